#pragma once

#include <QtCore/QStringList>

namespace hci {

/// What the window opens at the start.
struct WindowStart {
    QStringList files;
    bool demo = false;          ///< visits the built-in demo origin
    QStringList options;        ///< for further windows: all options but files and demo
    QString cacheConfiguration; ///< configuration of real caches; empty: the last one
};

/// Opens the window and runs until it is closed; returns the exit status. Removes Qt's own arguments from
/// argv.
[[nodiscard]] int runWindow(int& argc, char** argv, const WindowStart& start);

} // namespace hci
