#include "ui/print/drawn_bars.h"

#include "ui/print/paper_style.h"

#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QPainter>
#include <QtGui/QTextDocument>

namespace hci {

namespace {

constexpr int boxProperty = QTextFormat::UserProperty + 1;     // QSizeF: the view box
constexpr int barsProperty = QTextFormat::UserProperty + 2;    // QVariantList of QRectF
constexpr int coloursProperty = QTextFormat::UserProperty + 3; // QVariantList of QColor, one each
constexpr int heightProperty = QTextFormat::UserProperty + 4;  // in points

qreal pointsHigh(QStringView classes) {
    return classes == QLatin1StringView("lane") ? 17 : classes == QLatin1StringView("shares") ? 9 : 6;
}

QSizeF boxOf(QStringView viewBox) {
    const auto numbers = viewBox.split(QLatin1Char(' '));
    return numbers.size() == 4 ? QSizeF(numbers[2].toDouble(), numbers[3].toDouble()) : QSizeF();
}

} // namespace

QTextCharFormat DrawnBars::read(QXmlStreamReader& xml) {
    QTextCharFormat format;
    format.setObjectType(objectType);
    format.setProperty(heightProperty, pointsHigh(xml.attributes().value(QLatin1StringView("class"))));
    format.setProperty(boxProperty, boxOf(xml.attributes().value(QLatin1StringView("viewBox"))));
    QVariantList bars;
    QVariantList colours;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == QLatin1StringView("svg"))
            break;
        if (!xml.isStartElement() || xml.name() != QLatin1StringView("rect"))
            continue;
        const QXmlStreamAttributes about = xml.attributes();
        const auto number = [&about](const char* name) {
            return about.value(QLatin1StringView(name)).toDouble();
        };
        bars << QRectF(number("x"), number("y"), number("width"), number("height"));
        colours << paperColour(about.value(QLatin1StringView("class")));
    }
    format.setProperty(barsProperty, bars);
    format.setProperty(coloursProperty, colours);
    return format;
}

QSizeF DrawnBars::intrinsicSize(QTextDocument* document, int, const QTextFormat& format) {
    const QPaintDevice* device = document->documentLayout()->paintDevice();
    const qreal perPoint = (device ? device->logicalDpiY() : 96) / 72.0;
    return {document->pageSize().width(), format.doubleProperty(heightProperty) * perPoint};
}

void DrawnBars::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int,
                           const QTextFormat& format) {
    const QSizeF box = format.property(boxProperty).toSizeF();
    if (box.isEmpty())
        return;
    const QVariantList bars = format.property(barsProperty).toList();
    const QVariantList colours = format.property(coloursProperty).toList();
    const qreal across = rect.width() / box.width();
    const qreal down = rect.height() / box.height();
    for (qsizetype i = 0; i < bars.size(); ++i) {
        const QRectF bar = bars[i].toRectF();
        painter->fillRect(QRectF(rect.left() + bar.left() * across, rect.top() + bar.top() * down,
                                 bar.width() * across, bar.height() * down),
                          colours[i].value<QColor>());
    }
}

} // namespace hci
