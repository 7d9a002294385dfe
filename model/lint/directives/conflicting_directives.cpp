#include "model/lint/directives/directive_places.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId CacheControlConflict;

} // namespace hci::rule_id

namespace hci::conflicting_directives {

namespace {

constexpr std::array rules{
    Rule{&rule_id::CacheControlConflict,
         "cache-control-conflict",
         Severity::Warning,
         {9111, "4.2.1"},
         "Directives that contradict each other",
         "one-cache-control",
         "Where directives conflict, the most restrictive one should be honoured, and not all caches agree "
         "on which that is.",
         {"no-store forbids storing, and {0:directive} gives a lifetime",
          "private keeps shared caches out, and public lets them in",
          "private keeps shared caches out, and s-maxage speaks to them alone",
          "immutable says never to ask, and {0:directive} to ask always",
          "no-cache asks for validation before each use, so the lifetime of {0:directive} has no effect"}},
};

/// The first of max-age and s-maxage with a lifetime above zero.
std::optional<Directive> positiveLifetime(const Answer& answer) {
    for (const Directive directive : {Directive::MaxAge, Directive::SMaxage}) {
        const CacheDirective* found = answer.cacheControl->find(directive);
        if (found && found->seconds > 0)
            return directive;
    }
    return std::nullopt;
}

void addConflict(const Answer& answer, std::uint8_t variant, Directive named, FindingSink& sink) {
    Remark remark = remarkOn(answer, rule_id::CacheControlConflict, FieldName::CacheControl, variant);
    remark.values = {placeOf(answer, named)};
    sink.add(remark);
}

void checkConflictingDirectives(const Answer& answer, FindingSink& sink) {
    const CacheControl& control = *answer.cacheControl;
    const std::optional<Directive> lifetime = positiveLifetime(answer);
    const bool noCache = control.has(Directive::NoCache) && control.unqualified(Directive::NoCache);
    if (control.has(Directive::NoStore) && !control.has(Directive::MustUnderstand)) {
        if (lifetime)
            addConflict(answer, 0, *lifetime, sink);
        return; // nothing else has an effect
    }
    if (control.has(Directive::Private) && control.unqualified(Directive::Private)) {
        if (control.has(Directive::Public))
            addConflict(answer, 1, Directive::Public, sink);
        const CacheDirective* shared = control.find(Directive::SMaxage);
        if (shared && shared->seconds > 0)
            addConflict(answer, 2, Directive::SMaxage, sink);
    }
    if (noCache && control.has(Directive::Immutable))
        addConflict(answer, 3, Directive::NoCache, sink);
    else if (noCache && lifetime)
        addConflict(answer, 4, *lifetime, sink);
}

constexpr std::array examples{
    RuleCase{"cache-control-conflict", R"(
        GET
        200
        < Cache-Control: no-store, max-age=60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: must-understand, no-store, max-age=60
        = hello)"},
    RuleCase{"cache-control-conflict", R"(
        GET
        200
        < Cache-Control: private, public, max-age=60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: private="X-Me", public, max-age=60
        = hello)"},
    RuleCase{"cache-control-conflict", R"(
        GET
        200
        < Cache-Control: private, s-maxage=60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: private, s-maxage=0, max-age=60
        = hello)"},
    RuleCase{"cache-control-conflict", R"(
        GET
        200
        < Cache-Control: no-cache, immutable, max-age=60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-cache="Set-Cookie", immutable, max-age=60
        = hello)"},
    RuleCase{"cache-control-conflict", R"(
        GET
        200
        < Cache-Control: no-cache, max-age=60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-cache, max-age=0
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .ofStoring = true, .answer = {checkConflictingDirectives}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::conflicting_directives
