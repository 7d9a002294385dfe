#include "model/lint/probes/probe_rules.h"
#include "model/lint/rule_file.h"

namespace hci::date_overrides_tag {

namespace {

constexpr std::array rules{
    Rule{RuleId::IfModifiedSinceOverridesTag,
         "if-modified-since-overrides-tag",
         Severity::Error,
         {9110, "13.2.2"},
         "An old date wins over a matching tag",
         "ims-with-inm",
         "With If-None-Match present, If-Modified-Since must be ignored (RFC 9110 13.1.3). This server sends "
         "the content although the tag matches, because of the date beside it.",
         {"If-None-Match {0} matches and If-Modified-Since {1} does not, and the answer is {2:n}",
          "If-None-Match {0} and If-Modified-Since {1} both match, and the answer is {2:n}"}},
};

constexpr std::array failedProbes{
    FailedProbe{ProbeId::InmExactImsOld, RuleId::IfModifiedSinceOverridesTag},
    FailedProbe{ProbeId::InmExactImsExact, RuleId::IfModifiedSinceOverridesTag, 1},
};

} // namespace

const RuleFile file{.rules = rules, .failedProbes = failedProbes};
const std::span<const RuleCase> cases; // TstProbeRules has them: servers that fail

} // namespace hci::date_overrides_tag
