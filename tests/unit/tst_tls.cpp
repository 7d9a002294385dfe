#include "model/transport/http_client.h"
#include "model/transport/wire_recorder.h"
#include "tests/unit/test_main.h"
#include "tests/unit/tls_server.h"

#include <QtCore/QEventLoop>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslKey>
#include <QtNetwork/QSslServer>
#include <QtNetwork/QSslSocket>

using namespace hci;
using namespace std::chrono_literals;
using test::TlsServer;

namespace {

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

/// TLS errors stop a request unless the user accepts them for that host and this run.
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
            trusting.addCaCertificate(QSslCertificate(QByteArray(test::tlsCertificate)));
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
