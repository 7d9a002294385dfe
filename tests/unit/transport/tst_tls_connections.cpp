#include "model/transport/fetch.h"
#include "model/transport/wire_access_manager.h"
#include "tests/unit/queued_calls.h"
#include "tests/unit/test_main.h"
#include "tests/unit/transport/tls_server.h"

#include <QtCore/QEventLoop>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QSslKey>
#include <QtNetwork/QSslSocket>
#include <QtTest/QSignalSpy>

#include <unistd.h>

using namespace hci;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20000; // ms

const QByteArray good = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ngood";
const QByteArray notModified = "HTTP/1.1 304 Not Modified\r\n\r\n";

/// A TLS server that runs the test's function when a client connects, and for each request.
class ScriptedTlsServer final {
public:
    using Act = std::function<void(QSslSocket&)>;

    explicit ScriptedTlsServer(Act onRequest, const Act& onConnection = {})
        : m_onRequest(std::move(onRequest)) {
        m_server.setSslConfiguration(test::serverTls());
        QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this, onConnection] {
            while (auto* socket = qobject_cast<QSslSocket*>(m_server.nextPendingConnection())) {
                ++m_connections;
                ++m_open;
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(*socket); });
                QObject::connect(socket, &QTcpSocket::disconnected, socket, [this] { --m_open; });
                if (onConnection)
                    onConnection(*socket);
            }
        });
        m_server.listen(QHostAddress(QHostAddress::LocalHost));
    }

    [[nodiscard]] std::string url() const {
        return "https://127.0.0.1:" + std::to_string(m_server.serverPort()) + '/';
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] int requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] int open() const { return m_open; }

private:
    void read(QSslSocket& socket) {
        if (!socket.readAll().contains("\r\n\r\n")) // requests here come in one piece
            return;
        ++m_requests;
        m_onRequest(socket);
    }

    Act m_onRequest;
    QSslServer m_server;
    int m_requests = 0;
    int m_connections = 0;
    int m_open = 0;
};

ScriptedTlsServer::Act say(const QByteArray& bytes) {
    return [bytes](QSslSocket& socket) { socket.write(bytes); };
}

TransportOptions insecure() {
    TransportOptions options;
    options.insecure = true; // the certificate is the server's own
    options.timeout = 10s;
    return options;
}

WireAnswer asked(HttpClient& client, const HttpRequest& request, const TransportOptions& options) {
    WireAnswer came;
    QEventLoop loop;
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    client.ask(request, options, [&](WireAnswer answer) {
        came = std::move(answer);
        loop.quit();
    });
    loop.exec();
    return came;
}

} // namespace

/// Connections over TLS, which read while they write, behave like plain ones.
class TstTlsConnections : public QObject {
    Q_OBJECT

    std::shared_ptr<BodySpool> m_spool = std::make_shared<BodySpool>();

private slots:
    void usedAgain() {
        ScriptedTlsServer server(say(good));
        HttpClient client(m_spool);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(asked(client, {"GET", server.url(), {}, {}}, insecure()).exchange.status, 200);
        QCOMPARE(server.requests(), 3);
        QCOMPARE(server.connections(), 1);
    }

    /// An answer written before the request answers nothing; its receiver may delete the reply while the
    /// request is being written.
    void answeredBeforeTheRequest_data() {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<bool>("deleted");
        QTest::newRow("GET") << QByteArray("GET") << false;
        QTest::newRow("POST with a content") << QByteArray("POST") << false;
        QTest::newRow("GET, deleted") << QByteArray("GET") << true;
        QTest::newRow("POST, deleted") << QByteArray("POST") << true;
    }
    void answeredBeforeTheRequest() {
        QFETCH(QByteArray, method);
        QFETCH(bool, deleted);
        ScriptedTlsServer server([](QSslSocket&) {}, say(good));
        WireAccessManager manager;
        WireOrder order;
        order.request = withDefaultFields({method.toStdString(),
                                           server.url(),
                                           {},
                                           method == "POST" ? QByteArray(100'000, 'x') : QByteArray()},
                                          insecure());
        order.options = insecure();
        QPointer<WireReply> reply = manager.send(std::move(order));
        int finished = 0;
        QEventLoop loop;
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        connect(reply, &QNetworkReply::readyRead, this, [&] {
            if (deleted)
                delete reply.data();
        });
        connect(reply, &QNetworkReply::finished, this, [&] { ++finished; });
        connect(reply, &QObject::destroyed, &loop, &QEventLoop::quit);
        connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
        loop.exec();
        QCOMPARE(reply.isNull(), deleted);
        QCOMPARE(finished, deleted ? 0 : 1);
        delete reply.data();
        if (deleted) // its connection goes with it; the other one stays for the next request
            QTRY_COMPARE_WITH_TIMEOUT(server.open(), 0, patience);
        QVERIFY(test::runQueuedCalls());
    }

    /// A request that may have reached the server is not sent to its next address, and the failure is
    /// reported.
    void notSentToTheNextAddress_data() {
        QTest::addColumn<QByteArray>("method");
        QTest::newRow("GET") << QByteArray("GET");
        QTest::newRow("POST") << QByteArray("POST");
    }
    void notSentToTheNextAddress() {
        QFETCH(QByteArray, method);
        ScriptedTlsServer server([](QSslSocket& socket) { // no TLS record: Qt calls that an unknown error
            const QByteArray noise(64, 'n');
            (void)::write(static_cast<int>(socket.socketDescriptor()), noise.constData(), 64);
        });
        HttpClient client(m_spool);
        client.setLookup([](const QString&, QObject* context, HostFound found) {
            QMetaObject::invokeMethod(
                context,
                [found = std::move(found)] {
                    found({QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHost)});
                },
                Qt::QueuedConnection);
        });
        std::vector<FetchStep> steps;
        QEventLoop loop;
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        const std::string url = "https://two.invalid:" + std::to_string(server.port()) + '/';
        Fetch::start(client, {method.toStdString(), url, {}, {}}, insecure(),
                     [&](std::vector<FetchStep> all) {
                         steps = std::move(all);
                         loop.quit();
                     });
        loop.exec();
        QCOMPARE(steps.size(), std::size_t(1));
        QVERIFY(steps.front().exchange.failure != Failure::None);
        QCOMPARE(steps.front().wire->timesSent, 1);
        QCOMPARE(server.requests(), 1);
    }

    void lateBytesAreReported() {
        ScriptedTlsServer server([](QSslSocket& socket) {
            socket.write(notModified);
            QTimer::singleShot(100, &socket, [&socket] { socket.write(good); });
        });
        HttpClient client(m_spool);
        QSignalSpy told(&client, &HttpClient::bytesCameLate);
        QCOMPARE(asked(client, {"GET", server.url(), {}, {}}, insecure()).exchange.status, 304);
        QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, patience);
        QCOMPARE(told.first().value(1).toInt(), int(good.size()));
        QCOMPARE(asked(client, {"GET", server.url(), {}, {}}, insecure()).wire->reused, false);
    }

    /// The client certificate and the content go only to the origin that the user named.
    void staysAtHomeOverARedirect() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("me.pem")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(test::tlsCertificate) + test::serverTls().privateKey().toPem());
        file.close();
        ScriptedTlsServer other(say(good));
        const QByteArray found = "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: ";
        int asked = 0;
        ScriptedTlsServer server([&](QSslSocket& socket) { // redirects to itself, then to another origin
            socket.write(found +
                         (asked++ == 0 ? QByteArray("/again") : QByteArray::fromStdString(other.url())) +
                         "\r\n\r\n");
        });
        TransportOptions options = insecure();
        options.clientCertificate = file.fileName().toStdString();
        HttpClient client(m_spool);
        std::vector<FetchStep> steps;
        QEventLoop loop;
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        Fetch::start(client, {"GET", server.url(), {{"Content-Type", "text/plain"}}, "content"}, options,
                     [&](std::vector<FetchStep> all) {
                         steps = std::move(all);
                         loop.quit();
                     });
        loop.exec();
        QVERIFY2(steps.size() == 3, steps.back().exchange.failureDetail.c_str());
        QCOMPARE(steps.back().exchange.status, 200);
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(steps[i].transport.clientCertificate.empty(), i == 2);
            QCOMPARE(steps[i].request.body.isEmpty(), i == 2);
            QCOMPARE(hasField(steps[i].request.fields, "content-type"), i < 2);
        }
    }

    /// A certificate that replaces another one is another identity.
    void anotherPersonsConnection() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("me.pem")));
        const auto write = [&file](const QByteArray& more) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(test::tlsCertificate) + test::serverTls().privateKey().toPem() + more);
            file.close();
        };
        ScriptedTlsServer server(say(good));
        HttpClient client(m_spool);
        TransportOptions options = insecure();
        options.clientCertificate = file.fileName().toStdString();
        write("");
        QVERIFY(!asked(client, {"GET", server.url(), {}, {}}, options).wire->reused);
        QVERIFY(asked(client, {"GET", server.url(), {}, {}}, options).wire->reused);
        write("# another one\n");
        QVERIFY(!asked(client, {"GET", server.url(), {}, {}}, options).wire->reused);
    }
};

HCI_TEST(TstTlsConnections)
#include "tst_tls_connections.moc"
