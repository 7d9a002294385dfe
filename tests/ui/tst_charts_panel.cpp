#include "tests/ui/window_fixture.h"
#include "tests/unit/test_main.h"

#include "ui/savings/charts_panel.h"

using namespace hci;
using namespace hci::test;

/// The bottom panel with either chart.
class TstChartsPanel final : public QObject {
    Q_OBJECT

private slots:
    void itIsBuiltWithTheFirstData() {
        WindowFixture f;
        QVERIFY(!f.find<QWidget>("savingsPlot"));
        QVERIFY(f.openSmall());
        QVERIFY(f.find<QWidget>("savingsPlot"));
        QVERIFY(!f.find<QTreeView>("savingsTable")->accessibleName().isEmpty());
    }

    /// Folded, the heading stays and the rows above get the room; unfolded, the panel is as high as before.
    void itFoldsToItsHeading() {
        WindowFixture f;
        f.window.resize(1400, 820);
        QVERIFY(f.openSmall());
        auto* panel = f.window.findChild<ChartsPanel*>();
        QTRY_VERIFY(panel->height() > 100);
        const int before = panel->height();
        const int rows = f.find<QTreeView>("resourceTree")->height();
        auto* fold = f.find<QPushButton>("foldBytes");
        QVERIFY(!fold->accessibleName().isEmpty());
        fold->setFocus();
        QTest::keyClick(fold, Qt::Key_Space);
        QVERIFY(panel->isFolded());
        QVERIFY(!f.find<QWidget>("savingsPlot")->isVisible());
        QVERIFY(fold->isVisible());
        QTRY_VERIFY(panel->height() < 60);
        QTRY_VERIFY(f.find<QTreeView>("resourceTree")->height() > rows);
        QTest::mouseClick(fold, Qt::LeftButton);
        QVERIFY(f.find<QWidget>("savingsPlot")->isVisible());
        QTRY_VERIFY(panel->height() >= before - 2);
    }

    void foldingIsRemembered() {
        WindowFixture f;
        QVERIFY(f.openSmall());
        f.find<QPushButton>("foldBytes")->click();
        f.find<QPushButton>("showTime")->click(); // the other view is folded too
        QVERIFY(!f.find<QWidget>("timeTable")->isVisible());
        QVERIFY(f.find<QPushButton>("foldTime")->isVisible());
        f.window.rememberSettings();
        QVERIFY(f.settings.chartFolded);
        WindowFixture again(f.settings);
        QVERIFY(again.openSmall());
        QVERIFY(!again.find<QWidget>("savingsPlot")->isVisible());
    }

    /// Another panel in the same tabs keeps its height when this one is folded.
    void aPanelBesideItHasItsRoom() {
        WindowFixture f;
        f.window.resize(1400, 820);
        QVERIFY(f.openSmall());
        f.find<QPushButton>("foldBytes")->click();
        auto* warnings = f.find<QDockWidget>("warningsDock");
        warnings->show();
        warnings->raise();
        QTRY_VERIFY(f.find<QTreeView>("warningsTable"));
        QTRY_COMPARE(f.window.findChild<ChartsPanel*>()->maximumHeight(), QWIDGETSIZE_MAX);
    }
};

HCI_TEST(TstChartsPanel)
#include "tst_charts_panel.moc"
