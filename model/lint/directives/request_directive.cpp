#include "model/lint/directives/directive_places.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId CacheControlRequestDirective;

} // namespace hci::rule_id

namespace hci::request_directive {

namespace {

constexpr std::array rules{
    Rule{&rule_id::CacheControlRequestDirective,
         "cache-control-request-directive",
         Severity::Warning,
         {9111, "5.2.1"},
         "A request directive on a response",
         "",
         "min-fresh, max-stale and only-if-cached are for requests. On a response caches ignore them.",
         {"{0:directive} has no meaning on a response"}},
};

void checkRequestDirectives(const Answer& answer, FindingSink& sink) {
    if (!answer.has(Directive::MinFresh) && !answer.has(Directive::MaxStale) &&
        !answer.has(Directive::OnlyIfCached))
        return;
    forEachDirective(answer, [&](const CacheDirective& directive, FindingArgument at) {
        if (!isRequestOnly(directive.directive))
            return;
        Remark remark = remarkOn(answer, rule_id::CacheControlRequestDirective, FieldName::CacheControl);
        remark.values = {at};
        remark.group = numberValue(static_cast<int>(directive.directive));
        sink.add(remark);
    });
}

constexpr std::array examples{
    RuleCase{"cache-control-request-directive", R"(
        GET
        200
        < Cache-Control: max-age=60, max-stale=5
        = hello)",
             R"(
        GET
        > Cache-Control: max-stale=5
        200
        < Cache-Control: max-age=60
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .ofStoring = true, .answer = {checkRequestDirectives}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::request_directive
