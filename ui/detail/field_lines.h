#pragma once

#include "model/diff/text_diff.h"
#include "model/http/text_pool.h"

#include <QtCore/QList>
#include <QtCore/QPoint>

#include <span>
#include <string>

namespace hci {

/// The lines of a field as a cell shows them: joined by commas, the first few thousand bytes.
[[nodiscard]] std::string joinedLines(std::span<const TextId> lines, const TextPool& pool);

/// Spans of bytes as spans of characters of the text as shown.
[[nodiscard]] QList<QPoint> toCharacters(const std::vector<DiffSpan>& spans, const std::string& bytes);

} // namespace hci
