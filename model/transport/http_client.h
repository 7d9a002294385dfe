#pragma once

#include "model/base/bounds.h"
#include "model/transport/body_spool.h"
#include "model/transport/host_lookup.h"
#include "model/transport/http_transfer.h"
#include "model/transport/request.h"
#include "model/transport/transport_notes.h"

#include <QtCore/QObject>

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace hci {

class Http2Transfer;

/// Sends requests exactly as written: no cache, no cookies, no redirects, no remembered credentials. Uses the
/// program's WireAccessManager, or Http2Transfer for HTTP/2, since Qt's own client reads frames without end.
///
/// One request is one exchange. At most six requests per host are under way; the others queue.
///
/// For one thread, which needs an event loop (QCoreApplication is enough).
class HttpClient final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(ExchangeDraft)>;
    using Asked = std::function<void(WireAnswer)>;
    using Ticket = std::uint64_t;

    static constexpr int perHost = bounds::transport::connectionsPerHost;

    /// `spool` keeps the contents.
    explicit HttpClient(std::shared_ptr<BodySpool> spool, QObject* parent = nullptr);
    ~HttpClient() override; ///< drops requests under way; calls no callback any more

    [[nodiscard]] const std::shared_ptr<BodySpool>& spool() const noexcept { return m_spool; }

    /// Sends one request. Calls `done` once, later and from the event loop; a failure or an invalid request
    /// gives an exchange as well (source Failed, failure and its detail).
    Ticket send(HttpRequest request, const TransportOptions& options, Done done);
    /// send(), with the bytes on the wire. Watches the connection for `linger` after the message and counts
    /// bytes that follow it; the host's place is free meanwhile.
    Ticket ask(HttpRequest request, const TransportOptions& options, Asked done,
               std::chrono::milliseconds linger = std::chrono::milliseconds(0));
    /// Cancels: done() comes with Failure::Cancelled. Does nothing if the request is over.
    void cancel(Ticket ticket);
    void cancelAll();

    /// Requests queued or under way.
    [[nodiscard]] int pending() const noexcept;

    /// For the end of a run: calls `then` once, from the event loop, when no connection waits for late bytes
    /// any more, or after a quarter of a second. bytesCameLate() has then reported bytes that follow an
    /// answer at once; never called after `context` is gone.
    void whenQuiet(QObject* context, std::function<void()> then);

    /// Some connection still waits for late bytes.
    [[nodiscard]] bool isWatching() const noexcept { return m_manager.connections().isWatching(); }

    /// Notes on events that no exchange shows.
    [[nodiscard]] const TransportNotes& notes() const noexcept { return m_notes; }

    /// Sets the name lookup; systemLookup() unless a test replaces it.
    void setLookup(HostLookup lookup);
    [[nodiscard]] const HostLookup& lookup() const noexcept { return m_lookup; }

signals:
    /// Bytes followed the answer to a request that is over, where none may.
    void bytesCameLate(hci::HttpClient::Ticket ticket, quint64 bytes);

private:
    struct Job;
    struct Running;

    void pump();
    [[nodiscard]] bool hostIsBusy(const Job& job) const;
    void start(Job job);
    void startHttp1(Running& running);
    void startHttp2(Running& running);
    void over(Running& running, WireAnswer answer);
    void refuseLater(Job job, Failure failure, std::string detail);

    std::shared_ptr<BodySpool> m_spool;
    HostLookup m_lookup = systemLookup();
    WireAccessManager m_manager;
    std::deque<Job> m_waiting;
    std::vector<std::unique_ptr<Running>> m_running;
    Ticket m_lastTicket = 0;
    TransportNotes m_notes;
    std::vector<Origin> m_http1; // origins that do not speak HTTP/2
};

} // namespace hci
