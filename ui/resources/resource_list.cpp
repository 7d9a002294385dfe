#include "ui/resources/resource_list.h"

#include "model/base/in_words.h"
#include "model/words/error_text.h"
#include "ui/resources/filter_chips.h"
#include "ui/resources/filter_line.h"
#include "ui/resources/resource_model.h"
#include "ui/resources/saved_filters_button.h"
#include "ui/resources/tree_columns.h"
#include "ui/tables/cell_delegate.h"
#include "ui/widgets/plain_label.h"

#include <QtGui/QActionGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QVBoxLayout>

#include <array>
#include <utility>

namespace hci {

namespace {

constexpr int rowsKeptChosen = 1000; // after each change of the session

PlainLabel* hint(QWidget* parent) {
    auto* hint = new PlainLabel(parent);
    hint->setAlignment(Qt::AlignCenter);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setWordWrap(true);
    hint->setObjectName(QStringLiteral("treeHint"));
    return hint;
}

RowMode modeOf(RowListing listing) {
    return listing == RowListing::TimeOrder ? RowMode::Exchanges : RowMode::Resources;
}

RowGrouping groupingOf(RowListing listing) {
    switch (listing) {
    case RowListing::CacheKeys: return RowGrouping::CacheKey;
    case RowListing::Hosts: return RowGrouping::Host;
    case RowListing::Resources:
    case RowListing::TimeOrder: break;
    }
    return RowGrouping::None;
}

} // namespace

ResourceList::ResourceList(QWidget* parent)
    : QWidget(parent), m_filter(new FilterLine(this)), m_saved(new SavedFiltersButton(this)),
      m_chips(new FilterChips(this)), m_problem(new PlainLabel(this)), m_count(new PlainLabel(this)),
      m_tree(new QTreeView(this)), m_model(new ResourceModel(this)), m_hint(hint(this)),
      m_noKeys(new PlainLabel(this)), m_listings(new QPushButton(this)), m_stack(new QStackedLayout) {
    auto* line = new QHBoxLayout;
    line->setContentsMargins(8, 6, 12, 6);
    line->setSpacing(10);
    line->addWidget(m_filter, 1);
    line->addWidget(m_saved);
    line->addWidget(m_listings);
    line->addWidget(m_count);
    m_listings->hide(); // until there is a choice
    m_noKeys->setText(
        tr("Nothing to join: no path carried one content that a cache may store under several queries."));
    m_noKeys->setObjectName(QStringLiteral("noKeys"));
    m_noKeys->setForegroundRole(QPalette::PlaceholderText);
    m_noKeys->setWordWrap(true);
    m_noKeys->setContentsMargins(12, 0, 12, 6);
    m_noKeys->hide();
    m_count->setForegroundRole(QPalette::PlaceholderText);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_problem);
    layout->addWidget(m_chips);
    layout->addWidget(m_noKeys);
    layout->addLayout(m_stack, 1);
    buildTree();
    setTabOrder(m_listings, m_tree); // in visual order
    m_stack->addWidget(m_hint);
    m_stack->addWidget(m_tree);
    showHint(tr("Open a HAR file, drop one here, or send a request."));
    m_job.onFailure([this](const Error& error) {
        emit failed(tr("The rows were not sorted anew: %1.").arg(errorSentence(error)));
    });
    connectFilter();
}

ResourceList::~ResourceList() = default;

void ResourceList::connectFilter() {
    m_problem->setObjectName(QStringLiteral("filterProblem"));
    m_problem->setForegroundRole(QPalette::PlaceholderText);
    m_problem->setContentsMargins(12, 0, 12, 6);
    m_problem->hide();
    connect(m_filter, &FilterLine::filterChanged, this, [this](const RowFilter& filter) {
        m_query.filter = filter;
        order();
    });
    connect(m_filter, &FilterLine::problemChanged, this, [this] {
        m_problem->setText(m_filter->problem());
        m_problem->setVisible(!m_filter->problem().isEmpty());
    });
    connect(m_filter, &QLineEdit::textChanged, m_chips, &FilterChips::setLine);
    connect(m_chips, &FilterChips::lineWanted, m_filter, &QLineEdit::setText);
    connect(m_filter, &QLineEdit::textChanged, m_saved, &SavedFiltersButton::setLine);
    connect(m_saved, &SavedFiltersButton::lineWanted, m_filter, &QLineEdit::setText);
}

/// Updates the counts of the chips, and the values that complete words.
void ResourceList::offerFilters() {
    if (!m_view || m_view.session->empty()) {
        m_offer.cancel();
        m_chips->setCounts({});
        m_filter->setValues({});
        return;
    }
    m_offer.start(
        [view = m_view, mode = m_query.mode](Progress& progress) {
            return filterOffer(mode, *view.session, *view.analysis, *view.findings, progress);
        },
        [this](const FilterOffer& offer) {
            m_chips->setCounts(offer.chips);
            m_filter->setValues(offer.values);
        });
}

void ResourceList::buildTree() {
    m_tree->setObjectName(QStringLiteral("resourceTree"));
    m_tree->setAccessibleName(tr("Resources"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new CellDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setIndentation(16);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    QHeaderView* header = m_tree->header();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_columns = new TreeColumns(m_tree);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ResourceList::sortBy);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ResourceList::currentMoved);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ResourceList::chosenChanged);
    const auto opened = [this](const QModelIndex& index) -> std::unordered_set<std::uint32_t>& {
        return m_model->groupAt(index) ? m_open : m_expanded;
    };
    connect(m_tree, &QTreeView::expanded, this,
            [this, opened](const QModelIndex& i) { opened(i).insert(m_model->anchorOf(i)); });
    connect(m_tree, &QTreeView::collapsed, this, [this, opened](const QModelIndex& i) {
        if (!m_restoring)
            opened(i).erase(m_model->anchorOf(i));
    });
}

void ResourceList::offerListings(QActionGroup* choices) {
    auto* menu = new QMenu(m_listings);
    menu->addActions(choices->actions());
    m_listings->setMenu(menu);
    m_listings->setAutoDefault(false);
    m_listings->setAccessibleName(tr("Group rows by"));
    m_listings->setObjectName(QStringLiteral("listing"));
    m_listings->show();
    const auto choose = [this](const QAction* action) {
        m_listings->setText(action->iconText() + QStringLiteral(" ▾"));
        setListing(static_cast<RowListing>(action->data().toInt()));
    };
    for (QAction* action : choices->actions())
        connect(action, &QAction::toggled, this, [choose, action](bool on) {
            if (on)
                choose(action);
        });
    if (const QAction* chosen = choices->checkedAction())
        choose(chosen);
}

/// Sorts numbers from the largest and texts from the first. Qt sorts each column ascending, then descending,
/// then not at all; for numbers this swaps the first two.
void ResourceList::sortBy(int column, Qt::SortOrder direction) {
    const bool number = column >= 0 && isNumber(static_cast<RowColumn>(column));
    const bool wasNumber = m_sortColumn >= 0 && isNumber(static_cast<RowColumn>(m_sortColumn));
    QHeaderView* header = m_tree->header();
    const QSignalBlocker blocked(header);
    if (number && column != m_sortColumn && direction == Qt::AscendingOrder) {
        header->setSortIndicator(column, direction = Qt::DescendingOrder);
    } else if (column < 0 && wasNumber && m_query.descending) {
        header->setSortIndicator(column = m_sortColumn, direction = Qt::AscendingOrder);
    } else if (number && column == m_sortColumn && direction == Qt::DescendingOrder && !m_query.descending) {
        header->setSortIndicator(column = -1, Qt::AscendingOrder);
    }
    m_sortColumn = column;
    m_query.key = column < 0 ? SortKey::Time : ResourceModel::sortKey(column);
    m_query.descending = column >= 0 && direction == Qt::DescendingOrder;
    m_tree->verticalScrollBar()->setValue(0);
    order();
}

void ResourceList::setView(const SessionView& view) {
    if (m_view && view && !m_view.session->sharesTexts(*view.session)) { // another session
        m_expanded.clear();
        m_open.clear();
        m_columns->forget();
    }
    m_view = view;
    order();
    offerFilters();
}

void ResourceList::setListing(RowListing listing) {
    m_listing = listing;
    const RowMode before = std::exchange(m_query.mode, modeOf(listing));
    m_query.grouping = groupingOf(listing);
    m_onGroup = false;
    m_revealing = !m_selection.empty(); // its new group may be closed
    if (const bool flat = m_query.mode == RowMode::Exchanges; before != m_query.mode) {
        m_tree->setColumnHidden(static_cast<int>(RowColumn::Time), !flat);
        m_tree->setRootIsDecorated(!flat);
        offerFilters();
    }
    order();
}

void ResourceList::setLocalTime(bool local) {
    m_model->setLocalTime(local);
}

void ResourceList::offer(const QList<QAction*>& actions) {
    m_tree->addActions(actions);
}

int ResourceList::chosenCount() const {
    int rows = 0;
    for (const QItemSelectionRange& range : m_tree->selectionModel()->selection())
        rows += range.height();
    return rows;
}

/// In row order.
QModelIndexList ResourceList::chosenIndexes() const {
    QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    return rows;
}

/// Maps the rows on the screen to the view that was set last.
Selection ResourceList::inThisView(const Selection& shown) const {
    return showsView() ? shown : carriedOver(shown, m_model->view(), m_view);
}

std::vector<ResourceList::Row> ResourceList::chosen() const {
    std::vector<Row> all;
    for (const QModelIndex& index : chosenIndexes())
        if (const Selection now = inThisView(m_model->selectionAt(index)); !now.empty())
            all.push_back({now, m_model->groupAt(index) != nullptr});
    return all;
}

std::vector<std::uint32_t> ResourceList::chosenExchanges() const {
    std::vector<std::uint32_t> all;
    const Resources& resources = m_view.analysis->resources;
    const auto add = [&](const Selection& shown) {
        const Selection row = inThisView(shown);
        if (row.exchange != noIndex)
            all.push_back(row.exchange);
        else if (!row.empty())
            for (const std::uint32_t exchange : resources.of(resources.resources[row.resource]))
                all.push_back(exchange);
    };
    for (const QModelIndex& index : chosenIndexes())
        if (const RowGroup* group = m_model->groupAt(index))
            for (const std::uint32_t resource : group->members)
                add({resource, noIndex});
        else
            add(m_model->selectionAt(index));
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

std::vector<std::uint32_t> ResourceList::chosenRows() const {
    std::vector<std::uint32_t> all;
    for (const Row& row : chosen())
        all.push_back(exchangeOf(m_view, row.at));
    return all;
}

void ResourceList::focusFilter() {
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ResourceList::setFilter(const QString& filter) {
    m_filter->setText(filter);
}

void ResourceList::toggleFilter(const QString& filter) {
    m_filter->setText(m_filter->text().trimmed() == filter ? QString() : filter);
}

std::shared_ptr<const std::vector<bool>> ResourceList::filteredExchanges() const {
    if (!m_view || m_query.filter.empty())
        return nullptr;
    const SessionView& view = m_model->view();
    const Resources& resources = view.analysis->resources;
    std::vector<bool> set(view.session->size());
    const RowOrder& order = m_model->order();
    if (order.mode == RowMode::Exchanges)
        for (const std::uint32_t exchange : order.rows)
            set[exchange] = true;
    else
        for (const std::uint32_t resource : order.shownResources())
            for (const std::uint32_t exchange : resources.of(resources.resources[resource]))
                set[exchange] = true;
    return std::make_shared<const std::vector<bool>>(std::move(set));
}

QByteArray ResourceList::saveColumns() const {
    return m_columns->save();
}

void ResourceList::restoreColumns(const QByteArray& state) {
    if (state.isEmpty())
        return;
    const QHeaderView* header = m_tree->header();
    m_columns->restore(state);
    m_sortColumn = header->sortIndicatorSection() < rowColumnCount ? header->sortIndicatorSection() : -1;
    m_query.key = m_sortColumn < 0 ? SortKey::Time : ResourceModel::sortKey(m_sortColumn);
    m_query.descending = m_sortColumn >= 0 && header->sortIndicatorOrder() == Qt::DescendingOrder;
    order();
}

void ResourceList::resetColumns() {
    m_columns->reset();
    m_tree->setColumnHidden(static_cast<int>(RowColumn::Time), m_query.mode != RowMode::Exchanges);
    m_tree->header()->setSortIndicator(-1, Qt::AscendingOrder);
}

void ResourceList::scaleColumns(double factor) {
    m_columns->scale(factor);
}

void ResourceList::order() {
    if (!m_view) {
        showHint(tr("Open a HAR file, drop one here, or send a request."));
        m_count->clear();
        return;
    }
    const ResourceModel& shown = *m_model;
    const bool known = showsView() && shown.order().grouping == RowGrouping::CacheKey;
    m_job.start(
        [view = m_view, query = m_query, keys = known ? shown.order().keys : nullptr](Progress& progress) {
            return orderRows(query, *view.session, *view.analysis, *view.findings, progress, keys);
        },
        [this, view = m_view](RowOrder order) { showRows(view, std::move(order)); });
}

void ResourceList::showRows(const SessionView& view, RowOrder order) {
    const int scroll = m_tree->verticalScrollBar()->value();
    m_restoring = true;
    const std::vector<Row> chosenBefore = chosenCount() <= rowsKeptChosen ? chosen() : std::vector<Row>();
    m_model->setRows(view, std::move(order));
    if (view.session->empty())
        showHint(tr("There are no entries in this recording."));
    else if (m_model->order().rows.empty())
        showHint(tr("Nothing matches the filter."));
    else
        m_stack->setCurrentWidget(m_tree);
    restoreTree(chosenBefore);
    m_tree->verticalScrollBar()->setValue(scroll);
    if (m_revealing && m_tree->currentIndex().isValid()) {
        m_tree->scrollTo(m_tree->currentIndex());
        m_revealing = false;
    }
    m_restoring = false;
    m_columns->fitLater();
    showCount();
    showNoKeys();
    emit rowsShown();
}

QModelIndex ResourceList::indexOf(const Row& row) const {
    const QModelIndex group = row.group ? m_model->groupIndexOf(row.at.resource) : QModelIndex();
    return group.isValid() ? group : m_model->indexOf(row.at);
}

/// Expands and selects the rows again that were so before the reset.
void ResourceList::restoreTree(const std::vector<Row>& chosen) {
    if (m_model->order().mode == RowMode::Resources) {
        const Resources& resources = m_view.analysis->resources;
        for (const std::uint32_t exchange : m_open)
            if (exchange < resources.resourceOf.size())
                m_tree->expand(m_model->groupIndexOf(resources.resourceOf[exchange]));
        for (const std::uint32_t exchange : m_expanded)
            if (exchange < resources.resourceOf.size())
                m_tree->expand(m_model->indexOf({resources.resourceOf[exchange], noIndex}));
    }
    const Row current{m_selection, m_onGroup};
    const QModelIndex index = indexOf(current);
    m_tree->setCurrentIndex(index);
    if (chosen.size() < 2 || !index.isValid() ||
        std::find(chosen.begin(), chosen.end(), current) == chosen.end())
        return; // a single row is selected as the current one
    QItemSelection all;
    for (const Row& row : chosen)
        if (const QModelIndex place = indexOf(row); place.isValid())
            all.select(place, place);
    m_tree->selectionModel()->select(all, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

/// Shows the sentence in place of the rows.
void ResourceList::showHint(const QString& sentence) {
    m_hint->setText(sentence);
    m_stack->setCurrentWidget(m_hint);
}

void ResourceList::showCount() {
    const RowOrder& order = m_model->order();
    const auto shown = static_cast<std::int64_t>(order.shown);
    if (m_query.filter.empty())
        m_count->setText(formatCount(order.total));
    else
        m_count->setText(tr("%1 of %2").arg(formatCount(shown), formatCount(order.total)));
}

/// Says that there are no groups; otherwise choosing that list would seem to do nothing.
void ResourceList::showNoKeys() {
    const RowOrder& order = m_model->order();
    const bool keys = order.grouping == RowGrouping::CacheKey;
    m_noKeys->setVisible(keys && order.groups.groups.empty() && order.total > 0);
}

void ResourceList::select(const Selection& selection) {
    if (selection == m_selection)
        return;
    // The same row may have another number in the view that was set last.
    m_onGroup = m_onGroup && !showsView() && carriedOver(m_selection, m_model->view(), m_view) == selection;
    m_selection = selection;
    if (!showsView()) { // the rows on the screen have other numbers: showRows() marks the selection
        m_revealing = !selection.empty();
        return;
    }
    m_restoring = true;
    const QModelIndex index = m_model->indexOf(selection);
    m_tree->setCurrentIndex(index);
    m_revealing = !selection.empty() && !index.isValid(); // its row appears with the order being made
    if (index.isValid())
        m_tree->scrollTo(index);
    m_restoring = false;
}

void ResourceList::currentMoved(const QModelIndex& current) {
    if (m_restoring)
        return;
    m_revealing = false;
    m_selection = inThisView(m_model->selectionAt(current));
    m_onGroup = m_model->groupAt(current) != nullptr;
    emit selected(m_selection);
}

/// Whether the rows on the screen belong to the view set last; otherwise its order is still being made.
bool ResourceList::showsView() const {
    return m_model->view().analysis == m_view.analysis;
}

} // namespace hci
