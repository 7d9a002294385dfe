#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

namespace hci::if_modified_since_ignored {

namespace {

constexpr std::array rules{
    Rule{RuleId::IfModifiedSinceIgnored,
         "if-modified-since-ignored",
         Severity::Warning,
         {9110, "13.1.3"},
         "If-Modified-Since is ignored",
         "if-none-match-ignored",
         "A date that is not older than Last-Modified should be answered 304. This server sends the content.",
         {"If-Modified-Since {0} is the Last-Modified, and the answer is {1:n}",
          "If-Modified-Since {0} is the Last-Modified, and the answer is {1:n}, while the later date {2} "
          "gets 304: the server compares a fraction of a second that Last-Modified does not show"}},
};

constexpr std::array failedProbes{
    FailedProbe{.probe = ProbeId::ImsExact, .rule = RuleId::IfModifiedSinceIgnored, .byDate = true},
};

} // namespace

const RuleFile file{.rules = rules, .failedProbes = failedProbes};
const std::span<const RuleCase> cases; // in TstProbeRules, which has failing servers

} // namespace hci::if_modified_since_ignored
