#include "tests/ui/window_fixture.h"
#include "tests/unit/test_main.h"

#include "ui/base/text_size.h"
#include "ui/tables/row_text.h"

using namespace hci;
using namespace hci::test;

namespace {

/// A window on two resources, as wide as asked.
struct ColumnsWindow : WindowFixture {
    using WindowFixture::WindowFixture;

    QTreeView* tree = nullptr;

    bool openAt(int width) {
        return openRows(width) && QTest::qWaitFor([this] { return fitted(); }, hci::test::maxWaitMs);
    }
    /// The widths that the user has set.
    bool openRows(int width) {
        window.resize(width, 800);
        if (!openSmall())
            return false;
        tree = find<QTreeView>("resourceTree");
        return QTest::qWaitFor([this] { return tree->model()->rowCount() > 0; }, hci::test::maxWaitMs);
    }
    int width(RowColumn column) const { return tree->columnWidth(static_cast<int>(column)); }
    int title(RowColumn column) const {
        QFont bold = tree->header()->font();
        bold.setWeight(QFont::DemiBold);
        return QFontMetrics(bold).horizontalAdvance(columnTitle(column));
    }
    /// No room is left over or cut off on the right.
    bool fitted() const { return tree->header()->length() == tree->viewport()->width(); }
    void setByHand(RowColumn column, int pixels) const {
        tree->header()->resizeSection(static_cast<int>(column), pixels);
    }
};

} // namespace

/// The widths of the columns in the tree of resources.
class TstTreeColumns final : public QObject {
    Q_OBJECT

private slots:
    void theNameTakesTheRest() {
        ColumnsWindow f;
        QVERIFY(f.openAt(1600));
        for (int column = 1; column < rowColumnCount; ++column)
            if (const auto which = static_cast<RowColumn>(column); !f.tree->isColumnHidden(column))
                QVERIFY2(f.width(which) >= f.title(which), qPrintable(columnTitle(which)));
        const int name = f.width(RowColumn::Resource);
        const int wire = f.width(RowColumn::Wire);
        f.window.resizeDocks({f.find<QDockWidget>("resourcesDock")}, {f.tree->width() + 200}, Qt::Horizontal);
        QTRY_VERIFY(f.width(RowColumn::Resource) > name);
        QVERIFY(f.fitted());
        QCOMPARE(f.width(RowColumn::Wire), wire); // numbers need no more room
    }

    /// Columns that the detail shows too hide, no title is cut, and all return when there is room.
    void columnsLeaveWhereThereIsLittle() {
        ColumnsWindow f;
        QVERIFY(f.openAt(1600));
        auto* dock = f.find<QDockWidget>("resourcesDock");
        f.window.resizeDocks({dock}, {430}, Qt::Horizontal);
        QTRY_VERIFY(f.tree->isColumnHidden(static_cast<int>(RowColumn::Validators)));
        QVERIFY(f.fitted());
        QVERIFY(f.width(RowColumn::Resource) >= 150);
        for (const RowColumn column : {RowColumn::Outcome, RowColumn::Wire, RowColumn::Saved})
            QVERIFY2(f.width(column) >= f.title(column), qPrintable(columnTitle(column)));
        f.window.rememberSettings();
        f.window.resizeDocks({dock}, {900}, Qt::Horizontal);
        QTRY_VERIFY(!f.tree->isColumnHidden(static_cast<int>(RowColumn::Validators)));
        QTRY_VERIFY(f.fitted());
        ColumnsWindow again(f.settings);
        QVERIFY(again.openAt(1600));
        again.window.resizeDocks({again.find<QDockWidget>("resourcesDock")}, {900}, Qt::Horizontal);
        QTRY_VERIFY(
            !again.tree->isColumnHidden(static_cast<int>(RowColumn::Validators))); // the user did not hide it
    }

    void userWidthsStay() {
        ColumnsWindow f;
        QVERIFY(f.openAt(1600));
        f.setByHand(RowColumn::Outcome, 333);
        f.window.resize(1500, 800);
        QCoreApplication::processEvents();
        QCOMPARE(f.width(RowColumn::Outcome), 333);
        f.window.rememberSettings();
        ColumnsWindow again(f.settings);
        QVERIFY(again.openRows(1500));
        QCOMPARE(again.width(RowColumn::Outcome), 333);
    }

    /// A text size chosen before the list exists scales the remembered widths.
    void scaledBeforeThereIsAList() {
        ColumnsWindow f;
        QVERIFY(f.openAt(1600));
        f.setByHand(RowColumn::Outcome, 200);
        f.window.rememberSettings();
        ColumnsWindow empty(f.settings);
        QVERIFY(empty.trigger("largerText"));
        empty.window.rememberSettings();
        ColumnsWindow again(empty.settings);
        QVERIFY(again.openRows(1600));
        QCOMPARE(again.width(RowColumn::Outcome), 220);
        applyTextSize(normalText);
    }

    void oldSavedWidthsAreFitted() {
        ColumnsWindow f;
        QVERIFY(f.openAt(1600));
        f.window.rememberSettings();
        Settings remembered = f.settings;
        remembered.resourceColumns.remove(0, 1); // as saved before widths were fitted
        WindowFixture again(remembered);
        again.window.resize(1600, 800);
        QVERIFY(again.openSmall());
        auto* tree = again.find<QTreeView>("resourceTree");
        QTRY_COMPARE(tree->header()->length(), tree->viewport()->width());
    }
};

HCI_TEST(TstTreeColumns)
#include "tst_tree_columns.moc"
