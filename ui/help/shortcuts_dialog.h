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

/// All commands that have a shortcut, by menu, with the actions' current texts and keys. A line filters them;
/// Enter closes the page and runs the chosen one.
class ShortcutsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsDialog(const QMenuBar& menus, QWidget* parent = nullptr);

    /// The chosen command; null if the user chose none.
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
