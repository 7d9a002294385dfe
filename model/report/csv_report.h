#pragma once

#include "model/report/report_writer.h"

namespace hci {

// One table per file (RFC 4180, UTF-8, names in the first row), with a row per resource, finding or exchange.

[[nodiscard]] Result<ReportWritten> writeCsvResources(QIODevice& out, const Session& session,
                                                      const Analysis& analysis, const ReportOptions& options,
                                                      Progress& progress);
[[nodiscard]] Result<ReportWritten> writeCsvFindings(QIODevice& out, const Session& session,
                                                     const Analysis& analysis, const ReportOptions& options,
                                                     Progress& progress);
[[nodiscard]] Result<ReportWritten> writeCsvExchanges(QIODevice& out, const Session& session,
                                                      const Analysis& analysis, const ReportOptions& options,
                                                      Progress& progress);

} // namespace hci
