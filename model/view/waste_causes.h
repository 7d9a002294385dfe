#pragma once

#include "model/lint/rule_selection.h"

#include <cstdint>
#include <vector>

namespace hci {

/// What the findings of one rule cost together.
struct WasteCause {
    RuleId rule{};
    Severity severity = Severity::Good; ///< the worst of its findings
    ByteCount bytes = ByteCount::zero();
    std::uint32_t urls = 0;
    std::uint32_t dearest = noIndex; ///< the finding with the most bytes: an index into Findings::findings
};

/// The causes of waste, most bytes first. One byte can have several causes, so they do not add up. Findings
/// that praise or count no bytes are no cause; only these rules are asked.
[[nodiscard]] std::vector<WasteCause> wasteCauses(const Findings& all, const RuleSelection& rules = {});

/// Rules with an error or a warning of which no byte is known, the gravest first, then what most URLs show;
/// `dearest` is the first such finding. Only these rules are asked.
[[nodiscard]] std::vector<WasteCause> gravestCauses(const Findings& all, const RuleSelection& rules = {});

} // namespace hci
