#pragma once

#include "app/command_line.h"

namespace hci {

/// Reads both sides, recordings or reports, and writes what changed. Writes nothing if one cannot be read, or
/// if the two were judged as different caches.
[[nodiscard]] ExitStatus compareFiles(const CompareArguments& arguments);

} // namespace hci
