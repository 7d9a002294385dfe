#include "ui/edit_actions.h"

#include "ui/actions.h"
#include "ui/detail/detail_panel.h"
#include "ui/resources/resource_panel.h"
#include "ui/session_controller.h"
#include "ui/unsaved_work.h"

#include <QtGui/QAction>

namespace hci {

EditActions::EditActions(const Actions& actions, SessionController& sessions, ResourcePanel& resources,
                         DetailPanel& detail, UnsavedWork& unsaved)
    : m_actions(actions), m_sessions(sessions), m_resources(resources), m_detail(detail), m_unsaved(unsaved) {
    resources.offer({actions.revalidate, actions.compareRows, actions.copyAsCurl, actions.removeRows});
    connect(actions.closeSession, &QAction::triggered, this, &EditActions::closeSession);
    connect(actions.undo, &QAction::triggered, &sessions, &SessionController::undo);
    connect(actions.redo, &QAction::triggered, &sessions, &SessionController::redo);
    connect(actions.removeRows, &QAction::triggered, this,
            [this] { m_sessions.remove(m_resources.chosenExchanges()); });
    connect(actions.compareRows, &QAction::triggered, this, &EditActions::compare);
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
    m_actions.compareRows->setEnabled(rows == 2);
}

void EditActions::compare() {
    const std::vector<std::uint32_t> rows = m_resources.chosenRows();
    if (rows.size() == 2 && rows[0] != rows[1])
        m_detail.compare(m_sessions.view(), rows[0], rows[1]);
}

} // namespace hci
