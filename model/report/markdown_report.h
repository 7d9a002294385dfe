#pragma once

#include "model/report/report_writer.h"

namespace hci {

/// Writes the report for issues and pull requests: summary, findings with rule, section, cost and fix, and
/// revalidations. GitHub's Markdown; all bytes from the wire stay plain text.
[[nodiscard]] Result<ReportWritten> writeMarkdownReport(QIODevice& out, const Session& session,
                                                        const Analysis& analysis,
                                                        const ReportOptions& options, Progress& progress);

/// The same in the size of a comment: one line per rule, at most 60 lines; it says what it leaves out.
[[nodiscard]] Result<ReportWritten> writeShortMarkdownReport(QIODevice& out, const Session& session,
                                                             const Analysis& analysis,
                                                             const ReportOptions& options,
                                                             Progress& progress);

} // namespace hci
