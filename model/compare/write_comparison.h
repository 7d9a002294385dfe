#pragma once

#include "model/base/result.h"
#include "model/compare/compared_texts.h"
#include "model/report/text_style.h"

#include <optional>
#include <string_view>

class QIODevice;

namespace hci {

/// The formats of a comparison.
enum class ComparisonFormat : std::uint8_t { Text, Markdown, Json };
[[nodiscard]] std::optional<ComparisonFormat> comparisonFormatFromName(std::string_view name) noexcept;

/// Writes a comparison to `out`, which is open for writing; text and Markdown are bounded, JSON is complete
/// (resources/compare.schema.json). Io: the device fails; Cancelled: the user stops it; `out` then holds a
/// part.
[[nodiscard]] Result<void> writeComparison(QIODevice& out, ComparisonFormat format,
                                           const Comparison& comparison, const ComparedTexts& texts,
                                           Progress& progress, const TextStyle& style = {});

} // namespace hci
