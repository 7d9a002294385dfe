#pragma once

#include "model/analysis/finding_caches.h"
#include "model/cache/cache_comparison.h"
#include "model/exchange/masked_session.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace hci {

// The wording that all reports share for the caches that a finding holds for.

/// The caches to test findings with: those of a comparison, and the real cache of the decisions. Often none.
[[nodiscard]] std::vector<CacheChoice> cachesOfFindings(const Analysis& analysis,
                                                        const CacheComparison* comparison);

struct FindingCacheWords {
    QString holdsFor; ///< "Squid; Apache (2 of 3 resources)"; empty if there is none
    /// The text after "but", one line each: "nginx does not cache: Set-Cookie", "Netlify; Vercel: may not be
    /// stored: private …", "not for Squid".
    QStringList notFor;
};
/// Empty if it holds for all of them, or depends on no cache.
[[nodiscard]] FindingCacheWords findingCacheWords(const FindingCaches& caches, std::uint32_t finding,
                                                  const Session& session, const MaskedSession& mask);

/// The same in one line: "holds for Squid; but not for nginx". Empty if there is nothing to say, or `caches`
/// is null.
[[nodiscard]] QString findingCachesLine(const FindingCaches* caches, std::uint32_t finding,
                                        const Session& session, const MaskedSession& mask);

} // namespace hci
