#include "model/exchange/secret_words.h"

#include "model/base/ascii.h"

#include <utility>

namespace hci {

namespace {

using namespace std::string_view_literals;

/// A name without percent-encoding and in plain spelling: fullwidth letters as ASCII, nothing of zero width.
class PlainName {
public:
    static constexpr std::size_t maxLength = NameWords::maxLength;

    /// Overlong names are cut at the front.
    explicit PlainName(std::string_view name) noexcept {
        if (name.size() > maxLength)
            name.remove_prefix(name.size() - maxLength);
        while (!name.empty())
            name.remove_prefix(decode(name));
        fold();
    }
    [[nodiscard]] std::string_view text() const noexcept { return {m_bytes.data(), m_size}; }

private:
    /// Puts the first character. Returns its length: "%7A" and "%u007A" are one.
    std::size_t decode(std::string_view text) noexcept {
        const auto number = [text](std::size_t at, std::size_t digits) {
            int value = text.size() < at + digits ? -1 : 0;
            for (std::size_t i = at; value >= 0 && i < at + digits; ++i)
                value = hexDigit(text[i]) < 0 ? -1 : value * 16 + hexDigit(text[i]);
            return value;
        };
        if (text.front() == '%') {
            const bool wide = text.size() > 1 && asciiLower(text[1]) == 'u';
            const int code = wide ? number(2, 4) : number(1, 2);
            if (code >= 0 && wide)
                putCharacter(code);
            else if (code >= 0)
                put(code);
            if (code >= 0)
                return wide ? 6 : 3;
        }
        m_bytes[m_size++] = text.front();
        return 1;
    }
    void put(int byte) noexcept { m_bytes[m_size++] = static_cast<char>(byte); }
    void putCharacter(int code) noexcept { // RFC 3629 3
        if (code < 0x80)
            return put(code);
        if (code < 0x800) {
            put(0xC0 | code >> 6);
        } else {
            put(0xE0 | code >> 12);
            put(0x80 | (code >> 6 & 0x3F));
        }
        put(0x80 | (code & 0x3F));
    }

    void fold() noexcept {
        const std::string_view all = text();
        std::size_t size = 0;
        for (std::size_t at = 0; at < all.size();) {
            const std::string_view rest = all.substr(at);
            if (const std::size_t hidden = zeroWidthLength(rest); hidden != 0) {
                at += hidden;
            } else if (const char c = fullwidth(rest); c != '\0') {
                m_bytes[size++] = c;
                at += 3;
            } else {
                m_bytes[size++] = all[at++];
            }
        }
        m_size = size;
    }
    static std::size_t zeroWidthLength(std::string_view text) noexcept {
        static constexpr std::array hidden = {"\u00ad"sv, "\u200b"sv, "\u200c"sv, "\u200d"sv,
                                              "\u200e"sv, "\u200f"sv, "\u2060"sv, "\ufeff"sv};
        if (static_cast<unsigned char>(text.front()) < 128)
            return 0;
        for (const std::string_view one : hidden)
            if (text.starts_with(one))
                return one.size();
        return 0;
    }
    /// The ASCII character of a fullwidth one, U+FF01 to U+FF5E; NUL if the text begins with another.
    static char fullwidth(std::string_view text) noexcept {
        if (text.size() < 3 || text.front() != '\xEF')
            return '\0';
        const int code = (text[1] & 0x3F) << 6 | (text[2] & 0x3F); // less U+F000
        return code > 0xF00 && code < 0xF5F ? static_cast<char>(code - 0xF01 + '!') : '\0';
    }

    std::array<char, maxLength> m_bytes{};
    std::size_t m_size = 0;
};

} // namespace

NameWords::NameWords(std::string_view spelled) {
    const PlainName plain(spelled);
    const std::string_view name = plain.text();
    put('|');
    char last = 0;
    bool inner = false;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        const char next = i + 1 < name.size() ? name[i + 1] : '\0';
        const bool hump = isUpper(c) && (isLower(last) || isDigit(last) || (isUpper(last) && isLower(next)));
        const bool inWord = isUpper(c) || isLower(c) || isDigit(c) || static_cast<unsigned char>(c) > 127;
        if (hump || !inWord)
            bar();
        inner = inner || c == '[' || c == '.';
        if (inWord) {
            if (std::exchange(inner, false))
                m_last = m_size - 1;
            put(asciiLower(c));
        }
        last = c;
    }
    bar();
}

std::string_view NameWords::lastWord() const noexcept {
    std::string_view all = text().substr(0, m_size - 1);
    while (!all.empty() && isDigit(all.back()))
        all.remove_suffix(1);
    return all.substr(all.rfind('|') + 1);
}

} // namespace hci
