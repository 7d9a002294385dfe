#include "ui/server_dialogs.h"

#include "model/http/method.h"
#include "ui/actions.h"
#include "ui/repeat/repeat_dialog.h"
#include "ui/replay/replay_dialog.h"
#include "ui/request/request_bar.h"
#include "ui/request_controller.h"
#include "ui/resources/resource_panel.h"
#include "ui/selection_controller.h"
#include "ui/session_controller.h"
#include "ui/status_line.h"

#include <QtGui/QAction>

namespace hci {

namespace {

void bringUp(QDialog& dialog) {
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

/// The selected exchange, or those of the selected resource; null where nothing is selected.
ExchangeSet selectedExchanges(const SessionView& view, const Selection& selection) {
    if (!view || selection.empty())
        return nullptr;
    std::vector<bool> set(view.session->size());
    const Resources& resources = view.analysis->resources;
    if (selection.exchange != noIndex)
        set[selection.exchange] = true;
    else
        for (const std::uint32_t exchange : resources.of(resources.resources[selection.resource]))
            set[exchange] = true;
    return std::make_shared<const std::vector<bool>>(std::move(set));
}

} // namespace

ServerDialogs::ServerDialogs(const ServerParts& parts, const ResourcePanel& resources, QObject* parent)
    : QObject(parent), m_parts(parts), m_resources(resources) {
    connect(parts.actions.replay, &QAction::triggered, this, &ServerDialogs::replay);
    connect(parts.actions.repeat, &QAction::triggered, this, &ServerDialogs::repeat);
    connect(&parts.sessions, &SessionController::viewChanged, this,
            [this](const SessionView& view) { m_parts.actions.replay->setEnabled(!view.session->empty()); });
}

ReplayDialog& ServerDialogs::replayDialog() {
    if (!m_replay) {
        m_replay = new ReplayDialog(&m_parts.window);
        connect(m_replay, &ReplayDialog::partWanted, this, &ServerDialogs::add);
        connect(m_replay, &ReplayDialog::exchangeWanted, this, &ServerDialogs::goTo);
    }
    return *m_replay;
}

RepeatDialog& ServerDialogs::repeatDialog() {
    if (!m_repeat) {
        m_repeat = new RepeatDialog(&m_parts.window);
        connect(m_repeat, &RepeatDialog::partWanted, this, &ServerDialogs::add);
    }
    return *m_repeat;
}

void ServerDialogs::replay() {
    const SessionView& view = m_parts.sessions.view();
    if (!view || view.session->empty())
        return;
    ReplayDialog& dialog = replayDialog();
    dialog.setTransport(m_parts.requests.transport());
    dialog.setRecording(view.session, {m_resources.filteredExchanges(),
                                       selectedExchanges(view, m_parts.selection.selection())});
    bringUp(dialog);
}

void ServerDialogs::repeat() {
    const HttpRequest request = m_parts.bar.request();
    if (!isGetOrHead(request.method))
        return m_parts.status.showFailure(tr("Only GET and HEAD are repeated."));
    if (!validate(request))
        return m_parts.status.showFailure(tr("The request line holds nothing that can be sent."));
    RepeatDialog& dialog = repeatDialog();
    dialog.setRequest(request, m_parts.requests.transport(), m_parts.sessions.session()->sharedPool());
    bringUp(dialog);
}

void ServerDialogs::add(const Session::Part& part) {
    if (part.segment->pool() == m_parts.sessions.session()->sharedPool())
        m_parts.sessions.put(part);
    else
        m_parts.status.showFailure(tr("The session that this belongs to was closed."));
}

/// Selects an exchange of an earlier state of the session, where it is still there.
void ServerDialogs::goTo(const SessionPtr& recording, std::uint32_t exchange) {
    const SessionView& view = m_parts.sessions.view();
    const Session::Part& from = recording->parts()[(*recording)[exchange].input()];
    for (const Session::Part& part : view.session->parts())
        if (part.segment == from.segment)
            if (const std::uint32_t index = part.indexOf(from.rowOf(exchange)); index != noIndex)
                m_parts.selection.select({view.analysis->resources.resourceOf[index], index});
}

} // namespace hci
