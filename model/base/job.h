#pragma once

#include "model/base/exception_error.h"
#include "model/base/mailbox.h"
#include "model/base/result.h"
#include "model/base/workers.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>

namespace hci {

/// Passed to a long function in the model, which reports its progress and checks whether to stop. One thread
/// may call report(), any cancelled(); a default Progress does nothing.
class Progress {
public:
    using Cancelled = std::function<bool()>;
    using Report = std::function<void(std::int64_t done, std::int64_t total)>;

    Progress() = default;
    Progress(Cancelled cancelled, Report report)
        : m_cancelled(std::move(cancelled)), m_report(std::move(report)) {}

    [[nodiscard]] bool cancelled() const { return m_cancelled && m_cancelled(); }

    /// Cheap to call often: it reports at most every 50 ms, and when done == total.
    void report(std::int64_t done, std::int64_t total) {
        if (!m_report)
            return;
        const auto now = std::chrono::steady_clock::now();
        if (done != total && now - m_last < std::chrono::milliseconds(50))
            return;
        m_last = now;
        m_report(done, total);
    }

private:
    Cancelled m_cancelled;
    Report m_report;
    std::chrono::steady_clock::time_point m_last{};
};

/// One piece of long work off the GUI thread: import, analysis, replay, export. start() cancels the work
/// before it and drops its result by generation.
///
/// Callbacks run on the thread that owns the job; if work throws, only `failed` is called. The destructor
/// cancels, waits a moment and abandons work that hangs, which must use only objects that it owns.
template <class T> class Job final {
public:
    using Work = std::function<T(Progress&)>;
    using Done = std::function<void(T)>;
    using Failed = std::function<void(const Error&)>;

    explicit Job(Failed failed = {}) : m_failed(std::move(failed)) {}
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;
    ~Job() {
        cancel();
        constexpr std::chrono::seconds moment(2);
        std::unique_lock lock(m_running->mutex);
        m_running->changed.wait_for(lock, moment, [this] { return m_running->works == 0; });
    }

    /// Replaces the constructor's argument.
    void onFailure(Failed failed) { m_failed = std::move(failed); }

    [[nodiscard]] bool running() const noexcept { return m_runs; }

    void start(Work work, Done done, Progress::Report report = {}) {
        cancel();
        m_runs = true;
        const std::uint64_t mine = ++m_generation;
        m_stop = std::make_shared<std::atomic<bool>>(false);
        auto deliver = [this, mine, done = std::move(done)](Outcome outcome) {
            if (mine != m_generation)
                return;
            m_runs = false;
            if (outcome)
                done(std::move(*outcome));
            else if (m_failed)
                m_failed(outcome.error());
        };
        auto tell = [this, mine, report = std::move(report)](std::int64_t finished, std::int64_t total) {
            if (mine == m_generation && report)
                report(finished, total);
        };
        workers().start([work = std::move(work), deliver = std::move(deliver), tell = std::move(tell),
                         stop = m_stop, running = m_running, address = m_mailbox.address(),
                         outcome = std::make_shared<Outcome>(failure(ErrorCode::Cancelled))]() mutable {
            const Presence presence(running);
            if (*stop)
                return;
            lowerThreadPriority();
            Progress progress([stop] { return stop->load(); },
                              [address, tell](std::int64_t finished, std::int64_t total) {
                                  address.post([tell, finished, total] { tell(finished, total); });
                              });
            *outcome = attempt(work, progress);
            work = {}; // destroy its captures before its result is delivered
            address.post([deliver, outcome] { deliver(std::move(*outcome)); });
        });
    }

    /// Asks the running work to stop and drops its result.
    void cancel() {
        if (m_stop)
            *m_stop = true;
        ++m_generation;
        m_runs = false;
    }

private:
    using Outcome = Result<T>;

    struct Running {
        std::mutex mutex;
        std::condition_variable changed;
        int works = 0;
    };
    /// Counts running work. Work that has not begun when it is cancelled never begins.
    struct Presence {
        explicit Presence(const std::shared_ptr<Running>& all) : running(all) {
            const std::lock_guard lock(running->mutex);
            ++running->works;
        }
        ~Presence() {
            const std::lock_guard lock(running->mutex);
            --running->works;
            running->changed.notify_all();
        }
        Presence(const Presence&) = delete;
        Presence& operator=(const Presence&) = delete;
        std::shared_ptr<Running> running;
    };

    static Outcome attempt(const Work& work, Progress& progress) {
        try {
            return Outcome(tl::in_place, work(progress));
        } catch (...) {
            return tl::unexpected(errorOf(std::current_exception()));
        }
    }

    Mailbox m_mailbox;
    Failed m_failed;
    std::shared_ptr<Running> m_running = std::make_shared<Running>();
    std::shared_ptr<std::atomic<bool>> m_stop;
    std::uint64_t m_generation = 0;
    bool m_runs = false;
};

} // namespace hci
