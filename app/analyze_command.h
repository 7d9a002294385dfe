#pragma once

#include "app/arguments.h"

namespace hci {

/// Reads the recordings into one session and reports on it. Complains about a recording that cannot be read
/// and skips it; writes no report if all fail.
[[nodiscard]] ExitStatus analyze(const AnalyzeArguments& arguments);

} // namespace hci
