#pragma once

#include "model/base/result.h"
#include "model/summary/summary.h"

#include <QtCore/QByteArray>

namespace hci {

/// The longest line that is read: a summary with all the hosts it may have.
inline constexpr qint64 longestSummaryLine = qint64{64} << 20;

/// Reads a line of `analyze --per-recording`, or of `summarise --format json`. Syntax where it is none; the
/// detail names the member that is missing or of another kind. Members of later versions are passed over.
[[nodiscard]] Result<Summary> readSummary(const QByteArray& line);

} // namespace hci
