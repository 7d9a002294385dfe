#pragma once

#include "model/analysis/analysis.h"

#include <memory>
#include <span>
#include <vector>

namespace hci {

/// How far one finding holds for one cache: on how many of its resources, and why not on the others.
struct FindingInCache {
    std::uint32_t cache = 0; ///< into FindingCaches::caches
    std::uint32_t holds = 0; ///< resources
    Reason reason{};         ///< of the first resource on which it does not hold; None if unknown
};

/// The caches for which the findings of an analysis hold. A finding that holds for any cache has no rows.
struct FindingCaches {
    /// The most resources of one finding that are checked: the first ones.
    static constexpr std::size_t maxResources = 1000;

    std::vector<CacheChoice> caches;
    std::vector<std::uint32_t> first;     ///< by finding, and the end: index into `holds`
    std::vector<std::uint32_t> resources; ///< by finding: how many were checked
    std::vector<FindingInCache> holds;

    /// One row per cache that the finding concerns.
    [[nodiscard]] std::span<const FindingInCache> of(std::uint32_t finding) const noexcept {
        return std::span(holds).subspan(first[finding], first[finding + 1] - first[finding]);
    }
};
using FindingCachesPtr = std::shared_ptr<const FindingCaches>;

/// Checks each finding for each cache, answer by answer, regardless of stored responses; null when
/// cancelled.
[[nodiscard]] FindingCachesPtr findingsByCache(const Session& session, const Analysis& analysis,
                                               std::vector<CacheChoice> caches, Progress& progress);

} // namespace hci
