#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId IfNoneMatchStar;

} // namespace hci::rule_id

namespace hci::if_none_match_star {

namespace {

constexpr std::array atVarnish{NotFixed{.server = "Varnish"}};

constexpr std::array rules{
    Rule{&rule_id::IfNoneMatchStar,
         "if-none-match-star",
         Severity::Error,
         {9110, "13.1.2"},
         "If-None-Match: * is not understood",
         "if-none-match-ignored",
         "An asterisk matches any current representation, so a GET with it is answered 304.",
         {"If-None-Match: * is answered {1:n}"},
         DependsOn::Nothing,
         nullptr,
         {},
         atVarnish},
};

constexpr std::array failedProbes{
    FailedProbe{ProbeId::InmStar, &rule_id::IfNoneMatchStar},
};

} // namespace

extern const RuleFile file{.rules = rules, .failedProbes = failedProbes};
extern const std::span<const RuleCase> cases{}; // in TstProbeRules, which has failing servers

} // namespace hci::if_none_match_star
