#pragma once

#include "model/workers.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QPromise>

#include <chrono>
#include <cstdint>
#include <functional>
#include <utility>

namespace hci {

/// What a long function in the model is given: it asks whether to stop and says how far it is.
/// report() is for one thread alone, cancelled() for any; a default one is never cancelled and tells nobody.
class Progress {
public:
    using Cancelled = std::function<bool()>;
    using Report = std::function<void(std::int64_t done, std::int64_t total)>;

    Progress() = default;
    Progress(Cancelled cancelled, Report report)
        : m_cancelled(std::move(cancelled)), m_report(std::move(report)) {}

    [[nodiscard]] bool cancelled() const { return m_cancelled && m_cancelled(); }

    /// Cheap to call often: passed on at most every 50 ms, and when done == total.
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

/// One piece of long work off the GUI thread: import, analysis, replay, export.
/// A new start() cancels the work before it; what that work still delivers is dropped by its generation.
/// Callbacks run on the thread that owns the job. The destructor cancels and waits.
template <class T> class Job final {
public:
    using Work = std::function<T(Progress&)>;
    using Done = std::function<void(T)>;

    Job() = default;
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;
    ~Job() {
        cancel();
        for (auto* watcher : m_context.template findChildren<QFutureWatcherBase*>())
            watcher->waitForFinished();
    }

    [[nodiscard]] bool running() const noexcept { return m_running; }

    void start(Work work, Done done, Progress::Report report = {}) {
        cancel();
        m_running = true;
        const std::uint64_t mine = ++m_generation;
        auto* watcher = new QFutureWatcher<T>(&m_context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, &m_context,
                         [this, mine, watcher, done = std::move(done)] {
                             watcher->setParent(nullptr); // its future is taken: nobody may wait for it
                             watcher->deleteLater();
                             if (mine != m_generation)
                                 return;
                             m_running = false;
                             done(watcher->future().takeResult());
                         });
        watcher->setFuture(QtConcurrent::run(&workers(), [this, mine, work = std::move(work),
                                                          report = std::move(report)](QPromise<T>& promise) {
            auto tell = [this, mine, report](std::int64_t finished, std::int64_t total) {
                QMetaObject::invokeMethod(
                    &m_context,
                    [this, mine, report, finished, total] {
                        if (mine == m_generation && report)
                            report(finished, total);
                    },
                    Qt::QueuedConnection);
            };
            giveWayToWindow();
            Progress progress([&promise] { return promise.isCanceled(); }, tell);
            promise.addResult(work(progress));
        }));
        m_current = watcher->future();
    }

    /// The running work is asked to stop, and nothing of it will be delivered.
    void cancel() {
        m_current.cancel();
        ++m_generation;
        m_running = false;
    }

private:
    QObject m_context; // posts and watchers belong to it; outlives the work, since the destructor waits
    QFuture<T> m_current;
    std::uint64_t m_generation = 0;
    bool m_running = false;
};

} // namespace hci
