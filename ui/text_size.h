#pragma once

#include <QtGui/QFont>

class QWidget;

namespace hci {

/// How large the window's text is, in percent of what the desktop has it.
inline constexpr int smallestText = 70;
inline constexpr int normalText = 100;
inline constexpr int largestText = 200;
inline constexpr int textStep = 10;

/// Gives all windows text of that size, which is brought within the bounds.
void applyTextSize(int percent);
[[nodiscard]] int textSize();

/// Gives a widget the fixed-width font, as large as the other text, and as large as that whenever it changes.
void useFixedPitch(QWidget* widget);
/// Gives it text so many times as large as the other text, in the same way.
void useTextFactor(QWidget* widget, double factor, QFont::Weight weight = QFont::Normal);

} // namespace hci
