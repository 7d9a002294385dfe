#include "ui/savings/time_panel.h"

#include "model/base/language.h"
#include "ui/choice_button.h"
#include "ui/detail/table_view.h"
#include "ui/plain_label.h"
#include "ui/savings/save_chart.h"
#include "ui/savings/time_chart.h"
#include "ui/savings/time_marks.h"
#include "ui/savings/time_table_model.h"
#include "ui/savings/view_switch.h"
#include "ui/two_part_row.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedLayout>

namespace hci {

TimePanel::TimePanel(QWidget* parent)
    : QWidget(parent), m_switch(new ViewSwitch(ChartView::Time, this)), m_chart(new TimeChart),
      m_model(new TimeTableModel), m_table(new TableView(tr("Exchanges over time"), m_model, this)),
      m_body(new QWidget(this)), m_stack(new QStackedLayout(m_body)), m_order(new ChoiceButton(this)),
      m_top(new ChoiceButton(this)), m_asTable(new QPushButton(tr("Table"), this)) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_table->setFirstWidths({420, 120, 90, 120, 90}, 100);
    m_table->setObjectName(QStringLiteral("timeTable"));
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(m_body, 1);
    m_job.onFailure([this](const Error& error) {
        emit failed(tr("The view over time was not drawn anew: %1.").arg(translated(error.detail)));
    });
    connect(m_chart, &TimeChart::exchangeChosen, this, &TimePanel::choose);
    connect(m_chart, &TimeChart::resourceChosen, this, [this](std::uint32_t resource) {
        if (m_shown.analysis == m_view.analysis)
            emit selected({resource, noIndex});
    });
    const auto chooseRow = [this](const QModelIndex& index) { choose(m_model->exchangeAt(index)); };
    connect(m_table, &QAbstractItemView::clicked, this, chooseRow);
    connect(m_table, &QAbstractItemView::activated, this, chooseRow);
}

QWidget* TimePanel::buildHead() {
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    auto* right = new QHBoxLayout;
    auto* head = new TwoPartRow(line, right, this);
    m_choices = new QWidget(head);
    right->addWidget(m_choices);
    auto* choices = new QHBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_switch);
    line->addSpacing(6);
    auto* title = new PlainLabel(tr("When the bytes came"), head);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    line->addWidget(title);
    line->addSpacing(10);
    for (int i = 0; i < timeMarkKindCount; ++i) {
        const auto kind = static_cast<TimeMarkKind>(i);
        auto& entry = m_legend[static_cast<std::size_t>(i)];
        entry = {new TimeMarkSwatch(kind, head), new PlainLabel(timeMarkText(kind), head)};
        entry[1]->setContentsMargins(0, 0, 6, 0);
        for (QWidget* part : entry) {
            part->hide();
            line->addWidget(part);
        }
    }
    line->addStretch(1);
    m_order->addChoice(tr("In time order"), static_cast<int>(TimeOrder::Started));
    m_order->addChoice(tr("Most wasted"), static_cast<int>(TimeOrder::Wasted));
    m_order->addChoice(tr("Most transferred"), static_cast<int>(TimeOrder::Transferred));
    for (const int top : {20, 100, 1000})
        m_top->addChoice(tr("Top %1").arg(top), top);
    m_top->setValue(100);
    m_order->setAccessibleName(tr("Order of the rows"));
    m_top->setAccessibleName(tr("Number of rows"));
    m_order->setObjectName(QStringLiteral("timeOrder"));
    m_top->setObjectName(QStringLiteral("timeTop"));
    m_asTable->setCheckable(true);
    m_asTable->setObjectName(QStringLiteral("timeAsTable"));
    auto* saveAs = new QPushButton(tr("Save …"), head);
    for (QPushButton* button :
         {static_cast<QPushButton*>(m_order), static_cast<QPushButton*>(m_top), m_asTable, saveAs})
        choices->addWidget(button);
    choices->addStretch(0);
    for (ChoiceButton* choice : {m_order, m_top})
        connect(choice, &ChoiceButton::chosen, this, &TimePanel::layOut);
    connect(m_asTable, &QPushButton::toggled, this,
            [this](bool table) { m_stack->setCurrentIndex(table ? 1 : 0); });
    connect(saveAs, &QPushButton::clicked, this, [this] {
        const QString problem = askAndSaveChart(*this, QStringLiteral("time.png"),
                                                [this](const QString& path) { return save(path); });
        if (!problem.isEmpty())
            emit failed(problem);
    });
    return head;
}

void TimePanel::setFolded(bool folded) {
    m_switch->showFolded(folded);
    m_body->setVisible(!folded);
    m_choices->setVisible(!folded);
}

void TimePanel::setView(const SessionView& view) {
    m_selection = carriedOver(m_selection, m_view, view);
    m_view = view;
    m_stale = true;
    if (isVisible())
        layOut();
}

void TimePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale)
        layOut();
}

/// Row numbers of the chart are those of the view that it shows: a later one's would mark something else.
void TimePanel::select(const Selection& selection) {
    m_selection = selection;
    if (m_shown.analysis == m_view.analysis)
        m_chart->markSelection({selection.resource, selection.exchange});
}

void TimePanel::setLocalTime(bool local) {
    m_chart->setLocalTime(local);
    m_model->setLocalTime(local);
}

void TimePanel::choose(std::uint32_t exchange) {
    if (exchange != noIndex && m_view && m_shown.analysis == m_view.analysis)
        emit selected({m_view.analysis->resources.resourceOf[exchange], exchange});
}

void TimePanel::layOut() {
    m_stale = false;
    if (!m_view) {
        m_job.cancel();
        show({}, {});
        return;
    }
    const TimeQuery query{static_cast<TimeOrder>(m_order->value()),
                          static_cast<std::uint32_t>(m_top->value())};
    m_job.start(
        [view = m_view, query, known = m_mask](Progress& progress) {
            const auto mask = known.of(view.session);
            return MaskedTime{withoutSecrets(timeData(query, *view.session, *view.analysis, progress),
                                             *view.analysis, *mask),
                              mask};
        },
        [this, view = m_view](MaskedTime made) {
            m_mask = {view.session, made.mask};
            show(view, std::move(made.data));
        });
}

void TimePanel::show(const SessionView& view, TimeData data) {
    m_shown = view;
    for (std::size_t i = 0; i < m_legend.size(); ++i)
        for (QWidget* part : m_legend[i])
            part->setVisible(data.kinds[i] > 0); // of what is there alone: a legend is short
    m_model->setTime(data);
    m_chart->setData(std::move(data));
    select(m_selection);
}

Result<void> TimePanel::save(const QString& path) {
    return saveChart(
        path, [this] { return m_model->toCsv(); },
        [this](QIODevice& out, ChartFormat format) { return m_chart->write(out, format); });
}

} // namespace hci
