#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId IfNoneMatchLostToNoCache;

} // namespace hci::rule_id

namespace hci::lost_to_no_cache {

namespace {

constexpr std::array rules{
    Rule{&rule_id::IfNoneMatchLostToNoCache,
         "if-none-match-lost-to-no-cache",
         Severity::Error,
         {9110, "13.1.2"},
         "no-cache on the request turns the 304 into a 200",
         "no-cache-on-requests",
         "The no-cache request directive asks caches to validate (RFC 9111 5.2.1.4); it does not take back "
         "If-None-Match. Each reload then costs the whole content. Express's `fresh` does so.",
         {"If-None-Match {0} matches, and with Cache-Control: no-cache on the request the answer is {1:n}",
          "If-None-Match {0} matches, and with Cache-Control: max-age=0 on the request the answer is {1:n}"}},
};

constexpr std::array failedProbes{
    FailedProbe{ProbeId::InmNoCache, &rule_id::IfNoneMatchLostToNoCache},
    FailedProbe{ProbeId::InmMaxAge, &rule_id::IfNoneMatchLostToNoCache, 1},
};

} // namespace

extern const RuleFile file{.rules = rules, .failedProbes = failedProbes};
extern const std::span<const RuleCase> cases{}; // in TstProbeRules, which has failing servers

} // namespace hci::lost_to_no_cache
