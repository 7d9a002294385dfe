#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId IfModifiedSinceExactOnly;

} // namespace hci::rule_id

namespace hci::exact_date_only {

namespace {

constexpr std::array rules{
    Rule{&rule_id::IfModifiedSinceExactOnly,
         "if-modified-since-exact-only",
         Severity::Info,
         {9110, "13.1.3"},
         "Only the exact date is matched",
         "",
         "A date later than Last-Modified should be answered 304, too. Servers that compare for equality "
         "alone are known, and crawlers that ask with their own clock get the whole content from them.",
         {"If-Modified-Since {0}, a later date than Last-Modified {2}, is answered {1:n}"}},
};

bool tellExactOnly(const ProbedTarget& target, const ProbeResult& result) {
    if (result.cause != ProbeCause::LaterDateIgnored)
        return true;
    const ProbeVariant* variant = target.variantOf(result);
    Remark about = target.remark(rule_id::IfModifiedSinceExactOnly, FieldName::LastModified);
    about.values = {target.text(sentValue(result, "If-Modified-Since")), numberValue(result.status),
                    target.text(variant ? std::string_view(variant->lastModified) : std::string_view())};
    target.sink().add(about);
    return true;
}

constexpr std::array failedProbes{
    FailedProbe{.probe = ProbeId::ImsLater, .verdict = ProbeVerdict::Tells, .tell = tellExactOnly},
};

} // namespace

extern const RuleFile file{.rules = rules, .failedProbes = failedProbes};
extern const std::span<const RuleCase> cases{}; // in TstProbeRules, which has failing servers

} // namespace hci::exact_date_only
