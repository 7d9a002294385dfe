#include "ui/session/request_controller.h"

#include "model/base/sentence.h"
#include "model/transport/conditional_request.h"
#include "model/words/error_text.h"
#include "ui/session/session_controller.h"

#include <algorithm>

namespace hci {

namespace {

QString refusal(const Error& error) {
    if (error.code == ErrorCode::NotFound)
        return RequestController::tr("The stored response has no validator to revalidate with.");
    return error.detail.empty()
               ? RequestController::tr("The request cannot be sent.")
               : RequestController::tr("The request cannot be sent: %1").arg(errorSentence(error));
}

} // namespace

RequestController::RequestController(SessionController& sessions, QObject* parent)
    : QObject(parent), m_sessions(sessions) {}

RequestController::~RequestController() = default;

bool RequestController::fitsSession() const {
    return m_live && m_live->part().segment->pool() == m_sessions.session()->poolForWriters();
}

/// Starts a live part, which belongs to one session: a new session gets a new one.
void RequestController::begin() {
    if (!fitsSession()) {
        m_live = std::make_unique<LiveSession>(m_sessions.session()->poolForWriters());
        m_client = std::make_unique<HttpClient>(m_live->spool());
        connect(m_client.get(), &HttpClient::bytesCameLate, this, &RequestController::bytesCameLate);
        connect(m_client.get(), &HttpClient::bytesCameLate, this, &RequestController::markLate);
        m_rows.clear();
        m_late.clear();
        m_addresses.clear();
        m_pending.clear();
        emit pendingChanged();
    }
}

TransportOptions RequestController::transportTo(const std::string& url) const {
    TransportOptions transport = m_options;
    const auto origin = originOf(url);
    const auto found = origin ? m_addresses.find(origin->host) : m_addresses.end();
    if (found != m_addresses.end())
        transport.address = found->second;
    return transport;
}

void RequestController::remember(const std::vector<FetchStep>& steps) {
    for (std::size_t i = 1; i < steps.size(); ++i) // the first is what the user named
        if (const auto origin = originOf(steps[i].request.url); origin && !steps[i].transport.address.empty())
            m_addresses[origin->host] = steps[i].transport.address;
}

void RequestController::send(const HttpRequest& request) {
    if (const auto origin = originOf(request.url))
        m_addresses.erase(origin->host);
    sendBy(m_options, request, {.typed = true, .revalidate = false, .show = true});
}

void RequestController::sendAgain(const HttpRequest& request) {
    sendBy(transportTo(request.url), request, {});
}

void RequestController::sendBy(const TransportOptions& transport, const HttpRequest& request,
                               Purpose purpose) {
    if (const auto valid = validate(request); !valid) {
        emit failed(refusal(valid.error()));
        return;
    }
    begin();
    fetch(request, transport, purpose);
}

std::optional<HttpRequest> RequestController::revalidationOf(const SessionView& view,
                                                             std::uint32_t exchange) {
    const auto request = conditionalRequest((*view.session)[exchange]);
    if (request)
        return *request;
    emit failed(refusal(request.error()));
    return std::nullopt;
}

void RequestController::inspect(const std::vector<std::string>& urls, Persistence persistence) {
    begin();
    for (const std::string& url : urls) {
        HttpRequest request;
        request.url = url;
        fetch(request, m_options,
              {.typed = false, .revalidate = true, .show = false, .persistence = persistence});
    }
}

void RequestController::fetch(const HttpRequest& request, const TransportOptions& transport,
                              Purpose purpose) {
    const std::uint64_t id = m_nextId++;
    m_pending.push_back({request.method, request.url, std::chrono::steady_clock::now(), id});
    if (m_pending.size() == 1)
        emit busyChanged(true);
    emit pendingChanged();
    m_fetches.push_back(
        Fetch::start(*m_client, request, transport, [this, purpose, id](std::vector<FetchStep> steps) {
            received(std::move(steps), purpose, id);
        }));
}

void RequestController::received(std::vector<FetchStep> steps, Purpose purpose, std::uint64_t id) {
    if (!fitsSession()) // the session was closed meanwhile
        return end(id);
    if (purpose.typed && steps.size() == 1 && steps.front().exchange.failure == Failure::HostNotFound) {
        end(id);
        emit hostUnknown(steps.front().request);
        return;
    }
    remember(steps);
    std::uint32_t row = 0;
    for (FetchStep& step : steps) {
        if (m_late.erase(step.ticket) > 0)
            step.exchange.set(ExchangeFlag::StaleOnConnection);
        row = m_live->append(step.exchange);
        m_rows[step.ticket] = row;
        if (purpose.persistence == Persistence::Skip)
            emit needsNoSaving(m_live->part().segment, row);
        emit wireCame(m_live->part().segment.get(), row, step.ticket, step.wire);
    }
    const FetchStep& last = steps.back();
    const auto next = conditionalRequest(last.request, last.exchange.responseFields);
    if (purpose.show)
        emit added(m_live->part().segment.get(), row);
    m_sessions.put(m_live->part());
    if (last.exchange.failure == Failure::Tls)
        emit tlsRefused(translatedSentence(last.exchange.failureDetail), last.request);
    if (purpose.revalidate && last.exchange.status == 200 && next)
        fetch(
            *next, last.transport,
            {.typed = false, .revalidate = false, .show = purpose.show, .persistence = purpose.persistence});
    end(id);
}

/// Marks the exchange whose answer was followed by further bytes, for a finding.
void RequestController::markLate(HttpClient::Ticket ticket) {
    if (!fitsSession())
        return;
    const auto row = m_rows.find(ticket);
    if (row == m_rows.end()) { // a redirect whose target is not fetched yet
        m_late.insert(ticket);
        return;
    }
    m_live->set(row->second, ExchangeFlag::StaleOnConnection);
    m_sessions.put(m_live->part());
}

void RequestController::acceptTlsErrors(const std::string& host) {
    auto& hosts = m_options.insecureHosts;
    if (std::find(hosts.begin(), hosts.end(), host) == hosts.end())
        hosts.push_back(host);
}

void RequestController::end(std::uint64_t id) {
    std::erase_if(m_fetches, [](const QPointer<Fetch>& fetch) { return fetch.isNull(); });
    const auto ended = std::erase_if(m_pending, [id](const PendingRequest& one) { return one.id == id; });
    if (ended > 0 && m_pending.empty())
        emit busyChanged(false);
    emit pendingChanged();
}

void RequestController::stop() {
    for (const QPointer<Fetch>& fetch : std::vector(m_fetches))
        if (fetch)
            fetch->cancel();
}

} // namespace hci
