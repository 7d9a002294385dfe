#pragma once

#include "model/diff/text_diff.h"
#include "model/http/text_pool.h"

#include <QtCore/QList>
#include <QtCore/QPoint>
#include <QtCore/QStringList>

#include <span>
#include <string>

namespace hci {

/// The lines of a field as a cell shows them: joined by commas, the first few thousand bytes.
[[nodiscard]] std::string joinedLines(std::span<const TextId> lines, const TextPool& pool);

/// Spans of bytes as spans of characters of the text as shown.
[[nodiscard]] QList<QPoint> toCharacters(const std::vector<DiffSpan>& spans, const std::string& bytes);

/// "5 unchanged, 3 rightly left out   Server, Via, Content-Type": what stands in the place of rows that are
/// folded away.
[[nodiscard]] QString foldText(const QStringList& unchanged, const QStringList& leftOut);
/// Where the names begin in that text.
[[nodiscard]] int namesInFold(const QString& text);

/// How many characters "Mon, 30 Nov 2026 " has, where both are dates of one day that differ; 0 for whatever
/// else.
[[nodiscard]] qsizetype commonDay(const std::string& one, const std::string& other);

/// The text with an ellipsis in place of the day of the date that begins at `at`: "… 09:05:16 GMT". Spans,
/// which lie behind the day, move along.
[[nodiscard]] QString withoutDay(const QString& text, qsizetype at, qsizetype day, QList<QPoint>& spans);

} // namespace hci
