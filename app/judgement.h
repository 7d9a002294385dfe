#pragma once

#include "app/command_line.h"
#include "model/settings/finding_policy.h"

namespace hci {

/// Complains about each budget that the analysis is over, and, where the policy hides findings, how many.
/// `place` names the recording; empty where there is but one report. Returns whether the program is to exit
/// with ExitStatus::Findings: over budget, or with a finding as severe as --fail-on.
[[nodiscard]] bool judge(const ShownFindings& shown, const ReportArguments& arguments,
                         const QString& place = {});

/// Writes the findings of the analysis to the file that --write-baseline names, where it is given: those that
/// are not silenced, whether an older baseline has them or not.
[[nodiscard]] Result<void> writeBaseline(const Session& session, const AnalysisPtr& analysis,
                                         const ReportArguments& arguments);

} // namespace hci
