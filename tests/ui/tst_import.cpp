#include "tests/ui/gates.h"
#include "tests/ui/window_fixture.h"
#include "tests/unit/har_text.h"
#include "tests/unit/test_main.h"
#include "ui/session/selection_controller.h"
#include "ui/session/session_controller.h"

#include <QtGui/QDropEvent>

using namespace hci;

namespace {

/// Ten times as many entries as any test waits for.
QByteArray largeRecording() {
    QByteArrayList texts;
    for (int i = 0; i < 60000; ++i) {
        const QByteArray url = "https://a.example/" + QByteArray::number(i % 5000);
        texts << test::entryText(
            {.url = url.constData(), .responseFields = "{'name': 'ETag', 'value': '\\'1\\''}"});
    }
    texts.front().replace("12:00:00.000Z", "11:00:00.000Z"); // entries of one time alone wait for each other
    return test::harText(texts);
}

QString recordingOf(const QTemporaryDir& folder, const QString& name, const QByteArray& har) {
    const QString path = folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(har) != har.size())
        qFatal("cannot write the recording");
    return path;
}

} // namespace

/// Reading recordings: several at once, cancelled, and damaged.
class TstImport : public QObject {
    Q_OBJECT
private slots:
    /// The first visit in one file, the reload in the other: they are paired in either order.
    void dropOfTwoFilesPairsAcrossThem() {
        const QTemporaryDir folder;
        const QByteArray url = "https://shop.example/app.js";
        const QString first = recordingOf(
            folder, QStringLiteral("first.har"),
            test::harText({test::entryText(
                {.url = url.constData(),
                 .responseFields = "{'name': 'ETag', 'value': 'W/\\'v1\\''}, "
                                   "{'name': 'Date', 'value': 'Mon, 05 Jan 2026 12:00:00 GMT'}"})}));
        QByteArray again = test::harText(
            {test::entryText({.url = url.constData(),
                              .status = 304,
                              .requestFields = "{'name': 'If-None-Match', 'value': 'W/\\'v1\\''}",
                              .responseFields = "{'name': 'ETag', 'value': 'W/\\'v1\\''}, "
                                                "{'name': 'Date', 'value': 'Mon, 05 Jan 2026 12:05:00 GMT'}",
                              .content = "'size': 0"})});
        again.replace("12:00:00.000Z", "12:05:00.000Z");
        const QString second = recordingOf(folder, QStringLiteral("second.har"), again);

        Settings settings;
        MainWindow window(settings);
        window.show();
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(second), QUrl::fromLocalFile(first)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &drop);
        QVERIFY(test::waitForExchanges(window, 2));
        const SessionView& view = window.sessions().view();
        QCOMPARE(view.session->parts().size(), std::size_t{2});
        QCOMPARE(view.analysis->resources.resources.size(), std::size_t{1});
        QCOMPARE(view.analysis->revalidations.size(), std::size_t{1});
        const Revalidation& pair = view.analysis->revalidations.front();
        QVERIFY(pair.outcome == Outcome::NotModified);
        QCOMPARE(pair.conditional, 0U);
        QCOMPARE(pair.stored, 1U);
    }

    void cancelLeavesTheSessionAsItWas_data() {
        QTest::addColumn<int>("atLeast");
        QTest::newRow("at once") << -1;
        QTest::newRow("when it has begun") << 0;
        QTest::newRow("with a part on the screen") << 1;
        QTest::newRow("with thousands") << 5000;
    }
    void cancelLeavesTheSessionAsItWas() {
        QFETCH(const int, atLeast);
        const QTemporaryDir folder;
        Settings settings;
        MainWindow window(settings);
        window.show();
        SessionController& sessions = window.sessions();
        window.openFiles({test::writeRecording(folder, test::smallRecording())});
        QVERIFY(test::waitForExchanges(window, 2));
        const SessionPtr before = sessions.session();
        QSignalSpy finished(&sessions, &SessionController::imported);
        QSignalSpy progressed(&sessions, &SessionController::progressed);
        test::GatedRecording recording(largeRecording(), static_cast<std::uint32_t>(std::max(1, atLeast)));
        sessions.open(QStringLiteral("large.har"), recording.reader());
        if (atLeast >= 0)
            QVERIFY(QTest::qWaitFor(
                [&] {
                    recording.begin();
                    return progressed.size() > 1 &&
                           static_cast<int>(sessions.session()->size()) >= 2 + atLeast;
                },
                60000));
        QVERIFY(sessions.importing());
        sessions.cancelImport();
        QCOMPARE(sessions.session(), before);
        QVERIFY(test::waitForExchanges(window, 2));
        test::finishWork(); // late results arrive and change nothing
        QCOMPARE(sessions.session(), before);
        QCOMPARE(sessions.view().session, before);
        QCOMPARE(finished.size(), 0);
        QVERIFY(!sessions.busy());
    }

    /// The automatic selection may be a resource that the rows on the screen do not have yet.
    void selectionComesBeforeItsRows() {
        constexpr int resources = 20000;
        QByteArrayList texts;
        for (int i = 0; i <= resources; ++i) {
            const bool again = i == resources;
            const QByteArray url = "https://a.example/" + QByteArray::number(again ? resources - 1 : i);
            texts << test::entryText(
                {.url = url.constData(),
                 .status = again ? 304 : 200,
                 .requestFields = again ? "{'name': 'If-None-Match', 'value': '\\'1\\''}" : "",
                 .responseFields = "{'name': 'ETag', 'value': '\\'1\\''}"});
        }
        const QTemporaryDir folder;
        Settings settings;
        MainWindow window(settings);
        window.show();
        window.openFiles({recordingOf(folder, QStringLiteral("late.har"), test::harText(texts))});
        QVERIFY(test::waitForExchanges(window, resources + 1));
        QCOMPARE(window.selection().selection().resource, static_cast<std::uint32_t>(resources - 1));
        auto* tree = window.findChild<QTreeView*>(QStringLiteral("resourceTree"));
        QTRY_COMPARE(tree->currentIndex().row(), resources - 1);
    }

    void stoppedByItsButton() {
        Settings settings;
        MainWindow window(settings);
        window.show();
        const test::GatedRecording recording(largeRecording());
        window.sessions().open(QStringLiteral("large.har"), recording.reader());
        auto* stop = window.findChild<QPushButton*>(QStringLiteral("stopLink"));
        QTRY_VERIFY(stop->isVisible());
        QTest::mouseClick(stop, Qt::LeftButton);
        QVERIFY(!window.sessions().importing());
        QVERIFY(window.sessions().session()->empty());
    }

    void warningLeadsToItsEntry() {
        const QTemporaryDir folder;
        const QByteArray har =
            test::harText({test::entryText({}), "17", test::entryText({.url = "https://a.example/y"})});
        Settings settings;
        MainWindow window(settings);
        window.resize(1200, 760);
        window.show();
        window.openFiles({recordingOf(folder, QStringLiteral("odd.har"), har)});
        QVERIFY(test::waitForExchanges(window, 3));
        auto* link = window.findChild<QPushButton*>(QStringLiteral("warningsLink"));
        QTRY_VERIFY(link->isVisible());
        QTest::mouseClick(link, Qt::LeftButton);
        auto* table = window.findChild<QTreeView*>(QStringLiteral("warningsTable"));
        QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 0);
        QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("2"));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(0, 2)).center());
        QCOMPARE(window.selection().selection().exchange, 1U);
    }

    /// "4,210 entries read, 3 incomplete, file ends early at byte 81,220,113"
    void summaryInWords() {
        const QTemporaryDir folder;
        const QByteArray har =
            test::harText({test::entryText({}), test::entryText({.url = "https://a.example/y"})});
        const qsizetype length = har.size() - 60;
        Settings settings;
        MainWindow window(settings);
        QSignalSpy imported(&window.sessions(), &SessionController::imported);
        window.openFiles({recordingOf(folder, QStringLiteral("cut.har"), har.left(length))});
        QVERIFY(test::waitForExchanges(window, 2));
        QCOMPARE(imported.size(), 1);
        QCOMPARE(imported.front().back().toString(),
                 QStringLiteral("2 entries read, 1 incomplete, file ends early at byte %1")
                     .arg(QLocale(QLocale::English).toString(length)));
    }
};

HCI_TEST(TstImport)
#include "tst_import.moc"
