#include "ui/savings/time_marks.h"

#include "ui/savings/hatch.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>

#include <algorithm>
#include <array>

namespace hci {

namespace {

struct MarkWords {
    Q_DECLARE_TR_FUNCTIONS(hci::TimeMarks)
};

constexpr double denseStep = 3.5; // pixels between the lines of a hatch
constexpr double wideStep = 6;

void drawBar(QPainter& painter, const QRectF& place, const QColor& fill, const QColor& line) {
    painter.setPen(QPen(line, 1));
    painter.setBrush(fill);
    painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5));
}

void drawShape(QPainter& painter, TimeMarkKind kind, const QRectF& place, const Colors& colors) {
    const double r = place.height() / 2 - 1;
    const QPointF at(place.left() + r + 1, place.center().y());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.savedLine, 1.6));
    painter.setBrush(kind == TimeMarkKind::DiskHit ? QBrush(colors.savedLine) : QBrush(Qt::NoBrush));
    switch (kind) {
    case TimeMarkKind::MemoryHit: painter.drawEllipse(at, r - 0.5, r - 0.5); break;
    case TimeMarkKind::DiskHit: {
        const std::array diamond{QPointF(at.x(), at.y() - r), QPointF(at.x() + r, at.y()),
                                 QPointF(at.x(), at.y() + r), QPointF(at.x() - r, at.y())};
        painter.drawPolygon(diamond.data(), static_cast<int>(diamond.size()));
        break;
    }
    case TimeMarkKind::ServiceWorker: {
        const std::array triangle{QPointF(at.x(), at.y() - r), QPointF(at.x() + r, at.y() + r - 1),
                                  QPointF(at.x() - r, at.y() + r - 1)};
        painter.drawPolygon(triangle.data(), static_cast<int>(triangle.size()));
        break;
    }
    default:
        painter.setPen(QPen(colors.bad, 2));
        painter.drawLine(QPointF(at.x() - r + 1, at.y() - r + 1), QPointF(at.x() + r - 1, at.y() + r - 1));
        painter.drawLine(QPointF(at.x() - r + 1, at.y() + r - 1), QPointF(at.x() + r - 1, at.y() - r + 1));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace

QString timeMarkText(TimeMarkKind kind) {
    switch (kind) {
    case TimeMarkKind::Full: return MarkWords::tr("full answer");
    case TimeMarkKind::NotModified: return MarkWords::tr("304");
    case TimeMarkKind::Missed: return MarkWords::tr("missed");
    case TimeMarkKind::Avoidable: return MarkWords::tr("avoidable");
    case TimeMarkKind::MemoryHit: return MarkWords::tr("memory hit");
    case TimeMarkKind::DiskHit: return MarkWords::tr("disk hit");
    case TimeMarkKind::ServiceWorker: return MarkWords::tr("service worker");
    case TimeMarkKind::Failed: return MarkWords::tr("no answer");
    }
    return {};
}

void drawTimeMark(QPainter& painter, TimeMarkKind kind, const QRectF& place, const Colors& colors) {
    const double quarter = place.height() / 4;
    switch (kind) {
    case TimeMarkKind::Full: drawBar(painter, place, colors.needed, colors.needed); return;
    case TimeMarkKind::NotModified:
        drawBar(painter, place.adjusted(0, quarter, 0, -quarter), colors.revalidation, colors.needed);
        return;
    case TimeMarkKind::Missed:
        drawBar(painter, place, colors.missed, colors.missed.darker(150));
        drawHatch(painter, place.adjusted(1, 1, -1, -1), colors.missed.darker(240), denseStep, true);
        return;
    case TimeMarkKind::Avoidable:
        drawBar(painter, place, colors.avoidable, colors.avoidable.darker(150));
        drawHatch(painter, place.adjusted(1, 1, -1, -1), colors.avoidable.darker(240), wideStep, false);
        return;
    default: drawShape(painter, kind, place, colors);
    }
}

double leastMarkWidth(TimeMarkKind kind, double height) noexcept {
    switch (kind) {
    case TimeMarkKind::Full:
    case TimeMarkKind::NotModified: return 3;
    case TimeMarkKind::Missed:
    case TimeMarkKind::Avoidable: return 5; // a line of the hatch is seen
    default: return height;
    }
}

TimeMarkSwatch::TimeMarkSwatch(TimeMarkKind kind, QWidget* parent) : QWidget(parent), m_kind(kind) {
    const int width = leastMarkWidth(kind, 11) > 6 ? 11 : 16;
    setFixedSize(width, 11);
}

void TimeMarkSwatch::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    drawTimeMark(painter, m_kind, rect(), colorsFor(palette()));
}

} // namespace hci
