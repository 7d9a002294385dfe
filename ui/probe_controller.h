#pragma once

#include "model/transport/probe_runner.h"

#include <QtCore/QObject>

#include <map>
#include <memory>
#include <string>

namespace hci {

/// What the probes of one URL showed; `session` holds their exchanges.
struct ProbeOutcome {
    ProbeTarget target;
    SessionPtr session;
    bool cancelled = false;
};
using ProbeOutcomePtr = std::shared_ptr<const ProbeOutcome>;

/// Runs the probes, one URL at a time, and keeps the last outcome of each.
class ProbeController final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~ProbeController() override;

    /// Sends the probes of `set` for the request's URL; what is under way is stopped first.
    void run(const HttpRequest& request, ProbeSet set);
    void stop();
    [[nodiscard]] bool busy() const noexcept { return m_runner != nullptr; }
    /// Null where the URL was not probed.
    [[nodiscard]] ProbeOutcomePtr outcomeOf(const std::string& url) const;

signals:
    void progressed(int done, int total);
    void busyChanged(bool busy);
    void finished(const QString& url);

private:
    void finish(ProbeTarget target);

    std::unique_ptr<LiveSession> m_live;
    std::unique_ptr<HttpClient> m_client;
    ProbeRunner* m_runner = nullptr; // deletes itself later, after it is done
    std::string m_url;
    bool m_stopped = false;
    std::map<std::string, ProbeOutcomePtr, std::less<>> m_outcomes;
};

} // namespace hci
