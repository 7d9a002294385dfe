#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QMap>
#include <QtCore/QStringList>
#include <QtGui/QColor>

namespace hci::test {

/// What a drawing in SVG shows.
struct DrawnSvg {
    bool sound = false;        ///< whole, and well-formed
    QMap<QString, int> shapes; ///< how many closed shapes have a fill, by its name: "#5b7db8"
    QStringList texts;         ///< as they stand there
    int pictures = 0;          ///< of pixels

    [[nodiscard]] int shapesOf(const QColor& fill) const { return shapes.value(fill.name()); }
};
[[nodiscard]] DrawnSvg drawnIn(const QByteArray& svg);

/// How many pixels of a picture have exactly that colour; −1 where it is none.
[[nodiscard]] qsizetype pixelsOf(const QByteArray& png, const QColor& color);

/// How many pages a PDF has; −1 where it does not begin or end as one. What they say takes a reader of PDF:
/// tests/integration/test_pdf.py has one.
[[nodiscard]] qsizetype pagesOf(const QByteArray& pdf);

} // namespace hci::test
