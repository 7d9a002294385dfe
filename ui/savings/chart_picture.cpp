#include "ui/savings/chart_picture.h"

#include <QtGui/QImage>
#include <QtGui/QPageSize>
#include <QtGui/QPdfWriter>
#include <QtSvg/QSvgGenerator>

namespace hci {

ChartFormat chartFormatOf(const QString& path) {
    if (path.endsWith(QLatin1StringView(".svg"), Qt::CaseInsensitive))
        return ChartFormat::Svg;
    return path.endsWith(QLatin1StringView(".pdf"), Qt::CaseInsensitive) ? ChartFormat::Pdf
                                                                         : ChartFormat::Png;
}

bool writePicture(QIODevice& out, ChartFormat format, QSize size, const QString& title,
                  const std::function<bool(QPaintDevice&)>& paint) {
    switch (format) {
    case ChartFormat::Png: break;
    case ChartFormat::Svg: {
        QSvgGenerator svg;
        svg.setOutputDevice(&out);
        svg.setSize(size);
        svg.setViewBox(QRect(QPoint(), size));
        svg.setTitle(title);
        return paint(svg);
    }
    case ChartFormat::Pdf: {
        QPdfWriter pdf(&out);
        pdf.setResolution(72); // a pixel is a point
        pdf.setPageSize(QPageSize(QSizeF(size), QPageSize::Point));
        pdf.setPageMargins(QMarginsF());
        pdf.setTitle(title);
        return paint(pdf);
    }
    }
    constexpr int scale = 2;
    QImage image(size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    return !image.isNull() && paint(image) && image.save(&out, "PNG");
}

} // namespace hci
