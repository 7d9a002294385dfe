#pragma once

#include <string>

namespace hci {

/// Appends a code point in UTF-8 (RFC 3629 3). Half of a surrogate pair becomes three bytes as well, so that
/// it stays distinct.
inline void appendUtf8(std::string& text, char32_t point) {
    const auto tail = [point](int shift) { return static_cast<char>(0x80 | (point >> shift & 0x3F)); };
    if (point < 0x80)
        text += static_cast<char>(point);
    else if (point < 0x800)
        (text += static_cast<char>(0xC0 | point >> 6)) += tail(0);
    else if (point < 0x10000)
        ((text += static_cast<char>(0xE0 | point >> 12)) += tail(6)) += tail(0);
    else
        (((text += static_cast<char>(0xF0 | point >> 18)) += tail(12)) += tail(6)) += tail(0);
}

} // namespace hci
