#include "model/json/json_text.h"

#include "model/base/ascii.h"
#include "model/base/utf8_bytes.h"

#include <simdjson.h>

#include <cstring>
#include <optional>

namespace hci {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

/// The code unit of "uXXXX" at the front of `text`.
std::optional<char32_t> codeUnit(std::string_view text) noexcept {
    if (text.size() < 5 || text[0] != 'u')
        return std::nullopt;
    char32_t value = 0;
    for (std::size_t i = 1; i < 5; ++i) {
        const int digit = hexDigit(text[i]);
        if (digit < 0)
            return std::nullopt;
        value = value << 4 | static_cast<char32_t>(digit);
    }
    return value;
}

/// Reads the escape after a backslash; returns how many bytes of `after` it takes.
std::size_t appendEscape(std::string_view after, std::string& to, JsonTextFaults& faults) {
    static constexpr std::string_view letters = "\"\\/bfnrt";
    static constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    if (after.empty()) {
        faults.badEscape = true;
        return 0;
    }
    if (const std::size_t i = letters.find(after.front()); i != std::string_view::npos) {
        to += meanings[i];
        return 1;
    }
    const std::optional<char32_t> unit = codeUnit(after);
    if (!unit) {
        faults.badEscape = true;
        to += '\\';
        return 0;
    }
    if (*unit < 0xD800 || *unit > 0xDFFF) {
        appendUtf8(to, *unit);
        return 5;
    }
    const std::string_view rest = after.substr(5);
    const std::optional<char32_t> low =
        *unit < 0xDC00 && rest.starts_with('\\') ? codeUnit(rest.substr(1)) : std::nullopt;
    if (low && *low >= 0xDC00 && *low <= 0xDFFF) {
        appendUtf8(to, 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00));
        return 11;
    }
    faults.loneSurrogate = true;
    to += replacement;
    return 5;
}

/// Length of the UTF-8 sequence at the front of `text` (Unicode table 3-7); 0 if it is invalid.
std::size_t sequenceLength(std::string_view text) noexcept {
    const auto at = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto continues = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            if (i >= text.size() || (at(i) & 0xC0) != 0x80)
                return false;
        return true;
    };
    const unsigned char lead = at(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return continues(1, 2) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        if (!continues(1, 3) || (lead == 0xE0 && at(1) < 0xA0) || (lead == 0xED && at(1) > 0x9F))
            return 0;
        return 3;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        if (!continues(1, 4) || (lead == 0xF0 && at(1) < 0x90) || (lead == 0xF4 && at(1) > 0x8F))
            return 0;
        return 4;
    }
    return 0;
}

} // namespace

void appendUnescaped(std::string_view raw, std::string& to, JsonTextFaults* faults) {
    JsonTextFaults found;
    while (!raw.empty()) {
        const std::size_t backslash = raw.find('\\');
        to += raw.substr(0, backslash);
        if (backslash == std::string_view::npos)
            break;
        raw.remove_prefix(backslash + 1);
        raw.remove_prefix(appendEscape(raw, to, found));
    }
    if (faults) {
        faults->loneSurrogate |= found.loneSurrogate;
        faults->badEscape |= found.badEscape;
    }
}

void appendEscaped(std::string_view text, std::string& to) {
    static constexpr char digits[] = "0123456789abcdef";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            to += '\\';
            to += c;
        } else if (byte < 0x20) {
            to += "\\u00";
            to += digits[byte >> 4];
            to += digits[byte & 0xF];
        } else {
            to += c;
        }
    }
}

void appendValidUtf8(std::string_view text, std::string& to) {
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
        to += length == 0 ? replacement : text.substr(0, length);
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
}

bool isValidUtf8(std::string_view text) noexcept {
    return simdjson::validate_utf8(text.data(), text.size());
}

} // namespace hci
