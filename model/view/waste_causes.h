#pragma once

#include "model/lint/rule_selection.h"

#include <cstdint>
#include <vector>

namespace hci {

/// The total cost of the findings of one rule.
struct WasteCause {
    RuleId rule{};
    Severity severity = Severity::Good; ///< the worst of its findings
    ByteCount bytes = ByteCount::zero();
    std::uint32_t urls = 0;
    std::uint32_t dearest = noIndex; ///< the finding with the most bytes: an index into Findings::findings
};

/// The causes of waste among these rules, most bytes first; findings that praise or count no bytes are none.
/// One byte can have several causes, so they do not add up.
[[nodiscard]] std::vector<WasteCause> wasteCauses(const Findings& all, const RuleSelection& rules = {});

/// The selected rules with an error or a warning without known bytes: the gravest first, then those on most
/// URLs. `dearest` is the first such finding.
[[nodiscard]] std::vector<WasteCause> gravestCauses(const Findings& all, const RuleSelection& rules = {});

} // namespace hci
