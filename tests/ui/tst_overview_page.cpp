#include "tests/ui/window_fixture.h"
#include "tests/unit/test_main.h"

#include "model/words/amounts.h"
#include "ui/overview/overview_table.h"
#include "ui/widgets/link_button.h"

using namespace hci;
using namespace hci::test;

namespace {

/// A window on a first load: nothing in it is a 304.
struct FirstLoad : WindowFixture {
    bool openIt() {
        return open(campaignsRecording(), 5) &&
               QTest::qWaitFor([this] { return find<QTreeView>("resourceTree")->model()->rowCount() > 0; },
                               hci::test::maxWaitMs);
    }
    bool onOverview() {
        return find<QWidget>("overviewPage")->isVisible() && !find<QWidget>("detailTabs")->isVisible();
    }
    bool onTabs() {
        return !find<QWidget>("overviewPage")->isVisible() && find<QWidget>("detailTabs")->isVisible();
    }
    QString filter() { return find<QLineEdit>("filterLine")->text(); }
    void clickCell(const char* table, int row) {
        auto* view = find<QTreeView>(table);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          view->visualRect(view->model()->index(row, 0)).center());
    }
    int rowOf(const char* table, const QString& begin) {
        const QStringList names = columnOf(*find<QTreeView>(table)->model(), OverviewTable::Name);
        for (int row = 0; row < names.size(); ++row)
            if (names[row].startsWith(begin))
                return row;
        return -1;
    }
};

} // namespace

/// The window's overview of a session while nothing is selected.
class TstOverviewPage final : public QObject {
    Q_OBJECT

private slots:
    void aFirstLoadOpensOnIt() {
        FirstLoad f;
        QVERIFY(f.openIt());
        QVERIFY(f.onOverview());
        QVERIFY(f.window.selection().selection().empty());
        const ByteParts& total = f.view().analysis->ledger.total;
        const QString title = f.find<QLabel>("overviewTitle")->text();
        QVERIFY2(title.contains(formatBytes(total.avoidable)) &&
                     title.contains(formatBytes(total.transferred())),
                 qPrintable(title));
        const QString notes = f.find<QLabel>("overviewNotes")->text();
        QVERIFY2(notes.contains(QStringLiteral("1 of 5 requests")), qPrintable(notes));
        QVERIFY2(notes.contains(QStringLiteral("No request asked")), qPrintable(notes));
        // The same numbers as the strip above it.
        auto* reasons = f.find<QTreeView>("overviewReasons")->model();
        const int avoidable = f.rowOf("overviewReasons", QStringLiteral("avoidable"));
        QCOMPARE(reasons->index(avoidable, OverviewTable::Wire).data().toString(),
                 formatBytes(total.avoidable));
        QCOMPARE(reasons->index(avoidable, OverviewTable::Requests).data().toString(), QStringLiteral("1"));
        QCOMPARE(columnOf(*f.find<QTreeView>("overviewHosts")->model(), OverviewTable::Name),
                 QStringList{QStringLiteral("shop.example")});
    }

    void aRecordingWithA304OpensOnIt() {
        FirstLoad f;
        QVERIFY(f.openSmall());
        QVERIFY(f.onTabs());
    }

    void escapeComesBack() {
        FirstLoad f;
        QVERIFY(f.openIt());
        auto* tree = f.find<QTreeView>("resourceTree");
        f.clickRow(tree->model()->index(0, 0));
        QVERIFY(f.onTabs());
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_Escape);
        QVERIFY(f.onOverview());
        QVERIFY(f.window.selection().selection().empty());
        f.clickRow(tree->model()->index(0, 0)); // the current row can be chosen again
        QVERIFY(f.onTabs());
    }

    /// Escape has one meaning at a time: the filter's, the running request's, the overview's.
    void escapeIsTheFiltersFirst() {
        FirstLoad f;
        QVERIFY(f.openIt());
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        f.clickRow(f.find<QTreeView>("resourceTree")->model()->index(0, 0));
        auto* line = f.find<QLineEdit>("filterLine");
        line->setFocus();
        line->setText(QStringLiteral("host:shop.example"));
        QTest::keyClick(line, Qt::Key_Escape);
        QCOMPARE(line->text(), QString());
        QVERIFY(f.onTabs());
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(f.onOverview());
        auto* stop = f.find<QAction>("stop");
        auto* overview = f.find<QAction>("showOverview");
        QVERIFY(!overview->shortcut().isEmpty());
        stop->setEnabled(true);
        QVERIFY(overview->shortcut().isEmpty());
        stop->setEnabled(false);
        QCOMPARE(overview->shortcut(), QKeySequence(Qt::Key_Escape));
    }

    void withoutWorstFaultsThatIsSaid() {
        FirstLoad f;
        QVERIFY(f.open(twoHosts(), 4));
        QVERIFY(f.onOverview());
        const std::vector<WorstFault>& faults = f.view().overview->faults;
        QVERIFY(f.find<QLabel>("overviewNoFaults")->isVisible() == faults.empty());
    }

    void theDearestIsFirst() {
        FirstLoad f;
        QVERIFY(f.openIt());
        const std::vector<WorstFault>& faults = f.view().overview->faults;
        QVERIFY(!faults.empty());
        auto* link = f.find<LinkButton>("faultLink");
        QVERIFY(link->isVisible());
        QVERIFY(!link->accessibleName().isEmpty());
        QCOMPARE(f.find<QLabel>("faultBytes")->text(), formatBytes(faults.front().cause.bytes));
        QCOMPARE(f.find<QLabel>("faultTitle")->textFormat(), Qt::PlainText);
        link->setFocus();
        QTest::keyClick(link, Qt::Key_Space);
        QVERIFY(f.onTabs());
        auto* tabs = f.find<QTabWidget>("detailTabs");
        QVERIFY(tabs->tabText(tabs->currentIndex()).startsWith(QStringLiteral("Findings")));
        QCOMPARE(f.window.selection().selection().exchange, faults.front().exchange);
    }

    void rowsFilter() {
        FirstLoad f;
        QVERIFY(f.openIt());
        f.clickCell("overviewReasons", f.rowOf("overviewReasons", QStringLiteral("needed: first")));
        QCOMPARE(f.filter(), QString()); // the filter language cannot express it
        f.clickCell("overviewReasons", f.rowOf("overviewReasons", QStringLiteral("avoidable")));
        QCOMPARE(f.filter(), QStringLiteral("is:avoidable"));
        f.clickCell("overviewHosts", 0);
        QCOMPARE(f.filter(), QStringLiteral("host:shop.example"));
        auto* hosts = f.find<QTreeView>("overviewHosts");
        f.find<QLineEdit>("filterLine")->clear();
        hosts->setFocus();
        hosts->setCurrentIndex(hosts->model()->index(0, 0));
        QTest::keyClick(hosts, Qt::Key_Return);
        QCOMPARE(f.filter(), QStringLiteral("host:shop.example"));
        QVERIFY(f.onOverview()); // filtering selects nothing
    }

    void aPagesRowListsWhatItLoaded() {
        FirstLoad f;
        const QByteArray page = R"("pages":[{"id":"p0","title":"https://shop.example/",)"
                                R"("startedDateTime":"2026-01-05T10:00:00.000Z","pageTimings":{}}])";
        QByteArray har = smallRecording();
        har.replace(R"("startedDateTime")", R"("pageref":"p0","startedDateTime")");
        har.replace(R"("entries": [)", QByteArray(page + R"(, "entries": [)"));
        QVERIFY(f.open(har, 2));
        QVERIFY(f.trigger("showOverview"));
        QCOMPARE(f.find<QTreeView>("overviewPages")->model()->rowCount(), 1);
        f.clickCell("overviewPages", 0);
        QCOMPARE(f.filter(), QStringLiteral("page:https://shop.example/"));
        QTRY_COMPARE(f.find<QTreeView>("resourceTree")->model()->rowCount(), 1);
    }

    void allFindingsAreShownWithNothingSelected() {
        FirstLoad f;
        QVERIFY(f.openIt());
        f.find<LinkButton>("overviewAllFindings")->click();
        QVERIFY(f.onTabs());
        QVERIFY(f.window.selection().selection().empty());
        QVERIFY(f.trigger("showOverview"));
        QVERIFY(f.onOverview());
    }

    void nothingToShowWithoutData() {
        FirstLoad f;
        QVERIFY(!f.find<QAction>("showOverview")->isEnabled());
        QVERIFY(f.openIt());
        QVERIFY(f.trigger("closeSession"));
        QTRY_VERIFY(f.find<QWidget>("firstPage")->isVisible());
        QVERIFY(!f.find<QAction>("showOverview")->isEnabled());
    }

    void linksAreCutAndNotClipped() {
        LinkButton link;
        link.setText(QStringLiteral("<b>") + QString(300, QLatin1Char('x')));
        QVERIFY(link.minimumSizeHint().width() < 100);
        QVERIFY(link.sizeHint().width() > 1000);
        link.resize(link.minimumSizeHint());
        QVERIFY(!link.grab().isNull());
    }
};

HCI_TEST(TstOverviewPage)
#include "tst_overview_page.moc"
