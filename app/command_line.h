#pragma once

#include "app/arguments.h"

#include <string>
#include <vector>

namespace hci {

/// Reads the arguments (without the program's name). The first word chooses the command; without one it is
/// the window, for which Qt's own arguments are passed over.
[[nodiscard]] Command parseCommandLine(const std::vector<std::string>& arguments);

} // namespace hci
