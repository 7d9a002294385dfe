#pragma once

#include "model/exchange/exchange.h"
#include "model/lint/edge_state.h"

#include <QtCore/QString>

#include <cstdint>
#include <string_view>

namespace hci {

/// The status that the cache nearest to the client reports. Of several fields, the first of this list
/// counts: that of the CDN named in Server, Cache-Status (RFC 9211, last member), a field of one network
/// (Cloudflare, Vercel, Akamai, CDN77, Bunny, Gcore, Sucuri, Hostinger, Fly.io), Server-Timing's cdn-cache,
/// X-Cache (CloudFront, Fastly, Azure, Squid), X-Check-Cacheable (Akamai), X-Varnish and X-Cache-Hits, and
/// the fields of caches beside the origin (nginx, Kinsta, LiteSpeed, Drupal, Next.js).
struct EdgeStatus {
    EdgeState state = EdgeState::Unknown;
    FieldName field = FieldName::None;  ///< the field that says so; Age if there is no other
    TextId value = TextId::None;        ///< of the last line, the nearest cache's
    FieldName behind = FieldName::None; ///< another deciding field: of a cache behind, or a count of hits
    TextId behindValue = TextId::None;
};
[[nodiscard]] EdgeStatus edgeStatusOf(FieldSpan response);

/// Whether the origin was not contacted: the content is the stored one.
[[nodiscard]] constexpr bool answeredWithoutOrigin(EdgeState state) noexcept {
    return isFromStore(state) && state != EdgeState::Revalidated;
}

/// The state by the field of that name (lower case) with that value.
[[nodiscard]] EdgeState edgeState(std::string_view field, std::string_view value);

/// The source of the answer, in the words of the resource list: "edge", "origin", or empty if unknown.
[[nodiscard]] QString whoAnswered(EdgeState state);
/// The same as a sentence: "answered from its store, fresh".
[[nodiscard]] QString stateInWords(EdgeState state);
/// The meaning of the field of that name (lower case) in words, also of fields that only name machines or
/// locations (X-Served-By, X-Amz-Cf-Pop).
[[nodiscard]] QString statusInWords(std::string_view field, std::string_view value);

} // namespace hci
