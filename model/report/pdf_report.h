#pragma once

#include "model/report/report_writer.h"

namespace hci {

/// The HTML report on paper: a PDF with the same sections and fewer rows.
///
/// The window's program makes the pages, because it has the libraries for text and fonts; it reads the
/// finished, masked report from its standard input, and needs no display. Missing: that program is not
/// installed.
[[nodiscard]] Result<ReportWritten> writePdfReport(QIODevice& out, const Session& session,
                                                   const Analysis& analysis, const ReportOptions& options,
                                                   Progress& progress);

/// The option that makes the window's program convert a report from standard input.
inline constexpr const char* setPagesOption = "--set-pages";

/// The window's program, in the folder of the running one.
[[nodiscard]] QString windowProgram();

} // namespace hci
