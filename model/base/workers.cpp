#include "model/base/workers.h"

#include <cerrno>
#include <latch>
#include <memory>
#include <sys/resource.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <vector>

namespace hci {

namespace {

/// How many threads the system lets us have at once, up to `wanted`.
int startable(int wanted) {
    std::latch enough(1);
    std::vector<std::thread> threads;
    threads.reserve(static_cast<std::size_t>(wanted));
    try {
        while (std::ssize(threads) < wanted)
            threads.emplace_back([&enough] { enough.wait(); });
    } catch (const std::system_error&) { // so many, then
    }
    enough.count_down();
    for (std::thread& thread : threads)
        thread.join();
    return static_cast<int>(threads.size());
}

/// A pool that cannot start a thread never says so, and whoever waits for the work would wait forever. So the
/// threads are started before there is work, and kept.
class WorkerPool final : public QThreadPool {
public:
    WorkerPool() {
        const int count = startable(maxThreadCount());
        if (count == 0)
            throw std::system_error(EAGAIN, std::generic_category(), "no thread can be started");
        setMaxThreadCount(count);
        setExpiryTimeout(-1);
        const auto started = std::make_shared<std::latch>(1);
        for (int i = 0; i < count; ++i)
            start([started] { started->wait(); }); // keeps its thread, so that the next one needs another
        started->count_down();
    }
};

int ownNiceness() noexcept {
    return ::getpriority(PRIO_PROCESS, static_cast<id_t>(::gettid())); // of this thread alone, on Linux
}

} // namespace

QThreadPool& workers() {
    static WorkerPool pool;
    return pool;
}

Priority::Priority() noexcept : m_niceness(ownNiceness()) {}

void Priority::take() const noexcept {
    if (ownNiceness() < m_niceness)
        ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), m_niceness);
}

void lowerThreadPriority() noexcept {
    constexpr int niceness = 5; // about a third of the window's share
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), niceness);
}

} // namespace hci
