#pragma once

#include <QtCore/QString>

namespace hci {

/// A text as shown: controls, invisible characters and those that change the writing direction become escapes
/// ("\u202e"), so that no value looks like another. Line breaks and tabs stay.
[[nodiscard]] QString shownText(const QString& text);

/// The same in one line: line breaks and tabs are escaped as well.
[[nodiscard]] QString shownLine(const QString& text);

/// The same for a button, a menu's entry or a tab, where "&" would underline the next letter.
[[nodiscard]] QString shownCaption(const QString& text);

/// The text of an action or a menu without the "&" of its mnemonic.
[[nodiscard]] QString withoutMnemonic(const QString& caption);

/// The HTML of a text, for a tooltip: it wraps, and nothing in it is markup.
[[nodiscard]] QString shownToolTip(const QString& text);

} // namespace hci
