#include "model/transport/bounded_relay.h"

#include "model/base/bounds.h"
#include "model/transport/connector.h"

#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QTcpSocket>

#include <algorithm>

namespace hci {

namespace {

constexpr qint64 piece = qint64{64} * 1024;
constexpr std::chrono::milliseconds tick{100};

} // namespace

/// One connection of Qt's client, and the one to the server that belongs to it.
class BoundedRelay::Link final : public QObject {
public:
    Link(BoundedRelay& relay, QTcpSocket* near) : m_relay(relay), m_near(near), m_connector(m_far) {
        m_near->setParent(this);
        m_near->setReadBufferSize(piece);
        m_near->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_far.setReadBufferSize(piece);
        m_far.setProxy(QNetworkProxy::NoProxy);
        connect(m_near, &QAbstractSocket::readyRead, this, &Link::passUp);
        connect(&m_far, &QAbstractSocket::bytesWritten, this, &Link::passUp);
        connect(&m_far, &QAbstractSocket::readyRead, this, &Link::passDown);
        connect(m_near, &QAbstractSocket::bytesWritten, this, &Link::passDown);
        connect(&m_far, &QAbstractSocket::connected, this, [this] {
            m_connected = true;
            m_far.setSocketOption(QAbstractSocket::LowDelayOption, 1);
            passUp();
        });
        connect(&m_far, &QAbstractSocket::disconnected, this, &Link::passDown);
        connect(m_near, &QAbstractSocket::disconnected, this, [this] {
            m_connector.stop();
            m_far.abort();
            m_over = true;
        });
        connect(&m_connector, &Connector::failed, this,
                [this](QAbstractSocket::SocketError error, const QString& detail) {
                    if (m_connected)
                        return passDown(); // the client sees the end, as it would without us
                    emit m_relay.unreachable(error, detail);
                    m_near->abort();
                });
        m_connector.start(relay.m_lookup, QString::fromStdString(relay.m_next.host),
                          [this](const QHostAddress& address) {
                              m_far.connectToHost(address, static_cast<quint16>(m_relay.m_next.port));
                          });
    }

    [[nodiscard]] bool over() const noexcept { return m_over; }

    void passDown() {
        if (m_near->state() != QAbstractSocket::ConnectedState)
            return;
        const qint64 room = std::min(piece - m_near->bytesToWrite(),
                                     bounds::transport::unansweredBytes - m_relay.m_unanswered);
        if (room > 0 && m_far.bytesAvailable() > 0) {
            const QByteArray bytes = m_far.read(std::min(room, m_far.bytesAvailable()));
            m_relay.m_unanswered += bytes.size();
            m_near->write(bytes);
            m_near->flush(); // now, and not a turn of the event loop later
        }
        if (m_far.bytesAvailable() > 0 && m_relay.m_unanswered >= bounds::transport::unansweredBytes) {
            if (!m_relay.m_grace.isActive())
                m_relay.m_grace.start(tick);
        } else if (m_connected && m_far.bytesAvailable() == 0 &&
                   m_far.state() == QAbstractSocket::UnconnectedState) {
            m_near->disconnectFromHost(); // once all is written
        }
    }

private:
    void passUp() {
        if (m_far.state() == QAbstractSocket::ConnectedState && m_near->bytesAvailable() > 0 &&
            m_far.bytesToWrite() < piece) {
            m_far.write(m_near->readAll()); // no more than its buffer
            m_far.flush();
        }
    }

    BoundedRelay& m_relay;
    QTcpSocket* m_near; // to Qt's client
    QTcpSocket m_far;   // to the server
    Connector m_connector;
    bool m_connected = false;
    bool m_over = false;
};

BoundedRelay::BoundedRelay(HostPort next, HostLookup lookup)
    : m_next(std::move(next)), m_lookup(std::move(lookup)) {
    // Counted: who stops the whole program for a while must not find that the server has flooded it.
    connect(&m_grace, &QTimer::timeout, this, [this] {
        if (++m_ticks < bounds::transport::graceTicks)
            return;
        m_grace.stop();
        emit flooded();
    });
    connect(&m_server, &QTcpServer::newConnection, this, &BoundedRelay::accept);
    m_server.setProxy(QNetworkProxy::NoProxy);
    m_server.listen(QHostAddress(QHostAddress::LocalHost));
}

BoundedRelay::~BoundedRelay() = default;

void BoundedRelay::restart() {
    std::erase_if(m_links, [](const auto& link) { return link->over(); });
    answered();
    if (!m_server.isListening())
        QMetaObject::invokeMethod(
            this, [this] { emit unreachable(m_server.serverError(), m_server.errorString()); },
            Qt::QueuedConnection);
}

void BoundedRelay::answered() {
    m_grace.stop();
    m_ticks = 0;
    m_unanswered = 0;
    pump();
}

void BoundedRelay::pump() {
    for (const auto& link : m_links)
        if (!link->over())
            link->passDown();
}

void BoundedRelay::accept() {
    std::erase_if(m_links, [](const auto& link) { return link->over(); });
    while (QTcpSocket* near = m_server.nextPendingConnection()) {
        if (m_links.size() < bounds::transport::relayedConnections)
            m_links.push_back(std::make_unique<Link>(*this, near));
        else
            near->deleteLater();
    }
}

} // namespace hci
