#include "ui/tables/table_view.h"

#include "ui/base/tone.h"
#include "ui/base/web_page.h"
#include "ui/tables/cell_delegate.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QMouseEvent>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

#include <algorithm>
#include <utility>

namespace hci {

TableView::TableView(const QString& accessibleName, QAbstractItemModel* model, QWidget* parent)
    : QTreeView(parent) {
    setAccessibleName(accessibleName);
    setModel(model);
    model->setParent(this);
    setItemDelegate(new CellDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setItemsExpandable(false);
    setIndentation(0);
    header()->setStretchLastSection(true);
    header()->setSectionsMovable(false);
    header()->setTextElideMode(Qt::ElideRight);
    header()->setMinimumSectionSize(24);
    header()->setResizeContentsPrecision(0); // the rows on show say how wide a column is
    setMouseTracking(true);                  // over a link the pointer changes
    connect(this, &QAbstractItemView::clicked, this, [](const QModelIndex& cell) {
        if (cell.data(LinkRole).toBool())
            openWebPage(QUrl(cell.data(PageRole).toString()));
    });
    connect(model, &QAbstractItemModel::modelReset, this, &TableView::fitLater);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TableView::fitLater);
    connect(header(), &QHeaderView::sectionResized, this, [this](int column) {
        m_resizedByHand |=
            !m_fitting && column < m_firstWidths.size() && QGuiApplication::mouseButtons() != Qt::NoButton;
    });
}

void TableView::setFirstWidths(const QList<int>& widths, int leastLast) {
    m_firstWidths = widths;
    m_leastLast = leastLast;
    fitWidths();
}

void TableView::setLastColumnOptional() {
    m_lastIsOptional = true;
    fitWidths();
}

void TableView::setYieldingColumn(int column) {
    m_yieldingColumn = column;
    fitWidths();
}

void TableView::setSentencesWrap() {
    setUniformRowHeights(false);
    connect(header(), &QHeaderView::sectionResized, this, [this] { scheduleDelayedItemsLayout(); });
}

int TableView::contentWidth(int column) const {
    return std::max(sizeHintForColumn(column), header()->sectionSizeHint(column));
}

/// The needs of all columns that have a first width.
QList<ColumnNeed> TableView::needs() const {
    QList<ColumnNeed> result;
    for (int column = 0; column < static_cast<int>(m_firstWidths.size()); ++column)
        result.append(isColumnHidden(column)
                          ? ColumnNeed()
                          : ColumnNeed{m_firstWidths[column], contentWidth(column),
                                       column == m_yieldingColumn, header()->sectionSizeHint(column)});
    return result;
}

/// The room for these columns and the next one; later columns keep their widths.
int TableView::roomForFitted() const {
    int room = viewport()->width();
    for (int column = static_cast<int>(m_firstWidths.size()) + 1; column < header()->count(); ++column)
        room -= columnWidth(column);
    return room;
}

void TableView::fitWidths() {
    if (m_resizedByHand)
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    const int last = static_cast<int>(m_firstWidths.size());
    const QList<ColumnNeed> columns = needs();
    const int room = roomForFitted();
    if (m_lastIsOptional)
        setColumnHidden(last, leastWidth(columns) + m_leastLast > room);
    const bool hidden = isColumnHidden(last);
    const QList<int> widths =
        fittedWidths(columns, hidden ? 0 : contentWidth(last), hidden ? 0 : m_leastLast, room);
    for (int column = 0; column < last; ++column)
        if (!isColumnHidden(column))
            header()->resizeSection(column, widths[column]);
}

void TableView::resetWidths() {
    m_resizedByHand = false;
    fitWidths();
}

void TableView::changeEvent(QEvent* event) {
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitLater();
}

/// Fits once for all changes of this turn of the event loop.
void TableView::fitLater() {
    if (std::exchange(m_fitsLater, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_fitsLater = false;
            fitWidths();
        },
        Qt::QueuedConnection);
}

void TableView::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitWidths();
}

QUrl TableView::currentPage() const {
    const QModelIndex current = currentIndex();
    for (int column = 0; current.isValid() && column < model()->columnCount(); ++column)
        if (const QString page = current.siblingAtColumn(column).data(PageRole).toString(); !page.isEmpty())
            return QUrl(page);
    return {};
}

void TableView::mouseMoveEvent(QMouseEvent* event) {
    QTreeView::mouseMoveEvent(event);
    const QPoint point = event->position().toPoint();
    const bool link = indexAt(point).data(LinkRole).toBool() || (m_linkAt && !m_linkAt(point).isEmpty());
    viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

/// By now the clicked row is the current one.
void TableView::contextMenuEvent(QContextMenuEvent* event) {
    const QUrl page = currentPage();
    if (page.isEmpty())
        return QTreeView::contextMenuEvent(event);
    QMenu menu(this);
    menu.addAction(tr("Open RFC &Section"), this, [page] { openWebPage(page); })
        ->setObjectName(QStringLiteral("openRowSection"));
    menu.exec(event->globalPos());
}

void TableView::fitHeight(int most) {
    const int rows = model()->rowCount();
    const int row = rows == 0 ? 0 : sizeHintForRow(0);
    setFixedHeight(std::min(most, header()->sizeHint().height() + rows * row + 2));
}

} // namespace hci
