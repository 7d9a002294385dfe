#pragma once

#include <string_view>

namespace hci {

/// An option of curl that this program understands, or whose shape it must know to skip it.
struct CurlOption {
    char letter; ///< 0: none
    std::string_view name;
    bool takesValue;
};

/// The option with that long name (without dashes) or that letter; null if unknown.
[[nodiscard]] const CurlOption* curlOptionByName(std::string_view name);
[[nodiscard]] const CurlOption* curlOptionByLetter(char letter);

} // namespace hci
