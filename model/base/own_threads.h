#pragma once

#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace hci {

/// Threads that live for one task each, as tasks need that wait for each other. Their end is waited for.
class OwnThreads {
public:
    /// `onFailure` is called where a task throws, so that no other one waits for it.
    explicit OwnThreads(std::function<void()> onFailure) : m_onFailure(std::move(onFailure)) {}
    OwnThreads(const OwnThreads&) = delete;
    OwnThreads& operator=(const OwnThreads&) = delete;
    ~OwnThreads() { wait(); }

    /// Throws a std::system_error where the system has no thread left.
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

    /// Waits for all, and throws what one of them has thrown.
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
