#pragma once

#include "model/base/spec.h"

#include <cstdint>
#include <limits>
#include <string_view>

namespace hci {

/// One deviation of a real cache from a conforming one of its kind.
struct Deviation {
    std::string_view id;       ///< "nginx-set-cookie": its name in reports
    std::string_view sentence; ///< "nginx does not cache: Set-Cookie"
    std::string_view source;   ///< how it is known: "seen on nginx 1.22.1"
    Spec spec{};               ///< where the RFC requires otherwise, or leaves the choice
};

/// The number of a deviation among those of its profile.
using DeviationRow = std::uint8_t;
inline constexpr DeviationRow asConforming = std::numeric_limits<DeviationRow>::max();

/// The real caches that have a profile.
enum class ProfileId : std::uint8_t {
    Nginx,
    Varnish,
    Squid,
    Apache,
    HaProxy,
    Node,
    TrafficServer,
    Chrome,
    Firefox,
    Safari,
    Cloudflare,
    Fastly,
    CloudFront,
    Vercel,
    Netlify
};
inline constexpr std::size_t profileCount = 15;

// The rows of a profile are listed once, as X(enumerator, id, sentence, RFC, section).
#define HCI_DEVIATION_ROW(row, id, sentence, rfc, section) row,
#define HCI_DEVIATION_DATA(row, id, sentence, rfc, section) {id, sentence, seen, {rfc, section}},
/// Makes the enumerators and the array `rows` of a list; `seen` is their source.
#define HCI_DEVIATIONS(LIST)                                                                                 \
    enum Row : DeviationRow { LIST(HCI_DEVIATION_ROW) };                                                     \
    inline constexpr Deviation rows[] = {LIST(HCI_DEVIATION_DATA)};

} // namespace hci
