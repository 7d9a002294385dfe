#pragma once

#include "app/arguments.h"

namespace hci {

/// Runs the demo origin until Ctrl-C; prints its address and its resources. Needs a QCoreApplication.
[[nodiscard]] ExitStatus demo(const DemoArguments& arguments);

} // namespace hci
