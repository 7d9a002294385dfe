#pragma once

#include <string>
#include <string_view>

namespace hci {

/// What had to be mended while a JSON string was read.
struct JsonTextFaults {
    bool loneSurrogate = false; ///< half of a surrogate pair: became U+FFFD
    bool badEscape =
        false; ///< a backslash before something else than RFC 8259 section 7 has: kept as it stands
};

/// Appends the text that stands in a JSON string (`raw` is what lies between its quotes) as UTF-8. Never
/// fails: what cannot be read is mended and told in `faults`. Bytes that are no UTF-8 are passed on.
void appendUnescaped(std::string_view raw, std::string& to, JsonTextFaults* faults = nullptr);

/// Appends `text` as the inside of a JSON string: quotes, backslashes and control characters escaped.
void appendEscaped(std::string_view text, std::string& to);

/// Appends `text` with every byte that is no UTF-8 replaced by U+FFFD.
void appendValidUtf8(std::string_view text, std::string& to);
[[nodiscard]] bool isValidUtf8(std::string_view text) noexcept;

} // namespace hci
