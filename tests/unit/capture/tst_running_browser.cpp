#include "model/capture/running_browser.h"

#include "tests/unit/test_main.h"

#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpServer>

using namespace hci;

/// The debugging address of a browser that already runs.
class TstRunningBrowser : public QObject {
    Q_OBJECT

private slots:
    void addresses_data() {
        QTest::addColumn<bool>("taken");
        const auto row = [](const char* where, bool taken) { QTest::newRow(where) << taken; };
        row("ws://127.0.0.1:9222/devtools/browser/1-a", true);
        row("ws://localhost:9222/devtools/browser/1-a", true);
        row("ws://[::1]:9222/devtools/browser/1-a", true);
        row("ws://127.0.0.1/devtools/browser/1-a", false);
        row("ws://192.0.2.7:9222/devtools/browser/1-a", false);
        row("ws://127.0.0.1.example:9222/devtools/browser/1-a", false);
        row("ws://localhost.example:9222/devtools/browser/1-a", false);
        row("ws://127.0.0.1:9222:1/", false);
        row("0", false);
        row("65536", false);
        row("99999999999999999999", false);
        row("/nowhere/at/all", false);
        row("", false);
    }
    void addresses() {
        const Result<QUrl> address = runningBrowser(QString::fromLatin1(QTest::currentDataTag()));
        QTEST(address.has_value(), "taken");
    }

    void activePort_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("address");
        const auto row = [](const char* name, const char* text, const char* address) {
            QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(address);
        };
        row("as Chromium writes it", "41319\n/devtools/browser/1030b3ab-cba4",
            "ws://127.0.0.1:41319/devtools/browser/1030b3ab-cba4");
        row("with line ends", "41319\r\n/devtools/browser/1030b3ab\r\n",
            "ws://127.0.0.1:41319/devtools/browser/1030b3ab");
        row("without a path", "41319", "");
        row("no port", "0\n/devtools/browser/1", "");
        row("a page", "41319\n/devtools/page/1", "");
        row("no id", "41319\n/devtools/browser/", "");
        row("something else in the path", "41319\n/devtools/browser/1@evil.example/", "");
        row("nothing", "", "");
    }
    void activePort() {
        QFETCH(QByteArray, text);
        const Result<QUrl> address = addressOfActivePort(text);
        QTEST(address ? address->toString() : QString(), "address");
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("DevToolsActivePort")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        const Result<QUrl> read = runningBrowser(folder.path());
        QTEST(read ? read->toString() : QString(), "address");
    }

    /// The host is this machine, whatever the answer names.
    void version_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("address");
        const auto row = [](const char* name, const char* answer, const char* address) {
            QTest::newRow(name) << QByteArray(answer) << QString::fromLatin1(address);
        };
        row("a browser",
            "HTTP/1.1 200 OK\r\n\r\n{\"webSocketDebuggerUrl\": \"ws://127.0.0.1/devtools/browser/1-a\"}",
            "ws://127.0.0.1:9222/devtools/browser/1-a");
        row("another host", "{\"webSocketDebuggerUrl\": \"ws://evil.example/devtools/browser/1-a\"}",
            "ws://127.0.0.1:9222/devtools/browser/1-a");
        row("a page", "{\"webSocketDebuggerUrl\": \"ws://127.0.0.1/devtools/page/1\"}", "");
        row("a browser that asks for consent", "HTTP/1.1 404 Not Found\r\n\r\n", "");
        row("a text", "SSH-2.0", "");
        row("broken off", "{\"webSocketDebuggerUrl\": \"ws://127.0.0.1/devtools/browser/1", "");
    }
    void version() {
        QFETCH(QByteArray, answer);
        const Result<QUrl> address = addressOfVersion(answer, 9222);
        QTEST(address ? address->toString() : QString(), "address");
    }

    void refusals() {
        QVERIFY(whyNotWatched("Unhandled http status code: 403 (Forbidden)").find("not agreed") !=
                std::string::npos);
        QVERIFY(whyNotWatched("Connection refused").starts_with("nothing listens there"));
        QCOMPARE(whyNotWatched("it opens no tab"), std::string("it opens no tab"));
    }

    void connectionIsRefused() {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const QString port = QString::number(server.serverPort());
        server.close();
        const Result<QUrl> address = runningBrowser(port);
        QVERIFY(!address);
        QCOMPARE(address.error().code, ErrorCode::NotFound);
    }
};

HCI_TEST(TstRunningBrowser)
#include "tst_running_browser.moc"
