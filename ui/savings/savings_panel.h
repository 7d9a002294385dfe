#pragma once

#include "model/base/job.h"
#include "model/base/result.h"
#include "model/view/chart_data.h"
#include "ui/savings/session_mask.h"
#include "ui/session_view.h"

#include <QtWidgets/QWidget>

#include <memory>

class QPushButton;
class QStackedLayout;

namespace hci {

class BarTableModel;
class ChoiceButton;
class SavingsChart;
class TableView;
class ViewSwitch;

/// A chart without secrets in its names, and what took them out.
struct MaskedChart {
    ChartData chart;
    std::shared_ptr<const MaskedSession> mask;
};

/// The chart of bytes with its choices, its table and its ways out. Aggregates off the GUI thread.
class SavingsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit SavingsPanel(QWidget* parent = nullptr);

    void setView(const SessionView& view);
    void select(const Selection& selection);
    /// Writes the chart (.png, .svg, .pdf) or its numbers (.csv) by the file's ending, whole or not at all.
    [[nodiscard]] Result<void> save(const QString& path);
    [[nodiscard]] ViewSwitch& viewSwitch() noexcept { return *m_switch; }
    /// Leaves its head alone on show.
    void setFolded(bool folded);

signals:
    void selected(const hci::Selection& selection);
    void chartShown();
    void failed(const QString& sentence);

private:
    QWidget* buildHead();
    void askWhereToSave();
    void aggregate();
    void show(ChartData chart);

    ViewSwitch* m_switch;
    SavingsChart* m_chart;
    BarTableModel* m_model;
    TableView* m_table;
    QWidget* m_body;
    QStackedLayout* m_stack;
    QWidget* m_choices = nullptr;
    ChoiceButton* m_group;
    ChoiceButton* m_sort;
    ChoiceButton* m_top;
    ChoiceButton* m_scale;
    QPushButton* m_asTable;
    SessionView m_view;
    SessionMask m_mask;
    Job<MaskedChart> m_job;
};

} // namespace hci
