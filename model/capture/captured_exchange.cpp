#include "model/capture/captured_exchange.h"

#include "model/har/reading.h"
#include "model/transport/exchange_facts.h"

#include <algorithm>

namespace hci {

namespace {

constexpr double longest = 1e9; // milliseconds: eleven days

std::int32_t milliseconds(double seconds) noexcept {
    const double ms = seconds * 1000;
    return ms >= 0 && ms < longest ? static_cast<std::int32_t>(ms) : -1;
}

/// Sets all sizes to 0: an answer from a cache or a filter did not go over the wire.
void setNothingTransferred(ExchangeDraft& draft) {
    for (const Size size : {Size::RequestHeader, Size::ResponseHeader, Size::ResponseBody, Size::Transfer})
        draft.setSize(size, ByteCount(0, Basis::Derived));
}

/// The request left when its fields did (RFC 9111 4.2.3): time before that is no delay of the answer.
void setTimes(const CapturedExchange& captured, ExchangeDraft& draft) {
    const RequestSent& sent = captured.sent;
    double start = sent.time;
    if (captured.answer && captured.answer->sentAt >= start &&
        captured.answer->source == ExchangeSource::Network)
        start = captured.answer->sentAt;
    const double wall = (sent.wallTime + (start - sent.time)) * 1000;
    if (wall > 0 && wall < 1e15)
        draft.startedAt = static_cast<Milliseconds>(wall);
    if (captured.answer) {
        const double told = captured.answer->headersAt;
        const double fields = told >= start ? told : captured.answeredAt;
        draft.responseDelayMs = milliseconds(fields - start);
    }
    if (captured.endedAt >= 0)
        draft.durationMs = milliseconds(captured.endedAt - start);
    if (draft.durationMs >= 0)
        draft.durationMs = std::max(draft.durationMs, draft.responseDelayMs);
}

void setNetworkSizes(const CapturedExchange& captured, ExchangeDraft& draft) {
    const std::int64_t head = captured.answer ? captured.answer->encodedBytes : -1;
    std::int64_t whole = captured.encodedBytes;
    if (whole < 0 && draft.status == 304)
        whole = head; // a validation in the background has no end event
    const std::int64_t told = captured.raw && captured.raw->headBytes > 0 ? captured.raw->headBytes : head;
    if (told > 0)
        draft.setSize(Size::ResponseHeader, ByteCount(told, Basis::Reported));
    if (whole >= 0 && draft.failure == Failure::None) {
        draft.setSize(Size::Transfer, ByteCount(whole, Basis::Reported));
        if (head >= 0 && whole >= head)
            draft.setSize(Size::ResponseBody, ByteCount(whole - head, Basis::Derived, Scope::Content));
    }
    if (captured.decodedBytes > 0 && draft.status != 304)
        draft.setSize(Size::DecodedBody, ByteCount(captured.decodedBytes, Basis::Reported, Scope::Content));
}

/// HTTP/1.1 sends the fields literally; HTTP/2 and 3 take less (RFC 9113 4.3).
ByteCount requestSize(const CapturedExchange& captured, const ExchangeDraft& draft) {
    HttpRequest request;
    request.method = captured.sent.method;
    request.url = captured.sent.url;
    request.fields = draft.requestFields;
    const std::int64_t bytes = derivedHeaderSize(request).value();
    return ByteCount(bytes, draft.protocol == "HTTP/1.1" ? Basis::Derived : Basis::UpperBound);
}

void setFailure(const CapturedExchange& captured, ExchangeDraft& draft) {
    if (captured.failure.empty())
        return;
    draft.failureDetail = captured.failure;
    if (!captured.answer) {
        draft.source = ExchangeSource::Failed;
        draft.failure = har::failureFromText(captured.failure);
        return;
    }
    draft.failure = har::failureOfAnswer(captured.failure);
    draft.set(ExchangeFlag::BodyCut);
}

void setAnswer(const CapturedExchange& captured, ExchangeDraft& draft) {
    const AnswerHead& head = *captured.answer;
    draft.source = captured.fromMemory ? ExchangeSource::MemoryCache : head.source;
    draft.status = head.status;
    draft.statusText = head.statusText;
    draft.protocol = std::string(har::protocolName(head.protocol));
    draft.serverAddress = head.serverAddress;
    draft.responseFields = head.fields;
    if (captured.raw && draft.source == ExchangeSource::Network) {
        draft.status = captured.raw->status;
        draft.responseFields = captured.raw->fields;
        if (captured.raw->status == 304 && head.status != 304) {
            draft.statusText.clear();
            draft.browserStatus = head.status;
            draft.browserFields = head.fields;
        }
    }
    if (head.fromPrefetch) {
        draft.source = ExchangeSource::DiskCache;
        draft.set(ExchangeFlag::FromPrefetch);
    }
    draft.mediaType = mediaTypeOf(draft.responseFields);
    if (draft.mediaType.empty() && draft.status != 304)
        draft.mediaType = head.mediaType;
}

} // namespace

ExchangeDraft exchangeOf(const CapturedExchange& captured) {
    ExchangeDraft draft;
    draft.method = captured.sent.method;
    draft.url = captured.sent.url;
    if (draft.url.starts_with("https:"))
        draft.set(ExchangeFlag::Https);
    if (captured.answer)
        setAnswer(captured, draft);
    setTimes(captured, draft);
    setFailure(captured, draft);
    const bool asked = draft.source == ExchangeSource::Network || draft.source == ExchangeSource::Failed;
    draft.requestFields = captured.sentFields && asked ? *captured.sentFields : captured.sent.fields;
    if (!captured.sentFields || !asked)
        draft.set(ExchangeFlag::RequestFieldsIncomplete);
    if (!captured.answer && captured.failure.empty()) {
        draft.source = ExchangeSource::Unknown;
        draft.set(ExchangeFlag::Pending);
    } else if (draft.source == ExchangeSource::Network) {
        setNetworkSizes(captured, draft);
        draft.setSize(Size::RequestHeader, requestSize(captured, draft));
    } else if (draft.source != ExchangeSource::Failed) {
        setNothingTransferred(draft);
    }
    return draft;
}

} // namespace hci
