#include "ui/server_actions.h"

#include "model/base/text_view.h"
#include "model/exchange/secret_spans.h"
#include "model/exchange/url_parts.h"
#include "model/http/method.h"
#include "model/transport/conditional_request.h"
#include "model/transport/curl.h"
#include "model/transport/request_fields.h"
#include "model/view/stored_response.h"
#include "ui/base/action_reason.h"
#include "ui/base/actions.h"
#include "ui/detail/detail_panel.h"
#include "ui/dialogs.h"
#include "ui/request/request_bar.h"
#include "ui/resources/resource_panel.h"
#include "ui/session/request_controller.h"
#include "ui/session/selection_controller.h"
#include "ui/session/session_controller.h"
#include "ui/status_line.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/question.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include <algorithm>
#include <span>

namespace hci {

namespace {

constexpr std::size_t maxAtOnce = 50; // revalidations of one command
constexpr int maxRowsChecked = 1000;  // of the chosen ones, to see whether there is one to revalidate

bool isRecorded(const Session& session, std::uint32_t exchange) {
    return session.parts()[session[exchange].input()].info.kind == InputKind::Har;
}

} // namespace

ServerActions::ServerActions(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts) {
    connectRequests();
    connectFailures();
    connect(&parts.selection, &SelectionController::changed, this, &ServerActions::selectionChanged);
    connect(&parts.resources, &ResourcePanel::chosenChanged, this, &ServerActions::showRevalidate);
    connect(parts.actions.stop, &QAction::triggered, this, [this] {
        m_parts.requests.stop();
        m_parts.sessions.cancelImport();
    });
    connect(&parts.sessions, &SessionController::progressed, this, &ServerActions::showBusy);
    connect(&parts.sessions, &SessionController::idle, this, &ServerActions::showBusy);
    connect(&parts.sessions, &SessionController::viewChanged, this, &ServerActions::showBusy);
    connect(&parts.sessions, &SessionController::failed, this, &ServerActions::showBusy);
    connect(parts.actions.copyAsCurl, &QAction::triggered, this, &ServerActions::copyAsCurl);
    connect(parts.actions.focusUrl, &QAction::triggered, &parts.bar, &RequestBar::focusUrl);
}

void ServerActions::connectRequests() {
    const Actions& actions = m_parts.actions;
    connect(&m_parts.bar, &RequestBar::sendWanted, actions.send, &QAction::trigger);
    connect(actions.send, &QAction::triggered, this, [this] { send(ReloadKind::Plain); });
    connect(actions.reload, &QAction::triggered, this, [this] { send(ReloadKind::Reload); });
    connect(actions.hardReload, &QAction::triggered, this, [this] { send(ReloadKind::HardReload); });
    connect(actions.revalidate, &QAction::triggered, this, &ServerActions::revalidate);
    connect(&m_parts.bar, &RequestBar::transportChanged, this,
            [this] { m_parts.requests.setTransport(m_parts.bar.appliedTo(m_parts.requests.transport())); });
    connect(&m_parts.bar, &RequestBar::noted, &m_parts.status, &StatusLine::showDone);
    connect(&m_parts.requests, &RequestController::busyChanged, this, &ServerActions::showBusy);
    connect(&m_parts.requests, &RequestController::failed, &m_parts.status, &StatusLine::showFailure);
    connect(&m_parts.requests, &RequestController::added, &m_parts.selection,
            &SelectionController::selectWhenThere);
    connect(&m_parts.requests, &RequestController::tlsRefused, this,
            [this](const QString& why, const HttpRequest& request) {
                offerTls(why, request.url, [this, request] { m_parts.requests.sendAgain(request); });
            });
}

void ServerActions::connectFailures() {
    connect(&m_parts.requests, &RequestController::hostUnknown, this, &ServerActions::reportHostUnknown);
    connect(&m_parts.detail, &DetailPanel::retryWanted, this,
            [this](std::uint32_t exchange) { sendOnceMore(exchange, false); });
    connect(&m_parts.detail, &DetailPanel::otherSchemeWanted, this,
            [this](std::uint32_t exchange) { sendOnceMore(exchange, true); });
    connect(&m_parts.detail, &DetailPanel::connectionWanted, &m_parts.bar, &RequestBar::showConnection);
}

void ServerActions::reportHostUnknown(const HttpRequest& request) {
    const auto origin = originOf(request.url);
    m_parts.bar.forget(toText(request.url));
    m_parts.bar.notice().offer(tr("No address is known for %1, so nothing was sent. Look at its spelling, "
                                  "and whether this machine has a "
                                  "network.")
                                   .arg(toText(origin ? origin->host : request.url)),
                               tr("Retry"), [this, request] { m_parts.requests.send(request); });
}

/// Sends a failed request again, optionally by the other of http and https.
void ServerActions::sendOnceMore(std::uint32_t exchange, bool otherScheme) {
    HttpRequest request = requestAgain(m_parts.sessions.view(), exchange);
    if (otherScheme)
        request.url = withOtherScheme(request.url);
    if (!isGetOrHead(request.method) && !confirmUnsafe(&m_parts.window, request))
        return;
    m_parts.bar.notice().dismiss();
    if (!otherScheme)
        return m_parts.requests.sendAgain(request);
    m_parts.bar.setRequest(request);
    m_parts.requests.send(request);
}

void ServerActions::selectionChanged() {
    const bool any = selected() != noIndex;
    m_parts.actions.copyAsCurl->setEnabled(any);
    showRevalidate();
    if (!any)
        return;
    // Send acts on the bar, so a mere click on a row must not put an unsafe method there.
    const Exchange exchange = (*m_parts.sessions.view().session)[selected()];
    if (exchange.isGetOrHead())
        m_parts.bar.fill(std::string(exchange.method()), std::string(exchange.url()));
}

/// Enables Revalidate for all chosen rows, of which it looks at a few only.
void ServerActions::showRevalidate() {
    allow(*m_parts.actions.revalidate,
          storedResponses(1).empty() ? tr("Nothing that is selected has a stored response with a validator")
                                     : QString());
}

/// The stored responses of the chosen rows for Revalidate, each once, up to `most`.
std::vector<std::uint32_t> ServerActions::storedResponses(std::size_t most) const {
    const SessionView& view = m_parts.sessions.view();
    std::vector<std::uint32_t> stored;
    const auto add = [&](const Selection& selection) {
        if (!view || selection.empty())
            return;
        const std::uint32_t one =
            storedResponseFor(*view.session, *view.analysis, selection.resource, selection.exchange);
        if (one != noIndex && std::find(stored.begin(), stored.end(), one) == stored.end())
            stored.push_back(one);
    };
    if (const int rows = m_parts.resources.chosenCount(); rows < 2 || (most == 1 && rows > maxRowsChecked)) {
        add(m_parts.selection.selection());
        return stored;
    }
    for (const std::uint32_t exchange : m_parts.resources.chosenRows())
        if (exchange != noIndex && stored.size() < most)
            add({view.analysis->resources.resourceOf[exchange], exchange});
    return stored;
}

void ServerActions::showBusy() {
    m_parts.actions.stop->setEnabled(m_parts.requests.busy() || m_probing || m_parts.sessions.importing() ||
                                     m_writing);
}

void ServerActions::setWriting(bool writing) {
    m_writing = writing;
    showBusy();
}

void ServerActions::setProbing(bool probing) {
    m_probing = probing;
    showBusy();
}

std::uint32_t ServerActions::selected() const {
    const SessionView& view = m_parts.sessions.view();
    return view ? exchangeOf(view, m_parts.selection.selection()) : noIndex;
}

/// `request`, made from that exchange; recorded cookies and credentials only by consent.
HttpRequest ServerActions::withConsent(HttpRequest request, const Session& session, std::uint32_t exchange) {
    return isRecorded(session, exchange) ? m_consent.apply(std::move(request), &m_parts.window) : request;
}

HttpRequest ServerActions::requestAgain(const SessionView& view, std::uint32_t exchange) {
    const SessionPtr session = view.session; // the dialog may outlast the view
    return withConsent(requestOf((*session)[exchange]), *session, exchange);
}

QByteArray ServerActions::contentAgain(const Session& session, std::uint32_t exchange,
                                       const QByteArray& content) {
    const Exchange sent = session[exchange];
    const Question question{tr("Use a recorded content with credentials?"),
                            tr("The content that was recorded for %1 holds a password or a token.")
                                .arg(toText(sent.url()).left(200)),
                            tr("With it the server may act on behalf of the person who was recorded."),
                            tr("With It"), tr("Without It")};
    const bool secret =
        isRecorded(session, exchange) && !content.isEmpty() &&
        !findContentSecrets(toView(content), sent.request().combined(FieldName::ContentType)).empty();
    return secret && !ask(&m_parts.window, question) ? QByteArray() : content;
}

void ServerActions::send(ReloadKind kind) {
    HttpRequest request = m_parts.bar.request();
    request.fields = withReload(std::move(request.fields), kind);
    if (!isGetOrHead(request.method) && !confirmUnsafe(&m_parts.window, request))
        return;
    m_parts.bar.notice().dismiss();
    m_parts.bar.remember(toText(request.url));
    m_parts.requests.send(request);
}

void ServerActions::revalidate() {
    const SessionView view = m_parts.sessions.view(); // dialogs may outlast the window's view
    const std::vector<std::uint32_t> stored = storedResponses(maxAtOnce + 1);
    for (const std::uint32_t one : std::span(stored).first(std::min(stored.size(), maxAtOnce)))
        if (auto request = m_parts.requests.revalidationOf(view, one))
            m_parts.requests.sendAgain(withConsent(*std::move(request), *view.session, one));
    if (stored.size() > maxAtOnce)
        m_parts.status.showDone(tr("Revalidated the first %Ln resource(s) of the chosen ones", nullptr,
                                   static_cast<int>(maxAtOnce)));
}

void ServerActions::offerTls(const QString& why, const std::string& url, std::function<void()> again) {
    const auto origin = originOf(url);
    if (!origin)
        return;
    m_parts.bar.notice().offer(tr("TLS stopped the request to %1: %2").arg(toText(origin->host), why),
                               tr("Accept for This Run"),
                               [this, host = origin->host, again = std::move(again)] {
                                   m_parts.requests.acceptTlsErrors(host);
                                   m_parts.bar.setTransport(m_parts.requests.transport());
                                   again();
                               });
}

void ServerActions::copyAsCurl() {
    const std::uint32_t exchange = selected();
    if (exchange != noIndex)
        QGuiApplication::clipboard()->setText(
            toCurl(requestAgain(m_parts.sessions.view(), exchange), m_parts.requests.transport()));
}

} // namespace hci
