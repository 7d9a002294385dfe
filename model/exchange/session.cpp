#include "model/exchange/session.h"

#include <algorithm>
#include <limits>

namespace hci {

namespace {

std::uint16_t appendFields(const ExchangeDraft::Fields& from, TextPool& pool, std::vector<Field>& to) {
    // The readers bound the number of fields; this only keeps the count from wrapping.
    const std::size_t count = std::min<std::size_t>(from.size(), std::numeric_limits<std::uint16_t>::max());
    for (std::size_t i = 0; i < count; ++i)
        to.push_back({pool.internName(from[i].first), pool.intern(from[i].second)});
    return static_cast<std::uint16_t>(count);
}

TextId internOrNone(TextPool& pool, std::string_view text) {
    return text.empty() ? TextId::None : pool.intern(text);
}

} // namespace

std::uint32_t append(Segment& segment, const ExchangeDraft& draft, std::uint32_t entry) {
    TextPool& pool = *segment.pool();
    const auto lock = pool.lock();

    ExchangeRecord record;
    record.startedAt = draft.startedAt;
    record.responseDelayMs = draft.responseDelayMs;
    record.durationMs = draft.durationMs;
    record.method = pool.intern(draft.method);
    record.url = pool.intern(draft.url);
    record.resourceUrl = pool.intern(withoutFragment(draft.url));
    record.protocol = internOrNone(pool, draft.protocol);
    record.statusText = internOrNone(pool, draft.statusText);
    record.mediaType = internOrNone(pool, draft.mediaType);
    record.serverAddress = internOrNone(pool, draft.serverAddress);
    record.page = internOrNone(pool, draft.page);
    record.failureDetail = internOrNone(pool, draft.failureDetail);
    record.entry = entry;
    record.status = static_cast<std::uint16_t>(std::clamp(draft.status, 0, 999));
    record.source = draft.source;
    record.failure = draft.failure;
    record.flags = draft.flags;
    for (int i = 0; i < sizeCount; ++i)
        record.setSize(static_cast<Size>(i), draft.sizes[i]);

    std::vector<Field> fields;
    fields.reserve(draft.requestFields.size() + draft.responseFields.size() + draft.trailerFields.size());
    record.requestFields = appendFields(draft.requestFields, pool, fields);
    record.responseFields = appendFields(draft.responseFields, pool, fields);
    record.trailerFields = appendFields(draft.trailerFields, pool, fields);
    record.firstField = segment.fields.appendRun(fields);

    if (draft.requestBody)
        record.requestBody = segment.bodies.append(*draft.requestBody);
    if (draft.responseBody)
        record.responseBody = segment.bodies.append(*draft.responseBody);
    if (draft.browserStatus != 0) {
        fields.clear();
        const std::uint16_t count = appendFields(draft.browserFields, pool, fields);
        const auto status = static_cast<std::uint16_t>(std::clamp(draft.browserStatus, 0, 999));
        segment.browserAnswers.append(
            {segment.records.size(), segment.fields.appendRun(fields), count, status});
    }
    return segment.records.append(record);
}

Session::Session(std::shared_ptr<TextPool> pool, std::vector<Part> parts)
    : m_pool(std::move(pool)), m_parts(std::move(parts)) {
    for (Part& part : m_parts) {
        part.first = m_size;
        m_size += part.exchanges;
    }
}

std::uint32_t Session::Part::indexOf(std::uint32_t row) const noexcept {
    if (!rows)
        return row < exchanges ? first + row : noIndex;
    const auto place = std::lower_bound(rows->begin(), rows->end(), row);
    return place != rows->end() && *place == row ? first + static_cast<std::uint32_t>(place - rows->begin())
                                                 : noIndex;
}

Exchange Session::operator[](std::uint32_t index) const noexcept {
    if (m_parts.size() == 1) {
        const Part& only = m_parts.front();
        return {*only.segment, only.segment->records[only.rowOf(index)], index, 0};
    }
    const auto after = std::upper_bound(m_parts.begin(), m_parts.end(), index,
                                        [](std::uint32_t i, const Part& part) { return i < part.first; });
    const auto part =
        std::prev(after); // the last that starts at or before it: an empty one shares `first` with the next
    return {*part->segment, part->segment->records[part->rowOf(index)], index,
            static_cast<std::uint32_t>(part - m_parts.begin())};
}

SessionPtr Session::with(Part part) const {
    std::vector<Part> parts = m_parts;
    const auto same =
        std::find_if(parts.begin(), parts.end(), [&](const Part& p) { return p.segment == part.segment; });
    if (same != parts.end())
        *same = std::move(part);
    else
        parts.push_back(std::move(part));
    return std::make_shared<const Session>(m_pool, std::move(parts));
}

Session::Part withoutRows(Session::Part part, const std::vector<std::uint32_t>& gone) {
    if (gone.empty())
        return part;
    auto rows = std::make_shared<std::vector<std::uint32_t>>();
    rows->reserve(part.exchanges);
    auto next = gone.begin();
    for (std::uint32_t row = 0; row < part.exchanges; ++row) {
        next = std::find_if(next, gone.end(), [row](std::uint32_t one) { return one >= row; });
        if (next == gone.end() || *next != row)
            rows->push_back(row);
    }
    part.exchanges = static_cast<std::uint32_t>(rows->size());
    part.rows = std::move(rows);
    return part;
}

Session::Part partOf(std::shared_ptr<const Segment> segment, InputInfo info) {
    Session::Part part;
    part.exchanges = segment->records.size();
    part.warnings = segment->warnings.size();
    part.pages = segment->pages.size();
    part.browserAnswers = segment->browserAnswers.size();
    part.segment = std::move(segment);
    part.info = std::move(info);
    return part;
}

} // namespace hci
