#include "model/lint/cdn_status.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId CdnDynamic;

} // namespace hci::rule_id

namespace hci::cdn_dynamic {

namespace {

constexpr std::array atAkamai{NotFixed{.variant = 1}};

constexpr std::array rules{
    Rule{&rule_id::CdnDynamic,
         "cdn-dynamic",
         Severity::Warning,
         {9111, "3"},
         "The CDN does not cache what it could",
         "cdn-dynamic",
         "The response may be stored by shared caches for a while, and the CDN passes it on as dynamic or "
         "bypasses its cache: by default Cloudflare stores by file extension, and Akamai by the rules of the "
         "property, not by Cache-Control.",
         {"{field} {0}, although shared caches may keep it for {1:span}",
          "{field} {0}, although shared caches may keep it for {1:span}"},
         DependsOn::Nothing,
         nullptr,
         {},
         atAkamai},
};

/// Whether Akamai's edge reports that it does not store the answer, and no cache reports a hit.
bool saysNotCacheable(const Answer& answer) {
    const TextPool& pool = answer.response.span().pool();
    return answer.edge.field >= FieldName::KnownEnd &&
           pool.spelling(answer.edge.field) == "x-check-cacheable";
}

void checkCdnDynamic(const Answer& answer, FindingSink& sink) {
    // Cloudflare could have stored an answer that a cache behind it gave.
    const EdgeState own = answer.edge.behind == FieldName::None
                              ? answer.edge.state
                              : edgeState("cf-cache-status", answer.exchange->text(answer.edge.value));
    const bool passedOn = own == EdgeState::Dynamic || own == EdgeState::Bypass;
    const bool isExplicit = answer.inShared.lifetime.basis != LifetimeBasis::Heuristic;
    const bool byCloudflare = answer.edge.field == FieldName::CfCacheStatus;
    const bool byAkamai = saysNotCacheable(answer);
    if (!passedOn || !(byCloudflare || byAkamai) || !answer.isGet || answer.status != 200 ||
        !answer.inShared.fresh() || !isExplicit || answer.has(Directive::NoCache) ||
        answer.response.has(FieldName::SetCookie) || answer.request.has(FieldName::Authorization))
        return;
    Remark remark = fieldRemark(answer, rule_id::CdnDynamic, answer.edge.field);
    remark.variant = byAkamai ? 1 : 0;
    remark.values[0] = textValue(answer.edge.value);
    remark.values[1] = numberValue(answer.inShared.lifetime.seconds);
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"cdn-dynamic", R"(
        GET
        200
        < X-Check-Cacheable: NO
        < Cache-Control: max-age=60
        = hello)",
             R"(
        # it came from a store: by older rules it was kept
        GET
        200
        < X-Check-Cacheable: NO
        < X-Cache: TCP_HIT from a1.deploy.akamaitechnologies.com (AkamaiGHost/9)
        < Cache-Control: max-age=60
        = hello)"},
    RuleCase{"cdn-dynamic", R"(
        GET
        200
        < X-Check-Cacheable: NO
        < Cache-Control: max-age=60
        = hello)",
             R"(
        GET
        200
        < X-Check-Cacheable: NO
        < Cache-Control: private, max-age=60
        = hello)"},
    RuleCase{"cdn-dynamic", R"(
        # a cache behind it had it
        GET
        200
        < CF-Cache-Status: DYNAMIC
        < X-Cache: HIT
        < Cache-Control: max-age=60
        = hello)",
             R"(
        GET
        200
        < CF-Cache-Status: MISS
        < X-Cache: HIT
        < Cache-Control: max-age=60
        = hello)"},
    RuleCase{"cdn-dynamic", R"(
        GET
        200
        < CF-Cache-Status: DYNAMIC
        < Cache-Control: max-age=60
        = hello)",
             R"(
        GET
        200
        < CF-Cache-Status: DYNAMIC
        < Cache-Control: private, max-age=60
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkCdnDynamic}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::cdn_dynamic
