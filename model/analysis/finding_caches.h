#pragma once

#include "model/analysis/analysis.h"

#include <memory>
#include <span>
#include <vector>

namespace hci {

/// What one cache makes of one finding: on how many of its resources it holds, and why not on the others.
struct FindingHold {
    std::uint32_t cache = 0; ///< into FindingCaches::caches
    std::uint32_t holds = 0; ///< resources
    Reason reason{};         ///< of the first resource on which it does not; None where nothing names it
};

/// For which caches the findings of an analysis hold. A finding that holds whatever the cache has no rows.
struct FindingCaches {
    /// Resources of one finding that are held against the caches: the first of them.
    static constexpr std::size_t mostResources = 1000;

    std::vector<CacheChoice> caches;
    std::vector<std::uint32_t> first;     ///< by finding, and the end: into `holds`
    std::vector<std::uint32_t> resources; ///< by finding: how many were held against the caches
    std::vector<FindingHold> holds;

    /// A row a cache that the finding is about.
    [[nodiscard]] std::span<const FindingHold> of(std::uint32_t finding) const noexcept {
        return std::span(holds).subspan(first[finding], first[finding + 1] - first[finding]);
    }
};
using FindingCachesPtr = std::shared_ptr<const FindingCaches>;

/// Holds each finding against the caches, answer by answer and whatever they have stored; null when
/// cancelled.
[[nodiscard]] FindingCachesPtr findingsByCache(const Session& session, const Analysis& analysis,
                                               std::vector<CacheChoice> caches, Progress& progress);

} // namespace hci
