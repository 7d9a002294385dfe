#pragma once

#include "model/base/job.h"
#include "model/base/result.h"
#include "model/view/time_data.h"
#include "ui/savings/session_mask.h"
#include "ui/session_view.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QStackedLayout;

namespace hci {

class ChoiceButton;
class TableView;
class TimeChart;
class TimeTableModel;
class ViewSwitch;

/// A session over time without secrets in its names, and what took them out.
struct MaskedTime {
    TimeData data;
    std::shared_ptr<const MaskedSession> mask;
};

/// The view over time with its choices, its table and its ways out. Lays it out off the GUI thread, and not
/// before somebody looks.
class TimePanel final : public QWidget {
    Q_OBJECT
public:
    explicit TimePanel(QWidget* parent = nullptr);

    void setView(const SessionView& view);
    void select(const Selection& selection);
    void setLocalTime(bool local);
    /// Writes the picture (.png, .svg, .pdf) or its numbers (.csv) by the file's ending, whole or not at all.
    [[nodiscard]] Result<void> save(const QString& path);
    [[nodiscard]] ViewSwitch& viewSwitch() noexcept { return *m_switch; }
    /// Leaves its head alone on show.
    void setFolded(bool folded);

signals:
    void selected(const hci::Selection& selection);
    void failed(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildHead();
    void layOut();
    void show(const SessionView& view, TimeData data);
    void choose(std::uint32_t exchange);

    ViewSwitch* m_switch;
    TimeChart* m_chart;
    TimeTableModel* m_model;
    TableView* m_table;
    QWidget* m_body;
    QStackedLayout* m_stack;
    QWidget* m_choices = nullptr;
    ChoiceButton* m_order;
    ChoiceButton* m_top;
    QPushButton* m_asTable;
    std::array<std::array<QWidget*, 2>, timeMarkKindCount> m_legend{}; ///< swatch and word of each kind
    SessionView m_view;
    SessionView m_shown;   ///< what the chart is of
    Selection m_selection; ///< of m_view
    bool m_stale = false;
    SessionMask m_mask;
    Job<MaskedTime> m_job;
};

} // namespace hci
