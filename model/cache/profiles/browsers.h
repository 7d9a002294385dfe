#pragma once

#include "model/cache/real_cache.h"

#include <initializer_list>
#include <string_view>

namespace hci {

// The HTTP caches of browsers: private ones, used by pages and scripts.
extern const CacheProfile chromeProfile;
extern const CacheProfile firefoxProfile;
extern const CacheProfile safariProfile;

/// Deviations from the RFC that all three browsers share, each with its own row.
struct BrowserRows {
    ProfileId profile;
    DeviationRow mustUnderstand;
    DeviationRow pragma;
};
[[nodiscard]] Judgement judgeByBrowser(const Answered& answered, const BrowserRows& rows);

/// Whether a script set the condition, as a browser's cache never does: If-Match, If-Unmodified-Since, or
/// If-Range without Range. Such a request bypasses the cache.
[[nodiscard]] constexpr bool hasScriptsOwnCondition(const RequestHead& request) noexcept {
    return request.originCondition || (request.ifRange != TextId::None && request.range == TextId::None);
}

/// The answer says Pragma: no-cache.
[[nodiscard]] bool saysPragmaNoCache(const Answered& answered);

/// Whether a 304 does not change the field of that lower-case name: ETag and those of the content.
[[nodiscard]] bool isOfContent(std::string_view name) noexcept;
/// The same, or X-Content-…, X-Frame-Options or X-XSS-Protection.
[[nodiscard]] bool isOfContentOrShield(std::string_view name) noexcept;

/// Whether it is a successful answer to an unsafe request.
[[nodiscard]] constexpr bool isSuccess(int status) noexcept {
    return status >= 200 && status < 400;
}

} // namespace hci
