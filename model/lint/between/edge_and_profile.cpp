#include "model/cache/age.h"
#include "model/cache/directives.h"
#include "model/cache/message_head.h"
#include "model/cache/profiles/networks.h"
#include "model/cache/profiles/profiles.h"
#include "model/http/duration.h"
#include "model/lint/cdn_status.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

#include <algorithm>
#include <array>

namespace hci::edge_and_profile {

namespace {

constexpr std::array rules{
    Rule{RuleId::EdgeStoresOtherwise,
         "edge-stores-otherwise",
         Severity::Info,
         {9111, "3"},
         "The edge stores what it does not by default",
         "",
         "By default Cloudflare stores by file extension. A cache rule, a worker or another of its products "
         "makes it store this answer: what is kept, and for how long, is decided there as well, and a change "
         "of Cache-Control alone may not be enough.",
         {"CF-Cache-Status {0}, although the path ends in no extension that Cloudflare stores by default"}},
    Rule{RuleId::EdgeLost,
         "edge-lost",
         Severity::Info,
         {9111, "4.2"},
         "The edge no longer has what was fresh",
         "",
         "The same location had just answered this request from its store, the answer was to stay fresh, and "
         "the origin then gave the same again. It was purged or displaced by other content, or something "
         "that the recording does not show is part of the key under which the edge stores.",
         {"{field} {0}, {1:span} after the location {2:raw} had answered {3}, which is fresh for longer than "
          "that"}},
};

bool isOfCloudflareItself(const Answer& answer) {
    return answer.exchange->url().find("/cdn-cgi/") != std::string_view::npos;
}

void checkStored(const Answer& answer, FindingSink& sink) {
    const EdgeStatus& edge = answer.edge;
    if (edge.field != FieldName::CfCacheStatus || edge.behind != FieldName::None ||
        !isFromStore(edge.state) || !answer.isGet || answer.status != 200 || isOfCloudflareItself(answer) ||
        cloudflareTakesExtension(answer.exchange->text(answer.exchange->record().resourceUrl)))
        return;
    Remark remark = fieldRemark(answer, RuleId::EdgeStoresOtherwise, FieldName::CfCacheStatus);
    remark.group = remark.values[0];
    sink.add(remark);
}

/// A network that says who answered, and where.
struct Network {
    const CacheProfile* profile;
    std::string_view status; ///< lower-case names
    std::string_view place;
};
const std::array networks{Network{&cloudflareProfile, "cf-cache-status", "cf-ray"},
                          Network{&cloudFrontProfile, "x-cache", "x-amz-cf-pop"}};

std::string_view valueOf(FieldSpan fields, std::string_view lowerCaseName) {
    for (const Field& field : fields)
        if (fields.pool().spelling(fields.pool().folded(field.name)) == lowerCaseName)
            return fields.pool().text(field.value);
    return {};
}

/// What one answer says of the edge that gave it.
struct EdgeAnswer {
    const Network* network = nullptr;
    EdgeStatus status;
    std::string_view place; ///< "FRA": of cf-ray what stands behind the request's number
};

EdgeAnswer edgeAnswerOf(const Exchange& exchange) {
    const FieldSpan response = exchange.response();
    EdgeAnswer result;
    result.status = edgeStatusOf(response);
    const std::string_view field = response.pool().spelling(result.status.field);
    const auto named = std::find_if(networks.begin(), networks.end(),
                                    [field](const Network& each) { return each.status == field; });
    if (named == networks.end() || result.status.behind != FieldName::None)
        return result;
    result.place = valueOf(response, named->place);
    if (const std::size_t dash = result.place.rfind('-'); named->place == "cf-ray")
        result.place = dash == std::string_view::npos ? std::string_view() : result.place.substr(dash + 1);
    if (!result.place.empty())
        result.network = &*named;
    return result;
}

/// Fields of a request that an edge may tell apart by, whatever Vary says.
constexpr std::array keyFields{FieldName::Cookie,        FieldName::AcceptEncoding, FieldName::Origin,
                               FieldName::UserAgent,     FieldName::Accept,         FieldName::AcceptLanguage,
                               FieldName::Authorization, FieldName::Range};

bool asksTheSame(const Exchange& a, const Exchange& b) {
    return std::all_of(keyFields.begin(), keyFields.end(), [&](FieldName field) {
        return a.request().combined(field) == b.request().combined(field);
    });
}

/// Says nothing that could keep a stored response from being used.
bool isPlain(const Exchange& exchange) {
    const FieldSpan request = exchange.request();
    return !request.has(FieldName::CacheControl) && !request.has(FieldName::Pragma) &&
           !request.has(FieldName::Range) && !request.has(FieldName::Authorization);
}

/// Milliseconds for which the network's profile holds the answer for fresh when it comes; 0: it is not kept.
Milliseconds freshBy(const CacheProfile& profile, const Exchange& exchange) {
    const RequestHead request = requestHead(exchange);
    const ResponseHead response = responseHead(exchange);
    Directives directives;
    const RealCache cache = withDefaults(profile);
    const Judgement judgement = profile.judge({.request = request,
                                               .requestDirectives = directives.request(request),
                                               .response = response,
                                               .policy = directives.policy(response, profile.model),
                                               .url = exchange.text(exchange.record().resourceUrl),
                                               .requested = exchange.requestTime(),
                                               .received = exchange.responseTime(),
                                               .parameters = cache.parameters});
    const bool used = judgement.storable && !judgement.validateAlways;
    return used ? judgement.lifetime.orZero() * 1000 - judgement.initialAge : 0;
}

bool isSame(const AnswerSummary& a, const AnswerSummary& b) {
    const bool tags = a.etag != TextId::None && b.etag != TextId::None;
    return tags ? a.etag == b.etag : a.lastModified != TextId::None && a.lastModified == b.lastModified;
}

/// Longer ago, something else than this answer may have come between.
constexpr Milliseconds shortly = 10 * oneMinute * 1000;

void compareWith(const History& history, const AnswerSummary& hit, const AnswerSummary& miss,
                 FindingSink& sink) {
    const Exchange before = history.exchange(hit);
    const Exchange now = history.exchange(miss);
    const Milliseconds between = now.requestTime() - before.responseTime();
    if (before.responseTime() == noTime || now.requestTime() == noTime || between < 0 || between > shortly ||
        !isSame(hit, miss) || !isPlain(now) || !asksTheSame(before, now))
        return;
    const EdgeAnswer had = edgeAnswerOf(before);
    const EdgeAnswer has = edgeAnswerOf(now);
    if (!had.network || had.network != has.network || had.place != has.place ||
        had.status.state != EdgeState::Hit || has.status.state != EdgeState::Miss)
        return;
    const Milliseconds left = freshBy(*had.network->profile, before) - between;
    if (left <= 0)
        return;
    sink.add({.rule = RuleId::EdgeLost,
              .exchange = miss.exchange,
              .field = has.status.field,
              .values = {textValue(has.status.value), numberValue(between / 1000), sink.newText(has.place),
                         textValue(had.status.value)}});
}

void checkLost(const History& history, FindingSink& sink) {
    forEachResource(history.answers, [&](std::span<const AnswerSummary> answers) {
        const AnswerSummary* hit = nullptr;
        for (const AnswerSummary& seen : answers) {
            if (!seen.throughCdn || !seen.isGet || seen.status != 200)
                continue;
            if (hit && !seen.fromEdge)
                compareWith(history, *hit, seen, sink);
            hit = seen.fromEdge ? &seen : nullptr;
        }
    });
}

constexpr std::array examples{
    RuleCase{"edge-stores-otherwise", R"(
        GET
        200
        < Cache-Control: max-age=600
        < CF-Cache-Status: HIT
        = hello)",
             R"(
        # an extension of the list
        > GET https://a.example/x.css
        200
        < Cache-Control: max-age=600
        < CF-Cache-Status: HIT
        = hello)"},
    RuleCase{"edge-stores-otherwise", R"(
        > GET https://a.example/api?file=a.css
        200
        < CF-Cache-Status: HIT
        < Age: 9
        = hello)",
             R"(
        # it caches that file as well
        > GET https://a.example/robots.txt
        200
        < CF-Cache-Status: HIT
        < Age: 9
        = hello)"},
    RuleCase{"edge-stores-otherwise", R"(
        GET
        200
        < CF-Cache-Status: REVALIDATED
        = hello)",
             R"(
        # what it makes itself
        > GET https://a.example/cdn-cgi/image/width=80/x
        200
        < CF-Cache-Status: HIT
        = hello)"},
    RuleCase{"edge-lost", R"(
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: HIT
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)",
             R"(
        # another location
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: HIT
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-AMS)"},
    RuleCase{"edge-lost", R"(
        > GET https://a.example/x
        GOOD
        < X-Cache: Hit from cloudfront
        < X-Amz-Cf-Pop: FRA56-P1
        @ 12:00:10
        > GET https://a.example/x
        GOOD
        < X-Cache: Miss from cloudfront
        < X-Amz-Cf-Pop: FRA56-P1)",
             R"(
        # its lifetime is over
        > GET https://a.example/x
        GOOD
        < X-Cache: Hit from cloudfront
        < X-Amz-Cf-Pop: FRA56-P1
        @ 12:02:00
        > GET https://a.example/x
        GOOD
        < X-Cache: Miss from cloudfront
        < X-Amz-Cf-Pop: FRA56-P1)"},
    RuleCase{"edge-lost", R"(
        # a page of the same cookie
        > GET https://a.example/x.css
        > Cookie: a=1
        GOOD
        < CF-Cache-Status: HIT
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        > Cookie: a=1
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)",
             R"(
        # the request differs
        > GET https://a.example/x.css
        > Cookie: a=1
        GOOD
        < CF-Cache-Status: HIT
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        > Cookie: a=2
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)"},
    RuleCase{"edge-lost", R"(
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: HIT
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)",
             R"(
        # a reload
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: HIT
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        > Cache-Control: no-cache
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)"},
    RuleCase{"edge-lost", R"(
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: HIT
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)",
             R"(
        # the content changed: a purge is what should have happened
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: HIT
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        200
        < ETag: "v2"
        < Cache-Control: max-age=60
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA
        = hello)"},
};

} // namespace

const RuleFile file{.rules = rules, .history = {checkLost}, .answer = {checkStored}};
const std::span<const RuleCase> cases = examples;

} // namespace hci::edge_and_profile
