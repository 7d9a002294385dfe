#pragma once

#include "ui/base/tone.h"

#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtGui/QPalette>

class QApplication;

namespace hci {

enum class ThemeChoice : std::uint8_t { System, Light, Dark };

/// Colours for which a palette has no role, one set for light and one for dark.
struct Colors {
    QColor muted, good, warning, bad, accent, onAccent, line;
    QColor badFill, changedFill, changedSpan, goodFill;
    QColor needed, revalidation, missed, avoidable, savedFill, savedLine; // the chart's
    QColor fresh, grace, stale;                                           // the timeline's
    QColor rowMark;
    QColor found, foundHere; // search hits, and the current one

    [[nodiscard]] QColor of(Tone tone, const QPalette& palette) const;
    [[nodiscard]] QColor of(Fill fill) const;
};

/// The light or dark set, depending on the palette's window colour.
[[nodiscard]] const Colors& colorsFor(const QPalette& palette);
[[nodiscard]] QPalette lightPalette();

/// Applies style, palette and style sheet of the choice to the application. System follows the desktop as it
/// was at the program's start.
void applyTheme(QApplication& application, ThemeChoice choice);

/// The two halves of it. A style sheet restyles a widget and its children each time it gets a parent, so the
/// window is built between the two.
void applyThemeColors(QApplication& application, ThemeChoice choice);
void applyThemeSheet(QApplication& application);

/// The fixed-width font for field values, as large as the application's.
[[nodiscard]] QFont monospaceFont();

} // namespace hci
