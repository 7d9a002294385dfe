#pragma once

#include "model/exchange/masked_session.h"
#include "model/exchange/pairing.h"
#include "model/transport/http_client.h"
#include "model/transport/live_session.h"

#include <functional>

namespace hci {

struct ReplayOptions {
    std::string
        baseUrl; ///< "https://staging.example/prefix" in place of the recorded origin; empty: the original
    std::function<bool(const Exchange&)> select; ///< which exchanges to replay; empty: all
    bool sendCookies = false;       ///< the recorded ones, with the user's consent, and only to their origin
    bool sendCredentials = false;   ///< Authorization and like, on the same terms
    bool keepPreconditions = false; ///< send recorded If-None-Match and similar fields
    bool revalidate = true;         ///< then send a request with the validators received
    TransportOptions transport;
    /// Ends the making of a replay, which reads the whole recording; stays true, any thread calls it.
    std::function<bool()> stopped;
};

/// The result for one recorded exchange.
struct ReplayRow {
    std::uint32_t recorded = noIndex; ///< exchange index in the recording
    std::uint32_t replayed =
        noIndex; ///< row in the live session of the last attempt; noIndex: not sent (yet)
    std::uint32_t revalidated = noIndex; ///< row of its revalidation; noIndex: none, or no validator
    std::uint16_t attempts = 0;

    friend bool operator==(const ReplayRow&, const ReplayRow&) = default;
};

/// The request that replays a recorded exchange: its method and fields without those that cannot apply
/// (pseudo-fields, connection fields, Host, preconditions) or lack consent.
///
/// NotFound: not GET or HEAD, no http URL, an answer from the recorder's own cache, or a secret in the URL
/// that would go to another origin. `known`: the secrets of the whole recording; else those of the exchange.
[[nodiscard]] Result<HttpRequest> replayRequest(const Exchange& recorded, const ReplayOptions& options,
                                                const KnownTexts* known = nullptr);

/// Sends the GET and HEAD requests of a recording again in their order, six at once per host, and revalidates
/// each answer. Contents go to the live session's spool: only exchange records take memory.
///
/// For one thread with an event loop.
class Replay final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void()>;
    using Progress = std::function<void(int done, int total)>;

    /// `live` outlives it. Once `options.stopped` returns true, the replay is cancelled and has no rows.
    Replay(SessionPtr recording, ReplayOptions options, LiveSession& live, QObject* parent = nullptr);

    /// Calls `done` from the event loop when all rows are over, or after cancel(). `progress` counts rows.
    void start(Done done, Progress progress = {});
    /// Sends nothing more until resume(); requests under way finish.
    void pause();
    void resume();
    /// Stops at once.
    void cancel();
    /// Sends failed rows again and returns their number; done() of start() is called again if there are any.
    int retryFailed();

    [[nodiscard]] const std::vector<ReplayRow>& rows() const noexcept { return m_rows; }
    [[nodiscard]] bool paused() const noexcept { return m_paused; }
    [[nodiscard]] bool cancelled() const noexcept { return m_cancelled; }
    [[nodiscard]] const TransportNotes& notes() const noexcept { return m_client.notes(); }
    [[nodiscard]] const SessionPtr& recording() const noexcept { return m_recording; }

private:
    void pump();
    void send(std::size_t row);
    void keepCertificateAtHome();
    void answered(std::size_t row, const HttpRequest& request, const WireAnswer& came);
    void rowOver();
    std::uint32_t keep(const WireAnswer& answer);
    void bytesCameLate(HttpClient::Ticket ticket);
    void endOfRun();

    SessionPtr m_recording;
    SecretMask m_secrets; // of the recording
    ReplayOptions m_options;
    LiveSession& m_live;
    HttpClient m_client;
    Done m_done;
    Progress m_progress;
    std::vector<ReplayRow> m_rows;
    std::vector<std::uint32_t> m_queue; // rows to send, in order
    std::vector<std::uint32_t> m_kept;  // where the answer to each ticket is in m_live; noIndex: nowhere yet
    std::size_t m_next = 0;             // into m_queue
    int m_open = 0;
    int m_over = 0;
    bool m_paused = false;
    bool m_cancelled = false;
    bool m_ending = false; // only waits for late bytes of servers
    bool m_ended = false;
};

/// A recorded exchange and its replay. Numbers are contents as transferred.
struct ReplayDifference {
    std::uint32_t recorded = noIndex; ///< index in the recording
    std::uint32_t replayed = noIndex; ///< row in the live session
    std::uint16_t statusBefore = 0;
    std::uint16_t statusNow = 0;
    std::uint16_t revalidationNow = 0; ///< status of the revalidation; 0: none
    bool etagChanged = false;
    bool lastModifiedChanged = false;
    bool cacheControlChanged = false;
    ContentComparison content = ContentComparison::Unknown;
    ByteCount bytesBefore;
    ByteCount bytesNow;
};

struct ReplayComparison {
    std::vector<ReplayDifference> rows; ///< one for each row that was answered
    int failed = 0;                     ///< rows without an answer
    int statusChanged = 0;
    int validatorsChanged = 0;
    int contentChanged = 0;
    int notModified = 0;    ///< revalidated with 304
    int notModifiedNow = 0; ///< of these: the recording has a full answer to a conditional request
    ByteCount bytesBefore = ByteCount::zero(Scope::Content);
    ByteCount bytesNow = ByteCount::zero(Scope::Content);
};

/// Compares the replay with the recording: 200 that became 304, changed validators, bytes.
[[nodiscard]] ReplayComparison compareReplay(const Session& recording, const Session& live,
                                             const std::vector<ReplayRow>& rows);

} // namespace hci
