#pragma once

#include "model/exchange/resource.h"
#include "model/lint/finding.h"
#include "model/lint/rule_selection.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace hci {

/// The findings of each exchange and resource: the lists behind the counts in rows. Made once per analysis
/// and selection of rules; contains only the selected rules.
class FindingIndex {
public:
    FindingIndex() = default;
    FindingIndex(const Findings& findings, const Resources& resources, RuleSelection rules = {});

    [[nodiscard]] const RuleSelection& rules() const noexcept { return m_rules; }
    /// How many findings there are, by Severity.
    [[nodiscard]] const std::array<std::uint32_t, 4>& counts() const noexcept { return m_counts; }

    /// Indexes into Findings::findings, most severe first.
    [[nodiscard]] std::span<const std::uint32_t> ofExchange(std::uint32_t exchange) const noexcept {
        return m_exchanges.of(exchange);
    }
    [[nodiscard]] std::span<const std::uint32_t> ofResource(std::uint32_t resource) const noexcept {
        return m_resources.of(resource);
    }

private:
    /// Lists by row, one after the other in one vector.
    struct Lists {
        std::vector<std::uint32_t> first; // one more than rows
        std::vector<std::uint32_t> entries;

        [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t row) const noexcept {
            if (row + std::size_t{1} >= first.size())
                return {};
            return std::span(entries).subspan(first[row], first[row + 1] - first[row]);
        }
    };
    using Pair = std::pair<std::uint32_t, std::uint32_t>; // row, finding
    static Lists listsOf(std::vector<Pair> pairs, std::size_t rows);

    RuleSelection m_rules;
    std::array<std::uint32_t, 4> m_counts{};
    Lists m_exchanges;
    Lists m_resources;
};

/// A row's summary of its findings: the number of errors and warnings, and the worst severity.
struct FindingSummary {
    int problems = 0; ///< errors and warnings
    std::optional<Severity> worst;
};
[[nodiscard]] FindingSummary summarise(const Findings& findings,
                                       std::span<const std::uint32_t> which) noexcept;

} // namespace hci
