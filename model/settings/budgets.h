#pragma once

#include "model/analysis/analysis.h"
#include "model/lint/finding.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace hci {

/// Upper bounds on wasted bytes and findings.
struct Budgets {
    std::optional<std::int64_t> missedBytes;
    std::optional<std::int64_t> avoidableBytes;
    std::vector<std::pair<RuleId, std::int64_t>> findings; ///< the most findings of a rule

    friend bool operator==(const Budgets&, const Budgets&) = default;
};

/// A budget that was exceeded, and by what.
struct Overrun {
    enum class Kind : std::uint8_t { MissedBytes, AvoidableBytes, Findings };

    Kind kind = Kind::MissedBytes;
    RuleId rule{}; ///< for Findings
    ByteCount bytes = ByteCount::zero();
    std::int64_t findings = 0;
    std::int64_t budget = 0;

    friend bool operator==(const Overrun&, const Overrun&) = default;
};

/// The budgets that `analysis` exceeds, in the order of Budgets. Of an incomplete sum the known part counts;
/// only findings in `analysis` count.
[[nodiscard]] std::vector<Overrun> overBudget(const Budgets& budgets, const Analysis& analysis);

} // namespace hci
