#pragma once

#include "model/base/ordered_blocks.h"
#include "model/json/json_blocks.h"

namespace hci {

class ByteWriter;
class JsonWriter;

// Rows of reports, made in blocks on all cores (model/base/ordered_blocks.h).

/// Rows that go to a device unchanged.
[[nodiscard]] bool writeInBlocks(ByteWriter& out, std::uint32_t count, ExportProgress& progress,
                                 const MakeRows& make);
/// Rows that are elements of the open array of `json`, one per line.
[[nodiscard]] bool writeInBlocks(JsonWriter& json, std::uint32_t count, ExportProgress& progress,
                                 const WriteRow& row);
/// Rows that are separate JSON texts, one per line.
[[nodiscard]] bool writeLinesInBlocks(ByteWriter& out, std::uint32_t count, ExportProgress& progress,
                                      const WriteRow& row);

} // namespace hci
