#pragma once

#include "model/transport/wire_difference.h"
#include "ui/session_view.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <map>
#include <memory>

namespace hci {

class HttpClient;
class RequestController;

/// A recording, and how the same request's answer through QNetworkAccessManager differs.
struct WireOutcome {
    std::shared_ptr<const WireRecording> recording;
    std::vector<WireDifference> differences;
    bool compared = false; ///< the second request was answered
};
using WireOutcomePtr = std::shared_ptr<const WireOutcome>;

/// Sends one request over a socket and keeps the bytes; then, where that cannot change anything, the same
/// request through QNetworkAccessManager to compare. The recorded exchange joins the session.
class WireController final : public QObject {
    Q_OBJECT
public:
    explicit WireController(RequestController& requests, QObject* parent = nullptr);
    ~WireController() override;

    /// What is under way is given up first. Unsafe methods: the caller has the user's consent.
    void record(const HttpRequest& request, const TransportOptions& transport);
    void stop();
    /// Forgets all recordings.
    void clear();

    [[nodiscard]] bool busy() const noexcept { return m_busy; }
    /// Null where that exchange was not recorded by us.
    [[nodiscard]] WireOutcomePtr outcomeOf(const Exchange& exchange) const;

signals:
    void busyChanged(bool busy);
    void finished();
    void tlsRefused(const QString& why, const hci::HttpRequest& request);

private:
    using Key = std::pair<const Segment*, std::uint32_t>; // a live segment and a row in it

    void recorded(std::uint64_t run, const HttpRequest& request, const TransportOptions& transport,
                  WireRecording recording);
    void finish(std::uint64_t run, Key key, WireOutcome outcome);

    RequestController& m_requests;
    std::unique_ptr<HttpClient> m_client;
    QPointer<WireRecorder> m_recorder;
    std::map<Key, WireOutcomePtr> m_outcomes;
    std::uint64_t m_run = 0; // what an earlier one still delivers is dropped
    bool m_busy = false;
};

} // namespace hci
