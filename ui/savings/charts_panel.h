#pragma once

#include "ui/savings/view_switch.h"
#include "ui/session_view.h"

#include <QtWidgets/QWidget>

class QStackedLayout;

namespace hci {

class SavingsPanel;
class TimePanel;

/// The bottom panel: bytes by resource, or the session over time.
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

private:
    SavingsPanel* m_bytes;
    TimePanel* m_time;
    QStackedLayout* m_stack;
};

} // namespace hci
