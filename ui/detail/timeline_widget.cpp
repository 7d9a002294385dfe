#include "ui/detail/timeline_widget.h"

#include "model/words/moments.h"
#include "ui/base/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include <algorithm>

namespace hci {

namespace {

constexpr int margin = 16;
constexpr int bandTop = 26;
constexpr int bandHeight = 24;
constexpr int timesTop = bandTop + bandHeight + 6;

QString stateText(FreshnessSpan::State state) {
    switch (state) {
    case FreshnessSpan::State::Fresh: return TimelineWidget::tr("fresh");
    case FreshnessSpan::State::StaleWhileRevalidate: return TimelineWidget::tr("stale-while-revalidate");
    case FreshnessSpan::State::Stale: break;
    }
    return TimelineWidget::tr("stale");
}

QColor colorOf(FreshnessSpan::State state, const Colors& colors) {
    switch (state) {
    case FreshnessSpan::State::Fresh: return colors.fresh;
    case FreshnessSpan::State::StaleWhileRevalidate: return colors.grace;
    case FreshnessSpan::State::Stale: break;
    }
    return colors.stale;
}

} // namespace

TimelineWidget::TimelineWidget(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Timeline of freshness"));
    setToolTip(tr("Drag the red line, or use the arrow keys, to ask \"as at\"."));
    setFixedHeight(timesTop + fontMetrics().height() + 4);
}

QSize TimelineWidget::sizeHint() const {
    return {500, height()};
}

void TimelineWidget::setTimeline(Timeline timeline, QStringList labels, Milliseconds until, bool localTime) {
    m_timeline = std::move(timeline);
    m_labels = std::move(labels);
    m_localTime = localTime;
    m_begin = m_end = until;
    for (const TimelineMark& mark : m_timeline.marks)
        m_begin = std::min(m_begin, mark.at);
    for (const FreshnessSpan& span : m_timeline.spans)
        m_begin = std::min(m_begin, span.begin);
    QStringList words;
    for (const FreshnessSpan& span : m_timeline.spans)
        words << tr("%1 from %2 to %3")
                     .arg(stateText(span.state), formatTimeOfDay(span.begin, m_localTime),
                          formatTimeOfDay(span.end, m_localTime));
    setAccessibleDescription(words.mid(0, 50).join(QStringLiteral("; ")));
    update();
}

void TimelineWidget::setMoment(Milliseconds at) {
    m_moment = at;
    update();
}

int TimelineWidget::xOf(Milliseconds time) const {
    const double share = static_cast<double>(time - m_begin) / static_cast<double>(m_end - m_begin);
    return margin + static_cast<int>(std::clamp(share, 0.0, 1.0) * (width() - 2 * margin));
}

Milliseconds TimelineWidget::timeAt(int x) const {
    const double share = static_cast<double>(x - margin) / std::max(1, width() - 2 * margin);
    return m_begin +
           static_cast<Milliseconds>(std::clamp(share, 0.0, 1.0) * static_cast<double>(m_end - m_begin));
}

void TimelineWidget::paintEvent(QPaintEvent*) {
    if (isEmpty())
        return;
    QPainter painter(this);
    drawSpans(painter);
    drawMarks(painter);
    drawTimes(painter);
    drawMoment(painter);
}

void TimelineWidget::drawSpans(QPainter& painter) const {
    const Colors& colors = colorsFor(palette());
    painter.fillRect(QRect(margin, bandTop, width() - 2 * margin, bandHeight),
                     palette().color(QPalette::AlternateBase));
    for (const FreshnessSpan& span : m_timeline.spans) {
        const int left = xOf(span.begin);
        painter.fillRect(QRect(left, bandTop, std::max(1, xOf(span.end) - left), bandHeight),
                         colorOf(span.state, colors));
    }
}

void TimelineWidget::drawMarks(QPainter& painter) const {
    const Colors& colors = colorsFor(palette());
    int labelEnd = -1;
    for (std::size_t i = 0; i < m_timeline.marks.size(); ++i) {
        const int x = xOf(m_timeline.marks[i].at);
        painter.fillRect(QRect(x - 1, bandTop - 6, 2, bandHeight + 10), colors.accent);
        const QString label = m_labels.value(static_cast<qsizetype>(i));
        const int half = fontMetrics().horizontalAdvance(label) / 2;
        const int left = std::clamp(x - half, 2, std::max(2, width() - 2 * half - 2));
        if (left <= labelEnd)
            continue; // no room: the list of exchanges has it
        labelEnd = left + 2 * half + 8;
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(left, bandTop - 9, label);
    }
}

void TimelineWidget::drawTimes(QPainter& painter) const {
    painter.setPen(colorsFor(palette()).muted);
    int end = -1;
    const auto draw = [&](Milliseconds time) {
        const QString text = formatTimeOfDay(time, m_localTime).left(8);
        const int textWidth = fontMetrics().horizontalAdvance(text);
        const int left = std::clamp(xOf(time) - textWidth / 2, 2, std::max(2, width() - textWidth - 2));
        if (left <= end)
            return;
        end = left + textWidth + 10;
        painter.drawText(left, timesTop + fontMetrics().ascent(), text);
    };
    draw(m_begin);
    for (const FreshnessSpan& span : m_timeline.spans)
        draw(span.begin);
    draw(m_end);
}

void TimelineWidget::drawMoment(QPainter& painter) const {
    if (m_moment == noTime)
        return;
    const Colors& colors = colorsFor(palette());
    painter.fillRect(QRect(xOf(m_moment) - 1, bandTop - 6, 3, bandHeight + 12), colors.missed);
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 1, Qt::DotLine));
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
}

void TimelineWidget::moveTo(Milliseconds at) {
    if (isEmpty())
        return;
    m_moment = std::clamp(at, m_begin, m_end);
    update();
    emit momentMoved(m_moment);
}

void TimelineWidget::mousePressEvent(QMouseEvent* event) {
    moveTo(timeAt(event->pos().x()));
}

void TimelineWidget::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton)
        moveTo(timeAt(event->pos().x()));
}

void TimelineWidget::keyPressEvent(QKeyEvent* event) {
    const Milliseconds step = std::max<Milliseconds>(1, (m_end - m_begin) / 100);
    switch (event->key()) {
    case Qt::Key_Left: moveTo(m_moment - step); break;
    case Qt::Key_Right: moveTo(m_moment + step); break;
    case Qt::Key_Home: moveTo(m_begin); break;
    case Qt::Key_End: moveTo(m_end); break;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace hci
