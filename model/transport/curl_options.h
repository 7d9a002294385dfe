#pragma once

#include <string_view>

namespace hci {

/// An option of curl that this program understands, or must know the shape of to pass it over.
struct CurlOption {
    char letter; ///< 0: none
    std::string_view name;
    bool takesValue;
};

/// The option of that long name, without its dashes, or of that letter; null where it is not known.
[[nodiscard]] const CurlOption* curlOptionByName(std::string_view name);
[[nodiscard]] const CurlOption* curlOptionByLetter(char letter);

} // namespace hci
