#include "tests/ui/saved_pictures.h"

#include <QtCore/QStack>
#include <QtCore/QXmlStreamReader>
#include <QtGui/QImage>

namespace hci::test {

DrawnSvg drawnIn(const QByteArray& svg) {
    DrawnSvg drawn;
    QXmlStreamReader xml(svg);
    QStack<QString> fills; // of the enclosing elements
    const auto isShape = [](QStringView name) {
        return name == QLatin1StringView("path") || name == QLatin1StringView("rect") ||
               name == QLatin1StringView("polygon");
    };
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement: {
            const QStringView own = xml.attributes().value(QLatin1StringView("fill"));
            fills.push(!own.isEmpty() ? own.toString() : fills.isEmpty() ? QString() : fills.top());
            if (isShape(xml.name()))
                ++drawn.shapes[fills.top()];
            drawn.pictures += xml.name() == QLatin1StringView("image") ? 1 : 0;
            if (xml.name() == QLatin1StringView("text")) {
                drawn.texts << xml.readElementText().trimmed();
                fills.pop(); // at its end element
            }
            break;
        }
        case QXmlStreamReader::EndElement: fills.pop(); break;
        default: break;
        }
    }
    drawn.sound = !xml.hasError();
    return drawn;
}

qsizetype pixelsOf(const QByteArray& png, const QColor& color) {
    const QImage image = QImage::fromData(png, "PNG").convertToFormat(QImage::Format_RGB32);
    if (image.isNull())
        return -1;
    qsizetype pixels = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            pixels += image.pixel(x, y) == color.rgb() ? 1 : 0;
    return pixels;
}

qsizetype pagesOf(const QByteArray& pdf) {
    if (!pdf.startsWith("%PDF-") || !pdf.trimmed().endsWith("%%EOF"))
        return -1;
    return pdf.count("/Type /Page\n"); // but not "/Type /Pages"
}

} // namespace hci::test
