#include "model/exchange/message_bytes.h"

#include "model/http/field_syntax.h"

#include <algorithm>

namespace hci {

namespace {

/// The encoded content of a full answer, best basis first.
ByteCount encodedContent(const Exchange& full) {
    if (const ByteCount counted = full.size(Size::ResponseBody);
        counted.known() && !full.fromRecordersCache())
        return counted;
    if (const ByteCount length = declaredLength(full); length.known())
        return length;
    if (const ByteCount decoded = full.size(Size::DecodedBody); decoded.known())
        return ByteCount(decoded.value(), Basis::UpperBound, Scope::Content);
    return ByteCount();
}

/// The whole message on the wire, if both parts were counted or the recorder gives the sum.
ByteCount wholeMessage(const Exchange& exchange) {
    const ByteCount wire = exchange.responseOnWire();
    return wire.known() && wire.scope() == Scope::Message && !exchange.fromRecordersCache() ? wire
                                                                                            : ByteCount();
}

/// The content's size by the 304's own fields, if its stored response was not recorded.
ByteCount contentBehind304(const Exchange& answer) {
    if (const ByteCount stored = answer.size(Size::StoredBody); stored.known())
        return stored;
    if (const auto length = parseDecimal(trimmed(answer.response().value(FieldName::ContentLength)));
        length && *length > 0)
        return ByteCount(*length, Basis::Derived, Scope::Content);
    if (const ByteCount decoded = answer.size(Size::DecodedBody); decoded.known() && decoded.value() > 0)
        return ByteCount(decoded.value(), Basis::UpperBound, Scope::Content);
    return ByteCount();
}

/// The fewest bytes that the content can have taken on the wire, judged by `full`; 0 if unknown.
std::int64_t leastContent(const Exchange& full) {
    if (const ByteCount length = declaredLength(full); length.value() > 0)
        return length.value();
    const bool coded = full.response().has(FieldName::ContentEncoding);
    const ByteCount decoded = full.size(Size::DecodedBody);
    constexpr std::int64_t bestRatio = 1032; // of deflate (RFC 1951)
    const std::int64_t byContent = decoded.known() ? decoded.value() / (coded ? bestRatio : 1) : 0;
    if (full.fromRecordersCache() || full.is(ExchangeFlag::ProbablyCached))
        return byContent;
    const ByteCount body = full.size(Size::ResponseBody);
    if (body.known() && body.basis() != Basis::UpperBound)
        return std::max(byContent, body.value());
    return std::max(byContent, full.size(Size::Transfer).value() - fieldSection(full).value());
}

} // namespace

ByteCount declaredLength(const Exchange& exchange) noexcept {
    if (exchange.status() != 200 || exchange.method() == "HEAD")
        return ByteCount();
    const auto length = parseDecimal(trimmed(exchange.response().value(FieldName::ContentLength)));
    return length ? ByteCount(*length, Basis::Derived, Scope::Content) : ByteCount();
}

bool isBrokenOff(const Exchange& exchange) noexcept {
    const Failure failure = exchange.record().failure;
    if (failure != Failure::Cancelled)
        return failure == Failure::ClosedEarly || failure == Failure::Truncated;
    const ByteCount came = exchange.size(Size::ResponseBody);
    const ByteCount whole = declaredLength(exchange);
    const bool counted = came.basis() == Basis::Measured || came.basis() == Basis::Reported;
    return !counted || !whole.known() || came.value() < whole.value();
}

bool cannotHoldContent(const Exchange& answer, const std::optional<Exchange>& stored) {
    const ByteCount wire = answer.size(Size::Transfer);
    if (!wire.known() || answer.status() != 200 || answer.method() == "HEAD")
        return false;
    std::int64_t least = 0;
    if (const ByteCount length = declaredLength(answer); length.known())
        least = length.value();
    else if (const ByteCount decoded = answer.size(Size::DecodedBody);
             decoded.known() && !answer.response().has(FieldName::ContentEncoding))
        least = decoded.value();
    const bool sameCoding = stored && stored->response().id(FieldName::ContentEncoding) ==
                                          answer.response().id(FieldName::ContentEncoding);
    if (sameCoding)
        least = std::max(least, leastContent(*stored));
    return wire.value() < least;
}

ByteCount fieldSection(const Exchange& exchange) {
    if (const ByteCount counted = exchange.size(Size::ResponseHeader); counted.known())
        return counted;
    constexpr std::int64_t statusLine = 19; // "HTTP/1.1 200 OK" and two line ends
    constexpr std::int64_t punctuation = 4; // ": " and the line end
    std::int64_t bytes = statusLine;
    for (const Field& field : exchange.response())
        bytes += static_cast<std::int64_t>(exchange.pool().spelling(field.name).size() +
                                           exchange.text(field.value).size()) +
                 punctuation;
    return ByteCount(bytes, Basis::Derived, Scope::Message);
}

ByteCount transferredBytes(const Exchange& exchange) {
    if (exchange.fromRecordersCache() || exchange.is(ExchangeFlag::Pending))
        return ByteCount::zero();
    if (const ByteCount wire = exchange.responseOnWire(); wire.known())
        return wire;
    if (exchange.source() == ExchangeSource::ServiceWorker || exchange.source() == ExchangeSource::Failed)
        return ByteCount::zero();
    if (exchange.status() == 304 || exchange.method() == "HEAD")
        return fieldSection(exchange);
    const ByteCount content = encodedContent(exchange);
    const ByteCount header = exchange.size(Size::ResponseHeader);
    if (content.known() && header.known())
        return ByteCount(header.value() + content.value(), std::max(header.basis(), content.basis()),
                         Scope::Message);
    return content;
}

ByteCount savedBytes(const Exchange& answer, const std::optional<Exchange>& stored) {
    if (answer.method() == "HEAD")
        return ByteCount::zero(Scope::Content); // a full answer to HEAD has no content either
    if (!stored)
        return contentBehind304(answer);
    const Exchange& full = *stored;
    const ByteCount fullMessage = wholeMessage(full);
    const ByteCount answerMessage = wholeMessage(answer);
    if (fullMessage.known() && answerMessage.known())
        return difference(fullMessage, answerMessage);
    const ByteCount counted = full.size(Size::ResponseBody);
    if (counted.known() && !full.fromRecordersCache())
        return counted;
    if (const ByteCount kept = answer.size(Size::StoredBody); kept.known())
        return kept;
    return encodedContent(full);
}

} // namespace hci
