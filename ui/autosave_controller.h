#pragma once

#include "model/autosave/abandoned_session.h"
#include "model/autosave/autosaver.h"
#include "model/base/job.h"

#include <QtCore/QObject>

#include <memory>
#include <mutex>
#include <vector>

namespace hci {

class NoticeBar;
class SessionController;

/// Keeps unsaved exchanges on disk while the window runs, and offers those of a killed window.
///
/// Only offers, never restores by itself: a user who opens a recording wants to see it alone, and a session
/// that crashed this program must not crash the next run.
class AutosaveController final : public QObject {
    Q_OBJECT
public:
    /// `root`: where sessions are kept. `sessions` and `notice` outlive the controller.
    AutosaveController(SessionController& sessions, NoticeBar& notice, const QString& root);
    ~AutosaveController() override;

    /// Call when the window closes and its session is no longer needed.
    void closed();

signals:
    void searchFinished(); ///< the search for left sessions has ended; an offer shows any

private:
    /// Which left session a segment was read from; written by the thread that reads.
    struct Restored {
        std::mutex mutex;
        std::vector<std::pair<std::shared_ptr<const Segment>, std::shared_ptr<AbandonedSession>>> segments;
    };

    void keep(const SessionPtr& session);
    void offer();
    void discard();
    void restore();
    void restored();
    void failed(const Error& error);

    SessionController& m_sessions;
    NoticeBar& m_notice;
    std::vector<std::shared_ptr<AbandonedSession>> m_left; ///< not in the session
    std::shared_ptr<Restored> m_restored = std::make_shared<Restored>();
    enum class State : std::uint8_t { Offers, Waits, Restores } m_state = State::Offers;
    bool m_closed = false; ///< ignores a late answer
    Job<std::vector<std::shared_ptr<AbandonedSession>>> m_search;
    Autosaver m_autosaver;
};

} // namespace hci
