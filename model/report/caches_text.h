#pragma once

#include "model/base/job.h"
#include "model/cache/cache_comparison.h"
#include "model/exchange/masked_session.h"
#include "model/exchange/resource.h"
#include "model/report/text_writer.h"

namespace hci {

/// Tests each resource with several caches, a table per resource, those with most differences first. False if
/// it was stopped.
[[nodiscard]] bool writeCaches(TextWriter& out, const Session& session, const Resources& resources,
                               const CacheComparison& comparison, const MaskedSession& mask,
                               const Progress& progress);

} // namespace hci
