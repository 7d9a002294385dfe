#pragma once

#include "model/base/result.h"
#include "model/report/text_style.h"
#include "model/summary/summary.h"

class QIODevice;

namespace hci {

/// Writes the summary of many recordings for people, in the words of the text report.
[[nodiscard]] Result<void> writeSummaryText(QIODevice& out, const Summary& summary,
                                            const TextStyle& style = {});

} // namespace hci
