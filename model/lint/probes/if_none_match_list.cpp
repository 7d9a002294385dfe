#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId IfNoneMatchList;

} // namespace hci::rule_id

namespace hci::if_none_match_list {

namespace {

constexpr std::array atVarnish{NotFixed{.server = "Varnish"}};

constexpr std::array rules{
    Rule{&rule_id::IfNoneMatchList,
         "if-none-match-list",
         Severity::Error,
         {9110, "13.1.2"},
         "A list of tags is not understood",
         "if-none-match-ignored",
         "If-None-Match may list several tags; a cache that keeps several variants does so. One match is "
         "enough.",
         {"the list {0} has the current tag in it, and the answer is {1:n}",
          "If-None-Match is compared as text: the tag alone is answered 304, and in the list {0}, with a W/ "
          "more or less, on a second line or as `*` the whole content comes: {bytes} for nothing"},
         DependsOn::Nothing,
         nullptr,
         {},
         atVarnish},
};

/// One cause for all forms of the tag except one.
bool tellComparedAsText(const ProbedTarget& target, const ProbeResult& result) {
    if (result.cause != ProbeCause::ComparedAsText)
        return false;
    Remark about = target.remark(rule_id::IfNoneMatchList, FieldName::None, 1);
    about.values = {target.text(namedValue(result)), numberValue(result.status)};
    about.bytes = contentOf(result);
    target.sink().add(about);
    return true;
}

constexpr std::array failedProbes{
    FailedProbe{ProbeId::InmList, &rule_id::IfNoneMatchList, 0, ProbeVerdict::Fail, tellComparedAsText},
};

} // namespace

extern const RuleFile file{.rules = rules, .failedProbes = failedProbes};
extern const std::span<const RuleCase> cases{}; // in TstProbeRules, which has failing servers

} // namespace hci::if_none_match_list
