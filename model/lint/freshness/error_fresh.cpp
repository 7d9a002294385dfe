#include "model/cache/targeted_fields.h"
#include "model/http/duration.h"
#include "model/lint/field_remark.h"
#include "model/lint/history.h"
#include "model/lint/lifetimes.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId ErrorFresh;

} // namespace hci::rule_id

namespace hci::error_fresh {

namespace {

constexpr std::array inCdns{NotFixed{.variant = 4}}; // here Cache-Control is right

constexpr std::array rules{
    Rule{&rule_id::ErrorFresh,
         "error-fresh",
         Severity::Warning,
         {9111, "3"},
         "An error that stays",
         "errors-kept-short",
         "Caches go on answering with this error until it is stale, also when the fault is mended.",
         {"{0:n} with a lifetime of {1:span}",
          "{0:n} with a lifetime of {1:span}, and immutable: a reload does not ask either",
          "{0:n} with a lifetime of {1:span}, and {2:span} later the address is answered {3:n}: whoever has "
          "stored the error is not shown that",
          "{0:n} with a lifetime of {1:span}, and immutable, so that a reload does not ask either; {2:span} "
          "later the address is answered {3:n}",
          "{0:n} with a lifetime of {1:span} in CDNs that read {2:raw}"},
         DependsOn::Uses,
         nullptr,
         {},
         inCdns},
};

bool isError(int status) noexcept {
    return status == 404 || status == 410 || status >= 500;
}

/// An error that is still fresh when the address has content again, so that caches keep using it.
void checkMended(const History& history, FindingSink& sink) {
    forEachResource(history.answers, [&](std::span<const AnswerSummary> answers) {
        const AnswerSummary* error = nullptr;
        for (const AnswerSummary& summary : answers) {
            if (isError(summary.status) && summary.isGet && summary.storable &&
                summary.explicitFor > 5 * oneMinute)
                error = &summary;
            if (!error || summary.status != 200 || !summary.isGet)
                continue;
            const Exchange stored = history.exchange(*error);
            const Milliseconds since = history.exchange(summary).requestTime() - stored.requestTime();
            if (stored.requestTime() != noTime && since > 0 && since / 1000 < error->explicitFor) {
                const FieldName field = stored.response().has(FieldName::CacheControl)
                                            ? FieldName::CacheControl
                                            : FieldName::Expires;
                sink.mark(error->resource, Mark::ErrorMended);
                sink.add({.rule = rule_id::ErrorFresh,
                          .exchange = error->exchange,
                          .variant = static_cast<std::uint8_t>(error->immutable ? 3 : 2),
                          .field = field,
                          .values = {numberValue(error->status), numberValue(error->explicitFor),
                                     numberValue(since / 1000), numberValue(summary.status)},
                          .group = numberValue(error->status)});
            }
            return;
        }
    });
}

/// A field for CDNs allows to store what Cache-Control does not (RFC 9213 2.2).
void checkErrorInCdns(const Answer& answer, FindingSink& sink) {
    const std::int64_t lifetime = lifetimeInCdns(answer);
    if (lifetime <= 5 * oneMinute)
        return;
    const FieldName field = fieldForCdns(answer);
    Remark remark = remarkOn(answer, rule_id::ErrorFresh, field, 4);
    remark.values = {numberValue(answer.status), numberValue(lifetime),
                     sink.newText(targetedFieldName(field))};
    remark.group = remark.values[0];
    sink.add(remark);
}

void checkErrorFresh(const Answer& answer, FindingSink& sink) {
    const CacheView& view = answer.inShared.storable ? answer.inShared : answer.inPrivate;
    if (!isError(answer.status) || !answer.isGet || sink.marked(answer.resource, Mark::ErrorMended))
        return;
    if (!view.storable || answer.noCache()) {
        checkErrorInCdns(answer, sink);
        return;
    }
    if (!isExplicit(view.lifetime) || view.lifetime.seconds <= 5 * oneMinute)
        return;
    Remark remark = remarkOn(answer, rule_id::ErrorFresh, fieldOf(view.lifetime.basis));
    remark.variant = answer.has(Directive::Immutable) ? 1 : 0;
    remark.values = {numberValue(answer.status), numberValue(view.lifetime.seconds)};
    remark.group = remark.values[0];
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"error-fresh", R"(
        GET
        < 404 Not Found
        < Date: @
        < Cache-Control: no-store
        < CDN-Cache-Control: max-age=86400)",
             R"(
        GET
        < 404 Not Found
        < Date: @
        < Cache-Control: no-store
        < CDN-Cache-Control: max-age=60)"},
    RuleCase{"error-fresh", R"(
        GET
        < 404 Not Found
        < Date: @
        < Cache-Control: max-age=3600)",
             R"(
        GET
        < 404 Not Found
        < Date: @
        < Cache-Control: max-age=300)"},
    RuleCase{"error-fresh", R"(
        GET
        < 404 Not Found
        < Date: @
        < Cache-Control: max-age=31536000, immutable)",
             R"(
        GET
        < 403 Forbidden
        < Date: @
        < Cache-Control: max-age=31536000, immutable)"},
    RuleCase{"error-fresh", R"(
        GET
        < 503 Service Unavailable
        < Date: @
        < Cache-Control: max-age=3600
        @ 12:02:00
        GET
        GOOD)",
             R"(
        GET
        < 503 Service Unavailable
        < Date: @
        @ 12:02:00
        GET
        GOOD)"},
    RuleCase{"error-fresh", R"(
        # it is there two minutes later
        GET
        < 404 Not Found
        < Date: @
        < Cache-Control: public, max-age=31536000, immutable
        @ 12:02:00
        GET
        GOOD)",
             R"(
        # what says no-cache is asked about each time
        GET
        < 404 Not Found
        < Date: @
        < Cache-Control: no-cache, max-age=31536000
        @ 12:02:00
        GET
        GOOD)"},
};

} // namespace

extern const RuleFile file{
    .rules = rules, .ofStoring = true, .history = {checkMended}, .answer = {checkErrorFresh}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::error_fresh
