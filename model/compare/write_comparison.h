#pragma once

#include "model/base/result.h"
#include "model/compare/compared_texts.h"
#include "model/report/text_style.h"

#include <optional>
#include <string_view>

class QIODevice;

namespace hci {

/// What a comparison can be written as.
enum class ComparisonFormat : std::uint8_t { Text, Markdown, Json };
[[nodiscard]] std::optional<ComparisonFormat> comparisonFormatFromName(std::string_view name) noexcept;

/// Writes a comparison to `out`, which is open for writing. Io where the device fails, Cancelled where the
/// user stops it; `out` then holds a part. Text and Markdown are bounded, JSON has all of it
/// (resources/compare.schema.json).
[[nodiscard]] Result<void> writeComparison(QIODevice& out, ComparisonFormat format,
                                           const Comparison& comparison, const ComparedTexts& texts,
                                           Progress& progress, const TextStyle& style = {});

} // namespace hci
