#include "ui/unsaved_work.h"

#include "model/report/format.h"
#include "ui/file_controller.h"
#include "ui/question.h"
#include "ui/session_controller.h"
#include "ui/shown_text.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QWidget>

#include <algorithm>
#include <utility>

namespace hci {

namespace {

/// How many rows the segment had; those that were removed since count as well.
std::uint32_t rowsOf(const Session::Part& part) {
    return part.rows ? (part.rows->empty() ? 0 : part.rows->back() + 1) : part.exchanges;
}

/// Without what Qt would take for the place of its mark.
QString titleOf(const Session& session) {
    if (session.parts().empty())
        return QStringLiteral("HTTP Cache Inspector");
    const InputInfo& first = session.parts().front().info;
    QString name = first.path.isEmpty() ? UnsavedWork::tr("New session") : QFileInfo(first.path).fileName();
    name = shownLine(name).replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"));
    return UnsavedWork::tr("%1[*] – HTTP Cache Inspector").arg(name);
}

} // namespace

UnsavedWork::UnsavedWork(QWidget& window, SessionController& sessions, FileController& files)
    : m_window(window), m_sessions(sessions), m_files(files) {
    connect(&sessions, &SessionController::committed, this, &UnsavedWork::showTitle);
    ExportController& exports = files.exports();
    connect(&exports, &ExportController::saved, this, [this](const SessionPtr& session) {
        noteSaved(*session);
        if (const auto then = std::exchange(m_then, {}))
            then();
    });
    connect(&exports, &ExportController::failed, this, [this] { m_then = {}; });
    connect(&exports, &ExportController::cancelled, this, [this] { m_then = {}; });
    showTitle();
}

std::uint32_t UnsavedWork::exchanges() const {
    std::uint32_t unsaved = 0;
    for (const Session::Part& part : m_sessions.session()->parts()) {
        if (!part.info.path.isEmpty())
            continue;
        const auto saved = std::find_if(m_saved.begin(), m_saved.end(), [&part](const auto& one) {
            return one.first.lock() == part.segment;
        });
        const std::uint32_t from = saved == m_saved.end() ? 0 : saved->second;
        if (!part.rows)
            unsaved += part.exchanges - std::min(from, part.exchanges);
        else
            unsaved += static_cast<std::uint32_t>(
                part.rows->end() - std::lower_bound(part.rows->begin(), part.rows->end(), from));
    }
    return unsaved;
}

void UnsavedWork::noteSaved(const Session& session) {
    m_saved.clear();
    for (const Session::Part& part : session.parts())
        m_saved.emplace_back(part.segment, rowsOf(part));
    showTitle();
}

void UnsavedWork::showTitle() {
    m_window.setWindowTitle(titleOf(*m_sessions.session()));
    m_window.setWindowModified(exchanges() > 0);
}

bool UnsavedWork::mayBeClosed(std::function<void()> then) {
    const std::uint32_t unsaved = exchanges();
    if (unsaved == 0)
        return true;
    const SaveChoice choice =
        askToSave(&m_window, tr("%Ln exchange(s) are not saved.", nullptr, static_cast<int>(unsaved)),
                  tr("They were sent from here or pasted, and stand in no file."));
    if (choice == SaveChoice::Save) {
        m_then = std::move(then);
        if (!m_files.save())
            m_then = {};
    }
    return choice == SaveChoice::Discard;
}

} // namespace hci
