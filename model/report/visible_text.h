#pragma once

#include <QtCore/QString>

#include <string>
#include <string_view>

namespace hci {

/// A text that can neither control a terminal nor mislead its reader: invisible characters become `\x1b`,
/// `\u202e` or `\u{e0041}`, and so do line breaks and unpaired surrogates.
///
/// All text for a terminal or a build's log passes here; a log's commands (beginsLogCommand()) become
/// `\x23#vso[`. It only disarms and is not reversible: a backslash stays one.
[[nodiscard]] QString visible(const QString& text);

/// The same for bytes; those that are no UTF-8 become `\xff`.
[[nodiscard]] std::string visible(std::string_view bytes);

/// Whether visible() leaves `text` unchanged. Fast, and false for some unchanged texts.
[[nodiscard]] bool isPlain(QStringView text) noexcept;

/// A visible text for the beginning of a line, where "::" after blanks would begin a command of GitHub
/// Actions: it becomes `:\x3a`.
[[nodiscard]] QString lineStart(QStringView visible);

} // namespace hci
