#pragma once

#include "model/lint/answer.h"
#include "model/lint/finding_sink.h"
#include "model/probes/probe_variants.h"

#include <string_view>

namespace hci {

/// A probed URL of a server. Rules attach their findings to its plain GET, which the user sees.
class ProbedTarget {
public:
    ProbedTarget(const ProbeReport& report, const ProbeTarget& target, AnswerReader& reader,
                 FindingSink& sink);

    [[nodiscard]] const ProbeTarget& probed() const noexcept { return m_target; }
    /// The exchanges of the probes.
    [[nodiscard]] const Session& session() const noexcept { return *m_report.session; }
    /// The plain GET.
    [[nodiscard]] Exchange subject() const { return m_reader.session()[m_target.subject]; }
    [[nodiscard]] std::uint32_t resource() const {
        return m_reader.facts().resources.resourceOf[m_target.subject];
    }
    [[nodiscard]] FindingSink& sink() const noexcept { return m_sink; }

    /// A remark on the plain GET, without values.
    [[nodiscard]] Remark remark(RuleId rule, FieldName field = FieldName::None,
                                std::uint8_t variant = 0) const {
        return {.rule = rule, .exchange = m_target.subject, .variant = variant, .field = field};
    }
    [[nodiscard]] FindingArgument text(std::string_view value) const { return m_sink.newText(value); }
    /// The plain answer in the coding of the probe; null if there is none.
    [[nodiscard]] const ProbeVariant* variantOf(const ProbeResult& result) const;
    /// The status of that answer; 0 if there is none.
    [[nodiscard]] int plainStatus(const ProbeResult& result) const;
    /// Whether that answer is neither 2xx nor 304: then no condition counts (RFC 9110 13.2.1), and
    /// 304-over-non-2xx alone reports.
    [[nodiscard]] bool plainFails(const ProbeResult& result) const;
    /// The faults between the plain answers in several codings.
    [[nodiscard]] const std::vector<VariantFault>& variantFaults() const noexcept { return m_variantFaults; }

private:
    const ProbeReport& m_report;
    const ProbeTarget& m_target;
    AnswerReader& m_reader;
    FindingSink& m_sink;
    std::vector<VariantFault> m_variantFaults;
};

/// A 304 was due and the content came, which is what the fault costs.
[[nodiscard]] inline bool wants304(const ProbeResult& result) noexcept {
    return result.demanded == 304 && result.status == 200;
}
/// The content that came for nothing, where a 304 was due.
[[nodiscard]] std::optional<ByteCount> contentOf(const ProbeResult& result);
/// The value of a field that the probe sent.
[[nodiscard]] std::string_view sentValue(const ProbeResult& result, std::string_view name);
/// The field of the probe's condition, and its value.
[[nodiscard]] std::string_view sentName(const ProbeResult& result);
[[nodiscard]] inline std::string_view namedValue(const ProbeResult& result) {
    return sentValue(result, sentName(result));
}
/// Whether the server does not recognise its own tag because it put the coding's suffix on it itself:
/// etag-coding-suffix reports it.
[[nodiscard]] bool isUnknownSuffix(const ProbeResult& result);

} // namespace hci
