#include "model/http/field_syntax.h"
#include "model/lint/directive_guess.h"
#include "model/lint/directives/directive_places.h"
#include "model/lint/field_remark.h"
#include "model/lint/phrases.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId CacheControlUnknown;

} // namespace hci::rule_id

namespace hci::unknown_directive {

namespace {

constexpr std::array rules{
    Rule{&rule_id::CacheControlUnknown,
         "cache-control-unknown",
         Severity::Warning,
         {9111, "5.2.3"},
         "An unknown directive",
         "",
         "Caches ignore directives that they do not know. This one is close to one that they do.",
         {"{0:directive} is no directive and is ignored; did you mean `{1:words}`?",
          "{0:directive} is ignored: directives are separated by commas and take their argument after `=`"},
         DependsOn::Nothing,
         directiveInWords},
};

void checkUnknownDirectives(const Answer& answer, FindingSink& sink) {
    if (!answer.has(Directive::Unknown) && answer.cacheControl->directives.size() < 2 &&
        !answer.response.text(FieldName::CacheControl).ends_with(';') &&
        answer.response.text(FieldName::CacheControl).find(';') == std::string_view::npos)
        return;
    forEachDirective(answer, [&](const CacheDirective& directive, FindingArgument at) {
        const bool separator = hasWrongSeparator(directive);
        const bool unknown =
            directive.directive == Directive::Unknown && directive.problem != DirectiveProblem::Syntax;
        const std::optional<Directive> meant = unknown ? closestDirective(directive.name) : std::nullopt;
        if (!separator && !meant)
            return;
        Remark remark =
            remarkOn(answer, rule_id::CacheControlUnknown, FieldName::CacheControl, separator ? 1 : 0);
        remark.values = {at, numberValue(meant ? static_cast<int>(*meant) : 0)};
        remark.group = remark.values[1];
        sink.add(remark);
    });
}

constexpr std::array examples{
    RuleCase{"cache-control-unknown", R"(
        GET
        200
        < Cache-Control: maxage=60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: post-check=0, pre-check=0
        = hello)"},
    RuleCase{"cache-control-unknown", R"(
        GET
        200
        < Cache-Control: max-age:60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: x="a:b"
        = hello)"},
    RuleCase{"cache-control-unknown", R"(
        GET
        200
        < Cache-Control: max-age=60; public
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=60, public
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .ofStoring = true, .answer = {checkUnknownDirectives}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::unknown_directive
