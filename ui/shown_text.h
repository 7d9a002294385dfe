#pragma once

#include <QtCore/QString>

namespace hci {

/// A text as it is shown: controls, what is invisible and what turns the direction of writing as escapes
/// ("\u202e"), so that no value looks like another. Line ends and tabs stay.
[[nodiscard]] QString shownText(const QString& text);

/// The same in one line: line ends and tabs are escaped as well.
[[nodiscard]] QString shownLine(const QString& text);

/// The same for a button, a menu's entry or a tab, where "&" would underline the next letter.
[[nodiscard]] QString shownCaption(const QString& text);

/// The text of an action or a menu without the "&" of its mnemonic.
[[nodiscard]] QString withoutMnemonic(const QString& caption);

/// The HTML of a text, for a tooltip: it wraps, and nothing in it is markup.
[[nodiscard]] QString shownToolTip(const QString& text);

} // namespace hci
