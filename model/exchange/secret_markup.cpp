#include "model/exchange/secret_markup.h"

#include "model/base/ascii.h"
#include "model/exchange/secret_forms.h"
#include "model/exchange/secret_path.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t siblingWithin = 200; // from <key>password</key> to its value
constexpr std::string_view section = "<![CDATA[";
constexpr std::size_t quotesWithin = 300; // an attribute with ">" in its value
constexpr std::size_t partWithin = 300;   // the head of a part of a form

template <std::size_t N>
bool isAnyOf(std::string_view name, const std::array<std::string_view, N>& names) noexcept {
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

TextRange SecretMarkup::elementValue(std::size_t begin) {
    if (begin < m_lookedAt)
        return {};
    const TextRange value = valueOfElement(begin);
    m_lookedAt = value.end;
    return value;
}

TextRange SecretMarkup::valueOfElement(std::size_t begin) {
    static constexpr std::array naming = {"key"sv, "name"sv, "dt"sv, "th"sv, "td"sv};
    if (m_text.byteAt(begin) == '!')
        return entityValue(begin);
    std::size_t end = m_text.nameEnd(begin);
    if (m_text.byteAt(end) == ':') // a prefix
        end = m_text.nameEnd(end + 1);
    const std::string_view name = m_text.textOf({begin, end});
    const bool bare = m_text.byteAt(end) == '>';
    if (name.size() < 2 || !(bare || m_text.isBlank(m_text.byteAt(end))))
        return {};
    if (bare && isAnyOf(name, naming))
        return siblingValue(end + 1, name.size() == 2);
    if (parameterSecrecy(name) != NameSecrecy::Anywhere)
        return {};
    const std::size_t close = bare ? end : tagEnd(end);
    if (const TextRange value = attributeValue({end, close}); !value.empty())
        return value;
    return close < m_text.size() && m_text[close - 1] != '/' ? content(close + 1) : TextRange{};
}

/// <!ENTITY password "…"> (XML 4.2)
TextRange SecretMarkup::entityValue(std::size_t begin) const {
    constexpr std::string_view declaration = "!ENTITY ";
    if (!m_text.text().substr(begin).starts_with(declaration))
        return {};
    const std::size_t name = begin + declaration.size();
    const std::size_t end = m_text.nameEnd(name);
    const std::size_t value = m_text.valueBegin(end);
    const bool secret = parameterSecrecy(m_text.textOf({name, end})) == NameSecrecy::Anywhere;
    return secret && m_text.opensText(m_text.byteAt(value)) ? m_text.valueFrom(value) : TextRange{};
}

/// A token as the attribute "value" of an element that has the name of a secret.
TextRange SecretMarkup::attributeValue(const TextRange& tag) const {
    constexpr std::string_view attribute = " value=";
    const std::string_view near = m_text.textOf(tag).substr(0, quotesWithin);
    const std::size_t at = near.find(attribute);
    if (at == std::string_view::npos)
        return {};
    const TextRange value = m_text.valueFrom(tag.begin + at + attribute.size());
    return value.end <= tag.end && looksRandom(m_text.textOf(value)) ? value : TextRange{};
}

/// Where the tag ends that `from` lies in.
std::size_t SecretMarkup::tagEnd(std::size_t from) {
    if (m_tagEnd >= from)
        return m_tagEnd;
    m_tagEnd = std::min(m_text.text().find('>', from), m_text.size());
    for (std::size_t behind = behindQuotes(from, m_tagEnd); behind != m_tagEnd && m_tagEnd < m_text.size();
         behind = behindQuotes(from, m_tagEnd))
        m_tagEnd = std::min(m_text.text().find('>', behind), m_text.size());
    return m_tagEnd;
}

std::size_t SecretMarkup::behindQuotes(std::size_t from, std::size_t at) const noexcept {
    if (from == 0 || at < from || at - from > quotesWithin)
        return at;
    char open = '\0';
    std::size_t opened = from;
    for (std::size_t i = from; i < at; ++i) {
        const char c = m_text[i];
        if (open == '\0' ? c == '"' || c == '\'' : c == open) {
            open = open == '\0' ? c : '\0';
            opened = i;
        }
    }
    if (open == '\0')
        return at;
    const std::string_view near = m_text.text().substr(0, opened + quotesWithin);
    const std::size_t close = near.find(open, at);
    return close == std::string_view::npos ? at : close + 1;
}

/// The lines behind the one of `begin` that are indented more than `indent`.
TextRange SecretMarkup::block(std::size_t begin, std::size_t indent) const {
    const std::string_view text = m_text.text();
    std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::size_t first = std::min(text.find_first_not_of(" \r\n", end), text.size());
    while (end < text.size()) {
        const std::size_t word = std::min(text.find_first_not_of(' ', end + 1), text.size());
        const bool blank = word < text.size() && (text[word] == '\n' || text[word] == '\r');
        if (!blank && word - (end + 1) <= indent)
            break;
        end = std::min(text.find('\n', word), text.size());
    }
    return {first, std::max(first, end)};
}

/// How far the name is indented; nothing if it does not begin its line.
std::optional<std::size_t> SecretMarkup::indentOf(const NameBeside& name) const {
    const std::string_view text = m_text.text();
    const auto at = static_cast<std::size_t>(name.text.data() - text.data());
    const std::size_t farthest = at > quotesWithin ? at - quotesWithin : 0;
    const std::size_t last = text.substr(0, at).find_last_not_of(" -");
    if (last != std::string_view::npos && (last < farthest || text[last] != '\n'))
        return std::nullopt;
    return last == std::string_view::npos ? at : at - last - 1;
}

TextRange SecretMarkup::linesOf(const NameBeside& name, std::size_t begin) const {
    const char first = m_text.byteAt(begin);
    if (first != '|' && first != '>')
        return valueLine(name, begin);
    const auto indent = indentOf(name);
    return indent ? block(begin, *indent) : TextRange{};
}

TextRange SecretMarkup::lineOf(const NameBeside& name, std::size_t begin) const {
    const std::string_view near = m_text.text().substr(begin, quotesWithin);
    const bool pairs =
        near.substr(0, near.find('\n')).find('=') != std::string_view::npos; // "token=… user=…"
    return pairs ? TextRange{} : valueLine(name, begin);
}

TextRange SecretMarkup::valueLine(const NameBeside& name, std::size_t begin) const {
    if (!indentOf(name))
        return {};
    const TextRange line = m_text.lineFrom(begin);
    std::string_view rest = m_text.textOf(line).substr(0, quotesWithin);
    for (std::size_t words = 0; !rest.empty(); ++words) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (words > 0 && looksLikeLinkToken(rest.substr(0, end)))
            return line;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return {};
}

std::size_t SecretMarkup::afterSpaces(std::size_t at) const noexcept {
    while (isJsonSpace(m_text.byteAt(at)))
        ++at;
    return at;
}

/// The end of the comment or of the processing instruction that begins at `at`; `at` if none does.
std::size_t SecretMarkup::asideEnd(std::size_t at) const noexcept {
    const std::string_view rest = m_text.text().substr(std::min(at, m_text.size()));
    const std::string_view closing = rest.starts_with("<!--") ? "-->"sv
                                     : rest.starts_with("<?") ? "?>"sv
                                                              : ""sv;
    if (closing.empty())
        return at;
    const std::size_t close = rest.find(closing, 2);
    return close == std::string_view::npos ? m_text.size() : at + close + closing.size();
}

/// Where the next tag begins. Comments and sections of character data belong to the content before it.
std::size_t SecretMarkup::contentEnd(std::size_t begin) const noexcept {
    const std::string_view text = m_text.text();
    for (std::size_t at = begin; (at = text.find('<', at)) != std::string_view::npos;) {
        const std::size_t aside = asideEnd(at);
        if (aside == at && !text.substr(at).starts_with(section))
            return at;
        at = aside != at ? aside : std::min(text.find("]]>", at), text.size());
    }
    return text.size();
}

TextRange SecretMarkup::content(std::size_t begin) const {
    begin = afterSpaces(begin);
    for (std::size_t behind = asideEnd(begin); behind != begin; behind = asideEnd(begin))
        begin = afterSpaces(behind);
    const std::string_view text = m_text.text();
    std::size_t end = std::max(contentEnd(begin), begin);
    while (end > begin && isJsonSpace(text[end - 1]))
        --end;
    const std::string_view whole = m_text.textOf({begin, end});
    if (whole.empty() && m_text.byteAt(begin) == '<' && m_text.byteAt(begin + 1) != '/') { // a child
        const std::string_view near = text.substr(0, std::min(begin + siblingWithin, text.size()));
        const std::size_t close = near.find('>', begin);
        return close == std::string_view::npos ? TextRange{} : tokenContent(close + 1);
    }
    if (!whole.starts_with(section))
        return {begin, end};
    const std::size_t close = std::min(whole.find("]]>"), whole.size());
    const bool alone = close + 3 >= whole.size();
    return {begin + section.size(), alone ? begin + close : end};
}

TextRange SecretMarkup::siblingValue(std::size_t begin, bool cell) const {
    static constexpr std::array valueTags = {"string"sv, "value"sv, "data"sv, "integer"sv,
                                             "int"sv,    "dd"sv,    "td"sv};
    std::size_t end = m_text.nameEnd(begin);
    if (parameterSecrecy(m_text.textOf({begin, end})) != NameSecrecy::Anywhere)
        return {};
    end += m_text.byteAt(end) == ':' ? 1 : 0;
    if (m_text.byteAt(end) != '<' || m_text.byteAt(end + 1) != '/')
        return {};
    const std::string_view near = m_text.text().substr(0, std::min(end + siblingWithin, m_text.size()));
    std::size_t at = near.find('>', end);
    for (bool tagged = false; at < near.size(); tagged = true) {
        ++at;
        while (at < near.size() && isJsonSpace(near[at]))
            ++at;
        if (m_text.byteAt(at) != '<' || m_text.byteAt(at + 1) == '!') {
            const TextRange value = tagged ? content(at) : TextRange{};
            const bool prose = cell && m_text.textOf(value).find(' ') != std::string_view::npos;
            return prose ? TextRange{} : value;
        }
        const std::size_t close = near.find('>', at);
        if (close == std::string_view::npos || !isAnyOf(near.substr(at + 1, close - at - 1), valueTags))
            return {};
        at = close;
    }
    return {};
}

TextRange SecretMarkup::partValue(std::size_t nameBegin, std::size_t nameEnd) const {
    const std::string_view text = m_text.text();
    const std::size_t before = nameBegin > partWithin ? nameBegin - partWithin : 0;
    if (text.substr(before, nameBegin - before).find("form-data;") == std::string_view::npos)
        return {};
    const std::string_view head = text.substr(0, std::min(nameEnd + partWithin, text.size()));
    const std::size_t strict = head.find("\r\n\r\n", nameEnd);
    const std::size_t lax = head.find("\n\n", nameEnd);
    if (strict == std::string_view::npos && lax == std::string_view::npos)
        return {};
    const std::size_t begin = strict < lax ? strict + 4 : lax + 2;
    std::size_t end = std::min(text.find("\n--", begin), text.size());
    if (end > begin && text[end - 1] == '\r')
        --end;
    return {begin, end};
}

TextRange SecretMarkup::argumentValue(std::size_t open) const {
    const char quote = m_text.byteAt(open + 1);
    if (m_text.isRequestPart() || (quote != '"' && quote != '\''))
        return {};
    const TextRange name = m_text.shortValue(open + 1);
    if (m_text.byteAt(name.end) != quote)
        return {};
    if (m_text.byteAt(name.end + 1) == ')') {
        const bool token = looksLikeLongToken(m_text.textOf(name));
        const bool set = token && m_text.secrecyOf(m_text.nameBefore(open)) == NameSecrecy::Anywhere;
        return set ? name : TextRange{};
    }
    const std::size_t comma = m_text.valueBegin(name.end + 1);
    const std::size_t begin = m_text.byteAt(comma) == ',' ? m_text.valueBegin(comma + 1) : m_text.size();
    if (!m_text.opensText(m_text.byteAt(begin)))
        return {};
    const std::string_view named = m_text.textOf(name);
    return parameterSecrecy(named) == NameSecrecy::Anywhere || isSecretField(named) ? m_text.valueFrom(begin)
                                                                                    : TextRange{};
}

TextRange SecretMarkup::tokenContent(std::size_t begin) const noexcept {
    std::size_t end = begin;
    while (end < m_text.size() && isTokenByte(m_text[end]))
        ++end;
    const TextRange content{begin, end};
    return m_text.byteAt(end) == '<' && looksRandom(m_text.textOf(content)) ? content : TextRange{};
}

} // namespace hci
