#pragma once

#include <cstdint>

namespace hci {

/// How a cache between client and origin handled a request, by its own field.
enum class EdgeState : std::uint8_t {
    Unknown,     ///< no valid field about it
    Hit,         ///< answered from its store, fresh
    StaleHit,    ///< answered from its store, stale: the origin did not answer
    Updating,    ///< answered from its store, stale, while it refreshes
    Revalidated, ///< answered from its store after the origin said 304
    Miss,        ///< nothing stored was used: the origin answered
    Expired,     ///< was stored and stale: the origin answered
    Bypass,      ///< configured not to look up or store: the origin answered
    Dynamic,     ///< never considered for storing: the origin answered
    Generated,   ///< made at the edge: a function, a redirect, an error
    ShieldHit,   ///< the nearest cache had nothing to use; one behind it answered from its store
    Error,       ///< an error from the edge or the origin, unknown which
};

/// Whether some cache answered from its store.
[[nodiscard]] constexpr bool isFromStore(EdgeState state) noexcept {
    return state == EdgeState::Hit || state == EdgeState::StaleHit || state == EdgeState::Updating ||
           state == EdgeState::Revalidated || state == EdgeState::ShieldHit;
}
/// The combined state of two caches: `nearest` to the client, and `behind` it the one nearer to the origin.
[[nodiscard]] constexpr EdgeState joinedState(EdgeState nearest, EdgeState behind) noexcept {
    const bool passedOn = nearest == EdgeState::Miss || nearest == EdgeState::Expired ||
                          nearest == EdgeState::Bypass || nearest == EdgeState::Dynamic;
    return passedOn && isFromStore(behind) ? EdgeState::ShieldHit : nearest;
}

} // namespace hci
