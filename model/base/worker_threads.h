#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace hci {

/// Threads that run tasks in the order in which they were started.
///
/// Not a QThreadPool: there a thread that becomes idle asks for memory, and where there is none the program
/// ends. These ask for none of their own; start() does, and throws in the thread that calls it.
class WorkerThreads {
public:
    /// Starts as many as the system allows, up to `most`; throws a std::system_error if it allows none.
    explicit WorkerThreads(int most);
    WorkerThreads(const WorkerThreads&) = delete;
    WorkerThreads& operator=(const WorkerThreads&) = delete;
    /// Runs the remaining tasks and waits for their end.
    ~WorkerThreads();

    /// Runs task() once on one of the threads. It must not throw.
    template <class Task> void start(Task task) { queue(std::make_unique<TaskOf<Task>>(std::move(task))); }

    [[nodiscard]] int count() const;
    /// Uses this many threads from now on, and starts missing ones.
    void setCount(int count);

    /// Whether all tasks ended within that time.
    bool waitForDone(std::chrono::milliseconds patience);
    void waitForDone();

private:
    struct AnyTask {
        virtual ~AnyTask() = default;
        virtual void run() = 0;
    };
    template <class Task> struct TaskOf final : AnyTask {
        explicit TaskOf(Task todo) : task(std::move(todo)) {}
        void run() override { task(); }
        Task task;
    };

    void queue(std::unique_ptr<AnyTask> task);
    void work(int place) noexcept;

    mutable std::mutex m_mutex;
    std::condition_variable m_changed; ///< signals a task, another count, or the end
    std::condition_variable m_idle;
    std::deque<std::unique_ptr<AnyTask>> m_tasks; // pointers, so that taking one needs no memory
    std::vector<std::thread> m_threads;
    int m_count = 0;   // threads that may take tasks
    int m_running = 0; // tasks
    bool m_ending = false;
};

} // namespace hci
