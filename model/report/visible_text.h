#pragma once

#include <QtCore/QString>

#include <string>
#include <string_view>

namespace hci {

/// A text that can neither steer a terminal nor mislead its reader: what is invisible comes out as `\x1b`,
/// `\u202e` or `\u{e0041}`, and so do line breaks and unpaired surrogates.
///
/// Whatever goes to a terminal has passed here, and so has what goes to the log of a build, whose commands
/// (beginsLogCommand()) come out as `\x23#vso[`. It disarms and does not encode: a backslash stays one.
[[nodiscard]] QString visible(const QString& text);

/// The same for bytes, which may be no UTF-8: such a byte comes out as `\xff`.
[[nodiscard]] std::string visible(std::string_view bytes);

/// Whether visible() gives `text` back as it is. Quick, and false for some texts that stay.
[[nodiscard]] bool isPlain(QStringView text) noexcept;

/// A visible text at the beginning of a line, where "::" behind blanks would begin a command of GitHub
/// Actions: it comes out as `:\x3a`.
[[nodiscard]] QString lineStart(QStringView visible);

} // namespace hci
