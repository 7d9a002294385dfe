#pragma once

#include "model/base/result.h"
#include "model/view/chart_data.h"
#include "ui/savings/chart_picture.h"

#include <QtWidgets/QWidget>

#include <memory>

class QCPItemText;
class QIODevice;
class QPaintDevice;
class QScrollBar;

namespace hci {

/// The savings chart: a bar per row, stacked from transferred bytes, with saved ones beyond. Only this
/// class's .cpp knows QCustomPlot.
class SavingsChart final : public QWidget {
    Q_OBJECT
public:
    explicit SavingsChart(QWidget* parent = nullptr);
    ~SavingsChart() override;

    void setChart(ChartData chart);
    void setLogarithmic(bool logarithmic);
    /// Marks the bar of that resource; noIndex removes the mark.
    void markResource(std::uint32_t resource);
    /// Draws all bars, with the light theme, into `out`, which is open for writing; Io if that fails.
    [[nodiscard]] Result<void> write(QIODevice& out, ChartFormat format);

    /// The bar's place in the widget; for tests and accessibility.
    [[nodiscard]] QPoint barPosition(int bar) const;

signals:
    void resourceChosen(std::uint32_t resource);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Plot;
    [[nodiscard]] bool paintOn(QPaintDevice& device, int height);
    [[nodiscard]] bool draw(QIODevice& out, ChartFormat format, int height);
    void rebuild();
    void placeEnd(qsizetype row, double end, const QString& text);
    void colorEnd(QCPItemText& label);
    void recolor();
    void showRange();
    void revealMark();
    [[nodiscard]] std::vector<ChartBar>::const_iterator markedBar() const;
    void hover(const QPoint& position, const QPoint& global);
    void choose(const QPoint& position);
    void moveMark(int by);
    [[nodiscard]] int barAt(const QPoint& position) const;
    [[nodiscard]] int visibleBars() const;

    std::unique_ptr<Plot> m_plot;
    QScrollBar* m_scroll;
    ChartData m_data;
    std::uint32_t m_marked = noIndex;
    bool m_logarithmic = false;
    bool m_scrolledByUser = false; // since the mark was set: then the chart does not scroll to it
};

} // namespace hci
