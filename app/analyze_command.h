#pragma once

#include "app/arguments.h"

namespace hci {

/// Reads the recordings into one session and reports on it. A recording that cannot be read is complained
/// about and left out; where none can be read there is no report.
[[nodiscard]] ExitStatus analyze(const AnalyzeArguments& arguments);

} // namespace hci
