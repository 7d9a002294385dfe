#include "ui/edit_actions.h"

#include "model/report/markdown_exchanges.h"
#include "model/words/error_text.h"
#include "ui/base/actions.h"
#include "ui/detail/detail_panel.h"
#include "ui/resources/resource_panel.h"
#include "ui/session/session_controller.h"
#include "ui/unsaved_work.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include <algorithm>

namespace hci {

EditActions::EditActions(const Actions& actions, SessionController& sessions, ResourcePanel& resources,
                         DetailPanel& detail, UnsavedWork& unsaved)
    : m_actions(actions), m_sessions(sessions), m_resources(resources), m_detail(detail), m_unsaved(unsaved) {
    connect(actions.closeSession, &QAction::triggered, this, &EditActions::closeSession);
    connect(actions.undo, &QAction::triggered, &sessions, &SessionController::undo);
    connect(actions.redo, &QAction::triggered, &sessions, &SessionController::redo);
    connect(actions.removeRows, &QAction::triggered, this,
            [this] { m_sessions.remove(m_resources.chosenExchanges()); });
    connect(actions.compareRows, &QAction::triggered, this, &EditActions::compare);
    connect(actions.copyAsMarkdown, &QAction::triggered, this, &EditActions::copyAsMarkdown);
    m_copy.onFailure(
        [this](const Error& error) { emit failed(tr("Nothing was copied: %1.").arg(errorSentence(error))); });
    connect(&sessions, &SessionController::undoChanged, this, &EditActions::showUndo);
    connect(&resources, &ResourcePanel::chosenChanged, this, &EditActions::showChosen);
    connect(&resources, &ResourcePanel::rowsShown, this, &EditActions::showChosen);
}

void EditActions::closeSession() {
    const auto clear = [this] { m_sessions.clear(); };
    if (m_unsaved.mayBeClosed(clear))
        clear();
}

void EditActions::showUndo() {
    const QString what = m_sessions.undoText();
    m_actions.undo->setEnabled(!what.isEmpty());
    m_actions.undo->setText(what.isEmpty() ? tr("&Undo") : tr("&Undo %1").arg(what));
    const QString again = m_sessions.redoText();
    m_actions.redo->setEnabled(!again.isEmpty());
    m_actions.redo->setText(again.isEmpty() ? tr("Red&o") : tr("Red&o %1").arg(again));
}

void EditActions::showChosen() {
    const int rows = m_resources.chosenCount();
    m_actions.removeRows->setEnabled(rows > 0);
    m_actions.copyAsMarkdown->setEnabled(rows > 0);
    m_actions.compareRows->setEnabled(rows == 2);
}

void EditActions::compare() {
    const std::vector<std::uint32_t> rows = m_resources.chosenRows();
    if (rows.size() == 2 && rows[0] != rows[1])
        m_detail.compare(m_sessions.view(), rows[0], rows[1]);
}

/// Runs off the GUI thread, because it searches the whole session for secrets that these exchanges may quote.
void EditActions::copyAsMarkdown() {
    std::vector<std::uint32_t> chosen = m_resources.chosenExchanges();
    if (chosen.empty())
        return;
    const auto copied = static_cast<int>(std::min(chosen.size(), maxTicketExchanges));
    const auto more = static_cast<int>(chosen.size()) - copied;
    m_copy.start(
        [view = m_sessions.view(), chosen = std::move(chosen)](Progress&) {
            return markdownExchanges(*view.session, *view.analysis, *view.findings, chosen);
        },
        [this, copied, more](const QString& text) {
            QGuiApplication::clipboard()->setText(text);
            emit done(more == 0 ? tr("Copied %Ln exchange(s) as Markdown, secrets masked", nullptr, copied)
                                : tr("Copied the first %Ln exchange(s) as Markdown, secrets masked", nullptr,
                                     copied));
        });
}

} // namespace hci
