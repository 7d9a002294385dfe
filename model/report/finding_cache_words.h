#pragma once

#include "model/analysis/finding_caches.h"
#include "model/cache/cache_comparison.h"
#include "model/exchange/masked_session.h"
#include "model/report/text_writer.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace hci {

// For which caches a finding holds, in the same words in every report.

/// Which caches findings are to be held against: those of a comparison, and the real one that the decisions
/// are of. Often none.
[[nodiscard]] std::vector<CacheChoice> cachesOfFindings(const Analysis& analysis,
                                                        const CacheComparison* comparison);

struct FindingCacheWords {
    QString holdsFor; ///< "Squid; Apache (2 of 3 resources)"; empty where it is none
    /// What stands behind "but", a line each: "nginx does not cache: Set-Cookie", "Netlify; Vercel: may not
    /// be stored: private …", "not for Squid".
    QStringList notFor;
};
/// Nothing where it holds for all of them, or hangs on no cache.
[[nodiscard]] FindingCacheWords findingCacheWords(const FindingCaches& caches, std::uint32_t finding,
                                                  const Session& session, const MaskedSession& mask);

/// The same in a line: "holds for Squid; but not for nginx". Empty where there is nothing to say, or `caches`
/// is null.
[[nodiscard]] QString findingCachesLine(const FindingCaches* caches, std::uint32_t finding,
                                        const Session& session, const MaskedSession& mask);

/// Lines of the report for people below a finding; none where `caches` is null.
void writeFindingCaches(TextWriter& out, const FindingCaches* caches, std::uint32_t finding,
                        const Session& session, const MaskedSession& mask);

} // namespace hci
