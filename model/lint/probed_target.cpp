#include "model/lint/probed_target.h"

#include "model/http/coding_suffix.h"
#include "model/http/field_syntax.h"

#include <algorithm>

namespace hci {

ProbedTarget::ProbedTarget(const ProbeReport& report, const ProbeTarget& target, AnswerReader& reader,
                           FindingSink& sink)
    : m_report(report), m_target(target), m_reader(reader), m_sink(sink),
      m_variantFaults(compareVariants(target, *report.session)) {}

const ProbeVariant* ProbedTarget::variantOf(const ProbeResult& result) const {
    const auto found = std::find_if(m_target.variants.begin(), m_target.variants.end(),
                                    [&](const ProbeVariant& v) { return v.coding == result.coding; });
    return found == m_target.variants.end() ? nullptr : &*found;
}

int ProbedTarget::plainStatus(const ProbeResult& result) const {
    const ProbeVariant* variant = variantOf(result);
    return variant && variant->baseline != noIndex ? session()[variant->baseline].status() : 0;
}

bool ProbedTarget::plainFails(const ProbeResult& result) const {
    const int plain = plainStatus(result);
    return plain != 0 && plain != 304 && (plain < 200 || plain >= 300);
}

std::optional<ByteCount> contentOf(const ProbeResult& result) {
    return result.bytes > 0 ? std::optional(ByteCount(result.bytes, Basis::Measured, Scope::Content))
                            : std::nullopt;
}

namespace {

/// The value of a field that the probe sent; absent if it did not send the field.
std::optional<std::string_view> sentField(const ProbeResult& result, std::string_view name) {
    for (const auto& [field, value] : result.sent)
        if (equalsIgnoringCase(field, name))
            return value;
    return std::nullopt;
}

} // namespace

std::string_view sentValue(const ProbeResult& result, std::string_view name) {
    return sentField(result, name).value_or(std::string_view());
}

std::string_view sentName(const ProbeResult& result) {
    for (const std::string_view name :
         {std::string_view("If-Range"), std::string_view("If-Match"), std::string_view("If-Unmodified-Since"),
          std::string_view("If-None-Match"), std::string_view("If-Modified-Since")})
        if (const auto value = sentField(result, name); value && (name == "If-None-Match" || !value->empty()))
            return name;
    return {};
}

bool isUnknownSuffix(const ProbeResult& result) {
    if (result.status == 412) // the condition was evaluated
        return false;
    return result.cause == ProbeCause::OnlyUnsuffixedMatches ||
           (result.cause == ProbeCause::WrongStatus && hasCodingSuffix(sentValue(result, "If-None-Match")));
}

} // namespace hci
