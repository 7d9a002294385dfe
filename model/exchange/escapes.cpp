#include "model/exchange/escapes.h"

#include "model/base/ascii.h"
#include "model/base/character_reference.h"
#include "model/base/utf8_bytes.h"
#include "model/exchange/stop_check.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

/// The value of `digits` hexadecimal digits at `at`; −1 if there are fewer.
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

/// One escape: of a code point, or of a byte of one.
struct Escape {
    std::size_t length = 0; ///< 0: there is none here
    char32_t point = 0;
    bool isByte = false; ///< one byte of UTF-8
};

/// The characters of names and known values. A text that is only searched keeps escapes of controls and of
/// halves of pairs.
Escape printable(const Escape& escape) noexcept {
    const bool half = escape.point >= 0xD800 && escape.point < 0xE000;
    return escape.point > 0x1F && escape.point != 0x7F && !half ? escape : Escape{};
}

Escape escapeOf(std::size_t length, int byte) noexcept {
    return {length, static_cast<char32_t>(byte), true};
}

Escape percentAt(std::string_view text, std::size_t at) noexcept {
    const int byte = hexNumber(text, at + 1, 2);
    return byte < 0 ? Escape{} : escapeOf(3, byte);
}

/// \u0041 (RFC 8259 7); code points beyond U+FFFF take two.
Escape codeUnitsAt(std::string_view text, std::size_t at) noexcept {
    const int unit = hexNumber(text, at + 2, 4);
    if (unit < 0)
        return {};
    if (unit >= 0xD800 && unit < 0xDC00 && text.substr(at + 6).starts_with("\\u"))
        if (const int low = hexNumber(text, at + 8, 4); low >= 0xDC00 && low < 0xE000)
            return {12, static_cast<char32_t>(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))};
    return {6, static_cast<char32_t>(unit)};
}

/// The escapes of JSON (RFC 8259 7) and those that scripts have besides: \' and \x41.
Escape backslashPointAt(std::string_view text, std::size_t at) noexcept {
    if (at + 1 >= text.size())
        return {};
    switch (const char next = text[at + 1]) {
    case '"':
    case '\'':
    case '/':
    case '\\': return {2, static_cast<char32_t>(next)};
    case 'b': return {2, U'\b'};
    case 'f': return {2, U'\f'};
    case 'n': return {2, U'\n'};
    case 'r': return {2, U'\r'};
    case 't': return {2, U'\t'};
    case 'u': return codeUnitsAt(text, at);
    case 'x': {
        const int point = hexNumber(text, at + 2, 2);
        return point < 0 ? Escape{} : Escape{4, static_cast<char32_t>(point)};
    }
    default: return {};
    }
}

Escape backslashAt(std::string_view text, std::size_t at) noexcept {
    return printable(backslashPointAt(text, at));
}

/// "%252525": a percent sign whose own sign is escaped, any number of times.
Escape percentsAt(std::string_view text, std::size_t at) noexcept {
    std::size_t last = at + 1;
    while (text.substr(last).starts_with("25") && hexNumber(text, last + 2, 2) >= 0)
        last += 2;
    const int byte = hexNumber(text, last, 2);
    return byte < 0 ? Escape{} : escapeOf(last + 2 - at, byte);
}

/// A run of backslashes, each of which escapes the next.
Escape backslashesAt(std::string_view text, std::size_t at) noexcept {
    const std::size_t behind = std::min(text.find_first_not_of('\\', at), text.size());
    const Escape last = backslashAt(text, behind - 1);
    if (last.length != 0)
        return {behind - 1 - at + last.length, last.point};
    return behind - at > 1 ? Escape{behind - at, U'\\'} : Escape{};
}

Escape anyEscapeAt(std::string_view text, std::size_t at) noexcept {
    return text[at] == '%' ? percentsAt(text, at) : backslashesAt(text, at);
}

Escape referencePointAt(std::string_view text, std::size_t at) noexcept {
    const CharacterReference reference = characterReferenceAt(text, at, ReferenceIn::AnyText);
    return {reference.length, reference.point};
}

Escape referenceAt(std::string_view text, std::size_t at) noexcept {
    return printable(referencePointAt(text, at));
}

/// Any escape of any code point.
Escape pointAt(std::string_view text, std::size_t at) noexcept {
    if (text[at] == '\\')
        return backslashPointAt(text, at);
    if (text[at] == '&')
        return referencePointAt(text, at);
    return percentsAt(text, at);
}

void appendEscape(std::string& text, const Escape& escape) {
    if (escape.isByte)
        text += static_cast<char>(escape.point);
    else
        appendUtf8(text, escape.point);
}

/// Removes one layer of escapes. Returns false if there was none.
bool takeOffOneLayer(std::string& text) {
    constexpr std::string_view marks = "%\\&";
    std::string plain;
    std::size_t taken = 0;
    for (std::size_t at = text.find_first_of(marks); at != std::string::npos;
         at = text.find_first_of(marks, at)) {
        const Escape escape = pointAt(text, at);
        if (escape.length == 0) {
            ++at;
            continue;
        }
        plain.append(text, taken, at - taken);
        appendEscape(plain, escape);
        at += escape.length;
        taken = at;
    }
    if (taken == 0)
        return false;
    plain.append(text, taken);
    text = std::move(plain);
    return true;
}

template <class EscapeAt>
std::optional<Unescaped> unescaped(std::string_view text, std::string_view marks, const EscapeAt& escapeAt,
                                   const std::function<bool()>& stopped) {
    std::optional<Unescaped> plain;
    StopCheck stop(stopped);
    std::size_t taken = 0;
    std::size_t extra = 0;
    const auto next = [&](std::size_t from) {
        return marks.size() == 1 ? text.find(marks.front(), from) : text.find_first_of(marks, from);
    };
    for (std::size_t at = next(0); at != std::string_view::npos && !stop.at(at); at = next(at)) {
        const Escape escape = escapeAt(text, at);
        if (escape.length == 0) {
            ++at;
            continue;
        }
        if (!plain)
            plain.emplace();
        plain->text.append(text, taken, at - taken);
        const std::size_t before = plain->text.size();
        appendEscape(plain->text, escape);
        extra += escape.length - (plain->text.size() - before);
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

std::optional<Unescaped> withoutPercents(std::string_view text, const std::function<bool()>& stopped) {
    return unescaped(text, "%", percentAt, stopped);
}

std::optional<Unescaped> withoutBackslashes(std::string_view text, const std::function<bool()>& stopped) {
    return unescaped(text, "\\", backslashAt, stopped);
}

std::optional<Unescaped> withoutReferences(std::string_view text, const std::function<bool()>& stopped) {
    return unescaped(text, "&", referenceAt, stopped);
}

std::optional<Unescaped> withoutAnyEscapes(std::string_view text, const std::function<bool()>& stopped) {
    return unescaped(text, "%\\", anyEscapeAt, stopped);
}

std::string withoutAllLayers(std::string_view text) {
    constexpr int maxLayers = 8; // each costs a pass over the text
    std::string plain(text);
    for (int layer = 0; layer < maxLayers && takeOffOneLayer(plain); ++layer) {
    }
    return plain;
}

} // namespace hci
