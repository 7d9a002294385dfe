#include "tests/ui/live_window.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/har_text.h"
#include "tests/unit/test_main.h"
#include "tests/unit/transport/hostile_server.h"
#include "ui/replay/replay_dialog.h"
#include "ui/replay/replay_model.h"

using namespace hci;
using namespace hci::test;
using test::LiveWindow;

namespace {

constexpr char okOnce[] =
    "HTTP/1.1 200 OK\r\nETag: \"a\"\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";

/// A window with two exchanges of the demo origin, and its replay dialog open.
struct Replayed : LiveWindow {
    ReplayDialog* dialog = nullptr;

    [[nodiscard]] bool openDialog() {
        trigger("replay");
        dialog = window.findChild<ReplayDialog*>();
        return dialog && waitForPlan();
    }
    [[nodiscard]] bool waitForPlan() const {
        return QTest::qWaitFor([this] { return button("replayStart")->isEnabled(); }, hci::test::maxWaitMs);
    }
    [[nodiscard]] QPushButton* button(const char* name) const {
        return dialog->findChild<QPushButton*>(QLatin1StringView(name));
    }
    [[nodiscard]] QString text(const char* label) const {
        return dialog->findChild<QLabel*>(QLatin1StringView(label))->text();
    }
    [[nodiscard]] QAbstractItemModel* rows() const {
        return dialog->findChild<QTreeView*>(QStringLiteral("replayTable"))->model();
    }
    [[nodiscard]] bool run() const {
        QTest::mouseClick(button("replayStart"), Qt::LeftButton);
        return waitForEnd();
    }
    [[nodiscard]] bool waitForEnd() const {
        return QTest::qWaitFor([this] { return !button("replayCancel")->isEnabled(); }, 20000);
    }
    [[nodiscard]] QString cell(int row, int column) const {
        return rows()->index(row, column).data().toString();
    }
};

} // namespace

class TstReplayDialog : public QObject {
    Q_OBJECT
private slots:
    void replayedAndCompared() {
        Replayed f;
        QVERIFY(f.send({f.url("/good/both"), f.url("/fault/tag-changes")}));
        QVERIFY(f.openDialog());
        QVERIFY2(f.text("replayPlan").startsWith(QStringLiteral("2 requests to http://127.0.0.1")),
                 qPrintable(f.text("replayPlan")));
        const QAbstractItemModelTester tester(f.rows(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(f.run());
        QCOMPARE(f.rows()->rowCount(), 2);
        QCOMPARE(f.cell(0, ReplayModel::StatusThen), QStringLiteral("200"));
        QCOMPARE(f.cell(0, ReplayModel::StatusNow), QStringLiteral("200"));
        QCOMPARE(f.cell(0, ReplayModel::Revalidated), QStringLiteral("304"));
        QCOMPARE(f.cell(0, ReplayModel::Content), QStringLiteral("same"));
        QCOMPARE(f.cell(0, ReplayModel::ValidatorThen), f.cell(0, ReplayModel::ValidatorNow));
        QVERIFY(f.cell(1, ReplayModel::ValidatorThen) != f.cell(1, ReplayModel::ValidatorNow));
        const QString summary = f.text("replaySummary");
        QVERIFY2(summary.contains(QStringLiteral("2 requests answered")) &&
                     summary.contains(QStringLiteral("1 with another validator")),
                 qPrintable(summary));
        QCOMPARE(f.window.sessions().view().session->size(), 2U); // untouched so far
    }

    void rowsCanBeFiltered() {
        Replayed f;
        QVERIFY(f.send({f.url("/good/both"), f.url("/fault/tag-changes")}));
        QVERIFY(f.openDialog() && f.run());
        auto* model = qobject_cast<ReplayModel*>(f.rows());
        model->setShown(ReplayShown::ValidatorsChanged);
        QCOMPARE(model->rowCount(), 1);
        QVERIFY(f.cell(0, ReplayModel::Request).endsWith(QStringLiteral("/fault/tag-changes")));
        model->setShown(ReplayShown::Failed);
        QCOMPARE(model->rowCount(), 0);
    }

    void selectedRowsAlone() {
        Replayed f;
        QVERIFY(f.send({f.url("/good/both"), f.url("/good/etag")}));
        QVERIFY(f.openDialog());
        auto* scope = f.button("replayScope");
        scope->menu()->actions().last()->trigger(); // "Selected rows": the last exchange is selected
        QVERIFY(f.waitForPlan());
        QVERIFY2(f.text("replayPlan").startsWith(QStringLiteral("1 request to")),
                 qPrintable(f.text("replayPlan")));
        QVERIFY(f.run());
        QCOMPARE(f.rows()->rowCount(), 1);
        QVERIFY(f.cell(0, ReplayModel::Request).endsWith(QStringLiteral("/good/etag")));
    }

    void replayJoinsTheSession() {
        Replayed f;
        QVERIFY(f.send({f.url("/good/both")}));
        QVERIFY(f.openDialog() && f.run());
        QTest::mouseClick(f.button("replayAdd"), Qt::LeftButton);
        QVERIFY(test::waitForExchanges(f.window, 3)); // with its revalidation
        QVERIFY(!f.button("replayAdd")->isEnabled());
        QCOMPARE(f.window.sessions().view().session->parts().size(), std::size_t{2});
        QCOMPARE(f.window.sessions().view().session->parts()[1].info.name, QStringLiteral("replay"));
    }

    void otherBaseUrl() {
        test::HostileServer server({{"/stage/x", {{okOnce, 0, 1, true}}}});
        QByteArray har = test::smallRecording();
        har.replace("https://shop.example/app.js", "https://shop.example/x");
        har.replace(quoted("'headers': []}"), quoted("'headers': [{'name': 'Cookie', 'value': 'id=1'}]}"));
        Replayed f;
        f.window.openFiles({test::writeRecording(f.folder, har)});
        QVERIFY(test::waitForExchanges(f.window, 2));
        QVERIFY(f.openDialog());
        auto* cookies = f.dialog->findChild<QCheckBox*>(QStringLiteral("replayCookies"));
        QVERIFY2(cookies->isEnabled() && !cookies->isChecked() &&
                     cookies->text().contains(QStringLiteral("https://shop.example")),
                 qPrintable(cookies->text()));
        cookies->click();
        auto* base = f.dialog->findChild<QLineEdit*>(QStringLiteral("replayBaseUrl"));
        base->setText(QStringLiteral("nonsense"));
        QVERIFY(!f.button("replayStart")->isEnabled());
        base->setText(QString::fromStdString(server.url("/stage")));
        QVERIFY(f.waitForPlan());
        QVERIFY(!cookies->isEnabled() && !cookies->isChecked()); // another origin
        QVERIFY(f.run());
        for (const QByteArray& request : server.requests())
            QVERIFY(request.startsWith("GET /stage/x ") && !request.contains("id=1"));
        QVERIFY(!server.requests().isEmpty());
    }

    void pauseResumeCancelAndRetry() {
        test::HostileServer server({{"/x", {{okOnce, 0, 1, true}}}});
        constexpr int answers = 10;
        server.answerOnly(answers);
        QByteArray entries;
        for (int i = 0; i < 60; ++i)
            entries += QByteArray(i == 0 ? "" : ",") +
                       quoted("{'startedDateTime': '2026-01-05T12:00:01.000Z', 'time': 5, 'request': "
                              "{'method': 'GET', 'url': '") +
                       QByteArray::fromStdString(server.url("/x")) +
                       quoted("', 'httpVersion': 'HTTP/1.1', 'headers': []}, 'response': {'status': 200, "
                              "'headers': [], 'content': {'size': 2}, 'bodySize': 2}}");
        const QByteArray har = quoted("{'log': {'version': '1.2', 'creator': {'name': 'Firefox', 'version': "
                                      "'123.0'}, 'entries': [") +
                               entries + "]}}";
        Replayed f;
        f.window.openFiles({test::writeRecording(f.folder, har)});
        QVERIFY(test::waitForExchanges(f.window, 60));
        QVERIFY(f.openDialog());
        f.dialog->findChild<QCheckBox*>(QStringLiteral("replayRevalidate"))->click();
        QTest::mouseClick(f.button("replayStart"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(server.requests().size() > answers, 20000);
        QTest::mouseClick(f.button("replayPause"), Qt::LeftButton);
        QCOMPARE(f.button("replayPause")->text(), QStringLiteral("&Resume"));
        QTest::mouseClick(f.button("replayPause"), Qt::LeftButton);
        QCOMPARE(f.button("replayPause")->text(), QStringLiteral("&Pause"));
        QTest::mouseClick(f.button("replayCancel"), Qt::LeftButton);
        QVERIFY(f.waitForEnd()); // well before the pending requests time out
        server.answerAll();
        QVERIFY2(f.text("replaySummary").startsWith(QStringLiteral("Stopped:")),
                 qPrintable(f.text("replaySummary")));
        QCOMPARE(f.rows()->rowCount(), 60);
        QCOMPARE(f.window.sessions().view().session->size(), 60U);
        QVERIFY(f.button("replayRetry")->isEnabled());
        QTest::mouseClick(f.button("replayRetry"), Qt::LeftButton);
        QVERIFY(f.waitForEnd());
        QVERIFY2(f.text("replaySummary").startsWith(QStringLiteral("60 requests answered")),
                 qPrintable(f.text("replaySummary")));
        QVERIFY(!f.button("replayRetry")->isEnabled());
    }

    void closingWhileItRuns() {
        test::HostileServer server({{"/x", {{okOnce, 60000, 1, true}}}});
        Replayed f;
        f.find<QLineEdit>("urlLine")->setText(QString::fromStdString(server.url("/x")));
        f.trigger("send");
        QTRY_COMPARE(server.requests().size(), 1); // so that it is not counted later
        f.trigger("stop");
        QVERIFY(test::waitForExchanges(f.window, 1));
        QVERIFY(f.openDialog());
        const qsizetype before = server.requests().size();
        QTest::mouseClick(f.button("replayStart"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(server.requests().size() > before, 20000);
        // the window closes during the replay: nothing hangs, and nothing calls a deleted object
    }

    void nothingToReplay() {
        LiveWindow f;
        QVERIFY(!f.find<QAction>("replay")->isEnabled());
    }
};

HCI_TEST(TstReplayDialog)
#include "tst_replay_dialog.moc"
