#pragma once

#include "model/transport/http_client.h"
#include "model/transport/special_address.h"

#include <QtNetwork/QHostAddress>

#include <functional>

namespace hci {

/// One exchange of a fetch, with the request as the caller gave it (before the default fields).
struct FetchStep {
    HttpRequest request;
    ExchangeDraft exchange;
    TransportOptions transport; ///< how it was sent, with the checked address that later requests keep
    std::shared_ptr<const WireRecording> wire = {}; ///< null where there is none
    HttpClient::Ticket ticket = 0;                  ///< see HttpClient::bytesCameLate(); 0: not sent
};

/// Sends a request and follows its redirects itself, each as an exchange of its own: GET and HEAD only, at
/// most TransportOptions::maxRedirects, never twice to one URL. A redirect that is not followed becomes a
/// failed exchange.
///
/// No request goes to an address less public than TransportOptions::reach or the redirecting server's: each
/// host, the first included, is requested at its checked addresses, IPv4 first. A proxy looks names up
/// itself: there zoneOfName() decides; other lookups take at most TransportOptions::timeout.
///
/// Deletes itself after `done`; `client` outlives it.
class Fetch final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(std::vector<FetchStep>)>;
    enum class Redirects : std::uint8_t { Follow, Leave };

    /// `done` receives all exchanges in order, at least one; the last is the answer.
    static Fetch* start(HttpClient& client, HttpRequest request, const TransportOptions& options, Done done,
                        Redirects redirects = Redirects::Follow);
    /// Cancels at once, also during a lookup.
    void cancel();

private:
    using Addresses = QList<QHostAddress>;
    using Found = std::function<void(const Addresses&)>;

    Fetch(HttpClient& client, const TransportOptions& options, Done done, Redirects redirects);

    void check(const HttpRequest& target);
    void lookUp(const HttpRequest& target, Found found);
    void checkAddresses(const HttpRequest& target, const Addresses& addresses);
    void send(HttpRequest request);
    void received();
    void sendTo(Addresses addresses, const HttpRequest& request);
    void sendToNextAddress(const HttpRequest& request);
    void follow(const HttpRequest& next);
    [[nodiscard]] bool isChecked() const noexcept;
    [[nodiscard]] std::string refusalOf(const QString& target, const SpecialRange* special) const;
    void refuse(const HttpRequest& target, const std::string& why, Failure failure = Failure::Other);
    void finish();

    HttpClient& m_client;
    TransportOptions m_options;
    Done m_done;
    std::vector<FetchStep> m_steps;
    Addresses m_addresses; // of the current target, not tried yet
    HttpClient::Ticket m_ticket = 0;
    std::unique_ptr<QObject> m_lookup;     // the lookup under way; else null
    std::function<void(Failure)> m_giveUp; // reports the failure if no answer comes
    AddressZone m_zone;                    // the most public one of the last host
    Redirects m_redirects;
    bool m_cancelled = false;
};

} // namespace hci
