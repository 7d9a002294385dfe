#pragma once

#include "model/cache/age.h"
#include "model/cache/reuse.h"
#include "model/cache/simulation.h"

#include <vector>

namespace hci {

/// What is known of a resource's freshness at one moment, step by step.
struct FreshnessExplanation {
    std::uint32_t stored = noIndex;      ///< exchange of the stored response; noIndex: nothing is stored then
    std::uint32_t validatedBy = noIndex; ///< exchange that brought or last validated it; without a stored
                                         ///< one, the last answer, which the steps are then about
    FreshnessLifetime lifetime;
    InitialAge initialAge;
    Milliseconds residentTime = 0;
    Milliseconds age = -1;                   ///< current_age; −1: unknown
    ReuseState state = ReuseState::Validate; ///< for a plain GET at that moment
    std::vector<Field> fields;               ///< of the stored response, after the 304s until then
    std::vector<Reason> steps; ///< in the order of the computation; describe() and specOf() each
};

/// Lets a cache live through the session until `at` and explains what it then has for resource number
/// `resource` (RFC 9111 3, 4.2, 4.2.4). A time slider calls this: linear in the exchanges before `at`.
[[nodiscard]] FreshnessExplanation explainFreshness(const Session& session, const Resources& resources,
                                                    std::uint32_t resource, CacheModel model, Milliseconds at,
                                                    const WhatIf* whatIf = nullptr);

/// A time in which the stored response of a resource is of one state.
struct FreshnessSpan {
    enum class State : std::uint8_t { Fresh, StaleWhileRevalidate, Stale };
    State state = State::Stale;
    Milliseconds begin = 0;
    Milliseconds end = 0;
    std::uint32_t stored = noIndex; ///< exchange of the stored response

    friend bool operator==(const FreshnessSpan&, const FreshnessSpan&) = default;
};

/// An exchange on the timeline.
struct TimelineMark {
    std::uint32_t exchange = noIndex;
    Milliseconds at = 0;
    DecisionKind kind = DecisionKind::Miss;
};

/// The life of a resource in a cache: spans without overlap, in order, with gaps where nothing is stored.
struct Timeline {
    std::vector<FreshnessSpan> spans;
    std::vector<TimelineMark> marks; ///< the resource's exchanges, and the unsafe ones to its URL
};

/// The timeline of resource number `resource` until `until`. Exchanges without a time are left out.
[[nodiscard]] Timeline timeline(const Session& session, const Resources& resources, std::uint32_t resource,
                                CacheModel model, Milliseconds until, const WhatIf* whatIf = nullptr);

} // namespace hci
