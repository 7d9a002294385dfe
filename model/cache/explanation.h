#pragma once

#include "model/cache/age.h"
#include "model/cache/reuse.h"
#include "model/cache/simulation.h"

#include <vector>

namespace hci {

/// The freshness of a resource at one moment, step by step.
struct FreshnessExplanation {
    std::uint32_t stored = noIndex;      ///< exchange of the stored response; noIndex: none
    std::uint32_t validatedBy = noIndex; ///< exchange that brought or last validated it; without a stored
                                         ///< one, the last answer, which the steps are then about
    FreshnessLifetime lifetime;
    InitialAge initialAge;
    Milliseconds residentTime = 0;
    Milliseconds age = -1;                   ///< current_age; −1: unknown
    ReuseState state = ReuseState::Validate; ///< for a plain GET at that moment
    std::vector<Field> fields;               ///< of the stored response, with all 304s so far
    std::vector<Reason> steps; ///< in the order of the computation; describe() and specOf() each
};

/// Lets a cache live through the session until `at` and explains what it then has for resource number
/// `resource` (RFC 9111 3, 4.2, 4.2.4). Linear in the exchanges before `at`; see FreshnessLife.
[[nodiscard]] FreshnessExplanation explainFreshness(const Session& session, const Resources& resources,
                                                    std::uint32_t resource, CacheModel model, Milliseconds at,
                                                    const WhatIf* whatIf = nullptr);

/// The state of a cache for a resource from one moment on, until the next answer.
struct HeldResponse {
    Milliseconds since = noTime;
    std::uint32_t last = noIndex; ///< exchange of the resource's last answer; noIndex where none had come
    Reason storability{};         ///< of that answer
    bool stored = false;
    bool invalid = false;           ///< invalidated (RFC 9111 4.4)
    StoredResponse response;        ///< stored, or the last answer as it would be; its policy is `directives`
    CacheControl directives;        ///< that count for this cache
    std::uint32_t source = noIndex; ///< exchange that brought or last validated it; noIndex: no response
    InitialAge initialAge;
    std::vector<Field> fields; ///< of the stored response, after the 304s until then
};

/// The result of explainFreshness() at any moment, for a time slider. Runs the cache through the session
/// once; a moment then takes a binary search and a sum.
class FreshnessLife {
public:
    FreshnessLife() = default;
    /// Linear in the exchanges. While an answer is outstanding that a later request has overtaken, the cache
    /// is run again for those moments, up to a bound; past it such a moment is explained as the one before.
    FreshnessLife(const Session& session, const Resources& resources, std::uint32_t resource,
                  CacheModel model, const WhatIf* whatIf = nullptr);

    [[nodiscard]] FreshnessExplanation explainAt(Milliseconds at) const;

private:
    std::vector<HeldResponse> m_held; ///< in the order of time
    CacheModel m_model = CacheModel::Private;
};

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

/// A resource's history in a cache: ordered spans without overlap, with gaps while nothing is stored.
struct Timeline {
    std::vector<FreshnessSpan> spans;
    std::vector<TimelineMark> marks; ///< the resource's exchanges, and the unsafe ones to its URL
};

/// The timeline of resource number `resource` until `until`. Exchanges without a time are left out.
[[nodiscard]] Timeline timeline(const Session& session, const Resources& resources, std::uint32_t resource,
                                CacheModel model, Milliseconds until, const WhatIf* whatIf = nullptr);

} // namespace hci
