#include "ui/unsaved_work.h"

#include "ui/base/shown_text.h"
#include "ui/file_controller.h"
#include "ui/session/session_controller.h"
#include "ui/widgets/question.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QWidget>

#include <algorithm>
#include <utility>

namespace hci {

namespace {

/// How many rows the segment had, including removed ones.
std::uint32_t rowsOf(const Session::Part& part) {
    return part.rows ? (part.rows->empty() ? 0 : part.rows->back() + 1) : part.exchanges;
}

/// Without the text that Qt replaces with its "modified" mark.
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
        const std::uint32_t from = savedRows(part);
        if (!part.rows)
            unsaved += part.exchanges - std::min(from, part.exchanges);
        else
            unsaved += static_cast<std::uint32_t>(
                part.rows->end() - std::lower_bound(part.rows->begin(), part.rows->end(), from));
        unsaved -= excludedFrom(from, part);
    }
    return unsaved;
}

/// How many rows of the part's segment were saved.
std::uint32_t UnsavedWork::savedRows(const Session::Part& part) const {
    for (const auto& [segment, rows] : m_saved)
        if (segment.lock() == part.segment)
            return rows;
    return 0;
}

/// How many rows of the part, from `row` on, need no saving.
std::uint32_t UnsavedWork::excludedFrom(std::uint32_t row, const Session::Part& part) const {
    for (const auto& [segment, rows] : m_excluded)
        if (segment.lock() == part.segment)
            return static_cast<std::uint32_t>(
                std::count_if(rows.begin(), rows.end(), [row, &part](std::uint32_t one) {
                    const bool there = part.rows
                                           ? std::binary_search(part.rows->begin(), part.rows->end(), one)
                                           : one < part.exchanges;
                    return one >= row && there;
                }));
    return 0;
}

void UnsavedWork::exclude(const std::shared_ptr<const Segment>& segment, std::uint32_t row) {
    std::erase_if(m_excluded, [](const auto& one) { return one.first.expired(); });
    const auto found = std::find_if(m_excluded.begin(), m_excluded.end(),
                                    [&segment](const auto& one) { return one.first.lock() == segment; });
    if (found == m_excluded.end())
        m_excluded.emplace_back(segment, std::vector{row});
    else
        found->second.push_back(row);
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
                  tr("They were sent here, watched in a browser or pasted, and are in no file."));
    if (choice == SaveChoice::Save) {
        if (m_beforeSaving)
            m_beforeSaving();
        m_then = std::move(then);
        if (!m_files.save())
            m_then = {};
    }
    return choice == SaveChoice::Discard;
}

} // namespace hci
