#include "ui/savings/savings_panel.h"

#include "model/base/language.h"
#include "ui/choice_button.h"
#include "ui/detail/table_view.h"
#include "ui/plain_label.h"
#include "ui/savings/bar_table_model.h"
#include "ui/savings/save_chart.h"
#include "ui/savings/savings_chart.h"
#include "ui/savings/view_switch.h"
#include "ui/swatch.h"
#include "ui/two_part_row.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QVBoxLayout>

namespace hci {

namespace {

/// A chart is made to be saved and shown around: its names are masked as those of an export. The mask of a
/// session is made once.
MaskedChart named(const SessionView& view, const ChartQuery& query, const SessionMask& known) {
    const auto mask = known.of(view.session);
    return {withoutSecrets(chartData(query, *view.session, *view.analysis), *view.analysis, *mask), mask};
}

} // namespace

SavingsPanel::SavingsPanel(QWidget* parent)
    : QWidget(parent), m_switch(new ViewSwitch(ChartView::Bytes, this)), m_chart(new SavingsChart),
      m_model(new BarTableModel), m_table(new TableView(tr("Bytes per resource"), m_model, this)),
      m_body(new QWidget(this)), m_stack(new QStackedLayout(m_body)), m_group(new ChoiceButton(this)),
      m_sort(new ChoiceButton(this)), m_top(new ChoiceButton(this)), m_scale(new ChoiceButton(this)),
      m_asTable(new QPushButton(tr("Table"), this)) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_table->setFirstWidths({360, 95, 95, 95, 95, 95});
    m_table->setObjectName(QStringLiteral("savingsTable"));
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(m_body, 1);
    m_job.onFailure([this](const Error& error) {
        emit failed(tr("The chart was not drawn anew: %1.").arg(translated(error.detail)));
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

QWidget* SavingsPanel::buildHead() {
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
    auto* title = new PlainLabel(tr("Bytes per resource"), head);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    line->addWidget(title);
    line->addSpacing(10);
    addLegend(*line, tr("needed"), &Colors::needed, nullptr, head);
    addLegend(*line, tr("revalidation"), &Colors::revalidation, nullptr, head);
    addLegend(*line, tr("missed"), &Colors::missed, nullptr, head);
    addLegend(*line, tr("avoidable"), &Colors::avoidable, nullptr, head);
    addLegend(*line, tr("saved, never sent"), &Colors::savedFill, &Colors::savedLine, head);
    line->addStretch(1);

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
    m_asTable->setCheckable(true);
    m_asTable->setObjectName(QStringLiteral("chartAsTable"));
    auto* save = new QPushButton(tr("Save …"), head);
    for (QPushButton* button :
         {static_cast<QPushButton*>(m_group), static_cast<QPushButton*>(m_sort),
          static_cast<QPushButton*>(m_top), static_cast<QPushButton*>(m_scale), m_asTable, save})
        choices->addWidget(button);
    choices->addStretch(0);
    for (ChoiceButton* choice : {m_group, m_sort, m_top})
        connect(choice, &ChoiceButton::chosen, this, &SavingsPanel::aggregate);
    connect(m_scale, &ChoiceButton::chosen, m_chart,
            [this](int scale) { m_chart->setLogarithmic(scale == 1); });
    connect(m_asTable, &QPushButton::toggled, this,
            [this](bool table) { m_stack->setCurrentIndex(table ? 1 : 0); });
    connect(save, &QPushButton::clicked, this, &SavingsPanel::askWhereToSave);
    return head;
}

void SavingsPanel::setFolded(bool folded) {
    m_switch->showFolded(folded);
    m_body->setVisible(!folded);
    m_choices->setVisible(!folded);
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
    m_job.start([view = m_view, query, mask = m_mask](Progress&) { return named(view, query, mask); },
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

void SavingsPanel::askWhereToSave() {
    const QString problem = askAndSaveChart(*this, QStringLiteral("savings.png"),
                                            [this](const QString& path) { return save(path); });
    if (!problem.isEmpty())
        emit failed(problem);
}

} // namespace hci
