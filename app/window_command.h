#pragma once

#include "app/arguments.h"

namespace hci {

/// Replaces this process with http-cache-inspector-window from the same folder, with the same arguments.
/// Returns only if that fails, after a complaint.
[[nodiscard]] ExitStatus openWindow(int argc, char** argv);

} // namespace hci
