#pragma once

#include "model/transport/wire_connection.h"

#include <QtCore/QPointer>

#include <deque>
#include <map>
#include <memory>
#include <vector>

namespace hci {

/// Connections to servers, kept alive between requests: at most six per host are in use at once; further
/// requests queue. Bytes on an idle connection close it and are reported for its last exchange.
///
/// A server that sends content behind a 304 may do so late, when it would pass for the answer to the next
/// request. So the pool waits half a second after an origin's first answers of each kind without content.
///
/// If nothing arrives, later answers of that kind free their connection at once; if bytes arrive, no
/// connection of the origin is ever reused.
///
/// For one thread with an event loop.
class ConnectionPool final : public QObject {
    Q_OBJECT
public:
    enum class Want : std::uint8_t { Any, Fresh };
    /// Receives an open connection, or a new one that is not open yet.
    using Granted = std::function<void(std::unique_ptr<WireConnection>)>;

    explicit ConnectionPool(QObject* parent = nullptr);
    ~ConnectionPool() override;

    /// Calls `granted` once, at once or from the event loop, as long as `context` lives.
    void take(const ConnectionKey& key, Want want, QObject* context, Granted granted);
    /// Returns one of the host's six places; call it once for each take() that was granted.
    void release(const ConnectionKey& key);

    enum class AfterRest : std::uint8_t {
        Reuse, ///< the server keeps it open
        Close  ///< only watch it for a while, for late bytes
    };
    /// Kinds of answers: three that have no content, and those that may have some (RFC 9112 6.3).
    enum class Kind : std::uint8_t { Content, Head, NoContent, NotModified };
    /// Takes a connection whose message is complete, with no bytes behind it so far.
    void keep(std::unique_ptr<WireConnection> connection, AfterRest afterRest, Kind kind);
    /// Some connection still waits for late bytes.
    [[nodiscard]] bool isWatching() const noexcept;
    /// Bytes followed a message of that origin: its connections are not reused.
    void distrust(const Origin& origin);

    /// The ticket of the last TLS session with this key; empty: none.
    [[nodiscard]] QByteArray ticketFor(const ConnectionKey& key) const;

signals:
    void watched(); ///< isWatching() may have ended

private:
    struct Idle;
    struct Waiting {
        ConnectionKey key;
        Want want;
        QPointer<QObject> context;
        Granted granted;
    };
    /// Whether an origin sends bytes behind its answers.
    struct Behind {
        bool bytes = false;
        std::uint8_t nothing = 0; ///< kinds after which the pool waited and nothing arrived, a bit each
    };

    void pump();
    void grant(Waiting waiting);
    [[nodiscard]] std::unique_ptr<WireConnection> idleFor(const ConnectionKey& key);
    void arrived(const WireConnection* connection);
    void closeOne();
    void rested(const WireConnection* connection);
    void remove(const WireConnection* connection);
    Behind& knownOf(const Origin& origin);
    void makeRoomFor(const ConnectionKey& key);

    std::deque<Waiting> m_waiting;
    std::vector<std::string> m_busy;        // hosts, one for each connection in use
    std::deque<Idle> m_idle;                // the oldest first
    std::map<std::string, Behind> m_behind; // by origin
    std::vector<std::pair<ConnectionKey, QByteArray>> m_tickets;
};

} // namespace hci
