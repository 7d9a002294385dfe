#include "model/cache/lenient_reading.h"

#include "model/http/field_syntax.h"

#include <algorithm>

namespace hci {

std::size_t findWord(std::string_view text, std::string_view word) noexcept {
    for (std::size_t i = 0; i + word.size() <= text.size(); ++i)
        if (equalsIgnoringCase(text.substr(i, word.size()), word))
            return i;
    return std::string_view::npos;
}

LeadingNumber leadingNumber(std::string_view text) noexcept {
    constexpr std::int64_t most = std::int64_t{1} << 62;
    LeadingNumber result;
    for (const char c : text) {
        if (c < '0' || c > '9')
            break;
        result.value = result.value > most / 10 - 1 ? most : result.value * 10 + (c - '0');
        ++result.length;
    }
    return result;
}

std::optional<std::int64_t> asInt(std::string_view text) noexcept {
    text = trimmed(text);
    const bool negative = text.starts_with('-');
    const LeadingNumber number = leadingNumber(text.substr(negative ? 1 : 0));
    if (number.length == 0)
        return std::nullopt;
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(negative ? -number.value : number.value));
}

std::optional<std::string_view> rawArgument(std::string_view list, std::string_view name) noexcept {
    std::string_view member;
    while (nextListMember(list, member)) {
        const std::size_t equals = member.find('=');
        if (equals != std::string_view::npos && equalsIgnoringCase(trimmed(member.substr(0, equals)), name))
            return trimmed(member.substr(equals + 1));
    }
    return std::nullopt;
}

bool hasMember(std::string_view list, std::string_view text) noexcept {
    std::string_view member;
    while (nextListMember(list, member))
        if (equalsIgnoringCase(member, text))
            return true;
    return false;
}

bool namesOtherCase(const CacheControl& directives) noexcept {
    const auto isUpper = [](char c) { return c >= 'A' && c <= 'Z'; };
    return std::any_of(directives.directives.begin(), directives.directives.end(),
                       [&](const CacheDirective& each) {
                           return each.directive != Directive::Unknown &&
                                  std::any_of(each.name.begin(), each.name.end(), isUpper);
                       });
}

std::string_view fieldValue(FieldSpan fields, std::string_view lowerCaseName) noexcept {
    for (const Field& field : fields)
        if (fields.pool().spelling(fields.pool().folded(field.name)) == lowerCaseName)
            return trimmed(fields.pool().text(field.value));
    return {};
}

} // namespace hci
