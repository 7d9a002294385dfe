#pragma once

#include "model/base/seeded_hash.h"
#include "model/capture/browser_event.h"
#include "model/transport/live_session.h"

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hci {

/// Turns a browser's reports into exchanges of a session. Keeps both sides of a validated response: the
/// exchange is the 304 that came, and its BrowserAnswer is what the page got.
///
/// Appends an exchange once it is complete: its content has ended and, if requested, arrived, and so have
/// expected raw fields; settle() ends the wait for those. Reads no clock: `now` is in milliseconds, of any
/// clock that does not go back.
class CapturedTraffic {
public:
    /// `live` outlives it, and has no other writer.
    explicit CapturedTraffic(LiveSession& live) : m_live(live) {}
    CapturedTraffic(const CapturedTraffic&) = delete;
    CapturedTraffic& operator=(const CapturedTraffic&) = delete;

    /// Pages that start from now on belong to the next visit.
    void nextVisit() { ++m_visit; }
    /// Counts each reload as a visit of its own, whoever started it.
    void countReloads() noexcept { m_reloadsAreVisits = true; }
    /// Ignores requests that start during a pause, with all their later events; others continue.
    void setPaused(bool paused) noexcept { m_paused = paused; }
    /// From now on page ids contain `words`, also for open pages: their requests from here on belong to a new
    /// page. `wallNow`: milliseconds since 1970.
    void mark(std::string_view words, Milliseconds wallNow);
    void take(const BrowserEvent& event, Milliseconds now);
    /// The content of this request was requested, and ContentRead will come. Call it before take() gets
    /// LoadFinished.
    void expectContent(std::string_view id);
    /// Whether a request that is about to finish has a content worth requesting: it came whole or was stored,
    /// and has at most `bound` bytes.
    [[nodiscard]] bool wantsContent(std::string_view id, std::int64_t bound) const;

    /// Appends exchanges that have waited long enough.
    void settle(Milliseconds now);
    /// No finished exchange waits for late events.
    [[nodiscard]] bool settled() const noexcept { return m_over.empty(); }
    /// Appends everything left, complete or not.
    void end();

    /// Requests without an answer, and answers without an end. A validation in the background has no end
    /// event and does not count.
    [[nodiscard]] std::size_t unanswered() const noexcept { return m_unanswered; }
    [[nodiscard]] std::size_t unfinished() const noexcept { return m_unfinished; }
    /// Whether the tab's newest document has had its load event.
    [[nodiscard]] bool pageLoaded(std::string_view context) const;
    /// Whether the request for the tab's newest document has failed.
    [[nodiscard]] bool pageFailed(std::string_view context) const;
    /// Reports beyond the bounds, which are in no exchange.
    [[nodiscard]] std::uint32_t leftOut() const noexcept { return m_leftOut; }
    [[nodiscard]] std::uint32_t contentsLeftOut() const noexcept { return m_contentsLeftOut; }

private:
    /// One request of a chain of redirects.
    struct Hop {
        RequestSent sent;
        std::optional<AnswerHead> answer;
        bool hasRaw = false;
        double answeredAt = -1;
    };
    /// A chain of redirects. Raw fields are in the order of the hops that have some.
    struct Chain {
        std::vector<Hop> hops;
        std::deque<ExchangeDraft::Fields> sentFields;
        std::deque<RawAnswer> rawAnswers;
        std::string page;
        bool fromMemory = false;
        bool over = false;
        bool contentExpected = false;
        std::size_t* counted = nullptr; ///< the counter that includes it
        Milliseconds overSince = 0;
        double endedAt = -1;
        std::int64_t encodedBytes = -1;
        std::int64_t decodedBytes = 0;
        bool unknownContent = false; ///< some came, of unknown length
        std::string failure;         ///< the browser's words; empty: it did not fail
        std::optional<BodyRef> content;
    };
    struct OpenPage {
        std::string id;
        std::string url;
        std::string loader;
        Milliseconds startedAt = noTime;
        double start = 0;
        std::int32_t contentLoadMs = -1;
        std::int32_t loadMs = -1;
        PageMark mark = PageMark::Visit;
        std::uint16_t visit = 0;
        bool failed = false;
        bool added = false;
    };

    void on(const RequestSent& event, Milliseconds now);
    void on(const RequestFields& event, Milliseconds now);
    void on(const AnswerCame& event, Milliseconds now);
    void on(const RawAnswer& event, Milliseconds now);
    void on(const ServedFromMemory& event, Milliseconds now);
    void on(const ContentCame& event, Milliseconds now);
    void on(const LoadFinished& event, Milliseconds now);
    void on(const LoadFailed& event, Milliseconds now);
    void on(const ContentRead& event, Milliseconds now);
    void on(const PageStarted& event, Milliseconds now);
    void on(const PageLoaded& event, Milliseconds now);

    [[nodiscard]] Chain* find(std::string_view id);
    [[nodiscard]] Chain* findOrAdd(std::string_view id);
    [[nodiscard]] bool passesOver(const BrowserEvent& event);
    void startPage(const RequestSent& event);
    [[nodiscard]] std::string nextPageId();
    [[nodiscard]] const std::string& pageOf(const RequestSent& event) const;
    void addToSession(OpenPage& page);
    void count(Chain& chain);
    void close(std::string_view id, Chain& chain, Milliseconds now);
    void finish(TextMap<Chain>::iterator chain);
    [[nodiscard]] static bool isComplete(const Chain& chain);

    LiveSession& m_live;
    TextMap<Chain> m_chains;
    std::deque<std::string> m_over; ///< ids of finished chains that wait, the oldest first
    TextMap<OpenPage> m_pages;      ///< by tab
    TextMap<std::string> m_pageOfLoader;
    TextMap<PageMark> m_marks; ///< of documents not requested yet, by loader
    std::string m_latestPage;
    double m_wallOffset = 0; ///< from the browser's clock to the wall's, in seconds
    std::size_t m_unanswered = 0;
    std::size_t m_unfinished = 0;
    std::uint32_t m_pagesStarted = 0;
    std::uint32_t m_leftOut = 0;
    std::uint32_t m_contentsLeftOut = 0;
    std::uint16_t m_visit = 0;
    std::string m_words; ///< of the last mark
    bool m_reloadsAreVisits = false;
    bool m_paused = false;
    TextMap<bool> m_passedOver; ///< ids of skipped requests: whether they are HTTP
};

} // namespace hci
