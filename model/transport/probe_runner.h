#pragma once

#include "model/transport/http_client.h"
#include "model/transport/live_session.h"
#include "model/transport/probe_verdict.h"

#include <functional>

namespace hci {

/// Runs probes on one URL and judges them when all answers are in. At most six requests are under way, not
/// counting the wait behind the wire probe's answer.
///
/// Order: a plain GET for each coding; the second plain GETs and all probes; the third plain GETs, so that a
/// change in between is noticed; the unsafe probes. Only GET and HEAD are sent unless `ids` names an unsafe
/// probe, for which the caller has the user's consent.
///
/// For one thread with an event loop; used once.
class ProbeRunner final : public QObject {
    Q_OBJECT
public:
    struct Task {
        HttpRequest request; ///< URL and the user's fields; unsafe probes: content as well
        TransportOptions transport;
        std::vector<ProbeId> ids;
        std::vector<std::string> codings = {"identity", "gzip", "br"};
        std::string unsafeMethod = "PUT";
    };
    using Done = std::function<void(ProbeTarget)>;
    using Progress = std::function<void(int done, int total)>;

    /// `client` keeps contents in the spool of `session`, which receives the exchanges; both outlive the
    /// runner.
    ProbeRunner(HttpClient& client, LiveSession& session, Task task, QObject* parent = nullptr);

    /// Calls `done` once, from the event loop.
    void start(Done done, Progress progress = {});
    /// Stops at once: done() receives the results so far, the rest skipped as cancelled.
    void cancel();

private:
    enum class Round : std::uint8_t { Probes, LastGets, Unsafe };

    void sendBaselines();
    void baselineCame(std::size_t variant, const ExchangeDraft& exchange);
    void sendProbes();
    [[nodiscard]] bool isProbed(std::size_t variant) const;
    void prepare(ProbeId id, std::size_t variant);
    void sendAnswer(std::size_t answer);
    void sendGet(std::size_t variant);
    void oneOver();
    void nextRound();
    void sendLastGets();
    [[nodiscard]] std::vector<std::uint32_t> fullAnswers(const Session& session, std::size_t variant) const;
    void judgeAll();
    [[nodiscard]] HttpRequest plainGet(const std::string& coding) const;
    [[nodiscard]] bool wants(ProbeId id) const;

    HttpClient& m_client;
    LiveSession& m_session;
    Task m_task;
    Done m_done;
    Progress m_progress;
    ProbeTarget m_target;
    std::vector<ProbeBaseline> m_baselines;
    std::vector<std::vector<std::uint32_t>> m_gets; // rows of plain GETs by variant
    std::vector<ProbeAnswer> m_answers;
    int m_open = 0; // requests without an answer so far
    int m_total = 0;
    int m_over = 0;
    bool m_cancelled = false;
    Round m_round = Round::Probes;
};

} // namespace hci
