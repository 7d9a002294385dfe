#include "model/lint/finding_index.h"

#include <algorithm>

namespace hci {

FindingIndex::FindingIndex(const Findings& findings, const Resources& resources, RuleSelection rules)
    : m_rules(std::move(rules)) {
    std::vector<Pair> byExchange;
    std::vector<Pair> byResource;
    for (std::uint32_t i = 0; i < findings.findings.size(); ++i) {
        const Finding& finding = findings.findings[i];
        if (!m_rules.includes(finding.rule))
            continue;
        ++m_counts[static_cast<std::size_t>(finding.severity)];
        for (const std::uint32_t resource : findings.resources(finding))
            byResource.emplace_back(resource, i);
        for (const std::uint32_t exchange : findings.exchanges(finding)) {
            byExchange.emplace_back(exchange, i);
            if (exchange < resources.resourceOf.size())
                byResource.emplace_back(resources.resourceOf[exchange], i);
        }
    }
    m_exchanges = listsOf(std::move(byExchange), resources.resourceOf.size());
    m_resources = listsOf(std::move(byResource), resources.resources.size());
}

FindingIndex::Lists FindingIndex::listsOf(std::vector<Pair> pairs, std::size_t rows) {
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    Lists lists;
    lists.first.assign(rows + 1, 0);
    lists.entries.reserve(pairs.size());
    std::size_t row = 0;
    for (const auto& [of, finding] : pairs) {
        if (of >= rows)
            break;
        while (row < of)
            lists.first[++row] = static_cast<std::uint32_t>(lists.entries.size());
        lists.entries.push_back(finding);
    }
    while (row < rows)
        lists.first[++row] = static_cast<std::uint32_t>(lists.entries.size());
    return lists;
}

FindingSummary summarise(const Findings& findings, std::span<const std::uint32_t> which) noexcept {
    FindingSummary summary;
    for (const std::uint32_t i : which) {
        const Severity severity = findings.findings[i].severity;
        if (!summary.worst || severity < *summary.worst)
            summary.worst = severity;
        if (severity == Severity::Error || severity == Severity::Warning)
            ++summary.problems;
    }
    return summary;
}

} // namespace hci
