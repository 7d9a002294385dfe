#pragma once

#include "app/command_line.h"
#include "model/settings/finding_policy.h"

namespace hci {

/// Complains about each exceeded budget and says how many findings the policy hides; `place` names the
/// recording, empty for the only report. Returns whether to exit with ExitStatus::Findings: over budget, or a
/// finding as severe as --fail-on.
[[nodiscard]] bool judge(const ShownFindings& shown, const ReportArguments& arguments,
                         const QString& place = {});

/// Writes the findings of the analysis to the file of --write-baseline, if given: all that are not silenced,
/// even if an older baseline has them.
[[nodiscard]] Result<void> writeBaseline(const Session& session, const AnalysisPtr& analysis,
                                         const ReportArguments& arguments);

} // namespace hci
