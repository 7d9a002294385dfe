#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QDialog>

class QAction;
class QLineEdit;
class QMenuBar;
class QModelIndex;
class QSortFilterProxyModel;
class QTreeView;

namespace hci {

class PlainLabel;

/// All commands that have a shortcut, by menu, as the menus have them at this moment: text and keys are the
/// actions' own. A line narrows them; Enter on one of them closes the page and does it.
class ShortcutsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsDialog(const QMenuBar& menus, QWidget* parent = nullptr);

    /// The command that was chosen; null where the page was only read.
    [[nodiscard]] QAction* chosen() const { return m_chosen; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& text);
    void choose(const QModelIndex& row);

    QLineEdit* m_search;
    QTreeView* m_list;
    QSortFilterProxyModel* m_rows;
    PlainLabel* m_nothing;
    QPointer<QAction> m_chosen;
};

} // namespace hci
