#pragma once

#include "app/arguments.h"

namespace hci {

/// Lets a browser visit the page, and reports on what it asked for and what its cache answered. Whatever ends
/// it early is complained about, and what came until then is reported. Needs a QCoreApplication.
[[nodiscard]] ExitStatus capturePage(const CaptureArguments& arguments);

} // namespace hci
