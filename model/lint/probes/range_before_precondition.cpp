#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId RangeBeforePrecondition;

} // namespace hci::rule_id

namespace hci::range_before_precondition {

namespace {

constexpr std::array rules{
    Rule{&rule_id::RangeBeforePrecondition,
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
    FailedProbe{ProbeId::RangeInm, &rule_id::RangeBeforePrecondition},
};

} // namespace

extern const RuleFile file{.rules = rules, .failedProbes = failedProbes};
extern const std::span<const RuleCase> cases{}; // in TstProbeRules, which has failing servers

} // namespace hci::range_before_precondition
