#pragma once

#include "model/autosave/autosave_folder.h"
#include "model/base/mailbox.h"
#include "model/base/worker_threads.h"

#include <functional>
#include <memory>

namespace hci {

/// Keeps a window's session on disk while it runs, on a thread of its own. AbandonedSession finds a session
/// that was not removed.
class Autosaver final {
public:
    using Failed = std::function<void(const Error&)>;

    /// `root`: see AutosaveFolder; creates nothing there before there is something to keep. Calls `failed` on
    /// the owner's thread, once for each kind of error per session.
    Autosaver(QString root, Failed failed, std::uint64_t room = AutosaveFolder::maxBytes);
    /// Finishes pending writes; the files stay.
    ~Autosaver();
    Autosaver(const Autosaver&) = delete;
    Autosaver& operator=(const Autosaver&) = delete;

    /// Starts writing now. A session given earlier and not yet begun is skipped.
    void keep(SessionToSave session);
    /// The session was closed: deletes its files and waits for that.
    void remove();

private:
    class Work;
    void reportOnce(const Error& error);
    void wait();

    Mailbox m_mailbox;
    Failed m_failed;
    std::vector<ErrorCode> m_reported;
    std::shared_ptr<Work> m_work;
    std::unique_ptr<WorkerThreads> m_thread;
};

} // namespace hci
