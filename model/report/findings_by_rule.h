#pragma once

#include "model/lint/finding.h"

#include <cstdint>
#include <vector>

namespace hci {

/// The findings of one rule, as indexes into Findings::findings.
struct RuleFindings {
    RuleId rule{};
    std::vector<std::uint32_t> findings; ///< in their order: the most severe first; never empty
};

/// All findings by rule, the rules in the order of their most severe finding.
[[nodiscard]] std::vector<RuleFindings> findingsByRule(const Findings& all);

} // namespace hci
