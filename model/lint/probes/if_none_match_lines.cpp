#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId IfNoneMatchLines;

} // namespace hci::rule_id

namespace hci::if_none_match_lines {

namespace {

constexpr std::array rules{
    Rule{&rule_id::IfNoneMatchLines,
         "if-none-match-lines",
         Severity::Error,
         {9110, "5.2"},
         "Two If-None-Match lines are not read as one",
         "",
         "Lines of a list-based field mean the same as one line with commas. This server refuses them or "
         "reads one only.",
         {"two If-None-Match lines, the second with the matching {0}, are answered {1:n}"}},
};

constexpr std::array failedProbes{
    FailedProbe{ProbeId::InmLines, &rule_id::IfNoneMatchLines},
};

} // namespace

extern const RuleFile file{.rules = rules, .failedProbes = failedProbes};
extern const std::span<const RuleCase> cases{}; // in TstProbeRules, which has failing servers

} // namespace hci::if_none_match_lines
