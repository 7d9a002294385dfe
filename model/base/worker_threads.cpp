#include "model/base/worker_threads.h"

#include <system_error>

namespace hci {

WorkerThreads::WorkerThreads(int most) {
    try {
        setCount(most);
    } catch (const std::system_error&) { // then these must do
        if (m_threads.empty())
            throw;
        m_count = static_cast<int>(m_threads.size());
    }
}

WorkerThreads::~WorkerThreads() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_count = static_cast<int>(m_threads.size());
    }
    m_changed.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

int WorkerThreads::count() const {
    const std::lock_guard lock(m_mutex);
    return m_count;
}

void WorkerThreads::setCount(int count) {
    m_threads.reserve(static_cast<std::size_t>(count));
    for (int place = static_cast<int>(m_threads.size()); place < count; ++place)
        m_threads.emplace_back([this, place] { work(place); });
    {
        const std::lock_guard lock(m_mutex);
        m_count = count;
    }
    m_changed.notify_all();
}

void WorkerThreads::queue(std::unique_ptr<AnyTask> task) {
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_changed.notify_all();
}

void WorkerThreads::work(int place) noexcept {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [&] { return (place < m_count && !m_tasks.empty()) || m_ending; });
        if (m_tasks.empty())
            return;
        std::unique_ptr<AnyTask> task = std::move(m_tasks.front());
        m_tasks.pop_front();
        ++m_running;
        lock.unlock();
        task->run();
        task.reset(); // destroy its captures before its end is counted
        lock.lock();
        --m_running;
        if (m_running == 0 && m_tasks.empty())
            m_idle.notify_all();
    }
}

bool WorkerThreads::waitForDone(std::chrono::milliseconds patience) {
    std::unique_lock lock(m_mutex);
    return m_idle.wait_for(lock, patience, [this] { return m_running == 0 && m_tasks.empty(); });
}

void WorkerThreads::waitForDone() {
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return m_running == 0 && m_tasks.empty(); });
}

} // namespace hci
