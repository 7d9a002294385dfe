#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace hci {

// Pieces of Markdown (CommonMark, and GitHub's and GitLab's tables) in which a text from the wire stays a
// text: no link, no image, no HTML, no mention, no heading, no break-out from a table.

/// The text as code, on one line: `text`. Code holds no references and no mark-up.
[[nodiscard]] QString markdownCode(const QString& text);
/// Lines of HTTP as a block of code, each of them made visible. Its fence is longer than any run of backticks
/// inside (CommonMark 4.5).
[[nodiscard]] QString markdownBlock(const QStringList& lines);
/// A sentence of ours that quotes values in backticks, as rules and reasons make them. What stands between
/// backticks becomes code, and so does each word outside of them that could be read as mark-up.
[[nodiscard]] QString markdownSentence(const QString& sentence);

} // namespace hci
