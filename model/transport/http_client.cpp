#include "model/transport/http_client.h"

#include "model/http/field_syntax.h"
#include "model/transport/connection.h"
#include "model/transport/http_transfer.h"

#include <QtCore/QDateTime>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkProxy>

#include <algorithm>

namespace hci {

struct HttpClient::Job {
    Ticket ticket = 0;
    HttpRequest request;
    TransportOptions options;
    Origin origin;
    Done done;
    Granted granted; // set where somebody else sends it
};

/// One manager, and so one set of connections, for one request at a time.
struct HttpClient::Lane {
    QNetworkAccessManager manager;
    std::unique_ptr<HttpTransfer> transfer;
    Ticket ticket = 0;
    Origin origin;            // of the request under way, or of the last one
    TransportOptions options; // with which its connections were made
    Done done;
};

namespace {

/// Whether the server has closed the connection itself, as RFC 9112 9.6 lets it say.
bool closedByServer(const ExchangeDraft& exchange) {
    const std::string connection = lowered(fieldValue(exchange.responseFields, "connection"));
    return connection.find("close") != std::string::npos;
}

} // namespace

HttpClient::HttpClient(std::shared_ptr<BodySpool> spool, QObject* parent)
    : QObject(parent), m_spool(std::move(spool)) {}

HttpClient::~HttpClient() = default;

HttpClient::Ticket HttpClient::send(HttpRequest request, const TransportOptions& options, Done done) {
    Job job{++m_lastTicket,  withDefaultFields(withJoinedLines(std::move(request)), options),
            options,         {},
            std::move(done), {}};
    auto valid = validate(job.request);
    if (valid)
        valid = validate(job.options);
    if (!valid) {
        refuseLater(std::move(job), Failure::Other, valid.error().detail);
        return m_lastTicket;
    }
    job.origin = *originOf(job.request.url);
    m_waiting.push_back(std::move(job));
    QMetaObject::invokeMethod(this, &HttpClient::pump, Qt::QueuedConnection);
    return m_lastTicket;
}

void HttpClient::refuseLater(Job job, Failure failure, std::string detail) {
    ExchangeDraft exchange;
    exchange.startedAt = QDateTime::currentMSecsSinceEpoch();
    exchange.method = job.request.method;
    exchange.url = job.request.url;
    exchange.requestFields = job.request.fields;
    exchange.source = ExchangeSource::Failed;
    exchange.failure = failure;
    exchange.failureDetail = std::move(detail);
    QMetaObject::invokeMethod(
        this, [done = std::move(job.done), exchange = std::move(exchange)] { done(exchange); },
        Qt::QueuedConnection);
}

void HttpClient::cancel(Ticket ticket) {
    const auto waiting = std::find_if(m_waiting.begin(), m_waiting.end(),
                                      [&](const Job& job) { return job.ticket == ticket; });
    if (waiting != m_waiting.end()) {
        refuseLater(std::move(*waiting), Failure::Cancelled, "cancelled");
        m_waiting.erase(waiting);
    }
    for (const auto& lane : m_lanes)
        if (lane->transfer && lane->ticket == ticket)
            lane->transfer->cancel();
}

void HttpClient::cancelAll() {
    for (Job& job : m_waiting) {
        if (job.granted)
            QMetaObject::invokeMethod(
                this, [granted = std::move(job.granted)] { granted(false); }, Qt::QueuedConnection);
        else
            refuseLater(std::move(job), Failure::Cancelled, "cancelled");
    }
    m_waiting.clear();
    for (const auto& lane : m_lanes)
        if (lane->transfer)
            lane->transfer->cancel();
}

void HttpClient::acquire(const Origin& origin, Granted granted) {
    Job job;
    job.ticket = ++m_lastTicket;
    job.origin = origin;
    job.granted = std::move(granted);
    m_waiting.push_back(std::move(job));
    QMetaObject::invokeMethod(this, &HttpClient::pump, Qt::QueuedConnection);
}

void HttpClient::release(const Origin& origin) {
    const auto held = std::find(m_held.begin(), m_held.end(), origin.host);
    if (held != m_held.end())
        m_held.erase(held);
    QMetaObject::invokeMethod(this, &HttpClient::pump, Qt::QueuedConnection);
}

int HttpClient::pending() const noexcept {
    const auto busy = std::count_if(m_lanes.begin(), m_lanes.end(),
                                    [](const auto& lane) { return lane->transfer != nullptr; });
    return static_cast<int>(m_waiting.size()) + static_cast<int>(busy);
}

bool HttpClient::hostIsBusy(const Job& job) const {
    const std::string& host = job.origin.host;
    return std::count(m_held.begin(), m_held.end(), host) +
               std::count_if(m_lanes.begin(), m_lanes.end(),
                             [&](const auto& lane) { return lane->transfer && lane->origin.host == host; }) >=
           perHost;
}

void HttpClient::pump() {
    constexpr int atOnce = 4 * perHost;
    const auto next = [this] {
        return std::find_if(m_waiting.begin(), m_waiting.end(),
                            [this](const Job& job) { return !hostIsBusy(job); });
    };
    for (auto job = next(); job != m_waiting.end(); job = next()) {
        if (pending() - static_cast<int>(m_waiting.size()) >= atOnce)
            return;
        Job taken = std::move(*job);
        m_waiting.erase(job);
        start(std::move(taken));
    }
}

HttpClient::Lane& HttpClient::freeLane(const Job& job) {
    Lane* any = nullptr;
    for (const auto& lane : m_lanes) {
        if (lane->transfer)
            continue;
        any = lane.get();
        if (lane->origin == job.origin && lane->options == job.options)
            return *lane;
    }
    if (any && m_lanes.size() >= 2 * perHost) {
        // Its connections were made for another host, or with other ideas of what may be trusted.
        any->manager.clearConnectionCache();
        return *any;
    }
    m_lanes.push_back(std::make_unique<Lane>());
    return *m_lanes.back();
}

void HttpClient::start(Job job) {
    if (job.granted) {
        m_held.push_back(job.origin.host);
        return job.granted(true);
    }
    Lane& lane = freeLane(job);
    lane.manager.setProxy(proxyOf(job.options.proxy));
    lane.ticket = job.ticket;
    lane.origin = job.origin;
    lane.options = job.options;
    lane.done = std::move(job.done);
    lane.transfer =
        std::make_unique<HttpTransfer>(lane.manager, *m_spool, std::move(job.request), job.options);
    lane.transfer->start([this, &lane](ExchangeDraft exchange) { finished(lane, std::move(exchange)); });
}

void HttpClient::finished(Lane& lane, ExchangeDraft exchange) {
    const bool trusted =
        exchange.failure == Failure::None && (lane.options.reuseConnections || closedByServer(exchange));
    lane.transfer.release()->deleteLater(); // it is still on the stack
    if (!trusted)
        lane.manager.clearConnectionCache();
    const Done done = std::move(lane.done);
    QMetaObject::invokeMethod(this, &HttpClient::pump, Qt::QueuedConnection);
    done(std::move(exchange));
}

} // namespace hci
