#pragma once

#include "model/report/report_writer.h"

namespace hci {

/// Writes the exchanges as HAR 1.2, each with what was found of it in `_httpCacheInspector`: outcome, the
/// member `cache` of the JSON report, the verdict of its resource, and its findings. Programs that do not
/// know the member pass over it, as this one does when it reads the file again.
[[nodiscard]] Result<ReportWritten> writeHarReport(QIODevice& out, const Session& session,
                                                   const Analysis& analysis, const ReportOptions& options,
                                                   Progress& progress);

/// Writes the exchanges alone.
[[nodiscard]] Result<ReportWritten> writePlainHar(QIODevice& out, const Session& session,
                                                  const Analysis& analysis, const ReportOptions& options,
                                                  Progress& progress);

} // namespace hci
