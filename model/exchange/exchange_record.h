#pragma once

#include "model/base/milliseconds.h"
#include "model/exchange/body.h"
#include "model/exchange/byte_count.h"
#include "model/http/field_list.h"

#include <atomic>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hci {

/// "No row" wherever a row number stands.
inline constexpr std::uint32_t noIndex = std::numeric_limits<std::uint32_t>::max();

/// The source of the answer, by the recorder (a cache hit is not traffic).
enum class ExchangeSource : std::uint8_t { Network, MemoryCache, DiskCache, ServiceWorker, Failed, Unknown };

/// Why an exchange has no usable answer; ExchangeRecord::failureDetail has the transport's words.
enum class Failure : std::uint8_t {
    None,
    Refused,
    HostNotFound,
    TimedOut,
    Tls,
    ClosedEarly,
    Truncated,
    TooLarge,
    Protocol,
    Cancelled,
    Other
};

/// Facts about how an exchange was recorded.
enum class ExchangeFlag : std::uint16_t {
    FieldsUnavailable =
        1 << 0, ///< the recorder did not give the response's fields: nothing follows from their absence
    RequestFieldsIncomplete = 1 << 1, ///< conditional or credential fields may have been left out
    Sanitised = 1 << 2,               ///< Cookie, Authorization and Set-Cookie may have been taken out
    StaleOnConnection = 1 << 3,       ///< bytes followed the end of the answer
    BodyCut = 1 << 4,                 ///< the content is not whole
    ProbablyCached = 1 << 5,          ///< the numbers suggest a cache hit, which the recorder does not report
    Pending = 1 << 6,                 ///< the recording has no response
    Http1Only = 1 << 7,               ///< sent as HTTP/1.1 without offering HTTP/2
    Https = 1 << 8,
    BodyBound = 1 << 9,     ///< the content was longer than the body bound: hashed whole, kept in part
    FromPrefetch = 1 << 10, ///< the recorder's cache used a prefetched response, whatever its freshness
    ThroughProxy = 1 << 11, ///< recorded by a proxy, whose other exchanges may belong to other clients
};

/// The sizes that a recorder or this program can give.
enum class Size : std::uint8_t {
    RequestHeader,  ///< request line and fields
    ResponseHeader, ///< status line and fields
    ResponseBody,   ///< encoded content as transferred, without framing
    DecodedBody,    ///< content after its codings are taken off
    Transfer,       ///< the whole response on the wire, where someone counted it (`_transferSize`, the wire
                    ///< recorder)
    StoredBody,     ///< of a 304: encoded content in the recorder's cache, not transferred
};
inline constexpr int sizeCount = 6;

/// One exchange, plain and at most 128 bytes; everything long is an id or a reference.
struct ExchangeRecord {
    Milliseconds startedAt = noTime;               ///< when the request was sent
    std::int64_t contentSizes[sizeCount - 2] = {}; ///< from ResponseBody on
    std::int32_t headerSizes[2] = {};              ///< RequestHeader, ResponseHeader
    std::int32_t responseDelayMs = -1; ///< from startedAt to the complete header section; −1: unknown
    std::int32_t durationMs = -1;      ///< from startedAt to the end; −1: unknown
    TextId url = TextId::None;         ///< as it was recorded
    TextId resourceUrl = TextId::None; ///< without its fragment
    TextId method = TextId::None;
    TextId protocol = TextId::None; ///< "HTTP/1.1", "h2", "h3" or None
    TextId serverAddress = TextId::None;
    TextId statusText = TextId::None;
    TextId mediaType = TextId::None;
    TextId page = TextId::None; ///< the recorder's page id
    TextId failureDetail = TextId::None;
    std::uint32_t entry = 0; ///< place in its input
    std::uint32_t firstField = 0;
    std::uint16_t requestFields = 0;
    std::uint16_t responseFields = 0;
    std::uint16_t trailerFields = 0;     ///< they follow the response's
    std::uint16_t status = 0;            ///< 0: absent
    std::uint32_t requestBody = noIndex; ///< into Segment::bodies
    std::uint32_t responseBody = noIndex;
    std::uint16_t flags = 0;
    ExchangeSource source = ExchangeSource::Unknown;
    Failure failure = Failure::None;
    Basis bases[sizeCount] = {Basis::Unknown, Basis::Unknown, Basis::Unknown,
                              Basis::Unknown, Basis::Unknown, Basis::Unknown};
    std::uint16_t listedCookies = 0; ///< see Exchange::listedCookies(); they follow the trailers

    [[nodiscard]] bool is(ExchangeFlag flag) const noexcept {
        return (allFlags() & static_cast<std::uint16_t>(flag)) != 0;
    }
    /// Only the appending thread may call it, while others read the record.
    void set(ExchangeFlag flag) noexcept {
        std::atomic_ref(flags).fetch_or(static_cast<std::uint16_t>(flag), std::memory_order_relaxed);
    }
    /// The flags as a set of bits. A live exchange may get another one at any time, as bytes may follow it
    /// while its connection lives.
    [[nodiscard]] std::uint16_t allFlags() const noexcept {
        // Reads only: an atomic_ref to const comes with C++26.
        return std::atomic_ref(const_cast<std::uint16_t&>(flags)).load(std::memory_order_relaxed);
    }
    void setSize(Size size, ByteCount count) noexcept;
    [[nodiscard]] ByteCount size(Size size) const noexcept; ///< content sizes have scope Content
};
static_assert(sizeof(ExchangeRecord) <= 128);

} // namespace hci
