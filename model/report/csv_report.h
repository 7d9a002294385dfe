#pragma once

#include "model/report/report_writer.h"

namespace hci {

// One table a file (RFC 4180, UTF-8, names in the first row), a row a resource, a finding or an exchange.

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
