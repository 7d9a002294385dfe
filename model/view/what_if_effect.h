#pragma once

#include "model/analysis/analysis.h"

#include <span>

namespace hci {

/// The cost of a recording with a conforming cache, before and after another Cache-Control.
struct WhatIfEffect {
    std::uint32_t requestsBefore = 0; ///< that the cache sends on
    std::uint32_t requestsAfter = 0;
    ByteCount bytesBefore = ByteCount::zero(); ///< of those
    ByteCount bytesAfter = ByteCount::zero();
    std::uint32_t revalidationsToHits = 0; ///< validated before, answered from the cache after

    friend bool operator==(const WhatIfEffect&, const WhatIfEffect&) = default;
};

/// Compares the decisions of two simulations of one session, whose exchanges have these bytes.
[[nodiscard]] WhatIfEffect whatIfEffect(const Simulation& before, const Simulation& after,
                                        std::span<const ByteParts> bytes);
/// The same for `analysis` and the `changed` simulation.
[[nodiscard]] inline WhatIfEffect whatIfEffect(const Analysis& analysis, const Simulation& changed) {
    return whatIfEffect(analysis.simulation, changed, analysis.exchangeBytes);
}

} // namespace hci
