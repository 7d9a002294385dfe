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
/// One a core. They are not those of QThreadPool::globalInstance(): there Qt's raster engine fills large
/// areas in parts, and waits for them. A window's paint would stand behind an import. The first call starts
/// them; it throws a std::system_error where the system has not one thread left.
[[nodiscard]] WorkerThreads& workers();

/// Makes the calling thread, and those that work for it, give way to the window's where cores are few.
void lowerThreadPriority() noexcept;

/// How far the thread that made it gives way; another one that works for it does so too.
class Priority {
public:
    Priority() noexcept;
    void take() const noexcept;

private:
    int m_niceness;
};

/// Work on other threads that uses what the caller owns: at its end, what has not begun never does and the
/// rest is waited for. Not QtConcurrent::run(): where work throws for lack of memory, Qt needs some to say
/// so, and the program ends.
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
            m_tasks.pop_back(); // nobody will do it
            throw;
        }
    }
    /// How many works there are; take() counts from 0.
    [[nodiscard]] std::size_t size() const noexcept { return m_tasks.size(); }
    /// The result of a work, once. Does it here where no thread has begun it; throws what it has thrown.
    [[nodiscard]] Result take(std::size_t place) {
        Task& task = *m_tasks[place];
        if (task.claim())
            task.work();
        return task.result.get();
    }
    /// Cancels what has not begun and waits for the rest. Throws what one of them has thrown.
    void finish() {
        for (const auto& task : m_tasks)
            if (task->begunElseGivenUp())
                task->result.get();
    }

private:
    struct Task {
        explicit Task(std::packaged_task<Result()> todo) : work(std::move(todo)), result(work.get_future()) {}
        /// True for the one who is to do the work.
        [[nodiscard]] bool claim() noexcept { return !claimed.exchange(true); }
        /// Gives the work up where nobody has begun it; true where its result is still to come.
        [[nodiscard]] bool begunElseGivenUp() noexcept {
            if (result.valid() && claim())
                result = {};
            return result.valid();
        }

        std::packaged_task<Result()> work; ///< keeps what it throws
        std::future<Result> result;
        std::atomic<bool> claimed{false};
    };

    std::vector<std::shared_ptr<Task>> m_tasks;
};

[[nodiscard]] inline std::uint32_t workerCount() {
    return static_cast<std::uint32_t>(workers().count());
}

/// Calls work() on this thread and, as soon as they are free, on others until there are `threads`. It comes
/// back when there is nothing left to do; so all of it must be done if it is called only once.
template <class Work> void onThreads(std::uint32_t threads, const Work& work) {
    OtherThreads<void> others;
    for (std::uint32_t i = 1; i < threads; ++i)
        others.run([&work] { work(); });
    work();
    others.finish();
}

/// Calls work(first, end) on all cores, for ranges that cover 0 … count: one a core, or several where some
/// take much longer than others. Hands each result to take(result), on this thread, in the order of the
/// ranges and as soon as it is there.
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

/// The results of such ranges, one a core.
template <class Work>
[[nodiscard]] auto inRanges(std::uint32_t count, const Work& work)
    -> std::vector<decltype(work(std::uint32_t(), std::uint32_t()))> {
    std::vector<decltype(work(std::uint32_t(), std::uint32_t()))> results;
    forRanges(count, 1, work, [&results](auto part) { results.push_back(std::move(part)); });
    return results;
}

} // namespace hci
