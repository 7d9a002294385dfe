#pragma once

#include "app/command_line.h"

namespace hci {

/// Folds lines of `analyze --per-recording` and summaries of them into one report. A line that cannot be read
/// is complained about and left out; where none can be read there is no report.
[[nodiscard]] ExitStatus summarise(const SummariseArguments& arguments);

} // namespace hci
