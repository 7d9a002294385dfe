#pragma once

#include "model/base/job.h"
#include "model/view/time_data.h"
#include "ui/savings/chart_frame.h"
#include "ui/savings/session_mask.h"
#include "ui/session/session_view.h"

namespace hci {

class ChoiceButton;
class TableView;
class TimeChart;
class TimeTableModel;

/// A session over time without secrets in its names, and the mask that removed them.
struct MaskedTime {
    TimeData data;
    std::shared_ptr<const MaskedSession> mask;
};

/// The view over time with its choices, its table, copying and saving. Lays it out off the GUI thread, and
/// only once it is visible.
class TimePanel final : public ChartFrame {
    Q_OBJECT
public:
    explicit TimePanel(QWidget* parent = nullptr);

    void setView(const SessionView& view);
    void select(const Selection& selection);
    void setLocalTime(bool local);
    [[nodiscard]] Result<void> save(const QString& path) override;

signals:
    void selected(const hci::Selection& selection);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addLegends();
    void addChoices();
    void layOut();
    void show(const SessionView& view, TimeData data);
    void choose(std::uint32_t exchange);

    TimeChart* m_chart;
    TimeTableModel* m_model;
    TableView* m_table;
    ChoiceButton* m_order;
    ChoiceButton* m_top;
    std::array<std::array<QWidget*, 2>, timeMarkKindCount> m_legend{}; ///< swatch and word of each kind
    SessionView m_view;
    SessionView m_shown;   ///< the view that the chart shows
    Selection m_selection; ///< of m_view
    bool m_stale = false;
    SessionMask m_mask;
    Job<MaskedTime> m_job;
};

} // namespace hci
