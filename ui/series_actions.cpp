#include "ui/series_actions.h"

#include "model/http/method.h"
#include "ui/base/actions.h"
#include "ui/docks.h"
#include "ui/repeat/repeat_panel.h"
#include "ui/replay/replay_dialog.h"
#include "ui/request/request_bar.h"
#include "ui/resources/resource_panel.h"
#include "ui/session/request_controller.h"
#include "ui/session/selection_controller.h"
#include "ui/session/session_controller.h"
#include "ui/status_line.h"

#include <QtGui/QAction>

namespace hci {

namespace {

/// The selected exchange, or those of the selected resource; null without a selection.
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

SeriesActions::SeriesActions(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts) {
    connect(parts.actions.replay, &QAction::triggered, this, &SeriesActions::replay);
    connect(parts.actions.repeat, &QAction::triggered, this, &SeriesActions::repeat);
    connect(&parts.sessions, &SessionController::viewChanged, this,
            [this](const SessionView& view) { m_parts.actions.replay->setEnabled(!view.session->empty()); });
    connectRepeat();
}

/// A closed panel sends nothing; one behind another tab does.
void SeriesActions::connectRepeat() {
    connect(&m_parts.repeat, &RepeatPanel::partWanted, this, &SeriesActions::add);
    connect(&m_parts.repeat, &RepeatPanel::closeWanted, this,
            [this] { m_parts.docks.close(&m_parts.repeat); });
    connect(m_parts.docks.toggleAction(&m_parts.repeat), &QAction::toggled, this, [this](bool there) {
        if (!there)
            m_parts.repeat.stop();
    });
}

ReplayDialog& SeriesActions::replayDialog() {
    if (!m_replay) {
        m_replay = new ReplayDialog(&m_parts.window);
        connect(m_replay, &ReplayDialog::partWanted, this, &SeriesActions::add);
        connect(m_replay, &ReplayDialog::exchangeWanted, this, &SeriesActions::goTo);
    }
    return *m_replay;
}

void SeriesActions::replay() {
    const SessionView& view = m_parts.sessions.view();
    if (!view || view.session->empty())
        return;
    ReplayDialog& dialog = replayDialog();
    dialog.setTransport(m_parts.requests.transport());
    dialog.setRecording(view.session, {m_parts.resources.filteredExchanges(),
                                       selectedExchanges(view, m_parts.selection.selection())});
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

void SeriesActions::repeat() {
    const HttpRequest request = m_parts.bar.request();
    if (!isGetOrHead(request.method))
        return m_parts.status.showFailure(tr("Only GET and HEAD are repeated."));
    if (!validate(request))
        return m_parts.status.showFailure(tr("The request line holds nothing that can be sent."));
    m_parts.repeat.setRequest(request, m_parts.requests.transport(),
                              m_parts.sessions.session()->poolForWriters());
    m_parts.docks.raise(&m_parts.repeat);
    m_parts.repeat.focusStart();
}

void SeriesActions::add(const Session::Part& part) {
    if (part.segment->pool() == m_parts.sessions.session()->poolForWriters())
        m_parts.sessions.put(part);
    else
        m_parts.status.showFailure(tr("The session that this belongs to was closed."));
}

/// Selects an exchange of an earlier state of the session, if it still exists.
void SeriesActions::goTo(const SessionPtr& recording, std::uint32_t exchange) {
    const SessionView& view = m_parts.sessions.view();
    const Session::Part& from = recording->parts()[(*recording)[exchange].input()];
    for (const Session::Part& part : view.session->parts())
        if (part.segment == from.segment)
            if (const std::uint32_t index = part.indexOf(from.rowOf(exchange)); index != noIndex)
                m_parts.selection.select({view.analysis->resources.resourceOf[index], index});
}

} // namespace hci
