#pragma once

#include <optional>
#include <string_view>

namespace hci::har {

/// The number that is all of `text`, as std::from_chars() reads it; nullopt if it is none, or not finite.
[[nodiscard]] std::optional<double> parseNumber(std::string_view text) noexcept;

} // namespace hci::har
