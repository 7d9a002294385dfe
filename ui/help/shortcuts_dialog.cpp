#include "ui/help/shortcuts_dialog.h"

#include "ui/base/shown_text.h"
#include "ui/base/tone.h"
#include "ui/tables/cell_delegate.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plain_label.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QVBoxLayout>

namespace hci {

namespace {

constexpr int actionRole = Qt::UserRole + 100; // QAction*: behind the roles of CellRole

QString keysOf(const QAction& action) {
    QStringList keys;
    for (const QKeySequence& key : action.shortcuts())
        keys << key.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral(", "));
}

/// Adds the commands of a menu that have keys; those of a submenu carry its name in front.
void addCommands(QStandardItem& group, const QMenu& menu, const QString& before) {
    for (QAction* action : menu.actions()) {
        const QString text = before + withoutMnemonic(action->text());
        if (const auto* submenu = action->menu()) {
            addCommands(group, *submenu, text + QStringLiteral(" › "));
            continue;
        }
        const QString keys = keysOf(*action);
        if (keys.isEmpty())
            continue;
        auto* name = new QStandardItem(text);
        name->setData(QVariant::fromValue(action), actionRole);
        auto* key = new QStandardItem(keys);
        if (!action->isEnabled())
            for (QStandardItem* cell : {name, key})
                cell->setData(static_cast<int>(Tone::Muted), ToneRole);
        for (QStandardItem* cell : {name, key})
            cell->setToolTip(action->statusTip());
        name->setData(action->isEnabled() ? text : ShortcutsDialog::tr("%1, not possible now").arg(text),
                      Qt::AccessibleTextRole);
        group.appendRow({name, key});
    }
}

QStandardItemModel* commandsOf(const QMenuBar& menus, QObject* parent) {
    auto* model = new QStandardItemModel(parent);
    model->setHorizontalHeaderLabels({ShortcutsDialog::tr("Command"), ShortcutsDialog::tr("Keys")});
    for (const QAction* entry : menus.actions()) {
        if (!entry->menu())
            continue;
        auto* group = new QStandardItem(withoutMnemonic(entry->text()));
        group->setData(0, EmphasisRole);
        addCommands(*group, *entry->menu(), {});
        if (group->hasChildren())
            model->appendRow({group, new QStandardItem});
        else
            delete group;
    }
    return model;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar& menus, QWidget* parent)
    : QDialog(parent), m_search(new QLineEdit(this)), m_list(new QTreeView(this)),
      m_rows(new QSortFilterProxyModel(this)), m_nothing(new PlainLabel(this)) {
    setWindowTitle(tr("Keyboard shortcuts"));
    setObjectName(QStringLiteral("shortcutsDialog"));
    m_search->setObjectName(QStringLiteral("shortcutsSearch"));
    m_search->setAccessibleName(tr("Search commands and keys"));
    m_search->setPlaceholderText(tr("Search commands and keys"));
    addClearButton(*m_search);
    m_search->installEventFilter(this);
    m_rows->setSourceModel(commandsOf(menus, m_rows));
    m_rows->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_rows->setFilterKeyColumn(-1);
    m_rows->setRecursiveFilteringEnabled(true);
    m_rows->setAutoAcceptChildRows(true); // a match in a menu's name keeps all of its commands
    m_list->setObjectName(QStringLiteral("shortcutsList"));
    m_list->setAccessibleName(tr("Commands and their keys"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new CellDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAllColumnsShowFocus(true);
    m_list->setUniformRowHeights(true);
    m_list->setExpandsOnDoubleClick(false);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_nothing->setText(tr("No command and no key is called so."));
    m_nothing->setObjectName(QStringLiteral("shortcutsNothing"));
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { choose(m_list->currentIndex()); });
    connect(m_list, &QAbstractItemView::activated, this, &ShortcutsDialog::choose);
    search({});
    resize(fontMetrics().averageCharWidth() * 78, fontMetrics().height() * 36);
}

/// Shows the matching commands, expanded, with the first one chosen.
void ShortcutsDialog::search(const QString& text) {
    m_rows->setFilterFixedString(text.trimmed());
    m_list->expandAll();
    const QModelIndex first = m_rows->index(0, 0, m_rows->index(0, 0));
    m_nothing->setVisible(!first.isValid());
    m_list->setCurrentIndex(text.isEmpty() ? QModelIndex() : first);
}

void ShortcutsDialog::choose(const QModelIndex& row) {
    auto* action = row.siblingAtColumn(0).data(actionRole).value<QAction*>();
    if (!action || !action->isEnabled())
        return;
    m_chosen = action;
    accept();
}

/// The arrow keys move through the list while the line has the focus.
bool ShortcutsDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        for (const int leading : {Qt::Key_Down, Qt::Key_Up, Qt::Key_PageDown, Qt::Key_PageUp})
            if (key == leading) {
                m_list->setFocus(Qt::OtherFocusReason);
                if (!m_list->currentIndex().isValid())
                    m_list->setCurrentIndex(m_rows->index(0, 0));
                else
                    QCoreApplication::sendEvent(m_list, event);
                return true;
            }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace hci
