#pragma once

#include "model/analysis/analysis.h"
#include "model/base/job.h"
#include "model/cache/cache_comparison.h"

namespace hci {

/// Every cache that has a name, with its defaults.
[[nodiscard]] std::vector<CacheChoice> allCaches();

/// The session of a report held against these caches at its end; null when cancelled. A cache that the
/// report's own decisions are of takes part as it is configured there.
[[nodiscard]] CacheComparisonPtr compareCaches(const Session& session, const Analysis& analysis,
                                               std::vector<CacheChoice> caches, Progress& progress);

} // namespace hci
