#pragma once

#include <string_view>

namespace hci {

/// Whether `pattern` is for `url` as a whole: `*` stands for any characters, also none and also slashes; all
/// else stands for itself. Takes at most their lengths' product.
[[nodiscard]] bool matchesUrl(std::string_view pattern, std::string_view url) noexcept;

} // namespace hci
