#pragma once

#include <string>
#include <string_view>

namespace hci {

/// Faults repaired while a JSON string was read.
struct JsonTextFaults {
    bool loneSurrogate = false; ///< half of a surrogate pair: became U+FFFD
    bool badEscape = false;     ///< an escape unknown to RFC 8259 section 7: kept as written
};

/// Appends the text of a JSON string (`raw`: between its quotes) as UTF-8. Never fails: repairs malformed
/// escapes, notes them in `faults`, and keeps bytes that are no UTF-8.
void appendUnescaped(std::string_view raw, std::string& to, JsonTextFaults* faults = nullptr);

/// Appends `text` as the inside of a JSON string: quotes, backslashes and control characters escaped.
void appendEscaped(std::string_view text, std::string& to);

/// Appends `text` with every byte that is no UTF-8 replaced by U+FFFD.
void appendValidUtf8(std::string_view text, std::string& to);
[[nodiscard]] bool isValidUtf8(std::string_view text) noexcept;

} // namespace hci
