#pragma once

#include "model/report/report_writer.h"

namespace hci {

/// Writes the findings as SARIF 2.1.0, for code scanning: each rule that has findings with its section and
/// recipe, each finding with its URLs and entries of recordings, and a fingerprint that is stable between
/// runs.
[[nodiscard]] Result<ReportWritten> writeSarifReport(QIODevice& out, const Session& session,
                                                     const Analysis& analysis, const ReportOptions& options,
                                                     Progress& progress);

} // namespace hci
