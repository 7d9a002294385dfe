#pragma once

#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace hci {

/// One thread per task, for tasks that wait for each other. The destructor joins them.
class OwnThreads {
public:
    /// Calls `onFailure` when a task throws, so that other tasks stop waiting for it.
    explicit OwnThreads(std::function<void()> onFailure) : m_onFailure(std::move(onFailure)) {}
    OwnThreads(const OwnThreads&) = delete;
    OwnThreads& operator=(const OwnThreads&) = delete;
    ~OwnThreads() { wait(); }

    /// Throws a std::system_error if the system has no thread left.
    template <class Task> void run(Task task) {
        m_threads.emplace_back([this, task = std::move(task)] {
            try {
                task();
            } catch (...) {
                const std::lock_guard lock(m_mutex);
                m_thrown = std::current_exception();
                m_onFailure();
            }
        });
    }

    /// Joins all threads and rethrows the exception of one that threw.
    void join() {
        wait();
        if (m_thrown)
            std::rethrow_exception(m_thrown);
    }

private:
    void wait() {
        for (std::thread& thread : m_threads)
            thread.join();
        m_threads.clear();
    }

    std::function<void()> m_onFailure;
    std::mutex m_mutex;
    std::exception_ptr m_thrown;
    std::vector<std::thread> m_threads;
};

} // namespace hci
