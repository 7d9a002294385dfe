#pragma once

#include "model/transport/host_lookup.h"
#include "model/transport/request.h"
#include "model/transport/tunnel.h"

#include <QtCore/QTimer>
#include <QtNetwork/QSslSocket>

#include <functional>
#include <memory>

namespace hci {

/// Connects a socket to a host: looks the name up and tries its addresses one after the other
/// (inOrderOfTrial()), each for a few seconds. The caller limits the total time.
class Connector final : public QObject {
    Q_OBJECT
public:
    /// Starts to connect the socket to an address.
    using Open = std::function<void(const QHostAddress& address)>;

    explicit Connector(QAbstractSocket& socket);

    void start(const HostLookup& lookup, const QString& host, Open open);
    /// Call before start() if the host is a proxy: once connected, the connector asks it for this tunnel.
    void setTunnel(std::unique_ptr<Tunnel> tunnel);
    /// Stops trying; no signal follows.
    void stop();

signals:
    /// From now on written bytes go to the host.
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
    std::unique_ptr<QObject> m_attempt; // the attempt under way; else null
    std::unique_ptr<Tunnel> m_tunnel;
    QTimer m_patience;
    bool m_connected = false;
};

/// Connects `socket` for a request to `url`: to its host, to the options' target, or through their proxy. For
/// https, `socket` must be a QSslSocket and TLS is used.
void connectTo(Connector& connector, QAbstractSocket& socket, const TransportOptions& options,
               const std::string& url, const HostLookup& lookup);

/// Calls `refused` with the text of a TLS error that the user does not accept.
void refuseTlsErrors(QSslSocket& socket, const TransportOptions& options, const std::string& url,
                     std::function<void(std::string)> refused);

[[nodiscard]] Failure failureOf(QAbstractSocket::SocketError error) noexcept;

} // namespace hci
