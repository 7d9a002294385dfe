#include "model/transport/http_client.h"
#include "model/transport/wire_recorder.h"
#include "tests/unit/test_main.h"

#include <QtCore/QEventLoop>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslKey>
#include <QtNetwork/QSslServer>
#include <QtNetwork/QSslSocket>

using namespace hci;
using namespace std::chrono_literals;

namespace {

// Made for this test alone: for www.example.test, signed by itself, good for a hundred years.
constexpr char key[] = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgDJrDKSO1g4q1sPpP
zgBI73z+SzTMenI7VHAGE0M/3kahRANCAAQWht5SKfJkxsL59oGjgk5Fs1HbTkb6
q2xi+mwOxzwKNLQDvBxJ43VtkOn1R3OkN4lm+uME1kWIhl5sjgk2CaP0
-----END PRIVATE KEY-----
)";
constexpr char certificate[] = R"(-----BEGIN CERTIFICATE-----
MIIBqTCCAVCgAwIBAgIUR/Xbaubke4oMnNknnsaZRU7bN9UwCgYIKoZIzj0EAwIw
GzEZMBcGA1UEAwwQd3d3LmV4YW1wbGUudGVzdDAgFw0yNjExMjIxNTEwMTNaGA8y
MTI2MTAyOTE1MTAxM1owGzEZMBcGA1UEAwwQd3d3LmV4YW1wbGUudGVzdDBZMBMG
ByqGSM49AgEGCCqGSM49AwEHA0IABBaG3lIp8mTGwvn2gaOCTkWzUdtORvqrbGL6
bA7HPAo0tAO8HEnjdW2Q6fVHc6Q3iWb64wTWRYiGXmyOCTYJo/SjcDBuMB0GA1Ud
DgQWBBRH5IBH08I8JW+bhG+jxim3TUOz2jAfBgNVHSMEGDAWgBRH5IBH08I8JW+b
hG+jxim3TUOz2jAPBgNVHRMBAf8EBTADAQH/MBsGA1UdEQQUMBKCEHd3dy5leGFt
cGxlLnRlc3QwCgYIKoZIzj0EAwIDRwAwRAIgDiMe0goTP45Ji+AKXPvPqnffR04h
d8pOVCST26JD/PgCIBCX/dqvAVKKhaIbXmSqDXgRLWT3sso16XE0N/670SWI
-----END CERTIFICATE-----
)";

/// Answers every request with 200 and the Host that it was asked for.
class TlsServer {
public:
    TlsServer() {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(QByteArray(certificate)));
        tls.setPrivateKey(QSslKey(QByteArray(key), QSsl::Ec));
        m_server.setSslConfiguration(tls);
        QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection())
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answer(socket); });
        });
        m_server.listen(QHostAddress(QHostAddress::LocalHost));
    }

    [[nodiscard]] std::string address() const { return "127.0.0.1:" + std::to_string(m_server.serverPort()); }
    [[nodiscard]] int requests() const { return m_requests; }

private:
    void answer(QTcpSocket* socket) {
        const QByteArray request = socket->readAll();
        const qsizetype host = request.indexOf("Host: ") + 6;
        const QByteArray name = request.mid(host, request.indexOf("\r\n", host) - host);
        ++m_requests;
        socket->write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " +
                      QByteArray::number(name.size()) + "\r\n\r\n" + name);
        socket->disconnectFromHost();
    }

    QSslServer m_server;
    int m_requests = 0;
};

struct Outcome {
    Failure client = Failure::Other;
    Failure wire = Failure::Other;
    QByteArray content;
};

/// The same request through Qt and over a socket of our own.
Outcome sent(const std::string& url, const TransportOptions& options) {
    Outcome outcome;
    QEventLoop loop;
    QTimer::singleShot(15000, &loop, &QEventLoop::quit);
    const auto spool = std::make_shared<BodySpool>();
    HttpClient client(spool);
    HttpRequest request;
    request.url = url;
    client.send(request, options, [&](const ExchangeDraft& exchange) {
        outcome.client = exchange.failure;
        if (exchange.responseBody)
            outcome.content = spool->read(exchange.responseBody->offset, exchange.responseBody->rawLength)
                                  .value_or(QByteArray());
        WireRecorder::start(request, options, spool, 0ms, [&](const WireRecording& recording) {
            outcome.wire = recording.exchange.failure;
            loop.quit();
        });
    });
    loop.exec();
    return outcome;
}

} // namespace

/// DESIGN: TLS errors stop a request unless the user accepts them for that host and this run.
class TstTls : public QObject {
    Q_OBJECT

private slots:
    void errorsStopARequest_data() {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<bool>("trusted"); // the certificate is an authority's
        QTest::addColumn<bool>("insecure");
        QTest::addColumn<QByteArray>("accepted"); // host whose errors are accepted
        QTest::addColumn<Failure>("failure");
        const QByteArray right = "www.example.test";
        const QByteArray other = "other.example.test";
        QTest::newRow("self-signed") << right << false << false << QByteArray() << Failure::Tls;
        QTest::newRow("accepted everywhere") << right << false << true << QByteArray() << Failure::None;
        QTest::newRow("accepted for this host") << right << false << false << right << Failure::None;
        QTest::newRow("accepted for another host") << right << false << false << other << Failure::Tls;
        QTest::newRow("trusted") << right << true << false << QByteArray() << Failure::None;
        // The name that is checked is the URL's, not that of the address connected to.
        QTest::newRow("trusted, for another name") << other << true << false << QByteArray() << Failure::Tls;
    }
    void errorsStopARequest() {
        QFETCH(QByteArray, host);
        QFETCH(bool, trusted);
        QFETCH(bool, insecure);
        QFETCH(QByteArray, accepted);
        QFETCH(Failure, failure);
        const QSslConfiguration usual = QSslConfiguration::defaultConfiguration();
        QSslConfiguration trusting = usual;
        if (trusted)
            trusting.addCaCertificate(QSslCertificate(QByteArray(certificate)));
        QSslConfiguration::setDefaultConfiguration(trusting);
        TlsServer server;
        TransportOptions options;
        options.timeout = 5s;
        options.connectTo = server.address();
        options.insecure = insecure;
        if (!accepted.isEmpty())
            options.insecureHosts = {accepted.toStdString()};
        const Outcome outcome = sent("https://" + host.toStdString() + "/", options);
        QSslConfiguration::setDefaultConfiguration(usual);
        QCOMPARE(outcome.client, failure);
        QCOMPARE(outcome.wire, failure);
        QCOMPARE(outcome.content, failure == Failure::None ? host : QByteArray());
        QCOMPARE(server.requests(),
                 failure == Failure::None ? 2 : 0); // nothing is sent before the certificate is right
    }
};

HCI_TEST(TstTls)
#include "tst_tls.moc"
