#pragma once

#include "model/base/job.h"
#include "model/cache/cache_choice.h"
#include "model/cache/what_if.h"
#include "model/view/what_if_effect.h"

#include <memory>
#include <vector>

namespace hci {

/// One cache's result for the requests of a "what if".
struct WhatIfOfCache {
    std::uint32_t hitsBefore = 0; ///< requests of the subject that it answers from its store
    std::uint32_t hitsAfter = 0;
    WhatIfEffect effect; ///< over the whole recording

    friend bool operator==(const WhatIfOfCache&, const WhatIfOfCache&) = default;
};

/// One "what if" for several caches.
struct WhatIfComparison {
    WhatIf whatIf;
    std::uint32_t requests = 0; ///< of its subject
    std::vector<CacheChoice> caches;
    std::vector<WhatIfOfCache> rows; ///< one per cache
};
using WhatIfComparisonPtr = std::shared_ptr<const WhatIfComparison>;

/// Simulates the session twice for each cache: as recorded, and as changed. Null when cancelled.
[[nodiscard]] WhatIfComparisonPtr compareWhatIf(const Session& session, const Analysis& analysis,
                                                const WhatIf& whatIf, std::vector<CacheChoice> caches,
                                                Progress& progress);

} // namespace hci
