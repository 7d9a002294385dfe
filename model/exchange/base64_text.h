#pragma once

#include "model/exchange/secret_span.h"

#include <QtCore/QByteArray>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace hci {

/// By character: the six bits that it stands for in either alphabet of base64 (RFC 4648 4 and 5); 64: none.
inline constexpr std::array<std::uint8_t, 256> base64Values = [] {
    std::array<std::uint8_t, 256> all{};
    all.fill(64);
    std::uint8_t value = 0;
    for (const char c : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))
        all[static_cast<unsigned char>(c)] = value++;
    all[static_cast<unsigned char>('-')] = 62;
    all[static_cast<unsigned char>('_')] = 63;
    return all;
}();

[[nodiscard]] constexpr std::uint8_t base64Value(char c) noexcept {
    return base64Values[static_cast<unsigned char>(c)];
}
[[nodiscard]] constexpr bool isBase64Byte(char c) noexcept {
    return base64Value(c) < 64;
}

/// The bytes that base64 of either alphabet stands for, with or without padding.
[[nodiscard]] QByteArray fromEitherBase64(std::string_view code);

/// The place of a span of a decoded text in its base64, which begins at `at` in `text`, with the padding.
[[nodiscard]] SecretSpan placeInBase64(std::string_view text, std::size_t at,
                                       const SecretSpan& span) noexcept;

} // namespace hci
