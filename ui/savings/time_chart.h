#pragma once

#include "model/base/result.h"
#include "ui/savings/chart_picture.h"
#include "ui/savings/time_drawing.h"

#include <QtWidgets/QWidget>

class QScrollBar;

namespace hci {

/// The view over time: a row per resource with a mark per exchange, and below them the running sums of bytes.
class TimeChart final : public QWidget {
    Q_OBJECT
public:
    explicit TimeChart(QWidget* parent = nullptr);

    void setData(TimeData data);
    void setLocalTime(bool local);
    /// Marks a resource's row, and the exchange in it, if any.
    void markSelection(const TimeSelection& selection);
    /// Draws all rows, with the light theme, into `out`, which is open for writing; Io if that fails.
    [[nodiscard]] Result<void> write(QIODevice& out, ChartFormat format) const;

    /// The place of a mark of a visible row in the widget; for tests.
    [[nodiscard]] QPoint markPosition(const TimePlace& place) const;

signals:
    void exchangeChosen(std::uint32_t exchange);
    void resourceChosen(std::uint32_t resource);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    [[nodiscard]] TimeDrawing drawing() const;
    [[nodiscard]] std::optional<std::size_t> markedRow() const;
    void showRange();
    void revealMark();
    void stepRow(int by);
    void stepMark(int by);
    void describe();

    TimeData m_data;
    TimeSelection m_selection;
    QScrollBar* m_scroll;
    bool m_localTime = false;
};

} // namespace hci
