#pragma once

#include "model/base/result.h"
#include "model/compare/compared_texts.h"

class QIODevice;

namespace hci {

/// Writes a whole comparison as JSON (resources/compare.schema.json). Io: the device fails; Cancelled: the
/// user stops it; `out` then holds a part.
[[nodiscard]] Result<void> writeComparisonJson(QIODevice& out, const Comparison& comparison,
                                               const ComparedTexts& texts, Progress& progress);

} // namespace hci
