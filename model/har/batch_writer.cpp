#include "model/har/batch_writer.h"

#include "model/har/block_masks.h"

#include <algorithm>

namespace hci::har {

namespace {
constexpr std::size_t batchBytes = std::size_t{96} << 10;
constexpr std::size_t batchSlices = 32;
constexpr std::uint64_t batchLeftOut = std::uint64_t{4} << 20;
} // namespace

BatchWriter::BatchWriter(Sink sink, Supply supply, std::uint64_t maxEntryBytes)
    : m_sink(std::move(sink)), m_supply(std::move(supply)), m_maxEntryBytes(maxEntryBytes) {}

void BatchWriter::begin(std::uint64_t offset) {
    m_slice = {};
    m_slice.offset = offset;
    m_slice.begin = static_cast<std::uint32_t>(m_batch.bytes.size());
    m_slice.firstHole = static_cast<std::uint32_t>(m_batch.holes.size());
    m_inEntry = true;
}

void BatchWriter::append(std::string_view text) {
    const std::uint64_t room = m_maxEntryBytes - std::min<std::uint64_t>(m_slice.length, m_maxEntryBytes);
    if (text.size() > room) {
        m_slice.tooLarge = true;
        text = text.substr(0, room);
    }
    m_batch.bytes.insert(m_batch.bytes.end(), text.begin(), text.end());
    m_slice.length += static_cast<std::uint32_t>(text.size());
}

void BatchWriter::append(Hole hole) {
    if (m_slice.tooLarge)
        return;
    hole.at = m_slice.length;
    if (m_slice.holes > 0)
        hole.before = m_batch.holes.back().before + m_batch.holes.back().length;
    m_batch.holes.push_back(hole);
    m_leftOut += hole.length;
    ++m_slice.holes;
}

bool BatchWriter::end(std::int64_t position) {
    m_inEntry = false;
    m_batch.slices.push_back(m_slice);
    const bool full = m_batch.bytes.size() >= batchBytes || m_batch.slices.size() >= batchSlices ||
                      m_leftOut >= batchLeftOut;
    return !full || deliver(position);
}

bool BatchWriter::deliver(std::int64_t position) {
    if (m_batch.slices.empty())
        return true;
    m_batch.bytes.insert(m_batch.bytes.end(), blockSize, '\0');
    m_batch.log = m_log;
    m_batch.position = position;
    m_leftOut = 0;
    const bool wanted = m_sink(std::move(m_batch));
    m_batch = m_supply();
    return wanted;
}

} // namespace hci::har
