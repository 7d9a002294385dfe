#pragma once

#include <cstddef>
#include <string>

namespace hci {

/// A resource that a page loads: its address and the kind of element.
struct PageLink {
    enum class Kind : unsigned char { Script, Style, Image, Font, Preload, Icon, Other };
    std::string url; ///< absolute, http or https, without a fragment
    Kind kind = Kind::Other;

    friend bool operator==(const PageLink&, const PageLink&) = default;
};

/// The most links taken from one page, and the longest address.
inline constexpr std::size_t maxPageLinks = 500;
inline constexpr std::size_t maxPageLinkLength = 8192;

} // namespace hci
