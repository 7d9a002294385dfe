#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace hci {

/// A character reference of HTML or XML: `&amp;`, `&#38;`.
struct CharacterReference {
    std::size_t length = 0; ///< with its ampersand; 0: there is none
    char32_t point = 0;
};

enum class ReferenceIn : std::uint8_t {
    Attribute, ///< of HTML: "&lt2" and "&lt=" are parameters of a URL
    AnyText,   ///< that may be markup: only "&lt=" is one
};

/// The reference that begins with the ampersand at `at`: by number, or by one of the names of ASCII and of
/// Latin letters (HTML 13.5, XML 4.1). Others are none.
[[nodiscard]] CharacterReference characterReferenceAt(std::string_view text, std::size_t at,
                                                      ReferenceIn where) noexcept;

} // namespace hci
