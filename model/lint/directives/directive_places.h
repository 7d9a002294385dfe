#pragma once

#include "model/lint/answer.h"
#include "model/lint/finding_sink.h"

namespace hci {

/// A directive as messages name it: its line, and its place there.
[[nodiscard]] inline FindingArgument place(TextId line, std::size_t index) noexcept {
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
[[nodiscard]] inline FindingArgument placeOf(const Answer& answer, Directive wanted) {
    FindingArgument found;
    forEachDirective(answer, [&](const CacheDirective& directive, FindingArgument at) {
        if (directive.directive == wanted && found.text == TextId::None)
            found = at;
    });
    return found;
}

/// Whether it has a meaning only in requests (RFC 9111 5.2.1).
[[nodiscard]] inline bool isRequestOnly(Directive directive) noexcept {
    return directive == Directive::MinFresh || directive == Directive::MaxStale ||
           directive == Directive::OnlyIfCached;
}

/// `max-age:60`, `max-age=60; public`: a known directive with the wrong separator.
[[nodiscard]] inline bool hasWrongSeparator(const CacheDirective& directive) noexcept {
    return directive.name.find_first_of(":;") != std::string::npos ||
           (!directive.quoted && directive.argument.find(';') != std::string::npos);
}

} // namespace hci
