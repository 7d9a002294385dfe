#pragma once

#include "app/command_line.h"

namespace hci {

/// Sums lines of `analyze --per-recording` and summaries of them into one report. Complains about a line that
/// cannot be read and skips it; writes no report if all fail.
[[nodiscard]] ExitStatus summarise(const SummariseArguments& arguments);

} // namespace hci
