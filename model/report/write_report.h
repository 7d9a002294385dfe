#pragma once

#include "model/lint/rule_selection.h"
#include "model/report/report_format.h"

namespace hci {

/// Writes a session and what was found of it in that format, as its writer does.
[[nodiscard]] Result<ReportWritten> writeReport(QIODevice& out, ReportFormat format, const Session& session,
                                                const Analysis& analysis, const ReportOptions& options,
                                                Progress& progress);

/// The same analysis with the findings of these rules alone.
[[nodiscard]] AnalysisPtr withFindingsOf(const AnalysisPtr& analysis, const RuleSelection& rules);

} // namespace hci
