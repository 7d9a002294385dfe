#include "model/exchange/session.h"

#include "model/exchange/record_builder.h"

#include <algorithm>

namespace hci {

std::uint32_t append(Segment& segment, const ExchangeDraft& draft, std::uint32_t entry) {
    const auto lock = segment.pool()->lock();
    RecordBuilder builder(segment);
    ExchangeRecord record;
    RecordBuilder::setFacts(record, draft);
    builder.setTarget(record, draft.method, draft.url);
    record.protocol = builder.text(draft.protocol);
    record.statusText = builder.text(draft.statusText);
    record.mediaType = builder.text(draft.mediaType);
    record.serverAddress = builder.text(draft.serverAddress);
    record.page = builder.text(draft.page);
    record.failureDetail = builder.text(draft.failureDetail);
    record.entry = entry;
    builder.setFields(record, draft.requestFields, draft.responseFields, draft.trailerFields);
    if (draft.requestBody)
        record.requestBody = segment.bodies.append(*draft.requestBody);
    if (draft.responseBody)
        record.responseBody = segment.bodies.append(*draft.responseBody);
    if (draft.browserStatus != 0)
        builder.addBrowserAnswer(segment.records.size(), draft.browserStatus, draft.browserFields);
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

TextId Session::intern(std::string_view text) const {
    const auto lock = m_pool->lock();
    return m_pool->intern(text);
}

FieldName Session::internName(std::string_view spelled) const {
    const auto lock = m_pool->lock();
    return m_pool->internName(spelled);
}

TextId Session::find(std::string_view text) const {
    const auto lock = m_pool->lock();
    return m_pool->find(text);
}

std::uint32_t Session::textCount() const {
    const auto lock = m_pool->lock();
    return m_pool->size();
}

std::vector<FieldName> Session::ownFieldNames() const {
    const auto lock = m_pool->lock();
    std::vector<FieldName> names;
    for (auto id = static_cast<std::uint32_t>(FieldName::KnownEnd); id < m_pool->size(); ++id)
        if (m_pool->folded(FieldName{id}) >= FieldName::KnownEnd)
            names.push_back(FieldName{id});
    return names;
}

std::shared_ptr<const Session> Session::of(std::vector<Part> parts) const {
    return std::make_shared<const Session>(m_pool, std::move(parts));
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
