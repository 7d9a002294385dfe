#pragma once

#include "model/report/report_writer.h"

namespace hci {

/// Writes one JSON object per line, each with a `type`: "session" first, then the resources, exchanges,
/// revalidations and findings with their members in the JSON report, then "probes" and "replay" if present.
/// Lines are independent of each other, for jq and for databases.
[[nodiscard]] Result<ReportWritten> writeNdjsonReport(QIODevice& out, const Session& session,
                                                      const Analysis& analysis, const ReportOptions& options,
                                                      Progress& progress);

} // namespace hci
