#pragma once

#include "ui/savings/view_switch.h"
#include "ui/session_view.h"

#include <QtWidgets/QWidget>

class QStackedLayout;

namespace hci {

class SavingsPanel;
class TimePanel;

/// The bottom panel: bytes by resource, or the session over time. Built when there is something to draw.
class ChartsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ChartsPanel(QWidget* parent = nullptr);

    void setView(const SessionView& view);
    void select(const Selection& selection);
    void setLocalTime(bool local);
    void showChart(ChartView view);

signals:
    void selected(const hci::Selection& selection);
    void failed(const QString& sentence);
    void heightWanted(int pixels); ///< as far as there is room
    void built(QWidget* part);

private:
    void build();

    SavingsPanel* m_bytes = nullptr; ///< null: nothing is built
    TimePanel* m_time = nullptr;
    QStackedLayout* m_stack;
    bool m_localTime = false;
};

} // namespace hci
