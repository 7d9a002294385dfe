#pragma once

#include "model/cache/age.h"
#include "model/cache/directives.h"

namespace hci {

/// The freshness lifetime of a response and its source.
struct FreshnessLifetime {
    /// The fault of the freshness information, if any (RFC 9111 4.2.1: such a response is stale).
    enum class Problem : std::uint8_t {
        None,
        InvalidSeconds, ///< max-age or s-maxage without a number
        InvalidExpires, ///< Expires that is no HTTP-date: already expired (5.3)
        Conflict,       ///< two different values: the first counts
    };
    std::int64_t seconds = -1; ///< −1: neither explicit nor heuristic
    LifetimeBasis basis = LifetimeBasis::None;
    Problem problem = Problem::None;

    /// The lifetime, or 0 if unknown: such a response is never fresh.
    [[nodiscard]] constexpr std::int64_t orZero() const noexcept { return seconds < 0 ? 0 : seconds; }
};

/// Calculates the freshness lifetime by the first rule that applies (RFC 9111 4.2.1, 4.2.2; RFC 9213 2.2).
/// The time of reception stands in for a missing or unreadable Date.
[[nodiscard]] FreshnessLifetime freshnessLifetime(const ResponseHead& response, const Policy& policy,
                                                  CacheModel model, ResponseDates& dates);

/// Statuses that are heuristically cacheable (RFC 9110 15.1).
[[nodiscard]] bool isHeuristicallyCacheable(int status) noexcept;

/// Whether there is an explicit expiration time, valid or not (RFC 9111 4.2).
[[nodiscard]] bool hasExplicitExpiration(const ResponseHead& response, const Policy& policy,
                                         CacheModel model) noexcept;

/// The share of the time since the last change that a response without expiration stays fresh (4.2.2).
inline constexpr std::int64_t heuristicDivisor = 10;

} // namespace hci
