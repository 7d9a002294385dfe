#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId HttpDateFormRefused;

} // namespace hci::rule_id

namespace hci::date_form_refused {

namespace {

constexpr std::array rules{
    Rule{&rule_id::HttpDateFormRefused,
         "http-date-form-refused",
         Severity::Warning,
         {9110, "5.6.7"},
         "An obsolete date form is not accepted",
         "",
         "Recipients must accept all three forms of HTTP-date. Old clients still send the other two.",
         {"{0} is the same moment as Last-Modified in an older form, and the answer is {1:n}"}},
};

constexpr std::array failedProbes{
    FailedProbe{.probe = ProbeId::ImsRfc850, .rule = &rule_id::HttpDateFormRefused, .byDate = true},
    FailedProbe{.probe = ProbeId::ImsAsctime, .rule = &rule_id::HttpDateFormRefused, .byDate = true},
};

} // namespace

extern const RuleFile file{.rules = rules, .failedProbes = failedProbes};
extern const std::span<const RuleCase> cases{}; // in TstProbeRules, which has failing servers

} // namespace hci::date_form_refused
