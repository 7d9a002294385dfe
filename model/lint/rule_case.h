#pragma once

#include <string_view>

namespace hci {

/// A rule, a dialogue in which it speaks, and one that differs by what makes it keep silent. TstRules plays
/// them; tests/unit/dialogue.h has their language, tests/unit/rule_cases.h its abbreviations.
struct RuleCase {
    std::string_view rule;
    std::string_view fires;
    std::string_view nearMiss;
};

} // namespace hci
