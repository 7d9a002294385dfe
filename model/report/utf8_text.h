#pragma once

#include "model/base/text_view.h"

#include <QtCore/QString>

#include <string>
#include <string_view>

namespace hci {

/// `text`, or its beginning and end with "…" between where it is longer than `most` characters.
[[nodiscard]] QString shortened(const QString& text, qsizetype most);

// Texts of reports as UTF-8. Rows by the hundred thousand are made of them: a QString a piece took longer
// than all that the rows say. Whatever is not ASCII is done by QString, so that both ways give the same.

/// Appends bytes from the wire, with U+FFFD for what is not UTF-8 (as toText()).
void appendText(std::string& to, std::string_view wire);

/// How many characters QString counts: UTF-16's.
[[nodiscard]] qsizetype charactersOf(std::string_view utf8);

/// As shortened() of a QString.
[[nodiscard]] std::string shortened(std::string_view utf8, qsizetype most);
/// The same, appended.
void appendShortened(std::string& to, std::string_view utf8, qsizetype most);

/// What a text may have for isPlainUtf8().
enum class Blanks : unsigned char { Usual, NoBreakToo };

/// Whether visible() would give the text back as it is: ASCII without controls and without two "#" in a row,
/// and a few characters of our own ("→", "–", "…"). Quick, and false for some texts that stay.
[[nodiscard]] bool isPlainUtf8(std::string_view utf8, Blanks blanks = Blanks::Usual) noexcept;

} // namespace hci
