#pragma once

#include "app/arguments.h"

namespace hci {

/// Makes a browser visit the page and reports on its requests and its cache's answers, also if it ends early,
/// after a complaint. Needs a QCoreApplication.
[[nodiscard]] ExitStatus capturePage(const CaptureArguments& arguments);

} // namespace hci
