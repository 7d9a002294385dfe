#pragma once

#include "model/analysis/analysis.h"
#include "model/base/result.h"
#include "model/report/report_options.h"

class QIODevice;

namespace hci {

/// Writes the report for people to `out`, which is open for writing: summary, findings with what they ask
/// for, resources with their verdicts, revalidations with their diffs, and each decision with its reasons.
/// UTF-8 without anything that a terminal would act on. Io where the device fails, Cancelled where the user
/// stops it.
[[nodiscard]] Result<void> writeTextReport(QIODevice& out, const Session& session, const Analysis& analysis,
                                           const ReportOptions& options, Progress& progress);

} // namespace hci
