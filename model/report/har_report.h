#pragma once

#include "model/report/report_writer.h"

namespace hci {

/// Writes the exchanges as HAR 1.2, each with its results in `_httpCacheInspector`: outcome, the member
/// `cache` of the JSON report, the verdict of its resource, and its findings. Other programs ignore the
/// member, as this one does on import.
[[nodiscard]] Result<ReportWritten> writeHarReport(QIODevice& out, const Session& session,
                                                   const Analysis& analysis, const ReportOptions& options,
                                                   Progress& progress);

/// Writes only the exchanges.
[[nodiscard]] Result<ReportWritten> writePlainHar(QIODevice& out, const Session& session,
                                                  const Analysis& analysis, const ReportOptions& options,
                                                  Progress& progress);

} // namespace hci
