#include "model/transport/connection_pool.h"

#include "model/base/bounds.h"

#include <QtCore/QTimer>

#include <algorithm>

namespace hci {

namespace {

constexpr std::chrono::milliseconds restTime{500}; // for what a server may send late

std::string nameOf(const Origin& origin) {
    return origin.scheme + "://" + origin.host + ':' + std::to_string(origin.port);
}

} // namespace

struct ConnectionPool::Idle {
    std::unique_ptr<WireConnection> connection;
    std::unique_ptr<QTimer> rest; // set: it is not used again before, if at all
    Next next = Next::Reuse;
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

/// The one that was used last: the others may be closed by their servers soon.
std::unique_ptr<WireConnection> ConnectionPool::idleFor(const ConnectionKey& key) {
    while (true) {
        const auto found = std::find_if(m_idle.rbegin(), m_idle.rend(), [&](const Idle& idle) {
            return !idle.rest && idle.connection->key() == key;
        });
        if (found == m_idle.rend())
            return nullptr;
        if (!found->connection->isQuiet()) {
            const WireConnection* loud = found->connection.get();
            arrived(loud);
            remove(loud);
            continue;
        }
        std::unique_ptr<WireConnection> connection = std::move(found->connection);
        m_idle.erase(std::next(found).base());
        disconnect(connection.get(), &WireConnection::arrived, this, nullptr);
        disconnect(connection.get(), &WireConnection::closed, this, nullptr);
        disconnect(connection.get(), &WireConnection::failed, this, nullptr);
        return connection;
    }
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
        next = m_waiting.begin(); // whoever was granted may have changed the queue
    }
}

void ConnectionPool::keep(std::unique_ptr<WireConnection> connection, Next next, bool hadContent) {
    if (!connection->isOpen())
        return;
    const auto known = m_behind.find(nameOf(connection->key().origin));
    const bool talks = known != m_behind.end() && known->second == Behind::Bytes;
    const bool unknown = known == m_behind.end() && !hadContent;
    Idle idle;
    idle.next = talks || !connection->isShared() ? Next::Close : next;
    const WireConnection* kept = connection.get();
    connect(kept, &WireConnection::arrived, this, [this, kept] { arrived(kept); });
    connect(kept, &WireConnection::closed, this, [this, kept] { remove(kept); });
    connect(kept, &WireConnection::failed, this, [this, kept] { remove(kept); });
    if (idle.next == Next::Close || unknown) {
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

/// The oldest that is only kept for later. Where all are waited behind it is the youngest: the oldest will
/// say first what its server does.
void ConnectionPool::closeOne() {
    const auto spare =
        std::find_if(m_idle.begin(), m_idle.end(), [](const Idle& idle) { return !idle.rest; });
    remove(spare == m_idle.end() ? m_idle.back().connection.get() : spare->connection.get());
}

bool ConnectionPool::isWatching() const noexcept {
    return std::any_of(m_idle.begin(), m_idle.end(), [](const Idle& idle) { return idle.rest != nullptr; });
}

void ConnectionPool::distrust(const Origin& origin) {
    learn(origin, Behind::Bytes);
}

void ConnectionPool::learn(const Origin& origin, Behind behind) {
    if (m_behind.size() >= bounds::transport::watchedHosts)
        m_behind.clear();
    Behind& known = m_behind[nameOf(origin)];
    known = std::max(known, behind);
}

/// What nobody has asked for. How much of it follows does not matter any more.
void ConnectionPool::arrived(const WireConnection* connection) {
    const auto found = std::find_if(m_idle.begin(), m_idle.end(),
                                    [&](const Idle& idle) { return idle.connection.get() == connection; });
    if (found == m_idle.end())
        return;
    const std::uint64_t bytes = found->connection->unread();
    if (bytes == 0 && found->connection->isQuiet())
        return; // TLS has had a message of its own
    const WireConnection::LateBytes late = found->connection->late;
    if (bytes > 0)
        learn(connection->key().origin, Behind::Bytes);
    if (bytes > 0 && late)
        late(bytes);
    remove(connection);
}

void ConnectionPool::rested(const WireConnection* connection) {
    const auto found = std::find_if(m_idle.begin(), m_idle.end(),
                                    [&](const Idle& idle) { return idle.connection.get() == connection; });
    if (found == m_idle.end())
        return;
    learn(connection->key().origin, Behind::Nothing);
    if (found->next == Next::Close)
        return remove(connection);
    found->rest.release()->deleteLater(); // it is still on the stack
    emit watched();
}

/// Later: it is still on the stack, in a signal of its own.
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
