#pragma once

#include <string_view>

namespace hci {

/// A rule, a dialogue with a finding, and one that differs in what keeps the rule silent. TstRules runs
/// them; tests/unit/dialogue.h has their language, tests/unit/lint/rule_cases.h its abbreviations.
struct RuleCase {
    std::string_view rule;
    std::string_view fires;
    std::string_view nearMiss;
};

} // namespace hci
