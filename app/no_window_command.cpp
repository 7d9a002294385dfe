#include "app/terminal.h"
#include "app/window_command.h"

namespace hci {

int openWindow(int, char**, const WindowArguments&) {
    complain(QStringLiteral("this build has no window; see --help for the commands that need none"));
    return static_cast<int>(ExitStatus::Usage);
}

} // namespace hci
