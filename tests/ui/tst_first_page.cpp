#include "tests/ui/window_fixture.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

/// A window without data shows the ways to begin, and no empty panels.
class TstFirstPage : public QObject {
    Q_OBJECT
private slots:
    void nothingEmptyIsShown() {
        WindowFixture f;
        const QStringList ofData = {QStringLiteral("summaryBar"), QStringLiteral("resourcesDock"),
                                    QStringLiteral("savingsDock"), QStringLiteral("detailTabs")};
        for (const QString& name : ofData)
            QVERIFY2(!f.window.findChild<QWidget*>(name)->isVisible(), qPrintable(name));
        QVERIFY(f.openSmall());
        for (const QString& name : ofData)
            QVERIFY2(f.window.findChild<QWidget*>(name)->isVisible(), qPrintable(name));
        QVERIFY(!f.find<QWidget>("firstPage")->isVisible());
        QVERIFY(!f.find<QWidget>("warningsDock")->isVisible());
        QVERIFY(f.trigger("closeSession"));
        QTRY_VERIFY(f.find<QWidget>("firstPage")->isVisible());
        QVERIFY(!f.find<QWidget>("summaryBar")->isVisible());
        for (const char* action : {"exportReport", "saveSession", "findResource", "showFindings"})
            QVERIFY2(!f.find<QAction>(action)->isEnabled(), action);
    }

    /// A panel that the user closed stays closed, and an empty window does not forget the arrangement.
    void panelsComeBackAsTheyWere() {
        Settings remembered;
        {
            WindowFixture f;
            QVERIFY(f.openSmall());
            f.find<QDockWidget>("savingsDock")->toggleViewAction()->trigger();
            f.window.close();
            remembered = f.settings;
        }
        WindowFixture again(remembered);
        again.window.close();
        QCOMPARE(again.settings.windowState, remembered.windowState);
        WindowFixture f(again.settings);
        QVERIFY(f.openSmall());
        QVERIFY(!f.find<QWidget>("savingsDock")->isVisible());
        QVERIFY(f.find<QWidget>("resourcesDock")->isVisible());
    }

    void theUrlHasTheFocus() {
        WindowFixture f;
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        QVERIFY(f.window.focusWidget());
        QCOMPARE(f.window.focusWidget()->objectName(), QStringLiteral("urlLine"));
        f.find<QPushButton>("openFirstButton")->setFocus();
        f.find<QPushButton>("focusUrlFirstButton")->click();
        QCOMPARE(f.window.focusWidget()->objectName(), QStringLiteral("urlLine"));
    }

    void theDemoIsVisited() {
        WindowFixture f;
        f.find<QPushButton>("demoFirstButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(f.find<QTabWidget>("detailTabs")->isVisible(), 60000);
        QVERIFY(f.view().session->size() > 0);
    }
};

HCI_TEST(TstFirstPage)
#include "tst_first_page.moc"
