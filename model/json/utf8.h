#pragma once

#include <cstddef>
#include <string_view>

namespace hci {

/// The first character of a text that should be UTF-8.
struct Utf8Head {
    std::size_t length = 0; ///< bytes to consume: the character, or the valid beginning of a broken one
    char32_t character = 0; ///< U+FFFD where it is not valid
    bool valid = false;
};

/// Reads the first character of a non-empty text. Overlong forms, surrogates and values beyond U+10FFFF are
/// invalid; a broken character consumes its longest valid beginning (Unicode 3.9, D93b).
[[nodiscard]] Utf8Head utf8Head(std::string_view text) noexcept;

/// A control character of ASCII or C1, which a terminal would obey.
[[nodiscard]] constexpr bool isControl(char32_t c) noexcept {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

} // namespace hci
