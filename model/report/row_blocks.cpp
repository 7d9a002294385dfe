#include "model/report/row_blocks.h"

#include "model/json/json_writer.h"
#include "model/report/byte_writer.h"

namespace hci {

bool writeInBlocks(ByteWriter& out, std::uint32_t count, ExportProgress& progress, const MakeRows& make) {
    return writeInBlocks(count, progress, make,
                         [&out](const QByteArray& block, std::uint32_t, std::uint32_t) {
                             out.append(block);
                             return !out.failed();
                         });
}

bool writeInBlocks(JsonWriter& json, std::uint32_t count, ExportProgress& progress, const WriteRow& row) {
    return writeInBlocks(
        count, progress,
        [&row](QByteArray& block, std::uint32_t first, std::uint32_t end) {
            writeRowsAsArray(block, first, end, row);
        },
        [&json](QByteArray& block, std::uint32_t, std::uint32_t) {
            json.elements({block.data(), static_cast<std::size_t>(block.size())});
            return !json.failed();
        });
}

bool writeLinesInBlocks(ByteWriter& out, std::uint32_t count, ExportProgress& progress, const WriteRow& row) {
    return writeInBlocks(out, count, progress,
                         [&row](QByteArray& block, std::uint32_t first, std::uint32_t end) {
                             writeRowsAsLines(block, first, end, row);
                         });
}

} // namespace hci
