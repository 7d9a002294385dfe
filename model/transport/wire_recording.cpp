#include "model/transport/wire_recording.h"

#include "model/base/sentence.h"
#include "model/http/field_syntax.h"
#include "model/transport/exchange_facts.h"

#include <algorithm>

namespace hci {

namespace {

std::string early(const WireRecording& recording) {
    const std::size_t interim = recording.messages.size() - 1;
    if (recording.answer().headerBytes > 0)
        return filled("closed before the message was whole: %1 bytes of content came",
                      {std::to_string(recording.answer().contentBytes)});
    if (interim > 0)
        return filled("closed after %1 interim responses, without a final one (RFC 9110, 15.2)",
                      {std::to_string(interim)});
    return recording.receivedBytes == 0 ? "closed before any byte" : "closed before the message was whole";
}

void measure(ExchangeDraft& exchange, const WireRecording& recording) {
    const auto measured = [](std::uint64_t bytes, Scope scope) {
        return ByteCount(static_cast<std::int64_t>(bytes), Basis::Measured, scope);
    };
    exchange.setSize(Size::RequestHeader,
                     ByteCount(static_cast<std::int64_t>(recording.sentHeaderBytes), Basis::Measured));
    if (exchange.status == 0)
        return;
    const WireMessage& answer = recording.answer();
    const ByteCount content = measured(answer.contentBytes, Scope::Content);
    exchange.setSize(Size::ResponseHeader, measured(answer.headerBytes, Scope::Message));
    exchange.setSize(Size::ResponseBody, content);
    if (recording.failure == Failure::None)
        exchange.setSize(Size::Transfer, measured(answer.messageBytes, Scope::Message));
    if (recording.has(WireFault::CodedTransfer) || recording.has(WireFault::UnknownCoding))
        return; // perhaps compressed on its way
    const std::string_view coding = fieldValue(exchange.responseFields, "content-encoding");
    if (coding.empty() || equalsIgnoringCase(coding, "identity"))
        exchange.setSize(Size::DecodedBody, content);
}

} // namespace

bool WireRecording::has(WireFault fault) const noexcept {
    return std::any_of(faults.begin(), faults.end(),
                       [&](const WireFaultAt& at) { return at.fault == fault; });
}

void noteFailure(WireRecording& recording, Failure failure, std::string detail) {
    if (recording.failure != Failure::None)
        return;
    recording.failure = failure;
    recording.failureDetail = recording.timesSent > 1 ? filled("%1; the request was sent %2 times",
                                                               {detail, std::to_string(recording.timesSent)})
                                                      : std::move(detail);
}

void judgeMessage(WireRecording& recording) {
    const WireMessage& answer = recording.answer();
    if (recording.has(WireFault::FramingTooLarge))
        noteFailure(recording, Failure::TooLarge, std::string(englishText(WireFault::FramingTooLarge)));
    for (const WireFault grave : {WireFault::NoStatusLine, WireFault::LengthsDiffer, WireFault::LengthInvalid,
                                  WireFault::BadChunkSize, WireFault::ChunkNotEnded})
        if (recording.has(grave))
            noteFailure(recording, Failure::Protocol, std::string(englishText(grave)));
    if (recording.has(WireFault::EndsEarly))
        noteFailure(recording, answer.headerBytes > 0 ? Failure::Truncated : Failure::ClosedEarly,
                    early(recording));
    if (answer.status == 101 && answer.headerBytes > 0)
        noteFailure(recording, Failure::Protocol, std::string(switchedProtocols));
}

ExchangeDraft exchangeOf(const HttpRequest& request, const WireRecording& recording) {
    ExchangeDraft exchange;
    const WireMessage& answer = recording.answer();
    exchange.method = request.method;
    exchange.url = request.url;
    exchange.requestFields = request.fields;
    exchange.startedAt = recording.startedAt;
    exchange.responseDelayMs = recording.responseDelayMs;
    exchange.durationMs = recording.durationMs;
    exchange.serverAddress = recording.serverAddress;
    exchange.failure = recording.failure;
    exchange.failureDetail = recording.failureDetail;
    if (answer.headerBytes > 0) {
        exchange.status = answer.status;
        exchange.statusText = answer.reason;
        exchange.protocol = answer.version;
        exchange.responseFields = answer.fields;
        exchange.trailerFields = answer.trailers;
        exchange.mediaType = mediaTypeOf(answer.fields);
    }
    const bool unusable = exchange.status == 0 || exchange.failure == Failure::Protocol;
    exchange.source = unusable ? ExchangeSource::Failed : ExchangeSource::Network;
    if (exchange.status != 0 && exchange.failure != Failure::None)
        exchange.set(ExchangeFlag::BodyCut);
    if (recording.bytesAfter > 0)
        exchange.set(ExchangeFlag::StaleOnConnection);
    measure(exchange, recording);
    return exchange;
}

} // namespace hci
