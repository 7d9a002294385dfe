#pragma once

#include "model/report/report_writer.h"

namespace hci {

/// Writes the findings as SARIF 2.1.0, the form that code scanning reads: each rule that has findings with
/// its section and recipe, each finding with the URLs and the entries of recordings that show it, and a
/// fingerprint that stays the same between runs.
[[nodiscard]] Result<ReportWritten> writeSarifReport(QIODevice& out, const Session& session,
                                                     const Analysis& analysis, const ReportOptions& options,
                                                     Progress& progress);

} // namespace hci
