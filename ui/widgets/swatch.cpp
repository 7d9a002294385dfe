#include "ui/widgets/swatch.h"

#include "ui/widgets/plain_label.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace hci {

Swatch::Swatch(QColor Colors::*fill, QColor Colors::*line, QWidget* parent)
    : QWidget(parent), m_fill(fill), m_line(line) {
    setFixedSize(11, 11);
}

void Swatch::paintEvent(QPaintEvent*) {
    const Colors& colors = colorsFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.*m_fill);
    if (m_line) {
        painter.setPen(QPen(colors.*m_line, 1, Qt::DashLine));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void addLegend(QHBoxLayout& layout, const QString& text, QColor Colors::*fill, QColor Colors::*line,
               QWidget* parent) {
    layout.addWidget(new Swatch(fill, line, parent));
    layout.addWidget(new PlainLabel(text, parent));
    layout.addSpacing(8);
}

} // namespace hci
