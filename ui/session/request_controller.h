#pragma once

#include "model/transport/fetch.h"
#include "model/transport/live_session.h"
#include "ui/session/session_view.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <set>

namespace hci {

class SessionController;

/// A request that waits for its answer.
struct PendingRequest {
    std::string method;
    std::string url;
    std::chrono::steady_clock::time_point since;
    std::uint64_t id = 0;
};

/// Sends requests and revalidations, and adds the answers to the session as live exchanges.
class RequestController final : public QObject {
    Q_OBJECT
public:
    explicit RequestController(SessionController& sessions, QObject* parent = nullptr);
    ~RequestController() override;

    /// Sends a request that the user wrote, to whatever address its host name has.
    void send(const HttpRequest& request);
    /// Sends a request made from an exchange of the session, as transportTo() says.
    void sendAgain(const HttpRequest& request);
    /// The conditional request for a stored response; reports it and returns nullopt if there can be none.
    [[nodiscard]] std::optional<HttpRequest> revalidationOf(const SessionView& view, std::uint32_t exchange);
    /// Whether exchanges are worth saving: not if they can be repeated at any time.
    enum class Persistence : std::uint8_t { Save, Skip };
    /// Sends plain GETs and revalidates each answer, for a first look at an origin.
    void inspect(const std::vector<std::string>& urls, Persistence persistence = Persistence::Save);
    void stop();
    [[nodiscard]] bool busy() const noexcept { return !m_pending.empty(); }
    /// The pending requests, oldest first.
    [[nodiscard]] const std::vector<PendingRequest>& pending() const noexcept { return m_pending; }

    /// How this window sends requests in this run, whichever part of it sends them.
    [[nodiscard]] const TransportOptions& transport() const noexcept { return m_options; }
    void setTransport(TransportOptions options) { m_options = std::move(options); }
    /// The same for a request made from an exchange of the session. A host that a redirect led to is asked at
    /// the address checked then, until the user names that host.
    [[nodiscard]] TransportOptions transportTo(const std::string& url) const;
    /// Accepts TLS errors of that host (lower case) until the program ends.
    void acceptTlsErrors(const std::string& host);

signals:
    void busyChanged(bool busy);
    void pendingChanged();
    void added(const hci::Segment* segment, std::uint32_t row); ///< a requested exchange
    /// An exchange that need not be saved; emitted before it is added to the session.
    void needsNoSaving(const std::shared_ptr<const hci::Segment>& segment, std::uint32_t row);
    /// The bytes of an exchange; null if there are none.
    void wireCame(const hci::Segment* segment, std::uint32_t row, hci::HttpClient::Ticket ticket,
                  std::shared_ptr<const hci::WireRecording> recording);
    void bytesCameLate(hci::HttpClient::Ticket ticket, quint64 bytes);
    void failed(const QString& sentence);
    /// The host that the user named has no address. Nothing was sent, and there is no exchange.
    void hostUnknown(const hci::HttpRequest& request);
    /// A TLS error stopped the answer: why, and which request was sent.
    void tlsRefused(const QString& why, const hci::HttpRequest& request);

private:
    /// Why a request is sent.
    struct Purpose {
        bool typed = false;      ///< the user wrote the URL
        bool revalidate = false; ///< revalidate a 200
        bool show = true;        ///< select its answer
        Persistence persistence = Persistence::Save;
    };
    void begin();
    [[nodiscard]] bool fitsSession() const;
    void sendBy(const TransportOptions& transport, const HttpRequest& request, Purpose purpose);
    void fetch(const HttpRequest& request, const TransportOptions& transport, Purpose purpose);
    void remember(const std::vector<FetchStep>& steps);
    void received(std::vector<FetchStep> steps, Purpose purpose, std::uint64_t id);
    void markLate(HttpClient::Ticket ticket);
    void end(std::uint64_t id);

    SessionController& m_sessions;
    std::unique_ptr<LiveSession> m_live;
    std::unique_ptr<HttpClient> m_client;
    TransportOptions m_options;
    std::map<std::string, std::string> m_addresses;     // by host, of those that redirects have led to
    std::map<HttpClient::Ticket, std::uint32_t> m_rows; // row of m_live by request
    std::set<HttpClient::Ticket> m_late;                // not in m_rows yet, further bytes came
    std::vector<QPointer<Fetch>> m_fetches;
    std::vector<PendingRequest> m_pending;
    std::uint64_t m_nextId = 1;
};

} // namespace hci
