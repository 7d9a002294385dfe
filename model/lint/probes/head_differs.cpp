#include "model/http/field_syntax.h"
#include "model/lint/probes/probe_rules.h"
#include "model/lint/rule_file.h"

namespace hci::head_differs {

namespace {

constexpr std::array rules{
    Rule{RuleId::HeadDiffers,
         "head-differs",
         Severity::Warning,
         {9110, "9.3.2"},
         "HEAD says something else than GET",
         "",
         "The fields of HEAD should be those of GET. Caches freshen or drop what they hold by them (RFC 9111 "
         "4.3.5).",
         {"HEAD says {field} {0}, GET says {1}", "HEAD is answered {0:n}, GET {1:n}"}},
    Rule{RuleId::HeadContentLength,
         "head-content-length",
         Severity::Error,
         {9110, "8.6"},
         "HEAD's Content-Length is not GET's",
         "",
         "Content-Length on a HEAD must be the length that a GET's content would have. A cache that compares "
         "it drops what it has stored (RFC 9111 4.3.5).",
         {"HEAD says Content-Length {0}, GET's content has {1:bytes}"}},
};

/// Fields that describe the representation or decide what a cache does with it.
constexpr std::array comparedFields{FieldName::CacheControl, FieldName::Etag,
                                    FieldName::Vary,         FieldName::ContentLocation,
                                    FieldName::LastModified, FieldName::ContentType};

bool tellHead(const ProbedTarget& target, const ProbeResult& result) {
    const ProbeVariant* variant = target.variantOf(result);
    if (!variant || variant->baseline == noIndex || result.exchanges.empty())
        return true;
    const Exchange got = target.session()[variant->baseline];
    const Exchange head = target.session()[result.exchanges.back()];
    const bool comparable =
        result.cause == ProbeCause::LengthDiffers || result.cause == ProbeCause::FieldsDiffer;
    const auto length = parseDecimal(head.response().value(FieldName::ContentLength));
    const ByteCount content = got.size(Size::ResponseBody);
    if (comparable && length && content.known() && *length != content.value()) {
        Remark about = target.remark(RuleId::HeadContentLength, FieldName::ContentLength);
        about.values = {target.text(head.response().value(FieldName::ContentLength)),
                        numberValue(got.size(Size::ResponseBody).value())};
        target.sink().add(about);
    }
    if (result.cause == ProbeCause::WrongStatus) {
        Remark about = target.remark(RuleId::HeadDiffers, FieldName::None, 1);
        about.values = {numberValue(head.status()), numberValue(got.status())};
        target.sink().add(about);
    }
    if (result.cause != ProbeCause::FieldsDiffer)
        return true;
    for (const FieldName field : comparedFields) {
        const std::string there = head.response().combined(field);
        const std::string here = got.response().combined(field);
        if (there.empty() || there == here)
            continue;
        Remark about = target.remark(RuleId::HeadDiffers, field);
        about.values = {target.text(there), target.text(here)};
        target.sink().add(about);
    }
    return true;
}

constexpr std::array failedProbes{
    FailedProbe{.probe = ProbeId::Head, .tell = tellHead},
};

} // namespace

const RuleFile file{.rules = rules, .failedProbes = failedProbes};
const std::span<const RuleCase> cases; // TstProbeRules has them: servers that fail

} // namespace hci::head_differs
