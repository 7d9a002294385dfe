#include "ui/savings/parts_bar.h"

#include "ui/base/theme.h"

#include <QtGui/QPainter>

#include <numeric>

namespace hci {

namespace {

constexpr int barHeight = 4;
constexpr double gap = 1; // pixels between two parts

} // namespace

PartsBar::PartsBar(QWidget* parent) : QWidget(parent) {
    setFixedHeight(barHeight);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void PartsBar::setBytes(const ByteParts& bytes) {
    m_parts = {bytes.needed.value(), bytes.revalidation.value(), bytes.missed.value(),
               bytes.avoidable.value()};
    setVisible(bytes.transferred().value() > 0);
    update();
}

void PartsBar::paintEvent(QPaintEvent* /*event*/) {
    const double sum = std::accumulate(m_parts.begin(), m_parts.end(), 0.0);
    if (sum <= 0)
        return;
    QPainter painter(this);
    const Colors& colors = colorsFor(palette());
    const std::array fills{colors.needed, colors.revalidation, colors.missed, colors.avoidable};
    double left = 0;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const double length = static_cast<double>(m_parts[i]) / sum * width();
        if (length > 0)
            painter.fillRect(QRectF(left, 0, std::max(length - gap, gap), height()), fills[i]);
        left += length;
    }
}

} // namespace hci
