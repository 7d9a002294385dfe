#include "ui/wire/wire_store.h"

#include <algorithm>

namespace hci {

namespace {

constexpr std::size_t bytesKept = std::size_t{64} * 1024 * 1024;

std::size_t sizeOf(const ExchangeDraft::Fields& fields) {
    std::size_t bytes = fields.size() * sizeof(fields.front());
    for (const auto& [name, value] : fields)
        bytes += name.size() + value.size();
    return bytes;
}

std::size_t sizeOf(const WireRecording& recording) {
    std::size_t bytes = sizeof recording + recording.sent.size() + recording.received.size() +
                        recording.spans.size() * sizeof(WireSpan) +
                        recording.faults.size() * sizeof(WireFaultAt);
    for (const WireMessage& message : recording.messages)
        bytes += sizeof message + sizeOf(message.fields) + sizeOf(message.trailers);
    return bytes;
}

} // namespace

void WireStore::add(const Segment* segment, std::uint32_t row, HttpClient::Ticket ticket,
                    std::shared_ptr<const WireRecording> recording) {
    if (!recording)
        return;
    m_bytes += sizeOf(*recording);
    m_recordings[{segment, row}] = {std::move(recording), ticket};
    m_oldest.emplace_back(segment, row);
    while (m_bytes > bytesKept && m_oldest.size() > 1) {
        const auto first = m_recordings.find(m_oldest.front());
        m_bytes -= sizeOf(*first->second.recording);
        m_recordings.erase(first);
        m_oldest.pop_front();
    }
    emit changed();
}

void WireStore::addLate(HttpClient::Ticket ticket, std::uint64_t bytes) {
    const auto found = std::find_if(m_recordings.begin(), m_recordings.end(),
                                    [&](const auto& kept) { return kept.second.ticket == ticket; });
    if (found == m_recordings.end())
        return;
    auto recording = std::make_shared<WireRecording>(*found->second.recording);
    recording->bytesAfter += bytes;
    found->second.recording = std::move(recording);
    emit changed();
}

void WireStore::clear() {
    m_recordings.clear();
    m_oldest.clear();
    m_bytes = 0;
    emit changed();
}

std::shared_ptr<const WireRecording> WireStore::of(const Exchange& exchange) const {
    const auto found = m_recordings.find({&exchange.segment(), exchange.entry()});
    return found == m_recordings.end() ? nullptr : found->second.recording;
}

} // namespace hci
