#pragma once

#include "model/base/job.h"
#include "model/json/json_writer.h"

#include <cstdint>
#include <functional>

namespace hci {

/// Writes the row with that number. Called on several threads at once, each with a writer of its own.
using WriteRow = std::function<void(JsonWriter& json, std::uint32_t row)>;

/// Writes `count` rows as elements of the array that is open in `json`, a row a line: in blocks that are made
/// on all cores and taken in their order, so that the result is the same whatever the machine. A few blocks
/// at a time are in memory. False where it was stopped or cannot be written.
[[nodiscard]] bool writeInBlocks(JsonWriter& json, std::uint32_t count, Progress& progress,
                                 const WriteRow& row);

} // namespace hci
