#pragma once

#include <QtCore/QStringList>

namespace hci {

/// What the window opens at the start.
struct WindowStart {
    QStringList files;
    bool demo = false;          ///< looks at the built-in demo origin
    QStringList options;        ///< with which a further window is opened: all but files and demo
    QString cacheConfiguration; ///< how real caches are configured; empty: as it was left
};

/// Opens the window and runs until it is closed; returns the exit status. Removes Qt's own arguments from
/// argv.
[[nodiscard]] int runWindow(int& argc, char** argv, const WindowStart& start);

} // namespace hci
