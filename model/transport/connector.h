#pragma once

#include "model/transport/host_lookup.h"
#include "model/transport/request.h"
#include "model/transport/tunnel.h"

#include <QtCore/QTimer>
#include <QtNetwork/QSslSocket>

#include <functional>
#include <memory>

namespace hci {

/// Connects a socket to a host: looks the name up and tries its addresses in turn (inOrderOfTrial()). An
/// address that does not answer within a few seconds makes way for the next one. The caller bounds the whole.
class Connector final : public QObject {
    Q_OBJECT
public:
    /// Begins to connect the socket to an address.
    using Open = std::function<void(const QHostAddress& address)>;

    explicit Connector(QAbstractSocket& socket);

    void start(const HostLookup& lookup, const QString& host, Open open);
    /// Before start(): what is connected to is a proxy, of which a tunnel is asked then.
    void setTunnel(std::unique_ptr<Tunnel> tunnel);
    /// Nothing is tried and nothing is told any more.
    void stop();

signals:
    /// What is written goes to the host.
    void connected();
    /// No address answered, there is none, or the connection broke later.
    void failed(QAbstractSocket::SocketError error, const QString& detail);

private:
    void found(QList<QHostAddress> addresses);
    void tryNext();
    void socketFailed(QAbstractSocket::SocketError error);

    QAbstractSocket& m_socket;
    Open m_open;
    QList<QHostAddress> m_addresses;    // not tried yet
    std::unique_ptr<QObject> m_attempt; // whose answer counts; gone once nobody waits
    std::unique_ptr<Tunnel> m_tunnel;
    QTimer m_patience;
    bool m_connected = false;
};

/// Connects `socket` for a request to `url`: to its host, to where the options lead, or through their proxy;
/// over TLS for https, for which it is a QSslSocket.
void connectTo(Connector& connector, QAbstractSocket& socket, const TransportOptions& options,
               const std::string& url, const HostLookup& lookup);

/// Calls `refused` on a TLS error, with its words, where the user does not accept it.
void refuseTlsErrors(QSslSocket& socket, const TransportOptions& options, const std::string& url,
                     std::function<void(std::string)> refused);

[[nodiscard]] Failure failureOf(QAbstractSocket::SocketError error) noexcept;

} // namespace hci
