#pragma once

#include "model/transport/request.h"
#include "model/transport/wire_parser.h"

#include <string>
#include <vector>

namespace hci {

/// Duration of each phase in microseconds; −1: it did not occur, as on a reused connection.
struct WirePhases {
    std::int64_t lookup = -1;    ///< of the host's name
    std::int64_t connect = -1;   ///< TCP
    std::int64_t tls = -1;       ///< handshake
    std::int64_t firstByte = -1; ///< from the last byte sent to the first received
    std::int64_t content = -1;   ///< from the first byte to the end of the message

    friend bool operator==(const WirePhases&, const WirePhases&) = default;
};

/// One request and its answer over HTTP/1.1, byte for byte: the final result of a WireReply.
struct WireRecording {
    std::string sent;     ///< bounded, as `received` is
    std::string received; ///< see WireSpan::dropped for bytes that are not kept
    std::vector<WireSpan> spans;
    std::vector<WireFaultAt> faults;
    std::vector<WireMessage> messages; ///< interim responses, then the final one; at least one
    std::uint64_t sentHeaderBytes = 0;
    std::uint64_t receivedBytes = 0;
    std::uint64_t bytesAfter = 0; ///< bytes after the message until the reply was finished
    WirePhases phases;
    Milliseconds startedAt = noTime;
    std::int32_t responseDelayMs = -1; ///< until the final response's fields were complete
    std::int32_t durationMs = -1;
    std::string serverAddress; ///< empty if only a proxy knows it
    bool reused = false;       ///< an earlier request used the connection, too
    int timesSent = 0;         ///< 2: the first connection was closed before the first byte
    Failure failure = Failure::None;
    std::string failureDetail;

    [[nodiscard]] bool has(WireFault fault) const noexcept;
    [[nodiscard]] const WireMessage& answer() const noexcept { return messages.back(); }
};

/// Notes a failure and how often the request was sent, unless a failure is noted already: the first cause
/// counts.
void noteFailure(WireRecording& recording, Failure failure, std::string detail);

/// Notes a failure that the message itself shows.
void judgeMessage(WireRecording& recording);

/// The recording as an exchange, without its content. Sizes are measured ones.
[[nodiscard]] ExchangeDraft exchangeOf(const HttpRequest& request, const WireRecording& recording);

} // namespace hci
