#include "ui/request/fields_table.h"

namespace hci {

QModelIndex FieldsTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    if (action != MoveNext && action != MovePrevious)
        return QTreeView::moveCursor(action, modifiers);
    const int columns = model()->columnCount();
    const int cell = currentIndex().row() * columns + currentIndex().column() + (action == MoveNext ? 1 : -1);
    return cell < 0 ? QModelIndex() : model()->index(cell / columns, cell % columns);
}

} // namespace hci
