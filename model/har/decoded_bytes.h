#pragma once

#include "model/har/raw_entry.h"

namespace hci::har {

/// Whether the text of `content` is labelled as base64.
[[nodiscard]] bool isBase64(const RawContent& content) noexcept;
/// The number of bytes that `digits` characters of base64 encode, with `padding` among them.
[[nodiscard]] std::int64_t fromBase64(std::uint64_t digits, std::uint8_t padding) noexcept;
/// The number of bytes that the text of `content` encodes: without escapes, base64 decoded.
[[nodiscard]] std::int64_t decodedBytes(const RawContent& content) noexcept;

} // namespace hci::har
