#pragma once

#include "model/exchange/exchange.h"

#include <QtCore/QString>

#include <cstdint>
#include <string_view>

namespace hci {

/// How a cache between client and origin handled a request, as its own field says.
enum class EdgeState : std::uint8_t {
    Unknown,     ///< no field that says, or none that can be read
    Hit,         ///< answered from its store, fresh
    StaleHit,    ///< answered from its store, stale: the origin did not answer
    Updating,    ///< answered from its store, stale, while it fetches anew
    Revalidated, ///< answered from its store after the origin said 304
    Miss,        ///< nothing stored was used: the origin answered
    Expired,     ///< was stored and stale: the origin answered
    Bypass,      ///< told not to look or not to store: the origin answered
    Dynamic,     ///< never considered for storing: the origin answered
    Generated,   ///< made at the edge: a function, a redirect, an error
    ShieldHit,   ///< the nearest cache had nothing to use; one behind it answered from its store
    Error,       ///< an error, made at the edge or passed on from the origin: nobody says which
};

/// Some cache answered from what it had stored.
[[nodiscard]] constexpr bool isFromStore(EdgeState state) noexcept {
    return state == EdgeState::Hit || state == EdgeState::StaleHit || state == EdgeState::Updating ||
           state == EdgeState::Revalidated || state == EdgeState::ShieldHit;
}
/// What two caches in a row say together: `nearest` to the client, `behind` it the one nearer to the origin.
[[nodiscard]] constexpr EdgeState joinedState(EdgeState nearest, EdgeState behind) noexcept {
    const bool passedOn = nearest == EdgeState::Miss || nearest == EdgeState::Expired ||
                          nearest == EdgeState::Bypass || nearest == EdgeState::Dynamic;
    return passedOn && isFromStore(behind) ? EdgeState::ShieldHit : nearest;
}

/// What one field says. Of several, the one that says most exactly: Cache-Status (RFC 9211, whose last member
/// is the cache nearest to the client), CF-Cache-Status, X-Vercel-Cache, Akamai-Cache-Status, CDN-Cache,
/// X-Cache (CloudFront, Akamai, Fastly, Azure, Squid), X-Cache-Status, X-Proxy-Cache and X-FastCGI-Cache
/// (nginx), X-77-Cache, X-LiteSpeed-Cache, X-Sucuri-Cache, Server-Timing's cdn-cache, X-Varnish,
/// X-Cache-Hits.
struct EdgeStatus {
    EdgeState state = EdgeState::Unknown;
    FieldName field = FieldName::None; ///< the field that says so; Age where it is all there is
    TextId value = TextId::None;       ///< of the last line, the nearest cache's
};
[[nodiscard]] EdgeStatus edgeStatusOf(FieldSpan response);

/// The origin was not asked: the content is what the cache had.
[[nodiscard]] constexpr bool answeredWithoutOrigin(EdgeState state) noexcept {
    return isFromStore(state) && state != EdgeState::Revalidated;
}

/// What the field of that name (lower case) says with that value.
[[nodiscard]] EdgeState edgeState(std::string_view field, std::string_view value);

/// Who made the answer, in the words of the resource list: "edge", "origin", empty where nobody says.
[[nodiscard]] QString whoAnswered(EdgeState state);
/// The same as a sentence: "answered from its store, fresh".
[[nodiscard]] QString stateInWords(EdgeState state);
/// All that the field of that name (lower case) says, in words: also of those that name machines or places
/// (X-Served-By, X-Amz-Cf-Pop) and leave open who answered.
[[nodiscard]] QString statusInWords(std::string_view field, std::string_view value);

} // namespace hci
