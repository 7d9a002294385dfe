#pragma once

#include "model/analysis/analysis.h"
#include "model/base/job.h"
#include "model/cache/cache_comparison.h"

namespace hci {

/// All named caches, with their defaults.
[[nodiscard]] std::vector<CacheChoice> allCaches();

/// Tests the session of a report with these caches, at the session's end; null if cancelled. The cache of the
/// report's own decisions keeps its configuration.
[[nodiscard]] CacheComparisonPtr compareCaches(const Session& session, const Analysis& analysis,
                                               std::vector<CacheChoice> caches, Progress& progress);

} // namespace hci
