#include "model/json/json_blocks.h"

#include "model/json/json_writer.h"

namespace hci {

namespace {

/// Lets `write` write JSON into `block`.
template <class Write> void writeJson(QByteArray& block, std::uint32_t rows, const Write& write) {
    block.reserve(qsizetype{2560} * rows);
    JsonWriter json(block);
    write(json);
    (void)json.finish(); // writing to memory cannot fail
}

} // namespace

void writeRowsAsArray(QByteArray& block, std::uint32_t first, std::uint32_t end, const WriteRow& row) {
    writeJson(block, end - first, [&](JsonWriter& rows) {
        rows.beginArray();
        for (std::uint32_t i = first; i < end; ++i) {
            rows.lineBreak();
            row(rows, i);
        }
        rows.endArray();
    });
}

void writeRowsAsLines(QByteArray& block, std::uint32_t first, std::uint32_t end, const WriteRow& row) {
    writeJson(block, end - first, [&](JsonWriter& rows) {
        for (std::uint32_t i = first; i < end; ++i) {
            row(rows, i);
            rows.endText();
        }
    });
}

} // namespace hci
