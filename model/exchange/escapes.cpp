#include "model/exchange/escapes.h"

#include "model/base/ascii.h"
#include "model/http/field_syntax.h"

#include <cstdint>

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

template <class EscapeAt>
std::optional<Unescaped> unescaped(std::string_view text, char mark, const EscapeAt& escapeAt) {
    std::optional<Unescaped> plain;
    std::size_t taken = 0;
    std::size_t extra = 0;
    for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at)) {
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
    return unescaped(text, '%', percentAt);
}

std::optional<Unescaped> withoutBackslashes(std::string_view text) {
    return unescaped(text, '\\', backslashAt);
}

} // namespace hci
