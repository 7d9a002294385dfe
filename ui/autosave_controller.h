#pragma once

#include "model/autosave/autosaver.h"
#include "model/autosave/left_session.h"
#include "model/base/job.h"

#include <QtCore/QObject>

#include <memory>
#include <mutex>
#include <vector>

namespace hci {

class NoticeBar;
class SessionController;

/// Keeps what stands in no file of the user's on the disk for as long as the window runs, and offers what a
/// killed one has left.
///
/// It offers and does not restore by itself: who opens a recording wants to see that alone, and a session
/// that a fault of this program ended must not end the next run as well.
class AutosaveController final : public QObject {
    Q_OBJECT
public:
    /// `root`: where sessions are kept. `sessions` and `notice` outlive the controller.
    AutosaveController(SessionController& sessions, NoticeBar& notice, const QString& root);
    ~AutosaveController() override;

    /// The window is closed and nothing of its session is wanted any more.
    void closed();

signals:
    void looked(); ///< for sessions that were left; an offer is on show where there are any

private:
    /// Which left session a segment was read from; written by the thread that reads.
    struct Restored {
        std::mutex mutex;
        std::vector<std::pair<std::shared_ptr<const Segment>, std::shared_ptr<LeftSession>>> segments;
    };

    void keep(const SessionPtr& session);
    void offer();
    void discard();
    void restore();
    void restored();
    void failed(const Error& error);

    SessionController& m_sessions;
    NoticeBar& m_notice;
    std::vector<std::shared_ptr<LeftSession>> m_left; ///< not in the session
    std::shared_ptr<Restored> m_restored = std::make_shared<Restored>();
    enum class State : std::uint8_t { Offers, Waits, Restores } m_state = State::Offers;
    bool m_closed = false; ///< an answer may still come, and nobody wants it
    Job<std::vector<std::shared_ptr<LeftSession>>> m_look;
    Autosaver m_autosaver;
};

} // namespace hci
