#pragma once

#include "model/base/ascii.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hci {

[[nodiscard]] constexpr bool isTchar(char c) noexcept {
    const auto u = static_cast<unsigned char>(c);
    return (u >= '0' && u <= '9') || (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') ||
           (u > 0x20 && u < 0x7F && std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos);
}
/// A field name or a directive name: one or more tchar (RFC 9110 5.6.2).
[[nodiscard]] constexpr bool isToken(std::string_view text) noexcept {
    for (const char c : text)
        if (!isTchar(c))
            return false;
    return !text.empty();
}
/// Without leading and trailing SP and HTAB (RFC 9110 5.6.3).
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) noexcept {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}
[[nodiscard]] constexpr bool equalsIgnoringCase(std::string_view a, std::string_view b) noexcept {
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (asciiLower(a[i]) != asciiLower(b[i]))
            return false;
    return true;
}
[[nodiscard]] std::string lowered(std::string_view text);

/// Cuts the next member off a comma-separated list (RFC 9110 5.6.1), minding quoted strings and skipping
/// empty members. Advances `list`; returns false at its end.
[[nodiscard]] bool nextListMember(std::string_view& list, std::string_view& member) noexcept;
/// Whether a member of such a list is that token, in any case.
[[nodiscard]] bool isListed(std::string_view list, std::string_view token) noexcept;

/// delta-seconds (RFC 9111 1.2.2): digits alone; saturates at 2^31 where it would be larger.
[[nodiscard]] std::optional<std::int64_t> parseDeltaSeconds(std::string_view text) noexcept;
inline constexpr std::int64_t maxDeltaSeconds = std::int64_t{1} << 31;

/// The seconds of an Age field: the first member of a list counts, the rest is discarded (RFC 9111 5.1).
/// nullopt where that is no number of seconds.
[[nodiscard]] std::optional<std::int64_t> ageValue(std::string_view field) noexcept;

/// A run of digits as Content-Length has it (RFC 9110 8.6); nothing where it is none or too large.
[[nodiscard]] std::optional<std::int64_t> parseDecimal(std::string_view text) noexcept;

/// Allowed in a field value: no CR, LF or NUL (RFC 9110 5.5).
[[nodiscard]] bool isSafeFieldValue(std::string_view value) noexcept;

} // namespace hci
