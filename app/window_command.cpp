#include "app/window_command.h"

#include "app/terminal.h"
#include "ui/start.h"

#include <algorithm>
#include <string_view>

namespace hci {

namespace {

/// Qt ends the program with an abort where it finds no display.
bool hasDisplay(int argc, char** argv) {
    const auto isPlatform = [](std::string_view argument) {
        return argument.starts_with("-platform") || argument.starts_with("--platform");
    };
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") || std::any_of(argv + 1, argv + argc, isPlatform);
}

} // namespace

int openWindow(int argc, char** argv, const WindowArguments& arguments) {
    if (!hasDisplay(argc, argv)) {
        complain(QStringLiteral("there is no display; see --help for the commands that need none"));
        return static_cast<int>(ExitStatus::Usage);
    }
    return runWindow(argc, argv, WindowStart{arguments.files, arguments.demo});
}

} // namespace hci
