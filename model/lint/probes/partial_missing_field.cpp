#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId PartialMissingField;

} // namespace hci::rule_id

namespace hci::partial_missing_field {

namespace {

constexpr std::array rules{
    Rule{&rule_id::PartialMissingField,
         "206-missing-field",
         Severity::Error,
         {9110, "15.3.7"},
         "The 206 leaves out a field",
         "whole-or-right-ranges",
         "A 206 must carry Date, Cache-Control, ETag, Expires, Content-Location and Vary where the 200 to "
         "the same request would: without the validator, parts cannot be combined.",
         {"the 200 has {field} {0}; the 206 has none"}},
};

/// Fields that a 206 repeats if the 200 has them (RFC 9110 15.3.7).
constexpr std::array repeatedFields{FieldName::Date,    FieldName::CacheControl, FieldName::Etag,
                                    FieldName::Expires, FieldName::Vary,         FieldName::ContentLocation};

bool tellMissingFields(const ProbedTarget& target, const ProbeResult& result) {
    const ProbeVariant* variant = target.variantOf(result);
    if (result.cause != ProbeCause::NoPartialFields || !variant || variant->baseline == noIndex ||
        result.exchanges.empty())
        return true;
    const FieldSpan whole = target.session()[variant->baseline].response();
    const FieldSpan part = target.session()[result.exchanges.back()].response();
    for (const FieldName field : repeatedFields) {
        if (!whole.has(field) || part.has(field))
            continue;
        Remark about = target.remark(rule_id::PartialMissingField, field);
        about.values = {target.text(whole.value(field))};
        target.sink().add(about);
    }
    return true;
}

constexpr std::array failedProbes{
    FailedProbe{.probe = ProbeId::RangeIfRange, .tell = tellMissingFields},
};

} // namespace

extern const RuleFile file{.rules = rules, .failedProbes = failedProbes};
extern const std::span<const RuleCase> cases{}; // in TstProbeRules, which has failing servers

} // namespace hci::partial_missing_field
