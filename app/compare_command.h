#pragma once

#include "app/command_line.h"

namespace hci {

/// Reads both sides, recordings or reports, and tells what changed between them. Where one cannot be read, or
/// the two were judged as different caches, there is no comparison.
[[nodiscard]] ExitStatus compareFiles(const CompareArguments& arguments);

} // namespace hci
