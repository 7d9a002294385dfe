#pragma once

#include "model/transport/request.h"
#include "model/transport/wire_parser.h"

#include <string>
#include <vector>

namespace hci {

/// How long each phase took, in microseconds; −1: it did not happen, as on a connection that is used again.
struct WirePhases {
    std::int64_t lookup = -1;    ///< of the host's name
    std::int64_t connect = -1;   ///< TCP
    std::int64_t tls = -1;       ///< handshake
    std::int64_t firstByte = -1; ///< from the last byte sent to the first received
    std::int64_t content = -1;   ///< from the first byte to the end of the message

    friend bool operator==(const WirePhases&, const WirePhases&) = default;
};

/// One request and its answer over HTTP/1.1, as they went over the wire: what a WireReply shows in the end.
struct WireRecording {
    std::string sent;     ///< bounded, as `received` is
    std::string received; ///< see WireSpan::dropped for what is not kept
    std::vector<WireSpan> spans;
    std::vector<WireFaultAt> faults;
    std::vector<WireMessage> messages; ///< interim responses, then the final one; at least one
    std::uint64_t sentHeaderBytes = 0;
    std::uint64_t receivedBytes = 0;
    std::uint64_t bytesAfter = 0; ///< behind the message, by the time the reply was finished
    WirePhases phases;
    Milliseconds startedAt = noTime;
    std::int32_t responseDelayMs = -1; ///< until the final response's fields were there
    std::int32_t durationMs = -1;
    std::string serverAddress; ///< empty where only a proxy knows it
    bool reused = false;       ///< on a connection that an earlier request was sent by
    int timesSent = 0;         ///< 2: the connection used first was closed before the first byte
    Failure failure = Failure::None;
    std::string failureDetail;

    [[nodiscard]] bool has(WireFault fault) const noexcept;
    [[nodiscard]] const WireMessage& answer() const noexcept { return messages.back(); }
};

/// Notes a failure and how often the request was sent, unless there is one already: the first cause is the
/// one to tell.
void noteFailure(WireRecording& recording, Failure failure, std::string detail);

/// Notes what the message itself says of a failure.
void judgeMessage(WireRecording& recording);

/// The recording as an exchange, without its content. Sizes are measured.
[[nodiscard]] ExchangeDraft exchangeOf(const HttpRequest& request, const WireRecording& recording);

} // namespace hci
