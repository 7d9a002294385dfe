#include "ui/autosave_controller.h"

#include "model/words/amounts.h"
#include "model/words/error_text.h"
#include "ui/session/session_controller.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/question.h"

#include <QtCore/QFileInfo>
#include <QtCore/QLocale>

#include <algorithm>

namespace hci {

namespace {

int exchangesOf(const std::vector<std::shared_ptr<AbandonedSession>>& left) {
    std::uint32_t sum = 0;
    for (const auto& one : left)
        sum += one->exchanges();
    return static_cast<int>(sum);
}

bool has(const Session& session, const std::shared_ptr<const Segment>& segment) {
    const auto& parts = session.parts();
    return std::any_of(parts.begin(), parts.end(),
                       [&](const Session::Part& part) { return part.segment == segment; });
}

} // namespace

AutosaveController::AutosaveController(SessionController& sessions, NoticeBar& notice, const QString& root)
    : m_sessions(sessions), m_notice(notice),
      m_autosaver(root, [this](const Error& error) { failed(error); }) {
    connect(&sessions, &SessionController::committed, this, &AutosaveController::keep);
    connect(&sessions, &SessionController::idle, this, &AutosaveController::restored);
    m_search.onFailure([this](const Error&) { emit searchFinished(); });
    m_search.start([root](Progress&) { return AbandonedSession::find(root); },
                   [this](std::vector<std::shared_ptr<AbandonedSession>> left) {
                       m_left = std::move(left);
                       offer();
                       emit searchFinished();
                   });
}

AutosaveController::~AutosaveController() = default;

/// A restored session stays in the folder it was left in and needs no second copy.
void AutosaveController::keep(const SessionPtr& session) {
    if (m_closed)
        return;
    SessionToSave kept;
    const std::lock_guard lock(m_restored->mutex);
    auto& restored = m_restored->segments;
    const auto gone = std::stable_partition(restored.begin(), restored.end(), [&](const auto& one) {
        return m_state == State::Restores || has(*session, one.first);
    });
    const std::vector forgotten(gone, restored.end());
    restored.erase(gone, restored.end());
    for (const auto& [segment, left] : forgotten) // the session was closed
        if (std::none_of(restored.begin(), restored.end(),
                         [&](const auto& one) { return one.second == left; }))
            left->remove();
    for (const Session::Part& part : session->parts()) {
        const bool lies = std::any_of(restored.begin(), restored.end(),
                                      [&part](const auto& one) { return one.first == part.segment; });
        if (!part.info.path.isEmpty())
            kept.recordings << part.info.path;
        else if (!lies)
            kept.parts.push_back(part);
    }
    kept.recordings.removeDuplicates();
    m_autosaver.keep(std::move(kept));
}

void AutosaveController::offer() {
    if (m_left.empty())
        return;
    const int exchanges = exchangesOf(m_left);
    const QString last = QLocale().toString(m_left.back()->lastWritten(), QLocale::ShortFormat);
    const QString what =
        tr("%Ln exchange(s) of a session that was not closed are still there", nullptr, exchanges);
    m_notice.show({tr("%1 (last at %2).").arg(what, last), tr("Restore"), [this] { restore(); },
                   tr("Discard …"), [this] { discard(); }, false});
}

void AutosaveController::discard() {
    const Question question{tr("Discard a session"),
                            tr("%Ln exchange(s) will be deleted for good.", nullptr, exchangesOf(m_left)),
                            {},
                            tr("Discard"),
                            tr("Keep"),
                            true};
    if (!ask(m_notice.window(), question))
        return offer();
    for (const auto& left : m_left)
        left->remove();
    m_left.clear();
}

void AutosaveController::restore() {
    m_state = m_sessions.importing() ? State::Waits : State::Restores;
    if (m_state == State::Waits)
        return; // for what is being opened
    std::vector<std::pair<QString, SessionController::Reader>> recordings;
    for (const auto& left : m_left) {
        for (const QString& file : left->files())
            recordings.emplace_back(
                file, [file, left, restored = m_restored](const auto& pool, Progress& progress,
                                                          const ImportSnapshot& onSnapshot) {
                    Result<Session::Part> part = readLeft(file, pool, progress, onSnapshot);
                    const std::lock_guard lock(restored->mutex);
                    if (part)
                        restored->segments.emplace_back(part->segment, left);
                    return part;
                });
        for (const QString& recording : left->recordings())
            recordings.emplace_back(recording, nullptr);
    }
    m_sessions.open(recordings);
}

/// The reading has ended. Offers again what did not get into the session because the user stopped it or
/// opened something else.
void AutosaveController::restored() {
    if (m_state == State::Offers || m_sessions.importing())
        return;
    if (m_state == State::Waits)
        return restore();
    const auto came = [this](const std::shared_ptr<AbandonedSession>& left) {
        const std::lock_guard lock(m_restored->mutex);
        const auto& segments = m_restored->segments;
        return std::any_of(segments.begin(), segments.end(), [&](const auto& one) {
            return one.second == left && has(*m_sessions.session(), one.first);
        });
    };
    std::erase_if(m_left, came);
    m_state = State::Offers;
    keep(m_sessions.session());
    offer();
}

void AutosaveController::closed() {
    m_closed = true;
    m_autosaver.remove();
    const std::lock_guard lock(m_restored->mutex);
    for (const auto& [segment, left] : m_restored->segments)
        left->remove();
    m_restored->segments.clear();
}

void AutosaveController::failed(const Error& error) {
    const QString why =
        error.code == ErrorCode::TooLarge
            ? tr("there are %1 of them").arg(formatBytes(static_cast<std::int64_t>(AutosaveFolder::maxBytes)))
            : errorSentence(error);
    m_notice.show({tr("New exchanges are no longer kept in case the program is ended: %1. Save the session "
                      "to keep them.")
                       .arg(why)});
}

} // namespace hci
