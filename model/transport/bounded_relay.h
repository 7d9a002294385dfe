#pragma once

#include "model/transport/host_lookup.h"
#include "model/transport/request.h"

#include <QtCore/QTimer>
#include <QtNetwork/QTcpServer>

#include <memory>
#include <vector>

class QTcpSocket;

namespace hci {

/// Stands between Qt's client and a server, on loopback, and passes bytes on as they are. Qt keeps a status
/// line, a field section, a chunk's extension or a trailer section in memory however long it grows, and gives
/// nobody its socket: what may be on the way to it without an answer is bounded here. TLS passes through, so
/// bytes are counted, and not read.
///
/// For one thread with an event loop.
class BoundedRelay final : public QObject {
    Q_OBJECT
public:
    /// Connections go on to `next`.
    BoundedRelay(HostPort next, HostLookup lookup);
    ~BoundedRelay() override;

    [[nodiscard]] const HostPort& next() const noexcept { return m_next; }
    /// Where Qt's client connects to, on 127.0.0.1; 0 where there is no port or descriptor left.
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    /// A request is about to be sent.
    void restart();
    /// What was passed on has become part of an answer: as much may follow again.
    void answered();

signals:
    /// `next` cannot be reached, or there is no relay to reach it by.
    void unreachable(QAbstractSocket::SocketError error, const QString& detail);
    /// Too much came that is no answer; nothing more is passed on.
    void flooded();

private:
    class Link;

    void accept();
    void pump();

    HostPort m_next;
    HostLookup m_lookup;
    QTcpServer m_server;
    std::vector<std::unique_ptr<Link>> m_links;
    QTimer m_grace; // for Qt's thread to take in what is on its way
    int m_ticks = 0;
    qint64 m_unanswered = 0; // bytes passed on since the last answer
};

} // namespace hci
