#pragma once

#include "model/base/result.h"
#include "model/summary/summary.h"

#include <QtCore/QByteArray>

namespace hci {

/// The longest line accepted: a summary with all the hosts it may have.
inline constexpr qint64 maxSummaryLineBytes = qint64{64} << 20;

/// Reads a line of `analyze --per-recording`, or of `summarise --format json`; ignores members of later
/// versions. Syntax for anything else, with the missing or mistyped member in the detail.
[[nodiscard]] Result<Summary> readSummary(const QByteArray& line);

} // namespace hci
