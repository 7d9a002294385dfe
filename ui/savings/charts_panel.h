#pragma once

#include "ui/savings/view_switch.h"
#include "ui/session/session_view.h"
#include "ui/widgets/lazy_panel.h"

class QStackedWidget;

namespace hci {

class SavingsPanel;
class TimePanel;

/// The bottom panel: bytes by resource, or the session over time. Built with the first data.
class ChartsPanel final : public LazyPanel {
    Q_OBJECT
public:
    explicit ChartsPanel(QWidget* parent = nullptr);

    void setView(const SessionView& view);
    void select(const Selection& selection);
    void setLocalTime(bool local);
    void showChart(ChartView view);
    /// Shows only its header.
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const noexcept { return m_folded; }
    /// A panel behind another tab takes no room from that one.
    void setInFront(bool inFront);

signals:
    void selected(const hci::Selection& selection);
    void failed(const QString& sentence);
    void heightWanted(int pixels); ///< as far as there is room

protected:
    void fill(QVBoxLayout& column) override;

private:
    void showFold();

    SavingsPanel* m_bytes = nullptr; ///< null: not built yet
    TimePanel* m_time = nullptr;
    QStackedWidget* m_stack = nullptr;
    bool m_localTime = false;
    bool m_folded = false;
    bool m_inFront = false;
    int m_unfoldedHeight = 0; ///< before it was folded; 0: it was not
};

} // namespace hci
