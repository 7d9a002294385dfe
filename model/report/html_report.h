#pragma once

#include "model/report/report_writer.h"

namespace hci {

/// Writes the report as one HTML file for people, also as ReportWriter says: it loads nothing and runs
/// nothing, which its Content-Security-Policy tells the browser too, and fits screens, phones and paper,
/// light and dark. Bounded (HtmlBounds); what is left out is told.
[[nodiscard]] Result<ReportWritten> writeHtmlReport(QIODevice& out, const Session& session,
                                                    const Analysis& analysis, const ReportOptions& options,
                                                    Progress& progress);

/// The same with the rows that paper has (HtmlRows): what a PDF is made of.
[[nodiscard]] Result<ReportWritten> writePaperReport(QIODevice& out, const Session& session,
                                                     const Analysis& analysis, const ReportOptions& options,
                                                     Progress& progress);

} // namespace hci
