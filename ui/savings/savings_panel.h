#pragma once

#include "model/base/job.h"
#include "model/view/chart_data.h"
#include "ui/savings/chart_frame.h"
#include "ui/savings/session_mask.h"
#include "ui/session/session_view.h"

#include <memory>

namespace hci {

class BarTableModel;
class ChoiceButton;
class SavingsChart;
class TableView;

/// A chart without secrets in its names, and the mask that removed them.
struct MaskedChart {
    ChartData chart;
    std::shared_ptr<const MaskedSession> mask;
};

/// The chart of bytes with its choices, its table, copying and saving. Aggregates off the GUI thread.
class SavingsPanel final : public ChartFrame {
    Q_OBJECT
public:
    explicit SavingsPanel(QWidget* parent = nullptr);

    void setView(const SessionView& view);
    void select(const Selection& selection);
    [[nodiscard]] Result<void> save(const QString& path) override;

signals:
    void selected(const hci::Selection& selection);
    void chartShown();

private:
    void addLegends();
    void addChoices();
    void aggregate();
    void show(ChartData chart);

    SavingsChart* m_chart;
    BarTableModel* m_model;
    TableView* m_table;
    ChoiceButton* m_group;
    ChoiceButton* m_sort;
    ChoiceButton* m_top;
    ChoiceButton* m_scale;
    SessionView m_view;
    SessionMask m_mask;
    Job<MaskedChart> m_job;
};

} // namespace hci
