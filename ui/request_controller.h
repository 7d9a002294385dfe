#pragma once

#include "model/transport/fetch.h"
#include "model/transport/live_session.h"
#include "ui/session_view.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <memory>

namespace hci {

class SessionController;

/// Sends requests and revalidations, and puts what came into the session as live exchanges.
class RequestController final : public QObject {
    Q_OBJECT
public:
    explicit RequestController(SessionController& sessions, QObject* parent = nullptr);
    ~RequestController() override;

    void send(const HttpRequest& request);
    /// Sends the conditional request for a stored response; `then` is done after it, if anything.
    void revalidate(const SessionView& view, std::uint32_t exchange);
    /// Sends plain GETs and revalidates each: what a first look at an origin shows.
    void inspect(const std::vector<std::string>& urls);
    void stop();
    [[nodiscard]] bool busy() const noexcept { return m_pending > 0; }

signals:
    void busyChanged(bool busy);
    void added(const hci::Segment* segment, std::uint32_t row); ///< an exchange that the user asked for
    void failed(const QString& sentence);

private:
    void begin();
    void fetch(const HttpRequest& request, bool revalidateAfter, bool show);
    void received(std::vector<FetchStep> steps, bool revalidateAfter, bool show);
    void end();

    SessionController& m_sessions;
    std::unique_ptr<LiveSession> m_live;
    std::unique_ptr<HttpClient> m_client;
    TransportOptions m_options;
    std::vector<QPointer<Fetch>> m_fetches;
    int m_pending = 0;
};

/// The response of a session that `exchange` can be revalidated with: itself where it is a 200 with a
/// validator, else the stored one of its revalidation, else the last such of its resource; noIndex where
/// there is none.
[[nodiscard]] std::uint32_t storedResponseFor(const SessionView& view, const Selection& selection);

} // namespace hci
