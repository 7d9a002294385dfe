#pragma once

#include "model/report/report_writer.h"

namespace hci {

/// The HTML report on paper: a PDF with the same sections and fewer rows. The pages are set by the window's
/// program, which has the libraries for text and fonts; it gets the finished report, masked, on its standard
/// input, and runs without a display. Missing where that program is not installed.
[[nodiscard]] Result<ReportWritten> writePdfReport(QIODevice& out, const Session& session,
                                                   const Analysis& analysis, const ReportOptions& options,
                                                   Progress& progress);

/// The option of the window's program that makes it set a report from standard input.
inline constexpr const char* setPagesOption = "--set-pages";

/// The window's program, beside the one that runs.
[[nodiscard]] QString windowProgram();

} // namespace hci
