#include "ui/resources/tree_columns.h"

#include <QtCore/QEvent>
#include <QtCore/QScopedValueRollback>
#include <QtCore/QSignalBlocker>
#include <QtGui/QAction>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTreeView>

#include <algorithm>
#include <numeric>
#include <utility>

namespace hci {

namespace {

constexpr std::size_t nameColumn = static_cast<std::size_t>(RowColumn::Resource);
constexpr int goodName = 300; // pixels that keep the name readable
constexpr int fairName = 200;
constexpr int leastName = 150;
constexpr int widestCell = 210; // pixels: a Cache-Control can be very long
constexpr int leastOutcome = 96;

// How a saved state begins; widths of an older one, without this character, are fitted.
constexpr char widthsSet = 'S';
constexpr char widthsFit = 'F';

/// A column that shrinks to its title while the name is narrower than `name`.
struct Yielding {
    RowColumn column;
    int name;
};
constexpr std::array yielding{Yielding{RowColumn::CacheControl, goodName},
                              Yielding{RowColumn::Source, goodName}, Yielding{RowColumn::Decision, goodName},
                              Yielding{RowColumn::Validators, fairName},
                              Yielding{RowColumn::Outcome, fairName}};

/// Columns that hide, in this order, while the name still has too little room.
constexpr std::array leaving{RowColumn::CacheControl, RowColumn::Source, RowColumn::Decision,
                             RowColumn::Age,          RowColumn::Status, RowColumn::Validators,
                             RowColumn::Freshness,    RowColumn::Missed};

/// The width of a title, without the room for a sort arrow that the header would add to each.
int titleWidth(const QHeaderView& header, int column) {
    QFont font = header.font();
    font.setWeight(QFont::DemiBold);
    const int arrow = header.sortIndicatorSection() == column ? 16 : 0;
    const QString title = header.model()->headerData(column, Qt::Horizontal).toString();
    return QFontMetrics(font).horizontalAdvance(title) + 18 + arrow;
}

} // namespace

TreeColumns::TreeColumns(QTreeView* tree) : QObject(tree), m_tree(tree) {
    QHeaderView* header = tree->header();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(true);
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(30);
    showFirst();
    header->setResizeContentsPrecision(0); // measure visible rows only
    connect(header, &QHeaderView::sectionResized, this, [this](int, int before, int now) {
        m_set = m_set || (!m_ours && before != 0 && now != 0); // 0: it was or is hidden
    });
    connect(header, &QHeaderView::sortIndicatorChanged, this, &TreeColumns::fitLater);
    connect(header, &QWidget::customContextMenuRequested, this, &TreeColumns::choose);
    tree->viewport()->installEventFilter(this);
}

void TreeColumns::showFirst() {
    const QScopedValueRollback<bool> ours(m_ours, true);
    for (int column = 0; column < rowColumnCount; ++column) {
        m_tree->header()->moveSection(m_tree->header()->visualIndex(column), column);
        m_tree->setColumnHidden(column, !isShownAtFirst(static_cast<RowColumn>(column)));
    }
}

bool TreeColumns::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

bool TreeColumns::isChosen(int column) const {
    return m_withoutRoom[static_cast<std::size_t>(column)] || !m_tree->isColumnHidden(column);
}

int TreeColumns::titleOf(std::size_t column) const {
    const int title = titleWidth(*m_tree->header(), static_cast<int>(column));
    return column == static_cast<std::size_t>(RowColumn::Outcome) ? std::max(title, leastOutcome) : title;
}

auto TreeColumns::wanted() -> Widths {
    const QAbstractItemView* rows = m_tree; // there sizeHintForColumn() is public; it measures visible rows
    Widths widths{};
    for (int column = 0; column < rowColumnCount; ++column) {
        if (!isChosen(column))
            continue;
        const auto i = static_cast<std::size_t>(column);
        const int cells = std::min(rows->sizeHintForColumn(column), widestCell);
        m_widest[i] = std::max(m_widest[i], cells);
        widths[i] = std::max({m_widest[i], titleWidth(*m_tree->header(), column), 30});
    }
    return widths;
}

void TreeColumns::fitLater() {
    if (std::exchange(m_fitsLater, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_fitsLater = false;
            fit();
        },
        Qt::QueuedConnection);
}

/// Takes the room that the name needs from the other columns. Returns the room left for the name.
int TreeColumns::makeRoom(Widths& widths) {
    int left =
        m_tree->viewport()->width() - (std::accumulate(widths.begin(), widths.end(), 0) - widths[nameColumn]);
    for (const auto& [column, enough] : yielding) {
        const auto i = static_cast<std::size_t>(column);
        const int gives = std::clamp(enough - left, 0, std::max(0, widths[i] - titleOf(i)));
        widths[i] -= gives;
        left += gives;
    }
    return left;
}

void TreeColumns::fit() {
    if (m_set || !m_tree->model() || m_tree->viewport()->width() <= 0)
        return;
    const Widths all = wanted();
    Widths widths = all;
    std::array<bool, rowColumnCount> withoutRoom{};
    int left = makeRoom(widths);
    for (const RowColumn column : leaving) {
        const auto i = static_cast<std::size_t>(column);
        if (left >= leastName || all[i] == 0)
            continue;
        withoutRoom[i] = true;
        widths = all;
        for (std::size_t hidden = 0; hidden < widths.size(); ++hidden)
            widths[hidden] = withoutRoom[hidden] ? 0 : all[hidden];
        left = makeRoom(widths);
    }
    widths[nameColumn] = std::max(leastName, left);
    const QScopedValueRollback<bool> ours(m_ours, true);
    setHidden(withoutRoom);
    for (int column = 0; column < rowColumnCount; ++column)
        if (const int width = widths[static_cast<std::size_t>(column)]; width > 0)
            m_tree->header()->resizeSection(column, width);
}

void TreeColumns::setHidden(const std::array<bool, rowColumnCount>& withoutRoom) {
    for (int column = 0; column < rowColumnCount; ++column)
        if (const auto i = static_cast<std::size_t>(column); withoutRoom[i] != m_withoutRoom[i])
            m_tree->setColumnHidden(column, withoutRoom[i]);
    m_withoutRoom = withoutRoom;
}

void TreeColumns::forget() {
    m_widest = {};
}

void TreeColumns::choose(const QPoint& position) {
    QMenu menu;
    for (int column = 1; column < rowColumnCount; ++column) {
        const auto which = static_cast<RowColumn>(column);
        QAction* action = menu.addAction(which == RowColumn::Findings ? tr("Findings") : columnTitle(which));
        action->setCheckable(true);
        action->setChecked(isChosen(column));
        connect(action, &QAction::toggled, m_tree, [this, column](bool shown) { setChosen(column, shown); });
    }
    menu.exec(m_tree->header()->mapToGlobal(position));
}

void TreeColumns::setChosen(int column, bool shown) {
    m_withoutRoom[static_cast<std::size_t>(column)] = false;
    m_tree->setColumnHidden(column, !shown);
    fit();
}

/// Saves columns that hide for lack of room as shown: the next window may be wider.
QByteArray TreeColumns::save() {
    const QScopedValueRollback<bool> ours(m_ours, true);
    const auto withoutRoom = m_withoutRoom;
    setHidden({});
    QByteArray state = m_tree->header()->saveState();
    setHidden(withoutRoom);
    return QByteArray(1, m_set ? widthsSet : widthsFit) + state;
}

void TreeColumns::restore(const QByteArray& saved) {
    {
        const QSignalBlocker blocked(m_tree->header()); // it is no click of the user
        const bool marked = saved.startsWith(widthsSet) || saved.startsWith(widthsFit);
        m_tree->header()->restoreState(marked ? saved.mid(1) : saved);
        m_withoutRoom = {};
        m_set = saved.startsWith(widthsSet);
    }
    fitLater();
}

void TreeColumns::reset() {
    m_set = false;
    m_withoutRoom = {};
    showFirst();
    forget();
    fit();
}

void TreeColumns::scale(double factor) {
    forget();
    if (!m_set)
        return fitLater();
    for (int column = 0; column < rowColumnCount; ++column)
        m_tree->setColumnWidth(column, qRound(m_tree->columnWidth(column) * factor));
}

} // namespace hci
