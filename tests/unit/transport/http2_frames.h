#pragma once

#include <string>
#include <string_view>

namespace hci::test {

// HTTP/2 frames of a server (RFC 9113 4.1, 6; RFC 7541 6.2.2), byte by byte, valid or not.

enum class FrameType : unsigned char {
    Data,
    Headers,
    Priority,
    Reset,
    Settings,
    Push,
    Ping,
    GoAway,
    Window,
    Continuation
};
constexpr int endStream = 1;
constexpr int acknowledge = 1;
constexpr int endHeaders = 4;

[[nodiscard]] inline std::string bigEndian(unsigned value, int bytes) {
    std::string text;
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        text.push_back(static_cast<char>(value >> shift & 0xff));
    return text;
}

[[nodiscard]] inline std::string frame(FrameType type, int flags, unsigned stream,
                                       std::string_view payload = {}) {
    std::string text = bigEndian(static_cast<unsigned>(payload.size()), 3);
    text.push_back(static_cast<char>(type));
    text.push_back(static_cast<char>(flags));
    return text + bigEndian(stream, 4) + std::string(payload);
}

/// A string literal without Huffman coding (RFC 7541 5.2).
[[nodiscard]] inline std::string hpackString(std::string_view value) {
    std::string text;
    std::size_t rest = value.size();
    if (rest < 127) {
        text.push_back(static_cast<char>(rest));
    } else {
        text.push_back(127);
        for (rest -= 127; rest >= 128; rest /= 128)
            text.push_back(static_cast<char>(rest % 128 + 128));
        text.push_back(static_cast<char>(rest));
    }
    return text + std::string(value);
}

/// A field; `index` 0x40 also adds it to the dynamic table.
[[nodiscard]] inline std::string field(std::string_view name, std::string_view value, char index = 0) {
    return index + hpackString(name) + hpackString(value);
}

[[nodiscard]] inline std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace hci::test
