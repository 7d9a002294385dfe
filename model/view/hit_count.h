#pragma once

#include "model/analysis/analysis.h"

namespace hci {

/// How a conforming cache fares in a session, in requests.
struct HitCount {
    std::uint32_t requests = 0;        ///< that were answered, by whomever
    std::uint32_t hits = 0;            ///< of these, what the cache answers without asking
    std::uint32_t recorded = 0;        ///< of the hits, those that the recorder's own cache answered
    std::uint32_t avoidable = 0;       ///< of the hits, those that were sent although a fresh copy was stored
    std::uint32_t avoidableMissed = 0; ///< of these, those whose answer should have been a 304 as well

    friend bool operator==(const HitCount&, const HitCount&) = default;
};

/// Counts requests and not bytes, so that an answer without bytes counts too. What failed says nothing of a
/// cache, unless the cache would have answered it.
[[nodiscard]] HitCount hitCount(const Session& session, const Analysis& analysis);

} // namespace hci
