#pragma once

#include <QtCore/QRectF>

class QColor;
class QPainter;

namespace hci {

/// Draws lines at 45 degrees inside `place`, `step` pixels apart, so that parts differ without colours.
void drawHatch(QPainter& painter, const QRectF& place, const QColor& color, double step, bool rising);

} // namespace hci
