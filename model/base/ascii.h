#pragma once

#include <string_view>

namespace hci {

// Classes of ASCII characters, whatever the locale. Bytes from 0x80 on belong to none.

[[nodiscard]] constexpr bool isDigit(char c) noexcept {
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool isUpper(char c) noexcept {
    return c >= 'A' && c <= 'Z';
}
[[nodiscard]] constexpr bool isLower(char c) noexcept {
    return c >= 'a' && c <= 'z';
}
[[nodiscard]] constexpr bool isLetter(char c) noexcept {
    return isUpper(c) || isLower(c);
}
[[nodiscard]] constexpr bool isLetterOrDigit(char c) noexcept {
    return isLetter(c) || isDigit(c);
}
[[nodiscard]] constexpr char asciiLower(char c) noexcept {
    return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
/// Whether all bytes are below 0x80.
[[nodiscard]] constexpr bool isAscii(std::string_view text) noexcept {
    bool beyond = false; // no branch in the loop, so that the compiler can vectorise it
    for (const char c : text)
        beyond |= static_cast<unsigned char>(c) >= 0x80;
    return !beyond;
}
/// The value of a hexadecimal digit in either case; −1 where it is none.
[[nodiscard]] constexpr int hexDigit(char c) noexcept {
    const char lower = asciiLower(c);
    return isDigit(c) ? c - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}
/// White space of JSON (RFC 8259 2).
[[nodiscard]] constexpr bool isJsonSpace(char c) noexcept {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

} // namespace hci
