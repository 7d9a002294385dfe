#include "model/view/row_order.h"

#include "model/base/workers.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace hci {

namespace {

constexpr std::uint32_t cancelStride = 4096; // rows between two checks of the cancel flag

/// The source of a row's values, for either kind of row.
class RowValues {
public:
    RowValues(RowMode mode, const Session& session, const Analysis& analysis, const FindingIndex& findings)
        : m_mode(mode), m_session(session), m_analysis(analysis), m_findings(findings) {}

    [[nodiscard]] std::int64_t number(SortKey key, std::uint32_t row) const {
        const Exchange exchange = shown(row);
        const Decision& decision = m_analysis.simulation.decisions[exchange.index()];
        switch (key) {
        case SortKey::Status: return exchange.status();
        case SortKey::Outcome: return outcome(row);
        case SortKey::Validators: return static_cast<std::int64_t>(validatorKind(exchange));
        case SortKey::Freshness: return decision.lifetime;
        case SortKey::Age: return decision.age;
        case SortKey::Decision: return static_cast<std::int64_t>(decision.kind);
        case SortKey::Source: return static_cast<std::int64_t>(exchange.source());
        case SortKey::Wire:
        case SortKey::Saved:
        case SortKey::Missed: return number(key, bytes(row));
        case SortKey::Findings: return findings(row);
        case SortKey::Time:
        case SortKey::Url:
        case SortKey::Method:
        case SortKey::CacheControl: break; // not numbers
        }
        return 0;
    }

    /// Of sums of bytes.
    [[nodiscard]] static std::int64_t number(SortKey key, const ByteParts& bytes) {
        if (key == SortKey::Wire)
            return bytes.transferred().value();
        return (key == SortKey::Saved ? bytes.saved : bytes.missed).value();
    }

    [[nodiscard]] std::string_view text(SortKey key, std::uint32_t row) const {
        const Exchange exchange = shown(row);
        if (key == SortKey::Method)
            return exchange.method();
        return key == SortKey::Url ? exchange.url() : exchange.response().value(FieldName::CacheControl);
    }

    [[nodiscard]] const ByteParts& bytes(std::uint32_t row) const {
        return m_mode == RowMode::Resources ? m_analysis.ledger.resources[row]
                                            : m_analysis.exchangeBytes[row];
    }

private:
    [[nodiscard]] Exchange shown(std::uint32_t row) const {
        return m_session[m_mode == RowMode::Exchanges ? row
                                                      : shownExchange(m_session, m_analysis.resources, row)];
    }
    [[nodiscard]] std::int64_t outcome(std::uint32_t row) const {
        if (m_mode == RowMode::Resources)
            return static_cast<std::int64_t>(m_analysis.verdicts[row]);
        const std::uint32_t pair = m_analysis.revalidationOf[row];
        return pair == noIndex ? outcomeCount
                               : static_cast<std::int64_t>(m_analysis.revalidations[pair].outcome);
    }
    [[nodiscard]] std::int64_t findings(std::uint32_t row) const {
        const auto which =
            m_mode == RowMode::Resources ? m_findings.ofResource(row) : m_findings.ofExchange(row);
        const FindingSummary summary = summarise(m_analysis.findings, which);
        const std::int64_t worst = summary.worst ? 4 - static_cast<std::int64_t>(*summary.worst) : 0;
        return (worst << 32) + summary.problems;
    }

    RowMode m_mode;
    const Session& m_session;
    const Analysis& m_analysis;
    const FindingIndex& m_findings;
};

bool isText(SortKey key) {
    return key == SortKey::Url || key == SortKey::Method || key == SortKey::CacheControl;
}

template <class Key> struct KeyedRow {
    Key key;
    std::uint32_t row;
};

/// Sorts `rows` by value(row), stably.
template <class Value> void sortBy(std::vector<std::uint32_t>& rows, bool descending, Value value) {
    std::vector<KeyedRow<decltype(value(0U))>> keyed;
    keyed.reserve(rows.size());
    for (const std::uint32_t row : rows)
        keyed.push_back({value(row), row});
    const auto less = [](const auto& a, const auto& b) { return a.key < b.key; };
    const auto more = [](const auto& a, const auto& b) { return b.key < a.key; };
    if (descending)
        std::stable_sort(keyed.begin(), keyed.end(), more);
    else
        std::stable_sort(keyed.begin(), keyed.end(), less);
    std::transform(keyed.begin(), keyed.end(), rows.begin(), [](const auto& k) { return k.row; });
}

/// The rows among `count` places that pass, in order, tested on all cores. passes() makes the test for one
/// core, rowAt(place) gives the row.
template <class RowAt, class Passes>
std::vector<std::uint32_t> passing(std::size_t count, const Progress& progress, RowAt rowAt, Passes passes) {
    const auto look = [&](std::uint32_t first, std::uint32_t end) {
        std::vector<std::uint32_t> rows;
        auto passesHere = passes();
        for (std::uint32_t place = first; place < end; ++place) {
            if (place % cancelStride == 0 && progress.cancelled())
                break;
            if (const std::uint32_t row = rowAt(place); passesHere(row))
                rows.push_back(row);
        }
        return rows;
    };
    std::vector<std::uint32_t> rows;
    for (const std::vector<std::uint32_t>& part : inRanges(static_cast<std::uint32_t>(count), look))
        rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

/// Resources with at least one exchange that passes, in their own order.
std::vector<std::uint32_t> passingResources(const RowMatcher& matcher, const Resources& resources,
                                            const Progress& progress) {
    const auto test = [&] {
        return [&resources, own = matcher](std::uint32_t row) mutable {
            const auto exchanges = resources.of(resources.resources[row]);
            return std::any_of(exchanges.begin(), exchanges.end(),
                               [&own](std::uint32_t exchange) { return own.matches(exchange); });
        };
    };
    return passing(
        resources.resources.size(), progress, [](std::uint32_t place) { return place; }, test);
}

std::vector<std::uint32_t> passingExchanges(const RowMatcher& matcher, const Resources& resources,
                                            const Progress& progress) {
    const auto test = [&] {
        return [own = matcher](std::uint32_t exchange) mutable { return own.matches(exchange); };
    };
    return passing(
        resources.timeOrder.size(), progress,
        [&resources](std::uint32_t place) { return resources.timeOrder[place]; }, test);
}

bool isBytes(SortKey key) {
    return key == SortKey::Wire || key == SortKey::Saved || key == SortKey::Missed;
}

/// Puts the sorted rows into their groups.
void putIntoGroups(RowOrder& order, RowGroups groups, const RowQuery& query, const RowValues& values) {
    std::vector<std::uint32_t> rows;
    for (const std::uint32_t resource : order.rows) {
        const std::uint32_t group = groups.groupOf[resource];
        if (group == noIndex) {
            rows.push_back(resource);
            continue;
        }
        std::vector<std::uint32_t>& members = groups.groups[group].members;
        if (members.empty())
            rows.push_back(order.total + group);
        members.push_back(resource);
    }
    order.rows = std::move(rows);
    order.groups = std::move(groups);
    if (isBytes(query.key))
        sortBy(order.rows, query.descending, [&](std::uint32_t row) {
            const RowGroup* group = order.groupAt(row);
            return group ? RowValues::number(query.key, group->bytes) : values.number(query.key, row);
        });
}

/// They need a simulation of their own, so only a list that shows them computes them.
std::shared_ptr<const KeyGroups> keysFor(RowGrouping grouping, const Session& session,
                                         const Analysis& analysis, std::shared_ptr<const KeyGroups> known) {
    if (grouping != RowGrouping::CacheKey)
        return std::make_shared<const KeyGroups>();
    if (known)
        return known;
    return std::make_shared<const KeyGroups>(
        findKeyGroups(session, analysis.resources, analysis.simulation, {analysis.model, analysis.real}));
}

/// Finds the greatest values, to which the bars of the rows are scaled.
void measureRows(RowOrder& order, const RowValues& values) {
    for (const std::uint32_t row : order.rows) {
        const RowGroup* group = order.groupAt(row);
        const ByteParts& bytes = group ? group->bytes : values.bytes(row);
        order.mostWire = std::max(order.mostWire, bytes.transferred().value());
        order.mostSaved = std::max(order.mostSaved, bytes.saved.value());
    }
}

/// Notes the place of each row.
void placeRows(RowOrder& order) {
    order.rowOf.assign(order.total + order.groups.groups.size(), noIndex);
    const auto place = [&order](const std::vector<std::uint32_t>& rows) {
        for (std::uint32_t i = 0; i < rows.size(); ++i)
            order.rowOf[rows[i]] = i;
    };
    place(order.rows);
    for (const RowGroup& group : order.groups.groups)
        place(group.members);
}

} // namespace

std::vector<std::uint32_t> RowOrder::shownResources() const {
    std::vector<std::uint32_t> resources;
    for (const std::uint32_t row : rows)
        if (const RowGroup* group = groupAt(row))
            resources.insert(resources.end(), group->members.begin(), group->members.end());
        else
            resources.push_back(row);
    return resources;
}

RowOrder orderRows(const RowQuery& query, const Session& session, const Analysis& analysis,
                   const FindingIndex& findings, Progress& progress, std::shared_ptr<const KeyGroups> keys) {
    const RowMatcher matcher(query.filter, session, analysis, findings);
    const bool byResource = query.mode == RowMode::Resources;
    RowOrder order;
    order.mode = query.mode;
    order.total = static_cast<std::uint32_t>(byResource ? analysis.resources.resources.size()
                                                        : analysis.resources.timeOrder.size());
    order.rows = byResource ? passingResources(matcher, analysis.resources, progress)
                            : passingExchanges(matcher, analysis.resources, progress);
    order.shown = static_cast<std::uint32_t>(order.rows.size());
    if (progress.cancelled())
        return order;
    const RowValues values(query.mode, session, analysis, findings);
    if (query.key == SortKey::Time) { // they are in the order of time already
        if (query.descending)
            std::reverse(order.rows.begin(), order.rows.end());
    } else if (isText(query.key)) {
        sortBy(order.rows, query.descending, [&](std::uint32_t row) { return values.text(query.key, row); });
    } else {
        sortBy(order.rows, query.descending,
               [&](std::uint32_t row) { return values.number(query.key, row); });
    }
    if (byResource && query.grouping != RowGrouping::None) {
        order.grouping = query.grouping;
        order.keys = keysFor(query.grouping, session, analysis, std::move(keys));
        putIntoGroups(order, groupResources(query.grouping, session, analysis, findings, *order.keys), query,
                      values);
    }
    measureRows(order, values);
    placeRows(order);
    return order;
}

} // namespace hci
