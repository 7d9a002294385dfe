#pragma once

#include "model/view/time_data.h"

#include <QtCore/QRect>
#include <QtCore/QString>
#include <QtGui/QFont>
#include <QtGui/QPalette>

#include <optional>

class QPainter;

namespace hci {

struct Colors;

/// The marked row and exchange of the view over time.
struct TimeSelection {
    std::uint32_t resource = noIndex;
    std::uint32_t exchange = noIndex;
};

/// A mark of TimeData: TimeData::rows[row].marks[mark].
struct TimePlace {
    std::size_t row = 0;
    std::size_t mark = 0;

    friend bool operator==(const TimePlace&, const TimePlace&) = default;
};

/// Draws TimeData into an area of that size: on top, when each section began; rows with a mark per exchange;
/// below, the sums of bytes. Maps points to rows and marks; lives no longer than its data.
class TimeDrawing {
public:
    TimeDrawing(const TimeData& data, QSize size, const QFont& font, int firstRow, bool localTime);

    void paint(QPainter& painter, const QPalette& palette, const TimeSelection& selection) const;

    /// How many rows fit.
    [[nodiscard]] int visibleRows() const noexcept;
    /// The height at which that many rows fit.
    [[nodiscard]] static int heightFor(int rows, const QFont& font);
    /// The row at that point.
    [[nodiscard]] std::optional<std::size_t> rowAt(const QPoint& point) const;
    /// The mark at that point; of several the last, which is on top.
    [[nodiscard]] std::optional<TimePlace> markAt(const QPoint& point) const;
    /// Where a mark of a visible row is drawn.
    [[nodiscard]] QRectF placeOf(const TimePlace& place) const;

private:
    [[nodiscard]] double x(double position) const;
    [[nodiscard]] QRectF placeOf(std::size_t row, const TimeMark& mark) const;
    [[nodiscard]] double rowTop(std::size_t row) const;
    void paintPauses(QPainter& painter, const QPalette& palette, const Colors& colors) const;
    void paintSections(QPainter& painter, const QPalette& palette, const Colors& colors) const;
    void paintTicks(QPainter& painter, const TimeSection& section, const Colors& colors) const;
    void paintRows(QPainter& painter, const QPalette& palette, const Colors& colors,
                   const TimeSelection& selection) const;
    void paintSums(QPainter& painter, const QPalette& palette, const Colors& colors) const;
    [[nodiscard]] QString sectionText(const TimeSection& section, double width) const;

    const TimeData& m_data;
    QFont m_small;
    double m_rowHeight;
    std::size_t m_firstRow;
    bool m_localTime;
    bool m_labelled = true; ///< whether the sums have labels
    QRectF m_rows;          ///< where the marks are
    QRectF m_sums;          ///< where the sums are; the axis is below it
};

/// A mark in words, a fact per line: kind, time, duration, bytes and how many of them are known.
[[nodiscard]] QString timeMarkNumbers(const TimeMark& mark, bool localTime);
/// A row's full name: its URL, or how many the rest sums up.
[[nodiscard]] QString timeRowName(const TimeRow& row);
/// "212 ms", "1.4 s", "12 min".
[[nodiscard]] QString durationText(Milliseconds duration);

} // namespace hci
