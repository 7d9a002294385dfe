#pragma once

#include "model/transport/fetch.h"
#include "model/transport/live_session.h"
#include "model/transport/probe_runner.h"

#include <QtCore/QPointer>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hci {

/// The user's consent to the unsafe probes: the method, and the one origin that it is sent to.
struct UnsafeConsent {
    std::string method;
    Origin origin;
};

/// The options of an inspection, for each of its URLs.
struct InspectionOptions {
    std::shared_ptr<TextPool> pool = std::make_shared<TextPool>(); ///< of the resulting session
    std::vector<std::string> urls;
    ExchangeDraft::Fields
        fields; ///< sent with every request; credentials only to the origin of the URL they go with
    TransportOptions transport;
    bool revalidate = true;
    bool followRedirects = true;
    ProbeSet probes = ProbeSet::None;
    std::optional<UnsafeConsent> unsafe;                      ///< beside `probes`, where these are not None
    std::function<void(const std::string& url)> beforeUnsafe; ///< called before they are sent to a URL
};

/// The same for origins that the user did not name: without credentials, client certificate and pinned
/// address, which belong to the named origins.
[[nodiscard]] InspectionOptions withoutCredentials(InspectionOptions options);

struct InspectionResult {
    SessionPtr session; ///< exchanges in the order of the URLs, not of the answers' arrival
    std::shared_ptr<const ProbeReport> probes; ///< null if none were requested
    int answered = 0;                          ///< URLs that got a final answer
    bool cancelled = false;
    TransportNotes notes;
    std::vector<Error> refused; ///< URLs that could not be requested; `offset` is the place in `urls`
};

/// For each URL: a GET with its redirects as separate exchanges, then the conditional request that a cache
/// would send for the answer. For one thread with an event loop; used once.
class Inspection final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(InspectionResult)>;
    using Progress = std::function<void(int done, int total)>;

    explicit Inspection(InspectionOptions options, QObject* parent = nullptr);

    /// Before start(): see HttpClient::setLookup().
    void setLookup(HostLookup lookup) { m_client.setLookup(std::move(lookup)); }

    /// Starts; `done` is called once, from the event loop. `progress` counts URLs.
    void start(Done done, Progress progress = {});
    /// Stops at once: done() receives the results so far with `cancelled` set.
    void cancel();

private:
    struct Target {
        std::vector<ExchangeDraft> exchanges;
        std::uint32_t answer = noIndex; // the one to judge
        int open = 0;                   // parts under way: revalidation, probes
        ProbeTarget probes;
        ProbeRunner* runner = nullptr;
        QPointer<Fetch> fetch;
    };
    /// Where an exchange is stored until the inspection is over.
    struct Place {
        std::size_t target = 0;
        std::size_t exchange = 0;
    };

    void startNext();
    void take(std::size_t target, std::vector<FetchStep>& steps);
    void bytesCameLate(HttpClient::Ticket ticket);
    void fetched(std::size_t target, std::vector<FetchStep> steps);
    void revalidate(std::size_t target, const FetchStep& last);
    void probe(std::size_t target, const FetchStep& last);
    [[nodiscard]] bool mayChange(const std::string& url) const;
    void partOver(std::size_t target);
    void finished();
    void deliver();

    InspectionOptions m_options;
    LiveSession m_live;
    LiveSession m_probed;
    HttpClient m_client;
    Done m_done;
    Progress m_progress;
    std::vector<Target> m_targets; // by URL
    std::map<HttpClient::Ticket, Place> m_places;
    std::set<HttpClient::Ticket> m_late; // bytes followed an answer that m_places lacks
    InspectionResult m_result;
    std::size_t m_started = 0;
    std::size_t m_finished = 0;
    bool m_ending = false; // only waits for late bytes of servers
    bool m_delivered = false;
};

} // namespace hci
