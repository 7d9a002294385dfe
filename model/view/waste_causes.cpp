#include "model/view/waste_causes.h"

#include "model/lint/rules.h"

#include <algorithm>

namespace hci {

std::vector<WasteCause> wasteCauses(const Findings& all, const RuleSelection& asked) {
    std::vector<WasteCause> causes(rules().size());
    const auto bytesOfFinding = [&all](std::uint32_t finding) {
        return all.byteCounts[all.findings[finding].bytes];
    };
    for (std::uint32_t i = 0; i < all.findings.size(); ++i) {
        const Finding& finding = all.findings[i];
        if (finding.severity == Severity::Good || finding.bytes == noIndex ||
            bytesOfFinding(i).value() <= 0 || !asked.includes(finding.rule))
            continue;
        WasteCause& cause = causes[static_cast<std::size_t>(finding.rule)];
        cause.rule = finding.rule;
        cause.severity = std::min(cause.severity, finding.severity);
        cause.bytes += bytesOfFinding(i);
        cause.urls += finding.urlCount;
        if (cause.dearest == noIndex || bytesOfFinding(i).value() > bytesOfFinding(cause.dearest).value())
            cause.dearest = i;
    }
    std::erase_if(causes, [](const WasteCause& cause) { return cause.dearest == noIndex; });
    std::stable_sort(causes.begin(), causes.end(), [](const WasteCause& a, const WasteCause& b) {
        return a.bytes.value() > b.bytes.value();
    });
    return causes;
}

std::vector<WasteCause> gravestCauses(const Findings& all, const RuleSelection& asked) {
    std::vector<WasteCause> causes(rules().size());
    for (std::uint32_t i = 0; i < all.findings.size(); ++i) {
        const Finding& finding = all.findings[i];
        if (finding.severity > Severity::Warning || !asked.includes(finding.rule))
            continue;
        WasteCause& cause = causes[static_cast<std::size_t>(finding.rule)];
        cause.rule = finding.rule;
        cause.severity = std::min(cause.severity, finding.severity);
        cause.urls += finding.urlCount;
        cause.dearest = std::min(cause.dearest, i); // the most severe come first
        if (finding.bytes != noIndex)
            cause.bytes += all.byteCounts[finding.bytes];
    }
    std::erase_if(
        causes, [](const WasteCause& cause) { return cause.dearest == noIndex || cause.bytes.value() > 0; });
    std::stable_sort(causes.begin(), causes.end(), [](const WasteCause& a, const WasteCause& b) {
        return a.severity != b.severity ? a.severity < b.severity : a.urls > b.urls;
    });
    return causes;
}

} // namespace hci
