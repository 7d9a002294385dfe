#pragma once

#include <QtCore/QXmlStreamReader>
#include <QtGui/QTextObjectInterface>

namespace hci {

/// Draws the inline SVG of the HTML report, which holds rectangles only, as inline objects of a document.
class DrawnBars final : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    static constexpr int objectType = QTextFormat::UserObject + 1;

    using QObject::QObject;

    /// Reads an `svg` element to its end; returns the format of the object character that represents it.
    [[nodiscard]] static QTextCharFormat read(QXmlStreamReader& xml);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;
};

} // namespace hci
