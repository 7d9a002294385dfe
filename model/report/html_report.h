#pragma once

#include "model/report/report_writer.h"

namespace hci {

/// Writes the report as one HTML file for people, as a ReportWriter: it loads and runs nothing, enforced by
/// its Content-Security-Policy, and fits screens, phones and paper, light and dark. Bounded (HtmlBounds); it
/// says what it leaves out.
[[nodiscard]] Result<ReportWritten> writeHtmlReport(QIODevice& out, const Session& session,
                                                    const Analysis& analysis, const ReportOptions& options,
                                                    Progress& progress);

/// The same with fewer rows for paper (HtmlRows): the source of a PDF.
[[nodiscard]] Result<ReportWritten> writePaperReport(QIODevice& out, const Session& session,
                                                     const Analysis& analysis, const ReportOptions& options,
                                                     Progress& progress);

} // namespace hci
