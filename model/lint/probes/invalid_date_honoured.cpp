#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId IfModifiedSinceInvalidHonoured;

} // namespace hci::rule_id

namespace hci::invalid_date_honoured {

namespace {

constexpr std::array rules{
    Rule{&rule_id::IfModifiedSinceInvalidHonoured,
         "if-modified-since-invalid-honoured",
         Severity::Error,
         {9110, "13.1.3"},
         "What is no HTTP-date is taken for one",
         "",
         "An If-Modified-Since that is no valid HTTP-date must be ignored. Guessing at it can hide a change.",
         {"If-Modified-Since {0} is no HTTP-date, and the answer is 304"}},
};

bool tellInvalidDate(const ProbedTarget& target, const ProbeResult& result) {
    if (result.status != 304)
        return true;
    Remark about = target.remark(rule_id::IfModifiedSinceInvalidHonoured, FieldName::LastModified);
    about.values = {target.text(sentValue(result, "If-Modified-Since"))};
    target.sink().add(about);
    return true;
}

constexpr std::array failedProbes{
    FailedProbe{.probe = ProbeId::ImsInvalid, .tell = tellInvalidDate},
    FailedProbe{.probe = ProbeId::ImsZone, .tell = tellInvalidDate},
    FailedProbe{.probe = ProbeId::ImsIso, .tell = tellInvalidDate},
};

} // namespace

extern const RuleFile file{.rules = rules, .failedProbes = failedProbes};
extern const std::span<const RuleCase> cases{}; // in TstProbeRules, which has failing servers

} // namespace hci::invalid_date_honoured
