#include "tests/ui/gates.h"
#include "tests/ui/window_fixture.h"
#include "tests/unit/test_main.h"
#include "ui/savings/savings_chart.h"
#include "ui/tables/row_text.h"

#include <ctime>
#include <utility>

using namespace hci;
using namespace hci::test;

namespace {

class Zone {
public:
    explicit Zone(const char* name) : m_before(qgetenv("TZ")) { set(name); }
    ~Zone() { set(m_before.isNull() ? nullptr : m_before.constData()); }
    Zone(const Zone&) = delete;
    Zone& operator=(const Zone&) = delete;

private:
    static void set(const char* name) {
        if (name)
            qputenv("TZ", name);
        else
            qunsetenv("TZ");
        tzset();
    }
    QByteArray m_before;
};

} // namespace

/// The switches of the View and Analysis menus and of the chart, each shown by its effect.
class TstViewSwitches final : public QObject {
    Q_OBJECT
private slots:
    void localTime();
    void warningLeadsToItsEntry();
    void cacheModel();
    void logarithmicChart();
    void chartGroups_data();
    void chartGroups();
    void statusLineNamesTheFile();
    void numbersAreSortedFromTheLargest();
    void hintsInAnEmptyList();
    void everyButtonHasAName();
    void everyTabIsReachedByKeyboard();
};

void TstViewSwitches::localTime() {
    const Zone zone("XYZ-3");
    WindowFixture f;
    QVERIFY(f.openSmall());
    QVERIFY(f.trigger("flatList"));
    auto* tree = f.find<QTreeView>("resourceTree");
    const auto times = [&] { return columnOf(*tree->model(), static_cast<int>(RowColumn::Time)); };
    QTRY_COMPARE(tree->model()->rowCount(), 2);
    QVERIFY(!tree->isColumnHidden(static_cast<int>(RowColumn::Time)));
    QCOMPARE(times().front(), QStringLiteral("12:00:01.000"));
    QVERIFY(f.trigger("localTime"));
    QCOMPARE(times().front(), QStringLiteral("15:00:01.000"));
    f.window.selection().select({0, noIndex});
    const QAbstractItemModel* diff = f.find<QTreeView>("diffTable")->model();
    QVERIFY(
        diff->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString().contains(QStringLiteral("15:00:01")));
    QVERIFY(f.trigger("localTime"));
    QCOMPARE(times().front(), QStringLiteral("12:00:01.000"));
    QVERIFY(
        diff->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString().contains(QStringLiteral("12:00:01")));
}

void TstViewSwitches::warningLeadsToItsEntry() {
    WindowFixture f;
    QVERIFY(f.open(withWarning(), 3));
    auto* link = f.find<QPushButton>("warningsLink");
    QTRY_VERIFY(link->isVisible());
    QTest::mouseClick(link, Qt::LeftButton);
    auto* table = f.find<QTreeView>("warningsTable");
    QTRY_VERIFY(table->isVisible());
    QVERIFY(table->model()->rowCount() > 0);
    const QModelIndex first = table->model()->index(0, 0);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(first).center());
    QCOMPARE(f.window.selection().selection().exchange, 0U);
}

void TstViewSwitches::cacheModel() {
    WindowFixture f;
    QVERIFY(f.open(withWarning(), 3));
    const auto modelShown = [&](const QString& model) {
        QStringList texts;
        for (const auto* label : f.find<QToolBar>("summaryBar")->findChildren<QLabel*>())
            texts << label->text();
        return texts.filter(model).size() == 1;
    };
    QVERIFY(modelShown(QStringLiteral("private model")));
    const auto storable = [&] {
        const auto& decisions = f.view().analysis->simulation.decisions;
        return std::count_if(decisions.begin(), decisions.end(),
                             [](const Decision& d) { return d.storable; });
    };
    const auto before = storable();
    auto* shared = f.window.findChild<QAction*>(QStringLiteral("cacheModelShared"));
    QVERIFY(shared);
    shared->trigger();
    QTRY_COMPARE(f.view().analysis->model, CacheModel::Shared);
    QVERIFY(modelShown(QStringLiteral("shared model")));
    QVERIFY(storable() < before);
    f.window.close();
    QCOMPARE(f.settings.cacheModel, CacheModel::Shared);
}

void TstViewSwitches::logarithmicChart() {
    WindowFixture f;
    QVERIFY(f.openSmall());
    QTRY_COMPARE(f.find<QTreeView>("savingsTable")->model()->rowCount(), 1);
    auto* plot = f.find<QWidget>("savingsPlot");
    finishWork(); // it is laid out and drawn in steps
    const QImage linear = plot->grab().toImage();
    QVERIFY(f.choose(f.find<QPushButton>("chartScale"), QStringLiteral("Logarithmic")));
    QTRY_VERIFY(plot->grab().toImage() != linear);
    QVERIFY(f.choose(f.find<QPushButton>("chartScale"), QStringLiteral("Linear")));
    QTRY_VERIFY(plot->grab().toImage() == linear);
}

void TstViewSwitches::chartGroups_data() {
    QTest::addColumn<QString>("group");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("resource") << QStringLiteral("Resource")
                              << QStringList{QStringLiteral("https://cdn.example/a.css"),
                                             QStringLiteral("https://shop.example/app.js")};
    QTest::newRow("host") << QStringLiteral("Host")
                          << QStringList{QStringLiteral("cdn.example"), QStringLiteral("shop.example")};
    QTest::newRow("media type") << QStringLiteral("Media type")
                                << QStringList{QStringLiteral("text/javascript")};
}

void TstViewSwitches::chartGroups() {
    QFETCH(QString, group);
    QFETCH(QStringList, names);
    WindowFixture f;
    QVERIFY(f.open(twoKinds(), 2));
    QVERIFY(f.choose(f.find<QPushButton>("chartGroup"), group));
    QVERIFY(f.choose(f.find<QPushButton>("chartSort"), QStringLiteral("Name")));
    QTRY_COMPARE(columnOf(*f.find<QTreeView>("savingsTable")->model(), 0), names);
}

void TstViewSwitches::statusLineNamesTheFile() {
    WindowFixture f;
    QVERIFY(f.openSmall());
    auto* name = f.find<QLabel>("sessionName");
    QCOMPARE(name->text(), QStringLiteral("recording.har · 2 exchanges"));
    QCOMPARE(name->toolTip(), f.folder.filePath(QStringLiteral("recording.har")));
}

/// A column of numbers: largest, smallest, none. One of texts: first, last, none.
void TstViewSwitches::numbersAreSortedFromTheLargest() {
    WindowFixture f;
    QVERIFY(f.open(twoKinds(), 2));
    auto* tree = f.find<QTreeView>("resourceTree");
    QTRY_COMPARE(tree->model()->rowCount(), 2);
    QHeaderView* header = tree->header();
    const auto click = [&](RowColumn column) {
        const int at = static_cast<int>(column);
        const QPoint place(header->sectionViewportPosition(at) + 5, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
        return std::pair(header->sortIndicatorSection(), header->sortIndicatorOrder());
    };
    const int wire = static_cast<int>(RowColumn::Wire);
    QCOMPARE(click(RowColumn::Wire), std::pair(wire, Qt::DescendingOrder));
    QCOMPARE(click(RowColumn::Wire), std::pair(wire, Qt::AscendingOrder));
    QCOMPARE(click(RowColumn::Wire).first, -1);
    QCOMPARE(click(RowColumn::Wire), std::pair(wire, Qt::DescendingOrder));
    const int outcome = static_cast<int>(RowColumn::Outcome);
    QCOMPARE(click(RowColumn::Outcome), std::pair(outcome, Qt::AscendingOrder));
    QCOMPARE(click(RowColumn::Outcome), std::pair(outcome, Qt::DescendingOrder));
    QCOMPARE(click(RowColumn::Outcome).first, -1);
}

/// An empty list says why.
void TstViewSwitches::hintsInAnEmptyList() {
    WindowFixture f;
    QVERIFY(f.find<QWidget>("firstPage")->isVisible());
    QVERIFY(f.openSmall());
    const auto* hint = f.find<QLabel>("treeHint");
    QVERIFY(!hint->isVisible());
    f.find<QLineEdit>("filterLine")->setText(QStringLiteral("nothing-like-this"));
    QTRY_COMPARE(hint->text(), QStringLiteral("Nothing matches the filter."));
    QVERIFY(hint->isVisible());
    f.find<QLineEdit>("filterLine")->clear();
    QTRY_VERIFY(!hint->isVisible());
    WindowFixture empty;
    empty.window.openFiles({writeRecording(
        empty.folder,
        R"({"log": {"version": "1.2", "creator": {"name": "x", "version": "1"}, "entries": []}})")});
    QTRY_COMPARE(empty.find<QLabel>("firstPageTitle")->text(),
                 QStringLiteral("There are no entries in this recording."));
}

void TstViewSwitches::everyButtonHasAName() {
    WindowFixture f;
    QVERIFY(f.openSmall());
    for (const auto* button : f.window.findChildren<QAbstractButton*>()) {
        if (qobject_cast<const QToolButton*>(button))
            continue; // Qt's own, in a line, a tab bar or a dock
        const bool named =
            !button->text().isEmpty() || !button->accessibleName().isEmpty() || !button->toolTip().isEmpty();
        QVERIFY2(named || !button->isVisible(), qPrintable(button->objectName()));
        const bool signOnly = button->text().size() == 1;
        QVERIFY2(!signOnly || !button->accessibleName().isEmpty(), qPrintable(button->text()));
    }
    for (const auto* line : f.window.findChildren<QLineEdit*>())
        if (line->isVisible())
            QVERIFY2(!line->accessibleName().isEmpty(), qPrintable(line->objectName()));
}

void TstViewSwitches::everyTabIsReachedByKeyboard() {
    WindowFixture f;
    QVERIFY(f.openSmall());
    auto* tabs = f.find<QTabWidget>("detailTabs");
    tabs->tabBar()->setFocus();
    for (int tab = 1; tab < tabs->count(); ++tab) {
        QTest::keyClick(tabs->tabBar(), Qt::Key_Right);
        QCOMPARE(tabs->currentIndex(), tab);
    }
}

HCI_TEST(TstViewSwitches)
#include "tst_view_switches.moc"
