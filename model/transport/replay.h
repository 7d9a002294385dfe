#pragma once

#include "model/exchange/pairing.h"
#include "model/transport/http_client.h"
#include "model/transport/live_session.h"

#include <functional>

namespace hci {

struct ReplayOptions {
    std::string
        baseUrl; ///< "https://staging.example/prefix" in place of the recorded origin; empty: the original
    std::function<bool(const Exchange&)> select; ///< which exchanges; none given: all
    bool sendCookies = false;       ///< the recorded ones, by the user's consent, and only to their origin
    bool sendCredentials = false;   ///< Authorization and like, on the same terms
    bool keepPreconditions = false; ///< send recorded If-None-Match and like
    bool revalidate = true;         ///< ask again with the validators that came
    TransportOptions transport;
};

/// What became of one recorded exchange.
struct ReplayRow {
    std::uint32_t recorded = noIndex; ///< exchange index in the recording
    std::uint32_t replayed =
        noIndex; ///< row in the live session of the last attempt; noIndex: not sent (yet)
    std::uint32_t revalidated = noIndex; ///< row of its revalidation; noIndex: none, for want of a validator
    std::uint16_t attempts = 0;

    friend bool operator==(const ReplayRow&, const ReplayRow&) = default;
};

/// The request that a replay sends for a recorded exchange: method and fields of the recording less what
/// cannot apply (pseudo-fields, connection fields, Host, preconditions) and what was not agreed to. NotFound
/// where there is nothing to send: not GET or HEAD, no http URL, an answer from the recorder's own cache, or
/// a token in the URL that would go to another origin.
[[nodiscard]] Result<HttpRequest> replayRequest(const Exchange& recorded, const ReplayOptions& options);

/// Sends the GET and HEAD requests of a recording again, in their order, six at once a host, and revalidates
/// each answer. Contents go to the live session's spool: memory grows by the exchange record alone.
///
/// For one thread with an event loop.
class Replay final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void()>;
    using Progress = std::function<void(int done, int total)>;

    /// `live` outlives it.
    Replay(SessionPtr recording, ReplayOptions options, LiveSession& live, QObject* parent = nullptr);

    /// `done` is called from the event loop when all rows are over, or after cancel(). `progress` counts
    /// rows.
    void start(Done done, Progress progress = {});
    /// What is under way comes to its end; nothing more is sent until resume().
    void pause();
    void resume();
    /// Stops at once.
    void cancel();
    /// Sends the rows that failed again, and done() of start() is called again; nothing where there are none.
    /// Returns how many there are.
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
    ReplayOptions m_options;
    LiveSession& m_live;
    HttpClient m_client;
    Done m_done;
    Progress m_progress;
    std::vector<ReplayRow> m_rows;
    std::vector<std::uint32_t> m_queue; // rows to send, in order
    std::vector<std::uint32_t> m_kept; // where the answer to each ticket lies in m_live; noIndex: nowhere yet
    std::size_t m_next = 0;            // into m_queue
    int m_open = 0;
    int m_over = 0;
    bool m_paused = false;
    bool m_cancelled = false;
    bool m_ending = false; // only what a server may still send is waited for
    bool m_ended = false;
};

/// A recorded exchange beside what the replay got. Numbers are contents as transferred.
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
    int notModifiedNow = 0; ///< of them: the recording has a full answer to a conditional request for it
    ByteCount bytesBefore = ByteCount::zero(Scope::Content);
    ByteCount bytesNow = ByteCount::zero(Scope::Content);
};

/// The replay beside the recording: what was 200 and is 304 now, validators that changed, bytes.
[[nodiscard]] ReplayComparison compareReplay(const Session& recording, const Session& live,
                                             const std::vector<ReplayRow>& rows);

} // namespace hci
