#include "ui/savings/savings_chart.h"

#include "model/report/whole_file.h"
#include "model/words/amounts.h"
#include "ui/base/shown_text.h"
#include "ui/base/theme.h"
#include "ui/savings/bar_table_model.h"
#include "ui/savings/hatch.h"
#include "ui/widgets/plain_tool_tips.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollBar>

#include <qcustomplot.h>

#include <array>
#include <cmath>
#include <limits>

namespace hci {

namespace {

constexpr int barPitch = 19; // pixels a bar takes, with its gap
constexpr int axisHeight = 26;
constexpr int exportWidth = 1000;
constexpr double logFloor = 100; // bytes where a logarithmic axis begins
constexpr int partCount = 5;
constexpr double denseHatch = 3.5; // pixels between its lines
constexpr double wideHatch = 6;
constexpr int beforeEnd = 7; // pixels between a bar and the text behind it
constexpr double smallFactor = 0.92;
constexpr double roomForEnds = 1.16; // times the longest bar: the text behind it has to fit

using Values = std::array<double, partCount>;

/// Wasted bytes begin at the axis, where lengths can be compared.
Values valuesOf(const ByteParts& bytes) {
    return {static_cast<double>(bytes.missed.value()), static_cast<double>(bytes.avoidable.value()),
            static_cast<double>(bytes.revalidation.value()), static_cast<double>(bytes.needed.value()),
            static_cast<double>(bytes.saved.value())};
}

/// "1.03 MB of 1.54 MB": wasted of transferred bytes; the latter alone if nothing was wasted.
QString endText(const ByteParts& bytes) {
    const ByteCount wasted = bytes.missed + bytes.avoidable;
    const QString transferred = formatBytes(bytes.transferred());
    return wasted.value() > 0 ? SavingsChart::tr("%1 of %2").arg(formatBytes(wasted), transferred)
                              : transferred;
}

/// Bars with lines across them, for wasted bytes.
class HatchedBars final : public QCPBars {
public:
    HatchedBars(QCPAxis* keyAxis, QCPAxis* valueAxis, double step, bool rising)
        : QCPBars(keyAxis, valueAxis), m_step(step), m_rising(rising) {}
    void setHatch(const QColor& color) { m_hatch = color; }

protected:
    void draw(QCPPainter* painter) override {
        QCPBars::draw(painter);
        QCPBarsDataContainer::const_iterator begin;
        QCPBarsDataContainer::const_iterator end;
        getVisibleDataBounds(begin, end);
        for (auto bar = begin; bar != end; ++bar)
            drawHatch(*painter, getBarRect(bar->key, bar->value).normalized(), m_hatch, m_step, m_rising);
    }

private:
    double m_step;
    bool m_rising;
    QColor m_hatch;
};

/// Bytes on the axis: "0", "400 kB", "1.2 MB".
class ByteTicker final : public QCPAxisTicker {
public:
    ByteTicker() { setTickCount(6); }

protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override {
        return tick <= 0 ? QStringLiteral("0")
                         : shortened(formatBytes(static_cast<std::int64_t>(std::llround(tick))));
    }

private:
    static QString shortened(QString text) // "400 kB" for "400.0 kB", "1.5 MB" for "1.50 MB"
    {
        const qsizetype point = text.indexOf(QLatin1Char('.'));
        if (point < 0)
            return text;
        qsizetype end = text.indexOf(QLatin1Char(' '));
        while (end > point && (text[end - 1] == QLatin1Char('0') || text[end - 1] == QLatin1Char('.')))
            text.remove(--end, 1);
        return text;
    }
};

class LogByteTicker final : public QCPAxisTickerLog {
protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override {
        return formatBytes(static_cast<std::int64_t>(std::llround(tick)))
            .replace(QStringLiteral(".00"), QString());
    }
};

/// Draws a frame while it has the focus, as QCustomPlot draws none.
class FocusedPlot final : public QCustomPlot {
public:
    using QCustomPlot::QCustomPlot;

protected:
    void paintEvent(QPaintEvent* event) override {
        QCustomPlot::paintEvent(event);
        if (!hasFocus())
            return;
        QPainter painter(this);
        painter.setPen(QPen(colorsFor(palette()).accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
};

} // namespace

struct SavingsChart::Plot {
    QCustomPlot* widget = nullptr;
    std::array<QCPBars*, partCount> parts{}; // in the order of Values
    HatchedBars* missed = nullptr;           // the first
    HatchedBars* avoidable = nullptr;        // the second
    QList<QCPItemText*> ends;                // by row: the text behind its bar
    QCPItemRect* mark = nullptr;

    [[nodiscard]] QCPAxis* bars() const { return widget->yAxis; }
    [[nodiscard]] QCPAxis* bytes() const { return widget->xAxis; }
};

SavingsChart::SavingsChart(QWidget* parent)
    : QWidget(parent), m_plot(std::make_unique<Plot>()), m_scroll(new QScrollBar(Qt::Vertical, this)) {
    auto* plot = new FocusedPlot(this);
    m_plot->widget = plot;
    plot->setFocusPolicy(Qt::StrongFocus);
    plot->setAccessibleName(tr("Savings chart; the same numbers are in the table view"));
    plot->setObjectName(QStringLiteral("savingsPlot"));
    plot->setPlottingHint(QCP::phCacheLabels);
    plot->installEventFilter(this);
    plot->setMouseTracking(true);
    m_plot->mark = new QCPItemRect(plot);
    m_plot->mark->setLayer(QStringLiteral("background"));
    m_plot->missed = new HatchedBars(m_plot->bars(), m_plot->bytes(), denseHatch, true);
    m_plot->avoidable = new HatchedBars(m_plot->bars(), m_plot->bytes(), wideHatch, false);
    m_plot->parts = {m_plot->missed, m_plot->avoidable, new QCPBars(m_plot->bars(), m_plot->bytes()),
                     new QCPBars(m_plot->bars(), m_plot->bytes()),
                     new QCPBars(m_plot->bars(), m_plot->bytes())};
    QCPBars* below = nullptr;
    for (QCPBars* bars : m_plot->parts) {
        bars->setAntialiased(false);
        bars->setAntialiasedFill(false);
        bars->setWidth(0.62);
        if (below)
            bars->moveAbove(below);
        below = bars;
    }
    m_plot->bars()->setRangeReversed(true);
    m_plot->bars()->setTickPen(Qt::NoPen);
    m_plot->bars()->setSubTickPen(Qt::NoPen);
    m_plot->bars()->setBasePen(Qt::NoPen);
    m_plot->bars()->grid()->setVisible(false);
    m_plot->bytes()->setSubTicks(false);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(plot, 1);
    layout->addWidget(m_scroll);
    setMinimumHeight(axisHeight + 2 * barPitch);
    connect(m_scroll, &QScrollBar::valueChanged, this, &SavingsChart::showRange);
    connect(m_scroll, &QScrollBar::actionTriggered, this, [this] { m_scrolledByUser = true; });
    recolor();
    rebuild();
}

SavingsChart::~SavingsChart() = default;

void SavingsChart::setChart(ChartData chart) {
    m_data = std::move(chart);
    rebuild();
    m_scrolledByUser = m_scrolledByUser && !m_data.bars.empty(); // its rows are gone
    if (m_scrolledByUser)
        return;
    m_scroll->setValue(0);
    revealMark();
}

void SavingsChart::setLogarithmic(bool logarithmic) {
    m_logarithmic = logarithmic;
    rebuild();
}

void SavingsChart::rebuild() {
    const auto count = static_cast<qsizetype>(m_data.bars.size());
    while (m_plot->ends.size() > count)
        m_plot->widget->removeItem(m_plot->ends.takeLast());
    std::array<QVector<double>, partCount> values;
    std::array<QVector<double>, partCount> keys;
    double most = 0;
    auto labels = QSharedPointer<QCPAxisTickerText>::create();
    for (qsizetype i = 0; i < count; ++i) {
        const ChartBar& bar = m_data.bars[static_cast<std::size_t>(i)];
        const Values row = valuesOf(bar.bytes);
        double sum = 0;
        const bool isRest = m_data.hasRest && i == count - 1;
        // The bar of the rest may be thousands of axes long. It ends at the axis, because drawing its dashes
        // would take seconds.
        const double limit = isRest && count > 1 ? most * 1.1 : std::numeric_limits<double>::infinity();
        for (std::size_t part = 0; part < partCount; ++part) {
            const double length = std::min(row[part], limit - sum);
            if (length > 0) { // a bar without length would still draw its outline
                keys[part] << static_cast<double>(i);
                values[part] << length;
            }
            sum = std::min(sum + row[part], limit);
        }
        if (!isRest || count == 1)
            most = std::max(most, sum); // the rest may exceed the axis: its label says so
        labels->addTick(static_cast<double>(i), shownLine(barLabel(bar)));
        placeEnd(i, std::max(sum, m_logarithmic ? logFloor : 0.0), endText(bar.bytes));
    }
    for (std::size_t part = 0; part < partCount; ++part) {
        m_plot->parts[part]->setData(keys[part], values[part], true);
        m_plot->parts[part]->setBaseValue(m_logarithmic ? logFloor : 0);
    }
    m_plot->bars()->setTicker(labels);
    QCPAxis* bytes = m_plot->bytes();
    bytes->setScaleType(m_logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    if (m_logarithmic)
        bytes->setTicker(QSharedPointer<LogByteTicker>::create());
    else
        bytes->setTicker(QSharedPointer<ByteTicker>::create());
    bytes->setRange(m_logarithmic ? logFloor : 0, std::max(m_logarithmic ? most * 4 : most * roomForEnds,
                                                           m_logarithmic ? logFloor * 10 : 1.0));
    for (QCPAxis* axis : {bytes, m_plot->bars()})
        axis->setVisible(count > 0);
    bytes->grid()->setVisible(count > 0);
    showRange();
}

void SavingsChart::placeEnd(qsizetype row, double end, const QString& text) {
    if (row == m_plot->ends.size()) {
        auto* label = new QCPItemText(m_plot->widget);
        label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        label->setPadding({beforeEnd, 0, 0, 0});
        m_plot->ends << label;
        colorEnd(*label);
    }
    QCPItemText* label = m_plot->ends[row];
    label->position->setCoords(end, static_cast<double>(row));
    label->setText(text);
}

void SavingsChart::colorEnd(QCPItemText& label) {
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * smallFactor);
    label.setFont(small);
    label.setColor(colorsFor(palette()).muted);
}

int SavingsChart::visibleBars() const {
    const int room = std::max(barPitch, fontMetrics().height() + 4); // for the name, in any text size
    return std::max(1, (height() - axisHeight) / room);
}

void SavingsChart::showRange() {
    const int count = static_cast<int>(m_data.bars.size());
    const int visible = visibleBars();
    m_scroll->setRange(0, std::max(0, count - visible));
    m_scroll->setPageStep(visible);
    m_scroll->setVisible(count > visible);
    const double first = m_scroll->value() - 0.5;
    m_plot->bars()->setRange(first, first + visible);
    const auto found = markedBar();
    const bool marked = found != m_data.bars.end();
    m_plot->mark->setVisible(marked);
    if (marked) {
        const double row = static_cast<double>(found - m_data.bars.begin());
        const QCPRange range = m_plot->bytes()->range();
        m_plot->mark->topLeft->setCoords(range.lower, row - 0.5);
        m_plot->mark->bottomRight->setCoords(range.upper, row + 0.5);
    }
    m_plot->widget->replot(QCustomPlot::rpQueuedReplot);
}

void SavingsChart::markResource(std::uint32_t resource) {
    if (resource != m_marked)
        m_scrolledByUser = false;
    m_marked = resource;
    if (!m_scrolledByUser)
        revealMark();
    showRange();
}

void SavingsChart::revealMark() {
    const auto found = markedBar();
    const int row = static_cast<int>(found - m_data.bars.begin());
    if (found != m_data.bars.end() && (row < m_scroll->value() || row >= m_scroll->value() + visibleBars()))
        m_scroll->setValue(row - visibleBars() / 2);
}

std::vector<ChartBar>::const_iterator SavingsChart::markedBar() const {
    return std::find_if(m_data.bars.begin(), m_data.bars.end(), [this](const ChartBar& bar) {
        return m_marked != noIndex && bar.resource == m_marked;
    });
}

void SavingsChart::recolor() {
    const Colors& colors = colorsFor(palette());
    QCustomPlot* plot = m_plot->widget;
    plot->setBackground(palette().color(QPalette::Base));
    const std::array fills{colors.missed, colors.avoidable, colors.revalidation, colors.needed,
                           colors.savedFill};
    for (std::size_t part = 0; part < partCount; ++part) {
        m_plot->parts[part]->setBrush(fills[part]);
        m_plot->parts[part]->setPen(Qt::NoPen);
    }
    m_plot->missed->setHatch(colors.missed.darker(190));
    m_plot->avoidable->setHatch(colors.avoidable.darker(170));
    m_plot->parts.back()->setPen(QPen(colors.savedLine, 1, Qt::DashLine));
    m_plot->mark->setPen(Qt::NoPen);
    m_plot->mark->setBrush(colors.rowMark);
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * smallFactor);
    for (QCPItemText* label : m_plot->ends)
        colorEnd(*label);
    for (QCPAxis* axis : {m_plot->bars(), m_plot->bytes()}) {
        axis->setTickLabelFont(axis == m_plot->bars() ? monospaceFont() : small);
        axis->setTickLabelColor(axis == m_plot->bars() ? palette().color(QPalette::Text) : colors.muted);
    }
    for (QPen pen : {QPen(colors.line)}) {
        m_plot->bytes()->setBasePen(pen);
        m_plot->bytes()->setTickPen(pen);
        m_plot->bytes()->grid()->setPen(pen);
        m_plot->bytes()->grid()->setZeroLinePen(pen);
    }
    plot->replot(QCustomPlot::rpQueuedReplot);
}

void SavingsChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        recolor();
    if (event->type() == QEvent::FontChange)
        showRange();
}

void SavingsChart::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showRange();
}

bool SavingsChart::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseMove: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        hover(mouse->pos(), mouse->globalPosition().toPoint());
        break;
    }
    case QEvent::MouseButtonRelease: choose(static_cast<QMouseEvent*>(event)->pos()); break;
    case QEvent::Wheel: {
        const int before = m_scroll->value();
        m_scroll->setValue(before - static_cast<QWheelEvent*>(event)->angleDelta().y() / 60);
        m_scrolledByUser = m_scrolledByUser || m_scroll->value() != before;
        return true;
    }
    case QEvent::KeyPress: {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key != Qt::Key_Up && key != Qt::Key_Down)
            break;
        moveMark(key == Qt::Key_Down ? 1 : -1);
        return true;
    }
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

int SavingsChart::barAt(const QPoint& position) const {
    const int row = static_cast<int>(std::lround(m_plot->bars()->pixelToCoord(position.y())));
    const bool onPlot = position.y() < m_plot->widget->height() - axisHeight;
    return onPlot && row >= 0 && row < static_cast<int>(m_data.bars.size()) ? row : -1;
}

QPoint SavingsChart::barPosition(int bar) const {
    return {static_cast<int>(m_plot->bytes()->coordToPixel(m_plot->bytes()->range().lower)) + 4,
            static_cast<int>(m_plot->bars()->coordToPixel(bar))};
}

void SavingsChart::hover(const QPoint& position, const QPoint& global) {
    const int row = barAt(position);
    if (row < 0) {
        PlainToolTips::show(global, {}, m_plot->widget);
        return;
    }
    const ChartBar& bar = m_data.bars[static_cast<std::size_t>(row)];
    PlainToolTips::show(global, barName(bar).left(300) + QLatin1Char('\n') + barNumbers(bar), m_plot->widget);
}

void SavingsChart::choose(const QPoint& position) {
    const int row = barAt(position);
    if (row >= 0 && m_data.bars[static_cast<std::size_t>(row)].resource != noIndex)
        emit resourceChosen(m_data.bars[static_cast<std::size_t>(row)].resource);
}

void SavingsChart::moveMark(int by) {
    const auto found = std::find_if(m_data.bars.begin(), m_data.bars.end(),
                                    [this](const ChartBar& bar) { return bar.resource == m_marked; });
    const auto count = static_cast<int>(m_data.bars.size());
    const int row = found == m_data.bars.end() ? 0 : static_cast<int>(found - m_data.bars.begin()) + by;
    if (row >= 0 && row < count && m_data.bars[static_cast<std::size_t>(row)].resource != noIndex)
        emit resourceChosen(m_data.bars[static_cast<std::size_t>(row)].resource);
}

Result<void> SavingsChart::write(QIODevice& out, ChartFormat format) {
    const QPalette shown = palette();
    const std::uint32_t marked = std::exchange(m_marked, noIndex);
    setPalette(lightPalette());
    recolor();
    const int count = static_cast<int>(m_data.bars.size());
    m_plot->bars()->setRange(-0.5, std::max(1, count) - 0.5);
    m_plot->mark->setVisible(false);
    const bool drawn = draw(out, format, axisHeight + std::max(1, count) * barPitch);
    m_marked = marked;
    setPalette(shown);
    recolor();
    showRange();
    return drawn ? Result<void>() : ioFailure(out);
}

bool SavingsChart::draw(QIODevice& out, ChartFormat format, int height) {
    if (format == ChartFormat::Png)
        return m_plot->widget->toPixmap(exportWidth, height, 2).save(&out, "PNG");
    return writePicture(out, format, {exportWidth, height}, tr("Bytes per resource"),
                        [this, height](QPaintDevice& device) { return paintOn(device, height); });
}

bool SavingsChart::paintOn(QPaintDevice& device, int height) {
    QCPPainter painter;
    if (!painter.begin(&device))
        return false;
    m_plot->widget->toPainter(&painter, exportWidth, height);
    return painter.end();
}

} // namespace hci
