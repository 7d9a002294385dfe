#pragma once

#include "model/cache/message_head.h"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hci {

/// A URL that a response to an unsafe request invalidates (RFC 9111 4.4).
struct InvalidatedUrl {
    TextId url = TextId::None;       ///< None: not in the session
    TextId reference = TextId::None; ///< the field value that named it; None for the target itself
    bool otherOrigin = false;        ///< of another origin than the target: must not be invalidated
};

struct Invalidation {
    std::array<InvalidatedUrl, 3> urls;
    std::size_t count = 0;

    [[nodiscard]] std::span<const InvalidatedUrl> all() const noexcept {
        return std::span(urls).first(count);
    }
};

/// The target URL and those of Location and Content-Location, after a 2xx or 3xx answer to a method not
/// known to be safe; else empty. `target` has no fragment.
[[nodiscard]] Invalidation invalidatedBy(MethodClass method, const ResponseHead& response, TextId target,
                                         const Session& session);

/// `reference` resolved against `base`, without its fragment; the pool's id of it, None where it is not
/// there.
[[nodiscard]] TextId resolveUrl(std::string_view base, std::string_view reference, const Session& session);

/// The groups in Cache-Groups or Cache-Group-Invalidation (RFC 9875 2, 3), each prefixed with the origin of
/// `target`, so that only groups of one origin are equal. At most 128; empty if the field is invalid.
[[nodiscard]] std::vector<std::string> groupKeys(std::string_view target, std::string_view combined);

/// Whether scheme, host and port are equal (RFC 9110 4.3.1).
[[nodiscard]] bool sameOrigin(std::string_view base, std::string_view reference);

} // namespace hci
