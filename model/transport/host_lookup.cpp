#include "model/transport/host_lookup.h"

#include "model/base/bounds.h"

#include <QtCore/QObject>
#include <QtCore/QUrl>

#include <algorithm>
#include <chrono>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <netdb.h>
#include <system_error>
#include <thread>

namespace hci {

namespace {

using Addresses = QList<QHostAddress>;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::minutes kept{1}; // as long as Qt's own sockets use a result

/// One caller that waits for the addresses; does nothing once its context is destroyed.
class HostQuestion final {
public:
    HostQuestion(QObject* context, HostFound found) : m_context(context), m_found(std::move(found)) {}

    void answer(Addresses addresses) {
        const std::lock_guard lock(m_mutex);
        if (m_context)
            QMetaObject::invokeMethod(
                m_context,
                [found = std::move(m_found), addresses = std::move(addresses)] { found(addresses); },
                Qt::QueuedConnection);
        m_context = nullptr;
    }
    void forget() {
        const std::lock_guard lock(m_mutex);
        m_context = nullptr;
        m_found = nullptr;
    }

private:
    std::mutex m_mutex;
    QObject* m_context;
    HostFound m_found;
};

/// Looks names up on detached threads: the system's resolver blocks and cannot be stopped, and Qt's own
/// lookup delays the program's exit. Each name is looked up only once at a time.
class Resolver final : public std::enable_shared_from_this<Resolver> {
public:
    explicit Resolver(ResolveName resolve) : m_resolve(std::move(resolve)) {}

    void ask(const QByteArray& name, std::shared_ptr<HostQuestion> question) {
        const std::lock_guard lock(m_mutex);
        const auto known = m_known.find(name);
        if (known != m_known.end() && Clock::now() < known->second.until)
            return question->answer(known->second.addresses);
        std::vector<std::shared_ptr<HostQuestion>>& waiting = m_waiting[name];
        waiting.push_back(std::move(question));
        if (waiting.size() > 1)
            return;
        m_names.push_back(name);
        if (m_threads < bounds::transport::lookupThreads)
            startThread();
    }

private:
    struct Known {
        Addresses addresses;
        Clock::time_point until;
    };

    void startThread() {
        try {
            std::thread([self = shared_from_this()] { self->work(); }).detach();
            ++m_threads;
        } catch (const std::system_error&) { // no further thread can start: those that run continue, if there
                                             // are any
            while (m_threads == 0 && !m_names.empty()) {
                const QByteArray name = std::move(m_names.front());
                m_names.pop_front();
                answer(name, {});
            }
        }
    }

    void work() {
        std::unique_lock lock(m_mutex);
        while (!m_names.empty()) {
            const QByteArray name = std::move(m_names.front());
            m_names.pop_front();
            lock.unlock();
            const Addresses addresses = m_resolve(name);
            lock.lock();
            if (!addresses.isEmpty())
                keep(name, addresses);
            answer(name, addresses);
        }
        --m_threads;
    }

    void keep(const QByteArray& name, const Addresses& addresses) {
        const Clock::time_point now = Clock::now();
        if (m_known.size() >= bounds::transport::knownHosts)
            std::erase_if(m_known, [now](const auto& entry) { return entry.second.until <= now; });
        if (m_known.size() >= bounds::transport::knownHosts)
            m_known.clear();
        m_known[name] = {addresses, now + kept};
    }

    void answer(const QByteArray& name, const Addresses& addresses) {
        const auto waiting = m_waiting.extract(name);
        for (const auto& question : waiting.mapped())
            question->answer(addresses);
    }

    ResolveName m_resolve;
    std::mutex m_mutex; // guards all members below
    std::map<QByteArray, Known> m_known;
    std::map<QByteArray, std::vector<std::shared_ptr<HostQuestion>>>
        m_waiting;                  // for names that are being asked
    std::deque<QByteArray> m_names; // not asked yet
    int m_threads = 0;
};

Addresses resolveBySystem(const QByteArray& name) {
    addrinfo hints = {};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM; // each address once
    hints.ai_flags = AI_ADDRCONFIG;
    addrinfo* all = nullptr;
    Addresses addresses;
    if (::getaddrinfo(name.constData(), nullptr, &hints, &all) != 0)
        return addresses;
    for (const addrinfo* one = all; one; one = one->ai_next)
        if (const QHostAddress address(one->ai_addr); !addresses.contains(address))
            addresses.append(address);
    ::freeaddrinfo(all);
    return addresses;
}

} // namespace

HostLookup systemLookup() {
    static const HostLookup system = lookupOnThreads(resolveBySystem); // one cache for all clients
    return system;
}

HostLookup lookupOnThreads(ResolveName resolve) {
    const auto resolver = std::make_shared<Resolver>(std::move(resolve));
    return [resolver](const QString& host, QObject* context, HostFound found) {
        const auto question = std::make_shared<HostQuestion>(context, std::move(found));
        if (const QHostAddress literal(host); !literal.isNull())
            return question->answer({literal});
        const QByteArray name = QUrl::toAce(host);
        if (name.isEmpty())
            return question->answer({}); // not a valid host name
        QObject::connect(context, &QObject::destroyed, [question] { question->forget(); });
        resolver->ask(name, question);
    };
}

QList<QHostAddress> inOrderOfTrial(QList<QHostAddress> addresses) {
    std::stable_partition(addresses.begin(), addresses.end(), [](const QHostAddress& address) {
        return address.protocol() == QAbstractSocket::IPv4Protocol;
    });
    return addresses;
}

} // namespace hci
