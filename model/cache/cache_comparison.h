#pragma once

#include "model/base/job.h"
#include "model/cache/asked_again.h"
#include "model/cache/cache_choice.h"
#include "model/cache/reason.h"

#include <array>
#include <memory>
#include <span>
#include <vector>

namespace hci {

/// The differences of a real cache from the conforming one of its kind, as bits.
enum class CacheDifference : std::uint8_t {
    Stored = 1,
    Lifetime = 2,
    Plain = 4,
    Reload = 8,
    Conditional = 16,
    LostFields = 32,
};

/// One cache's state of one resource at the time of a comparison, and its decision on the next request.
struct CacheAnswer {
    std::uint32_t stored = noIndex; ///< the exchange whose answer it has; noIndex: none
    std::int64_t lifetime = -1;     ///< seconds; −1: none
    std::int64_t age = -1;          ///< seconds; −1: not known
    std::array<DecisionKind, askKindCount> kinds{};
    std::uint8_t background = 0;  ///< bits by AskKind: sent stale while it is validated in the background
    std::uint8_t differences = 0; ///< bits of CacheDifference
    bool notModified = false;     ///< it answers the conditional request with 304 itself
    std::uint32_t firstLost = 0;  ///< into CacheComparison::lostFields
    std::uint32_t lostCount = 0;
    Reason reason{}; ///< why: the obstacle to storing, else the visible deviation, else the deciding reason

    [[nodiscard]] bool differs(CacheDifference which) const noexcept {
        return (differences & static_cast<std::uint8_t>(which)) != 0;
    }
    [[nodiscard]] DecisionKind kind(AskKind ask) const noexcept {
        return kinds[static_cast<std::size_t>(ask)];
    }
    [[nodiscard]] bool inBackground(AskKind ask) const noexcept {
        return (background & (1U << static_cast<unsigned>(ask))) != 0;
    }
    /// Whether it answers one of the requests with a stale response.
    [[nodiscard]] bool servesStale() const noexcept;
};

/// One resource of a comparison.
struct AskedResource {
    std::uint32_t resource = 0;     ///< into Resources
    std::uint32_t answer = noIndex; ///< the exchange with its last answer of a status other than 304
    bool conditional = false;       ///< that answer has a validator; else there is no conditional request
    std::uint16_t differing = 0;    ///< how many real caches differ from the conforming one of their kind
};

/// One cache's totals over the resources of a comparison.
struct CacheTotals {
    std::uint32_t stored = 0;    ///< resources that it stored
    std::uint32_t answered = 0;  ///< whose plain GET it answers itself
    std::uint32_t stale = 0;     ///< which it answers stale, to any request
    std::uint32_t losing = 0;    ///< of which it ignores fields that a 304 changed
    std::uint32_t differing = 0; ///< where it differs from the conforming one of its kind
};

/// The resources of a session in several caches: each cache processes the exchanges until a moment, then
/// gets the last client's requests again.
struct CacheComparison {
    /// The most resources in one comparison: a bound for recordings with millions of them.
    static constexpr std::size_t maxResources = 100'000;

    Milliseconds at = noTime;
    std::vector<CacheChoice> caches;      ///< by kind, the conforming one of a kind first
    std::vector<AskedResource> resources; ///< those of GET that were answered, in the order of Resources
    std::vector<CacheAnswer> answers;     ///< one per resource and cache, resource by resource
    std::vector<FieldName> lostFields;    ///< folded
    std::size_t resourcesLeftOut = 0;

    [[nodiscard]] std::span<const CacheAnswer> of(std::size_t row) const noexcept {
        return std::span(answers).subspan(row * caches.size(), caches.size());
    }
    /// The fields of a 304 that a conforming cache takes over and this one does not.
    [[nodiscard]] std::span<const FieldName> lost(const CacheAnswer& answer) const noexcept {
        return std::span(lostFields).subspan(answer.firstLost, answer.lostCount);
    }
    /// By cache.
    [[nodiscard]] std::vector<CacheTotals> totals() const;
    /// Rows with most differing caches first, else in their order.
    [[nodiscard]] std::vector<std::uint32_t> differingFirst() const;
};
using CacheComparisonPtr = std::shared_ptr<const CacheComparison>;

/// The parameters of a comparison.
struct ComparisonOptions {
    std::vector<CacheChoice> caches;      ///< the conforming ones of their kinds are added
    Milliseconds at = noTime;             ///< noTime: after the last answer of the session
    std::uint32_t onlyResource = noIndex; ///< only this one; noIndex: all
};

/// Compares the caches; null when cancelled. One pass per cache over the session, or, for one resource, over
/// the exchanges that matter to it; adds texts to the session's pool.
[[nodiscard]] CacheComparisonPtr compareCaches(const Session& session, const Resources& resources,
                                               const ComparisonOptions& options, Progress& progress);

/// The time of the last answer of a session; noTime if no time is known.
[[nodiscard]] Milliseconds endOf(const Session& session);

} // namespace hci
