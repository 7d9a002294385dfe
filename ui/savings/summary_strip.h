#pragma once

#include "ui/base/tone.h"
#include "ui/session/session_view.h"

#include <QtWidgets/QWidget>

#include <array>

namespace hci {

class PartsBar;
class SummaryCell;

/// Six numbers over the panels, all equally wide: transferred, saved, missed, avoidable, the hit rate of a
/// conforming cache, findings. Built with the first data.
class SummaryStrip final : public QWidget {
    Q_OBJECT
public:
    explicit SummaryStrip(QWidget* parent = nullptr);
    void setView(const SessionView& view);

signals:
    void findingsWanted();                    ///< the figure of findings was clicked
    void filterWanted(const QString& filter); ///< of the exchanges behind a number; empty: of all
    void built(QWidget* part);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Figure {
        QString value;
        QString note;
        Tone tone = Tone::Normal;
    };
    static constexpr std::size_t cellCount = 6;
    static std::array<Figure, cellCount> figures(const SessionView& view);
    void build();
    void makeEquallyWide();

    std::array<SummaryCell*, cellCount> m_cells{};
    PartsBar* m_transferred = nullptr; ///< null: not built yet
};

} // namespace hci
