#pragma once

#include "model/exchange/exchange.h"
#include "model/har/raw_entry.h"

namespace hci::har {

/// The interpretation of an entry: its numbers with honest bases, and the source of its answer. The common
/// rules fill it; the recorder's own rules then correct what that recorder means differently.
struct Reading {
    Milliseconds startedAt = noTime;
    std::int32_t responseDelayMs = -1;
    std::int32_t durationMs = -1;
    int status = 0;
    std::string_view protocol;
    std::string_view failureDetail;
    ExchangeSource source = ExchangeSource::Network;
    Failure failure = Failure::None;
    std::uint16_t flags = 0;
    std::uint16_t serverPort = 0; ///< if not the URL's: of a detour
    ByteCount sizes[sizeCount];
    bool bodyCut = false;
    std::string_view impossible; ///< the first impossible member of our own `_hci`
    bool timeOfExport = false;   ///< startedAt is the time of the recording's export

    void set(ExchangeFlag flag) noexcept {
        flags = static_cast<std::uint16_t>(flags | static_cast<std::uint16_t>(flag));
    }
    [[nodiscard]] ByteCount& size(Size which) noexcept { return sizes[static_cast<int>(which)]; }
    void setSize(Size which, std::int64_t value, Basis basis) noexcept;
    /// Sets a size from the recorder, if it gave one.
    void setReported(Size which, const std::optional<std::int64_t>& value) noexcept;
    /// A cache answered: nothing went over the wire.
    void answeredBy(ExchangeSource cache) noexcept;
};

/// The interpretation for most recorders. Adds to the entry's faults.
[[nodiscard]] Reading commonReading(RawEntry& entry);

/// Detects an incomplete content that the recorder does not report: fewer bytes came than Content-Length
/// says. Call it last, after the recorder's own rules have identified cache hits.
void readBrokenOff(const RawEntry& entry, Reading& reading);

/// The first value of the field `name` (lower case), or nullopt.
[[nodiscard]] std::optional<std::string_view> fieldValue(const RawFields& fields,
                                                         std::string_view name) noexcept;
/// Content-Length, if it is one number (RFC 9110 8.6).
[[nodiscard]] std::optional<std::int64_t> contentLength(const RawFields& fields) noexcept;
/// Whether the answer to `entry` has no content, whatever its fields say (RFC 9110 6.4.1).
[[nodiscard]] bool hasNoContent(const RawEntry& entry, int status) noexcept;
/// The failure in the words of a browser ("net::ERR_TIMED_OUT") or proxy.
[[nodiscard]] Failure failureFromText(std::string_view text) noexcept;
/// Why an answer is incomplete. Chrome's ERR_FAILED and ERR_BLOCKED_BY_… mean that it was complete, but
/// blocked by CORS, CSP or an extension.
[[nodiscard]] Failure failureOfAnswer(std::string_view error) noexcept;
/// "HTTP/1.1", "h2", "h3" from recorders' spellings; empty for anything else.
[[nodiscard]] std::string_view protocolName(std::string_view text) noexcept;

} // namespace hci::har
