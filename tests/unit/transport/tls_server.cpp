#include "tests/unit/transport/tls_server.h"

#include <QtNetwork/QSslKey>
#include <QtNetwork/QSslSocket>

namespace hci::test {

namespace {

// Made for this test alone.
constexpr char key[] = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgDJrDKSO1g4q1sPpP
zgBI73z+SzTMenI7VHAGE0M/3kahRANCAAQWht5SKfJkxsL59oGjgk5Fs1HbTkb6
q2xi+mwOxzwKNLQDvBxJ43VtkOn1R3OkN4lm+uME1kWIhl5sjgk2CaP0
-----END PRIVATE KEY-----
)";

} // namespace

const char* const tlsCertificate = R"(-----BEGIN CERTIFICATE-----
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

QSslConfiguration serverTls() {
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(QByteArray(tlsCertificate)));
    tls.setPrivateKey(QSslKey(QByteArray(key), QSsl::Ec));
    return tls;
}

TlsServer::TlsServer(const QByteArray& clients) {
    QSslConfiguration tls = serverTls();
    if (!clients.isEmpty()) {
        tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
        tls.setCaCertificates(QSslCertificate::fromData(clients));
    }
    m_server.setSslConfiguration(tls);
    QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this] {
        while (QTcpSocket* socket = m_server.nextPendingConnection())
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answer(socket); });
    });
    m_server.listen(QHostAddress(QHostAddress::LocalHost));
}

void TlsServer::answer(QTcpSocket* socket) {
    const QByteArray request = socket->readAll();
    const qsizetype host = request.indexOf("Host: ") + 6;
    const QByteArray name = request.mid(host, request.indexOf("\r\n", host) - host);
    ++m_requests;
    socket->write("HTTP/1.1 200 OK\r\nConnection: close\r\nETag: \"tls\"\r\nContent-Length: " +
                  QByteArray::number(name.size()) + "\r\n\r\n" + name);
    socket->disconnectFromHost();
}

} // namespace hci::test
