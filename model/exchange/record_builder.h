#pragma once

#include "model/exchange/segment.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <vector>

namespace hci {

/// Fills the records of a segment from what a reader has of an exchange: texts go to the pool, fields to the
/// segment. Hold the pool's lock. A reader of many keeps its builder, whose memory is used again.
class RecordBuilder {
public:
    explicit RecordBuilder(Segment& segment) : m_segment(segment), m_pool(*segment.pool()) {}

    /// The id of a text that is absent where it is empty.
    [[nodiscard]] TextId text(std::string_view text) {
        return text.empty() ? TextId::None : m_pool.intern(text);
    }
    void setTarget(ExchangeRecord& record, std::string_view method, std::string_view url);

    /// Copies the members that need no conversion: times, status, sizes, source and flags.
    template <class Source> static void setFacts(ExchangeRecord& record, const Source& source) {
        record.startedAt = source.startedAt;
        record.responseDelayMs = source.responseDelayMs;
        record.durationMs = source.durationMs;
        record.status = statusOf(source.status);
        record.source = source.source;
        record.failure = source.failure;
        record.flags = source.flags;
        for (int i = 0; i < sizeCount; ++i)
            record.setSize(static_cast<Size>(i), source.sizes[i]);
    }

    /// `Lines` and `Cookies` are vectors of pairs of a name and a value.
    template <class Lines, class Cookies = Lines>
    void setFields(ExchangeRecord& record, const Lines& request, const Lines& response, const Lines& trailers,
                   const Cookies& listedCookies = {}) {
        m_fields.clear();
        record.requestFields = addFields(request);
        record.responseFields = addFields(response);
        record.trailerFields = addFields(trailers);
        record.listedCookies = addFields(listedCookies);
        record.firstField = m_segment.fields.appendRun(m_fields);
    }

    /// Adds what the browser gave to the page in place of the answer in `row`.
    template <class Lines> void addBrowserAnswer(std::uint32_t row, int status, const Lines& lines) {
        m_fields.clear();
        const std::uint16_t count = addFields(lines);
        m_segment.browserAnswers.append({row, m_segment.fields.appendRun(m_fields), count, statusOf(status)});
    }

private:
    [[nodiscard]] static std::uint16_t statusOf(int status) noexcept {
        return static_cast<std::uint16_t>(std::clamp(status, 0, 999));
    }

    /// The readers bound the number of fields; here it only must not wrap.
    template <class Lines> std::uint16_t addFields(const Lines& lines) {
        const std::size_t count =
            std::min<std::size_t>(lines.size(), std::numeric_limits<std::uint16_t>::max());
        m_hashes.clear();
        for (std::size_t i = 0; i < count; ++i)
            m_hashes.push_back(m_pool.hashed(lines[i].second));
        for (std::size_t i = 0; i < count; ++i)
            m_fields.push_back(
                {m_pool.internName(lines[i].first), m_pool.intern(lines[i].second, m_hashes[i])});
        return static_cast<std::uint16_t>(count);
    }

    Segment& m_segment;
    TextPool& m_pool;
    std::vector<Field> m_fields;
    std::vector<std::uint32_t> m_hashes;
};

} // namespace hci
