#include "model/http/cache_control.h"

#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

constexpr std::array<std::string_view, directiveCount> names = {"max-age",
                                                                "s-maxage",
                                                                "no-cache",
                                                                "no-store",
                                                                "no-transform",
                                                                "private",
                                                                "public",
                                                                "must-revalidate",
                                                                "proxy-revalidate",
                                                                "must-understand",
                                                                "immutable",
                                                                "stale-while-revalidate",
                                                                "stale-if-error",
                                                                "max-stale",
                                                                "min-fresh",
                                                                "only-if-cached",
                                                                ""};

Directive directiveOf(std::string_view name) noexcept {
    for (std::size_t i = 0; i + 1 < names.size(); ++i)
        if (equalsIgnoringCase(name, names[i]))
            return static_cast<Directive>(i);
    return Directive::Unknown;
}

/// The argument that the grammar requires of a directive.
enum class Argument : std::uint8_t { None, Seconds, OptionalSeconds, OptionalFields, Any };

Argument argumentOf(Directive directive) noexcept {
    switch (directive) {
    case Directive::MaxAge:
    case Directive::SMaxage:
    case Directive::StaleWhileRevalidate:
    case Directive::StaleIfError:
    case Directive::MinFresh: return Argument::Seconds;
    case Directive::MaxStale: return Argument::OptionalSeconds;
    case Directive::NoCache:
    case Directive::Private: return Argument::OptionalFields;
    case Directive::Unknown: return Argument::Any;
    default: return Argument::None;
    }
}

/// The inside of a quoted string that begins at `text`, with quoted pairs undone (RFC 9110 5.6.4).
bool unquote(std::string_view text, std::string& inside) {
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '"')
            return i + 1 == text.size();
        if (text[i] == '\\' && i + 1 < text.size())
            ++i;
        inside += text[i];
    }
    return false;
}

std::optional<std::int64_t> asDeltaSeconds(std::int64_t number) noexcept {
    return number < 0 ? std::nullopt : std::optional(std::min(number, maxDeltaSeconds));
}

/// Sets `seconds` of a directive that has them. `known` is the argument's value where it is known as a
/// number; else its text is read.
DirectiveProblem checkArgument(CacheDirective& d, std::optional<std::int64_t> known = std::nullopt) {
    const Argument wanted = argumentOf(d.directive);
    if (wanted == Argument::None)
        return d.hasArgument ? DirectiveProblem::UnexpectedArgument : DirectiveProblem::None;
    if (wanted == Argument::Any || wanted == Argument::OptionalFields)
        return DirectiveProblem::None;
    if (!d.hasArgument)
        return wanted == Argument::Seconds ? DirectiveProblem::MissingArgument : DirectiveProblem::None;
    const auto seconds = known ? asDeltaSeconds(*known) : parseDeltaSeconds(d.argument);
    d.seconds = seconds.value_or(-1);
    if (!seconds)
        return DirectiveProblem::NotANumber;
    return d.quoted ? DirectiveProblem::QuotedNumber : DirectiveProblem::None;
}

/// A directive without its argument.
CacheDirective named(std::string_view name) {
    CacheDirective d;
    d.name = name;
    const bool sound = isToken(name);
    d.directive = sound ? directiveOf(name) : Directive::Unknown;
    d.problem = sound ? DirectiveProblem::None : DirectiveProblem::Syntax;
    return d;
}

CacheDirective parseDirective(std::string_view member) {
    const std::size_t equals = member.find('=');
    if (equals == std::string_view::npos)
        return directiveOfName(member);
    CacheDirective d = named(member.substr(0, equals));
    const std::string_view argument = member.substr(equals + 1);
    d.hasArgument = true;
    d.quoted = argument.starts_with('"');
    const bool sound = d.quoted ? unquote(argument, d.argument) : isToken(argument);
    if (!d.quoted)
        d.argument = argument;
    if (d.problem == DirectiveProblem::None)
        d.problem = checkArgument(d);
    if (d.problem == DirectiveProblem::None && !sound)
        d.problem = DirectiveProblem::Syntax;
    return d;
}

} // namespace

std::string_view name(Directive directive) noexcept {
    return names[static_cast<std::size_t>(directive)];
}

CacheDirective directiveOfName(std::string_view name) {
    CacheDirective d = named(name);
    if (d.problem == DirectiveProblem::None)
        d.problem = checkArgument(d);
    return d;
}

CacheDirective directiveOfNumber(std::string_view name, std::optional<std::int64_t> number) {
    CacheDirective d = named(name);
    d.hasArgument = true;
    if (number)
        d.argument = std::to_string(*number);
    if (d.problem == DirectiveProblem::None)
        d.problem = checkArgument(d, number);
    if (d.problem == DirectiveProblem::None && !number)
        d.problem = DirectiveProblem::Syntax;
    return d;
}

void CacheControl::add(CacheDirective directive) {
    m_set |= 1U << static_cast<unsigned>(directive.directive);
    directives.push_back(std::move(directive));
}

const CacheDirective* CacheControl::find(Directive d) const noexcept {
    const auto found = std::find_if(directives.begin(), directives.end(),
                                    [d](const CacheDirective& each) { return each.directive == d; });
    return found == directives.end() ? nullptr : &*found;
}

int CacheControl::count(Directive d) const noexcept {
    return static_cast<int>(std::count_if(directives.begin(), directives.end(),
                                          [d](const CacheDirective& each) { return each.directive == d; }));
}

bool CacheControl::conflicting(Directive d) const noexcept {
    const CacheDirective* first = find(d);
    return first && std::any_of(directives.begin(), directives.end(), [&](const CacheDirective& each) {
               return each.directive == d && each.argument != first->argument;
           });
}

std::vector<std::string> CacheControl::fieldNames(Directive d) const {
    std::vector<std::string> result;
    for (const CacheDirective& each : directives) {
        if (each.directive != d)
            continue;
        std::string_view list = each.argument;
        std::string_view member;
        while (nextListMember(list, member))
            result.push_back(lowered(member));
    }
    return result;
}

bool CacheControl::unqualified(Directive d) const noexcept {
    return std::any_of(directives.begin(), directives.end(), [d](const CacheDirective& each) {
        return each.directive == d && trimmed(each.argument).empty();
    });
}

CacheControl parseCacheControl(std::string_view value) {
    CacheControl result;
    std::string_view member;
    while (nextListMember(value, member))
        result.add(parseDirective(member));
    return result;
}

CacheControl cacheControlOf(FieldSpan fields, FieldName field) {
    CacheControl result;
    fields.forEach(field, [&](std::string_view line) {
        for (CacheDirective& directive : parseCacheControl(line).directives)
            result.add(std::move(directive));
    });
    return result;
}

} // namespace hci
