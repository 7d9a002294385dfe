#include "model/diff/edge_differences.h"

#include "model/http/entity_tag.h"
#include "model/http/http_date.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

constexpr std::array<QLatin1StringView, edgeDifferenceCount> names = {
    QLatin1StringView("no-answer"),     QLatin1StringView("status"),  QLatin1StringView("etag"),
    QLatin1StringView("last-modified"), QLatin1StringView("content"), QLatin1StringView("caching"),
    QLatin1StringView("age"),
};

bool answered(const Exchange& exchange) {
    return exchange.status() != 0 && exchange.record().failure == Failure::None;
}

/// Whether the row has one tag on each side and these match weakly.
bool sameTag(const FieldDiff& row, const TextPool& pool) {
    if (row.stored.size() != 1 || row.received.size() != 1)
        return false;
    return weaklyEqual(compareTags(pool.text(row.stored.front()), pool.text(row.received.front())));
}

bool sameDate(const FieldDiff& row, const TextPool& pool, Milliseconds now) {
    if (row.stored.size() != 1 || row.received.size() != 1)
        return false;
    const Result<HttpDate> first = parseHttpDate(pool.text(row.stored.front()), now / 1000);
    const Result<HttpDate> second = parseHttpDate(pool.text(row.received.front()), now / 1000);
    return first && second && first->seconds == second->seconds;
}

} // namespace

QLatin1StringView name(EdgeDifference difference) noexcept {
    return names[static_cast<std::size_t>(difference)];
}

bool decidesOnCaching(FieldName name, const TextPool& pool) {
    static constexpr std::array fields = {FieldName::CacheControl, FieldName::Vary,
                                          FieldName::ContentType,  FieldName::ContentEncoding,
                                          FieldName::Pragma,       FieldName::SurrogateControl,
                                          FieldName::NoVarySearch};
    const FieldName folded = pool.folded(name);
    return std::find(fields.begin(), fields.end(), folded) != fields.end() ||
           pool.spelling(folded).ends_with("-cache-control");
}

std::vector<EdgeDifference> edgeDifferences(const ExchangeDiff& diff) {
    const Exchange first = diff.sides[0].get();
    const Exchange second = diff.sides[1].get();
    if (!answered(first) || !answered(second))
        return {EdgeDifference::NoAnswer};
    if (first.status() != second.status())
        return {EdgeDifference::Status};
    const TextPool& pool = first.pool();
    std::array<bool, edgeDifferenceCount> found{};
    const auto set = [&found](EdgeDifference difference) {
        found[static_cast<std::size_t>(difference)] = true;
    };
    for (const FieldDiff& row : diff.response) {
        const FieldName folded = pool.folded(row.name);
        if (folded == FieldName::Etag && !sameTag(row, pool))
            set(EdgeDifference::Etag);
        else if (folded == FieldName::LastModified && !sameDate(row, pool, first.requestTime()))
            set(EdgeDifference::LastModified);
        else if (folded == FieldName::Age)
            set(EdgeDifference::Age);
        else if (decidesOnCaching(folded, pool))
            set(EdgeDifference::Caching);
    }
    if (diff.content == ContentComparison::Different)
        set(EdgeDifference::Content);
    std::vector<EdgeDifference> all;
    for (std::size_t i = 0; i < found.size(); ++i)
        if (found[i])
            all.push_back(static_cast<EdgeDifference>(i));
    return all;
}

} // namespace hci
