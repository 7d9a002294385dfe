#include "ui/savings/time_chart.h"

#include "model/report/whole_file.h"
#include "model/words/amounts.h"
#include "ui/base/theme.h"
#include "ui/widgets/plain_tool_tips.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace hci {

namespace {

constexpr int leastRows = 3;
constexpr int exportedWidth = 1200;
constexpr qsizetype maxTipLength = 300; // characters of a URL

} // namespace

TimeChart::TimeChart(QWidget* parent) : QWidget(parent), m_scroll(new QScrollBar(Qt::Vertical, this)) {
    setObjectName(QStringLiteral("timeChart"));
    setAccessibleName(tr("Exchanges over time; the same is in the table view"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch(1);
    layout->addWidget(m_scroll);
    setMinimumHeight(TimeDrawing::heightFor(leastRows, font()) / 2);
    connect(m_scroll, &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
    showRange();
}

/// With larger text fewer rows fit.
void TimeChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        showRange();
}

TimeDrawing TimeChart::drawing() const {
    const int bar = m_scroll->isVisibleTo(this) ? m_scroll->sizeHint().width() : 0;
    return {m_data, QSize(width() - bar, height()), font(), m_scroll->value(), m_localTime};
}

void TimeChart::setData(TimeData data) {
    m_data = std::move(data);
    describe();
    showRange();
    revealMark();
}

void TimeChart::setLocalTime(bool local) {
    m_localTime = local;
    update();
}

void TimeChart::markSelection(const TimeSelection& selection) {
    m_selection = selection;
    revealMark();
    update();
}

void TimeChart::describe() {
    const ByteCount wasted = m_data.total.missed + m_data.total.avoidable;
    QStringList facts{tr("%1 transferred").arg(formatBytes(m_data.total.transferred())),
                      tr("%1 saved by 304").arg(formatBytes(m_data.total.saved)),
                      tr("%1 wasted").arg(formatBytes(wasted))};
    if (m_data.untimed > 0)
        facts << tr("%Ln exchange(s) without a time left out", nullptr, static_cast<int>(m_data.untimed));
    setAccessibleDescription(facts.join(QStringLiteral(", ")));
}

void TimeChart::showRange() {
    const auto rows = static_cast<int>(m_data.rows.size());
    const int visible = drawing().visibleRows();
    m_scroll->setPageStep(visible);
    m_scroll->setRange(0, std::max(0, rows - visible));
    m_scroll->setVisible(rows > visible);
    update();
}

std::optional<std::size_t> TimeChart::markedRow() const {
    if (m_selection.resource == noIndex)
        return std::nullopt;
    const auto found = std::find_if(m_data.rows.begin(), m_data.rows.end(), [this](const TimeRow& row) {
        return row.resource == m_selection.resource;
    });
    return found == m_data.rows.end() ? std::nullopt
                                      : std::optional(static_cast<std::size_t>(found - m_data.rows.begin()));
}

void TimeChart::revealMark() {
    const std::optional<std::size_t> row = markedRow();
    const int visible = drawing().visibleRows();
    const int place = row ? static_cast<int>(*row) : m_scroll->value();
    if (place < m_scroll->value() || place >= m_scroll->value() + visible)
        m_scroll->setValue(place - visible / 2);
}

QPoint TimeChart::markPosition(const TimePlace& place) const {
    return drawing().placeOf(place).center().toPoint();
}

void TimeChart::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (m_data.rows.empty()) {
        painter.setPen(colorsFor(palette()).muted);
        if (m_data.untimed > 0) // else it is being laid out
            painter.drawText(rect(), Qt::AlignCenter, tr("No exchange has a time."));
        return;
    }
    drawing().paint(painter, palette(), m_selection);
    if (hasFocus()) {
        painter.setPen(colorsFor(palette()).accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void TimeChart::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showRange();
    revealMark();
}

void TimeChart::wheelEvent(QWheelEvent* event) {
    m_scroll->setValue(m_scroll->value() - event->angleDelta().y() / 60);
    event->accept();
}

void TimeChart::mouseMoveEvent(QMouseEvent* event) {
    const TimeDrawing shown = drawing();
    const QPoint at = event->position().toPoint();
    QString text;
    if (const std::optional<std::size_t> row = shown.rowAt(at)) {
        text = timeRowName(m_data.rows[*row]).left(maxTipLength);
        if (const std::optional<TimePlace> place = shown.markAt(at))
            text +=
                QLatin1Char('\n') + timeMarkNumbers(m_data.rows[place->row].marks[place->mark], m_localTime);
    }
    PlainToolTips::show(event->globalPosition().toPoint(), text, this);
}

void TimeChart::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    const TimeDrawing shown = drawing();
    const QPoint at = event->position().toPoint();
    if (const std::optional<TimePlace> place = shown.markAt(at)) {
        emit exchangeChosen(m_data.rows[place->row].marks[place->mark].exchange);
        return;
    }
    const std::optional<std::size_t> row = shown.rowAt(at);
    if (row && m_data.rows[*row].resource != noIndex)
        emit resourceChosen(m_data.rows[*row].resource);
}

void TimeChart::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Up: stepRow(-1); break;
    case Qt::Key_Down: stepRow(1); break;
    case Qt::Key_Left: stepMark(-1); break;
    case Qt::Key_Right: stepMark(1); break;
    case Qt::Key_PageUp: m_scroll->setValue(m_scroll->value() - m_scroll->pageStep()); break;
    case Qt::Key_PageDown: m_scroll->setValue(m_scroll->value() + m_scroll->pageStep()); break;
    default: QWidget::keyPressEvent(event);
    }
}

void TimeChart::stepRow(int by) {
    const std::optional<std::size_t> row = markedRow();
    const std::size_t next = row ? *row + static_cast<std::size_t>(by) : 0; // −1 from 0 is beyond the end
    if (next < m_data.rows.size() && m_data.rows[next].resource != noIndex)
        emit resourceChosen(m_data.rows[next].resource);
}

/// Goes to the next exchange of the marked row, or from no mark to its first or last.
void TimeChart::stepMark(int by) {
    const std::optional<std::size_t> row = markedRow();
    if (!row)
        return;
    const std::vector<TimeMark>& marks = m_data.rows[*row].marks;
    const auto found = std::find_if(marks.begin(), marks.end(), [this](const TimeMark& mark) {
        return mark.exchange == m_selection.exchange;
    });
    const std::size_t next = found != marks.end() ? static_cast<std::size_t>(found - marks.begin() + by)
                                                  : (by > 0 ? 0 : marks.size() - 1);
    if (next < marks.size())
        emit exchangeChosen(marks[next].exchange);
}

Result<void> TimeChart::write(QIODevice& out, ChartFormat format) const {
    const int rows = std::max(1, static_cast<int>(m_data.rows.size()));
    const QSize size(exportedWidth, TimeDrawing::heightFor(rows, font()));
    const auto paint = [this, size](QPaintDevice& device) {
        QPainter painter;
        if (!painter.begin(&device))
            return false;
        const QPalette light = lightPalette();
        painter.fillRect(QRect(QPoint(), size), light.color(QPalette::Base));
        TimeDrawing(m_data, size, font(), 0, m_localTime).paint(painter, light, {});
        return painter.end();
    };
    return writePicture(out, format, size, tr("Exchanges over time"), paint) ? Result<void>()
                                                                             : ioFailure(out);
}

} // namespace hci
