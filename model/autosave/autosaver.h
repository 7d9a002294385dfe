#pragma once

#include "model/autosave/autosave_folder.h"
#include "model/base/mailbox.h"
#include "model/base/worker_threads.h"

#include <functional>
#include <memory>

namespace hci {

/// Keeps a window's session on the disk while it runs, on a thread of its own: one that nothing else holds
/// up. What is kept and not removed is found by LeftSession.
class Autosaver final {
public:
    using Failed = std::function<void(const Error&)>;

    /// `root`: see AutosaveFolder; nothing is made there before there is something to keep. `failed` is
    /// called on the thread that owns this, once for each kind of error until a session begins anew.
    Autosaver(QString root, Failed failed, std::uint64_t room = AutosaveFolder::mostBytes);
    /// Writes what is still to write; the files stay.
    ~Autosaver();
    Autosaver(const Autosaver&) = delete;
    Autosaver& operator=(const Autosaver&) = delete;

    /// Begins to write at once. What was given before and is not begun yet is passed over.
    void keep(KeptSession session);
    /// The session was closed: nothing is left. Waits for that.
    void remove();

private:
    class Work;
    void tell(const Error& error);
    void wait();

    Mailbox m_mailbox;
    Failed m_failed;
    std::vector<ErrorCode> m_told;
    std::shared_ptr<Work> m_work;
    std::unique_ptr<WorkerThreads> m_thread;
};

} // namespace hci
