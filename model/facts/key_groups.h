#pragma once

#include "model/cache/cache_choice.h"
#include "model/cache/decision.h"
#include "model/exchange/byte_count.h"
#include "model/exchange/key_split.h"

#include <cstdint>
#include <vector>

namespace hci {

class WorkBudget;

/// Addresses of a split that one cache key joins, and the gain of a cache with that key.
struct KeyGroup {
    std::uint32_t split = 0;              ///< into KeyGroups::splits
    std::uint32_t addresses = 0;          ///< at least two
    std::vector<std::uint32_t> exchanges; ///< those of the split, in rising order
    std::int64_t hits = 0;                ///< requests that a cache answers only with that key
    ByteCount bytes;                      ///< wire bytes of their answers; meaningless without hits
};

/// The key splits of a session, and the groups that their keys join.
struct KeyGroups {
    std::vector<KeySplit> splits;
    std::vector<KeyGroup> groups; ///< split by split, and there by their first exchange
};

/// Finds the splits among contents that `cache` stores, except for tracking pixels, and simulates a cache
/// with their keys. `before` has the decisions of `cache`; linear except for sorts.
/// When `budget` is stopped, returns a part.
[[nodiscard]] KeyGroups findKeyGroups(const Session& session, const Resources& resources,
                                      const Simulation& before, const CacheChoice& cache,
                                      WorkBudget* budget = nullptr);

} // namespace hci
