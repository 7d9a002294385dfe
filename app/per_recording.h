#pragma once

#include "app/command_line.h"

namespace hci {

/// analyze --per-recording: writes one line of JSON a recording as soon as it is done, and forgets it. One
/// that cannot be read is a line with its error, and the status says so only where none could be read.
[[nodiscard]] ExitStatus analyzeEach(const AnalyzeArguments& arguments);

} // namespace hci
