#pragma once

#include <QtWidgets/QTreeView>

namespace hci {

/// Request fields to type one after the other: Tab moves from a name to its value, then to the next name. (In
/// a plain tree view Tab moves down.)
class FieldsTable final : public QTreeView {
    Q_OBJECT
public:
    using QTreeView::QTreeView;

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
};

} // namespace hci
