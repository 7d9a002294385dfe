#pragma once

#include "model/report/report_writer.h"

namespace hci {

/// Writes the report for people to `out`, which is open for writing: summary, findings with their advice,
/// resources with their verdicts, revalidations with their diffs, and each decision with its reasons.
///
/// UTF-8 without anything that controls a terminal. Io: the device fails; Cancelled: the user stops it.
[[nodiscard]] Result<ReportWritten> writeTextReport(QIODevice& out, const Session& session,
                                                    const Analysis& analysis, const ReportOptions& options,
                                                    Progress& progress);

} // namespace hci
