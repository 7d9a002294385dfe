#pragma once

#include "model/transport/connector.h"

#include <QtCore/QElapsedTimer>

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace hci {

/// Identifies a connection's purpose: requests with equal keys can share one.
struct ConnectionKey {
    Origin origin;
    std::string proxy;
    std::string connectTo;
    std::string address;
    ContentHash clientIdentity; ///< of the certificate file; unknown: none
    bool insecure = false;      ///< TLS errors were accepted

    friend bool operator==(const ConnectionKey&, const ConnectionKey&) = default;
};
/// The URL is valid.
[[nodiscard]] ConnectionKey connectionKeyOf(std::string_view url, const TransportOptions& options);

/// One connection for HTTP/1.1 requests, one after the other: a socket, over TLS for https, and the times it
/// took to connect.
class WireConnection final : public QObject {
    Q_OBJECT
public:
    /// Called with the number of bytes that arrive while no request is under way.
    using LateBytes = std::function<void(std::uint64_t)>;

    explicit WireConnection(ConnectionKey key);
    ~WireConnection() override;

    /// Connects according to the options; opened() or failed() follows. `ticket` is that of an earlier TLS
    /// session (RFC 8446 2.2), or empty.
    void open(const std::string& url, const TransportOptions& options, const HostLookup& lookup,
              const QByteArray& ticket);
    [[nodiscard]] bool isOpen() const noexcept { return m_open; }
    [[nodiscard]] const ConnectionKey& key() const noexcept { return m_key; }

    void write(std::string_view bytes);
    /// A piece of the received bytes: at most `most`, and at most what one turn may take.
    [[nodiscard]] QByteArray read(qint64 most);
    [[nodiscard]] qint64 bytesAvailable() const { return m_socket->bytesAvailable(); }
    /// Whether no bytes wait and the peer has not closed, as needed before a request. Asks the kernel, since
    /// Qt may not have signalled them yet.
    [[nodiscard]] bool isQuiet() const;
    /// Received bytes not read yet, as far as can be determined without reading them.
    [[nodiscard]] std::uint64_t unread() const;
    /// Call within tlsErrors(): continues, and marks the connection as not to be shared.
    void ignoreTlsErrors();
    [[nodiscard]] bool isShared() const noexcept { return m_shared; }

    [[nodiscard]] std::string peerAddress() const { return m_socket->peerAddress().toString().toStdString(); }

    // Microseconds; −1: the phase did not occur.
    [[nodiscard]] std::int64_t lookupTime() const noexcept { return m_lookupTime; }
    [[nodiscard]] std::int64_t connectTime() const noexcept { return m_connectTime; }
    [[nodiscard]] std::int64_t tlsTime() const noexcept { return m_tlsTime; }

    LateBytes late; ///< for the exchange that it carried last

signals:
    void opened();
    void arrived(); ///< bytes
    void closed();  ///< by the server, after opening
    void failed(hci::Failure failure, const QString& detail);
    void tlsErrors(const QList<QSslError>& errors);
    void ticketCame(const QByteArray& ticket); ///< for later TLS sessions

private:
    std::unique_ptr<QTcpSocket> makeSocket();
    void listenToTls();
    void passOnTicket();
    void stateChanged(QAbstractSocket::SocketState state);
    void opensNow();
    void broken(QAbstractSocket::SocketError error, const QString& detail);
    [[nodiscard]] std::int64_t lap();

    ConnectionKey m_key;
    QSslSocket* m_tls = nullptr; // m_socket, for https; else a QSslSocket would only copy
    std::unique_ptr<QTcpSocket> m_socket;
    Connector m_connector;
    QElapsedTimer m_clock;
    std::int64_t m_lastLap = 0;
    std::int64_t m_lookupTime = -1;
    std::int64_t m_connectTime = -1;
    std::int64_t m_tlsTime = -1;
    bool m_open = false;
    bool m_throughSocks; // Qt's descriptor is not the system's then: isQuiet() cannot know
    bool m_shared;
};

} // namespace hci
