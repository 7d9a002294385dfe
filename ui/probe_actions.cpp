#include "ui/probe_actions.h"

#include "model/base/sentence.h"
#include "model/transport/conditional_request.h"
#include "ui/base/actions.h"
#include "ui/detail/detail_panel.h"
#include "ui/dialogs.h"
#include "ui/request/unsafe_probes_dialog.h"
#include "ui/server_actions.h"
#include "ui/session/probe_controller.h"
#include "ui/session/request_controller.h"
#include "ui/session/selection_controller.h"
#include "ui/session/session_controller.h"
#include "ui/status_line.h"

#include <QtGui/QAction>

namespace hci {

ProbeActions::ProbeActions(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts) {
    connectActions();
    connect(&parts.selection, &SelectionController::changed, this, &ProbeActions::showPossible);
    connect(&parts.sessions, &SessionController::viewChanged, this, [this](const SessionView& view) {
        if (view.session->empty())
            m_parts.probes.clear(); // probe results belong to the session before
    });
}

void ProbeActions::connectActions() {
    const Actions& actions = m_parts.actions;
    connect(actions.probeBasic, &QAction::triggered, this, [this] { probe(ProbeSet::Basic); });
    connect(actions.probeAll, &QAction::triggered, this, [this] { probe(ProbeSet::Full); });
    connect(actions.probeUnsafe, &QAction::triggered, this, &ProbeActions::probeUnsafe);
    connect(&m_parts.detail, &DetailPanel::probeAgainWanted, this, &ProbeActions::probeAgain);
    connect(&m_parts.probes, &ProbeController::busyChanged, &m_parts.server, &ServerActions::setProbing);
    connect(&m_parts.probes, &ProbeController::progressed, this, [this](int done, int total) {
        m_parts.status.showProgress(tr("Probing: %1 of %2 requests").arg(done).arg(total),
                                    total > 0 ? done * 1000 / total : -1, false);
    });
    connect(actions.stop, &QAction::triggered, &m_parts.probes, &ProbeController::stop);
    connect(&m_parts.probes, &ProbeController::finished, this, &ProbeActions::showOutcome);
}

void ProbeActions::showPossible() {
    const Actions& actions = m_parts.actions;
    for (QAction* action : {actions.probeBasic, actions.probeAll, actions.probeUnsafe})
        action->setEnabled(selected() != noIndex);
}

std::uint32_t ProbeActions::selected() const {
    const SessionView& view = m_parts.sessions.view();
    return view ? exchangeOf(view, m_parts.selection.selection()) : noIndex;
}

HttpRequest ProbeActions::plainGet() {
    HttpRequest request = m_parts.server.requestAgain(m_parts.sessions.view(), selected());
    request.method = "GET";
    std::erase_if(request.fields, [](const auto& field) { return isPreconditionField(field.first); });
    return request;
}

void ProbeActions::probe(ProbeSet set) {
    if (selected() == noIndex)
        return;
    m_parts.detail.showProbes();
    const HttpRequest request = plainGet();
    m_parts.probes.run(request, set, m_parts.requests.transportTo(request.url));
}

void ProbeActions::probeAgain(const ProbeResult& result) {
    HttpRequest request = plainGet();
    request.method = result.method;
    if (isUnsafe(result.id)) {
        request.fields.insert(request.fields.end(), result.sent.begin(), result.sent.end());
        if (!confirmUnsafe(&m_parts.window, request))
            return;
    }
    m_parts.probes.runAgain(plainGet(), result, m_parts.requests.transportTo(request.url));
}

void ProbeActions::probeUnsafe() {
    if (selected() == noIndex)
        return;
    m_parts.detail.showProbes();
    const Exchange exchange = (*m_parts.sessions.view().session)[selected()];
    UnsafeProbesDialog dialog(plainGet(), toText(exchange.response().value(FieldName::Etag)),
                              &m_parts.window);
    if (dialog.exec() == QDialog::Accepted)
        m_parts.probes.runUnsafe(dialog.request(), m_parts.requests.transportTo(dialog.request().url));
}

void ProbeActions::showOutcome() {
    m_parts.status.showIdle();
    m_parts.sessions.setProbes(
        [&probes = m_parts.probes](const Session& session) { return probes.reportFor(session); });
    const ProbeOutcomePtr outcome = m_parts.probes.outcomeOf(m_parts.probes.url());
    if (outcome->target.variants.empty() || outcome->target.variants.front().baseline == noIndex)
        return;
    const Exchange plain = (*outcome->session)[outcome->target.variants.front().baseline];
    if (plain.record().failure == Failure::Tls)
        m_parts.server.offerTls(translatedSentence(plain.text(plain.record().failureDetail)),
                                outcome->target.url, [this] { probe(ProbeSet::Full); });
}

} // namespace hci
