#include "model/http/field_syntax.h"
#include "model/lint/checks.h"
#include "model/lint/directive_guess.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_id.h"

#include <algorithm>

namespace hci {

namespace {

/// A directive as messages name it: the line it stands on, and its place there.
FindingArgument place(TextId line, std::size_t index) noexcept {
    return {line, static_cast<std::int64_t>(index)};
}

/// Calls f(line's id, its directives) for each Cache-Control line of the answer.
template <class F> void forEachLine(const Answer& answer, F f) {
    if (answer.response.lines(FieldName::CacheControl) == 1) {
        f(answer.value(FieldName::CacheControl), *answer.cacheControl);
        return;
    }
    const TextPool& pool = answer.response.span().pool();
    for (const Field& field : answer.response.span())
        if (pool.folded(field.name) == FieldName::CacheControl)
            f(field.value, parseCacheControl(pool.text(field.value)));
}

/// Calls f(directive, its place) for each directive of the answer.
template <class F> void forEachDirective(const Answer& answer, F f) {
    if (answer.response.has(FieldName::CacheControl))
        forEachLine(answer, [&f](TextId line, const CacheControl& control) {
            for (std::size_t i = 0; i < control.directives.size(); ++i)
                f(control.directives[i], place(line, i));
        });
}

/// The place of the first directive of that kind.
FindingArgument placeOf(const Answer& answer, Directive wanted) {
    FindingArgument found;
    forEachDirective(answer, [&](const CacheDirective& directive, FindingArgument at) {
        if (directive.directive == wanted && found.text == TextId::None)
            found = at;
    });
    return found;
}

bool isRequestOnly(Directive directive) noexcept {
    return directive == Directive::MinFresh || directive == Directive::MaxStale ||
           directive == Directive::OnlyIfCached;
}

/// `max-age:60`, `max-age=60; public`: a known directive with the wrong separator.
bool hasWrongSeparator(const CacheDirective& directive) noexcept {
    return directive.name.find_first_of(":;") != std::string::npos ||
           (!directive.quoted && directive.argument.find(';') != std::string::npos);
}

/// One of several directives whose presence decides, with a lifetime above zero.
std::optional<Directive> positiveLifetime(const Answer& answer) {
    for (const Directive directive : {Directive::MaxAge, Directive::SMaxage}) {
        const CacheDirective* found = answer.cacheControl->find(directive);
        if (found && found->seconds > 0)
            return directive;
    }
    return std::nullopt;
}

void addConflict(const Answer& answer, std::uint8_t variant, Directive named, FindingSink& sink) {
    Remark remark = remarkOn(answer, RuleId::CacheControlConflict, FieldName::CacheControl, variant);
    remark.values = {placeOf(answer, named)};
    sink.add(remark);
}

/// Two lines of Expires that differ, and no max-age that overrides both.
void checkDuplicateExpires(const Answer& answer, FindingSink& sink) {
    if (answer.response.lines(FieldName::Expires) < 2 || answer.has(Directive::MaxAge) || !answer.storable())
        return;
    const FieldSpan& response = answer.response.span();
    const TextId first = answer.value(FieldName::Expires);
    const auto other = std::find_if(response.begin(), response.end(), [&](const Field& field) {
        return response.pool().folded(field.name) == FieldName::Expires && field.value != first;
    });
    if (other == response.end())
        return;
    Remark remark = remarkOn(answer, RuleId::CacheControlDuplicate, FieldName::Expires, 1);
    remark.values = {textValue(first), textValue(other->value)};
    sink.add(remark);
}

} // namespace

void checkDirectiveSyntax(const Answer& answer, FindingSink& sink) {
    forEachDirective(answer, [&](const CacheDirective& directive, FindingArgument at) {
        const bool tokenList =
            directive.hasArgument && !directive.quoted &&
            (directive.directive == Directive::NoCache || directive.directive == Directive::Private);
        if (directive.problem == DirectiveProblem::None && !tokenList)
            return;
        if (isRequestOnly(directive.directive) || hasWrongSeparator(directive))
            return; // rules of their own
        const int variant = tokenList ? 5 : static_cast<int>(directive.problem) - 1;
        Remark remark = remarkOn(answer, RuleId::CacheControlSyntax, FieldName::CacheControl,
                                 static_cast<std::uint8_t>(variant));
        remark.values = {at};
        remark.group = numberValue(static_cast<int>(directive.directive));
        if (tokenList)
            remark.severity = Severity::Warning;
        sink.add(remark);
    });
}

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
            remarkOn(answer, RuleId::CacheControlUnknown, FieldName::CacheControl, separator ? 1 : 0);
        remark.values = {at, numberValue(meant ? static_cast<int>(*meant) : 0)};
        remark.group = remark.values[1];
        sink.add(remark);
    });
}

void checkDuplicateDirectives(const Answer& answer, FindingSink& sink) {
    checkDuplicateExpires(answer, sink);
    for (const Directive kind :
         {Directive::MaxAge, Directive::SMaxage, Directive::StaleWhileRevalidate, Directive::StaleIfError}) {
        if (!answer.has(kind) || !answer.cacheControl->conflicting(kind))
            continue;
        Remark remark = remarkOn(answer, RuleId::CacheControlDuplicate, FieldName::CacheControl);
        std::size_t next = 0;
        std::string_view first;
        forEachDirective(answer, [&](const CacheDirective& directive, FindingArgument at) {
            if (directive.directive != kind || next == 2 || (next == 1 && directive.argument == first))
                return;
            first = next == 0 ? std::string_view(answer.cacheControl->find(kind)->argument) : first;
            remark.values[next++] = at;
        });
        remark.group = numberValue(static_cast<int>(kind));
        sink.add(remark);
    }
}

void checkConflictingDirectives(const Answer& answer, FindingSink& sink) {
    const CacheControl& control = *answer.cacheControl;
    const std::optional<Directive> lifetime = positiveLifetime(answer);
    const bool noCache = control.has(Directive::NoCache) && control.unqualified(Directive::NoCache);
    if (control.has(Directive::NoStore) && !control.has(Directive::MustUnderstand)) {
        if (lifetime)
            addConflict(answer, 0, *lifetime, sink);
        return; // all else is without effect
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

void checkRequestDirectives(const Answer& answer, FindingSink& sink) {
    if (!answer.has(Directive::MinFresh) && !answer.has(Directive::MaxStale) &&
        !answer.has(Directive::OnlyIfCached))
        return;
    forEachDirective(answer, [&](const CacheDirective& directive, FindingArgument at) {
        if (!isRequestOnly(directive.directive))
            return;
        Remark remark = remarkOn(answer, RuleId::CacheControlRequestDirective, FieldName::CacheControl);
        remark.values = {at};
        remark.group = numberValue(static_cast<int>(directive.directive));
        sink.add(remark);
    });
}

void checkMustUnderstand(const Answer& answer, FindingSink& sink) {
    if (answer.has(Directive::MustUnderstand) && !answer.has(Directive::NoStore))
        sink.add(remarkOn(answer, RuleId::MustUnderstandAlone, FieldName::CacheControl));
}

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
            Remark remark = remarkOn(answer, RuleId::StaleDirectiveInoperative, FieldName::CacheControl,
                                     everywhere ? 0 : 1);
            remark.values = {placeOf(answer, kind), placeOf(answer, *forbidding)};
            remark.group =
                numberValue(static_cast<int>(kind) * directiveCount + static_cast<int>(*forbidding));
            sink.add(remark);
            continue;
        }
        Remark remark = remarkOn(
            answer, kind == Directive::StaleIfError ? RuleId::StaleIfError : RuleId::StaleWhileRevalidate,
            FieldName::CacheControl);
        remark.values = {numberValue(directive->seconds)};
        remark.group = remark.values[0];
        sink.add(remark);
    }
}

void checkPublic(const Answer& answer, FindingSink& sink) {
    if (!answer.has(Directive::Public) || !answer.storable() || answer.has(Directive::Private) ||
        answer.request.has(FieldName::Authorization) || answer.is(ExchangeFlag::Sanitised) ||
        answer.is(ExchangeFlag::RequestFieldsIncomplete))
        return;
    const bool explicitly = answer.has(Directive::MaxAge) || answer.has(Directive::SMaxage) ||
                            answer.response.has(FieldName::Expires);
    if (!explicitly && !isHeuristicallyCacheable(answer.status))
        return;
    sink.add(remarkOn(answer, RuleId::PublicUnnecessary, FieldName::CacheControl, explicitly ? 0 : 1));
}

} // namespace hci
