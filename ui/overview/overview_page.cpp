#include "ui/overview/overview_page.h"

#include "ui/base/text_size.h"
#include "ui/overview/fault_row.h"
#include "ui/overview/overview_table.h"
#include "ui/overview/overview_words.h"
#include "ui/tables/table_view.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/link_button.h"

#include <QtGui/QResizeEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>

namespace hci {

namespace {

constexpr int pageMargin = 14;
constexpr int bothTablesWidth = 700;          // pixels from which the tables are side by side
constexpr int tallestTable = QWIDGETSIZE_MAX; // the page scrolls, not the table

} // namespace

OverviewPage::OverviewPage(QWidget* parent) : QScrollArea(parent) {
    setObjectName(QStringLiteral("overviewPage"));
    setAccessibleName(tr("Session overview"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus); // so that the keyboard scrolls it
}

void OverviewPage::build() {
    m_content = new QWidget;
    m_content->setAutoFillBackground(true);
    m_content->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, pageMargin);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addLayout(buildTexts());
    m_tables = new QBoxLayout(QBoxLayout::LeftToRight);
    m_tables->setContentsMargins(0, 0, 0, 0);
    m_tables->setSpacing(2 * pageMargin);
    m_reasons = new OverviewTable(OverviewTable::Kind::Reasons, this);
    m_hosts = new OverviewTable(OverviewTable::Kind::Hosts, this);
    m_pages = new OverviewTable(OverviewTable::Kind::Pages, this);
    m_reasonTable = addTable(m_reasons, tr("Bytes by what they were for"), "overviewReasons");
    m_hostTable = addTable(m_hosts, tr("Bytes by host"), "overviewHosts");
    m_tables->addWidget(m_reasonTable, 1, Qt::AlignTop);
    m_tables->addWidget(m_hostTable, 1, Qt::AlignTop);
    column->addLayout(m_tables);
    m_pageTable = addTable(m_pages, tr("Bytes by page"), "overviewPages");
    column->addSpacing(pageMargin);
    column->addWidget(m_pageTable);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(pageMargin, 8, pageMargin, 0);
    m_allFindings = new LinkButton(m_content);
    m_allFindings->setObjectName(QStringLiteral("overviewAllFindings"));
    connect(m_allFindings, &QAbstractButton::clicked, this, &OverviewPage::allFindingsWanted);
    foot->addWidget(m_allFindings);
    foot->addStretch(1);
    column->addLayout(foot);
    column->addStretch(1);
    setWidget(m_content);
    arrangeTables();
    emit built(this);
}

QLayout* OverviewPage::buildTexts() {
    m_title = new PlainLabel(m_content);
    m_title->setObjectName(QStringLiteral("overviewTitle"));
    useTextFactor(m_title, 1.15, QFont::DemiBold);
    m_notes = new PlainLabel(m_content);
    m_notes->setObjectName(QStringLiteral("overviewNotes"));
    m_notes->setForegroundRole(QPalette::PlaceholderText);
    auto* words = new QVBoxLayout;
    words->setContentsMargins(pageMargin, 10, pageMargin, pageMargin);
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_notes);
    words->addSpacing(4);
    for (FaultRow*& row : m_faults) {
        row = new FaultRow(m_content);
        words->addWidget(row);
        words->addSpacing(4);
        connect(row, &FaultRow::wanted, this, &OverviewPage::findingWanted);
    }
    m_noFaults = new PlainLabel(m_content);
    m_noFaults->setObjectName(QStringLiteral("overviewNoFaults"));
    m_noFaults->setText(tr("No finding is an error or a warning, and none concerns bytes."));
    words->addWidget(m_noFaults);
    for (PlainLabel* label : {m_title, m_notes, m_noFaults})
        label->setWordWrap(true);
    return words;
}

QWidget* OverviewPage::buildHead() {
    auto* head = new QWidget(m_content);
    head->setAutoFillBackground(true);
    head->setBackgroundRole(QPalette::AlternateBase);
    auto* title = new PlainLabel(tr("Session overview"), head);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    auto* hint = new ElidedLabel(tr("Select a row to see why · Esc comes back here"), head);
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(pageMargin, 7, pageMargin, 7);
    line->addWidget(title);
    line->addStretch(1);
    line->addWidget(hint);
    return head;
}

TableView* OverviewPage::addTable(OverviewTable* model, const QString& name, const char* objectName) {
    auto* table = new TableView(name, model, m_content);
    table->setObjectName(QLatin1StringView(objectName));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->header()->setStretchLastSection(false);
    table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->header()->setSectionResizeMode(OverviewTable::Name, QHeaderView::Stretch);
    const auto ask = [this, model](const QModelIndex& index) {
        if (const QString filter = model->filterAt(index); !filter.isEmpty())
            emit filterWanted(filter);
    };
    connect(table, &QAbstractItemView::clicked, this, ask);
    connect(table, &QAbstractItemView::activated, this, ask);
    return table;
}

void OverviewPage::setView(const SessionView& view) {
    if (!view || !view.overview)
        return;
    if (m_content == nullptr) {
        if (view.session->empty())
            return;
        build();
    }
    const SessionOverview& overview = *view.overview;
    m_title->setText(overviewTitle(overview));
    m_notes->setText(overviewNotes(overview));
    showFaults(view);
    m_reasons->setReasons(overview.reasons);
    m_hosts->setHosts(overview.hosts);
    m_pages->setPages(overview.pages);
    m_pageTable->setVisible(!overview.pages.empty());
    for (TableView* table : {m_reasonTable, m_hostTable, m_pageTable})
        table->fitHeight(tallestTable);
}

void OverviewPage::showFaults(const SessionView& view) {
    const std::vector<WorstFault>& faults = view.overview->faults;
    for (std::size_t i = 0; i < m_faults.size(); ++i)
        if (i < faults.size())
            m_faults[i]->show(faults[i], view);
        else
            m_faults[i]->hide();
    m_noFaults->setVisible(faults.empty());
    std::uint32_t all = 0;
    for (const std::uint32_t count : view.findings->counts())
        all += count;
    m_allFindings->setText(tr("All %Ln finding(s)", nullptr, static_cast<int>(all)));
    m_allFindings->setVisible(all > 0);
}

void OverviewPage::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    arrangeTables();
}

void OverviewPage::arrangeTables() {
    if (m_tables != nullptr)
        m_tables->setDirection(viewport()->width() >= bothTablesWidth ? QBoxLayout::LeftToRight
                                                                      : QBoxLayout::TopToBottom);
}

} // namespace hci
