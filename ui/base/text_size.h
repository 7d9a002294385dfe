#pragma once

#include <QtGui/QFont>

class QWidget;

namespace hci {

/// The size of the window's text, in percent of the desktop's.
inline constexpr int smallestText = 70;
inline constexpr int normalText = 100;
inline constexpr int largestText = 200;
inline constexpr int textStep = 10;

/// Sets the text size of all windows, within the bounds.
void applyTextSize(int percent);
[[nodiscard]] int textSize();

/// Gives a widget the fixed-width font in the size of the other text, and keeps it so.
void useFixedPitch(QWidget* widget);
/// Gives a widget text of `factor` times the other text's size, and keeps it so.
void useTextFactor(QWidget* widget, double factor, QFont::Weight weight = QFont::Normal);

} // namespace hci
