#include "model/transport/http_client.h"

#include "model/base/bounds.h"
#include "model/http/field_syntax.h"
#include "model/http/method.h"
#include "model/transport/bounded_relay.h"
#include "model/transport/connection.h"
#include "model/transport/http2_transfer.h"
#include "model/transport/http_transfer.h"
#include "model/transport/wire_recorder.h"

#include <QtCore/QDateTime>
#include <QtCore/QPointer>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkProxy>

#include <algorithm>

namespace hci {

namespace {

/// Who is heard beside Qt.
enum class Recording : std::uint8_t { Never, Lost, LostOrChunked };

} // namespace

struct HttpClient::Job {
    Ticket ticket = 0;
    HttpRequest request;
    TransportOptions options;
    Origin origin;
    Sockets sockets = Sockets::Plain;
    Asked done;
    Recording recording = Recording::Never;
    Granted granted; // set where somebody else sends it
};

/// One manager, and so one set of connections, for one request at a time.
struct HttpClient::Lane {
    QNetworkAccessManager manager;
    std::unique_ptr<BoundedRelay> relay; // of its connections
    std::unique_ptr<HttpTransfer> transfer;
    std::unique_ptr<Http2Transfer> http2;
    QPointer<WireRecorder> recorder;
    Ticket ticket = 0;
    Origin origin;            // of the request under way, or of the last one
    TransportOptions options; // with which its connections were made
    Sockets sockets = Sockets::Plain;
    Recording recording = Recording::Never;
    ExchangeDraft shown; // what Qt made of it, while it is recorded
    Asked done;
    bool cancelled = false;

    [[nodiscard]] bool busy() const noexcept { return transfer || http2 || recorder; }
    void cancel() {
        cancelled = true;
        if (transfer)
            transfer->cancel();
        if (http2)
            http2->cancel();
        if (recorder)
            recorder->cancel();
    }
};

namespace {

/// Whether the server has closed the connection itself, as RFC 9112 9.6 lets it say.
bool closedByServer(const ExchangeDraft& exchange) {
    const std::string connection = lowered(fieldValue(exchange.responseFields, "connection"));
    return connection.find("close") != std::string::npos;
}

/// Qt's view of the answer is no view of it. It keeps long fields back, and the content of a 401: those end
/// at the bound on what is no answer.
bool isLost(const ExchangeDraft& shown) {
    return (shown.failure == Failure::Protocol && shown.status != 101) ||
           shown.failure == Failure::TooLarge || (shown.status == 0 && shown.failure == Failure::ClosedEarly);
}

bool isWholeInChunks(const ExchangeDraft& shown) {
    return shown.failure == Failure::None && shown.method == "GET" && shown.protocol == "HTTP/1.1" &&
           hasField(shown.responseFields, "transfer-encoding");
}

/// The request as it was sent.
HttpRequest requestOf(const ExchangeDraft& exchange) {
    return {exchange.method, exchange.url, exchange.requestFields, {}};
}

} // namespace

HttpClient::HttpClient(std::shared_ptr<BodySpool> spool, QObject* parent)
    : QObject(parent), m_spool(std::move(spool)) {}

HttpClient::~HttpClient() = default;

HttpClient::Ticket HttpClient::send(HttpRequest request, const TransportOptions& options, Done done) {
    Job job;
    job.request = std::move(request);
    job.options = options;
    job.done = [done = std::move(done)](std::vector<ExchangeDraft> all) { done(std::move(all.back())); };
    return enqueue(std::move(job));
}

HttpClient::Ticket HttpClient::ask(HttpRequest request, const TransportOptions& options, Asked done,
                                   Chunks chunks) {
    Job job;
    job.recording = chunks == Chunks::Checked ? Recording::LostOrChunked : Recording::Lost;
    job.request = std::move(request);
    job.options = options;
    job.done = std::move(done);
    return enqueue(std::move(job));
}

HttpClient::Ticket HttpClient::enqueue(Job job) {
    job.ticket = ++m_lastTicket;
    job.request = withDefaultFields(withJoinedLines(std::move(job.request)), job.options);
    auto valid = validate(job.request);
    if (valid)
        valid = validate(job.options);
    if (!valid) {
        refuseLater(std::move(job), Failure::Other, valid.error().detail);
        return m_lastTicket;
    }
    job.origin = *originOf(job.request.url);
    // What may change something on the server is sent again as seldom as Qt can be brought to.
    job.sockets = isGetOrHead(job.request.method) ? Sockets::Buffered : Sockets::Plain;
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
        this, [done = std::move(job.done), exchange = std::move(exchange)] { done({exchange}); },
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
        if (lane->busy() && lane->ticket == ticket)
            lane->cancel();
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
        if (lane->busy())
            lane->cancel();
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
    const auto busy =
        std::count_if(m_lanes.begin(), m_lanes.end(), [](const auto& lane) { return lane->busy(); });
    return static_cast<int>(m_waiting.size()) + static_cast<int>(busy);
}

bool HttpClient::hostIsBusy(const Job& job) const {
    const std::string& host = job.origin.host;
    return std::count(m_held.begin(), m_held.end(), host) +
               std::count_if(m_lanes.begin(), m_lanes.end(),
                             [&](const auto& lane) { return lane->busy() && lane->origin.host == host; }) >=
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
        if (lane->busy())
            continue;
        any = lane.get();
        if (lane->origin == job.origin && lane->options == job.options && lane->sockets == job.sockets)
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
    lane.ticket = job.ticket;
    lane.origin = job.origin;
    lane.options = job.options;
    lane.sockets = job.sockets;
    lane.recording = job.recording;
    lane.done = std::move(job.done);
    lane.cancelled = false;
    const bool http2 = offersHttp2(job.request, job.options) &&
                       std::find(m_http1.begin(), m_http1.end(), job.origin) == m_http1.end();
    http2 ? startHttp2(lane, std::move(job.request)) : startHttp1(lane, std::move(job.request), job.options);
}

void HttpClient::startHttp1(Lane& lane, HttpRequest request, const TransportOptions& options) {
    HostPort next = nextHop(options, request.url);
    if (!lane.relay || lane.relay->next() != next || lane.relay->port() == 0) {
        lane.manager.clearConnectionCache();
        lane.relay = std::make_unique<BoundedRelay>(std::move(next), m_lookup);
    }
    setProxy(lane.manager, options, lane.sockets, lane.relay->port());
    lane.transfer =
        std::make_unique<HttpTransfer>(lane.manager, *lane.relay, *m_spool, std::move(request), options);
    lane.transfer->start([this, &lane](ExchangeDraft exchange) { finished(lane, std::move(exchange)); });
}

void HttpClient::startHttp2(Lane& lane, HttpRequest request) {
    lane.http2 = std::make_unique<Http2Transfer>(*m_spool, request, lane.options, m_lookup);
    lane.http2->start([this, &lane, request = std::move(request)](std::optional<ExchangeDraft> exchange) {
        Http2Transfer* transfer = lane.http2.release();
        transfer->deleteLater(); // it is still on the stack
        if (exchange)
            return over(lane, {std::move(*exchange)});
        m_http1.push_back(lane.origin); // which does not change while somebody looks
        TransportOptions options = lane.options;
        options.timeout = std::max(options.timeout - transfer->elapsed(), std::chrono::milliseconds(1));
        startHttp1(lane, request, options);
    });
}

void HttpClient::finished(Lane& lane, ExchangeDraft exchange) {
    const bool trusted =
        exchange.failure == Failure::None && (lane.options.reuseConnections || closedByServer(exchange));
    lane.transfer.release()->deleteLater(); // it is still on the stack
    if (!trusted)
        lane.manager.clearConnectionCache();
    const bool safe = isGetOrHead(exchange.method);
    const bool lost = lane.recording != Recording::Never && isLost(exchange);
    const bool chunked = lane.recording == Recording::LostOrChunked && isWholeInChunks(exchange);
    if (safe && !lane.cancelled && (lost || chunked))
        record(lane, std::move(exchange));
    else
        over(lane, {std::move(exchange)});
}

/// Asks once more, at the same place among the six of the host.
void HttpClient::record(Lane& lane, ExchangeDraft shown) {
    TransportOptions options = lane.options;
    if (shown.failure == Failure::None)
        options.maxBody = std::min(options.maxBody, bounds::transport::recordedBytes);
    lane.recorder = WireRecorder::start(
        requestOf(shown), options, m_spool, std::chrono::milliseconds(0),
        [this, &lane](WireRecording recording) { recorded(lane, std::move(recording)); }, {}, this);
    lane.shown = std::move(shown);
}

void HttpClient::recorded(Lane& lane, WireRecording recording) {
    lane.recorder.clear(); // it deletes itself
    ExchangeDraft shown = std::move(lane.shown);
    ExchangeDraft& answer = recording.exchange;
    if (shown.failure == Failure::None) {
        // Qt was content. What the recorder says otherwise counts where it is about the framing.
        if (answer.failure != Failure::Protocol && answer.failure != Failure::Truncated &&
            !recording.has(WireFault::FramingTooLarge))
            return over(lane, {std::move(shown)});
        shown.failure = Failure::Protocol;
        shown.failureDetail = "Qt takes the content for whole: " + answer.failureDetail;
        shown.source = ExchangeSource::Failed;
        shown.set(ExchangeFlag::BodyCut);
    } else if (answer.status == 0 && answer.failure == shown.failure && recording.messages.size() == 1) {
        return over(lane, {std::move(shown)}); // the wire shows nothing more, not even an interim response
    }
    over(lane, {std::move(shown), std::move(answer)});
}

void HttpClient::over(Lane& lane, std::vector<ExchangeDraft> exchanges) {
    const Asked done = std::move(lane.done);
    QMetaObject::invokeMethod(this, &HttpClient::pump, Qt::QueuedConnection);
    done(std::move(exchanges));
}

} // namespace hci
