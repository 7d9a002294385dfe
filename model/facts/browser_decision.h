#pragma once

#include "model/exchange/watched_pages.h"
#include "model/facts/facts.h"

#include <optional>
#include <vector>

namespace hci {

/// How a watched browser came to an answer.
enum class BrowserAct : std::uint8_t {
    Asked, ///< over the network
    FromMemory,
    FromDisk,
    FromPrefetch, ///< what was fetched ahead of time, whatever its freshness
    FromServiceWorker,
    NoAnswer
};
[[nodiscard]] QLatin1StringView name(BrowserAct act) noexcept;

/// How that stands to what a conforming cache would have done.
enum class BrowserDifference : std::uint8_t {
    None,
    AskedThoughFresh, ///< it asked, where a cache answers from its store
    UsedThoughStale,  ///< it did not ask, where a cache has to validate
    UsedUnstored,     ///< it did not ask, where a cache has nothing to answer with
};

/// What a browser did about one request, beside the decision of the cache that is asked.
struct BrowserDecision {
    BrowserAct act = BrowserAct::Asked;
    BrowserDifference difference = BrowserDifference::None;
    PageMark mark = PageMark::None; ///< how its page was loaded
    /// Of stale-while-revalidate (RFC 5861 3) the other half: of a stale hit the request in the background,
    /// of that one the hit.
    std::uint32_t partner = noIndex;

    [[nodiscard]] bool differs() const noexcept { return difference != BrowserDifference::None; }
    /// Nothing went over the network: no proxy could have recorded it.
    [[nodiscard]] bool unseenByProxies() const noexcept {
        return act != BrowserAct::Asked && act != BrowserAct::NoAnswer;
    }
};

/// Of an exchange of a page that was watched. What the browser had before anybody watched is no difference:
/// the cache that is asked begins empty.
[[nodiscard]] BrowserDifference browserDifference(const Exchange& exchange, const Facts& facts) noexcept;

/// Of an exchange; nothing where nobody watched.
[[nodiscard]] std::optional<BrowserDecision> browserDecision(const Session& session, const Facts& facts,
                                                             const WatchedPages& pages,
                                                             std::uint32_t exchange);

/// Where a session was watched, and where the browser did something else than the cache that is asked.
struct WatchedFacts {
    WatchedPages pages;
    std::vector<std::uint32_t> departures; ///< by resource: how many of its exchanges differ
};
/// Nothing where nobody watched. Linear.
[[nodiscard]] std::optional<WatchedFacts> watchedFacts(const Session& session, const Facts& facts);

} // namespace hci
