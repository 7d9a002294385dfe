#include "tests/ui/window_fixture.h"
#include "tests/unit/test_main.h"
#include "ui/base/shown_text.h"
#include "ui/help/context_help.h"
#include "ui/help/help_texts.h"
#include "ui/help/shortcuts_dialog.h"
#include "ui/tables/row_text.h"

#include <QtGui/QAccessible>

using namespace hci;
using namespace hci::test;

namespace {

struct HelpWindow : WindowFixture {
    HelpWindow() {
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window is not active");
    }
};

/// The box in which Qt shows help; null without one.
QWidget* helpBox() {
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (widget->inherits("QWhatsThat") && widget->isVisible())
            return widget;
    return nullptr;
}

QTreeView& listOf(const ShortcutsDialog& page) {
    return *page.findChild<QTreeView*>(QStringLiteral("shortcutsList"));
}

/// Command and keys of each row, by menu.
QMap<QString, QMap<QString, QString>> rowsOf(const ShortcutsDialog& page) {
    QMap<QString, QMap<QString, QString>> rows;
    const QAbstractItemModel& model = *listOf(page).model();
    for (int menu = 0; menu < model.rowCount(); ++menu) {
        const QModelIndex group = model.index(menu, 0);
        for (int row = 0; row < model.rowCount(group); ++row)
            rows[group.data().toString()][model.index(row, 0, group).data().toString()] =
                model.index(row, 1, group).data().toString();
    }
    return rows;
}

void actionsOf(const QMenu& menu, QList<QAction*>& all) {
    for (QAction* action : menu.actions())
        if (action->menu())
            actionsOf(*action->menu(), all);
        else
            all << action;
}

QList<QAction*> actionsOf(const QMainWindow& window) {
    QList<QAction*> all;
    for (const QAction* entry : window.menuBar()->actions())
        actionsOf(*entry->menu(), all);
    return all;
}

} // namespace

/// The page of shortcuts, and help about a part of the window.
class TstHelp final : public QObject {
    Q_OBJECT
private slots:
    void pageHasEveryKey();
    void noKeyTwice();
    void searchAndChoose();
    void searchWithoutHit();
    void byTheKeyboardFromTheWindow();
    void keyExplainsTheFocus();
    void keyWithoutHelpWaitsForAClick();
    void menuWaitsForAClick();
    void headings();
    void everyPanelAndColumn();
};

/// Also without data, and with the action's current text.
void TstHelp::pageHasEveryKey() {
    HelpWindow f;
    f.find<QAction>("undo")->setText(QStringLiteral("&Undo a && b"));
    const ShortcutsDialog page(*f.window.menuBar());
    const auto rows = rowsOf(page);
    int keys = 0;
    for (const auto& menu : rows)
        keys += static_cast<int>(menu.size());
    int expected = 0;
    for (const QAction* action : actionsOf(f.window))
        if (!action->shortcut().isEmpty()) {
            ++expected;
            bool there = false;
            for (const auto& menu : rows)
                for (auto row = menu.begin(); row != menu.end(); ++row)
                    there |= row.key().endsWith(withoutMnemonic(action->text())) &&
                             row.value().contains(action->shortcut().toString(QKeySequence::NativeText));
            QVERIFY2(there, qPrintable(action->text()));
        }
    QCOMPARE(keys, expected);
    QVERIFY(expected > 30);
    QVERIFY(rows[QStringLiteral("Edit")].contains(QStringLiteral("Undo a & b")));
    QCOMPARE(rows[QStringLiteral("View")][QStringLiteral("Tab › Freshness")], QStringLiteral("Alt+3"));
    QCOMPARE(rows[QStringLiteral("Edit")][QStringLiteral("Redo")], QStringLiteral("Ctrl+Shift+Z, Ctrl+Y"));
}

/// Escape stops running work; without any it leads to the overview.
void TstHelp::noKeyTwice() {
    HelpWindow f;
    QVERIFY(f.openSmall());
    QMap<QString, QString> taken;
    for (const QAction* action : actionsOf(f.window))
        for (const QKeySequence& key : action->shortcuts()) {
            const QString text = key.toString();
            if (text == QStringLiteral("Esc"))
                continue;
            QVERIFY2(!taken.contains(text), qPrintable(text + QLatin1Char(' ') + action->text()));
            taken[text] = action->text();
        }
}

void TstHelp::searchAndChoose() {
    HelpWindow f;
    ShortcutsDialog page(*f.window.menuBar());
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto* search = page.findChild<QLineEdit*>(QStringLiteral("shortcutsSearch"));
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("ctrl+l"));
    QCOMPARE(rowsOf(page).keys(), QStringList{QStringLiteral("Request")});
    QCOMPARE(rowsOf(page)[QStringLiteral("Request")].keys(), QStringList{QStringLiteral("Go to URL")});
    search->clear();
    QTest::keyClicks(search, QStringLiteral("analysis")); // matches a menu's name: all of its commands
    QCOMPARE(rowsOf(page).keys(), QStringList{QStringLiteral("Analysis")});
    QVERIFY(rowsOf(page)[QStringLiteral("Analysis")].size() > 1);
    search->clear();
    QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(listOf(page).hasFocus());
    QVERIFY(listOf(page).currentIndex().isValid());
    QTest::keyClick(&listOf(page), Qt::Key_Return); // a menu's heading does nothing
    QVERIFY(page.isVisible() && !page.chosen());
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("remove"));
    QTest::keyClick(search, Qt::Key_Return); // disabled without data
    QVERIFY(page.isVisible() && !page.chosen());
    search->clear();
    QTest::keyClicks(search, QStringLiteral("go to url"));
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(!page.isVisible());
    QCOMPARE(page.chosen(), f.find<QAction>("focusUrl"));
}

void TstHelp::searchWithoutHit() {
    HelpWindow f;
    ShortcutsDialog page(*f.window.menuBar());
    page.show();
    auto* search = page.findChild<QLineEdit*>(QStringLiteral("shortcutsSearch"));
    search->setText(QStringLiteral("no such command"));
    QVERIFY(page.findChild<QLabel*>(QStringLiteral("shortcutsNothing"))->isVisible());
    QVERIFY(rowsOf(page).isEmpty());
    search->setText(QString());
    QVERIFY(!page.findChild<QLabel*>(QStringLiteral("shortcutsNothing"))->isVisible());
    const auto* tree = QAccessible::queryAccessibleInterface(&listOf(page));
    QCOMPARE(tree->text(QAccessible::Name), listOf(page).accessibleName());
    const QModelIndex command = listOf(page).model()->index(0, 0, listOf(page).model()->index(1, 0));
    QVERIFY2(command.data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral(", not possible now")),
             qPrintable(command.data(Qt::AccessibleTextRole).toString())); // Undo
}

/// F1, a word, Enter: the command runs after the page has closed.
void TstHelp::byTheKeyboardFromTheWindow() {
    HelpWindow f;
    QVERIFY(f.openSmall());
    f.find<QTreeView>("resourceTree")->setFocus();
    bool seen = false;
    whenAsked<ShortcutsDialog>([&seen](ShortcutsDialog& page) {
        seen = true;
        auto* search = page.findChild<QLineEdit*>(QStringLiteral("shortcutsSearch"));
        QTest::keyClicks(search, QStringLiteral("filter resources"));
        QTest::keyClick(search, Qt::Key_Return);
    });
    QTest::keyClick(&f.window, Qt::Key_F1);
    QVERIFY(seen);
    QTRY_COMPARE(f.window.focusWidget(), static_cast<QWidget*>(f.find<QLineEdit>("filterLine")));
    whenAsked<ShortcutsDialog>([](ShortcutsDialog& page) { QTest::keyClick(&page, Qt::Key_Escape); });
    QTest::keyClick(&f.window, Qt::Key_F1);
    QTRY_COMPARE(f.window.focusWidget(), static_cast<QWidget*>(f.find<QLineEdit>("filterLine")));
}

void TstHelp::keyExplainsTheFocus() {
    HelpWindow f;
    QVERIFY(f.openSmall());
    auto* tree = f.find<QTreeView>("resourceTree");
    tree->setFocus();
    QTest::keyClick(&f.window, Qt::Key_F1, Qt::ShiftModifier);
    QVERIFY(helpBox());
    QVERIFY(!QWhatsThis::inWhatsThisMode());
    QWhatsThis::hideText();
    QTRY_VERIFY(!helpBox());
    const QString help = helpAbout(*tree);
    QVERIFY2(help.contains(QStringLiteral("under method and URL")), qPrintable(help));
    QVERIFY2(help.contains(QStringLiteral("Fresh for: Freshness lifetime")), qPrintable(help));
    QVERIFY2(help.contains(QStringLiteral("RFC\u00A09111\u00A04.2.1")), qPrintable(help));
    QVERIFY2(!help.contains(QStringLiteral("Cache-Control: As")), "a column that is hidden");
}

void TstHelp::keyWithoutHelpWaitsForAClick() {
    HelpWindow f;
    f.find<QWidget>("firstPage")->findChild<QPushButton*>()->setFocus();
    QTest::keyClick(&f.window, Qt::Key_F1, Qt::ShiftModifier);
    QVERIFY(QWhatsThis::inWhatsThisMode());
    QWhatsThis::leaveWhatsThisMode();
}

/// By the mouse: explains the part that is clicked next.
void TstHelp::menuWaitsForAClick() {
    HelpWindow f;
    QVERIFY(f.openSmall());
    f.find<QTreeView>("resourceTree")->setFocus();
    QVERIFY(f.trigger("contextHelp"));
    QVERIFY(QWhatsThis::inWhatsThisMode());
    QVERIFY(!helpBox());
    auto* line = f.find<QLineEdit>("urlLine");
    QTest::mouseClick(line, Qt::LeftButton);
    QVERIFY(helpBox());
    QVERIFY(!QWhatsThis::inWhatsThisMode());
    QWhatsThis::hideText();
}

void TstHelp::headings() {
    HelpWindow f;
    QVERIFY(f.openSmall());
    auto* header = f.find<QTreeView>("resourceTree")->header();
    const int column = static_cast<int>(RowColumn::Validators);
    const QPoint place(header->sectionViewportPosition(column) + 5, header->height() / 2);
    QHelpEvent asked(QEvent::QueryWhatsThis, place, header->viewport()->mapToGlobal(place));
    QApplication::sendEvent(header->viewport(), &asked);
    QVERIFY(asked.isAccepted());
    QHelpEvent help(QEvent::WhatsThis, place, header->viewport()->mapToGlobal(place));
    QApplication::sendEvent(header->viewport(), &help);
    QVERIFY(helpBox());
    QWhatsThis::hideText();
}

/// Every named part exists, and each column of the list is explained.
void TstHelp::everyPanelAndColumn() {
    HelpWindow f;
    QVERIFY(f.openSmall());
    for (const char* name : {"requestBar", "fieldsEditor", "summaryBar", "filterLine", "resourceTree",
                             "overviewPage", "savingsDock", "warningsDock", "repeatDock", "findPanel"}) {
        auto* part = f.find<QWidget>(name);
        QVERIFY2(part && !part->whatsThis().isEmpty(), name);
        if (qobject_cast<QDockWidget*>(part))
            continue; // a dock itself has no help; its content does
        const bool view = qobject_cast<QAbstractItemView*>(part) != nullptr; // a view has none of its own
        QCOMPARE(QAccessible::queryAccessibleInterface(part)->text(view ? QAccessible::Description
                                                                        : QAccessible::Help),
                 part->whatsThis());
    }
    auto* tabs = f.find<QTabWidget>("detailTabs");
    for (int tab = 0; tab < 8; ++tab)
        QVERIFY2(!helpAbout(*tabs->widget(tab)).isEmpty(), qPrintable(tabs->tabText(tab)));
    auto* tree = f.find<QTreeView>("resourceTree");
    for (int column = 0; column < rowColumnCount; ++column)
        tree->setColumnHidden(column, false);
    const QString list = tree->whatsThis();
    QCOMPARE(helpAbout(*tree).mid(list.size() + 2).split(QLatin1Char('\n')).size(), rowColumnCount);
    f.window.selection().select({0, noIndex});
    for (int tab = 0; tab < 8; ++tab)
        tabs->setCurrentIndex(tab);
    for (const char* name : {"diffTable", "freshnessTable", "cachesTable", "probesTable"})
        QVERIFY2(helpAbout(*f.find<QTreeView>(name)).contains(QStringLiteral("\n\n")), name);
}

HCI_TEST(TstHelp)
#include "tst_help.moc"
