#pragma once

#include "model/lint/finding_sink.h"

namespace hci::missed_304 {

/// `remark`, which has its exchange and what it costs, as one on a tag that the server does not know again
/// because it put the coding's suffix on it itself.
[[nodiscard]] Remark asUnknownSuffix(Remark remark, FindingArgument tag, int status);

} // namespace hci::missed_304
