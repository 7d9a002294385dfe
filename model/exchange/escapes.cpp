#include "model/exchange/escapes.h"

#include "model/base/ascii.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

/// The number of `digits` hexadecimal digits at `at`; −1 where they are not there.
int hexNumber(std::string_view text, std::size_t at, std::size_t digits) noexcept {
    if (at + digits > text.size())
        return -1;
    int number = 0;
    for (std::size_t i = at; i < at + digits; ++i) {
        const int digit = hexDigit(text[i]);
        if (digit < 0)
            return -1;
        number = number * 16 + digit;
    }
    return number;
}

/// One escape: how many bytes it has, and what it stands for.
struct Escape {
    std::size_t length = 0; ///< 0: there is none here
    char byte = 0;
};

Escape percentAt(std::string_view text, std::size_t at) noexcept {
    const int byte = hexNumber(text, at + 1, 2);
    return byte < 0 ? Escape{} : Escape{3, static_cast<char>(byte)};
}

/// Letters, digits and signs are what names and known values are made of; other code points stay escaped.
Escape backslashAt(std::string_view text, std::size_t at) noexcept {
    if (at + 1 >= text.size())
        return {};
    const char next = text[at + 1];
    if (next == '"' || next == '/' || next == '\\')
        return {2, next};
    const int point = next == 'u' ? hexNumber(text, at + 2, 4) : -1;
    return point > 0x1F && point < 0x7F ? Escape{6, static_cast<char>(point)} : Escape{};
}

/// "%252525": a percent sign whose own sign is escaped, any number of times.
Escape percentsAt(std::string_view text, std::size_t at) noexcept {
    std::size_t last = at + 1;
    while (text.substr(last).starts_with("25") && hexNumber(text, last + 2, 2) >= 0)
        last += 2;
    const int byte = hexNumber(text, last, 2);
    return byte < 0 ? Escape{} : Escape{last + 2 - at, static_cast<char>(byte)};
}

/// A run of backslashes, each of which escapes the next.
Escape backslashesAt(std::string_view text, std::size_t at) noexcept {
    const std::size_t behind = std::min(text.find_first_not_of('\\', at), text.size());
    const Escape last = backslashAt(text, behind - 1);
    if (last.length != 0)
        return {behind - 1 - at + last.length, last.byte};
    return behind - at > 1 ? Escape{behind - at, '\\'} : Escape{};
}

Escape anyEscapeAt(std::string_view text, std::size_t at) noexcept {
    return text[at] == '%' ? percentsAt(text, at) : backslashesAt(text, at);
}

Escape numericReferenceAt(std::string_view text, std::size_t at) noexcept {
    constexpr std::size_t mostDigits = 8;
    const bool hex = text.substr(at + 2).starts_with('x') || text.substr(at + 2).starts_with('X');
    const std::size_t first = at + (hex ? 3 : 2);
    int point = 0;
    std::size_t end = first;
    for (; end < text.size() && end - first < mostDigits; ++end) {
        const int digit = hexDigit(text[end]);
        if (digit < 0 || (!hex && digit > 9))
            break;
        point = std::min(point * (hex ? 16 : 10) + digit, 0x7F);
    }
    if (end == first || point < 0x20 || point >= 0x7F)
        return {};
    return {end + (text.substr(end).starts_with(';') ? 1 : 0) - at, static_cast<char>(point)};
}

Escape referenceAt(std::string_view text, std::size_t at) noexcept {
    struct Named {
        std::string_view name;
        char byte;
    };
    static constexpr std::array names = {
        Named{"amp;", '&'},   Named{"quot;", '"'},  Named{"lt;", '<'},
        Named{"gt;", '>'},    Named{"apos;", '\''}, Named{"equals;", '='},
        Named{"colon;", ':'}, Named{"sol;", '/'},   Named{"commat;", '@'},
    };
    const std::string_view rest = text.substr(at + 1);
    if (rest.starts_with('#'))
        return numericReferenceAt(text, at);
    for (const Named& named : names)
        if (rest.starts_with(named.name))
            return {named.name.size() + 1, named.byte};
    return {};
}

template <class EscapeAt>
std::optional<Unescaped> unescaped(std::string_view text, std::string_view marks, const EscapeAt& escapeAt) {
    std::optional<Unescaped> plain;
    std::size_t taken = 0;
    std::size_t extra = 0;
    const auto next = [&](std::size_t from) {
        return marks.size() == 1 ? text.find(marks.front(), from) : text.find_first_of(marks, from);
    };
    for (std::size_t at = next(0); at != std::string_view::npos; at = next(at)) {
        const Escape escape = escapeAt(text, at);
        if (escape.length == 0) {
            ++at;
            continue;
        }
        if (!plain)
            plain.emplace();
        plain->text.append(text, taken, at - taken);
        plain->text += escape.byte;
        extra += escape.length - 1;
        plain->shifts.push_back({plain->text.size(), extra});
        at += escape.length;
        taken = at;
    }
    if (plain)
        plain->text.append(text.substr(taken));
    return plain;
}

} // namespace

void Unescaped::placeBack(SecretSpans& spans) const {
    std::size_t next = 0;
    std::size_t extra = 0;
    const auto placed = [&](std::size_t at) {
        for (; next < shifts.size() && shifts[next].at <= at; ++next)
            extra = shifts[next].extra;
        return at + extra;
    };
    for (SecretSpan& span : spans) {
        span.begin = placed(span.begin);
        span.end = placed(span.end);
    }
}

std::optional<Unescaped> withoutPercents(std::string_view text) {
    return unescaped(text, "%", percentAt);
}

std::optional<Unescaped> withoutBackslashes(std::string_view text) {
    return unescaped(text, "\\", backslashAt);
}

std::optional<Unescaped> withoutReferences(std::string_view text) {
    return unescaped(text, "&", referenceAt);
}

std::optional<Unescaped> withoutAnyEscapes(std::string_view text) {
    return unescaped(text, "%\\", anyEscapeAt);
}

} // namespace hci
