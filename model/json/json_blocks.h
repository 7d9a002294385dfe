#pragma once

#include <QtCore/QByteArray>

#include <cstdint>
#include <functional>

namespace hci {

class JsonWriter;

/// Writes the row with that number. Called on several threads at once, each with a writer of its own.
using WriteRow = std::function<void(JsonWriter& json, std::uint32_t row)>;

/// Appends the rows `first` … `end` to `block` as an array, one row per line, for JsonWriter::elements().
void writeRowsAsArray(QByteArray& block, std::uint32_t first, std::uint32_t end, const WriteRow& row);
/// The same as separate JSON texts, one per line.
void writeRowsAsLines(QByteArray& block, std::uint32_t first, std::uint32_t end, const WriteRow& row);

} // namespace hci
