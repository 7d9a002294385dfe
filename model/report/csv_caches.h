#pragma once

#include "model/report/report_writer.h"

namespace hci {

/// Writes a table (RFC 4180, UTF-8, names in the first row) with a row per resource and cache. Without
/// requested caches it has all.
[[nodiscard]] Result<ReportWritten> writeCsvCaches(QIODevice& out, const Session& session,
                                                   const Analysis& analysis, const ReportOptions& options,
                                                   Progress& progress);

} // namespace hci
