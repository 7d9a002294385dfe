#pragma once

#include <cstddef>
#include <string_view>

namespace hci {

/// What stands at the beginning of a text that should be UTF-8.
struct Utf8Head {
    std::size_t length =
        0; ///< bytes to take: the character, or the part of a broken one that belongs together
    char32_t character = 0; ///< U+FFFD where it is not valid
    bool valid = false;
};

/// Reads one character off a text that is not empty. Overlong forms, surrogates and what lies beyond U+10FFFF
/// are not valid; a broken character takes its longest beginning that could have been one (Unicode 3.9,
/// D93b).
[[nodiscard]] Utf8Head utf8Head(std::string_view text) noexcept;

/// A control of ASCII or of C1: what a terminal would act on.
[[nodiscard]] constexpr bool isControl(char32_t c) noexcept {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

} // namespace hci
