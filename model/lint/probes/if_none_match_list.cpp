#include "model/lint/probes/probe_rules.h"
#include "model/lint/rule_file.h"

namespace hci::if_none_match_list {

namespace {

constexpr std::array rules{
    Rule{RuleId::IfNoneMatchList,
         "if-none-match-list",
         Severity::Error,
         {9110, "13.1.2"},
         "A list of tags is not understood",
         "if-none-match-ignored",
         "If-None-Match may list several tags; a cache that keeps several variants does so. One match is "
         "enough.",
         {"the list {0} has the current tag in it, and the answer is {1:n}"}},
};

constexpr std::array failedProbes{
    FailedProbe{ProbeId::InmList, RuleId::IfNoneMatchList},
};

} // namespace

const RuleFile file{.rules = rules, .failedProbes = failedProbes};
const std::span<const RuleCase> cases; // TstProbeRules has them: servers that fail

} // namespace hci::if_none_match_list
