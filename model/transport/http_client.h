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

/// Sends requests through the program's WireAccessManager (over HTTP/2: by Http2Transfer, since Qt's own
/// client reads frames without end), exactly as they were written: no cache, no cookies, no redirect
/// followed, no credentials remembered, fields as given. One request is one exchange. At most six requests a
/// host are under way; the others wait in order.
///
/// For one thread, which needs an event loop (QCoreApplication is enough).
class HttpClient final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(ExchangeDraft)>;
    using Asked = std::function<void(WireAnswer)>;
    using Ticket = std::uint64_t;

    static constexpr int perHost = bounds::transport::connectionsPerHost;

    /// Contents are kept in `spool`.
    explicit HttpClient(std::shared_ptr<BodySpool> spool, QObject* parent = nullptr);
    ~HttpClient() override; ///< drops what is under way; no callback is called any more

    [[nodiscard]] const std::shared_ptr<BodySpool>& spool() const noexcept { return m_spool; }

    /// Sends one request. `done` is called once, later and from the event loop, with what came of it: a
    /// failure is an exchange as well (source Failed, failure and its detail), also where the request is not
    /// valid.
    Ticket send(HttpRequest request, const TransportOptions& options, Done done);
    /// send(), with the bytes that went over the wire. For `linger` after the message the connection is
    /// watched, and what comes counts as following it; the host's place is free meanwhile.
    Ticket ask(HttpRequest request, const TransportOptions& options, Asked done,
               std::chrono::milliseconds linger = std::chrono::milliseconds(0));
    /// Gives up: done() comes with Failure::Cancelled. Nothing happens where it is over already.
    void cancel(Ticket ticket);
    void cancelAll();

    /// Requests that wait or are under way.
    [[nodiscard]] int pending() const noexcept;

    /// Calls `then` once, from the event loop, when no connection is waited behind any more for what its
    /// server may still send, or after a quarter of a second: at the end of a run, so that bytesCameLate()
    /// has said what follows an answer at once. Never after `context` is gone.
    void whenQuiet(QObject* context, std::function<void()> then);

    /// Some connection is waited behind, for what its server may still send.
    [[nodiscard]] bool isWatching() const noexcept { return m_manager.connections().isWatching(); }

    /// What happened so far that no exchange tells.
    [[nodiscard]] const TransportNotes& notes() const noexcept { return m_notes; }

    /// How names are looked up; systemLookup() unless a test says otherwise.
    void setLookup(HostLookup lookup);
    [[nodiscard]] const HostLookup& lookup() const noexcept { return m_lookup; }

signals:
    /// Bytes came where none may, behind the answer to a request that is over.
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
    std::vector<Origin> m_http1; // do not speak HTTP/2
};

} // namespace hci
