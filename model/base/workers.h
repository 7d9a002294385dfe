#pragma once

#include "model/base/worker_threads.h"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <future>
#include <memory>
#include <utility>
#include <vector>

namespace hci {

/// The threads of all long work.
///
/// One per core. QThreadPool::globalInstance() would not do: Qt's raster engine waits for tasks there, so
/// painting would wait for an import.
///
/// The first call starts them; it throws a std::system_error if the system has no thread left.
[[nodiscard]] WorkerThreads& workers();

/// Lowers the priority of the calling thread and its workers, so that the window stays responsive on few
/// cores.
void lowerThreadPriority() noexcept;

/// The priority of the thread that made it, for a worker of that thread to take().
class Priority {
public:
    Priority() noexcept;
    void take() const noexcept;

private:
    int m_niceness;
};

/// Work on other threads that may use the caller's objects: the destructor drops work that has not begun and
/// waits for the rest. QtConcurrent::run() would end the program when work throws for lack of memory.
template <class Result> class OtherThreads {
public:
    OtherThreads() = default;
    OtherThreads(const OtherThreads&) = delete;
    OtherThreads& operator=(const OtherThreads&) = delete;
    ~OtherThreads() {
        for (const auto& task : m_tasks)
            if (task->begunElseGivenUp())
                task->result.wait();
    }

    template <class Work> void run(Work work) {
        m_tasks.push_back(std::make_shared<Task>(std::packaged_task<Result()>(std::move(work))));
        try {
            workers().start([task = m_tasks.back(), priority = Priority()] {
                if (!task->claim())
                    return;
                priority.take();
                task->work();
            });
        } catch (...) {
            m_tasks.pop_back(); // no thread will run it
            throw;
        }
    }
    /// Number of works; take() counts from 0.
    [[nodiscard]] std::size_t size() const noexcept { return m_tasks.size(); }
    /// Returns the result of a work, once; runs the work here if no thread has begun it. Rethrows its
    /// exception.
    [[nodiscard]] Result take(std::size_t place) {
        Task& task = *m_tasks[place];
        if (task.claim())
            task.work();
        return task.result.get();
    }
    /// Cancels work that has not begun and waits for the rest. Rethrows the exception of one that threw.
    void finish() {
        for (const auto& task : m_tasks)
            if (task->begunElseGivenUp())
                task->result.get();
    }

private:
    struct Task {
        explicit Task(std::packaged_task<Result()> todo) : work(std::move(todo)), result(work.get_future()) {}
        /// True for the one thread that is to run the work.
        [[nodiscard]] bool claim() noexcept { return !claimed.exchange(true); }
        /// Cancels the work if no thread has begun it; returns whether a result is still to come.
        [[nodiscard]] bool begunElseGivenUp() noexcept {
            if (result.valid() && claim())
                result = {};
            return result.valid();
        }

        std::packaged_task<Result()> work; ///< stores its exception
        std::future<Result> result;
        std::atomic<bool> claimed{false};
    };

    std::vector<std::shared_ptr<Task>> m_tasks;
};

[[nodiscard]] inline std::uint32_t workerCount() {
    return static_cast<std::uint32_t>(workers().count());
}

/// Calls work() on this thread and on others as they become free, `threads` at most. A single call of work()
/// must do everything that is left to do.
template <class Work> void onThreads(std::uint32_t threads, const Work& work) {
    OtherThreads<void> others;
    for (std::uint32_t i = 1; i < threads; ++i)
        others.run([&work] { work(); });
    work();
    others.finish();
}

/// Calls work(first, end) on all cores for ranges that cover 0 … count: one per core, or several if some
/// take much longer than others. Passes each result to take(result) on this thread, in the order of the
/// ranges.
template <class Work, class Take>
void forRanges(std::uint32_t count, std::uint32_t rangesPerCore, const Work& work, const Take& take) {
    using Part = decltype(work(std::uint32_t(), std::uint32_t()));
    constexpr std::uint32_t worthAThread = 2000;
    const std::uint32_t parts = std::clamp(count / worthAThread, 1U, workerCount() * rangesPerCore);
    const auto edge = [count, parts](std::uint32_t part) {
        return static_cast<std::uint32_t>(std::uint64_t{count} * part / parts);
    };
    OtherThreads<Part> others;
    for (std::uint32_t part = 1; part < parts; ++part)
        others.run([&work, from = edge(part), end = edge(part + 1)] { return work(from, end); });
    take(work(0, edge(1)));
    for (std::size_t other = 0; other < others.size(); ++other)
        take(others.take(other));
}

/// The results of such ranges, one per core.
template <class Work>
[[nodiscard]] auto inRanges(std::uint32_t count, const Work& work)
    -> std::vector<decltype(work(std::uint32_t(), std::uint32_t()))> {
    std::vector<decltype(work(std::uint32_t(), std::uint32_t()))> results;
    forRanges(count, 1, work, [&results](auto part) { results.push_back(std::move(part)); });
    return results;
}

} // namespace hci
