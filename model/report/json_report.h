#pragma once

#include "model/report/report_writer.h"

namespace hci {

/// Writes the JSON report (schema: resources/report.schema.json) to `out`, which is open for writing. Streams
/// without storing the output. Io: the device fails; Cancelled: the user stops it; `out` then holds a part.
[[nodiscard]] Result<ReportWritten> writeJsonReport(QIODevice& out, const Session& session,
                                                    const Analysis& analysis, const ReportOptions& options,
                                                    Progress& progress);

} // namespace hci
