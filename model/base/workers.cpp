#include "model/base/workers.h"

#include <QtCore/QThread>

#include <algorithm>
#include <sys/resource.h>
#include <unistd.h>

namespace hci {

namespace {

int ownNiceness() noexcept {
    return ::getpriority(PRIO_PROCESS, static_cast<id_t>(::gettid())); // of this thread alone, on Linux
}

} // namespace

WorkerThreads& workers() {
    static WorkerThreads threads(std::max(1, QThread::idealThreadCount()));
    return threads;
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
