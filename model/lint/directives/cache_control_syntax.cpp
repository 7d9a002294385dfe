#include "model/http/field_syntax.h"
#include "model/lint/directives/directive_places.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId CacheControlSyntax;

} // namespace hci::rule_id

namespace hci::cache_control_syntax {

namespace {

// The quoted form of max-age and s-maxage, the unquoted list of no-cache and private, a negative number.
constexpr std::array ofDirectives{WordingSpec{2, {9111, "5.2.2.1"}}, WordingSpec{5, {9111, "5.2.2.4"}},
                                  WordingSpec{8, {9111, "5.2.2.10"}}, WordingSpec{9, {9111, "5.2.2.7"}},
                                  WordingSpec{10, {9111, "1.2.2"}}};

constexpr std::array rules{
    Rule{&rule_id::CacheControlSyntax,
         "cache-control-syntax",
         Severity::Error,
         {9111, "5.2"},
         "A directive that is not written as it should be",
         "",
         "Cache-Control is a list of tokens with optional arguments. What cannot be read caches ignore, or "
         "take the response as stale. Caches should also accept a number in quotes and a list of fields "
         "without quotes, but not all do, and no sender should generate them.",
         {"{0:directive} needs a number of seconds",
          "{0:directive}: the argument is no whole number of seconds",
          "{0:directive}: the quoted form must not be sent", "{0:directive}: the directive takes no argument",
          "{0:directive} cannot be read", "{0:directive}: the list of fields should be quoted",
          "{0:directive} cannot be read: there is no comma between its directives",
          "{0:directive} cannot be read: it stands in quotes as a whole",
          "{0:directive}: the quoted form must not be sent",
          "{0:directive}: the list of fields should be quoted",
          "{0:directive}: the number of seconds is negative"},
         DependsOn::Nothing,
         nullptr,
         ofDirectives},
};

/// A whole number below zero.
bool isNegative(std::string_view argument) noexcept {
    return argument.size() > 1 && argument[0] == '-' &&
           argument.find_first_not_of("0123456789", 1) == argument.npos;
}

/// Why a directive is no token: two without a comma between them, or quotes around it.
int reasonOfSyntax(const CacheDirective& directive) noexcept {
    const std::string_view name = directive.name;
    const bool quoted = name.starts_with('"') || name.starts_with('\'');
    const bool several = trimmed(name).find_first_of(" \t") != std::string_view::npos ||
                         (directive.hasArgument && !directive.quoted &&
                          trimmed(directive.argument).find_first_of(" \t") != std::string_view::npos);
    return quoted ? 7 : several ? 6 : 4;
}

/// The wording for a directive: the sections are those of the directive itself.
int wordingOf(const CacheDirective& directive, bool tokenList) noexcept {
    if (directive.problem == DirectiveProblem::Syntax)
        return reasonOfSyntax(directive);
    if (tokenList)
        return directive.directive == Directive::Private ? 9 : 5;
    const int wording = static_cast<int>(directive.problem) - 1;
    if (wording == 1 && isNegative(directive.argument))
        return 10;
    return wording == 2 && directive.directive == Directive::SMaxage ? 8 : wording;
}

void checkDirectiveSyntax(const Answer& answer, FindingSink& sink) {
    forEachDirective(answer, [&](const CacheDirective& directive, FindingArgument at) {
        const bool tokenList =
            directive.hasArgument && !directive.quoted &&
            (directive.directive == Directive::NoCache || directive.directive == Directive::Private);
        if (directive.problem == DirectiveProblem::None && !tokenList)
            return;
        if (isRequestOnly(directive.directive) || hasWrongSeparator(directive))
            return; // other rules cover these
        const int variant = wordingOf(directive, tokenList);
        Remark remark = remarkOn(answer, rule_id::CacheControlSyntax, FieldName::CacheControl,
                                 static_cast<std::uint8_t>(variant));
        remark.values = {at};
        remark.group = numberValue(static_cast<int>(directive.directive));
        if (variant == 5 || variant == 9)
            remark.severity = Severity::Warning;
        sink.add(remark);
    });
}

constexpr std::array examples{
    RuleCase{"cache-control-syntax", R"(
        GET
        200
        < Cache-Control: public max-age=3600
        = hello)",
             R"(
        GET
        200
        < Cache-Control: public, max-age=3600
        = hello)"},
    RuleCase{"cache-control-syntax", R"(
        GET
        200
        < Cache-Control: "max-age=3600"
        = hello)",
             R"(
        GET
        200
        < Cache-Control: x="max-age=3600"
        = hello)"},
    RuleCase{"cache-control-syntax", R"(
        GET
        200
        < Cache-Control: max-age
        = hello)",
             R"(
        GET
        200
        < Cache-Control: MAX-AGE=0
        = hello)"},
    RuleCase{"cache-control-syntax", R"(
        GET
        200
        < Cache-Control: max-age="60"
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-cache="Set-Cookie"
        = hello)"},
    RuleCase{"cache-control-syntax", R"(
        GET
        200
        < Cache-Control: max-age=-1
        = hello)",
             R"(
        GET
        200
        < Cache-Control: foo=-1
        = hello)"},
    RuleCase{"cache-control-syntax", R"(
        GET
        200
        < Cache-Control: max-age=1.5
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=15
        = hello)"},
    RuleCase{"cache-control-syntax", R"(
        GET
        200
        < Cache-Control: s-maxage="60"
        = hello)",
             R"(
        GET
        200
        < Cache-Control: s-maxage=60
        = hello)"},
    RuleCase{"cache-control-syntax", R"(
        GET
        200
        < Cache-Control: private=Set-Cookie
        = hello)",
             R"(
        GET
        200
        < Cache-Control: private="Set-Cookie"
        = hello)"},
    RuleCase{"cache-control-syntax", R"(
        GET
        200
        < Cache-Control: no-store=1
        = hello)",
             R"(
        GET
        200
        < Cache-Control: private="X"
        = hello)"},
    RuleCase{"cache-control-syntax", R"(
        GET
        200
        < Cache-Control: no-cache=Set-Cookie
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-cache
        = hello)"},
    RuleCase{"cache-control-syntax", R"(
        GET
        200
        < Cache-Control: foo="bar
        = hello)",
             R"(
        GET
        200
        < Cache-Control: foo="bar"
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .ofStoring = true, .answer = {checkDirectiveSyntax}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::cache_control_syntax
