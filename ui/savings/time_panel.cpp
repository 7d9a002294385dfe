#include "ui/savings/time_panel.h"

#include "model/words/error_text.h"
#include "ui/savings/save_chart.h"
#include "ui/savings/time_chart.h"
#include "ui/savings/time_marks.h"
#include "ui/savings/time_table_model.h"
#include "ui/tables/table_view.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/plain_label.h"

#include <QtWidgets/QHBoxLayout>

namespace hci {

TimePanel::TimePanel(QWidget* parent)
    : ChartFrame(ChartView::Time, tr("When the bytes came"), QStringLiteral("time.png"), parent),
      m_chart(new TimeChart), m_model(new TimeTableModel),
      m_table(new TableView(tr("Exchanges over time"), m_model, nullptr)), m_order(new ChoiceButton(this)),
      m_top(new ChoiceButton(this)) {
    m_table->setFirstWidths({420, 120, 90, 120, 90}, 100);
    m_table->setObjectName(QStringLiteral("timeTable"));
    addLegends();
    addChoices();
    setPictures(m_chart, m_table);
    m_job.onFailure([this](const Error& error) {
        emit failed(tr("The view over time was not drawn anew: %1.").arg(errorSentence(error)));
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

void TimePanel::addLegends() {
    for (int i = 0; i < timeMarkKindCount; ++i) {
        const auto kind = static_cast<TimeMarkKind>(i);
        auto& entry = m_legend[static_cast<std::size_t>(i)];
        entry = {new TimeMarkSwatch(kind, this), new PlainLabel(timeMarkText(kind), this)};
        entry[1]->setContentsMargins(0, 0, 6, 0);
        for (QWidget* part : entry) {
            part->hide();
            legend().addWidget(part);
        }
    }
}

void TimePanel::addChoices() {
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
    for (ChoiceButton* choice : {m_order, m_top}) {
        addChoice(choice);
        connect(choice, &ChoiceButton::chosen, this, &TimePanel::layOut);
    }
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

/// Row numbers of the chart belong to the view on show: those of a later one would mark another row.
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
            const auto mask = known.of(view.session, progress);
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
            part->setVisible(data.kinds[i] > 0); // only kinds that occur, to keep the legend short
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
