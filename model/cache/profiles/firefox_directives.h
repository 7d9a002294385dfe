#pragma once

#include <cstdint>
#include <string_view>

namespace hci {

/// Firefox's reading of a Cache-Control. Seconds are −1 if it finds none.
struct FirefoxDirectives {
    std::int64_t maxAge = -1;
    std::int64_t staleWhile = -1;
    bool noCache = false; ///< also with field names
    bool noStore = false;
    bool isPublic = false;
    bool isPrivate = false;
    bool stopped = false; ///< it stopped at text that it does not understand
};
[[nodiscard]] FirefoxDirectives readFirefoxDirectives(std::string_view value) noexcept;

} // namespace hci
