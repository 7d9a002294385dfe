#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId IfModifiedSinceIgnored;

} // namespace hci::rule_id

namespace hci::if_modified_since_ignored {

namespace {

constexpr std::array rules{
    Rule{&rule_id::IfModifiedSinceIgnored,
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

/// Reports a date that is compared with a fraction of a second.
bool tellFraction(const ProbedTarget& target, const ProbeResult& result) {
    if (wants304(result))
        target.sink().mark(target.resource(), Mark::DateMissTold);
    if (result.cause != ProbeCause::FractionCompared ||
        target.sink().marked(target.resource(), Mark::DateIsNow))
        return false;
    Remark about = target.remark(rule_id::IfModifiedSinceIgnored, FieldName::None, 1);
    about.values = {target.text(namedValue(result)), numberValue(result.status), target.text(result.detail)};
    target.sink().add(about);
    return true;
}

constexpr std::array failedProbes{
    FailedProbe{.probe = ProbeId::ImsExact,
                .rule = &rule_id::IfModifiedSinceIgnored,
                .tell = tellFraction,
                .byDate = true},
};

} // namespace

extern const RuleFile file{.rules = rules, .failedProbes = failedProbes};
extern const std::span<const RuleCase> cases{}; // in TstProbeRules, which has failing servers

} // namespace hci::if_modified_since_ignored
