#include "model/view/finding_order.h"

#include "model/analysis/analysis.h"
#include "model/base/text_view.h"
#include "model/lint/finding_index.h"
#include "model/lint/rules.h"

#include <algorithm>
#include <numeric>

namespace hci {

namespace {

using Rows = std::vector<std::uint32_t>;

/// Sorts stably by `key`, ascending; calls `key` once per row.
template <class Row, class Key> void sortBy(std::vector<Row>& rows, bool reversed, Key key) {
    using Value = decltype(key(rows.front()));
    std::vector<std::pair<Value, Row>> keyed;
    keyed.reserve(rows.size());
    for (const Row& row : rows)
        keyed.emplace_back(key(row), row);
    std::stable_sort(keyed.begin(), keyed.end(), [reversed](const auto& a, const auto& b) {
        return reversed ? b.first < a.first : a.first < b.first;
    });
    std::transform(keyed.begin(), keyed.end(), rows.begin(), [](const auto& pair) { return pair.second; });
}

class Orderer {
public:
    Orderer(const FindingQuery& query, const Session& session, const Analysis& analysis)
        : m_query(query), m_session(session), m_all(analysis.findings), m_resources(analysis.resources) {}

    Rows candidates(const FindingIndex& index) const {
        Rows rows;
        if (m_query.resource != noIndex) {
            const auto of = index.ofResource(m_query.resource);
            rows.assign(of.begin(), of.end());
        } else {
            rows.resize(m_all.findings.size());
            std::iota(rows.begin(), rows.end(), 0U);
        }
        std::erase_if(rows, [&](std::uint32_t i) { return !index.rules().includes(at(i).rule); });
        return rows;
    }

    /// Cheap criteria come first; the sentence is made only if they do not decide.
    bool passes(std::uint32_t row) const {
        const Finding& finding = at(row);
        if (!m_query.severities[static_cast<std::size_t>(finding.severity)])
            return false;
        if (m_query.text.isEmpty())
            return true;
        const Rule& of = rule(finding.rule);
        const auto exchanges = m_all.exchanges(finding);
        return has(toText(of.id)) || has(toText(of.title)) || has(message(finding, m_all, m_session)) ||
               (!exchanges.empty() && has(toText(m_session[exchanges.front()].url())));
    }

    void sort(Rows& rows) const {
        switch (m_query.sort) {
        case FindingSort::Severity: return sortBy(rows, m_query.reversed, [](std::uint32_t i) { return i; });
        case FindingSort::Rule:
            return sortBy(rows, m_query.reversed, [this](std::uint32_t i) { return rule(at(i).rule).title; });
        case FindingSort::Resources:
            return sortBy(rows, m_query.reversed,
                          [this](std::uint32_t i) { return -std::int64_t{at(i).resourceCount}; });
        case FindingSort::Bytes:
            return sortBy(rows, m_query.reversed, [this](std::uint32_t i) {
                return at(i).bytes == noIndex ? std::int64_t{1} : -m_all.byteCounts[at(i).bytes].value();
            });
        }
    }

    void sort(std::vector<FindingGroup>& groups) const {
        using Group = FindingGroup;
        switch (m_query.sort) {
        case FindingSort::Severity:
            return sortBy(groups, m_query.reversed, [](const Group& g) {
                return std::tuple(g.worst, -std::int64_t{g.resources}, -std::int64_t{g.count}, g.subject);
            });
        case FindingSort::Rule:
            return sortBy(groups, m_query.reversed, [this](const Group& g) { return heading(g); });
        case FindingSort::Resources:
            return sortBy(groups, m_query.reversed, [](const Group& g) {
                return std::tuple(-std::int64_t{g.resources}, -std::int64_t{g.count}, g.subject);
            });
        case FindingSort::Bytes:
            return sortBy(groups, m_query.reversed, [](const Group& g) {
                return std::tuple(g.hasBytes ? -g.bytes.value() : std::int64_t{1}, g.subject);
            });
        }
    }

    /// (group, row) pairs in the order of groups; rows keep their order within.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> membership(const Rows& rows) const {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
        for (std::uint32_t place = 0; place < rows.size(); ++place) {
            const Finding& finding = at(rows[place]);
            if (m_query.grouping == FindingGrouping::Rule)
                pairs.emplace_back(static_cast<std::uint32_t>(finding.rule), place);
            else
                for (const std::uint32_t resource : m_all.resources(finding))
                    pairs.emplace_back(resource, place);
        }
        std::sort(pairs.begin(), pairs.end());
        return pairs;
    }

    FindingGroup groupOf(std::uint32_t subject, std::span<const std::uint32_t> rows) const {
        FindingGroup group;
        group.subject = subject;
        group.count = static_cast<std::uint32_t>(rows.size());
        group.bytes = ByteCount::zero();
        Rows concerned;
        for (const std::uint32_t row : rows) {
            const Finding& finding = at(row);
            group.worst = std::min(group.worst, finding.severity);
            if (finding.bytes != noIndex) {
                group.bytes += m_all.byteCounts[finding.bytes];
                group.hasBytes = true;
            }
            const auto of = m_all.resources(finding);
            if (m_query.grouping == FindingGrouping::Rule)
                concerned.insert(concerned.end(), of.begin(), of.end());
        }
        std::sort(concerned.begin(), concerned.end());
        const auto different = std::unique(concerned.begin(), concerned.end()) - concerned.begin();
        group.resources =
            m_query.grouping == FindingGrouping::Rule ? static_cast<std::uint32_t>(different) : 1;
        return group;
    }

private:
    const Finding& at(std::uint32_t row) const { return m_all.findings[row]; }
    bool has(const QString& text) const { return text.contains(m_query.text, Qt::CaseInsensitive); }
    std::string_view heading(const FindingGroup& group) const {
        return m_query.grouping == FindingGrouping::Rule
                   ? rules()[group.subject].title
                   : m_session.pool().text(m_resources.resources[group.subject].url);
    }

    const FindingQuery& m_query;
    const Session& m_session;
    const Findings& m_all;
    const Resources& m_resources;
};

/// Puts sorted rows into groups, and sorts the groups.
void putTogether(const Orderer& orderer, FindingOrder& order) {
    const auto pairs = orderer.membership(order.rows);
    std::vector<FindingGroup> groups;
    Rows grouped;
    grouped.reserve(pairs.size());
    for (auto begin = pairs.begin(); begin != pairs.end();) {
        const auto end =
            std::find_if(begin, pairs.end(), [&](const auto& p) { return p.first != begin->first; });
        const auto first = grouped.size();
        for (auto pair = begin; pair != end; ++pair)
            grouped.push_back(order.rows[pair->second]);
        groups.push_back(orderer.groupOf(begin->first, std::span(grouped).subspan(first)));
        groups.back().first = static_cast<std::uint32_t>(first);
        begin = end;
    }
    orderer.sort(groups);
    order.groups = std::move(groups);
    order.rows = std::move(grouped);
}

} // namespace

FindingOrder orderFindings(const FindingQuery& query, const Session& session, const Analysis& analysis,
                           const FindingIndex& index, Progress& progress) {
    const Orderer orderer(query, session, analysis);
    FindingOrder order;
    order.grouping = query.grouping;
    constexpr std::uint32_t checkEvery = 1024;
    std::uint32_t asked = 0;
    const Rows candidates = orderer.candidates(index);
    order.total = static_cast<std::uint32_t>(candidates.size());
    for (const std::uint32_t row : candidates) {
        if (++asked % checkEvery == 0 && progress.cancelled())
            return order;
        if (orderer.passes(row))
            order.rows.push_back(row);
    }
    order.shown = static_cast<std::uint32_t>(order.rows.size());
    orderer.sort(order.rows);
    if (order.grouping != FindingGrouping::None)
        putTogether(orderer, order);
    return order;
}

} // namespace hci
