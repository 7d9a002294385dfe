#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QMap>
#include <QtCore/QStringList>
#include <QtGui/QColor>

namespace hci::test {

/// The contents of an SVG drawing.
struct DrawnSvg {
    bool sound = false;        ///< whole, and well-formed
    QMap<QString, int> shapes; ///< how many closed shapes have a fill, by its name: "#5b7db8"
    QStringList texts;         ///< in document order
    int pictures = 0;          ///< raster images

    [[nodiscard]] int shapesOf(const QColor& fill) const { return shapes.value(fill.name()); }
};
[[nodiscard]] DrawnSvg drawnIn(const QByteArray& svg);

/// How many pixels of a picture have exactly that colour; −1 if it is no picture.
[[nodiscard]] qsizetype pixelsOf(const QByteArray& png, const QColor& color);

/// How many pages a PDF has; −1 if its beginning or end is invalid. tests/integration/test_pdf.py reads their
/// texts.
[[nodiscard]] qsizetype pagesOf(const QByteArray& pdf);

} // namespace hci::test
