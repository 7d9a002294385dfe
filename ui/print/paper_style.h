#pragma once

#include <QtCore/QStringView>
#include <QtGui/QColor>
#include <QtGui/QTextBlockFormat>
#include <QtGui/QTextCharFormat>

#include <optional>

namespace hci {

// How the elements and classes of the HTML report look on paper: the light colours of resources/report.css,
// and sizes for print. Lengths are in 1/96 inch, as QTextDocument has them.

/// Colours shared by several parts.
namespace paper {
inline constexpr QColor text{0x1f, 0x23, 0x28};
inline constexpr QColor muted{0x5c, 0x65, 0x6f};
inline constexpr QColor line{0xdf, 0xe2, 0xe6};
inline constexpr QColor tint{0xf3, 0xf4, 0xf6};
} // namespace paper

/// The default font.
[[nodiscard]] QTextCharFormat paperText();

/// The look of an element of the HTML report.
struct PaperBlock {
    QTextBlockFormat block;
    QTextCharFormat text;
};

/// The block that an element begins; nullopt for an inline element.
[[nodiscard]] std::optional<PaperBlock> paperBlock(QStringView element, QStringView classes);

/// Applies an element's style to the text format around it.
[[nodiscard]] QTextCharFormat paperInline(QStringView element, QStringView classes, QTextCharFormat text);

/// The colour of a bar, a column, a swatch or a severity; grey for an unknown class.
[[nodiscard]] QColor paperColour(QStringView name);

/// The background of a row or a cell by its class; invalid: none.
[[nodiscard]] QColor paperGround(QStringView classes);

/// The relative width of a column, by its heading.
[[nodiscard]] qreal paperWeight(const QString& head, bool numbers);

} // namespace hci
