#include "model/json/utf8.h"

#include <cstdint>

namespace hci {

namespace {

/// A row of Unicode's table of well-formed byte sequences (table 3-7): the second byte's range depends on the
/// first.
struct Lead {
    std::size_t length;
    unsigned char low;
    unsigned char high;
};

constexpr Lead leadOf(unsigned char first) noexcept {
    if (first >= 0xC2 && first <= 0xDF)
        return {2, 0x80, 0xBF};
    if (first >= 0xE0 && first <= 0xEF) {
        const unsigned char low = first == 0xE0 ? 0xA0 : 0x80;
        const unsigned char high = first == 0xED ? 0x9F : 0xBF;
        return {3, low, high};
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const unsigned char low = first == 0xF0 ? 0x90 : 0x80;
        const unsigned char high = first == 0xF4 ? 0x8F : 0xBF;
        return {4, low, high};
    }
    return {0, 0, 0};
}

} // namespace

Utf8Head utf8Head(std::string_view text) noexcept {
    const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (byte(0) < 0x80)
        return {1, byte(0), true};
    const Lead lead = leadOf(byte(0));
    if (lead.length == 0)
        return {1, 0xFFFD, false};
    char32_t character = byte(0) & (0x7FU >> lead.length);
    for (std::size_t i = 1; i < lead.length; ++i) {
        const unsigned char low = i == 1 ? lead.low : 0x80;
        const unsigned char high = i == 1 ? lead.high : 0xBF;
        if (i >= text.size() || byte(i) < low || byte(i) > high)
            return {i, 0xFFFD, false};
        character = (character << 6) | (byte(i) & 0x3FU);
    }
    return {lead.length, character, true};
}

} // namespace hci
