#pragma once

#include "app/arguments.h"

#include <string>
#include <vector>

namespace hci {

/// Parses the arguments (without the program's name). The first word chooses the command; without one it is
/// the window, and Qt's own arguments are skipped.
[[nodiscard]] Command parseCommandLine(const std::vector<std::string>& arguments);

} // namespace hci
