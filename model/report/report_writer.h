#pragma once

#include "model/analysis/analysis.h"
#include "model/base/result.h"
#include "model/report/report_options.h"

class QIODevice;

namespace hci {

/// The result of writing.
struct ReportWritten {
    std::uint32_t bodiesLeftOut = 0;   ///< Har: contents that could not be read
    std::size_t secretsNotDecoded = 0; ///< masked as they are, not in base64: there are too many
};

/// Writes a session and its analysis to `out`, which is open for writing. Io: the device fails; Cancelled:
/// the user stops it; `out` then holds a part.
using ReportWriter = Result<ReportWritten> (*)(QIODevice& out, const Session& session,
                                               const Analysis& analysis, const ReportOptions& options,
                                               Progress& progress);

} // namespace hci
