#pragma once

#include "model/probes/probe_summary.h"
#include "model/transport/probe_runner.h"

#include <QtCore/QObject>

#include <map>
#include <memory>
#include <string>

namespace hci {

/// The results of the probes of one URL; `session` holds their exchanges.
struct ProbeOutcome {
    ProbeTarget target;
    SessionPtr session;
    std::vector<ProbeEvidence> insights; ///< gravest first
    bool cancelled = false;
};
using ProbeOutcomePtr = std::shared_ptr<const ProbeOutcome>;

/// Runs the probes, one URL at a time, and keeps the last outcome of each.
class ProbeController final : public QObject {
    Q_OBJECT
public:
    explicit ProbeController(QObject* parent = nullptr);
    ~ProbeController() override;

    /// Sends the probes of `set` for the request's URL; drops a run under way first.
    void run(const HttpRequest& request, ProbeSet set, const TransportOptions& transport = {});
    /// Sends one probe again and replaces its previous result.
    void runAgain(const HttpRequest& request, const ProbeResult& result,
                  const TransportOptions& transport = {});
    /// Sends the probes that may change something, with the method and content of `request`. The caller has
    /// the user's consent.
    void runUnsafe(const HttpRequest& request, const TransportOptions& transport = {});
    /// Stops at once; judges the results so far and skips the rest.
    void stop();
    /// Forgets all outcomes.
    void clear();

    [[nodiscard]] bool busy() const noexcept { return m_runner != nullptr; }
    /// The URL that is or was probed last.
    [[nodiscard]] const std::string& url() const noexcept { return m_url; }
    /// Null if the URL was not probed.
    [[nodiscard]] ProbeOutcomePtr outcomeOf(const std::string& url) const;
    /// All outcomes for the active rules, each attached to the last plain 200 for its URL in `session` and
    /// left out without one. Null if nothing was probed.
    [[nodiscard]] std::shared_ptr<const ProbeReport> reportFor(const Session& session) const;

signals:
    void progressed(int done, int total);
    void busyChanged(bool busy);
    void finished(const QString& url);

private:
    void start(ProbeRunner::Task task);
    void abandon();
    void finish(ProbeTarget target);

    std::unique_ptr<LiveSession> m_live; // of all runs; null before the first
    std::unique_ptr<HttpClient> m_client;
    ProbeRunner* m_runner = nullptr; // deletes itself later, after its end
    std::string m_url;
    bool m_stopped = false;
    std::map<std::string, ProbeOutcomePtr, std::less<>> m_outcomes;
};

/// `target` with results of a later run in place of those of the same probe and coding.
[[nodiscard]] ProbeTarget merged(ProbeTarget target, ProbeTarget later);

} // namespace hci
