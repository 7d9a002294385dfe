#include "model/transport/connection_pool.h"

#include "model/base/bounds.h"

#include <QtCore/QTimer>

#include <algorithm>

namespace hci {

namespace {

constexpr std::chrono::milliseconds restTime{500}; // for bytes that a server sends late

std::uint8_t bitOf(ConnectionPool::Kind kind) noexcept {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind));
}

std::string nameOf(const Origin& origin) {
    return origin.scheme + "://" + origin.host + ':' + std::to_string(origin.port);
}

} // namespace

struct ConnectionPool::Idle {
    std::unique_ptr<WireConnection> connection;
    std::unique_ptr<QTimer> rest; // set while late bytes may come: no reuse yet
    AfterRest afterRest = AfterRest::Reuse;
    Kind kind = Kind::Content; // of the answer that it carried last
};

ConnectionPool::ConnectionPool(QObject* parent) : QObject(parent) {}

ConnectionPool::~ConnectionPool() = default;

void ConnectionPool::take(const ConnectionKey& key, Want want, QObject* context, Granted granted) {
    Waiting waiting{key, want, context, std::move(granted)};
    const bool free =
        std::count(m_busy.begin(), m_busy.end(), key.origin.host) < bounds::transport::connectionsPerHost;
    if (free)
        grant(std::move(waiting));
    else
        m_waiting.push_back(std::move(waiting));
}

void ConnectionPool::grant(Waiting waiting) {
    m_busy.push_back(waiting.key.origin.host);
    std::unique_ptr<WireConnection> connection;
    if (waiting.want == Want::Any)
        connection = idleFor(waiting.key);
    if (!connection) {
        makeRoomFor(waiting.key);
        connection = std::make_unique<WireConnection>(waiting.key);
        connect(connection.get(), &WireConnection::ticketCame, this,
                [this, key = waiting.key](const QByteArray& ticket) {
                    std::erase_if(m_tickets, [&](const auto& one) { return one.first == key; });
                    if (m_tickets.size() >= bounds::transport::watchedHosts)
                        m_tickets.erase(m_tickets.begin());
                    m_tickets.emplace_back(key, ticket);
                });
    }
    waiting.granted(std::move(connection));
}

/// Closes the host's oldest idle connections, so that it has at most six with those in use. Connections that
/// still wait for late bytes stay.
void ConnectionPool::makeRoomFor(const ConnectionKey& key) {
    const auto isSpare = [&key](const Idle& idle) {
        return !idle.rest && idle.connection->key().origin.host == key.origin.host;
    };
    auto open = std::count(m_busy.begin(), m_busy.end(), key.origin.host) +
                std::count_if(m_idle.begin(), m_idle.end(), isSpare);
    for (; open > bounds::transport::connectionsPerHost; --open) {
        const auto spare = std::find_if(m_idle.begin(), m_idle.end(), isSpare);
        if (spare == m_idle.end())
            return;
        remove(spare->connection.get());
    }
}

/// Returns the idle connection that was used last; servers close older ones first. Skips a connection with
/// unread bytes or a pending close, which its signals report.
std::unique_ptr<WireConnection> ConnectionPool::idleFor(const ConnectionKey& key) {
    for (auto idle = m_idle.rbegin(); idle != m_idle.rend(); ++idle) {
        if (idle->rest || !(idle->connection->key() == key))
            continue;
        if (!idle->connection->isQuiet()) {
            const WireConnection* unread = idle->connection.get();
            QMetaObject::invokeMethod(
                this, [this, unread] { arrived(unread); }, Qt::QueuedConnection);
            continue;
        }
        std::unique_ptr<WireConnection> connection = std::move(idle->connection);
        m_idle.erase(std::next(idle).base());
        disconnect(connection.get(), &WireConnection::arrived, this, nullptr);
        disconnect(connection.get(), &WireConnection::closed, this, nullptr);
        disconnect(connection.get(), &WireConnection::failed, this, nullptr);
        return connection;
    }
    return nullptr;
}

void ConnectionPool::release(const ConnectionKey& key) {
    const auto busy = std::find(m_busy.begin(), m_busy.end(), key.origin.host);
    if (busy != m_busy.end())
        m_busy.erase(busy);
    if (!m_waiting.empty())
        QMetaObject::invokeMethod(this, &ConnectionPool::pump, Qt::QueuedConnection);
}

void ConnectionPool::pump() {
    for (auto next = m_waiting.begin(); next != m_waiting.end();) {
        const bool busy = std::count(m_busy.begin(), m_busy.end(), next->key.origin.host) >=
                          bounds::transport::connectionsPerHost;
        if (busy && next->context) {
            ++next;
            continue;
        }
        Waiting taken = std::move(*next);
        m_waiting.erase(next);
        if (taken.context)
            grant(std::move(taken));
        next = m_waiting.begin(); // the callee may have changed the queue
    }
}

void ConnectionPool::keep(std::unique_ptr<WireConnection> connection, AfterRest afterRest, Kind kind) {
    if (!connection->isOpen())
        return;
    const auto known = m_behind.find(nameOf(connection->key().origin));
    const Behind behind = known == m_behind.end() ? Behind() : known->second;
    const bool unknown = kind != Kind::Content && (behind.nothing & bitOf(kind)) == 0;
    Idle idle;
    idle.kind = kind;
    idle.afterRest = behind.bytes || !connection->isShared() ? AfterRest::Close : afterRest;
    const WireConnection* kept = connection.get();
    connect(kept, &WireConnection::arrived, this, [this, kept] { arrived(kept); });
    connect(kept, &WireConnection::closed, this, [this, kept] { remove(kept); });
    connect(kept, &WireConnection::failed, this, [this, kept] { remove(kept); });
    if (idle.afterRest == AfterRest::Close || unknown) {
        idle.rest = std::make_unique<QTimer>();
        idle.rest->setSingleShot(true);
        connect(idle.rest.get(), &QTimer::timeout, this, [this, kept] { rested(kept); });
        idle.rest->start(restTime);
    }
    idle.connection = std::move(connection);
    m_idle.push_back(std::move(idle));
    if (m_idle.size() > bounds::transport::idleConnections)
        closeOne();
}

/// Closes the oldest connection that is only kept for reuse. If all wait for late bytes, closes the youngest:
/// the oldest will show first what its server does.
void ConnectionPool::closeOne() {
    const auto spare =
        std::find_if(m_idle.begin(), m_idle.end(), [](const Idle& idle) { return !idle.rest; });
    remove(spare == m_idle.end() ? m_idle.back().connection.get() : spare->connection.get());
}

bool ConnectionPool::isWatching() const noexcept {
    return std::any_of(m_idle.begin(), m_idle.end(), [](const Idle& idle) { return idle.rest != nullptr; });
}

void ConnectionPool::distrust(const Origin& origin) {
    knownOf(origin).bytes = true;
    std::vector<const WireConnection*> spare;
    for (const Idle& idle : m_idle)
        if (!idle.rest && idle.connection->key().origin == origin)
            spare.push_back(idle.connection.get());
    for (const WireConnection* connection : spare)
        remove(connection);
    for (Idle& idle : m_idle) // connections that still wait for late bytes must report them first
        if (idle.connection->key().origin == origin)
            idle.afterRest = AfterRest::Close;
}

/// Beyond the bound, forgets an origin that never sent bytes behind an answer.
ConnectionPool::Behind& ConnectionPool::knownOf(const Origin& origin) {
    const std::string name = nameOf(origin);
    if (m_behind.size() >= bounds::transport::watchedHosts && !m_behind.contains(name)) {
        const auto quiet = std::find_if(m_behind.begin(), m_behind.end(),
                                        [](const auto& known) { return !known.second.bytes; });
        m_behind.erase(quiet == m_behind.end() ? m_behind.begin() : quiet);
    }
    return m_behind[name];
}

/// Reports bytes that no request asked for and drops the connection. Bytes that follow them are not counted.
void ConnectionPool::arrived(const WireConnection* connection) {
    const auto found = std::find_if(m_idle.begin(), m_idle.end(),
                                    [&](const Idle& idle) { return idle.connection.get() == connection; });
    if (found == m_idle.end())
        return;
    const std::uint64_t bytes = found->connection->unread();
    if (bytes == 0)
        return; // a TLS record without data, or the server closes, which another signal reports
    const WireConnection::LateBytes late = found->connection->late;
    const Origin origin = connection->key().origin;
    remove(connection);
    distrust(origin);
    if (late)
        late(bytes);
}

void ConnectionPool::rested(const WireConnection* connection) {
    const auto found = std::find_if(m_idle.begin(), m_idle.end(),
                                    [&](const Idle& idle) { return idle.connection.get() == connection; });
    if (found == m_idle.end())
        return;
    if (found->kind != Kind::Content)
        knownOf(connection->key().origin).nothing |= bitOf(found->kind);
    if (found->afterRest == AfterRest::Close)
        return remove(connection);
    found->rest.release()->deleteLater(); // its timeout signal may be on the stack
    emit watched();
}

/// Deletes it later, because one of its signals is on the stack.
void ConnectionPool::remove(const WireConnection* connection) {
    const auto found = std::find_if(m_idle.begin(), m_idle.end(),
                                    [&](const Idle& idle) { return idle.connection.get() == connection; });
    if (found == m_idle.end())
        return;
    disconnect(found->connection.get(), nullptr, this, nullptr);
    found->connection.release()->deleteLater();
    if (found->rest)
        found->rest.release()->deleteLater();
    m_idle.erase(found);
    emit watched();
}

QByteArray ConnectionPool::ticketFor(const ConnectionKey& key) const {
    const auto found =
        std::find_if(m_tickets.begin(), m_tickets.end(), [&](const auto& one) { return one.first == key; });
    return found == m_tickets.end() ? QByteArray() : found->second;
}

} // namespace hci
