#pragma once

#include "model/exchange/session.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace hci {

/// A request to the demo origin. Fields as received, in order.
struct DemoRequest {
    std::string method;
    std::string path;  ///< the target's path, without its query
    std::string query; ///< without the question mark
    std::string body;
    ExchangeDraft::Fields fields;
    bool keepAlive = true;

    [[nodiscard]] bool has(std::string_view name) const noexcept;
    /// All lines of the field joined by ", " (RFC 9110 5.2); empty if there is none.
    [[nodiscard]] std::string field(std::string_view name) const;
};

/// An answer of the demo origin, sent exactly as given: to make a fault, write it down here.
struct DemoResponse {
    int status = 200;
    ExchangeDraft::Fields fields;
    std::string content;
    bool date = true;          ///< send Date with the time of answering
    bool contentLength = true; ///< send Content-Length if the status has content
    std::string afterMessage;  ///< bytes that follow the answer although none may (RFC 9110 15.4.5)
    std::chrono::milliseconds delay{0};

    void set(std::string_view name, std::string_view value); ///< replaces the field, or adds it
    void remove(std::string_view name);
    [[nodiscard]] std::string_view field(std::string_view name) const noexcept;
};

/// Reads HTTP/1.1 requests from a stream of bytes, one after the other. Bounds: a field section of 64 KiB, a
/// content of 1 MiB.
class DemoRequestParser {
public:
    void feed(std::string_view bytes) { m_buffer.append(bytes); }
    /// The next complete request; nullopt if more bytes are needed or if failed().
    [[nodiscard]] std::optional<DemoRequest> next();
    /// The status for an unreadable request (400, 413, 431, 501); 0 if there was none.
    [[nodiscard]] int failed() const noexcept { return m_failed; }

private:
    std::string m_buffer;
    int m_failed = 0;
};

/// The bytes of an answer to `request` at time `now` (seconds since the epoch).
[[nodiscard]] std::string serialise(const DemoResponse& response, const DemoRequest& request,
                                    std::int64_t now);

/// The reason phrase; empty for an unknown status.
[[nodiscard]] std::string_view reasonPhrase(int status) noexcept;

/// `content` in a gzip wrapper (RFC 1952), the same bytes for the same content; nothing where there is no
/// memory for it.
[[nodiscard]] std::optional<std::string> gzipped(std::string_view content);

} // namespace hci
