#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId IfModifiedSinceOverridesTag;

} // namespace hci::rule_id

namespace hci::date_overrides_tag {

namespace {

constexpr std::array rules{
    Rule{&rule_id::IfModifiedSinceOverridesTag,
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

bool tellBoth(const ProbedTarget& target, const ProbeResult& result) {
    Remark about = target.remark(rule_id::IfModifiedSinceOverridesTag, FieldName::None,
                                 result.id == ProbeId::InmExactImsExact ? 1 : 0);
    if (wants304(result))
        about.bytes = contentOf(result);
    about.values = {target.text(namedValue(result)), target.text(sentValue(result, "If-Modified-Since")),
                    numberValue(result.status)};
    target.sink().add(about);
    return true;
}

constexpr std::array failedProbes{
    FailedProbe{.probe = ProbeId::InmExactImsOld, .tell = tellBoth},
    FailedProbe{.probe = ProbeId::InmExactImsExact, .tell = tellBoth},
};

} // namespace

extern const RuleFile file{.rules = rules, .failedProbes = failedProbes};
extern const std::span<const RuleCase> cases{}; // in TstProbeRules, which has failing servers

} // namespace hci::date_overrides_tag
