#pragma once

#include "model/transport/probe_runner.h"
#include "model/transport/probe_summary.h"

#include <QtCore/QObject>

#include <map>
#include <memory>
#include <string>

namespace hci {

/// What the probes of one URL showed; `session` holds their exchanges.
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

    /// Sends the probes of `set` for the request's URL; what is under way is given up first.
    void run(const HttpRequest& request, ProbeSet set, const TransportOptions& transport = {});
    /// Sends one probe once more; its result takes the place of the one before.
    void runAgain(const HttpRequest& request, const ProbeResult& result,
                  const TransportOptions& transport = {});
    /// Sends the probes that may change something, with the method and content of `request`. Its caller has
    /// the user's consent.
    void runUnsafe(const HttpRequest& request, const TransportOptions& transport = {});
    /// Stops at once; what came is judged, the rest is skipped.
    void stop();
    /// Forgets all outcomes.
    void clear();

    [[nodiscard]] bool busy() const noexcept { return m_runner != nullptr; }
    /// The URL that is being probed, or was last.
    [[nodiscard]] const std::string& url() const noexcept { return m_url; }
    /// Null where the URL was not probed.
    [[nodiscard]] ProbeOutcomePtr outcomeOf(const std::string& url) const;
    /// All outcomes as the active rules read them: each told of the last plain 200 for its URL in `session`,
    /// and left out where there is none. Null where nothing was probed.
    [[nodiscard]] std::shared_ptr<const ProbeReport> reportFor(const Session& session) const;

signals:
    void progressed(int done, int total);
    void busyChanged(bool busy);
    void finished(const QString& url);

private:
    void start(ProbeRunner::Task task);
    void giveUp();
    void finish(ProbeTarget target);

    std::unique_ptr<LiveSession> m_live; // of all runs; null: there was none
    std::unique_ptr<HttpClient> m_client;
    ProbeRunner* m_runner = nullptr; // deletes itself later, after it is done
    std::string m_url;
    bool m_stopped = false;
    std::map<std::string, ProbeOutcomePtr, std::less<>> m_outcomes;
};

/// `target` with the results of a later run in place of the ones of the same probe and coding.
[[nodiscard]] ProbeTarget merged(ProbeTarget target, ProbeTarget later);

} // namespace hci
