#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QThread>

#include <atomic>
#include <string>

class QSslServer;
class QTcpSocket;

namespace hci::test {

/// A loopback server that speaks HTTP/2 over TLS, on a thread of its own: after a request it writes `first`,
/// and then `again` as long as the client reads. Uses TlsServer's certificate.
class Http2Server final {
public:
    explicit Http2Server(std::string first, std::string again = {});
    ~Http2Server();

    [[nodiscard]] std::string url() const { return "https://127.0.0.1:" + std::to_string(m_port) + '/'; }
    [[nodiscard]] qint64 written() const { return m_written; }

private:
    void read(QTcpSocket* socket);
    void write(QTcpSocket* socket);

    QByteArray m_first;
    QByteArray m_again;
    QThread m_thread;
    QSslServer* m_server = nullptr;
    quint16 m_port = 0;
    std::atomic<qint64> m_written = 0;
};

} // namespace hci::test
