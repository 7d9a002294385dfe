#pragma once

#include "app/command_line.h"

namespace hci {

/// analyze --per-recording: writes one line of JSON per recording as soon as it is done, and frees it. A
/// recording that cannot be read gives a line with its error; the status is a failure only if all fail.
[[nodiscard]] ExitStatus analyzeEach(const AnalyzeArguments& arguments);

} // namespace hci
