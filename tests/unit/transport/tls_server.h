#pragma once

#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslServer>

#include <string>

namespace hci::test {

/// The certificate of TlsServer: for www.example.test, signed by itself, good for a hundred years.
extern const char* const tlsCertificate;

/// A server's TLS with that certificate and its key.
[[nodiscard]] QSslConfiguration serverTls();

/// Answers every request over TLS with 200 and the Host field of the request, tagged "tls".
class TlsServer final {
public:
    /// With a certificate (PEM): accepts only clients that present it.
    explicit TlsServer(const QByteArray& clients = {});

    [[nodiscard]] std::string address() const { return "127.0.0.1:" + std::to_string(m_server.serverPort()); }
    [[nodiscard]] int requests() const { return m_requests; }

private:
    void answer(QTcpSocket* socket);

    QSslServer m_server;
    int m_requests = 0;
};

} // namespace hci::test
