#include "model/base/language.h"
#include "model/cache/reason.h"
#include "model/exchange/client_cache.h"
#include "model/exchange/url_parts.h"
#include "model/http/content_coding.h"
#include "model/http/field_syntax.h"
#include "model/lint/rule_file.h"

#include <algorithm>

namespace hci::rule_id {

extern const RuleId FreshButRequested;

} // namespace hci::rule_id

namespace hci::fresh_but_requested {

namespace {

/// The source of the lifetime: the number is 1 for a heuristic one.
QString freshInWords(const ArgumentSource& source) {
    return source.number != 0 ? translated("fresh by a cache's own guess") : translated("fresh");
}

constexpr std::array rules{
    Rule{&rule_id::FreshButRequested,
         "fresh-but-requested",
         Severity::Info,
         {9111, "4"},
         "Asked for, although fresh",
         "",
         "A cache that holds the earlier answer could have served it. The client reloaded, had its cache "
         "switched off, had dropped the response, or keeps caches apart by site.",
         {"stored, and {2:words} for another {0:span}; the request says {1}",
          "stored, and {2:words} for another {0:span}; no cache was used, or it had dropped the response",
          "stored, and {2:words} for another {0:span}; a cache between answered, and the client used none of "
          "its "
          "own",
          "stored, and {2:words} for another {0:span}; neither the client nor the cache between used it",
          "stored, and {2:words} for another {0:span}; the client had it and revalidated it anyway"},
         DependsOn::Nothing,
         freshInWords},
};

/// The host of a Referer; empty if there is none.
std::string_view siteOf(FieldSpan request) noexcept {
    return hostOf(request.value(FieldName::Referer));
}

/// The directive by which the request refused a fresh response: reload, hard reload.
TextId reloadDirective(const Answer& answer) {
    return answer.asked->empty() ? answer.request.id(FieldName::Pragma)
                                 : answer.request.id(FieldName::CacheControl);
}

/// Whether a cache in between answered in place of the client's own.
bool fromEdge(const Answer& answer, const FindingSink& sink) noexcept {
    return isFromStore(answer.edge.state) || sink.sourceOfDate(answer.index) != noIndex;
}

/// Whether the response demands validation before each use (RFC 9111 5.2.2.4), so that no cache could have
/// used it.
bool isAlwaysValidated(const Decision& decision, const Simulation& simulation) {
    const std::span<const Reason> reasons = simulation.of(decision);
    return std::any_of(reasons.begin(), reasons.end(), [](const Reason& reason) {
        return reason.code == static_cast<std::uint16_t>(ReasonCode::ResponseNoCache);
    });
}

/// The cost of the request: the bytes that a fresh response would have saved, or, on a reload without a
/// validator, the content that a 304 would have saved.
std::optional<ByteCount> costOf(const Answer& answer, const Exchange& stored, ContentComparison content,
                                const FindingSink& sink) {
    if (const ByteCount avoidable = sink.facts().exchangeBytes[answer.index].avoidable; avoidable.value() > 0)
        return avoidable;
    const bool sent =
        answer.request.has(FieldName::IfNoneMatch) || answer.request.has(FieldName::IfModifiedSince);
    const bool known =
        stored.response().has(FieldName::Etag) || stored.response().has(FieldName::LastModified);
    const ByteCount size = answer.exchange->size(Size::ResponseBody);
    const bool again = answer.status == 200 && content == ContentComparison::Same && known && !sent;
    return again && size.value() > 0 ? std::optional(size) : std::nullopt;
}

void checkFreshButRequested(const Answer& answer, FindingSink& sink) {
    const Decision& decision = *answer.decision;
    const bool had = decision.stored != noIndex && decision.stored != answer.index &&
                     decision.lifetime > decision.age && decision.age >= 0;
    const bool relevant = decision.hadFresh() || decision.kind == DecisionKind::Revalidate ||
                          decision.kind == DecisionKind::Bypass;
    if (!had || !relevant || !answer.safe() || answer.ours)
        return;
    const TextId asked = reloadDirective(answer);
    if (!decision.hadFresh() && asked == TextId::None)
        return; // the response demanded validation (no-cache), not the client
    const Exchange stored = sink.session()[decision.stored];
    if (!mayShareCache(stored, *answer.exchange) || isAlwaysValidated(decision, sink.facts().simulation))
        return;
    const ContentComparison content = compareContent(stored, *answer.exchange, sink.facts().budget.get());
    const bool redirected = answer.status >= 300 && sink.marked(answer.resource, Mark::VaryIncomplete);
    const bool otherCoding =
        sink.marked(answer.resource, Mark::CodingVaries) &&
        !areSameCodings(stored.response().value(FieldName::ContentEncoding),
                        answer.response.text(FieldName::ContentEncoding)); // the client may not support it
    if (content == ContentComparison::Different || redirected || otherCoding)
        return; // the request was useful
    const std::string_view here = siteOf(answer.request.span());
    const std::string_view there = here.empty() ? here : siteOf(stored.request());
    if (!there.empty() && here != there)
        return; // another partition of the cache (RFC 9111 7.2)
    const bool validated =
        answer.request.has(FieldName::IfNoneMatch) || answer.request.has(FieldName::IfModifiedSince);
    Remark remark{.rule = rule_id::FreshButRequested,
                  .exchange = answer.index,
                  .variant = static_cast<std::uint8_t>(asked != TextId::None    ? 0
                                                       : validated              ? 4
                                                       : fromEdge(answer, sink) ? 2
                                                       : isFromCdn(answer)      ? 3
                                                                                : 1)};
    const bool guessed = decision.lifetimeBasis == LifetimeBasis::Heuristic;
    remark.values = {numberValue(decision.lifetime - decision.age), textValue(asked),
                     numberValue(guessed ? 1 : 0)};
    remark.group = numberValue(guessed ? 1 : 0);
    remark.bytes = costOf(answer, stored, content, sink);
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"fresh-but-requested", R"(
        # no lifetime: a cache guesses a tenth of ten days
        GET
        200
        < Last-Modified: @-864000
        < ETag: "v1"
        = hello
        GET
        200
        < Last-Modified: @-864000
        < ETag: "v1"
        = hello)",
             R"(
        # nothing to guess from
        GET
        200
        < ETag: "v1"
        = hello
        GET
        200
        < ETag: "v1"
        = hello)"},
    RuleCase{"fresh-but-requested", R"(
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        < Cache-Control: max-age=60
        = compressed
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        < Cache-Control: max-age=60
        = compressed)",
             R"(
        # nothing in Vary keeps the coded content from who cannot read it
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        < Cache-Control: max-age=60
        = compressed
        GET
        > Accept-Encoding: identity
        200
        < Cache-Control: max-age=60
        = compressed)"},
    RuleCase{"fresh-but-requested", R"(
        > GET https://a.example/app
        > Accept: text/html
        200
        < Cache-Control: max-age=60
        = page
        > GET https://a.example/app
        > Accept: text/html
        200
        < Cache-Control: max-age=60
        = page)",
             R"(
        # what is stored would have been the wrong thing: vary-incomplete
        > GET https://a.example/app
        > Accept: text/html
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: max-age=60
        = page
        > GET https://a.example/app
        > Accept: application/json
        < 200 OK
        < Date: @
        < Content-Type: application/json
        < Cache-Control: max-age=60
        = {"app": 1})"},
    RuleCase{"fresh-but-requested", R"(
        GET
        GOOD
        GET
        > Cache-Control: no-cache
        GOOD)",
             R"(
        # by itself the response asks for validation (RFC 9111 5.2.2.4)
        GET
        200
        < Last-Modified: @-360000
        < Cache-Control: no-cache
        = hello
        GET
        > Cache-Control: no-cache
        200
        < Last-Modified: @-360001
        < Cache-Control: no-cache
        = hello)"},
    RuleCase{"fresh-but-requested", R"(
        GET
        GOOD
        GET
        GOOD)",
             R"(
        GET
        GOOD
        @ 12:05:00
        GET
        GOOD)"},
    RuleCase{"fresh-but-requested", R"(
        GET
        GOOD
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60
        < X-Cache: HIT
        = hello!)",
             R"(
        # other content: it is good that somebody asked
        GET
        GOOD
        GET
        200
        < ETag: "v2"
        < Cache-Control: max-age=60
        < X-Cache: HIT
        = something else)"},
    RuleCase{"fresh-but-requested", R"(
        GET
        GOOD
        GET
        > Cache-Control: max-age=0
        GOOD)",
             R"(
        GET
        > Referer: https://one.example/
        GOOD
        GET
        > Referer: https://two.example/
        GOOD)"},
    RuleCase{"fresh-but-requested", R"(
        # the repeat view of WebPageTest's first run
        GET
        GOOD
        ! page page_1_0
        GET
        GOOD
        ! page page_1_1)",
             R"(
        # another run, which began with an empty cache
        GET
        GOOD
        ! page page_1_0
        GET
        GOOD
        ! page page_2_0)"},
    RuleCase{"fresh-but-requested", R"(
        # pages of one browser
        GET
        GOOD
        ! page page_1
        GET
        GOOD
        ! page page_2)",
             R"(
        # runs of Browsertime put into one recording
        GET
        GOOD
        ! page page_1
        GET
        GOOD
        ! page page_1-1)"},
    RuleCase{"fresh-but-requested", R"(
        GET
        GOOD
        GET
        GOOD
        < X-Cache: MISS)",
             R"(
        GET
        GOOD
        @ 12:05:00
        GET
        GOOD
        < X-Cache: MISS)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkFreshButRequested}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::fresh_but_requested
