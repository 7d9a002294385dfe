#include "ui/savings/savings_panel.h"

#include "model/words/error_text.h"
#include "ui/savings/bar_table_model.h"
#include "ui/savings/save_chart.h"
#include "ui/savings/savings_chart.h"
#include "ui/tables/table_view.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/swatch.h"

#include <QtWidgets/QHBoxLayout>

namespace hci {

namespace {

/// The chart with masked names, because charts are saved and shown around. Makes the mask of a session once.
MaskedChart named(const SessionView& view, const ChartQuery& query, const SessionMask& known,
                  const Progress& progress) {
    const auto mask = known.of(view.session, progress);
    return {withoutSecrets(chartData(query, *view.session, *view.analysis), *view.analysis, *mask), mask};
}

} // namespace

SavingsPanel::SavingsPanel(QWidget* parent)
    : ChartFrame(ChartView::Bytes, tr("Bytes per resource"), QStringLiteral("savings.png"), parent),
      m_chart(new SavingsChart), m_model(new BarTableModel),
      m_table(new TableView(tr("Bytes per resource"), m_model, nullptr)), m_group(new ChoiceButton(this)),
      m_sort(new ChoiceButton(this)), m_top(new ChoiceButton(this)), m_scale(new ChoiceButton(this)) {
    m_table->setFirstWidths({360, 95, 95, 95, 95, 95});
    m_table->setObjectName(QStringLiteral("savingsTable"));
    addLegends();
    addChoices();
    setPictures(m_chart, m_table);
    m_job.onFailure([this](const Error& error) {
        emit failed(tr("The chart was not drawn anew: %1.").arg(errorSentence(error)));
    });
    connect(m_chart, &SavingsChart::resourceChosen, this, [this](std::uint32_t resource) {
        emit selected({resource, noIndex});
    });
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        const ChartBar& bar = m_model->chart().bars[static_cast<std::size_t>(index.row())];
        if (bar.resource != noIndex)
            emit selected({bar.resource, noIndex});
    });
}

void SavingsPanel::addLegends() {
    addLegend(legend(), tr("needed"), &Colors::needed, nullptr, this);
    addLegend(legend(), tr("revalidation"), &Colors::revalidation, nullptr, this);
    addLegend(legend(), tr("missed"), &Colors::missed, nullptr, this);
    addLegend(legend(), tr("avoidable"), &Colors::avoidable, nullptr, this);
    addLegend(legend(), tr("saved, never sent"), &Colors::savedFill, &Colors::savedLine, this);
}

void SavingsPanel::addChoices() {
    m_group->addChoice(tr("Resource"), static_cast<int>(ChartGroup::Resource));
    m_group->addChoice(tr("Host"), static_cast<int>(ChartGroup::Host));
    m_group->addChoice(tr("Media type"), static_cast<int>(ChartGroup::MediaType));
    m_group->addChoice(tr("Address without query"), static_cast<int>(ChartGroup::Path));
    m_sort->addChoice(tr("Most wasted"), static_cast<int>(ChartSort::Wasted));
    m_sort->addChoice(tr("Most saved"), static_cast<int>(ChartSort::Saved));
    m_sort->addChoice(tr("Most transferred"), static_cast<int>(ChartSort::Transferred));
    m_sort->addChoice(tr("Most missed"), static_cast<int>(ChartSort::Missed));
    m_sort->addChoice(tr("Most avoidable"), static_cast<int>(ChartSort::Avoidable));
    m_sort->addChoice(tr("Name"), static_cast<int>(ChartSort::Name));
    for (const int top : {10, 20, 50, 100, 1000})
        m_top->addChoice(tr("Top %1").arg(top), top);
    m_top->setValue(20);
    m_scale->addChoice(tr("Linear"), 0);
    m_scale->addChoice(tr("Logarithmic"), 1);
    m_group->setAccessibleName(tr("Group bars by"));
    m_sort->setAccessibleName(tr("Sort bars by"));
    m_top->setAccessibleName(tr("Number of bars"));
    m_scale->setAccessibleName(tr("Scale"));
    m_group->setObjectName(QStringLiteral("chartGroup"));
    m_sort->setObjectName(QStringLiteral("chartSort"));
    m_scale->setObjectName(QStringLiteral("chartScale"));
    for (ChoiceButton* choice : {m_group, m_sort, m_top, m_scale})
        addChoice(choice);
    for (ChoiceButton* choice : {m_group, m_sort, m_top})
        connect(choice, &ChoiceButton::chosen, this, &SavingsPanel::aggregate);
    connect(m_scale, &ChoiceButton::chosen, m_chart,
            [this](int scale) { m_chart->setLogarithmic(scale == 1); });
}

void SavingsPanel::setView(const SessionView& view) {
    m_view = view;
    aggregate();
}

void SavingsPanel::select(const Selection& selection) {
    m_chart->markResource(selection.resource);
}

void SavingsPanel::aggregate() {
    if (!m_view) {
        m_job.cancel();
        show({});
        return;
    }
    const ChartQuery query{static_cast<ChartGroup>(m_group->value()), static_cast<ChartSort>(m_sort->value()),
                           static_cast<std::uint32_t>(m_top->value())};
    m_job.start([view = m_view, query,
                 mask = m_mask](Progress& progress) { return named(view, query, mask, progress); },
                [this, session = m_view.session](MaskedChart made) {
                    m_mask = {session, made.mask};
                    show(std::move(made.chart));
                });
}

void SavingsPanel::show(ChartData chart) {
    m_model->setChart(chart);
    m_chart->setChart(std::move(chart));
    emit chartShown();
}

Result<void> SavingsPanel::save(const QString& path) {
    return saveChart(
        path, [this] { return toCsv(m_model->chart()); },
        [this](QIODevice& out, ChartFormat format) { return m_chart->write(out, format); });
}

} // namespace hci
