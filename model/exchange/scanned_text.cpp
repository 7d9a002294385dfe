#include "model/exchange/scanned_text.h"

#include "model/base/ascii.h"
#include "model/exchange/secret_forms.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hci {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t maxSpaces = 8; // around "=" and ":" beside a bare name

constexpr bool isQuote(char c) noexcept {
    return c == '"' || c == '\'';
}
constexpr auto nameBytes = [] {
    std::array<bool, 256> all{};
    for (std::size_t byte = 0; byte < all.size(); ++byte)
        all[byte] = isLetterOrDigit(static_cast<char>(byte));
    for (const char c : "_-.$[]%~"sv)
        all[static_cast<unsigned char>(c)] = true;
    return all;
}();
constexpr bool isNameByte(char c) noexcept {
    return nameBytes[static_cast<unsigned char>(c)];
}

} // namespace

ScannedText::ScannedText(std::string_view text, TextKind kind)
    : m_text(text), m_kind(kind),
      m_pathEnd(kind == TextKind::Url ? std::min(text.find_first_of("?#"), text.size()) : 0) {}

bool ScannedText::isBlank(char c) const noexcept {
    return isJsonSpace(c) || (c == '+' && isRequestPart());
}

NameBeside ScannedText::nameBefore(std::size_t separator) const {
    std::size_t end = separator;
    while (end > 0 && isBlank(m_text[end - 1]))
        --end;
    const std::size_t farthest = end > maxNameLength ? end - maxNameLength : 0;
    std::size_t begin = end;
    if (end > 0 && isQuote(m_text[end - 1])) {
        begin = m_text.rfind(m_text[end - 1], end >= 2 ? end - 2 : 0);
        if (end < 2 || begin == std::string_view::npos || begin < farthest)
            return {};
        return {m_text.substr(begin + 1, end - begin - 2), begin > 0 ? m_text[begin - 1] : '\0', true,
                separator};
    }
    if (separator - end > maxSpaces)
        return {};
    // A sentence may have a quotation mark of another alphabet before the name.
    const auto belongs = [this](char c) {
        return isNameByte(c) || (isRequestPart() && static_cast<unsigned char>(c) > 127);
    };
    while (begin > farthest && belongs(m_text[begin - 1]))
        --begin;
    return {m_text.substr(begin, end - begin), begin > 0 ? m_text[begin - 1] : '\0', false, separator};
}

NameBeside ScannedText::assignedName(std::size_t separator) const {
    std::size_t end = separator;
    while (end > 0 && separator - end < maxSpaces && isBlank(m_text[end - 1]))
        --end;
    const bool bracket = end >= 2 && m_text[end - 1] == ']' && isQuote(m_text[end - 2]);
    const char last = end == separator && end >= 2 ? m_text[end - 1] : '\0';
    if ((last == '|' || last == '?') && m_text[end - 2] == last)
        return nameBefore(end - 2);
    return nameBefore(bracket || last == ':' ? end - 1 : separator);
}

NameSecrecy ScannedText::secrecyOf(const NameBeside& name) const {
    if (name.text.size() < 2 && !isOwnSecretName(name.text))
        return NameSecrecy::None;
    const NameSecrecy secrecy = nameSecrecy(name.text);
    if (secrecy == NameSecrecy::IfToken)
        return beginsToken(name.separator + 1) ? NameSecrecy::Anywhere : NameSecrecy::None;
    const bool request = isRequestPart() || isParameter(name);
    return secrecy == NameSecrecy::InRequests && !request ? NameSecrecy::None : secrecy;
}

bool ScannedText::isParameter(const NameBeside& name) const noexcept {
    // After ";" come parameters of the field itself (RFC 8941 3.1.2): "key" of Cache-Status belongs to no
    // URL.
    const std::string_view marks = m_kind == TextKind::Field ? "?&#"sv : "?&#;"sv;
    return name.before != '\0' && marks.find(name.before) != std::string_view::npos;
}

std::size_t ScannedText::valueBegin(std::size_t at, bool quotedName) const noexcept {
    for (std::size_t spaces = 0; isBlank(byteAt(at)) && (quotedName || spaces < maxSpaces); ++spaces)
        ++at;
    return at;
}

bool ScannedText::opensText(char c) const noexcept {
    return isQuote(c) || (c == '`' && m_kind == TextKind::Code);
}

bool ScannedText::looksLiteral(std::size_t begin) const noexcept {
    std::size_t end = begin;
    while (end < m_text.size() && end - begin < 64 && isTokenByte(m_text[end]))
        ++end;
    return byteAt(end) != '(' && byteAt(end) != '[' && looksRandom(m_text.substr(begin, end - begin));
}

template <class Ends> std::size_t ScannedText::endOf(std::size_t begin, const Ends& ends) const {
    std::size_t end = begin;
    while (end < m_text.size()) {
        if (const std::size_t behind = markEnd(end); behind != end)
            end = behind;
        else if (ends(end))
            break;
        else
            ++end;
    }
    return end;
}

TextRange ScannedText::valueFrom(std::size_t begin) const {
    if (const std::string_view rest = m_text.substr(std::min(begin, m_text.size()), 3);
        rest == "\"\"\"" || rest == "'''") // of TOML and Python
        return {begin + 3, std::min(m_text.find(rest, begin + 3), m_text.size())};
    if (opensText(byteAt(begin)))
        return {begin + 1, closingQuote(begin)};
    return {begin, endOf(begin, [this](std::size_t at) { return endsValue(at); })};
}

bool ScannedText::beginsToken(std::size_t at) const noexcept {
    at = valueBegin(at, true);
    if (opensText(byteAt(at)))
        ++at;
    const auto isPart = [](char c) {
        return isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == '~';
    };
    std::size_t end = at;
    while (end < m_text.size() && isPart(m_text[end]))
        ++end;
    return looksLikeLongToken(textOf({at, end}));
}

TextRange ScannedText::quotedParameterFrom(const NameBeside& name, std::size_t begin) {
    if (isRequestPart())
        return valueFrom(begin);
    const char closing = closingMark(name.separator);
    const bool inCode = m_kind == TextKind::Code && closing == '\0'; // "a?key=b()" is no URL
    if (inCode || (opensText(byteAt(begin)) && byteAt(begin) != closing))
        return valueFrom(begin);
    std::size_t end = begin;
    std::size_t marks = begin; // behind the last mark of an earlier export
    while (end < m_text.size() && !endsQuotedParameter(end, closing)) {
        const bool escape = m_text[end] == '\\' && end + 1 < m_text.size();
        if (const std::size_t behind = markEnd(end); behind != end)
            end = marks = behind;
        else
            end += escape ? 2 : 1;
    }
    if (closing == '\0') // brackets and quotes around a URL that is not at their begin
        while (end > marks && ")]}'`|\\"sv.find(m_text[end - 1]) != std::string_view::npos)
            --end;
    return {begin, end};
}

/// The mark that ends the URL which contains `at`, by the one before it; NUL if a blank does.
char ScannedText::closingMark(std::size_t at) noexcept {
    const std::size_t from = std::exchange(m_closingAt, at);
    for (std::size_t i = at; i > from; --i) {
        const char c = m_text[i - 1];
        const bool opens = "\"'`<("sv.find(c) != std::string_view::npos && beginsUrl(i);
        if (opens) {
            const bool escaped = i > 1 && m_text[i - 2] == '\\';
            return m_closing = c == '<' ? '>' : c == '(' ? ')' : escaped ? '\\' : c;
        }
        if (isJsonSpace(c) || c == '"' || c == '<' || c == '>')
            return m_closing = '\0';
    }
    return m_closing;
}

/// Whether an absolute URL, or the path of one, begins here.
bool ScannedText::beginsUrl(std::size_t at) const noexcept {
    constexpr std::size_t maxSchemeLength = 12;
    std::size_t end = at;
    while (isLetter(byteAt(end)) && end - at < maxSchemeLength)
        ++end;
    const char first = byteAt(at);
    return first == '/' || first == '?' || first == '#' || first == '.' ||
           (end > at && m_text.substr(end).starts_with(":/")) ||
           (end > at && m_text.substr(end).starts_with(":\\/"));
}

bool ScannedText::endsQuotedParameter(std::size_t at, char closing) const {
    const char c = m_text[at];
    const char next = byteAt(at + 1);
    const bool enclosed = "\"'`>\\"sv.find(closing) != std::string_view::npos;
    const bool blanks = "\">\\"sv.find(closing) != std::string_view::npos && m_kind != TextKind::Code;
    if (c == '&' || c == '#' || c == '\r' || c == '\n' || (c != '\0' && c == closing))
        return true;
    if (c == ';' || c == ',')
        return enclosed ? beginsPair(at + 1) : m_kind == TextKind::Code || beginsAnother(at + 1);
    if (c == '\\') // an escape that ends the parameter or the text: "\u0026"
        return "nrtu"sv.find(next) != std::string_view::npos || (next == '"' && closing != '"');
    if (c == '"')
        return closing != '>';
    return !blanks && (isJsonSpace(c) || c == '<' || c == '>');
}

TextRange ScannedText::parameterFrom(std::size_t begin) const {
    std::size_t end = endOf(begin, [this](std::size_t at) { return endsParameter(at); });
    while (end > begin && isJsonSpace(m_text[end - 1]))
        --end;
    const bool quoted = end - begin >= 2 && isQuote(m_text[begin]) && m_text[end - 1] == m_text[begin] &&
                        closingQuote(begin) == end - 1;
    return quoted ? TextRange{begin + 1, end - 1} : TextRange{begin, end};
}

TextRange ScannedText::tokenFrom(std::size_t begin) const noexcept {
    std::size_t end = begin;
    while (end < m_text.size() && isTokenByte(m_text[end]))
        ++end;
    return {begin, end};
}

TextRange ScannedText::lineFrom(std::size_t begin) const noexcept {
    return {begin, std::min(m_text.find_first_of("\r\n\"<>{}", begin), m_text.size())};
}

TextRange ScannedText::shortValue(std::size_t begin) const noexcept {
    const std::size_t from = isQuote(byteAt(begin)) ? begin + 1 : begin;
    return {from, nameEnd(from)};
}

std::size_t ScannedText::nameEnd(std::size_t begin) const noexcept {
    std::size_t end = begin;
    while (end < m_text.size() && end - begin < maxNameLength && isNameByte(m_text[end]))
        ++end;
    return end;
}

std::size_t ScannedText::closingQuote(std::size_t open) const noexcept {
    for (std::size_t i = open + 1; i < m_text.size(); ++i) {
        if (m_text[i] == '\\')
            ++i;
        else if (m_text[i] == m_text[open])
            return i;
    }
    return m_text.size();
}

std::size_t ScannedText::markEnd(std::size_t at) const noexcept {
    constexpr std::string_view opening = "[secret";
    constexpr std::size_t maxDigits = 10;
    if (byteAt(at) != '[' || !m_text.substr(at).starts_with(opening))
        return at;
    std::size_t end = at + opening.size();
    if (byteAt(end) == ' ' && isDigit(byteAt(end + 1)))
        for (++end; isDigit(byteAt(end)) && end - at < opening.size() + 1 + maxDigits;)
            ++end;
    for (const std::string_view side : {" of BEFORE"sv, " of AFTER"sv}) // from one of two compared reports
        if (m_text.substr(std::min(end, m_text.size())).starts_with(side))
            end += side.size();
    return byteAt(end) == ']' ? end + 1 : at;
}

bool ScannedText::isMasked(const TextRange& value) const noexcept {
    std::size_t at = value.begin;
    for (std::size_t behind = markEnd(at); behind != at && at < value.end; behind = markEnd(at))
        at = behind;
    return at == value.end;
}

bool ScannedText::endsValue(std::size_t at) const {
    const char c = m_text[at];
    if (c == '&' || isJsonSpace(c))
        return true;
    if (m_kind == TextKind::Form)
        return false;
    if (c == ';' || c == ',')
        return m_kind == TextKind::Code || beginsAnother(at + 1);
    if (m_kind == TextKind::Url)
        return "#\"<>"sv.find(c) != std::string_view::npos || ((c == '/' || c == '?') && inPath(at));
    return "#\"'`<>(){}]|\\"sv.find(c) != std::string_view::npos;
}

bool ScannedText::endsParameter(std::size_t at) const noexcept {
    const char c = m_text[at];
    if (c == '&')
        return true;
    if (c == '\n')
        return beginsPair(at + 1);
    if (m_kind == TextKind::Form)
        return false;
    if (c == ';' || c == ',')
        return beginsPair(at + 1);
    return c == '#' || ((c == '/' || c == '?') && inPath(at));
}

/// Whether a new parameter begins here, so that ";" and "," do not belong to the value before.
bool ScannedText::beginsAnother(std::size_t at) const noexcept {
    if (m_kind != TextKind::Url && (at >= m_text.size() || m_text[at] == ' '))
        return true;
    return beginsPair(at);
}

bool ScannedText::beginsPair(std::size_t at) const noexcept {
    const std::size_t end = nameEnd(at);
    return end > at && byteAt(end) == '=';
}

} // namespace hci
