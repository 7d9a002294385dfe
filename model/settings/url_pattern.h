#pragma once

#include <string_view>

namespace hci {

/// Whether `pattern` matches all of `url`: `*` matches any characters, none and slashes included; others
/// match themselves. Takes at most the product of their lengths.
[[nodiscard]] bool matchesUrl(std::string_view pattern, std::string_view url) noexcept;

} // namespace hci
