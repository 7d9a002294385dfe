#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hci {

/// Indents a JSON text for people: one member or element per line, two blanks per level; only white space
/// between tokens changes. nullopt if it is no JSON object or array (RFC 8259), is nested too deep, or would
/// become many times as long.
[[nodiscard]] std::optional<std::string> laidOutJson(std::string_view text);

} // namespace hci
