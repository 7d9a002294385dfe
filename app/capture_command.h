#pragma once

#include "app/arguments.h"

namespace hci {

/// Makes a browser visit the page and reports on its requests and its cache's answers. If it ends early,
/// complains and reports what came until then. Needs a QCoreApplication.
[[nodiscard]] ExitStatus capturePage(const CaptureArguments& arguments);

} // namespace hci
