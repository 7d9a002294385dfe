#pragma once

#include "model/report/report_writer.h"

namespace hci {

/// Writes JUnit XML for build servers: a suite per host, a case per resource, which fails if it has an error
/// or a warning. Its other findings are its output.
[[nodiscard]] Result<ReportWritten> writeJunitReport(QIODevice& out, const Session& session,
                                                     const Analysis& analysis, const ReportOptions& options,
                                                     Progress& progress);

} // namespace hci
