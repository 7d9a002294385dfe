#include "ui/replay/replay_run.h"

#include <QtCore/QElapsedTimer>

#include <atomic>
#include <utility>

namespace hci {

namespace {

constexpr int progressMs = 50; // between two reports to the window

} // namespace

/// Lives in the replay's thread and owns the objects that send there.
class ReplayRun::Worker final : public QObject {
public:
    Worker(ReplayRun& owner, std::uint64_t run, SessionPtr recording, ReplayOptions options)
        : m_owner(owner), m_run(run), m_recording(std::move(recording)), m_options(std::move(options)) {
        m_options.stopped = [this] { return m_stopped.load(); };
    }

    void start() {
        m_live = std::make_unique<LiveSession>(m_recording->poolForWriters(), QStringLiteral("replay"));
        m_replay = std::make_unique<Replay>(m_recording, m_options, *m_live);
        m_clock.start();
        m_replay->start([this] { deliver(); }, [this](int done, int total) { report(done, total); });
    }
    /// Ends start() at once; for any thread.
    void stop() noexcept { m_stopped = true; }
    void pause() { m_replay->pause(); }
    void resume() { m_replay->resume(); }
    void cancel() {
        m_replay->cancel();
        if (m_replay->paused())
            m_replay->resume(); // sends nothing more, but lets the replay end
    }
    void retryFailed() {
        if (m_replay->retryFailed() == 0)
            deliver(); // as far as it came
    }

private:
    void report(int done, int total) {
        if (done != total && m_clock.elapsed() < progressMs)
            return;
        m_clock.restart();
        QMetaObject::invokeMethod(&m_owner, [owner = &m_owner, run = m_run, done, total] {
            if (run == owner->m_run && owner->m_state != State::Over)
                emit owner->progressed(done, total);
        });
    }
    void deliver() {
        auto result = std::make_shared<ReplayResult>();
        result->recording = m_recording;
        result->live = m_live->session();
        result->part = m_live->part();
        result->rows = m_replay->rows();
        result->comparison = compareReplay(*m_recording, *result->live, result->rows);
        result->cancelled = m_replay->cancelled();
        QMetaObject::invokeMethod(&m_owner,
                                  [owner = &m_owner, run = m_run, result] { owner->setResult(run, result); });
    }

    ReplayRun& m_owner;
    std::uint64_t m_run;
    SessionPtr m_recording;
    ReplayOptions m_options;
    std::atomic<bool> m_stopped = false;
    std::unique_ptr<LiveSession> m_live;
    std::unique_ptr<Replay> m_replay; // before m_live, which it writes to
    QElapsedTimer m_clock;
};

ReplayRun::ReplayRun(QObject* parent) : QObject(parent) {
    m_thread.setObjectName(QStringLiteral("replay"));
}

ReplayRun::~ReplayRun() {
    shutDown();
}

void ReplayRun::shutDown() {
    if (m_worker != nullptr)
        m_worker->stop();
    m_worker = nullptr;
    m_thread.quit(); // its end deletes the worker, and with it all requests under way
    m_thread.wait();
}

void ReplayRun::start(const SessionPtr& recording, const ReplayOptions& options) {
    shutDown();
    m_result.reset();
    m_worker = new Worker(*this, ++m_run, recording, options);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
    if (!m_thread.isRunning()) { // the system has no thread left: sends nothing
        delete std::exchange(m_worker, nullptr);
        setState(State::Idle);
        return;
    }
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->start(); });
    setState(State::Running);
}

void ReplayRun::pause() {
    if (m_state != State::Running)
        return;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->pause(); });
    setState(State::Paused);
}

void ReplayRun::resume() {
    if (m_state != State::Paused)
        return;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->resume(); });
    setState(State::Running);
}

void ReplayRun::cancel() {
    if (m_state != State::Running && m_state != State::Paused)
        return;
    m_worker->stop();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->cancel(); });
}

void ReplayRun::retryFailed() {
    if (m_state != State::Over)
        return;
    setState(State::Running);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->retryFailed(); });
}

void ReplayRun::setState(State state) {
    m_state = state;
    emit stateChanged();
}

void ReplayRun::setResult(std::uint64_t run, ReplayResultPtr result) {
    if (run != m_run)
        return;
    m_result = std::move(result);
    setState(State::Over);
}

} // namespace hci
