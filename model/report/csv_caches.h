#pragma once

#include "model/report/report_writer.h"

namespace hci {

/// A table (RFC 4180, UTF-8, names in the first row), a row a resource and cache. Where no caches were asked
/// for, all are.
[[nodiscard]] Result<ReportWritten> writeCsvCaches(QIODevice& out, const Session& session,
                                                   const Analysis& analysis, const ReportOptions& options,
                                                   Progress& progress);

} // namespace hci
