#pragma once

#include "model/report/report_writer.h"

namespace hci {

/// Writes one JSON object a line, each with a `type`: "session" first, then the resources, exchanges,
/// revalidations and findings with the members that they have in the JSON report, then "probes" and "replay"
/// where there are any. Lines hang on nothing but themselves: for jq and for databases.
[[nodiscard]] Result<ReportWritten> writeNdjsonReport(QIODevice& out, const Session& session,
                                                      const Analysis& analysis, const ReportOptions& options,
                                                      Progress& progress);

} // namespace hci
