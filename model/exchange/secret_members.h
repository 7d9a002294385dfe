#pragma once

#include "model/exchange/scanned_text.h"

namespace hci {

class StopCheck;

/// Whether it is the name of a private member of a JSON Web Key (RFC 7518 6.2.2, 6.3.2, 6.4.1), which proves
/// nothing alone.
[[nodiscard]] bool isPrivateKeyMember(std::string_view name) noexcept;

/// Which texts of an array or object are secrets.
enum class NestedTexts : std::uint8_t { All, Tokens };

/// Appends the number at `begin` of a JSON text, and returns where it ends; true, false and null reveal
/// nothing.
std::size_t addNumber(const ScannedText& text, std::size_t begin, SecretSpans& spans);

/// Appends the secrets of the array or object at `begin`, except for the names of members, and returns where
/// it ends: all texts and numbers, or the texts that look like tokens.
std::size_t addNested(const ScannedText& text, std::size_t begin, NestedTexts which, StopCheck& stop,
                      SecretSpans& spans);

} // namespace hci
