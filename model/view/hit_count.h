#pragma once

#include "model/analysis/analysis.h"

namespace hci {

/// The hits of a conforming cache in a session, in requests.
struct HitCount {
    std::uint32_t requests = 0;        ///< with an answer from anywhere
    std::uint32_t hits = 0;            ///< of these, those that the cache answers without validation
    std::uint32_t recorded = 0;        ///< of the hits, those that the recorder's own cache answered
    std::uint32_t avoidable = 0;       ///< of the hits, those sent although a fresh response was stored
    std::uint32_t avoidableMissed = 0; ///< of these, those whose answer should have been a 304 as well

    friend bool operator==(const HitCount&, const HitCount&) = default;
};

/// Counts requests, so that answers of unknown size count too. A failed request counts only if the cache
/// would have answered it.
[[nodiscard]] HitCount hitCount(const Session& session, const Analysis& analysis);

} // namespace hci
