#include "tests/ui/gates.h"
#include "tests/ui/lazy_parts.h"
#include "tests/ui/live_window.h"
#include "tests/unit/test_main.h"
#include "tests/unit/transport/hostile_server.h"
#include "ui/tables/row_text.h"
#include "ui/tables/step_model.h"

#include <QtNetwork/QTcpServer>

using namespace hci;
using namespace hci::test;

namespace {

QStringList stepsOf(const LiveWindow& f) {
    QStringList steps;
    const QAbstractItemModel* model = f.find<QTreeView>("failureTable")->model();
    for (int row = 0; row < model->rowCount(); ++row)
        steps << model->index(row, StepModel::What).data().toString() + QStringLiteral(": ") +
                     model->index(row, StepModel::Value).data().toString();
    return steps;
}

void type(LiveWindow& f, const QString& url) {
    f.find<QLineEdit>("urlLine")->setText(url);
    QTest::keyClick(f.find<QLineEdit>("urlLine"), Qt::Key_Return);
}

} // namespace

/// Requests without an answer: why, how far they got, and what the user can do; and requests that still wait.
class TstFailurePage : public QObject {
    Q_OBJECT
private slots:
    void refusedConnection() {
        LiveWindow f;
        const QString url = QStringLiteral("https://127.0.0.1:%1/app.js").arg(closedPort());
        type(f, url);
        QVERIFY(waitForExchanges(f.window, 1));
        QVERIFY(f.find<QTreeView>("failureTable")->isVisible());
        QVERIFY(!f.find<QTreeView>("diffTable")->isVisible());
        QVERIFY(f.headline().contains(QStringLiteral("No answer: connection refused")));
        QVERIFY(f.headline("verdict").contains(QStringLiteral("Nothing listens there")));
        const QStringList steps = stepsOf(f);
        QCOMPARE(steps.size(), 7);
        QCOMPARE(steps[0], QStringLiteral("Asked for: ") + url);
        QVERIFY2(steps[1].startsWith(QStringLiteral("Tried: 127.0.0.1:")), qPrintable(steps[1]));
        QVERIFY(steps[2].startsWith(QStringLiteral("✓ Name")));
        QVERIFY(steps[3].startsWith(QStringLiteral("✕ Connect")));
        for (int i = 4; i < 7; ++i)
            QVERIFY2(steps[i].endsWith(QStringLiteral("not reached")), qPrintable(steps[i]));
    }

    /// A partial answer is shown as broken off, so that it is not mistaken for a whole one (RFC 9111 3.3).
    void brokenOff_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("outcome");
        const QByteArray ok = "HTTP/1.1 200 OK\r\nETag: \"a\"\r\n";
        QTest::newRow("Content-Length")
            << ok + "Content-Length: 5000\r\n\r\n0123456789"
            << QStringLiteral("broke off: 10 of 5,000 bytes came") << QStringLiteral("✕ broke off");
        QTest::newRow("chunked") << ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"
                                 << QStringLiteral("broke off, and no cache")
                                 << QStringLiteral("✕ broke off");
        QTest::newRow("whole") << ok + "Content-Length: 5\r\n\r\nhello" << QString()
                               << QStringLiteral("· first load");
    }
    void brokenOff() {
        QFETCH(const QByteArray, answer);
        QFETCH(const QString, verdict);
        QFETCH(const QString, outcome);
        HostileServer server({{"/x", {{answer, 0, 1, true}}}});
        LiveWindow f;
        type(f, QStringLiteral("http://127.0.0.1:%1/x").arg(server.port()));
        QVERIFY(waitForExchanges(f.window, 1));
        QVERIFY(f.headline().contains(QStringLiteral("200 OK")));
        if (verdict.isEmpty())
            QVERIFY(!f.find<QLabel>("verdict")->isVisible());
        else
            QVERIFY2(f.headline("verdict").contains(verdict), qPrintable(f.headline("verdict")));
        const auto* tree = f.find<QTreeView>("resourceTree");
        QTRY_COMPARE(tree->model()->rowCount(), 1);
        const auto cell = [&](const QModelIndex& parent) {
            return tree->model()->index(0, static_cast<int>(RowColumn::Outcome), parent).data().toString();
        };
        QCOMPARE(cell({}), outcome);
        QCOMPARE(cell(tree->model()->index(0, 0)), QString(outcome).remove(0, 2));
    }

    void otherSchemeAndRetry() {
        HostileServer server({{"/x", {{"no http at all\r\n\r\n", 0, 1, true}}}});
        LiveWindow f;
        type(f, QStringLiteral("http://127.0.0.1:%1/x").arg(server.port()));
        QVERIFY(waitForExchanges(f.window, 1));
        QCOMPARE((*f.window.sessions().view().session)[0].status(), 0);
        QCOMPARE(f.find<QPushButton>("failureScheme")->text(), QStringLiteral("Use https"));
        QTest::mouseClick(f.find<QPushButton>("failureConnection"), Qt::LeftButton);
        QVERIFY(QApplication::activePopupWidget());
        QApplication::activePopupWidget()->hide();
        QTest::mouseClick(f.find<QPushButton>("failureRetry"), Qt::LeftButton);
        QVERIFY(waitForExchanges(f.window, 2));
        QCOMPARE(server.requests().size(), 2);
        f.window.selection().select({0, 0});
        QTest::mouseClick(f.find<QPushButton>("failureScheme"), Qt::LeftButton);
        f.trigger("stop"); // the server would never answer a TLS handshake
        QVERIFY(waitForExchanges(f.window, 3));
        QVERIFY((*f.window.sessions().view().session)[2].url().starts_with("https://127.0.0.1"));
        QVERIFY(f.find<QLineEdit>("urlLine")->text().startsWith(QStringLiteral("https://")));
    }

    /// Nothing was sent: there is no exchange to keep, and the notice offers a next step.
    void unknownHostIsNoRow() {
        LiveWindow f;
        type(f, QStringLiteral("asdf.invalid"));
        auto* again = offered(f.window, "noticeAct");
        QVERIFY(again);
        QCOMPARE(again->text(), QStringLiteral("Retry"));
        QVERIFY(f.window.sessions().session()->empty());
        QVERIFY(!f.window.isWindowModified());
        f.window.rememberSettings();
        QVERIFY(f.settings.urlHistory.isEmpty());
        type(f, QStringLiteral("hello world")); // no URL at all
        QVERIFY(f.window.sessions().session()->empty());
        QVERIFY(f.send({f.url("/good/etag")})); // the later request is the only row
        QCOMPARE((*f.window.sessions().session())[0].url(), std::string_view(f.url("/good/etag")));
    }

    void waitingRequestIsSeen() {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        LiveWindow f;
        auto* bar = f.find<QFrame>("pendingBar");
        type(f, QStringLiteral("http://127.0.0.1:%1/slow.pdf").arg(silent.serverPort()));
        QTRY_VERIFY(bar->isVisible());
        auto* text = f.find<QLabel>("pendingText");
        QVERIFY2(text->text().contains(QStringLiteral("/slow.pdf: waiting, 0 s")), qPrintable(text->text()));
        QTRY_VERIFY(text->text().contains(QStringLiteral("waiting, 1 s")));
        QTest::mouseClick(f.find<QPushButton>("pendingStop"), Qt::LeftButton);
        QTRY_VERIFY(!bar->isVisible());
        QVERIFY(waitForExchanges(f.window, 1));
        QVERIFY(f.headline().contains(QStringLiteral("No answer: stopped")));
    }

    /// Esc and Stop cancel the reading.
    void importIsStopped() {
        WindowFixture f;
        QVERIFY(!f.find<QAction>("stop")->isEnabled());
        GatedRecording recording(smallRecording());
        f.window.sessions().open(QStringLiteral("gated"), recording.reader());
        QTRY_VERIFY(f.find<QAction>("stop")->isEnabled());
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        QTest::keyClick(&f.window, Qt::Key_Escape);
        QTRY_VERIFY(!f.window.sessions().importing());
        QVERIFY(!f.find<QAction>("stop")->isEnabled());
        QVERIFY(f.window.sessions().session()->empty());
        recording.open();
        finishWork();
    }
};

HCI_TEST(TstFailurePage)
#include "tst_failure_page.moc"
