#include "model/transport/http_client.h"
#include "tests/unit/test_main.h"
#include "tests/unit/transport/tls_server.h"

#include <QtCore/QEventLoop>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslKey>
#include <QtNetwork/QSslServer>
#include <QtNetwork/QSslSocket>

using namespace hci;
using namespace std::chrono_literals;
using test::TlsServer;

namespace {

struct Handshake {
    Failure client = Failure::Other;
    QByteArray content;
    QByteArray detail; ///< of the client's failure
};

/// A self-signed certificate and its key, in one file, as `openssl req` writes them.
bool makeIdentity(const QString& file, const QStringList& newKey) {
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  QStringList{QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-nodes"),
                              QStringLiteral("-subj"), QStringLiteral("/CN=client"),
                              QStringLiteral("-newkey")}
                      << newKey << QStringLiteral("-keyout") << file << QStringLiteral("-out")
                      << file + QStringLiteral(".crt"));
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        return false;
    QFile key(file);
    QFile certificate(file + QStringLiteral(".crt"));
    return key.open(QIODevice::Append) && certificate.open(QIODevice::ReadOnly) &&
           key.write(certificate.readAll()) > 0;
}

Handshake sent(const std::string& url, const TransportOptions& options) {
    Handshake outcome;
    QEventLoop loop;
    QTimer::singleShot(15000, &loop, &QEventLoop::quit);
    const auto spool = std::make_shared<BodySpool>();
    HttpClient client(spool);
    HttpRequest request;
    request.url = url;
    client.send(request, options, [&](const ExchangeDraft& exchange) {
        outcome.client = exchange.failure;
        outcome.detail = QByteArray::fromStdString(exchange.failureDetail);
        if (exchange.responseBody)
            outcome.content = spool->read(exchange.responseBody->offset, exchange.responseBody->rawLength)
                                  .value_or(QByteArray());
        loop.quit();
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
        // The checked name is the URL's, not that of the address connected to.
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
        const Handshake outcome = sent("https://" + host.toStdString() + "/", options);
        QSslConfiguration::setDefaultConfiguration(usual);
        QCOMPARE(outcome.client, failure);
        QCOMPARE(outcome.content, failure == Failure::None ? host : QByteArray());
        // Nothing is sent before the certificate is accepted; an accepted one follows.
        options.insecure = true;
        QCOMPARE(sent("https://" + host.toStdString() + "/", options).client, Failure::None);
        QCOMPARE(server.requests(), failure == Failure::None ? 2 : 1);
    }

    void clientCertificates_data() {
        QTest::addColumn<QStringList>("newKey");
        QTest::newRow("RSA") << QStringList{QStringLiteral("rsa:2048")};
        QTest::newRow("EC") << QStringList{QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                                           QStringLiteral("ec_paramgen_curve:prime256v1")};
    }
    void clientCertificates() {
        QFETCH(QStringList, newKey);
        const QTemporaryDir folder;
        const QString known = folder.filePath(QStringLiteral("known.pem"));
        const QString unknown = folder.filePath(QStringLiteral("unknown.pem"));
        QVERIFY(makeIdentity(known, newKey) && makeIdentity(unknown, newKey));
        QFile shown(known + QStringLiteral(".crt"));
        QVERIFY(shown.open(QIODevice::ReadOnly));
        TlsServer server(shown.readAll());
        TransportOptions options;
        options.timeout = 5s;
        options.insecure = true; // another test covers the server's own certificate
        const std::string url = "https://" + server.address() + "/";
        for (const QString& other : {QString(), unknown}) {
            options.clientCertificate = other.toStdString();
            const Handshake outcome = sent(url, options);
            QVERIFY(outcome.client != Failure::None);
        }
        QCOMPARE(server.requests(), 0);
        options.clientCertificate = known.toStdString();
        const Handshake outcome = sent(url, options);
        QCOMPARE(outcome.client, Failure::None);
        QCOMPARE(outcome.content, QByteArray::fromStdString(server.address()));
        QCOMPARE(server.requests(), 1);
    }

    /// Sends nothing if the client certificate cannot be used.
    void unusableCertificates_data() {
        QTest::addColumn<QByteArray>("pem"); // null: there is no such file
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("no file") << QByteArray() << QByteArray("client certificate: ");
        QTest::newRow("no certificate") << QByteArray("x") << QByteArray("no certificate in it");
        QTest::newRow("no key") << QByteArray(test::tlsCertificate) << QByteArray("no RSA or EC key");
    }
    void unusableCertificates() {
        QFETCH(QByteArray, pem);
        QFETCH(QByteArray, told);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("client.pem")));
        if (!pem.isNull()) {
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pem) == pem.size());
            file.close();
        }
        TlsServer server;
        TransportOptions options;
        options.insecure = true;
        options.clientCertificate = file.fileName().toStdString();
        const Handshake outcome = sent("https://" + server.address() + "/", options);
        QCOMPARE(outcome.client, Failure::Other);
        QVERIFY2(outcome.detail.contains(told), outcome.detail.constData());
        options.clientCertificate.clear();
        QCOMPARE(sent("https://" + server.address() + "/", options).client, Failure::None);
        QCOMPARE(server.requests(), 1); // the next one only
    }
};

HCI_TEST(TstTls)
#include "tst_tls.moc"
