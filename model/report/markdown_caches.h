#pragma once

#include "model/cache/cache_comparison.h"
#include "model/exchange/masked_session.h"
#include "model/exchange/resource.h"

#include <QtCore/QStringList>

namespace hci {

/// Lines of Markdown: a table of each cache's results for all resources.
[[nodiscard]] QStringList markdownCacheTotals(const CacheComparison& comparison);

/// Lines of Markdown: one resource, with the conforming caches and those that deviate.
[[nodiscard]] QStringList markdownCaches(const Session& session, const Resources& resources,
                                         const CacheComparison& comparison, std::uint32_t row,
                                         const MaskedSession& mask);

} // namespace hci
