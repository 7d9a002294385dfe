#pragma once

#include "model/report/report_writer.h"

namespace hci {

/// Writes JUnit XML, which build servers show: a suite a host, a case a resource, which fails where an error
/// or a warning was found of it. What else was found is its output.
[[nodiscard]] Result<ReportWritten> writeJunitReport(QIODevice& out, const Session& session,
                                                     const Analysis& analysis, const ReportOptions& options,
                                                     Progress& progress);

} // namespace hci
