#pragma once

#include "model/analysis/analysis.h"
#include "model/probes/probe.h"

#include <QtCore/QStringList>

#include <span>
#include <string_view>

namespace hci::test {

/// A rule, and the single result that triggers it. The same result with the verdict `pass` is the near miss.
struct ProbeCase {
    std::string_view rule;
    ProbeId probe;
    std::string_view sentName;
    std::string_view sentValue;
    int status;
    ProbeCause cause = ProbeCause::WrongStatus;
    ProbeVerdict verdict = ProbeVerdict::Fail;
    std::string_view answer = "GOOD"; ///< the answer, as a dialogue
};

[[nodiscard]] std::span<const ProbeCase> probeCases();

/// A session with one good answer, and the probes of one case on it.
struct ProbeBench {
    SessionPtr session;
    ProbeReport report;

    explicit ProbeBench(const ProbeCase& each);

    [[nodiscard]] ProbeTarget& target() { return report.targets.front(); }
    /// A result of a probe of the plain variant: passed if the status is the demanded one, else failed.
    [[nodiscard]] ProbeResult answered(ProbeId id, std::string_view name, std::string_view value,
                                       int status) const;
    [[nodiscard]] AnalysisOptions options() const;
    [[nodiscard]] AnalysisPtr analysed() const;
    /// The sentences of one rule's findings.
    [[nodiscard]] QStringList said(std::string_view id) const;
};

} // namespace hci::test
