#pragma once

#include <cstddef>
#include <string>

namespace hci {

/// What a page loads: where it leads and what asks for it.
struct PageLink {
    enum class Kind : unsigned char { Script, Style, Image, Font, Preload, Icon, Other };
    std::string url; ///< absolute, http or https, without a fragment
    Kind kind = Kind::Other;

    friend bool operator==(const PageLink&, const PageLink&) = default;
};

/// The most that is taken of one page, and the longest address.
inline constexpr std::size_t mostPageLinks = 500;
inline constexpr std::size_t longestPageLink = 8192;

} // namespace hci
