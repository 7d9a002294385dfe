#pragma once

#include "model/report/report_writer.h"

namespace hci {

/// Streams the JSON report (schema: resources/report.schema.json) to `out`, which is open for writing. Io:
/// the device fails; Cancelled: the user stops it; `out` then holds a part.
[[nodiscard]] Result<ReportWritten> writeJsonReport(QIODevice& out, const Session& session,
                                                    const Analysis& analysis, const ReportOptions& options,
                                                    Progress& progress);

} // namespace hci
