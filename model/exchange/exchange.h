#pragma once

#include "model/exchange/segment.h"

namespace hci {

/// One request and its response or its failure: a light view over a record of a session. Copy it freely; it
/// lives no longer than the session.
class Exchange {
public:
    Exchange(const Segment& segment, const ExchangeRecord& record, std::uint32_t index, std::uint32_t input)
        : m_segment(&segment), m_record(&record), m_index(index), m_input(input) {}

    [[nodiscard]] const ExchangeRecord& record() const noexcept { return *m_record; }
    [[nodiscard]] const Segment& segment() const noexcept { return *m_segment; }
    [[nodiscard]] std::uint32_t index() const noexcept { return m_index; } ///< in the session
    [[nodiscard]] std::uint32_t input() const noexcept { return m_input; } ///< which input
    [[nodiscard]] std::uint32_t entry() const noexcept { return m_record->entry; }
    [[nodiscard]] int status() const noexcept { return m_record->status; }
    [[nodiscard]] ExchangeSource source() const noexcept { return m_record->source; }
    [[nodiscard]] bool is(ExchangeFlag flag) const noexcept { return m_record->is(flag); }
    /// The recorder's own HTTP cache answered: no traffic.
    [[nodiscard]] bool fromRecordersCache() const noexcept {
        return source() == ExchangeSource::MemoryCache || source() == ExchangeSource::DiskCache;
    }
    /// The two methods that share a resource's stored response (RFC 9111 4).
    [[nodiscard]] bool isGetOrHead() const noexcept;

    [[nodiscard]] const TextPool& pool() const noexcept;
    [[nodiscard]] std::string_view text(TextId id) const noexcept { return pool().text(id); }
    [[nodiscard]] std::string_view method() const noexcept { return text(m_record->method); }
    [[nodiscard]] std::string_view url() const noexcept { return text(m_record->url); }

    [[nodiscard]] FieldSpan request() const noexcept;
    [[nodiscard]] FieldSpan response() const noexcept;
    [[nodiscard]] FieldSpan trailers() const noexcept;
    /// Cookies that the recorder lists beside the fields, although no field has them: "name=value" as Cookie
    /// or Set-Cookie. They are no part of the messages; their values are secrets, wherever else they stand.
    [[nodiscard]] FieldSpan listedCookies() const noexcept;

    /// A size with its basis; content sizes have scope Content.
    [[nodiscard]] ByteCount size(Size size) const noexcept { return m_record->size(size); }
    /// The response's bytes on the wire: the counted transfer size, else fields and content.
    [[nodiscard]] ByteCount responseOnWire() const noexcept;

    [[nodiscard]] const BodyRef* requestBody() const noexcept;
    [[nodiscard]] const BodyRef* responseBody() const noexcept;

    /// When the request was sent (9111 4.2.3 request_time) and when the response's fields had arrived
    /// (response_time). noTime if unknown.
    [[nodiscard]] Milliseconds requestTime() const noexcept { return m_record->startedAt; }
    [[nodiscard]] Milliseconds responseTime() const noexcept;

private:
    const Segment* m_segment;
    const ExchangeRecord* m_record;
    std::uint32_t m_index;
    std::uint32_t m_input;
};

/// Takes the fragment off a URL (RFC 9110 4.2.5).
[[nodiscard]] std::string_view withoutFragment(std::string_view url) noexcept;

} // namespace hci
