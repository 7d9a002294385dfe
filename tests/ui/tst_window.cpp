#include "model/demo/demo_origin.h"
#include "tests/ui/gates.h"
#include "tests/ui/window_fixture.h"
#include "tests/unit/test_main.h"
#include "ui/detail/diff_model.h"
#include "ui/savings/savings_chart.h"
#include "ui/savings/savings_panel.h"
#include "ui/selection_controller.h"
#include "ui/session_controller.h"

using namespace hci;

using Fixture = test::WindowFixture;

namespace {

/// The file that the panel saves its chart as.
QByteArray savedChart(SavingsPanel& panel, const QString& path) {
    QFile file(path);
    return panel.save(path).has_value() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The window, used by hand: clicks and keys.
class TstWindow : public QObject {
    Q_OBJECT
private slots:
    void openedFileIsListed() {
        Fixture f;
        QVERIFY(f.openSmall());
        auto* tree = f.find<QTreeView>("resourceTree");
        QVERIFY(tree->isVisible());
        QCOMPARE(tree->model()->index(0, 0).data().toString(), QStringLiteral("/app.js"));
    }

    void firstRevalidationIsOnShow() {
        Fixture f;
        QVERIFY(f.openSmall());
        QCOMPARE(f.window.selection().selection(), (Selection{0, noIndex}));
        QVERIFY(f.headline().contains(QStringLiteral("304 Not Modified saves")));
        // Who has chosen nothing keeps nothing: a later view does not choose anew.
        f.window.selection().select({});
        QVERIFY(f.open(test::smallRecording(), 4));
        QVERIFY(f.window.selection().selection().empty());
    }

    void selectedResourceShowsItsDiff() {
        Fixture f;
        QVERIFY(f.openSmall());
        f.clickRow(f.find<QTreeView>("resourceTree")->model()->index(0, 0));
        QVERIFY(f.fieldNames().filter(QStringLiteral("Vary")).size() == 1);
        QVERIFY(f.headline().contains(QStringLiteral("304 Not Modified saves")));
        QVERIFY(f.headline("verdict").contains(QStringLiteral("Vary")));
    }

    void differencesOnlyHidesTheRest() {
        Fixture f;
        QVERIFY(f.openSmall());
        f.clickRow(f.find<QTreeView>("resourceTree")->model()->index(0, 0));
        QVERIFY(f.fieldNames().contains(QStringLiteral("ETag")));
        f.find<QCheckBox>("differencesOnly")->click();
        QVERIFY(!f.fieldNames().contains(QStringLiteral("ETag")));
    }

    void messagesShowTheContent() {
        Fixture f;
        QVERIFY(f.openSmall());
        f.window.selection().select({0, 0});
        f.openTab("Messages");
        QVERIFY(
            f.find<QPlainTextEdit>("responseHead")->toPlainText().contains(QStringLiteral("ETag: \"v1\"")));
        QTRY_COMPARE(f.find<QPlainTextEdit>("bodyText")->toPlainText(), QStringLiteral("hello world"));
    }

    void freshnessIsComputedAndWhatIfAnswers() {
        Fixture f;
        QVERIFY(f.openSmall());
        f.window.selection().select({0, noIndex});
        f.openTab("Freshness");
        const QAbstractItemModel* steps = f.find<QTreeView>("freshnessTable")->model();
        QTRY_VERIFY(steps->rowCount() > 3);
        QTest::keyClick(f.find<QWidget>("timeline"), Qt::Key_End);
        QTRY_VERIFY(steps->index(steps->rowCount() - 1, 1).data().toString() != QStringLiteral("fresh hit"));
        f.find<QLineEdit>("whatIfLine")->setText(QStringLiteral("max-age=3600"));
        QTRY_VERIFY(f.find<QLabel>("whatIfEffect")->text().contains(QStringLiteral("1 request and ")));
    }

    void probesAreAskedAndListed() {
        Fixture f;
        DemoOrigin demo;
        QVERIFY(demo.listen());
        f.window.inspect({demo.urls().front()});
        QVERIFY(test::waitForExchanges(f.window, 2));
        f.window.selection().select({0, noIndex});
        f.openTab("Probes");
        QTest::mouseClick(f.find<QPushButton>("probeAllButton"), Qt::LeftButton);
        const QAbstractItemModel* probes = f.find<QTreeView>("probesTable")->model();
        QTRY_VERIFY_WITH_TIMEOUT(probes->rowCount() > 20, 20000);
        QVERIFY(f.headline("verdict").contains(QStringLiteral("probes came out")));
        QVERIFY(f.find<QPlainTextEdit>("probeResponse")
                    ->toPlainText()
                    .startsWith(QStringLiteral("HTTP/1.1 200")));
    }

    void filterLineFilters() {
        Fixture f;
        QVERIFY(f.openSmall());
        const QAbstractItemModel* model = f.find<QTreeView>("resourceTree")->model();
        auto* line = f.find<QLineEdit>("filterLine");
        QTest::keyClicks(line, QStringLiteral("status:404"));
        QTRY_COMPARE(model->rowCount(), 0);
        line->clear();
        QTRY_COMPARE(model->rowCount(), 1);
        QTest::keyClicks(line, QStringLiteral("is:304"));
        QTRY_COMPARE(model->rowCount(), 1);
        line->setText(QStringLiteral("is:nonsense"));
        QVERIFY(line->property("problem").toBool());
    }

    void clickedBarSelectsItsResource() {
        Fixture f;
        QVERIFY(f.openSmall());
        auto* chart = f.window.findChild<SavingsChart*>();
        QTRY_COMPARE(f.find<QTreeView>("savingsTable")->model()->rowCount(), 1);
        f.window.selection().select({});
        QTest::mouseClick(f.find<QWidget>("savingsPlot"), Qt::LeftButton, {}, chart->barPosition(0));
        QCOMPARE(f.window.selection().selection().resource, 0U);
        QVERIFY(f.find<QTreeView>("resourceTree")->currentIndex().isValid());
    }

    void chartIsSaved_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("png") << QStringLiteral("chart.png") << QByteArray("\x89PNG");
        QTest::newRow("svg") << QStringLiteral("chart.svg") << QByteArray("<?xml");
        QTest::newRow("pdf") << QStringLiteral("chart.pdf") << QByteArray("%PDF");
        QTest::newRow("csv") << QStringLiteral("chart.csv") << QByteArray("name,resources,needed");
    }
    void chartIsSaved() {
        QFETCH(QString, file);
        QFETCH(QByteArray, begins);
        Fixture f;
        QVERIFY(f.openSmall());
        auto* panel = f.window.findChild<SavingsPanel*>();
        QTRY_COMPARE(f.find<QTreeView>("savingsTable")->model()->rowCount(), 1);
        const QByteArray written = savedChart(*panel, f.folder.filePath(file));
        QVERIFY(written.startsWith(begins));
        SavingsPanel empty; // it has no bar
        const QByteArray nothing = savedChart(empty, f.folder.filePath(file));
        QVERIFY2(written.size() > nothing.size() + 20, qPrintable(QString::number(nothing.size())));
        QVERIFY(!panel->save(f.folder.filePath(QStringLiteral("no/such/folder/")) + file));
    }

    void sendAndRevalidateOnTheDemoOrigin() {
        Fixture f;
        DemoOrigin demo;
        QVERIFY(demo.listen());
        f.find<QLineEdit>("urlLine")->setText(QString::fromStdString(demo.urls().front()));
        QTest::mouseClick(f.find<QPushButton>("sendButton"), Qt::LeftButton);
        QVERIFY(test::waitForExchanges(f.window, 1));
        QCOMPARE(f.window.selection().selection().exchange, 0U);
        auto* revalidate = f.find<QPushButton>("revalidateButton");
        QVERIFY(revalidate->isEnabled());
        QTest::mouseClick(revalidate, Qt::LeftButton);
        QVERIFY(test::waitForExchanges(f.window, 2));
        const SessionView& view = f.window.sessions().view();
        QCOMPARE(view.analysis->revalidations.size(), std::size_t{1});
        QCOMPARE((*view.session)[1].status(), 304);
        QVERIFY(f.headline().contains(QStringLiteral("304 Not Modified saves")));
    }

    void refusedConnectionIsTold() {
        Fixture f;
        f.find<QLineEdit>("urlLine")->setText(QStringLiteral("http://127.0.0.1:1/"));
        QTest::keyClick(f.find<QLineEdit>("urlLine"), Qt::Key_Return);
        QVERIFY(test::waitForExchanges(f.window, 1));
        QCOMPARE((*f.window.sessions().view().session)[0].status(), 0);
        QVERIFY(f.headline().contains(QStringLiteral("No answer")));
    }

    void unreadableFileLeavesTheSession() {
        Fixture f;
        QVERIFY(f.openSmall());
        QSignalSpy failed(&f.window.sessions(), &SessionController::failed);
        f.window.openFiles({f.folder.filePath(QStringLiteral("absent.har"))});
        QVERIFY(failed.count() > 0 || failed.wait());
        QTRY_VERIFY(!f.window.sessions().busy());
        QCOMPARE(f.window.sessions().view().session->size(), 2U);
        QVERIFY(failed.front().front().toString().contains(QStringLiteral("absent.har")));
    }

    void cancelledImportLeavesTheSession() {
        Fixture f;
        QVERIFY(f.openSmall());
        const SessionPtr before = f.window.sessions().session();
        {
            const test::HeldWorkers held;
            f.window.openFiles({test::writeRecording(f.folder, test::smallRecording())});
            f.window.sessions().cancelImport();
        }
        test::finishWork();
        QCOMPARE(f.window.sessions().session(), before);
        QVERIFY(!f.window.sessions().importing());
    }

    void everyViewHasAName() {
        Fixture f;
        for (const auto* view : f.window.findChildren<QAbstractItemView*>())
            if (view->isVisibleTo(&f.window) && !qobject_cast<const QHeaderView*>(view))
                QVERIFY2(!view->accessibleName().isEmpty(), qPrintable(view->objectName()));
        for (const auto* dock : f.window.findChildren<QDockWidget*>())
            QVERIFY(!dock->objectName().isEmpty());
    }
};

HCI_TEST(TstWindow)
#include "tst_window.moc"
