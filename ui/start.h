#pragma once

#include <QtCore/QStringList>

namespace hci {

/// What the window opens with.
struct WindowStart {
    QStringList files;
    bool demo = false;          ///< looks at the built-in demo origin
    QStringList options;        ///< with which a further window is opened: all but files and demo
    QString cacheConfiguration; ///< how real caches are configured; empty: as it was left
};

/// Opens the window and runs until it is closed. Returns the exit status. Qt's own arguments are taken out of
/// argv.
[[nodiscard]] int runWindow(int& argc, char** argv, const WindowStart& start);

} // namespace hci
