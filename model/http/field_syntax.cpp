#include "model/http/field_syntax.h"

#include <algorithm>

namespace hci {

std::string lowered(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), asciiLower);
    return result;
}

bool nextListMember(std::string_view& list, std::string_view& member) noexcept {
    while (!list.empty()) {
        std::size_t end = 0;
        bool quoted = false;
        for (; end < list.size() && (quoted || list[end] != ','); ++end) {
            if (list[end] == '"')
                quoted = !quoted;
            else if (list[end] == '\\' && quoted && end + 1 < list.size())
                ++end;
        }
        member = trimmed(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
        if (!member.empty())
            return true;
    }
    return false;
}

bool isListed(std::string_view list, std::string_view token) noexcept {
    for (std::string_view member; nextListMember(list, member);)
        if (equalsIgnoringCase(member, token))
            return true;
    return false;
}

std::optional<std::int64_t> parseDeltaSeconds(std::string_view text) noexcept {
    if (text.empty())
        return std::nullopt;
    std::int64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = std::min(value * 10 + (c - '0'), maxDeltaSeconds);
    }
    return value;
}

std::optional<std::int64_t> ageValue(std::string_view field) noexcept {
    return parseDeltaSeconds(trimmed(field.substr(0, field.find(','))));
}

std::optional<std::int64_t> parseDecimal(std::string_view text) noexcept {
    constexpr std::size_t maxDigits = 18; // fits into 63 bits whatever the digits are
    if (text.empty() || text.size() > maxDigits)
        return std::nullopt;
    std::int64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

bool isSafeFieldValue(std::string_view value) noexcept {
    return value.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos;
}

} // namespace hci
