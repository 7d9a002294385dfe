#pragma once

#include "model/transport/body_spool.h"
#include "model/transport/host_lookup.h"
#include "model/transport/request.h"

#include <QtCore/QObject>

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace hci {

class HttpTransfer;
struct WireRecording;

/// Sends requests through QNetworkAccessManager behind a BoundedRelay (over HTTP/2: by Http2Transfer),
/// exactly as they were written: no cache, no cookies, no redirect followed, no credentials remembered,
/// fields as given. At most six requests a host are under way; the others wait in order. Unless the options
/// ask for keep-alive, no connection is used twice, so that what a server sends after an answer is never
/// taken for the next one.
///
/// For one thread, which needs an event loop (QCoreApplication is enough).
class HttpClient final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(ExchangeDraft)>;
    using Ticket = std::uint64_t;

    static constexpr int perHost = 6;

    /// Contents are kept in `spool`.
    explicit HttpClient(std::shared_ptr<BodySpool> spool, QObject* parent = nullptr);
    ~HttpClient() override; ///< drops what is under way; no callback is called any more

    [[nodiscard]] const std::shared_ptr<BodySpool>& spool() const noexcept { return m_spool; }

    /// Sends one request. `done` is called once, later and from the event loop, with what came of it: a
    /// failure is an exchange as well (source Failed, failure and its detail), also where the request is not
    /// valid.
    Ticket send(HttpRequest request, const TransportOptions& options, Done done);

    /// What came of one request: the answer last, and before it, where Qt could not show that answer, what Qt
    /// made of it. Never empty.
    using Asked = std::function<void(std::vector<ExchangeDraft>)>;
    /// Qt takes a chunk size that is no number for the end of the content, and says nothing.
    enum class Chunks : std::uint8_t { Trusted, Checked };
    /// send(); and where Qt loses the answer (an interim response comes first, a malformed field line, too
    /// many or too long ones, no status line …) the wire recorder asks once more. GET and HEAD alone:
    /// anything else is never sent twice. With Chunks::Checked the recorder also goes over answers in chunks,
    /// and is heard only where it finds a fault.
    Ticket ask(HttpRequest request, const TransportOptions& options, Asked done,
               Chunks chunks = Chunks::Trusted);
    /// Gives up: done() comes with Failure::Cancelled. Nothing happens where it is over already.
    void cancel(Ticket ticket);
    void cancelAll();

    /// For who talks to a host by other means: waits for one of its six places. `granted` is called once,
    /// from the event loop, with false where cancelAll() came first; release() gives a place back.
    using Granted = std::function<void(bool)>;
    void acquire(const Origin& origin, Granted granted);
    void release(const Origin& origin);

    /// Requests that wait or are under way.
    [[nodiscard]] int pending() const noexcept;

    /// How names are looked up; systemLookup() unless a test says otherwise.
    void setLookup(HostLookup lookup) { m_lookup = std::move(lookup); }
    [[nodiscard]] const HostLookup& lookup() const noexcept { return m_lookup; }

private:
    struct Job;
    struct Lane;

    Ticket enqueue(Job job);
    void pump();
    [[nodiscard]] bool hostIsBusy(const Job& job) const;
    [[nodiscard]] Lane& freeLane(const Job& job);
    void start(Job job);
    void startHttp1(Lane& lane, HttpRequest request, const TransportOptions& options);
    void startHttp2(Lane& lane, HttpRequest request);
    void finished(Lane& lane, ExchangeDraft exchange);
    void record(Lane& lane, ExchangeDraft shown);
    void recorded(Lane& lane, WireRecording recording);
    void over(Lane& lane, std::vector<ExchangeDraft> exchanges);
    void refuseLater(Job job, Failure failure, std::string detail);

    std::shared_ptr<BodySpool> m_spool;
    HostLookup m_lookup = systemLookup();
    std::deque<Job> m_waiting;
    std::vector<std::unique_ptr<Lane>> m_lanes;
    Ticket m_lastTicket = 0;
    std::vector<Origin> m_http1;     // do not speak HTTP/2
    std::vector<std::string> m_held; // hosts, one for each place that was granted
};

} // namespace hci
