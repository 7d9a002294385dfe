#pragma once

#include "model/base/job.h"
#include "model/cache/cache_choice.h"
#include "model/cache/what_if.h"
#include "model/exchange/resource.h"

#include <memory>
#include <vector>

namespace hci {

/// How many requests of one subject each of several caches answers from its store, with the recorded and
/// with another Cache-Control.
struct CacheHits {
    struct Row {
        CacheChoice cache;
        std::uint32_t before = 0;
        std::uint32_t after = 0; ///< `before` without another Cache-Control

        friend bool operator==(const Row&, const Row&) = default;
    };
    std::uint32_t requests = 0; ///< of the subject
    bool changed = false;       ///< another Cache-Control was simulated
    std::vector<Row> rows;      ///< one per cache, in the given order

    /// The row of that cache; null if it is not among them.
    [[nodiscard]] const Row* of(const CacheChoice& cache) const noexcept;
};
using CacheHitsPtr = std::shared_ptr<const CacheHits>;

/// Counts the hits of the subject's requests, simulating only exchanges that matter to it; null when
/// cancelled. An empty Cache-Control leaves the answers unchanged.
[[nodiscard]] CacheHitsPtr countHits(const Session& session, const Resources& resources,
                                     const WhatIf& subject, const std::vector<CacheChoice>& caches,
                                     Progress& progress);

} // namespace hci
