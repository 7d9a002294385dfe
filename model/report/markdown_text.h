#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace hci {

// Pieces of Markdown (CommonMark, and GitHub's and GitLab's tables) in which text from the wire stays plain:
// no link, no image, no HTML, no mention, no heading, no break-out from a table.

/// The text as code, on one line: `text`. Code holds no references and no mark-up.
[[nodiscard]] QString markdownCode(const QString& text);
/// Lines of HTTP as a block of code, each passed through visible(). Its fence is longer than any run of
/// backticks inside (CommonMark 4.5).
[[nodiscard]] QString markdownBlock(const QStringList& lines);
/// A sentence of ours that quotes values in backticks, as in rules and reasons. Text between backticks
/// becomes code, and so does each other word that could be markup.
[[nodiscard]] QString markdownSentence(const QString& sentence);

} // namespace hci
