#pragma once

#include "model/analysis/analysis.h"
#include "model/base/result.h"
#include "model/lint/rule_selection.h"
#include "model/report/report_options.h"

class QIODevice;

namespace hci {

/// What a session can be written as.
enum class ReportFormat : std::uint8_t { Text, Json, Har };

/// What was written.
struct ReportWritten {
    std::uint32_t bodiesLeftOut = 0; ///< Har: contents that could not be read
};

/// Writes a session and what was found of it to `out`, which is open for writing. Io where the device fails,
/// Cancelled where the user stops it; `out` then holds a part.
[[nodiscard]] Result<ReportWritten> writeReport(QIODevice& out, ReportFormat format, const Session& session,
                                                const Analysis& analysis, const ReportOptions& options,
                                                Progress& progress);

/// The same analysis with the findings of these rules alone.
[[nodiscard]] AnalysisPtr withFindingsOf(const AnalysisPtr& analysis, const RuleSelection& rules);

} // namespace hci
