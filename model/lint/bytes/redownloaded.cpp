#include "model/base/language.h"
#include "model/exchange/answer_order.h"
#include "model/exchange/client_cache.h"
#include "model/exchange/message_bytes.h"
#include "model/http/content_coding.h"
#include "model/lint/phrases.h"
#include "model/lint/rule_file.h"

namespace hci::redownloaded {

namespace {

/// "48,213 bytes", "at most 48,213 bytes": sizeValue()
QString sizeInWords(const ArgumentSource& source) {
    const QString bytes = bytesInWords(source.number);
    return source.text.empty() ? bytes : translated("at most ") + bytes;
}

constexpr std::array rules{
    Rule{RuleId::Redownloaded,
         "redownloaded",
         Severity::Warning,
         {9111, "4.3.1"},
         "Fetched whole, although it could have been validated",
         "",
         "The client had a validator and did not use it: the same content came a second time.",
         {"the same {0:words} again, without If-None-Match or If-Modified-Since, although {1} was known",
          "the same {0:words} again: the request asked for them anew (a reload past the cache) without "
          "sending {1} along; a 304 would have saved them"},
         DependsOn::Nothing,
         sizeInWords},
};

bool hasUsableValidator(const History& history, const AnswerSummary& seen) {
    return (seen.etag != TextId::None && parseEntityTag(history.text(seen.etag))) ||
           seen.lastModified != TextId::None;
}

/// A reload of stale content without its validator. fresh-but-requested reports reloads of fresh content.
bool isStaleReload(const History& history, const AnswerSummary& seen) {
    const Decision& decision = history.facts->simulation.decisions[seen.exchange];
    return seen.reload && decision.lifetime <= decision.age;
}

/// Each answer could serve the other request: same coding, or same Accept-Encoding.
bool sameCoding(const AnswerSummary& a, const AnswerSummary& b) noexcept {
    return a.contentEncoding == b.contentEncoding || a.acceptEncoding == b.acceptEncoding;
}

bool sameValidators(const AnswerSummary& a, const AnswerSummary& b) noexcept {
    return a.etag == b.etag && (a.etag != TextId::None || a.lastModified == b.lastModified);
}

/// A whole 200 to GET with a strong tag, which identifies unrecorded content (RFC 9110 8.8.1).
bool isTaggedAnswer(const History& history, const AnswerSummary& seen) {
    const Exchange exchange = history.exchange(seen);
    const ByteCount size = exchange.size(Size::ResponseBody);
    return seen.isGet && seen.status == 200 && history.text(seen.etag).starts_with('"') && size.known() &&
           size.value() > 0 && exchange.record().failure == Failure::None;
}

bool isSameContent(const History& history, const AnswerSummary& before, const AnswerSummary& seen) {
    const ContentComparison content = history.compare(before, seen);
    if (content != ContentComparison::Unknown)
        return content == ContentComparison::Same;
    return before.etag == seen.etag && before.contentEncoding == seen.contentEncoding &&
           isTaggedAnswer(history, before) && isTaggedAnswer(history, seen);
}

/// The transferred content: its counted size, the length of uncoded content, or a bound.
ByteCount sizeAgain(const Exchange& exchange) {
    const ByteCount size = exchange.size(Size::ResponseBody);
    const ByteCount decoded = exchange.size(Size::DecodedBody);
    const bool uncoded = areSameCodings(exchange.response().value(FieldName::ContentEncoding), {});
    const bool better = size.basis() == Basis::UpperBound && uncoded && decoded.known() &&
                        decoded.basis() != Basis::UpperBound && decoded.value() <= size.value();
    return better ? ByteCount(decoded.value(), decoded.basis(), size.scope()) : size;
}

/// With a text where they are a bound.
FindingArgument sizeValue(const ByteCount& size, const FindingSink& sink) {
    FindingArgument value = size.basis() == Basis::UpperBound ? sink.newText("≤") : FindingArgument();
    value.number = size.value();
    return value;
}

void checkRedownloaded(const History& history, FindingSink& sink) {
    const AnswerSummary* previous = nullptr;
    const AnswerSummary* refused = nullptr; // a conditional request, since then
    for (const AnswerSummary& seen : history.known()) {
        if (previous && previous->resource != seen.resource)
            previous = refused = nullptr;
        if (seen.conditional && seen.status >= 400)
            refused = &seen;
        if (!seen.fullContent && !isTaggedAnswer(history, seen))
            continue;
        const AnswerSummary* before = std::exchange(previous, &seen);
        if (std::exchange(refused, nullptr) && before && before->resource == seen.resource)
            continue; // its conditional request failed before
        const DecisionKind decision = history.facts->simulation.decisions[seen.exchange].kind;
        const bool staleReload = isStaleReload(history, seen);
        if (!before || seen.ours || seen.fromCache || seen.conditional || (seen.reload && !staleReload) ||
            decision != DecisionKind::Revalidate || !before->storable ||
            !hasUsableValidator(history, *before) || !sameValidators(*before, seen) ||
            !sameCoding(*before, seen) || sink.marked(seen.resource, Mark::ConditionFails) ||
            cannotHoldContent(history.exchange(seen), history.exchange(*before)) ||
            !mayShareCache(history.exchange(*before), history.exchange(seen)) ||
            !hadCome(history.exchange(*before), history.exchange(seen)) ||
            !isSameContent(history, *before, seen))
            continue;
        const ByteCount size = sizeAgain(history.exchange(seen));
        const std::optional<Severity> severity =
            staleReload ? std::optional(Severity::Info) : std::nullopt; // intended by the client
        sink.add({.rule = RuleId::Redownloaded,
                  .exchange = seen.exchange,
                  .severity = severity,
                  .variant = static_cast<std::uint8_t>(staleReload ? 1 : 0),
                  .field = before->etag != TextId::None ? FieldName::Etag : FieldName::LastModified,
                  .values = {sizeValue(size, sink),
                             textValue(before->etag != TextId::None ? before->etag : before->lastModified)},
                  .bytes = size});
    }
}

constexpr std::array examples{
    RuleCase{"redownloaded", R"(
        GET
        GOOD
        @ 12:05:00
        GET
        GOOD)",
             R"(
        # who asks with the condition gets an error: conditional-request-fails
        GET
        GOOD
        @ 12:05:00
        GET
        > If-None-Match: "v1"
        < 500 Internal Server Error
        < Date: @
        GET
        GOOD)"},
    RuleCase{"redownloaded", R"(
        # a request in between that has nothing to do with it
        GET
        GOOD
        @ 12:05:00
        GET
        < 500 Internal Server Error
        < Date: @
        GET
        GOOD)",
             R"(
        # the client's session had ended
        GET
        GOOD
        @ 12:05:00
        GET
        > If-None-Match: "v1"
        < 401 Unauthorized
        < Date: @
        GET
        > Authorization: Bearer x
        GOOD)"},
    RuleCase{"redownloaded", R"(
        # the answer was there
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        = hello
        ! delay 500
        @ 12:00:01
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        = hello)",
             R"(
        # the answer was under way
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        = hello
        ! delay 5000
        @ 12:00:01
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        = hello)"},
    RuleCase{"redownloaded", R"(
        GET
        > Accept-Encoding: br
        200
        < ETag: "m1"
        < Content-Encoding: br
        < Cache-Control: max-age=600
        =#700
        @ 12:20:00
        GET
        > Accept-Encoding: br
        200
        < ETag: "m1"
        < Content-Encoding: br
        < Cache-Control: max-age=600
        =#700)",
             R"(
        # br is of no use to who asks for no coding
        GET
        > Accept-Encoding: br
        200
        < ETag: "m1"
        < Content-Encoding: br
        < Cache-Control: max-age=600
        =#700
        @ 12:20:00
        GET
        > Accept-Encoding: identity
        200
        < ETag: "m1"
        < Cache-Control: max-age=600
        =#700)"},
    RuleCase{"redownloaded", R"(
        GET
        GOOD
        @ 12:05:00
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60
        = hello!)",
             R"(
        GET
        GOOD
        @ 12:05:00
        GET
        200
        < ETag: "v2"
        < Cache-Control: max-age=60
        = other!)"},
    RuleCase{"redownloaded", R"(
        GET
        GOOD
        @ 12:05:00
        GET
        > Cache-Control: no-cache
        GOOD)",
             R"(
        GET
        GOOD
        @ 12:05:00
        GET
        > Cache-Control: no-cache
        200
        < ETag: "v2"
        < Cache-Control: max-age=60
        = other!)"},
};

} // namespace

const RuleFile file{.rules = rules, .history = {checkRedownloaded}};
const std::span<const RuleCase> cases = examples;

} // namespace hci::redownloaded
