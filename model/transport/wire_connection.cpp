#include "model/transport/wire_connection.h"

#include "model/transport/connection.h"

#include <algorithm>
#include <cerrno>
#include <sys/ioctl.h>
#include <sys/socket.h>

namespace hci {

namespace {
constexpr qint64 takenAtOnce = qint64{256} * 1024; // a limit, so that timeout and cancel get their turn
} // namespace

ConnectionKey connectionKeyOf(std::string_view url, const TransportOptions& options) {
    return {*originOf(url),
            options.proxy,
            options.connectTo,
            options.connectTo.empty() ? options.address : std::string(),
            clientIdentityHash(options.clientCertificate),
            acceptsTlsErrors(options, url)};
}

std::unique_ptr<QTcpSocket> WireConnection::makeSocket() {
    if (m_key.origin.scheme != "https")
        return std::make_unique<QTcpSocket>();
    auto socket = std::make_unique<QSslSocket>();
    m_tls = socket.get();
    return socket;
}

WireConnection::WireConnection(ConnectionKey key)
    : m_key(std::move(key)), m_socket(makeSocket()), m_connector(*m_socket),
      m_throughSocks(m_key.proxy.starts_with("socks5:")), m_shared(!m_throughSocks) {
    m_socket->setReadBufferSize(takenAtOnce);
    connect(m_socket.get(), &QAbstractSocket::stateChanged, this, &WireConnection::stateChanged);
    connect(m_socket.get(), &QAbstractSocket::readyRead, this, [this] {
        if (m_open) // else the bytes come from a proxy
            emit arrived();
    });
    connect(m_socket.get(), &QAbstractSocket::disconnected, this, [this] {
        if (std::exchange(m_open, false))
            emit closed();
    });
    connect(&m_connector, &Connector::failed, this, &WireConnection::broken);
    if (m_tls)
        listenToTls();
    else
        connect(&m_connector, &Connector::connected, this, &WireConnection::opensNow);
}

void WireConnection::listenToTls() {
    connect(m_tls, &QSslSocket::sslErrors, this, &WireConnection::tlsErrors);
    connect(m_tls, &QSslSocket::newSessionTicketReceived, this, &WireConnection::passOnTicket);
    connect(m_tls, &QSslSocket::encrypted, this, [this] {
        m_tlsTime = lap();
        passOnTicket(); // TLS 1.2 has it by now, without a signal
        opensNow();
    });
}

void WireConnection::passOnTicket() {
    const QByteArray ticket = m_tls->sslConfiguration().sessionTicket();
    if (m_shared && !ticket.isEmpty()) // else the server's identity was not verified
        emit ticketCame(ticket);
}

WireConnection::~WireConnection() {
    m_connector.stop();
    disconnect(m_socket.get(), nullptr, this, nullptr);
    m_socket->abort();
}

void WireConnection::open(const std::string& url, const TransportOptions& options, const HostLookup& lookup,
                          const QByteArray& ticket) {
    if (m_tls) {
        QSslConfiguration tls = tlsConfiguration(options);
        tls.setSslOption(QSsl::SslOptionDisableSessionPersistence,
                         false); // enables tickets in both directions
        if (!ticket.isEmpty())
            tls.setSessionTicket(ticket);
        m_tls->setSslConfiguration(tls);
    }
    m_clock.start();
    connectTo(m_connector, *m_socket, options, url, lookup);
}

void WireConnection::stateChanged(QAbstractSocket::SocketState state) {
    if (state == QAbstractSocket::ConnectingState && m_lookupTime < 0)
        m_lookupTime = lap();
    else if (state == QAbstractSocket::ConnectedState)
        m_connectTime = lap();
}

void WireConnection::opensNow() {
    m_open = true;
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    emit opened();
}

void WireConnection::broken(QAbstractSocket::SocketError error, const QString& detail) {
    if (error == QAbstractSocket::RemoteHostClosedError && m_open)
        return; // disconnected() follows
    m_open = false;
    emit failed(failureOf(error), detail);
}

/// Microseconds since the last call.
std::int64_t WireConnection::lap() {
    const std::int64_t now = m_clock.nsecsElapsed() / 1000;
    return now - std::exchange(m_lastLap, now);
}

void WireConnection::write(std::string_view bytes) {
    m_socket->write(bytes.data(), static_cast<qint64>(bytes.size()));
    m_socket->flush();
}

QByteArray WireConnection::read(qint64 most) {
    // QIODevice allocates the requested size, not the available one.
    return m_socket->read(std::min({most, takenAtOnce, m_socket->bytesAvailable()}));
}

bool WireConnection::isQuiet() const {
    if (!m_open || m_socket->bytesAvailable() > 0 || m_throughSocks)
        return false;
    char byte = 0;
    const auto descriptor = static_cast<int>(m_socket->socketDescriptor());
    return ::recv(descriptor, &byte, 1, MSG_PEEK | MSG_DONTWAIT) < 0 &&
           (errno == EAGAIN || errno == EWOULDBLOCK);
}

std::uint64_t WireConnection::unread() const {
    int waiting = 0;
    if (!m_tls && !m_throughSocks) // else the bytes that wait are encrypted, perhaps TLS records without data
        ::ioctl(static_cast<int>(m_socket->socketDescriptor()), FIONREAD, &waiting);
    return static_cast<std::uint64_t>(m_socket->bytesAvailable() + std::max(waiting, 0));
}

void WireConnection::ignoreTlsErrors() {
    m_shared = m_shared && m_key.insecure;
    m_tls->ignoreSslErrors();
}

} // namespace hci
