#include "model/view/text_finder.h"

#include "model/base/ascii.h"
#include "model/http/field_syntax.h"
#include "model/json/utf8.h"

#include <QtCore/QChar>

#include <algorithm>
#include <limits>

namespace hci {

namespace {

/// U+212A, the Kelvin sign, must not fold to "k": ASCII texts are searched by their bytes.
char32_t folded(char32_t character) noexcept {
    const char32_t fold = QChar::toCaseFolded(character);
    return fold < 0x80 && character >= 0x80 ? character : fold;
}

} // namespace

TextFinder::TextFinder(std::string_view wanted, bool matchCase)
    : m_wanted(matchCase ? std::string(wanted) : lowered(wanted)), m_matchCase(matchCase) {
    if (matchCase || m_wanted.empty())
        return;
    if (!isAscii(m_wanted)) {
        for (std::string_view rest = m_wanted; !rest.empty();) {
            const Utf8Head head = utf8Head(rest);
            m_folded.push_back(folded(head.character));
            rest.remove_prefix(head.length);
        }
        return;
    }
    // Boyer-Moore-Horspool: the byte at the window's end decides how far to advance.
    const auto length = static_cast<std::uint32_t>(
        std::min<std::size_t>(m_wanted.size(), std::numeric_limits<std::uint32_t>::max()));
    m_skip.fill(length);
    for (std::uint32_t i = 0; i + 1 < length; ++i) {
        const auto c = static_cast<unsigned char>(m_wanted[i]);
        m_skip[c] = length - 1 - i;
        if (isLower(m_wanted[i]))
            m_skip[c - 'a' + 'A'] = length - 1 - i;
    }
}

std::optional<TextPlace> TextFinder::next(std::string_view text, std::size_t from, std::size_t until) const {
    until = std::min(until, text.size());
    if (m_wanted.empty() || from >= until)
        return std::nullopt;
    if (!m_folded.empty())
        return nextFolded(text, from, until);
    text = text.substr(0, until + std::min(text.size() - until, m_wanted.size() - 1));
    if (!m_matchCase)
        return nextAscii(text, from);
    const std::size_t at = text.find(m_wanted, from);
    if (at == std::string_view::npos)
        return std::nullopt;
    return TextPlace{at, at + m_wanted.size()};
}

std::optional<TextPlace> TextFinder::nextAscii(std::string_view text, std::size_t from) const {
    const std::size_t length = m_wanted.size();
    const auto same = [](char a, char b) { return asciiLower(a) == b; };
    for (std::size_t end = from + length; end <= text.size();) {
        const char last = text[end - 1];
        const char* begin = text.data() + (end - length);
        if (asciiLower(last) == m_wanted.back() && std::equal(begin, begin + length, m_wanted.begin(), same))
            return TextPlace{end - length, end};
        end += m_skip[static_cast<unsigned char>(last)];
    }
    return std::nullopt;
}

std::optional<TextPlace> TextFinder::nextFolded(std::string_view text, std::size_t from,
                                                std::size_t until) const {
    const auto endOf = [&](std::size_t at) -> std::optional<std::size_t> {
        for (const char32_t wanted : m_folded) {
            if (at >= text.size())
                return std::nullopt;
            const Utf8Head head = utf8Head(text.substr(at));
            if (!head.valid || folded(head.character) != wanted)
                return std::nullopt;
            at += head.length;
        }
        return at;
    };
    while (from < until) {
        if (const auto end = endOf(from))
            return TextPlace{from, *end};
        from += utf8Head(text.substr(from, 4)).length;
    }
    return std::nullopt;
}

} // namespace hci
