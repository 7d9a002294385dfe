#pragma once

#include "model/transport/wire_connection.h"

#include <QtCore/QPointer>

#include <deque>
#include <map>
#include <memory>
#include <vector>

namespace hci {

/// Connections to servers, kept alive between requests: at most six a host are in use at once, who wants one
/// more waits in order. A connection that nobody uses is watched: where anything comes on it, it is dropped,
/// and the exchange that it carried last is told.
///
/// A server that sends content behind a 304 may do so late, when the next request is already on its way, and
/// nobody could tell it from an answer. So an origin's first answers of each kind that has no content are
/// waited behind for half a second; where nothing comes, its connections are used again at once after answers
/// of that kind, and where something does, no connection of the origin ever more.
///
/// For one thread with an event loop.
class ConnectionPool final : public QObject {
    Q_OBJECT
public:
    enum class Want : std::uint8_t { Any, Fresh };
    /// A connection that is open already, or a new one that is not.
    using Granted = std::function<void(std::unique_ptr<WireConnection>)>;

    explicit ConnectionPool(QObject* parent = nullptr);
    ~ConnectionPool() override;

    /// `granted` is called once, at once or from the event loop, as long as `context` lives.
    void take(const ConnectionKey& key, Want want, QObject* context, Granted granted);
    /// Gives the place among the host's six back; each take() that was granted does so once.
    void release(const ConnectionKey& key);

    enum class Next : std::uint8_t {
        Reuse, ///< the server keeps it open
        Close  ///< it is only watched for a while, for what may still come
    };
    /// The answers that have no content, and those that may have some (RFC 9112 6.3).
    enum class Kind : std::uint8_t { Content, Head, NoContent, NotModified };
    /// The message on it is whole and nothing follows it so far.
    void keep(std::unique_ptr<WireConnection> connection, Next next, Kind kind);
    /// Some connection is waited behind, for what its server may still send.
    [[nodiscard]] bool isWatching() const noexcept;
    /// Bytes came behind a message of that origin: its connections are not used again.
    void distrust(const Origin& origin);

    /// The ticket of the last TLS session of such connections; empty: none.
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
    /// What came behind an origin's answers.
    struct Behind {
        bool bytes = false;
        std::uint8_t nothing = 0; ///< kinds that were waited behind in vain, a bit each
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
