#pragma once

#include "model/base/job.h"
#include "model/cache/cache_choice.h"
#include "model/cache/what_if.h"
#include "model/exchange/resource.h"

#include <memory>
#include <vector>

namespace hci {

/// How many requests of one subject each of several caches answers from its store: as the answers are, and
/// with another Cache-Control.
struct CacheHits {
    struct Row {
        CacheChoice cache;
        std::uint32_t before = 0;
        std::uint32_t after = 0; ///< `before` where no other Cache-Control is asked for

        friend bool operator==(const Row&, const Row&) = default;
    };
    std::uint32_t requests = 0; ///< that are of the subject
    bool changed = false;       ///< another Cache-Control was asked for
    std::vector<Row> rows;      ///< one a cache, in the order in which they were given

    /// The row of that cache; null where it was not asked.
    [[nodiscard]] const Row* of(const CacheChoice& cache) const noexcept;
};
using CacheHitsPtr = std::shared_ptr<const CacheHits>;

/// `subject` names what the requests are of; an empty Cache-Control leaves the answers as they are. Looks at
/// what matters to the subject alone. Null when cancelled.
[[nodiscard]] CacheHitsPtr countHits(const Session& session, const Resources& resources,
                                     const WhatIf& subject, const std::vector<CacheChoice>& caches,
                                     Progress& progress);

} // namespace hci
