#pragma once

#include "app/command_line.h"

namespace hci {

/// Opens the window and returns the status to exit with when it is closed. Complains where this build has
/// none, or where there is no display to show it on.
[[nodiscard]] int openWindow(int argc, char** argv, const WindowArguments& arguments);

} // namespace hci
