#include "model/lint/between_answers.h"

#include "model/cache/reason.h"
#include "model/exchange/url_parts.h"
#include "model/http/no_vary_search.h"

#include <algorithm>

namespace hci {

namespace {

bool isWrite(const Exchange& exchange) {
    const std::string_view method = exchange.method();
    const bool writes = method == "POST" || method == "PUT" || method == "PATCH" || method == "DELETE";
    return writes && exchange.status() >= 200 && exchange.status() < 400;
}

/// Whether there is a write between the two whose URL satisfies `concerns`.
template <class Concerns>
bool isWrittenBetween(const History& history, const AnswerSummary& a, const AnswerSummary& b,
                      const Concerns& concerns) {
    constexpr std::uint32_t most = 1000;
    const auto [first, last] = std::minmax(a.exchange, b.exchange);
    const Session& session = *history.session;
    for (std::uint32_t i = first + 1; i < last && i - first < most; ++i)
        if (isWrite(session[i]) && concerns(session[i].url()))
            return true;
    return false;
}

/// URLs without their queries. "/" does not count as a list, although all of an origin is below it.
bool isAtOrBelow(std::string_view url, std::string_view above) {
    if (url == above)
        return true;
    const std::size_t root = above.find('/', above.find("//") + 2);
    const bool isRoot = root == std::string_view::npos || root + 1 == above.size();
    return !isRoot && url.starts_with(above) && (above.ends_with('/') || url[above.size()] == '/');
}

} // namespace

Users compareUsers(const Exchange& a, const Exchange& b) {
    bool hidden = false;
    for (const FieldName field : {FieldName::Cookie, FieldName::Authorization}) {
        if (a.request().combined(field) != b.request().combined(field))
            return Users::Different;
        hidden = hidden || !a.request().has(field);
    }
    const bool mayHide = a.is(ExchangeFlag::Sanitised) || b.is(ExchangeFlag::Sanitised);
    return hidden && mayHide ? Users::Unknown : Users::Same;
}

bool isWithin(const History& history, const AnswerSummary& a, const AnswerSummary& b, Milliseconds most) {
    const Milliseconds then = history.exchange(a).requestTime();
    const Milliseconds now = history.exchange(b).requestTime();
    return then == noTime || now == noTime || now - then <= most;
}

bool wasWrittenBetween(const History& history, const AnswerSummary& a, const AnswerSummary& b) {
    const std::string_view host = hostOf(history.exchange(a).url());
    return isWrittenBetween(history, a, b, [host](std::string_view url) { return hostOf(url) == host; });
}

bool wasItselfWrittenBetween(const History& history, const AnswerSummary& a, const AnswerSummary& b) {
    const std::string_view path = withoutQuery(history.exchange(a).url());
    return isWrittenBetween(history, a, b, [path](std::string_view url) {
        const std::string_view written = withoutQuery(url);
        return isAtOrBelow(written, path) || isAtOrBelow(path, written);
    });
}

bool wasInvalidated(const History& history, const AnswerSummary& summary) {
    const Simulation& simulation = history.facts->simulation;
    const std::span<const Reason> reasons = simulation.of(simulation.decisions[summary.exchange]);
    return std::any_of(reasons.begin(), reasons.end(),
                       [](const Reason& reason) { return codeOf(reason) == ReasonCode::Invalidated; });
}

void doubtBetween(const History& history, const AnswerSummary& a, const AnswerSummary& b, FindingSink& sink) {
    for (const AnswerSummary* summary = &a; summary < &b; ++summary)
        if (summary->status == 304)
            if (const std::uint32_t row = history.facts->revalidationOf[summary->exchange]; row != noIndex)
                sink.doubt(row);
}

} // namespace hci
