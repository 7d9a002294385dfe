#include "model/demo/demo_origin.h"
#include "model/words/amounts.h"
#include "tests/ui/gates.h"
#include "tests/ui/saved_pictures.h"
#include "tests/ui/window_fixture.h"
#include "tests/unit/test_main.h"
#include "ui/base/theme.h"
#include "ui/detail/diff_model.h"
#include "ui/savings/bar_table_model.h"
#include "ui/savings/savings_chart.h"
#include "ui/savings/savings_panel.h"
#include "ui/session/selection_controller.h"
#include "ui/session/session_controller.h"

using namespace hci;

using Fixture = test::WindowFixture;

namespace {

constexpr char numbersHead[] =
    "name,resources,needed,neededBasis,revalidation,revalidationBasis,missed,missedBasis,avoidable,"
    "avoidableBasis,transferred,transferredBasis,saved,savedBasis\r\n";

/// A window that shows the chart of smallRecording(), and the chart's saved files.
struct SavedChart : Fixture {
    [[nodiscard]] bool isShown() {
        return openSmall() &&
               QTest::qWaitFor([this] { return find<QTreeView>("savingsTable")->model()->rowCount() == 1; },
                               hci::test::maxWaitMs);
    }
    [[nodiscard]] QByteArray saved(const char* name) {
        return savedBy(*window.findChild<SavingsPanel*>(), name);
    }
    /// Of a chart without a bar.
    [[nodiscard]] QByteArray savedEmpty(const char* name) {
        SavingsPanel empty;
        return savedBy(empty, name);
    }

private:
    QByteArray savedBy(SavingsPanel& panel, const char* name) {
        QFile file(folder.filePath(QLatin1StringView(name)));
        return panel.save(file.fileName()) && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

} // namespace

/// The window, used by mouse and keys.
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
        // Without a choice of the user nothing is kept: a later view does not choose again.
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

    void chartIsSavedAsNumbers() {
        SavedChart f;
        QVERIFY(f.isShown());
        QCOMPARE(f.saved("chart.csv"),
                 numbersHead +
                     QByteArray("\"https://shop.example/app.js\",1,211,reported,120,derived,0,measured,"
                                "0,measured,331,derived,91,derived\r\n"));
        QCOMPARE(f.savedEmpty("empty.csv"), QByteArray(numbersHead));
    }

    /// One bar with the bytes of the answer and its 304, and the saved bytes.
    void chartIsSavedAsDrawing() {
        SavedChart f;
        QVERIFY(f.isShown());
        const test::DrawnSvg svg = test::drawnIn(f.saved("chart.SVG"));
        QVERIFY(svg.sound);
        QCOMPARE(svg.pictures, 0);
        const Colors& colors = colorsFor(lightPalette());
        for (const QColor& drawn : {colors.needed, colors.revalidation, colors.savedFill})
            QVERIFY2(svg.shapesOf(drawn) == 1, qPrintable(drawn.name()));
        for (const QColor& nothing : {colors.missed, colors.avoidable})
            QVERIFY2(svg.shapesOf(nothing) == 0, qPrintable(nothing.name()));
        for (const QString& text : {urlLabel("https://shop.example/app.js"), formatBytes(331)})
            QVERIFY2(svg.texts.contains(text),
                     qPrintable(text + QStringLiteral(" is not in ") + svg.texts.join(QStringLiteral(", "))));
        const test::DrawnSvg empty = test::drawnIn(f.savedEmpty("empty.svg"));
        QVERIFY(empty.sound);
        QCOMPARE(empty.shapesOf(colors.needed) + empty.shapesOf(colors.revalidation), 0);
    }

    void chartIsSavedAsPixels() {
        SavedChart f;
        QVERIFY(f.isShown());
        const QByteArray png = f.saved("chart.png");
        const QByteArray empty = f.savedEmpty("empty.png");
        const Colors& colors = colorsFor(lightPalette());
        constexpr qsizetype many = 1000; // the shortest part is a fifth of the bar
        for (const QColor& drawn : {colors.needed, colors.revalidation, colors.savedFill}) {
            QVERIFY2(test::pixelsOf(png, drawn) > many, qPrintable(drawn.name()));
            QCOMPARE(test::pixelsOf(empty, drawn), 0);
        }
        QVERIFY(test::pixelsOf(png, colors.needed) > test::pixelsOf(png, colors.revalidation));
        QCOMPARE(test::pixelsOf(png, colors.missed) + test::pixelsOf(png, colors.avoidable), 0);
    }

    void chartIsSavedAsPage() {
        SavedChart f;
        QVERIFY(f.isShown());
        const QByteArray pdf = f.saved("chart.pdf");
        QCOMPARE(test::pagesOf(pdf), 1);
        QVERIFY(pdf.contains("/MediaBox [0 0 1000.0"));
        QVERIFY(pdf.contains("/FontFile")); // its texts are embedded as text
        const QByteArray empty = f.savedEmpty("empty.pdf");
        QCOMPARE(test::pagesOf(empty), 1);
        QVERIFY(!empty.contains("/FontFile"));
    }

    void chartThatCannotBeSaved_data() {
        QTest::addColumn<QString>("file");
        for (const char* file : {"no/such/folder/chart.png", "no/such/folder/chart.svg",
                                 "no/such/folder/chart.pdf", "no/such/folder/chart.csv"})
            QTest::newRow(file) << QString::fromLatin1(file);
    }
    void chartThatCannotBeSaved() {
        QFETCH(QString, file);
        Fixture f;
        QVERIFY(!f.window.findChild<SavingsPanel*>()->save(f.folder.filePath(file)));
        QVERIFY(!QFile::exists(f.folder.filePath(QStringLiteral("no"))));
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

    void refusedConnectionIsReported() {
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
        QVERIFY(failed.count() > 0 || failed.wait(hci::test::maxWaitMs));
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
