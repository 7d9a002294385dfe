#pragma once

#include "model/base/job.h"
#include "model/cache/cache_comparison.h"
#include "model/exchange/masked_session.h"
#include "model/exchange/resource.h"
#include "model/report/text_writer.h"

namespace hci {

/// Each resource against several caches, a table each, those with most differences first. False where it was
/// stopped.
[[nodiscard]] bool writeCaches(TextWriter& out, const Session& session, const Resources& resources,
                               const CacheComparison& comparison, const MaskedSession& mask,
                               const Progress& progress);

} // namespace hci
