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

/// Turns what a browser tells into exchanges of a session. Of a validated response both sides are kept: the
/// exchange is the 304 that came, and its BrowserAnswer is what the page got.
///
/// An exchange is appended when all of it is there: the end of its content, the content where it was asked
/// for, and the raw fields where they are to come. They may never come, so settle() stops to wait. Reads no
/// clock: `now` is in milliseconds, of any clock that does not go back.
class CapturedTraffic {
public:
    /// `live` outlives it, and belongs to it alone.
    explicit CapturedTraffic(LiveSession& live) : m_live(live) {}
    CapturedTraffic(const CapturedTraffic&) = delete;
    CapturedTraffic& operator=(const CapturedTraffic&) = delete;

    /// Pages that are started from now on belong to the next visit.
    void nextVisit() { ++m_visit; }
    /// A reload is a visit of its own, whoever has asked for it.
    void countReloads() noexcept { m_reloadsAreVisits = true; }
    /// What begins while it is paused is not kept, nor is what comes of it later; what was under way goes on.
    void setPaused(bool paused) noexcept { m_paused = paused; }
    /// From now on pages bear `words` in their ids, those that are open as well: what they ask for from here
    /// on belongs to a page of its own. `wallNow`: milliseconds since 1970.
    void mark(std::string_view words, Milliseconds wallNow);
    void take(const BrowserEvent& event, Milliseconds now);
    /// The content of this request is asked for, and ContentRead will come. Call it before LoadFinished is
    /// taken.
    void expectContent(std::string_view id);
    /// Whether the content of a request that is about to finish is worth asking for: there is one, it came
    /// whole or was stored, and its size is at most `bound`.
    [[nodiscard]] bool wantsContent(std::string_view id, std::int64_t bound) const;

    /// Appends those that have waited for long enough.
    void settle(Milliseconds now);
    /// Nothing waits for what is to come behind its end.
    [[nodiscard]] bool settled() const noexcept { return m_over.empty(); }
    /// Appends all that there is, as it is.
    void end();

    /// Requests without an answer, and answers that are not at their end. A validation in the background has
    /// no end that the browser tells.
    [[nodiscard]] std::size_t unanswered() const noexcept { return m_unanswered; }
    [[nodiscard]] std::size_t unfinished() const noexcept { return m_unfinished; }
    /// Whether the tab's newest document has had its load event.
    [[nodiscard]] bool pageLoaded(std::string_view context) const;
    /// Whether the request for the tab's newest document has failed.
    [[nodiscard]] bool pageFailed(std::string_view context) const;
    /// What did not fit the bounds, and is in no exchange.
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
    /// A chain of redirects. Raw fields stand in the order of those hops that have some.
    struct Chain {
        std::vector<Hop> hops;
        std::deque<ExchangeDraft::Fields> sentFields;
        std::deque<RawAnswer> rawAnswers;
        std::string page;
        bool fromMemory = false;
        bool over = false;
        bool contentExpected = false;
        std::size_t* counted = nullptr; ///< which of the two counters it stands in
        Milliseconds overSince = 0;
        double endedAt = -1;
        std::int64_t encodedBytes = -1;
        std::int64_t decodedBytes = 0;
        bool unknownContent = false; ///< some came, and nobody says how much
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
        bool told = false;
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
    void tell(OpenPage& page);
    void count(Chain& chain);
    void close(std::string_view id, Chain& chain, Milliseconds now);
    void finish(TextMap<Chain>::iterator chain);
    [[nodiscard]] static bool isComplete(const Chain& chain);

    LiveSession& m_live;
    TextMap<Chain> m_chains;
    std::deque<std::string> m_over; ///< ids of chains that are over and wait, the oldest first
    TextMap<OpenPage> m_pages;      ///< by tab
    TextMap<std::string> m_pageOfLoader;
    TextMap<PageMark> m_marks; ///< of documents that are not asked for yet, by loader
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
    TextMap<bool> m_passedOver; ///< requests that are not kept, by id: whether they are HTTP
};

} // namespace hci
