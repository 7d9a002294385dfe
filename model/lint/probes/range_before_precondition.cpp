#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

namespace hci::range_before_precondition {

namespace {

constexpr std::array rules{
    Rule{RuleId::RangeBeforePrecondition,
         "range-before-precondition",
         Severity::Error,
         {9110, "14.2"},
         "Range is evaluated before If-None-Match",
         "whole-or-right-ranges",
         "Range is looked at after the preconditions, and only if the answer would be 200. A matching tag "
         "asks for 304.",
         {"Range and the matching If-None-Match {0} are answered {1:n}"}},
};

constexpr std::array failedProbes{
    FailedProbe{ProbeId::RangeInm, RuleId::RangeBeforePrecondition},
};

} // namespace

const RuleFile file{.rules = rules, .failedProbes = failedProbes};
const std::span<const RuleCase> cases; // in TstProbeRules, which has failing servers

} // namespace hci::range_before_precondition
