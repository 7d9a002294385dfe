#include "model/capture/web_socket_channel.h"
#include "tests/unit/queued_calls.h"
#include "tests/unit/test_main.h"

#include <QtCore/QCryptographicHash>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtWebSockets/QWebSocket>
#include <QtWebSockets/QWebSocketServer>

#include <functional>
#include <memory>
#include <utility>

using namespace hci;
using namespace hci::test;

namespace {

constexpr int patience = 30'000; // ms

/// A channel, the texts that it received, and how it ended.
struct Line {
    WebSocketChannel channel;
    QByteArrayList received;
    std::vector<Error> closed;

    explicit Line(const QUrl& address) : channel(address) {
        QObject::connect(&channel, &BrowserChannel::received, &channel,
                         [this](const QByteArray& text) { received << text; });
        QObject::connect(&channel, &BrowserChannel::closed, &channel,
                         [this](const Error& why) { closed.push_back(why); });
    }
    [[nodiscard]] bool isOver() {
        return QTest::qWaitFor([this] { return !closed.empty(); }, patience);
    }
};

/// The browser's end of the connection.
struct Server {
    QWebSocketServer server{QStringLiteral("browser"), QWebSocketServer::NonSecureMode};
    std::unique_ptr<QWebSocket> socket;
    QStringList received;

    Server() {
        QObject::connect(&server, &QWebSocketServer::newConnection, &server, [this] {
            socket.reset(server.nextPendingConnection());
            QObject::connect(socket.get(), &QWebSocket::textMessageReceived, &server,
                             [this](const QString& text) { received << text; });
        });
        if (!server.listen(QHostAddress::LocalHost))
            qFatal("nobody may listen on loopback");
    }
    [[nodiscard]] bool isThere() {
        return QTest::qWaitFor([this] { return socket != nullptr; }, patience);
    }
};

/// Sends each client what `answer` makes of its request; closes the connection if that is no upgrade.
struct Answering {
    QTcpServer server;

    explicit Answering(std::function<QByteArray(const QByteArray& request)> answer) {
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this, answer = std::move(answer)] {
            QTcpSocket* socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] {
                const QByteArray bytes = answer(socket->readAll());
                socket->write(bytes);
                if (!bytes.startsWith("HTTP/1.1 101"))
                    socket->disconnectFromHost();
            });
        });
        if (!server.listen(QHostAddress::LocalHost))
            qFatal("nobody may listen on loopback");
    }
    [[nodiscard]] QUrl address() const {
        return QUrl(QStringLiteral("ws://127.0.0.1:%1/devtools/browser/1").arg(server.serverPort()));
    }
};

/// The upgrade that a request asks for (RFC 6455 4.2.2).
QByteArray upgraded(const QByteArray& request) {
    constexpr QByteArrayView field = "Sec-WebSocket-Key: ";
    const qsizetype at = request.indexOf(field) + field.size();
    const QByteArray key = request.mid(at, request.indexOf('\r', at) - at);
    const QByteArray joined = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    const QByteArray accepted = QCryptographicHash::hash(joined, QCryptographicHash::Sha1).toBase64();
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Accept: " +
           accepted + "\r\n\r\n";
}

} // namespace

/// The WebSocket of a browser: what is said on it, and how it ends.
class TstWebSocketChannel : public QObject {
    Q_OBJECT

private slots:
    /// Texts sent before the connection is open arrive first, each once.
    void textsComeInOrder() {
        Server server;
        Line line(server.server.serverUrl());
        line.channel.send("first");
        line.channel.send("zw\xC3\xB6lf");
        QVERIFY(server.isThere());
        QTRY_COMPARE_WITH_TIMEOUT(server.received.size(), 2, patience);
        line.channel.send("third");
        QTRY_COMPARE_WITH_TIMEOUT(
            server.received,
            (QStringList{QStringLiteral("first"), QStringLiteral("zw\u00F6lf"), QStringLiteral("third")}),
            patience);
        server.socket->sendTextMessage(QStringLiteral("{\"id\":1}"));
        server.socket->sendTextMessage(QStringLiteral("\u00FC"));
        QTRY_COMPARE_WITH_TIMEOUT(line.received, (QByteArrayList{"{\"id\":1}", "\xC3\xBC"}), patience);
        QVERIFY(line.closed.empty());
    }

    /// No protocol here uses binary messages: the channel skips them.
    void binaryIsNoMessage() {
        Server server;
        Line line(server.server.serverUrl());
        QVERIFY(server.isThere());
        server.socket->sendBinaryMessage("{\"id\":1}");
        server.socket->sendTextMessage(QStringLiteral("behind it"));
        QTRY_COMPARE_WITH_TIMEOUT(line.received, QByteArrayList{"behind it"}, patience);
        QVERIFY(line.closed.empty());
    }

    void otherSideCloses() {
        Server server;
        Line line(server.server.serverUrl());
        line.channel.send("hello");
        QTRY_COMPARE_WITH_TIMEOUT(server.received.size(), 1, patience);
        server.socket->close();
        QVERIFY(line.isOver());
        QCOMPARE(line.closed[0].code, ErrorCode::Truncated);
        QCOMPARE(line.closed[0].detail, std::string("it has closed its connection"));
        line.channel.send("too late"); // goes nowhere
        QVERIFY(runQueuedCalls());
        QCOMPARE(line.closed.size(), std::size_t{1});
        QCOMPARE(server.received.size(), 1);
    }

    void connectionIsRefused() {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const QUrl address(QStringLiteral("ws://127.0.0.1:%1/").arg(server.serverPort()));
        server.close();
        Line line(address);
        line.channel.send("hello");
        QVERIFY(line.isOver());
        QVERIFY(runQueuedCalls());
        QCOMPARE(line.closed.size(), std::size_t{1});
        QCOMPARE(line.closed[0].code, ErrorCode::Truncated);
        QVERIFY2(line.closed[0].detail.find("refused") != std::string::npos, line.closed[0].detail.c_str());
    }

    /// The status is what whyNotWatched() looks for.
    void refusesToUpgrade_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("not allowed") << QByteArray("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
                                     << QByteArray("403");
        QTest::newRow("not there") << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
                                   << QByteArray("404");
        QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n") << QByteArray();
        QTest::newRow("closes") << QByteArray() << QByteArray();
    }
    void refusesToUpgrade() {
        QFETCH(const QByteArray, answer);
        QFETCH(const QByteArray, says);
        Answering server([answer](const QByteArray&) { return answer; });
        Line line(server.address());
        QVERIFY(line.isOver());
        QVERIFY(runQueuedCalls());
        QCOMPARE(line.closed.size(), std::size_t{1});
        QVERIFY2(line.closed[0].detail.find(says.toStdString()) != std::string::npos,
                 line.closed[0].detail.c_str());
        QVERIFY(line.received.isEmpty());
    }

    /// A frame of a terabyte is refused by what its head says (RFC 6455 5.2); one of three bytes is not.
    void tooLong_data() {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<bool>("taken");
        QTest::newRow("a terabyte") << QByteArray("\x81\x7F\0\0\1\0\0\0\0\0abc", 13) << false;
        QTest::newRow("three bytes") << QByteArray("\x81\x03"
                                                   "abc")
                                     << true;
    }
    void tooLong() {
        QFETCH(const QByteArray, frame);
        QFETCH(const bool, taken);
        Answering server(
            [frame](const QByteArray& request) -> QByteArray { return upgraded(request) + frame; });
        Line line(server.address());
        QVERIFY(QTest::qWaitFor([&] { return !line.closed.empty() || !line.received.isEmpty(); }, patience));
        QCOMPARE(line.closed.empty(), taken);
        QCOMPARE(line.received, taken ? QByteArrayList{"abc"} : QByteArrayList());
    }

    /// A destroyed channel emits nothing.
    void endsInSilence() {
        Server server;
        auto line = std::make_unique<Line>(server.server.serverUrl());
        QVERIFY(server.isThere());
        int closed = 0;
        connect(&line->channel, &BrowserChannel::closed, this, [&closed] { ++closed; });
        line.reset();
        QTRY_COMPARE_WITH_TIMEOUT(server.socket->state(), QAbstractSocket::UnconnectedState, patience);
        QCOMPARE(closed, 0);
    }
};

HCI_TEST(TstWebSocketChannel)
#include "tst_web_socket_channel.moc"
