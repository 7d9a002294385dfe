#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId OwnTagNotRecognised;
extern const RuleId IfNoneMatchIgnored;
extern const RuleId WeakComparisonFailed;

} // namespace hci::rule_id

namespace hci::own_tag {

namespace {

constexpr std::array rules{
    Rule{&rule_id::OwnTagNotRecognised,
         "own-tag-not-recognised",
         Severity::Error,
         {9110, "13.1.2"},
         "The server does not recognise its own tag",
         "if-none-match-ignored",
         "If-None-Match is looked at, but the tag that the server itself has sent does not match when it "
         "comes back. What makes the tag and what compares it write it in two ways.",
         {"If-None-Match {0}, the current tag, is answered {1:n}, and {2} is answered 304: {bytes} for "
          "nothing",
          "If-None-Match {0}, the current tag, is answered {1:n}, and {2} is answered 304: the tag has a "
          "comma in it, and the field is cut there; {bytes} for nothing",
          "If-None-Match {0}, the current tag, is answered {1:n}, and {2} is answered 304: it is compared "
          "without its quotes; {bytes} for nothing"}},
    Rule{&rule_id::IfNoneMatchIgnored,
         "if-none-match-ignored",
         Severity::Error,
         {9110, "13.1.2"},
         "If-None-Match is ignored",
         "if-none-match-ignored",
         "A matching entity tag must be answered 304.",
         {"If-None-Match {0} is the current tag, and the answer is {1:n}",
          "{2:raw} with the current tag {0} in If-None-Match is answered {1:n}",
          "If-None-Match {0} is the current tag, and the answer is {1:n}; no other condition gets a 304 "
          "either"}},
    Rule{&rule_id::WeakComparisonFailed,
         "weak-comparison-failed",
         Severity::Error,
         {9110, "8.8.3.2"},
         "Tags are not compared weakly",
         "if-none-match-ignored",
         "If-None-Match must be evaluated by weak comparison: W/ makes no difference. Intermediaries that "
         "compress weaken tags, and their clients would never get a 304.",
         {"{0} is the current tag but for the W/, and the answer is {1:n}",
          "{0} is the current tag, and the answer is {1:n}; without the W/ it is answered 304: {bytes} for "
          "nothing",
          "{0} is the current tag, and the answer is {1:n}; with a W/ before it it is answered 304: {bytes} "
          "for nothing"}},
};

/// The server takes the condition for a false one, which 412-for-get reports.
bool leave412(const ProbedTarget&, const ProbeResult& result) {
    return result.status == 412;
}

/// The exact tag is not answered 304: in which form is it recognised?
bool tellOwnTag(const ProbedTarget& target, const ProbeResult& result) {
    if (wants304(result))
        target.sink().mark(target.resource(), Mark::TagMissTold);
    if (leave412(target, result) || isUnknownSuffix(result))
        return true;
    const std::string_view tag = sentValue(result, "If-None-Match");
    Remark about = target.remark(rule_id::IfNoneMatchIgnored, FieldName::None, 0);
    about.values = {target.text(tag), numberValue(result.status)};
    about.bytes = contentOf(result);
    switch (result.cause) {
    case ProbeCause::OnlyFlippedMatches:
        about.rule = rule_id::WeakComparisonFailed;
        about.variant = tag.starts_with("W/") ? 1 : 2;
        break;
    case ProbeCause::OwnTagUnknown:
        about.rule = rule_id::OwnTagNotRecognised;
        about.field = FieldName::Etag;
        about.variant = tag.find(',') != std::string_view::npos                                ? 1
                        : result.detail.find('"') == std::string::npos && result.detail != "*" ? 2
                                                                                               : 0;
        about.values[2] = target.text(result.detail);
        break;
    case ProbeCause::NeverNotModified: about.variant = 2; break;
    default: break;
    }
    target.sink().add(about);
    return true;
}

/// Reports a method that was performed against its condition (RFC 9110 13.1.2). 304-unsafe-method reports a
/// 304.
bool tellPerformed(const ProbedTarget& target, const ProbeResult& result) {
    if (result.status != 304 && result.cause == ProbeCause::ActionPerformed) {
        Remark about = target.remark(rule_id::IfNoneMatchIgnored, FieldName::None, 1);
        about.values = {target.text(sentValue(result, "If-None-Match")), numberValue(result.status),
                        target.text(result.method)};
        target.sink().add(about);
    }
    return true;
}

constexpr std::array failedProbes{
    FailedProbe{.probe = ProbeId::InmExact, .rule = &rule_id::IfNoneMatchIgnored, .tell = tellOwnTag},
    FailedProbe{ProbeId::HeadInm, &rule_id::IfNoneMatchIgnored, 1, ProbeVerdict::Fail, leave412},
    FailedProbe{ProbeId::InmWeakFlip, &rule_id::WeakComparisonFailed},
    FailedProbe{.probe = ProbeId::UnsafeInmStar, .tell = tellPerformed},
    FailedProbe{.probe = ProbeId::UnsafeInmExact, .tell = tellPerformed},
};

} // namespace

extern const RuleFile file{.rules = rules, .failedProbes = failedProbes};
extern const std::span<const RuleCase> cases{}; // in TstProbeRules, which has failing servers

} // namespace hci::own_tag
