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
    FromPrefetch, ///< a prefetched response, whatever its freshness
    FromServiceWorker,
    NoAnswer
};
[[nodiscard]] QLatin1StringView name(BrowserAct act) noexcept;

/// How the browser's act differs from that of a conforming cache.
enum class BrowserDifference : std::uint8_t {
    None,
    RequestedWhileFresh, ///< it sent a request where a cache answers from its store
    UsedWhileStale,      ///< it used a response that a cache has to validate
    UsedWithoutStoring,  ///< it used a response that a cache would not have
};

/// A browser's act on one request, beside the decision of the simulated cache.
struct BrowserDecision {
    BrowserAct act = BrowserAct::Asked;
    BrowserDifference difference = BrowserDifference::None;
    PageMark mark = PageMark::None; ///< how the page was loaded
    /// The other half of stale-while-revalidate (RFC 5861 3): for a stale hit the background request, for
    /// that one the hit.
    std::uint32_t partner = noIndex;

    [[nodiscard]] bool differs() const noexcept { return difference != BrowserDifference::None; }
    /// Whether nothing went over the network, so that no proxy could have recorded it.
    [[nodiscard]] bool unseenByProxies() const noexcept {
        return act != BrowserAct::Asked && act != BrowserAct::NoAnswer;
    }
};

/// The decision on an exchange of a watched page. Responses that the browser stored before the watch are no
/// difference, as the simulated cache begins empty.
[[nodiscard]] BrowserDifference browserDifference(const Exchange& exchange, const Facts& facts) noexcept;

/// The decision on an exchange; nothing without a watch.
[[nodiscard]] std::optional<BrowserDecision> browserDecision(const Session& session, const Facts& facts,
                                                             const WatchedPages& pages,
                                                             std::uint32_t exchange);

/// The watched exchanges of a session, and where the browser differed from the simulated cache.
struct WatchedFacts {
    WatchedPages pages;
    std::vector<std::uint32_t> departures; ///< by resource: how many of its exchanges differ
};
/// Empty without a watch. Linear.
[[nodiscard]] std::optional<WatchedFacts> watchedFacts(const Session& session, const Facts& facts);

} // namespace hci
