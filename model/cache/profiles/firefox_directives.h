#pragma once

#include <cstdint>
#include <string_view>

namespace hci {

/// What Firefox reads in a Cache-Control. Seconds are −1 where it reads none.
struct FirefoxDirectives {
    std::int64_t maxAge = -1;
    std::int64_t staleWhile = -1;
    bool noCache = false; ///< also where it names fields
    bool noStore = false;
    bool isPublic = false;
    bool isPrivate = false;
    bool stopped = false; ///< it has met what it does not understand, and read nothing behind it
};
[[nodiscard]] FirefoxDirectives readFirefoxDirectives(std::string_view value) noexcept;

} // namespace hci
