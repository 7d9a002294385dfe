#include "model/base/in_words.h"
#include "model/base/language.h"
#include "model/exchange/answer_order.h"
#include "model/exchange/client_cache.h"
#include "model/exchange/message_bytes.h"
#include "model/http/content_coding.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId Redownloaded;

} // namespace hci::rule_id

namespace hci::redownloaded {

namespace {

/// "48,213 bytes", "at most 48,213 bytes": sizeValue()
QString sizeInWords(const ArgumentSource& source) {
    const QString bytes = formatExactBytes(source.number);
    return source.text.empty() ? bytes : translated("at most %1").arg(bytes);
}

constexpr std::array rules{
    Rule{&rule_id::Redownloaded,
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

bool hasUsableValidator(const AnswerSummary& summary) {
    return summary.tag || summary.lastModified != TextId::None;
}

/// A reload of stale content without its validator. fresh-but-requested reports reloads of fresh content.
bool isStaleReload(const History& history, const AnswerSummary& summary) {
    const Decision& decision = history.facts->simulation.decisions[summary.exchange];
    return summary.reload && decision.lifetime <= decision.age;
}

/// Each answer could serve the other request: same coding, or same Accept-Encoding.
bool sameCoding(const AnswerSummary& a, const AnswerSummary& b) noexcept {
    return a.contentEncoding == b.contentEncoding || a.acceptEncoding == b.acceptEncoding;
}

bool sameValidators(const AnswerSummary& a, const AnswerSummary& b) noexcept {
    return a.etag == b.etag && (a.etag != TextId::None || a.lastModified == b.lastModified);
}

/// A whole 200 to GET with a strong tag, which identifies unrecorded content (RFC 9110 8.8.1).
bool isTaggedAnswer(const History& history, const AnswerSummary& summary) {
    const Exchange exchange = history.exchange(summary);
    const ByteCount size = exchange.size(Size::ResponseBody);
    return summary.isGet && summary.status == 200 && history.text(summary.etag).starts_with('"') &&
           size.known() && size.value() > 0 && exchange.record().failure == Failure::None;
}

bool isSameContent(const History& history, const AnswerSummary& before, const AnswerSummary& summary) {
    const ContentComparison content = history.compare(before, summary);
    if (content != ContentComparison::Unknown)
        return content == ContentComparison::Same;
    return before.etag == summary.etag && before.contentEncoding == summary.contentEncoding &&
           isTaggedAnswer(history, before) && isTaggedAnswer(history, summary);
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
    for (const AnswerSummary& summary : history.known()) {
        if (previous && previous->resource != summary.resource)
            previous = refused = nullptr;
        if (summary.conditional && summary.status >= 400)
            refused = &summary;
        if (!summary.fullContent && !isTaggedAnswer(history, summary))
            continue;
        const AnswerSummary* before = std::exchange(previous, &summary);
        if (std::exchange(refused, nullptr) && before && before->resource == summary.resource)
            continue; // its conditional request failed before
        const DecisionKind decision = history.facts->simulation.decisions[summary.exchange].kind;
        const bool staleReload = isStaleReload(history, summary);
        if (!before || summary.ours || summary.fromCache || summary.conditional ||
            (summary.reload && !staleReload) || decision != DecisionKind::Revalidate || !before->storable ||
            !hasUsableValidator(*before) || !sameValidators(*before, summary) ||
            !sameCoding(*before, summary) || sink.marked(summary.resource, Mark::ConditionFails) ||
            cannotHoldContent(history.exchange(summary), history.exchange(*before)) ||
            !mayShareCache(history.exchange(*before), history.exchange(summary)) ||
            !hadCome(history.exchange(*before), history.exchange(summary)) ||
            !isSameContent(history, *before, summary))
            continue;
        const ByteCount size = sizeAgain(history.exchange(summary));
        const std::optional<Severity> severity =
            staleReload ? std::optional(Severity::Info) : std::nullopt; // intended by the client
        sink.add({.rule = rule_id::Redownloaded,
                  .exchange = summary.exchange,
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

extern const RuleFile file{.rules = rules, .history = {checkRedownloaded}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::redownloaded
