#include "model/transport/http_client.h"

#include "model/transport/connection.h"
#include "model/transport/http2_transfer.h"
#include "model/transport/wall_clock.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <algorithm>

namespace hci {

namespace {
/// A server that writes content behind a 304 does so at once; a second small piece may wait for the first
/// one's acknowledgement, 40 ms and a round trip.
constexpr std::chrono::milliseconds lateGrace{250};
} // namespace

struct HttpClient::Job {
    Ticket ticket = 0;
    HttpRequest request;
    TransportOptions options;
    std::chrono::milliseconds linger{0};
    Origin origin;
    Asked done;
};

/// A request under way.
struct HttpClient::Running {
    Job job;
    std::unique_ptr<HttpTransfer> http1;
    std::unique_ptr<Http2Transfer> http2;
    bool hasPlace = true; // holds one of its host's six places

    void cancel() {
        if (http1)
            http1->cancel();
        if (http2)
            http2->cancel();
    }
};

HttpClient::HttpClient(std::shared_ptr<BodySpool> spool, QObject* parent)
    : QObject(parent), m_spool(std::move(spool)) {}

HttpClient::~HttpClient() = default;

void HttpClient::setLookup(HostLookup lookup) {
    m_lookup = std::move(lookup);
    m_manager.setLookup(m_lookup);
}

HttpClient::Ticket HttpClient::send(HttpRequest request, const TransportOptions& options, Done done) {
    return ask(std::move(request), options,
               [done = std::move(done)](WireAnswer answer) { done(std::move(answer.exchange)); });
}

HttpClient::Ticket HttpClient::ask(HttpRequest request, const TransportOptions& options, Asked done,
                                   std::chrono::milliseconds linger) {
    Job job;
    job.ticket = ++m_lastTicket;
    job.request = withDefaultFields(std::move(request), options);
    job.options = options;
    job.linger = linger;
    job.done = std::move(done);
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
    WireAnswer answer;
    answer.ticket = job.ticket;
    ExchangeDraft& exchange = answer.exchange;
    exchange.startedAt = timeOfDay();
    exchange.method = job.request.method;
    exchange.url = job.request.url;
    exchange.requestFields = job.request.fields;
    exchange.source = ExchangeSource::Failed;
    exchange.failure = failure;
    exchange.failureDetail = std::move(detail);
    QMetaObject::invokeMethod(
        this, [done = std::move(job.done), answer = std::move(answer)] { done(answer); },
        Qt::QueuedConnection);
}

void HttpClient::cancel(Ticket ticket) {
    const auto waiting = std::find_if(m_waiting.begin(), m_waiting.end(),
                                      [&](const Job& job) { return job.ticket == ticket; });
    if (waiting != m_waiting.end()) {
        refuseLater(std::move(*waiting), Failure::Cancelled, "cancelled");
        m_waiting.erase(waiting);
    }
    for (const auto& running : m_running)
        if (running->job.ticket == ticket)
            return running->cancel();
}

void HttpClient::cancelAll() {
    for (Job& job : m_waiting)
        refuseLater(std::move(job), Failure::Cancelled, "cancelled");
    m_waiting.clear();
    for (const auto& running : m_running) // each reports it later, from the event loop
        running->cancel();
}

void HttpClient::whenQuiet(QObject* context, std::function<void()> then) {
    const ConnectionPool& pool = m_manager.connections();
    auto* timer = new QTimer(context); // deletes itself
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, timer, [&pool, timer, then = std::move(then)] {
        disconnect(&pool, nullptr, timer, nullptr);
        timer->deleteLater();
        then();
    });
    connect(&pool, &ConnectionPool::watched, timer, [&pool, timer] {
        if (!pool.isWatching())
            timer->start(0);
    });
    timer->start(pool.isWatching() ? lateGrace : std::chrono::milliseconds(0));
}

int HttpClient::pending() const noexcept {
    return static_cast<int>(m_waiting.size() + m_running.size());
}

bool HttpClient::hostIsBusy(const Job& job) const {
    return std::count_if(m_running.begin(), m_running.end(), [&](const auto& running) {
               return running->hasPlace && running->job.origin.host == job.origin.host;
           }) >= perHost;
}

void HttpClient::pump() {
    constexpr std::ptrdiff_t atOnce = 4 * perHost;
    const auto next = [this] {
        return std::find_if(m_waiting.begin(), m_waiting.end(),
                            [this](const Job& job) { return !hostIsBusy(job); });
    };
    for (auto job = next(); job != m_waiting.end(); job = next()) {
        const auto places = std::count_if(m_running.begin(), m_running.end(),
                                          [](const auto& running) { return running->hasPlace; });
        if (places >= atOnce)
            return;
        Job taken = std::move(*job);
        m_waiting.erase(job);
        start(std::move(taken));
    }
}

void HttpClient::start(Job job) {
    const bool http2 = offersHttp2(job.request, job.options) &&
                       std::find(m_http1.begin(), m_http1.end(), job.origin) == m_http1.end();
    m_running.push_back(std::make_unique<Running>());
    Running& running = *m_running.back();
    running.job = std::move(job);
    http2 ? startHttp2(running) : startHttp1(running);
}

void HttpClient::startHttp1(Running& running) {
    const Job& job = running.job;
    WireOrder order{job.request, job.options, job.linger, {}};
    order.late = [client = QPointer<HttpClient>(this), ticket = job.ticket](std::uint64_t bytes) {
        if (!client)
            return;
        ++client->m_notes.bytesAfter;
        emit client->bytesCameLate(ticket, bytes);
    };
    running.http1 = std::make_unique<HttpTransfer>(m_manager, *m_spool, std::move(order));
    connect(running.http1.get(), &HttpTransfer::answered, this, [this, &running] {
        running.hasPlace = false;
        QMetaObject::invokeMethod(this, &HttpClient::pump, Qt::QueuedConnection);
    });
    running.http1->start([this, &running](WireAnswer answer) { over(running, std::move(answer)); });
}

void HttpClient::startHttp2(Running& running) {
    running.http2 =
        std::make_unique<Http2Transfer>(*m_spool, running.job.request, running.job.options, m_lookup);
    running.http2->start([this, &running](std::optional<ExchangeDraft> exchange) {
        if (exchange)
            return over(running, {std::move(*exchange), nullptr, running.http2->hasSent()});
        m_http1.push_back(running.job.origin); // assumes that a server does not learn HTTP/2 during a run
        auto& timeout = running.job.options.timeout;
        timeout = std::max(timeout - running.http2->elapsed(), std::chrono::milliseconds(1));
        running.http2.release()->deleteLater(); // its signal may be on the stack
        startHttp1(running);
    });
}

void HttpClient::over(Running& running, WireAnswer answer) {
    const Asked done = std::move(running.job.done);
    answer.ticket = running.job.ticket;
    m_notes.sentAgain += answer.wire && answer.wire->timesSent > 1 ? 1 : 0;
    m_notes.contentsLeftOut = m_spool->leftOut();
    if (running.http1)
        running.http1.release()->deleteLater(); // its signal may be on the stack
    if (running.http2)
        running.http2.release()->deleteLater();
    std::erase_if(m_running, [&](const auto& one) { return one.get() == &running; });
    QMetaObject::invokeMethod(this, &HttpClient::pump, Qt::QueuedConnection);
    done(std::move(answer));
}

} // namespace hci
