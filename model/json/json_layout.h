#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hci {

/// A JSON text laid out for people: a member or an element a line, two blanks an indentation. All but the
/// white space between its tokens stays as it is written: the order of members, repeated names, digits and
/// escapes. nullopt where it is no JSON object or array (RFC 8259), is nested too deep, or would become many
/// times as long.
[[nodiscard]] std::optional<std::string> laidOutJson(std::string_view text);

} // namespace hci
