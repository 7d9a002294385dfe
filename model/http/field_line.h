#pragma once

#include "model/base/result.h"

#include <string>
#include <string_view>
#include <utility>

namespace hci {

/// Where the name of a field line ends, at its colon (RFC 9112 5); npos where it has none.
[[nodiscard]] constexpr std::size_t endOfName(std::string_view fieldLine) noexcept {
    return fieldLine.find(':');
}

/// Reads 'Name: value' as people type it; nothing behind the colon is a field with an empty value.
/// Syntax where it is none, Refused for a line break or NUL in the value, each with a sentence about it.
[[nodiscard]] Result<std::pair<std::string, std::string>> parseFieldLine(std::string_view line);

} // namespace hci
