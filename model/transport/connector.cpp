#include "model/transport/connector.h"

#include "model/base/text_view.h"
#include "model/transport/connection.h"

#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QSslError>

#include <algorithm>

namespace hci {

namespace {
constexpr std::chrono::seconds patience{3}; // per address, as long as there is another one
} // namespace

Connector::Connector(QAbstractSocket& socket) : m_socket(socket) {
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &Connector::tryNext);
    // A socket that is destroyed while connected emits disconnected() to an owner that is half destroyed.
    connect(this, &QObject::destroyed, &socket, [&socket] { socket.disconnect(); });
    connect(&m_socket, &QAbstractSocket::errorOccurred, this, &Connector::socketFailed);
    connect(&m_socket, &QAbstractSocket::connected, this, [this] {
        m_connected = true;
        m_patience.stop();
        if (m_tunnel)
            m_tunnel->ask();
        else
            emit connected();
    });
}

void Connector::setTunnel(std::unique_ptr<Tunnel> tunnel) {
    m_tunnel = std::move(tunnel);
    connect(m_tunnel.get(), &Tunnel::opened, this, &Connector::connected);
    connect(m_tunnel.get(), &Tunnel::refused, this, &Connector::failed);
}

void Connector::start(const HostLookup& lookup, const QString& host, Open open) {
    m_open = std::move(open);
    m_connected = false;
    m_attempt = std::make_unique<QObject>();
    if (const QHostAddress literal(host); !literal.isNull()) // an address needs no lookup
        return QTimer::singleShot(0, m_attempt.get(), [this, literal] { found({literal}); });
    lookup(host, m_attempt.get(), [this](QList<QHostAddress> addresses) { found(std::move(addresses)); });
}

void Connector::stop() {
    m_attempt.reset();
    m_patience.stop();
    if (m_tunnel)
        m_tunnel->disconnect();
    disconnect(&m_socket, nullptr, this, nullptr);
}

void Connector::found(QList<QHostAddress> addresses) {
    if (addresses.isEmpty()) {
        emit failed(QAbstractSocket::HostNotFoundError, QStringLiteral("Host not found"));
        return;
    }
    m_addresses = inOrderOfTrial(std::move(addresses));
    tryNext();
}

void Connector::tryNext() {
    {
        const QSignalBlocker quiet(m_socket); // signals of the aborted attempt do not count any more
        m_socket.abort();
    }
    const QHostAddress address = m_addresses.takeFirst();
    if (!m_addresses.isEmpty())
        m_patience.start(patience);
    m_open(address);
}

void Connector::socketFailed(QAbstractSocket::SocketError error) {
    if (m_connected || m_addresses.isEmpty()) {
        m_patience.stop();
        emit failed(error, m_socket.errorString());
        return;
    }
    m_patience.start(0); // from the event loop, not within the socket's own signal
}

void connectTo(Connector& connector, QAbstractSocket& socket, const TransportOptions& options,
               const std::string& url, const HostLookup& lookup) {
    const Origin origin = *originOf(url);
    const HostPort target = detourOf(url, options).value_or(HostPort{origin.host, origin.port});
    const QNetworkProxy proxy = proxyOf(options);
    const bool viaHttp = proxy.type() == QNetworkProxy::HttpProxy;
    const bool viaSocks = proxy.type() == QNetworkProxy::Socks5Proxy;
    if (viaHttp && !isAskedOfProxy(options, url))
        connector.setTunnel(std::make_unique<Tunnel>(socket, target, proxyAuthorization(options)));
    const QString name = toText(origin.host);
    if (auto* tls = qobject_cast<QSslSocket*>(&socket); tls && origin.scheme == "https")
        QObject::connect(&connector, &Connector::connected, tls, [tls, name] {
            tls->setPeerVerifyName(name); // not that of the address, nor the proxy's
            tls->startClientEncryption();
        });
    const HostPort hop = proxy.type() == QNetworkProxy::NoProxy
                             ? target
                             : HostPort{proxy.hostName().toStdString(), proxy.port()};
    connector.start(lookup, toText(hop.host), [=, &socket](const QHostAddress& address) {
        QNetworkProxy way = viaSocks ? proxy : QNetworkProxy(QNetworkProxy::NoProxy);
        if (viaSocks)
            way.setHostName(address.toString());
        socket.setProxy(way);
        if (viaSocks) // the proxy looks the target up itself
            socket.connectToHost(toText(target.host), static_cast<quint16>(target.port));
        else
            socket.connectToHost(address.toString(), static_cast<quint16>(hop.port));
    });
}

void refuseTlsErrors(QSslSocket& socket, const TransportOptions& options, const std::string& url,
                     std::function<void(std::string)> refused) {
    const bool accepted = acceptsTlsErrors(options, url);
    QObject::connect(&socket, &QSslSocket::sslErrors, &socket,
                     [&socket, accepted, refused = std::move(refused)](const QList<QSslError>& errors) {
                         if (accepted)
                             socket.ignoreSslErrors();
                         else if (!errors.isEmpty())
                             refused(errors.first().errorString().toStdString());
                     });
}

Failure failureOf(QAbstractSocket::SocketError error) noexcept {
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionRefusedError: return Failure::Refused;
    case QAbstractSocket::HostNotFoundError:
    case QAbstractSocket::ProxyNotFoundError: return Failure::HostNotFound;
    case QAbstractSocket::SslHandshakeFailedError: return Failure::Tls;
    case QAbstractSocket::RemoteHostClosedError:
    case QAbstractSocket::ProxyConnectionClosedError: return Failure::ClosedEarly;
    default: return Failure::Other;
    }
}

} // namespace hci
