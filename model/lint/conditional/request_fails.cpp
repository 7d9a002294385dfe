#include "model/lint/between_answers.h"
#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

#include <algorithm>

namespace hci::rule_id {

extern const RuleId ConditionalRequestFails;

} // namespace hci::rule_id

namespace hci::request_fails {

namespace {

constexpr std::array rules{
    Rule{&rule_id::ConditionalRequestFails,
         "conditional-request-fails",
         Severity::Error,
         {9110, "13.2.1"},
         "The conditional request fails",
         "failing-conditions",
         "A condition is evaluated only where the request would succeed without it, and the answer is then "
         "304 or the content (RFC 9110 13.2.1, 13.2.2). Here the handling of the condition itself fails: "
         "clients that have stored the content get an error, and clients that request it for the first time "
         "do not. Take out one of two layers that both answer conditions, update the one that fails, or let "
         "a cache in front of it answer them.",
         {"with {0:raw} {1} the answer is {2:n}, and without it the request succeeds",
          "with {0:raw} {1} there is no answer ({3:raw}), and without it the request succeeds",
          "the request with If-None-Match {0} is answered {1:n}, and {2:n} without it",
          "the request with If-Modified-Since {0} is answered {1:n}, and {2:n} without it",
          "the request with If-None-Match {0} and If-Modified-Since {3} is answered {1:n}, and {2:n} without "
          "them"}},
};

/// Whether a conditional GET or HEAD without Range fails with an error unrelated to conditions: not 412, no
/// authentication, no rate limit.
bool isConditionalFailure(const History& history, const AnswerSummary& summary) {
    if (summary.status < 400 || summary.status == 401 || summary.status == 407 || summary.status == 412 ||
        summary.status == 416 || summary.status == 429)
        return false;
    const Exchange exchange = history.exchange(summary);
    const FieldSpan request = exchange.request();
    const bool asks304 = request.has(FieldName::IfNoneMatch) || request.has(FieldName::IfModifiedSince);
    const bool asks412 = request.has(FieldName::IfMatch) || request.has(FieldName::IfUnmodifiedSince);
    return exchange.isGetOrHead() && asks304 && !asks412 && !request.has(FieldName::Range);
}

/// Whether one user sent both requests. 403 and 404 may depend on the user, so unknown users count as one
/// only for a 5xx.
bool isOfSameUser(const History& history, const AnswerSummary& failed, const AnswerSummary& success) {
    const Users users = compareUsers(history.exchange(failed), history.exchange(success));
    return users == Users::Same || (users == Users::Unknown && failed.status >= 500);
}

/// Whether probes, which send one condition each, showed which one fails.
bool probesTell(std::uint32_t resource, const FindingSink& sink) {
    if (!sink.probes())
        return false;
    const std::vector<ProbeTarget>& targets = sink.probes()->targets;
    return std::any_of(targets.begin(), targets.end(), [&](const ProbeTarget& target) {
        return target.subject < sink.session().size() &&
               sink.facts().resources.resourceOf[target.subject] == resource &&
               std::any_of(target.results.begin(), target.results.end(), [](const ProbeResult& result) {
                   return result.cause == ProbeCause::ConditionFails && !result.follows;
               });
    });
}

void report(const History& history, const AnswerSummary& plain, const AnswerSummary& failed,
            FindingSink& sink) {
    const FieldSpan request = history.exchange(failed).request();
    const bool byTag = request.has(FieldName::IfNoneMatch);
    const bool byDate = request.has(FieldName::IfModifiedSince);
    const FieldName field = byTag ? FieldName::IfNoneMatch : FieldName::IfModifiedSince;
    sink.add({.rule = rule_id::ConditionalRequestFails,
              .exchange = failed.exchange,
              .revalidation = history.facts->revalidationOf[failed.exchange],
              .variant = static_cast<std::uint8_t>(byTag && byDate ? 4
                                                   : byTag         ? 2
                                                                   : 3),
              .values = {textValue(request.id(field)), numberValue(failed.status), numberValue(plain.status),
                         textValue(request.id(FieldName::IfModifiedSince))}});
}

/// The answers of one resource around a conditional request that failed.
void checkConditionalFails(const History& history, FindingSink& sink) {
    constexpr Milliseconds closeInTime = 60'000;
    const AnswerSummary* plain = nullptr;  // the latest unconditional answer of the variant, a success
    const AnswerSummary* failed = nullptr; // a conditional one after it, not yet reported
    const auto tell = [&] {
        sink.mark(failed->resource, Mark::ConditionFails);
        if (!probesTell(failed->resource, sink))
            report(history, *plain, *failed, sink);
        failed = nullptr;
    };
    for (const AnswerSummary& summary : history.answers) {
        if (plain && plain->resource != summary.resource)
            plain = failed = nullptr;
        if (summary.conditional) {
            if (plain && isConditionalFailure(history, summary)) {
                failed = &summary;
                const Milliseconds then = history.exchange(*plain).requestTime();
                const Milliseconds now = history.exchange(summary).requestTime();
                if (summary.ours && then != noTime && now != noTime && now - then <= closeInTime)
                    tell();
            } else if (summary.status < 400) {
                failed = nullptr; // a condition succeeded
            }
            continue;
        }
        const bool success = summary.status >= 200 && summary.status < 300;
        if (failed && success && isOfSameUser(history, *failed, summary) &&
            isWithin(history, *failed, summary, closeInTime))
            tell(); // the resource existed before and after
        plain = success ? &summary : nullptr;
        failed = nullptr;
    }
}

/// Reports a request that succeeds only without its condition.
void tellCondition(const ProbedTarget& target, const ProbeResult& result) {
    Remark about =
        target.remark(rule_id::ConditionalRequestFails, FieldName::None, result.status != 0 ? 0 : 1);
    about.values = {target.text(sentName(result)), target.text(namedValue(result)),
                    numberValue(result.status), target.text(result.detail)};
    target.sink().mark(target.resource(), Mark::ConditionFails);
    target.sink().add(about);
}

constexpr std::array failedCauses{
    FailedCause{ProbeCause::ConditionFails, tellCondition},
};

constexpr std::array examples{
    RuleCase{"conditional-request-fails", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        < 500 Internal Server Error
        < Date: @
        GET
        GOOD)",
             R"(
        # the server was down
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        < 500 Internal Server Error
        < Date: @
        GET
        < 500 Internal Server Error
        < Date: @)"},
    RuleCase{"conditional-request-fails", R"(
        GET
        200
        < Last-Modified: @-3600
        = hello
        GET
        > If-Modified-Since: @-3601
        < 400 Bad Request
        < Date: @
        GET
        200
        < Last-Modified: @-3602
        = hello)",
             R"(
        # it stumbled once: a condition can be answered
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        < 500 Internal Server Error
        < Date: @
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60
        GET
        GOOD)"},
    RuleCase{"conditional-request-fails", R"(
        # which of the two fails, nobody knows
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        > If-Modified-Since: Mon, 05 Jan 2026 11:00:00 GMT
        < 500 Internal Server Error
        < Date: @
        GET
        GOOD)",
             R"(
        # asked for too often
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        > If-Modified-Since: Mon, 05 Jan 2026 11:00:00 GMT
        < 429 Too Many Requests
        < Date: @
        GET
        GOOD)"},
    RuleCase{"conditional-request-fails", R"(
        GET
        > Cookie: s=1
        GOOD
        GET
        > Cookie: s=1
        > If-None-Match: "v1"
        < 404 Not Found
        < Date: @
        GET
        > Cookie: s=1
        GOOD)",
             R"(
        # the session had ended, and was begun anew
        GET
        > Cookie: s=1
        GOOD
        GET
        > Cookie: s=1
        > If-None-Match: "v1"
        < 404 Not Found
        < Date: @
        GET
        > Cookie: s=2
        GOOD)"},
    RuleCase{"conditional-request-fails", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        < 502 Bad Gateway
        < Date: @
        GET
        GOOD)",
             R"(
        # an hour later much can have been mended
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        < 502 Bad Gateway
        < Date: @
        @ 13:30:00
        GET
        GOOD)"},
    RuleCase{"conditional-request-fails", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        < 403 Forbidden
        < Date: @
        GET
        GOOD)",
             R"(
        # asked for
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        > If-Match: "v0"
        < 412 Precondition Failed
        < Date: @
        GET
        GOOD)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .history = {checkConditionalFails}, .failedCauses = failedCauses};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::request_fails
