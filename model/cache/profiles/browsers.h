#pragma once

#include "model/cache/real_cache.h"

#include <initializer_list>
#include <string_view>

namespace hci {

// The HTTP caches of browsers: one user's, asked by pages and scripts.
extern const CacheProfile chromeProfile;
extern const CacheProfile firefoxProfile;
extern const CacheProfile safariProfile;

/// What all three do with an answer otherwise than the RFC, each under a row of its own.
struct BrowserRows {
    ProfileId profile;
    DeviationRow mustUnderstand;
    DeviationRow pragma;
};
[[nodiscard]] Judgement judgeByBrowser(const Answered& answered, const BrowserRows& rows);

/// A condition that a browser's cache never sets, so that a script has: If-Match, If-Unmodified-Since, or
/// If-Range without Range. Such a request passes the cache by.
[[nodiscard]] constexpr bool hasScriptsOwnCondition(const RequestHead& request) noexcept {
    return request.originCondition || (request.ifRange != TextId::None && request.range == TextId::None);
}

/// The answer says Pragma: no-cache.
[[nodiscard]] bool saysPragmaNoCache(const Answered& answered);

/// Is a field of that lower-case name one that a 304 does not change: ETag and those of the content?
[[nodiscard]] bool isOfContent(std::string_view name) noexcept;
/// The same, or X-Content-…, X-Frame-Options or X-XSS-Protection.
[[nodiscard]] bool isOfContentOrShield(std::string_view name) noexcept;

/// An answer of an unsafe request that is no error.
[[nodiscard]] constexpr bool isSuccess(int status) noexcept {
    return status >= 200 && status < 400;
}

} // namespace hci
