#include "model/har/export_time_detector.h"

#include <algorithm>
#include <cstdlib>

namespace hci::har {

namespace {

constexpr Milliseconds second = 1000;
constexpr Milliseconds oneMoment = second;         // time for an export to write its entries
constexpr Milliseconds clearlyLater = 60 * second; // more than usual clock differences
constexpr Milliseconds oneWrite = 100;             // the same for recorders without a known export
constexpr std::int64_t clearlyApart = 5;           // seconds between answers that cannot be simultaneous

} // namespace

void ExportTimeDetector::add(const ExchangeRecord& record, const EntryTimes& times) {
    if (!m_decided && !mayBeOfExport(record, times))
        decide();
    if (m_decided)
        m_segment.records.append(record);
    else
        m_held.push_back({record, times});
}

bool ExportTimeDetector::finish() {
    if (m_decided)
        return false;
    const bool ofExport = areOfExport();
    if (ofExport)
        takeDates();
    decide();
    return ofExport;
}

bool ExportTimeDetector::mayBeOfExport(const ExchangeRecord& record, const EntryTimes& times) const noexcept {
    const bool cacheHit =
        record.source == ExchangeSource::MemoryCache || record.source == ExchangeSource::DiskCache;
    if (record.startedAt == noTime || cacheHit)
        return false;
    const Milliseconds first = m_held.empty() ? record.startedAt : m_held.front().record.startedAt;
    const Milliseconds apart = std::max(first, record.startedAt) - std::min(first, record.startedAt);
    const bool later = !times.answered || *times.answered < (record.startedAt - clearlyLater) / second;
    return later && apart <= oneMoment;
}

bool ExportTimeDetector::areOfExport() const noexcept {
    std::optional<std::int64_t> earliest;
    std::optional<std::int64_t> latest;
    Milliseconds span = 0;
    bool known = false;
    std::size_t dated = 0;
    for (const auto& [record, times] : m_held) {
        span = std::max(span, std::abs(record.startedAt - m_held.front().record.startedAt));
        known = known || times.ofExport;
        if (!times.answered)
            continue;
        ++dated;
        earliest = std::min(earliest.value_or(*times.answered), *times.answered);
        latest = std::max(latest.value_or(*times.answered), *times.answered);
    }
    if (!earliest)
        return false;
    // Answers within one second may all come from a cache that sends no Age, with Dates far apart.
    return known || (span == 0 && dated > 1) || (span <= oneWrite && *latest - *earliest >= clearlyApart);
}

/// An answer without Date gets the time of the one before it.
void ExportTimeDetector::takeDates() {
    const auto dated = [](const Held& held) { return held.times.answered.has_value(); };
    std::int64_t last = *std::find_if(m_held.begin(), m_held.end(), dated)->times.answered;
    for (Held& held : m_held) {
        last = held.times.answered.value_or(last);
        held.record.startedAt = last * second;
    }
}

void ExportTimeDetector::decide() {
    m_decided = true;
    for (const Held& held : m_held)
        m_segment.records.append(held.record);
    m_held = {};
}

} // namespace hci::har
