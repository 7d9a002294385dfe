#pragma once

#include "app/arguments.h"

namespace hci {

/// Becomes the window's program, http-cache-inspector-window, which stands in the same folder and is given
/// the same arguments. Returns only where it cannot be started, after a complaint.
[[nodiscard]] ExitStatus openWindow(int argc, char** argv);

} // namespace hci
