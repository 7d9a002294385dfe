#pragma once

#include "model/analysis/analysis.h"
#include "model/lint/finding.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace hci {

/// How much of what the user wants none of is allowed.
struct Budgets {
    std::optional<std::int64_t> missedBytes;
    std::optional<std::int64_t> avoidableBytes;
    std::vector<std::pair<RuleId, std::int64_t>> findings; ///< how many of a rule

    friend bool operator==(const Budgets&, const Budgets&) = default;
};

/// One budget, and what exceeds it.
struct Overrun {
    enum class Kind : std::uint8_t { MissedBytes, AvoidableBytes, Findings };

    Kind kind = Kind::MissedBytes;
    RuleId rule{}; ///< of Findings
    ByteCount bytes = ByteCount::zero();
    std::int64_t findings = 0;
    std::int64_t budget = 0;

    friend bool operator==(const Overrun&, const Overrun&) = default;
};

/// The budgets that `analysis` is over, in the order of Budgets. Of a sum that is not known what is known of
/// it counts; findings are those that `analysis` has.
[[nodiscard]] std::vector<Overrun> overBudget(const Budgets& budgets, const Analysis& analysis);

} // namespace hci
