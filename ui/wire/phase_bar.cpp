#include "ui/wire/phase_bar.h"

#include "ui/base/theme.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <array>

namespace hci {

namespace {

constexpr int barHeight = 8;
constexpr int margin = 14; // left and right, as the headline's

struct Phase {
    QString name;
    std::int64_t microseconds;
    QColor Colors::*color;
};

std::array<Phase, 5> phasesOf(const WirePhases& phases) {
    return {{{PhaseBar::tr("lookup"), phases.lookup, &Colors::muted},
             {PhaseBar::tr("connect"), phases.connect, &Colors::revalidation},
             {PhaseBar::tr("TLS"), phases.tls, &Colors::avoidable},
             {PhaseBar::tr("first byte"), phases.firstByte, &Colors::needed},
             {PhaseBar::tr("content"), phases.content, &Colors::good}}};
}

QString duration(std::int64_t microseconds) {
    const double ms = static_cast<double>(microseconds) / 1000.0;
    return PhaseBar::tr("%1 ms").arg(ms, 0, 'f', ms < 10 ? 2 : 0);
}

} // namespace

QString phasesText(const WirePhases& phases) {
    QStringList parts;
    for (const Phase& phase : phasesOf(phases))
        if (phase.microseconds >= 0)
            parts << phase.name + QLatin1Char(' ') + duration(phase.microseconds);
    return parts.join(QStringLiteral(" · "));
}

PhaseBar::PhaseBar(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("How long each phase took"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PhaseBar::setPhases(const WirePhases& phases) {
    m_phases = phases;
    setAccessibleDescription(phasesText(phases));
    setToolTip(phasesText(phases));
    update();
}

QSize PhaseBar::sizeHint() const {
    return {300, barHeight + fontMetrics().height() + 12};
}

void PhaseBar::paintEvent(QPaintEvent*) {
    const Colors& colors = colorsFor(palette());
    QPainter painter(this);
    const auto phases = phasesOf(m_phases);
    std::int64_t total = 0;
    for (const Phase& phase : phases)
        total += std::max<std::int64_t>(0, phase.microseconds);
    const QRect bar(margin, 2, width() - 2 * margin, barHeight);
    painter.fillRect(bar, palette().color(QPalette::Midlight));
    double x = bar.left();
    int textX = margin;
    const int baseline = barHeight + 6 + fontMetrics().ascent();
    for (const Phase& phase : phases) {
        if (phase.microseconds < 0)
            continue;
        const double part =
            total == 0 ? 0.0
                       : static_cast<double>(phase.microseconds) / static_cast<double>(total) * bar.width();
        painter.fillRect(QRectF(x, bar.top(), part, barHeight), colors.*phase.color);
        x += part;
        const QString text = phase.name + QLatin1Char(' ') + duration(phase.microseconds);
        painter.fillRect(QRect(textX, baseline - 8, 8, 8), colors.*phase.color);
        painter.setPen(colors.muted);
        painter.drawText(textX + 12, baseline, text);
        textX += 12 + fontMetrics().horizontalAdvance(text) + 14;
    }
}

} // namespace hci
