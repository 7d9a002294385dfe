#include "model/autosave/autosaver.h"

#include "model/base/exception_error.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <optional>
#include <utility>

namespace hci {

namespace {

constexpr std::chrono::seconds patience{2}; // with a disk that hangs

} // namespace

/// The thread's part. It outlives the Autosaver if a disk hangs.
class Autosaver::Work final {
public:
    using Tell = std::function<void(const Error&)>;

    Work(QString root, std::uint64_t room, Tell tell)
        : m_root(std::move(root)), m_room(room), m_tell(std::move(tell)) {}

    /// True if the caller must schedule run().
    [[nodiscard]] bool put(SessionToSave session) {
        const std::lock_guard lock(m_mutex);
        return !std::exchange(m_next, std::move(session)).has_value();
    }

    void run() noexcept {
        try {
            if (const std::optional<SessionToSave> session = take())
                if (const Result<void> kept = keep(*session); !kept)
                    m_tell(kept.error());
        } catch (...) {
            m_tell(errorOf(std::current_exception()));
        }
    }

    void remove() noexcept {
        if (m_folder)
            m_folder->remove();
        m_folder.reset();
    }

private:
    std::optional<SessionToSave> take() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_next, std::nullopt);
    }

    Result<void> keep(const SessionToSave& session) {
        if (!m_folder) {
            if (session.parts.empty())
                return {};
            auto folder = AutosaveFolder::create(m_root, m_room);
            if (!folder)
                return tl::unexpected(folder.error());
            m_folder = std::move(*folder);
        }
        return m_folder->keep(session);
    }

    const QString m_root;
    const std::uint64_t m_room;
    const Tell m_tell;
    std::mutex m_mutex; // guards m_next
    std::optional<SessionToSave> m_next;
    std::unique_ptr<AutosaveFolder> m_folder; // used only by the thread
};

Autosaver::Autosaver(QString root, Failed failed, std::uint64_t room)
    : m_failed(std::move(failed)), m_thread(std::make_unique<WorkerThreads>(1)) {
    m_work = std::make_shared<Work>(std::move(root), room,
                                    [this, address = m_mailbox.address()](const Error& error) {
                                        address.post([this, error] { reportOnce(error); });
                                    });
}

Autosaver::~Autosaver() {
    wait();
}

void Autosaver::keep(SessionToSave session) {
    if (session.parts.empty())
        m_reported.clear();
    if (m_thread && m_work->put(std::move(session)))
        m_thread->start([work = m_work] { work->run(); });
}

void Autosaver::remove() {
    if (m_thread)
        m_thread->start([work = m_work] { work->remove(); });
    wait();
}

void Autosaver::reportOnce(const Error& error) {
    if (std::find(m_reported.begin(), m_reported.end(), error.code) != m_reported.end())
        return;
    m_reported.push_back(error.code);
    m_failed(error);
}

/// Leaves a thread behind that hangs in the system, or the process would hang with it.
void Autosaver::wait() {
    if (m_thread && !m_thread->waitForDone(patience))
        static_cast<void>(m_thread.release());
}

} // namespace hci
