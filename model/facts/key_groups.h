#pragma once

#include "model/cache/cache_choice.h"
#include "model/cache/decision.h"
#include "model/exchange/byte_count.h"
#include "model/exchange/key_split.h"

#include <cstdint>
#include <vector>

namespace hci {

/// Addresses of a split that one cache key joins, and what a cache with that key would have won.
struct KeyGroup {
    std::uint32_t split = 0;              ///< into KeyGroups::splits
    std::uint32_t addresses = 0;          ///< two at least
    std::vector<std::uint32_t> exchanges; ///< those of the split, in rising order
    std::int64_t hits = 0; ///< requests that this cache answers and the one without that key does not
    ByteCount bytes;       ///< what their answers weighed on the wire; of no meaning without hits
};

/// The key splits of a session, and what each of their keys joins.
struct KeyGroups {
    std::vector<KeySplit> splits;
    std::vector<KeyGroup> groups; ///< split by split, and there by their first exchange
};

/// Finds the splits among what `cache`, which has made the decisions in `before`, stores of more than a few
/// bytes, and simulates a cache that has their keys. Linear but for sorts.
[[nodiscard]] KeyGroups findKeyGroups(const Session& session, const Resources& resources,
                                      const Simulation& before, const CacheChoice& cache);

} // namespace hci
