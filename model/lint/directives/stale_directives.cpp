#include "model/lint/directives/directive_places.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId StaleDirectiveInoperative;
extern const RuleId StaleWhileRevalidate;
extern const RuleId StaleIfError;

} // namespace hci::rule_id

namespace hci::stale_directives {

namespace {

constexpr std::array rules{
    Rule{&rule_id::StaleDirectiveInoperative,
         "stale-directive-inoperative",
         Severity::Warning,
         {9111, "4.2.4"},
         "A stale directive without effect",
         "",
         "stale-while-revalidate and stale-if-error allow stale use, which must-revalidate and no-cache "
         "forbid, and in shared caches proxy-revalidate and s-maxage (RFC 9111 5.2.2.10).",
         {"{0:directive} has no effect beside {1:directive}",
          "{0:directive} has no effect in shared caches beside {1:directive}"}},
    Rule{&rule_id::StaleWhileRevalidate,
         "stale-while-revalidate",
         Severity::Info,
         {5861, "3"},
         "May be used stale while it is revalidated",
         "",
         "After it is stale a cache may serve it for a while and ask the server in the background.",
         {"for {0:span} after it is stale, caches may serve it and revalidate in the background"},
         DependsOn::StaleWhile},
    Rule{&rule_id::StaleIfError,
         "stale-if-error",
         Severity::Info,
         {5861, "4"},
         "May be used stale on errors",
         "",
         "After it is stale a cache may serve it for a while if the server answers 500, 502, 503 or 504, or "
         "not at all.",
         {"for {0:span} after it is stale, caches may serve it when the server fails"},
         DependsOn::StaleOnError},
};

void checkStaleDirectives(const Answer& answer, FindingSink& sink) {
    const CacheControl& control = *answer.cacheControl;
    for (const Directive kind : {Directive::StaleWhileRevalidate, Directive::StaleIfError}) {
        const CacheDirective* directive = control.find(kind);
        if (!directive || directive->seconds <= 0 || !answer.storable())
            continue;
        std::optional<Directive> forbidding;
        if (control.has(Directive::MustRevalidate))
            forbidding = Directive::MustRevalidate;
        else if (control.has(Directive::NoCache) && control.unqualified(Directive::NoCache))
            forbidding = Directive::NoCache;
        const bool everywhere = forbidding.has_value();
        if (!everywhere && answer.inShared.storable)
            forbidding = control.has(Directive::ProxyRevalidate) ? std::optional(Directive::ProxyRevalidate)
                         : control.has(Directive::SMaxage)       ? std::optional(Directive::SMaxage)
                                                                 : std::nullopt;
        if (forbidding) {
            Remark remark = remarkOn(answer, rule_id::StaleDirectiveInoperative, FieldName::CacheControl,
                                     everywhere ? 0 : 1);
            remark.values = {placeOf(answer, kind), placeOf(answer, *forbidding)};
            remark.group =
                numberValue(static_cast<int>(kind) * directiveCount + static_cast<int>(*forbidding));
            sink.add(remark);
            continue;
        }
        Remark remark = remarkOn(
            answer, kind == Directive::StaleIfError ? rule_id::StaleIfError : rule_id::StaleWhileRevalidate,
            FieldName::CacheControl);
        remark.values = {numberValue(directive->seconds)};
        remark.group = remark.values[0];
        sink.add(remark);
    }
}

constexpr std::array examples{
    RuleCase{"stale-directive-inoperative", R"(
        GET
        200
        < Cache-Control: max-age=60, stale-while-revalidate=60, must-revalidate
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=60, stale-while-revalidate=60
        = hello)"},
    RuleCase{"stale-directive-inoperative", R"(
        GET
        200
        < Cache-Control: s-maxage=60, stale-if-error=60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=60, stale-if-error=60
        = hello)"},
    RuleCase{"stale-while-revalidate", R"(
        GET
        200
        < Cache-Control: max-age=60, stale-while-revalidate=60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=60, stale-while-revalidate=0
        = hello)"},
    RuleCase{"stale-if-error", R"(
        GET
        200
        < Cache-Control: max-age=60, stale-if-error=60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=60, stale-if-error=60, no-cache
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .ofStoring = true, .answer = {checkStaleDirectives}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::stale_directives
