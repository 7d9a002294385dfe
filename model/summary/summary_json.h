#pragma once

#include "model/base/result.h"
#include "model/summary/summary.h"

class QIODevice;

namespace hci {

/// Writes the summary of one recording as one line of JSON, with the member names of the JSON report; if it
/// could not be read, its name and the error.
[[nodiscard]] Result<void> writeRecordingLine(QIODevice& out, const Summary& recording);

/// Writes a summary of many as one line of JSON, which `summarise` can read.
[[nodiscard]] Result<void> writeSummaryJson(QIODevice& out, const Summary& summary);

} // namespace hci
