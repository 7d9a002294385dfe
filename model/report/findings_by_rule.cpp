#include "model/report/findings_by_rule.h"

#include "model/lint/rules.h"

namespace hci {

std::vector<RuleFindings> findingsByRule(const Findings& all) {
    std::vector<RuleFindings> groups;
    std::vector<std::size_t> groupOf(rules().size(), rules().size());
    for (std::uint32_t i = 0; i < all.findings.size(); ++i) {
        const RuleId rule = all.findings[i].rule;
        std::size_t& group = groupOf[static_cast<std::size_t>(rule)];
        if (group == rules().size()) {
            group = groups.size();
            groups.push_back({rule, {}});
        }
        groups[group].findings.push_back(i);
    }
    return groups;
}

} // namespace hci
