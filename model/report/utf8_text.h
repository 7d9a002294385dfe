#pragma once

#include "model/base/text_view.h"

#include <QtCore/QString>

#include <string>
#include <string_view>

namespace hci {

/// `text`; if it is longer than `most` characters, its beginning and end with "…" between.
[[nodiscard]] QString shortened(const QString& text, qsizetype most);

// Report texts as UTF-8, because reports have rows by the hundred thousand: a QString per piece cost more
// than the rest of a row. QString handles anything that is not ASCII, so that both ways give the same.

/// Appends bytes from the wire, with U+FFFD for what is not UTF-8 (as toText()).
void appendText(std::string& to, std::string_view wire);

/// As inWords() of an identifier.
[[nodiscard]] std::string wordsOf(QLatin1StringView identifier);

/// The number of UTF-16 units, as QString counts.
[[nodiscard]] qsizetype charactersOf(std::string_view utf8);

/// See shortened() for a QString.
[[nodiscard]] std::string shortened(std::string_view utf8, qsizetype most);
/// The same, appended.
void appendShortened(std::string& to, std::string_view utf8, qsizetype most);

/// The blanks that isPlainUtf8() accepts.
enum class Blanks : unsigned char { Usual, NoBreakToo };

/// Whether visible() would leave the text unchanged: ASCII without controls and without two "#" in a row, and
/// a few characters of our own ("→", "–", "…"). Fast, and false for some unchanged texts.
[[nodiscard]] bool isPlainUtf8(std::string_view utf8, Blanks blanks = Blanks::Usual) noexcept;

} // namespace hci
