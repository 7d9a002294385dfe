#pragma once

#include "ui/session_view.h"
#include "ui/tone.h"

#include <QtWidgets/QWidget>

#include <array>

namespace hci {

class PlainLabel;

/// Six numbers over the panels: transferred, saved, missed, avoidable, the hit rate of a conforming cache,
/// findings.
class SummaryStrip final : public QWidget {
    Q_OBJECT
public:
    explicit SummaryStrip(QWidget* parent = nullptr);
    void setView(const SessionView& view);

signals:
    void findingsWanted(); ///< the figure of findings was clicked

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Figure {
        QString value;
        QString note;
        Tone tone = Tone::Normal;
    };
    struct Cell {
        QWidget* box = nullptr;
        PlainLabel* title = nullptr;
        PlainLabel* value = nullptr;
        PlainLabel* note = nullptr;
        Tone tone = Tone::Normal;
    };
    static constexpr std::size_t cellCount = 6;
    static std::array<Figure, cellCount> figures(const SessionView& view);
    void recolor();

    std::array<Cell, cellCount> m_cells;
};

} // namespace hci
