#include "ui/detail/findings_view.h"

#include "model/lint/finding_recipe.h"
#include "model/lint/rules.h"
#include "model/words/error_text.h"
#include "ui/detail/finding_explanation.h"
#include "ui/detail/findings_bar.h"
#include "ui/detail/findings_model.h"
#include "ui/detail/recipe_view.h"
#include "ui/session/silenced_rules.h"
#include "ui/tables/table_view.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

namespace hci {

namespace {

constexpr int wideEnough = 720;            // pixels for explanation and recipe side by side
constexpr std::size_t openedAtFirst = 200; // rows below headings that are all shown at once

} // namespace

FindingsView::FindingsView(SilencedRules& silenced, QWidget* parent)
    : DetailView(parent), m_silenced(silenced), m_bar(new FindingsBar(silenced, this)),
      m_model(new FindingsModel), m_table(new TableView(tr("Findings"), m_model, this)),
      m_explanation(new FindingExplanation(this)), m_recipe(new RecipeView(this)),
      m_silence(new QPushButton(tr("Silence This Rule"), this)),
      m_lower(new QSplitter(Qt::Horizontal, this)) {
    buildTable();
    auto* split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_table);
    split->addWidget(buildLower());
    split->setSizes({220, 260});
    split->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(split, 1);
    connect(m_bar, &FindingsBar::changed, this, &FindingsView::fill);
    connect(m_explanation, &FindingExplanation::exchangeWanted, this, &DetailView::exchangeWanted);
    connect(m_silence, &QPushButton::clicked, this, &FindingsView::silence);
}

void FindingsView::buildTable() {
    m_table->setObjectName(QStringLiteral("findingsTable"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    QHeaderView* header = m_table->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(FindingsModel::Message, QHeaderView::Stretch);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setFirstWidths({104, 190});   // the sentence takes the rest
    header->setResizeContentsPrecision(0); // the rows on the screen
    for (const int number : {FindingsModel::Resources, FindingsModel::Bytes})
        header->setSectionResizeMode(number, QHeaderView::ResizeToContents);
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
        m_sort = FindingsModel::sortOf(column);
        m_reversed = order == Qt::DescendingOrder;
        fill();
    });
    m_job.onFailure([this](const Error& error) {
        emit failed(tr("The findings were not listed anew: %1.").arg(errorSentence(error)));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindingsView::moved);
    connect(m_table, &QAbstractItemView::clicked, this, &FindingsView::moved); // also where it was current
    connect(m_table, &QAbstractItemView::activated, this, &FindingsView::moved);
    connect(m_table, &QWidget::customContextMenuRequested, this, &FindingsView::showMenu);
}

QWidget* FindingsView::buildLower() {
    auto* left = new QWidget(this);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, 4, 12, 8);
    foot->addWidget(m_silence);
    foot->addStretch(1);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_explanation, 1);
    column->addLayout(foot);
    m_silence->setObjectName(QStringLiteral("silenceRule"));
    m_silence->setAutoDefault(false);
    m_silence->setToolTip(tr("Leave this rule out of every list until it is reported again"));
    m_lower->addWidget(left);
    m_lower->addWidget(m_recipe);
    m_lower->setSizes({500, 500});
    m_lower->setChildrenCollapsible(false);
    m_recipe->hide();
    return m_lower;
}

void FindingsView::resizeEvent(QResizeEvent* event) {
    DetailView::resizeEvent(event);
    m_lower->setOrientation(event->size().width() >= wideEnough ? Qt::Horizontal : Qt::Vertical);
}

void FindingsView::show(const DetailSubject& subject) {
    const SessionView& view = subject.view;
    const bool sameView =
        m_subject.view.analysis == view.analysis && m_subject.view.findings == view.findings;
    const bool sameRows =
        sameView && (m_bar->wholeSession() || m_subject.selection.resource == subject.selection.resource);
    m_subject = subject;
    if (subject.finding != noIndex && subject.finding != current())
        m_wanted = subject.finding;
    if (sameRows && m_wanted == noIndex)
        return;
    fill();
}

void FindingsView::choose(std::uint32_t finding) {
    m_wanted = finding;
    fill();
}

void FindingsView::showWholeSession() {
    m_bar->setWholeSession(true);
    m_bar->focusFilter();
}

void FindingsView::fill() {
    if (!m_subject.view || (!m_bar->wholeSession() && m_subject.empty())) {
        m_job.cancel();
        show(FindingOrder());
        return;
    }
    FindingQuery query = m_bar->query();
    query.sort = m_sort;
    query.reversed = m_reversed;
    query.resource = m_bar->wholeSession() ? noIndex : m_subject.selection.resource;
    if (query.resource != noIndex && query.grouping == FindingGrouping::Resource)
        query.grouping = FindingGrouping::None; // it is the only one
    m_job.start(
        [view = m_subject.view, query](Progress& progress) {
            return orderFindings(query, *view.session, *view.analysis, *view.findings, progress);
        },
        [this](FindingOrder order) { show(std::move(order)); });
}

void FindingsView::show(FindingOrder order) {
    const bool sameView = m_listed.analysis == m_subject.view.analysis;
    const std::uint32_t before = sameView ? current() : noIndex;
    const QScopedValueRollback filling(m_filling, true);
    m_listed = m_subject.view;
    m_bar->showCount(order.shown, order.total);
    const bool headings = order.grouping != FindingGrouping::None;
    m_model->setOrder(m_listed, std::move(order));
    m_table->setRootIsDecorated(headings);
    m_table->setItemsExpandable(headings);
    m_table->setIndentation(headings ? 14 : 0);
    if (headings && m_model->order().rows.size() <= openedAtFirst)
        m_table->expandAll();
    markRow(before);
    explain();
}

/// Marks the wanted finding, clearing a filter that hides it; else `before`, else the first.
void FindingsView::markRow(std::uint32_t before) {
    const bool hidden = m_wanted != noIndex && !m_model->indexOf(m_wanted).isValid();
    if (hidden && m_model->order().shown < m_model->order().total) {
        m_bar->clearFilter();
        return;
    }
    QModelIndex index = m_model->indexOf(m_wanted != noIndex ? m_wanted : before);
    m_wanted = noIndex;
    if (!index.isValid())
        index = m_model->index(0, 0);
    if (index.parent().isValid())
        m_table->expand(index.parent());
    m_table->setCurrentIndex(index);
    if (index.isValid())
        m_table->scrollTo(index);
}

std::uint32_t FindingsView::current() const {
    return m_model->findingAt(m_table->currentIndex());
}

/// Explains the row that the user went to, and selects an exchange that shows it.
void FindingsView::moved() {
    if (m_filling)
        return;
    explain();
    const std::uint32_t chosen = current();
    if (chosen == noIndex || m_listed.analysis != m_subject.view.analysis)
        return; // a heading, or a row of a list that is being refilled
    const Finding& finding = m_listed.analysis->findings.findings[chosen];
    const QModelIndex heading = m_table->currentIndex().parent();
    std::uint32_t resource = m_bar->wholeSession() ? noIndex : m_subject.selection.resource;
    if (heading.isValid() && m_model->order().grouping == FindingGrouping::Resource)
        resource = m_model->order().groups[static_cast<std::size_t>(heading.row())].subject;
    const std::uint32_t exchange = exchangeShowing(m_listed, finding, resource);
    if (exchange != noIndex)
        emit findingChosen(chosen, exchange);
}

void FindingsView::explain() {
    const std::uint32_t chosen = current();
    m_explanation->show(m_listed, chosen);
    m_silence->setEnabled(chosen != noIndex);
    if (chosen == noIndex) {
        m_recipe->setRecipe({}, {});
        return;
    }
    const Finding& finding = m_listed.analysis->findings.findings[chosen];
    const std::uint32_t exchange =
        exchangeShowing(m_listed, finding, m_bar->wholeSession() ? noIndex : m_subject.selection.resource);
    const std::optional<Exchange> shown =
        exchange == noIndex ? std::nullopt : std::optional((*m_listed.session)[exchange]);
    const FindingRecipe mends = recipeOf(finding, shown ? &*shown : nullptr);
    m_recipe->setRecipe(mends.recipe ? rule(finding.rule).recipe : std::string_view(),
                        mends.section ? mends.section->server : QString());
}

void FindingsView::silence() {
    if (const std::uint32_t chosen = current(); chosen != noIndex)
        m_silenced.silence(m_listed.analysis->findings.findings[chosen].rule);
}

void FindingsView::showMenu(const QPoint& position) {
    if (current() == noIndex)
        return;
    QMenu menu;
    menu.addAction(tr("Silence This Rule"), this, &FindingsView::silence);
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

} // namespace hci
