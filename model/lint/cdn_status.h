#pragma once

#include "model/exchange/exchange.h"
#include "model/lint/edge_state.h"

#include <QtCore/QString>

#include <cstdint>
#include <string_view>

namespace hci {

/// What the cache nearest to the client says. Where several fields speak, that is the one of the network of
/// edges that Server names; else Cache-Status (RFC 9211, whose last member is the nearest), then a field that
/// one network alone writes (Cloudflare, Vercel, Akamai, CDN77, Bunny, Gcore, Sucuri, Hostinger, Fly.io),
/// Server-Timing's cdn-cache, X-Cache (CloudFront, Fastly, Azure, Squid), X-Check-Cacheable (Akamai),
/// X-Varnish and X-Cache-Hits, and last the fields of caches beside the origin (nginx, Kinsta, LiteSpeed,
/// Drupal, Next.js).
struct EdgeStatus {
    EdgeState state = EdgeState::Unknown;
    FieldName field = FieldName::None;  ///< the field that says so; Age where it is all there is
    TextId value = TextId::None;        ///< of the last line, the nearest cache's
    FieldName behind = FieldName::None; ///< another field that decided: of a cache behind, or of hits counted
    TextId behindValue = TextId::None;
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
