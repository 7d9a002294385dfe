#pragma once

#include "ui/tone.h"

#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtGui/QPalette>

class QApplication;

namespace hci {

enum class ThemeChoice : std::uint8_t { System, Light, Dark };

/// The colours that a palette has no role for, one set for light and one for dark.
struct Colors {
    QColor muted, good, warning, bad, accent, onAccent, line;
    QColor badFill, changedFill, changedSpan, goodFill;
    QColor needed, revalidation, missed, avoidable, savedFill, savedLine; // the chart's
    QColor fresh, grace, stale;                                           // the timeline's
    QColor rowMark;
    QColor found, foundHere; // what a search has found, and the place that the user is at

    [[nodiscard]] QColor of(Tone tone, const QPalette& palette) const;
    [[nodiscard]] QColor of(Fill fill) const;
};

/// The set that fits the palette: whether its window is dark decides.
[[nodiscard]] const Colors& colorsFor(const QPalette& palette);
[[nodiscard]] QPalette lightPalette();

/// Gives the application style, palette and style sheet of the choice. System follows what the desktop had at
/// the program's start.
void applyTheme(QApplication& application, ThemeChoice choice);

/// The two halves of it. Where there is a style sheet, each widget that gets a parent styles all that is in
/// it anew, so a window is built between the two.
void applyThemeColors(QApplication& application, ThemeChoice choice);
void applyThemeSheet(QApplication& application);

/// The fixed-width font for field values, as large as the application's.
[[nodiscard]] QFont monospaceFont();

} // namespace hci
