#include "ui/savings/time_drawing.h"

#include "model/base/text_view.h"
#include "model/words/amounts.h"
#include "model/words/moments.h"
#include "ui/base/shown_text.h"
#include "ui/base/theme.h"
#include "ui/savings/bar_table_model.h"
#include "ui/savings/time_marks.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace hci {

namespace {

struct TimeWords {
    Q_DECLARE_TR_FUNCTIONS(hci::TimeDrawing)
};

constexpr double leastRowHeight = 17;
constexpr double aroundText = 2; // pixels of a row beside its text
constexpr double markHeight = 11;
constexpr double aroundHead = 2; // pixels by which a section's head exceeds a row
constexpr double aroundAxis = 1;
constexpr double maxSums = 90; // pixels of the plot of sums
constexpr double leastSums = 28;
constexpr double sumsShare = 0.3; // of the height
constexpr double gapAbove = 6;    // between rows and sums
constexpr double widestNames = 230;
constexpr double besideSums = 8;   // pixels on each side of their labels
constexpr double narrow = 420;     // below, there is no room for labels beside the sums
constexpr double labelRoom = 46;   // pixels that a tick's label takes
constexpr double leastHeader = 56; // pixels that a section needs to show when it began

/// Round times in milliseconds, from 2 ms to a day.
constexpr std::array roundSteps{2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1e3,   2e3,  5e3,
                                1e4, 3e4, 6e4,  12e4, 3e5,  6e5,   18e5,  36e5,  216e5, 864e5};

double roundStep(double atLeast) {
    double step = 1;
    for (const double next : roundSteps) {
        if (step >= atLeast)
            break;
        step = next;
    }
    while (step < atLeast)
        step *= 2;
    return step;
}

/// The totals of the summed lines as shown beside their ends: transferred, saved, wasted.
std::array<QString, 3> sumTexts(const ByteParts& total) {
    return {TimeWords::tr("%1 transferred").arg(formatBytes(total.transferred())),
            TimeWords::tr("%1 saved by 304").arg(formatBytes(total.saved)),
            TimeWords::tr("%1 wasted").arg(formatBytes(total.missed + total.avoidable))};
}

QFont smallFont(QFont font) {
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

double rowHeight(const QFont& small) {
    return std::max(leastRowHeight, std::ceil(QFontMetricsF(small).height()) + aroundText);
}

/// One of the summed lines.
struct SumLine {
    std::int64_t TimeSum::*value;
    QColor color;
    QColor ink; ///< the readable colour of its label
    Qt::PenStyle style;
    QString label;
};

} // namespace

QString durationText(Milliseconds duration) {
    if (duration < 1000)
        return TimeWords::tr("%1 ms").arg(duration);
    if (duration < 60'000)
        return TimeWords::tr("%1 s").arg(static_cast<double>(duration) / 1000, 0, 'g', 3);
    return formatSeconds((duration + 500) / 1000);
}

QString timeRowName(const TimeRow& row) {
    return row.resource == noIndex
               ? TimeWords::tr("the other %Ln resource(s)", nullptr, static_cast<int>(row.resources))
               : toText(row.name);
}

QString timeMarkNumbers(const TimeMark& mark, bool localTime) {
    QStringList lines;
    lines << (mark.count == 1
                  ? timeMarkText(mark.kind)
                  : TimeWords::tr("%1 × %2").arg(formatCount(mark.count), timeMarkText(mark.kind)));
    lines << TimeWords::tr("began %1, took %2")
                 .arg(formatTimeOfDay(mark.startedAt, localTime),
                      durationText(mark.endedAt - mark.startedAt));
    lines << TimeWords::tr("on the wire: %1").arg(formatWithBasis(mark.bytes));
    return lines.join(QLatin1Char('\n'));
}

TimeDrawing::TimeDrawing(const TimeData& data, QSize size, const QFont& font, int firstRow, bool localTime)
    : m_data(data), m_small(smallFont(font)), m_rowHeight(rowHeight(m_small)),
      m_firstRow(static_cast<std::size_t>(std::max(firstRow, 0))), m_localTime(localTime) {
    const double width = size.width();
    const double height = size.height();
    const double left = std::min(widestNames, width * 0.25);
    m_labelled = width >= narrow;
    double labels = 12;
    if (m_labelled)
        for (const QString& text : sumTexts(data.total))
            labels = std::max(labels, QFontMetricsF(m_small).horizontalAdvance(text) + 2 * besideSums);
    const double right = width - labels;
    const double sums = std::clamp(height * sumsShare, leastSums, maxSums);
    const double below = height - m_rowHeight - aroundAxis;
    m_sums = QRectF(QPointF(left, below - sums), QPointF(std::max(right, left + 1), below));
    m_rows =
        QRectF(QPointF(left, m_rowHeight + aroundHead), QPointF(m_sums.right(), m_sums.top() - gapAbove));
}

int TimeDrawing::heightFor(int rows, const QFont& font) {
    const double row = rowHeight(smallFont(font));
    return static_cast<int>((rows + 2) * row + aroundHead + gapAbove + maxSums + aroundAxis);
}

int TimeDrawing::visibleRows() const noexcept {
    return std::max(1, static_cast<int>(m_rows.height() / m_rowHeight));
}

double TimeDrawing::x(double position) const {
    return m_data.length > 0 ? m_rows.left() + position / m_data.length * m_rows.width() : m_rows.left();
}

double TimeDrawing::rowTop(std::size_t row) const {
    return m_rows.top() + (static_cast<double>(row) - static_cast<double>(m_firstRow)) * m_rowHeight;
}

QRectF TimeDrawing::placeOf(std::size_t row, const TimeMark& mark) const {
    const double begin = x(mark.begin);
    const double width = std::max(x(mark.end) - begin, leastMarkWidth(mark.kind, markHeight));
    return {begin, rowTop(row) + (m_rowHeight - markHeight) / 2, width, markHeight};
}

QRectF TimeDrawing::placeOf(const TimePlace& place) const {
    return placeOf(place.row, m_data.rows[place.row].marks[place.mark]);
}

std::optional<std::size_t> TimeDrawing::rowAt(const QPoint& point) const {
    if (point.y() < m_rows.top() || point.y() >= m_rows.top() + visibleRows() * m_rowHeight)
        return std::nullopt;
    const auto row = m_firstRow + static_cast<std::size_t>((point.y() - m_rows.top()) / m_rowHeight);
    return row < m_data.rows.size() ? std::optional(row) : std::nullopt;
}

std::optional<TimePlace> TimeDrawing::markAt(const QPoint& point) const {
    const std::optional<std::size_t> row = rowAt(point);
    if (!row)
        return std::nullopt;
    const std::vector<TimeMark>& marks = m_data.rows[*row].marks;
    for (std::size_t i = marks.size(); i-- > 0;)
        if (placeOf(*row, marks[i]).adjusted(-2, -m_rowHeight, 2, m_rowHeight).contains(point))
            return TimePlace{*row, i};
    return std::nullopt;
}

void TimeDrawing::paint(QPainter& painter, const QPalette& palette, const TimeSelection& selection) const {
    if (m_data.rows.empty())
        return;
    const Colors& colors = colorsFor(palette);
    painter.setFont(m_small);
    paintPauses(painter, palette, colors);
    paintSections(painter, palette, colors);
    paintRows(painter, palette, colors, selection);
    paintSums(painter, palette, colors);
}

void TimeDrawing::paintPauses(QPainter& painter, const QPalette& palette, const Colors& colors) const {
    for (std::size_t i = 1; i < m_data.sections.size(); ++i) {
        const TimeScale::Stretch& before = m_data.sections[i - 1].stretch;
        const TimeScale::Stretch& after = m_data.sections[i].stretch;
        const QRectF band(QPointF(x(before.end), 0), QPointF(x(after.begin), m_sums.bottom()));
        painter.fillRect(band, palette.color(QPalette::AlternateBase));
        const QString pause = formatSeconds((after.from - before.to + 500) / 1000);
        if (QFontMetricsF(m_small).horizontalAdvance(pause) > band.width())
            continue;
        painter.setPen(colors.muted);
        painter.drawText(QRectF(band.left(), m_rows.top(), band.width(), m_rowHeight), Qt::AlignCenter,
                         pause);
    }
}

/// As much as fits: when the section began, its requests, its bytes.
QString TimeDrawing::sectionText(const TimeSection& section, double width) const {
    const QFontMetricsF metrics(m_small);
    QString text = formatTimeOfDay(section.stretch.from, m_localTime).left(8);
    QStringList more{TimeWords::tr("%Ln request(s)", nullptr, static_cast<int>(section.requests))};
    if (section.hits > 0)
        more << TimeWords::tr("%Ln hit(s)", nullptr, static_cast<int>(section.hits));
    more << formatBytes(section.transferred);
    for (qsizetype i = 0; i < more.size(); ++i) {
        const QString longer = text + (i == 0 ? QStringLiteral(" · ") : QStringLiteral(", ")) + more[i];
        if (metrics.horizontalAdvance(longer) > width)
            break;
        text = longer;
    }
    return text;
}

void TimeDrawing::paintSections(QPainter& painter, const QPalette& palette, const Colors& colors) const {
    for (std::size_t i = 0; i < m_data.sections.size(); ++i) {
        const TimeSection& section = m_data.sections[i];
        const double begin = x(section.stretch.begin);
        // A label may extend over the pause behind its section, except into the pause's own label, one line
        // lower.
        const double end =
            i + 1 < m_data.sections.size() ? x(m_data.sections[i + 1].stretch.begin) : m_rows.right();
        painter.setPen(colors.line);
        painter.drawLine(QPointF(begin, 0), QPointF(begin, m_sums.bottom() + 3));
        paintTicks(painter, section, colors);
        if (end - begin < leastHeader)
            continue;
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(QRectF(begin + 4, 0, end - begin - 4, m_rowHeight + aroundHead),
                         static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                         sectionText(section, end - begin - 10));
    }
    painter.setPen(colors.line);
    painter.drawLine(m_sums.bottomLeft(), m_sums.bottomRight());
}

void TimeDrawing::paintTicks(QPainter& painter, const TimeSection& section, const Colors& colors) const {
    const double begin = x(section.stretch.begin);
    const double width = x(section.stretch.end) - begin;
    const double duration = section.stretch.end - section.stretch.begin;
    const double step = roundStep(duration * labelRoom * 1.6 / std::max(width, 1.0));
    for (double at = 0; at <= duration; at += step) {
        const double place = begin + at / std::max(duration, 1.0) * width;
        if (at > 0) {
            painter.setPen(colors.line);
            painter.drawLine(QPointF(place, m_rows.top()), QPointF(place, m_sums.bottom() + 3));
        }
        if (place - labelRoom / 2 > begin + width || width < labelRoom / 2)
            break;
        painter.setPen(colors.muted);
        const QString label =
            at > 0 ? durationText(static_cast<Milliseconds>(std::llround(at))) : QStringLiteral("0");
        painter.drawText(
            QRectF(place - labelRoom / 2, m_sums.bottom() + 3, labelRoom, m_rowHeight + aroundAxis - 3),
            Qt::AlignCenter, label);
    }
}

void TimeDrawing::paintRows(QPainter& painter, const QPalette& palette, const Colors& colors,
                            const TimeSelection& selection) const {
    const QFont names = monospaceFont();
    const QFontMetricsF metrics(names);
    const std::size_t end =
        std::min(m_data.rows.size(), m_firstRow + static_cast<std::size_t>(visibleRows()));
    for (std::size_t i = m_firstRow; i < end; ++i) {
        const TimeRow& row = m_data.rows[i];
        const double top = rowTop(i);
        const bool marked = row.resource != noIndex && row.resource == selection.resource;
        if (marked)
            painter.fillRect(QRectF(0, top, m_rows.right(), m_rowHeight), colors.rowMark);
        const QString name = row.resource == noIndex ? timeRowName(row) : shownLine(urlLabel(row.name));
        painter.setFont(names);
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(QRectF(8, top, m_rows.left() - 16, m_rowHeight),
                         static_cast<int>(Qt::AlignRight | Qt::AlignVCenter),
                         metrics.elidedText(name, Qt::ElideMiddle, m_rows.left() - 16));
        for (const TimeMark& mark : row.marks) {
            const QRectF place = placeOf(i, mark);
            drawTimeMark(painter, mark.kind, place, colors);
            if (mark.exchange == selection.exchange) {
                painter.setPen(QPen(palette.color(QPalette::Text), 1));
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(place.adjusted(-2.5, -1.5, 1.5, 1.5));
            }
        }
    }
    painter.setFont(m_small);
}

void TimeDrawing::paintSums(QPainter& painter, const QPalette& palette, const Colors& colors) const {
    const std::array<QString, 3> texts = sumTexts(m_data.total);
    const std::array lines{
        SumLine{&TimeSum::transferred, colors.needed, palette.color(QPalette::Text), Qt::SolidLine, texts[0]},
        SumLine{&TimeSum::saved, colors.savedLine, colors.good, Qt::DashLine, texts[1]},
        SumLine{&TimeSum::wasted, colors.warning, colors.warning, Qt::DotLine, texts[2]}};
    std::int64_t most = 1;
    if (!m_data.sums.empty())
        most = std::max({most, m_data.sums.back().transferred, m_data.sums.back().saved});
    const auto y = [&](std::int64_t bytes) {
        return m_sums.bottom() -
               static_cast<double>(bytes) / static_cast<double>(most) * (m_sums.height() - 8);
    };
    painter.setPen(colors.muted);
    painter.drawText(QRectF(8, m_sums.top(), m_sums.left() - 16, 16),
                     static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), formatBytes(most));
    painter.drawText(QRectF(8, m_sums.bottom() - 12, m_sums.left() - 16, 14),
                     static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), QStringLiteral("0"));
    std::vector<std::pair<double, const SumLine*>> ends;
    for (const SumLine& line : lines) {
        QPolygonF steps;
        steps << QPointF(m_sums.left(), y(0));
        for (const TimeSum& sum : m_data.sums)
            steps << QPointF(x(sum.at), steps.back().y()) << QPointF(x(sum.at), y(sum.*line.value));
        steps << QPointF(m_sums.right(), steps.back().y());
        painter.setPen(QPen(line.color, 1.6, line.style));
        painter.drawPolyline(steps);
        ends.emplace_back(steps.back().y(), &line);
    }
    if (!m_labelled)
        return;
    const double lineHeight = std::max(14.0, QFontMetricsF(m_small).height());
    std::stable_sort(ends.begin(), ends.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    double lowest = m_sums.bottom() + lineHeight / 2; // labels move up until none overlaps another
    for (const auto& [end, line] : ends) {
        lowest = std::min(end + lineHeight / 2, lowest);
        painter.setPen(line->ink);
        painter.drawText(QRectF(m_sums.right() + besideSums, lowest - lineHeight,
                                QFontMetricsF(m_small).horizontalAdvance(line->label) + 1, lineHeight),
                         static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), line->label);
        lowest -= lineHeight;
    }
}

} // namespace hci
