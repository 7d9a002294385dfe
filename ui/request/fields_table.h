#pragma once

#include <QtWidgets/QTreeView>

namespace hci {

/// Request fields, to be typed one after the other: Tab leads from a name to its value, and on to the next
/// name. (A tree view's own Tab leads down.)
class FieldsTable final : public QTreeView {
    Q_OBJECT
public:
    using QTreeView::QTreeView;

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
};

} // namespace hci
