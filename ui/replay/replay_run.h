#pragma once

#include "model/transport/replay.h"

#include <QtCore/QObject>
#include <QtCore/QThread>

#include <memory>

namespace hci {

/// The result of a replay, shared by panels.
struct ReplayResult {
    SessionPtr recording;
    SessionPtr live;    ///< the exchanges of the replay
    Session::Part part; ///< the same, in the form of a part for the recording's session
    std::vector<ReplayRow> rows;
    ReplayComparison comparison;
    bool cancelled = false;
};
using ReplayResultPtr = std::shared_ptr<const ReplayResult>;

/// A replay on a thread of its own, so that ten thousand requests never block the window. Its exchanges stay
/// out of the session until the caller adds them.
class ReplayRun final : public QObject {
    Q_OBJECT
public:
    enum class State : std::uint8_t { Idle, Running, Paused, Over };

    explicit ReplayRun(QObject* parent = nullptr);
    ~ReplayRun() override; ///< stops at once and waits for the thread

    /// Starts a new replay and forgets the last. Calls `options.select` on the other thread.
    void start(const SessionPtr& recording, const ReplayOptions& options);
    void pause(); ///< pending requests still end
    void resume();
    void cancel(); ///< stops at once and compares the answers so far
    /// Sends the requests again that got no answer.
    void retryFailed();

    [[nodiscard]] State state() const noexcept { return m_state; }
    /// Null before the first replay has ended.
    [[nodiscard]] const ReplayResultPtr& result() const noexcept { return m_result; }

signals:
    void stateChanged();
    void progressed(int done, int total);

private:
    class Worker;

    void setState(State state);
    void setResult(std::uint64_t run, ReplayResultPtr result);
    void shutDown();

    QThread m_thread;
    Worker* m_worker = nullptr; // lives in m_thread, which deletes it
    ReplayResultPtr m_result;
    State m_state = State::Idle;
    std::uint64_t m_run = 0; // drops late results of an earlier run
};

} // namespace hci
