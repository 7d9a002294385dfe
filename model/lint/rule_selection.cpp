#include "model/lint/rule_selection.h"

#include "model/http/field_syntax.h"
#include "model/lint/rules.h"

#include <algorithm>

namespace hci {

namespace {

/// Index of a rule in rules(), or their number if none has that id.
std::size_t placeOf(std::string_view id) {
    const auto all = rules();
    const auto found = std::find_if(all.begin(), all.end(), [id](const Rule& rule) { return rule.id == id; });
    return static_cast<std::size_t>(found - all.begin());
}

} // namespace

Result<RuleSelection> RuleSelection::parse(std::string_view list) {
    std::vector<std::size_t> only;
    std::vector<std::size_t> without;
    std::string_view member;
    while (nextListMember(list, member)) {
        const bool excluded = member.starts_with('-');
        const std::string_view id = member.substr(excluded ? 1 : 0);
        const std::size_t place = placeOf(id);
        if (place == rules().size())
            return failure(ErrorCode::NotFound, std::string(id));
        (excluded ? without : only).push_back(place);
    }
    RuleSelection selection;
    if (only.empty() && without.empty())
        return selection;
    selection.m_included.assign(rules().size(), only.empty());
    for (const std::size_t place : only)
        selection.m_included[place] = true;
    for (const std::size_t place : without)
        selection.m_included[place] = false;
    return selection;
}

bool RuleSelection::includes(RuleId id) const noexcept {
    return all() || m_included[static_cast<std::size_t>(id)];
}

Findings RuleSelection::of(Findings findings) const {
    std::erase_if(findings.findings, [this](const Finding& finding) { return !includes(finding.rule); });
    return findings;
}

} // namespace hci
