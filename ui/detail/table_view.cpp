#include "ui/detail/table_view.h"

#include "ui/cell_delegate.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>

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
    header()->setMinimumSectionSize(24);
}

void TableView::setFirstWidths(const QList<int>& widths) {
    for (int column = 0; column < widths.size(); ++column)
        header()->resizeSection(column, widths[column]);
}

void TableView::fitHeight(int most) {
    const int rows = model()->rowCount();
    const int row = rows == 0 ? 0 : sizeHintForRow(0);
    setFixedHeight(std::min(most, header()->sizeHint().height() + rows * row + 2));
}

void TableView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        copySelected();
    else
        QTreeView::keyPressEvent(event);
}

void TableView::copySelected() {
    QStringList lines;
    for (const QModelIndex& row : selectionModel()->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            cells << row.siblingAtColumn(column).data().toString();
        lines << cells.join(QLatin1Char('\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace hci
