#pragma once

#include "model/lint/rule_selection.h"
#include "model/report/report_format.h"

namespace hci {

/// Writes a session and its analysis in that format, by its writer.
[[nodiscard]] Result<ReportWritten> writeReport(QIODevice& out, ReportFormat format, const Session& session,
                                                const Analysis& analysis, const ReportOptions& options,
                                                Progress& progress);

/// The same analysis with only the findings of these rules.
[[nodiscard]] AnalysisPtr withFindingsOf(const AnalysisPtr& analysis, const RuleSelection& rules);

} // namespace hci
