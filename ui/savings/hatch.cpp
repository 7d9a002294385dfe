#include "ui/savings/hatch.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace hci {

void drawHatch(QPainter& painter, const QRectF& place, const QColor& color, double step, bool rising) {
    // Clips each line by computation: not every SVG viewer supports patterns and clips.
    painter.setPen(QPen(color, 1));
    for (double from = place.left() - place.height(); from < place.right(); from += step) {
        const double left = std::max(from, place.left());
        const double right = std::min(from + place.height(), place.right());
        if (right - left < 0.5)
            continue;
        const auto y = [&](double x) {
            return rising ? place.bottom() - (x - from) : place.top() + (x - from);
        };
        painter.drawLine(QPointF(left, y(left)), QPointF(right, y(right)));
    }
}

} // namespace hci
