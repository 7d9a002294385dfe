#pragma once

#include "model/har/raw_entry.h"

namespace hci::har {

/// Whether the text of `content` is labelled as base64.
[[nodiscard]] bool isBase64(const RawContent& content) noexcept;
/// What `digits` characters of base64, with their padding, stand for.
[[nodiscard]] std::int64_t fromBase64(std::uint64_t digits, std::uint8_t padding) noexcept;
/// How many bytes the text of `content` stands for: its escapes off, base64 decoded.
[[nodiscard]] std::int64_t decodedBytes(const RawContent& content) noexcept;

} // namespace hci::har
