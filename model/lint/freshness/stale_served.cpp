#include "model/http/field_syntax.h"
#include "model/lint/field_remark.h"
#include "model/lint/lifetimes.h"
#include "model/lint/phrases.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId StaleServed;

} // namespace hci::rule_id

namespace hci::stale_served {

namespace {

constexpr std::array ownRule{NotFixed{.variant = 3}}; // a cache that ignores no-cache

constexpr std::array unvalidated{WordingSpec{3, {9111, "5.2.2.4"}}};

constexpr std::array rules{
    Rule{
        &rule_id::StaleServed,
        "stale-served",
        Severity::Error,
        {9111, "4.2.4"},
        "A cache used its copy without validation",
        "stale-only-where-allowed",
        "Without validation a copy is used while it is fresh, or stale where the response "
        "(stale-while-revalidate, stale-if-error) or the client allows it, and never where the response says "
        "no-cache. Age shows that a cache did otherwise.",
        {"Age {0}, and fresh for {1:span} at most",
         "Age {0}, fresh for {1:span} at most, and {2:words} forbids serving it stale",
         "Age {0}, and fresh for {1:span} at most, unless a cache that stands for the origin was given a "
         "lifetime of its own, which it does not pass on",
         "Age {0}, although the response says no-cache: it may be used after validation alone, unless a "
         "cache that stands for the origin was given a rule of its own, which it does not pass on"},
        DependsOn::Nothing,
        directiveInWords,
        unvalidated,
        ownRule,
        FixedAt::Store},
};

/// The directive that forbids stale use in a shared cache even when disconnected.
std::optional<Directive> forbidsStale(const CacheControl& control) noexcept {
    for (const Directive directive :
         {Directive::MustRevalidate, Directive::ProxyRevalidate, Directive::SMaxage})
        if (control.has(directive))
            return directive;
    return std::nullopt;
}

/// Whether a cache reports that it could not reach the server (the obsolete Warning codes 111 and 112).
bool saysDisconnected(const Answer& answer) noexcept {
    const std::string_view warning = answer.response.text(FieldName::Warning);
    return warning.starts_with("111") || warning.starts_with("112");
}

void checkStaleServed(const Answer& answer, FindingSink& sink) {
    // Another rule covers responses that may not be stored.
    const bool judged = isOwnContent(answer) || (answer.isGet && answer.status == 304);
    if (!judged || answer.age.ageValue <= 0 || answer.has(Directive::NoStore) || storedAgainst(answer))
        return;
    if (answer.noCache() && fieldForCdns(answer) == FieldName::None) {
        // A validated response has the age of the 304, which takes some seconds to arrive.
        constexpr std::int64_t onItsWay = 5;
        if (answer.age.ageValue <= onItsWay)
            return;
        Remark remark = remarkOn(answer, rule_id::StaleServed, FieldName::Age, 3);
        remark.severity = Severity::Warning;
        remark.values = {textValue(answer.value(FieldName::Age))};
        sink.add(remark);
        return;
    }
    const std::int64_t longest = longestAllowed(answer);
    const std::int64_t allowed = longest + staleAllowance(answer);
    if (longest < 0 || answer.age.ageValue <= allowed || answer.asked->has(Directive::MaxStale) ||
        saysDisconnected(answer))
        return;
    // CDNs often have lifetimes of their own, which the fields they forward do not show (RFC 9213 2.3).
    const std::optional<Directive> forbidden = forbidsStale(*answer.cacheControl);
    Remark remark = remarkOn(answer, rule_id::StaleServed, FieldName::Age, forbidden ? 1 : 0);
    const bool told = answer.edge.state == EdgeState::Updating || answer.edge.state == EdgeState::StaleHit;
    if (told || isFromCdn(answer) || longest == 0) {
        remark.severity = told && !forbidden ? Severity::Info : Severity::Warning;
        remark.variant = 2;
    }
    remark.values = {textValue(answer.value(FieldName::Age)), numberValue(allowed),
                     numberValue(forbidden ? static_cast<int>(*forbidden) : 0)};
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"stale-served", R"(
        # a 304 out of a cache says as much
        GET
        > If-None-Match: "v1"
        < 304 Not Modified
        < Date: @-900
        < Age: 900
        < ETag: "v1"
        < Cache-Control: max-age=600)",
             R"(
        GET
        > If-None-Match: "v1"
        < 304 Not Modified
        < Date: @-500
        < Age: 500
        < ETag: "v1"
        < Cache-Control: max-age=600)"},
    RuleCase{"stale-served", R"(
        # must-revalidate forbids it, whatever the edge was told
        GET
        < 200 OK
        < Date: @-900
        < Age: 900
        < CF-Cache-Status: STALE
        < Cache-Control: max-age=600, must-revalidate
        = hello)",
             R"(
        GET
        < 200 OK
        < Date: @-500
        < Age: 500
        < CF-Cache-Status: STALE
        < Cache-Control: max-age=600, must-revalidate
        = hello)"},
    RuleCase{"stale-served", R"(
        GET
        < 200 OK
        < Date: @-100
        < Age: 100
        < ETag: "v1"
        < Cache-Control: no-cache
        = hello)",
             R"(
        # validated just now
        GET
        < 200 OK
        < Date: @-2
        < Age: 2
        < ETag: "v1"
        < Cache-Control: no-cache
        = hello)"},
    RuleCase{"stale-served", R"(
        # must-revalidate takes stale-if-error its effect (RFC 9111 4.2.4)
        GET
        200
        < Date: @-900
        < Age: 900
        < Cache-Control: max-age=600, must-revalidate, stale-if-error=86400
        = hello)",
             R"(
        GET
        200
        < Date: @-900
        < Age: 900
        < Cache-Control: max-age=600, stale-if-error=86400
        = hello)"},
    RuleCase{"stale-served", R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60
        < Age: 90
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60, stale-while-revalidate=60
        < Age: 90
        = hello)"},
    RuleCase{"stale-served", R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60
        < Age: 90
        < X-Cache: HIT
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60
        < CDN-Cache-Control: max-age=120
        < Age: 90
        < X-Cache: HIT
        = hello)"},
    RuleCase{"stale-served", R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60, must-revalidate
        < Age: 90
        = hello)",
             R"(
        GET
        > Cache-Control: max-stale
        200
        < ETag: "v1"
        < Cache-Control: max-age=60, must-revalidate
        < Age: 90
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .ofStoring = true, .answer = {checkStaleServed}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::stale_served
