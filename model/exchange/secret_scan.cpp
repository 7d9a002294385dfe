#include "model/exchange/secret_scan.h"

#include "model/base/ascii.h"
#include "model/exchange/cookie_values.h"
#include "model/exchange/secret_forms.h"
#include "model/exchange/secret_names.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hci {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t longestName = 80;
constexpr std::size_t mostSpaces = 8;         // around "=" and ":"
constexpr std::size_t attributesWithin = 300; // from name="…" to value="…"

/// What a byte can begin.
enum class Role : std::uint8_t { None, Word, FormWord, Equals, Colon, Dash, Open, Close };

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

const std::array<Role, 256> roles = [] {
    std::array<Role, 256> all{};
    for (int i = 0; i < 256; ++i) {
        const char c = static_cast<char>(i);
        if (isLetterOrDigit(c))
            all[static_cast<std::size_t>(i)] = mayBeginSecretForm(c) ? Role::FormWord : Role::Word;
    }
    all['='] = Role::Equals;
    all[':'] = Role::Colon;
    all['-'] = Role::Dash;
    all['<'] = Role::Open;
    for (const char c : ">{}"sv)
        all[static_cast<unsigned char>(c)] = Role::Close;
    return all;
}();

/// A name beside a separator.
struct Name {
    std::string_view text;
    char before = '\0'; ///< the byte before it; NUL at the text's beginning
    bool quoted = false;
};

struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool quoted = false;

    [[nodiscard]] bool empty() const noexcept { return begin >= end; }
};

class Scanner {
public:
    Scanner(std::string_view text, TextKind kind, SecretSpans& spans)
        : m_text(text), m_kind(kind), m_spans(spans),
          m_pathEnd(kind == TextKind::Url ? std::min(text.find_first_of("?#"), text.size()) : 0) {}

    void run() {
        if (m_kind == TextKind::Url && m_text.starts_with("//"))
            userInfo(2);
        while (m_at < m_text.size()) {
            switch (roles[static_cast<unsigned char>(m_text[m_at])]) {
            case Role::None: ++m_at; break;
            case Role::FormWord: form(); break;
            case Role::Word: skipWord(); break;
            case Role::Equals: pair(); break;
            case Role::Colon: colon(); break;
            case Role::Dash: dash(); break;
            case Role::Open: element(); break;
            case Role::Close: forgetAttributes(); break;
            }
        }
    }

private:
    [[nodiscard]] char byteAt(std::size_t at) const noexcept {
        return at < m_text.size() ? m_text[at] : '\0';
    }
    [[nodiscard]] std::string_view textOf(const Range& range) const noexcept {
        return m_text.substr(range.begin, range.end - range.begin);
    }
    [[nodiscard]] bool isRequestPart() const noexcept {
        return m_kind == TextKind::Url || m_kind == TextKind::Form;
    }

    void skipWord() {
        while (m_at < m_text.size() && isLetterOrDigit(m_text[m_at]))
            ++m_at;
    }

    void add(const Range& value, bool known) {
        if (value.empty() || textOf(value).starts_with("[secret")) // what an export before this one put there
            return;
        m_spans.push_back({value.begin, value.end, false, known});
        m_at = std::max(m_at, value.end);
    }

    // --- forms ---

    void form() {
        const SecretSpan span = mayBeginSecretForm(m_text[m_at], byteAt(m_at + 1))
                                    ? secretFormAt(m_text, m_at, m_forms)
                                    : SecretSpan{};
        if (span.end == 0)
            return skipWord();
        m_spans.push_back(span);
        m_at = span.end;
    }

    void dash() {
        const SecretSpan span =
            m_text.substr(m_at).starts_with("-----B") ? secretFormAt(m_text, m_at, m_forms) : SecretSpan{};
        if (span.end != 0)
            m_spans.push_back(span);
        m_at = std::max(m_at + 1, span.end);
    }

    // --- names ---

    [[nodiscard]] Name nameBefore(std::size_t separator) const {
        std::size_t end = separator;
        if (!isRequestPart())
            for (std::size_t spaces = 0; end > 0 && m_text[end - 1] == ' ' && spaces < mostSpaces; ++spaces)
                --end;
        const std::size_t farthest = end > longestName ? end - longestName : 0;
        std::size_t begin = end;
        if (end > 0 && isQuote(m_text[end - 1])) {
            begin = m_text.rfind(m_text[end - 1], end >= 2 ? end - 2 : 0);
            if (end < 2 || begin == std::string_view::npos || begin < farthest)
                return {};
            return {m_text.substr(begin + 1, end - begin - 2), begin > 0 ? m_text[begin - 1] : '\0', true};
        }
        while (begin > farthest && isNameByte(m_text[begin - 1]))
            --begin;
        return {m_text.substr(begin, end - begin), begin > 0 ? m_text[begin - 1] : '\0', false};
    }

    /// Whether a name with a separator behind it is that of a secret, here.
    [[nodiscard]] NameSecrecy secrecyOf(const Name& name) const {
        if (name.text.size() < 2)
            return NameSecrecy::None;
        const NameSecrecy secrecy = parameterSecrecy(name.text);
        const bool request = isRequestPart() || isParameter(name);
        return secrecy == NameSecrecy::InRequests && !request ? NameSecrecy::None : secrecy;
    }
    [[nodiscard]] static bool isParameter(const Name& name) noexcept {
        return name.before != '\0' && "?&#;"sv.find(name.before) != std::string_view::npos;
    }

    // --- name=value ---

    void pair() {
        const std::size_t separator = m_at++;
        if (byteAt(m_at) == '=' || byteAt(m_at) == '>')
            return; // a comparison, a function
        const Name name = nameBefore(separator);
        if (name.text.empty())
            return;
        const std::size_t begin = valueBegin(m_at);
        const bool literal = m_kind != TextKind::Code || isParameter(name) || isQuote(byteAt(begin));
        if (attribute(name, begin) || (!literal && !looksLiteral(begin)))
            return;
        if (const NameSecrecy secrecy = secrecyOf(name); secrecy != NameSecrecy::None)
            add(valueFrom(begin), secrecy == NameSecrecy::Anywhere);
    }

    [[nodiscard]] std::size_t valueBegin(std::size_t at) const noexcept {
        if (!isRequestPart())
            for (std::size_t spaces = 0; isJsonSpace(byteAt(at)) && spaces < mostSpaces; ++spaces)
                ++at;
        return at;
    }

    /// A bare value in a script may be an expression.
    [[nodiscard]] bool looksLiteral(std::size_t begin) const noexcept {
        std::size_t end = begin;
        while (end < m_text.size() && end - begin < 64 && isTokenByte(m_text[end]))
            ++end;
        return byteAt(end) != '(' && byteAt(end) != '[' && looksRandom(m_text.substr(begin, end - begin));
    }

    [[nodiscard]] Range valueFrom(std::size_t begin) const {
        const char quote = byteAt(begin);
        if (isQuote(quote))
            return {begin + 1, closingQuote(begin), true};
        std::size_t end = begin;
        while (end < m_text.size() && !endsValue(end))
            ++end;
        return {begin, end, false};
    }

    [[nodiscard]] std::size_t closingQuote(std::size_t open) const noexcept {
        for (std::size_t i = open + 1; i < m_text.size(); ++i) {
            if (m_text[i] == '\\')
                ++i;
            else if (m_text[i] == m_text[open])
                return i;
        }
        return m_text.size();
    }

    [[nodiscard]] bool endsValue(std::size_t at) const {
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

    /// Whether a new parameter begins here, so that ";" and "," do not belong to the value before.
    [[nodiscard]] bool beginsAnother(std::size_t at) const noexcept {
        if (m_kind != TextKind::Url && (at >= m_text.size() || m_text[at] == ' '))
            return true;
        std::size_t end = at;
        while (end < m_text.size() && end - at < longestName && isNameByte(m_text[end]))
            ++end;
        return end > at && byteAt(end) == '=';
    }

    /// Matrix parameters end where their segment ends.
    [[nodiscard]] bool inPath(std::size_t at) const noexcept { return at <= m_pathEnd; }

    // --- name="…" value="…" ---

    /// Of forms and lists that give name and value a member each. True where the pair is one of these.
    bool attribute(const Name& name, std::size_t begin) {
        static constexpr std::array naming = {"name"sv, "key"sv, "id"sv, "property"sv, "field"sv};
        static constexpr std::array giving = {"value"sv, "content"sv};
        const auto isOneOf = [&name](const auto& list) {
            return std::find(list.begin(), list.end(), name.text) != list.end();
        };
        if (isRequestPart())
            return false;
        if (isOneOf(naming)) {
            const Range named = shortValue(begin);
            if (named.empty() || parameterSecrecy(textOf(named)) != NameSecrecy::Anywhere)
                return false;
            m_namedAt = m_at;
            if (const Range given = std::exchange(m_given, {}); !given.empty())
                add(given, false);
            return true;
        }
        if (!isOneOf(giving))
            return false;
        if (m_namedAt != 0 && m_at - m_namedAt < attributesWithin)
            add(valueFrom(begin), false);
        else if (begin >= m_givenUpTo) {
            m_given = valueFrom(begin);
            m_givenUpTo = m_given.end;
        }
        return true;
    }

    [[nodiscard]] Range shortValue(std::size_t begin) const noexcept {
        const bool quoted = isQuote(byteAt(begin));
        const std::size_t from = quoted ? begin + 1 : begin;
        std::size_t end = from;
        while (end < m_text.size() && end - from < longestName && isNameByte(m_text[end]))
            ++end;
        return {from, end, quoted};
    }

    void forgetAttributes() {
        m_namedAt = 0;
        m_given = {};
        ++m_at;
    }

    // --- name: value, scheme://user:password@host ---

    void colon() {
        const std::size_t separator = m_at++;
        if (m_text.substr(m_at).starts_with("//"))
            return userInfo(m_at + 2);
        if (m_text.substr(m_at).starts_with("\\/\\/"))
            return userInfo(m_at + 4);
        const Name name = nameBefore(separator);
        if (name.text.empty() || (!name.quoted && isRequestPart()))
            return;
        const std::size_t begin = valueBegin(m_at);
        if (m_kind == TextKind::Prose && isCookieField(name.text))
            return cookies(name.text, begin);
        if (attribute(name, begin) ||
            !(name.quoted || isQuote(byteAt(begin)) || (m_kind != TextKind::Code && looksLiteral(begin))))
            return;
        if (const NameSecrecy secrecy = secrecyOf(name); secrecy != NameSecrecy::None)
            member(begin, name.quoted, secrecy == NameSecrecy::Anywhere);
    }

    /// The line of a message that somebody quotes.
    void cookies(std::string_view name, std::size_t begin) {
        const std::size_t end = std::min(m_text.find_first_of("\r\n", begin), m_text.size());
        const std::size_t first = m_spans.size();
        findCookies(m_text.substr(begin, end - begin), equalsIgnoringCase(name.substr(0, 4), "set-"),
                    m_spans);
        for (std::size_t i = first; i < m_spans.size(); ++i) {
            m_spans[i].begin += begin;
            m_spans[i].end += begin;
        }
        m_at = std::max(m_at, end);
    }

    void member(std::size_t begin, bool json, bool known) {
        const char first = byteAt(begin);
        if (json && (first == '[' || first == '{'))
            return nested(begin);
        if (json && !isQuote(first))
            return number(begin);
        add(valueFrom(begin), known);
    }

    void number(std::size_t begin) {
        std::size_t end = begin;
        while (end < m_text.size() &&
               (isLetterOrDigit(m_text[end]) || "+-."sv.find(m_text[end]) != std::string_view::npos))
            ++end;
        const bool isNumber =
            end > begin && (m_text[begin] == '-' || (m_text[begin] >= '0' && m_text[begin] <= '9'));
        if (isNumber) // true, false and null tell nothing
            m_spans.push_back({begin, end, true, false});
        m_at = std::max(m_at, end);
    }

    /// All texts and numbers of an array or object that is a secret as a whole, names of members apart.
    void nested(std::size_t begin) {
        std::size_t depth = 0;
        for (m_at = begin; m_at < m_text.size();) {
            const char c = m_text[m_at];
            if (c == '[' || c == '{')
                ++depth;
            if (c == '"') {
                const Range text{m_at + 1, closingQuote(m_at), true};
                m_at = text.end + 1;
                if (byteAt(valueBegin(m_at)) != ':')
                    add(text, false);
                continue;
            }
            if (c == '-' || (c >= '0' && c <= '9')) {
                number(m_at);
                continue;
            }
            ++m_at;
            if ((c == ']' || c == '}') && --depth == 0)
                return;
        }
    }

    /// RFC 3986 3.2.1. The password may hold anything up to the "@" before the host, ";" and "&" too.
    void userInfo(std::size_t begin) {
        const std::string_view ends = m_kind == TextKind::Url ? "/?#"sv : "/?#\\\"'<>`{} \t\r\n"sv;
        const std::size_t end = std::min(m_text.find_first_of(ends, begin), m_text.size());
        const std::string_view authority = m_text.substr(begin, end - begin);
        const std::size_t at = authority.rfind('@');
        m_at = begin;
        if (at == std::string_view::npos || at == 0)
            return;
        static constexpr std::array noPasswords = {""sv, "x"sv, "x-oauth-basic"sv, "x-token-auth"sv};
        const std::size_t colon = authority.substr(0, at).find(':');
        if (colon == std::string_view::npos)
            return add({begin, begin + at, false}, true);
        const std::string_view password = authority.substr(colon + 1, at - colon - 1);
        if (std::find(noPasswords.begin(), noPasswords.end(), password) != noPasswords.end())
            add({begin, begin + colon, false}, true); // the user's name is the token
        add({begin + colon + 1, begin + at, false}, true);
    }

    // --- <name>value</name> ---

    void element() {
        forgetAttributes();
        const std::size_t begin = m_at;
        std::size_t end = begin;
        while (end < m_text.size() && end - begin < longestName &&
               (isNameByte(m_text[end]) || m_text[end] == ':'))
            ++end;
        if (end - begin < 3 || byteAt(end) != '>' || byteAt(end + 1) == '<')
            return cdata(begin, end);
        if (parameterSecrecy(m_text.substr(begin, end - begin)) == NameSecrecy::Anywhere)
            add({end + 1, std::min(m_text.find('<', end), m_text.size()), false}, false);
    }

    void cdata(std::size_t begin, std::size_t end) {
        constexpr std::string_view open = "<![CDATA[";
        if (end - begin < 3 || !m_text.substr(end + (end < m_text.size() ? 1 : 0)).starts_with(open) ||
            parameterSecrecy(m_text.substr(begin, end - begin)) != NameSecrecy::Anywhere)
            return;
        const std::size_t from = end + 1 + open.size();
        add({from, std::min(m_text.find("]]>", from), m_text.size()), false}, false);
    }

    std::string_view m_text;
    TextKind m_kind;
    SecretSpans& m_spans;
    std::size_t m_pathEnd; // of a URL
    FormScan m_forms;
    std::size_t m_at = 0;
    std::size_t m_namedAt = 0; ///< behind name="password"; 0: there was none in this element
    Range m_given;             ///< the value="…" of this element
    std::size_t m_givenUpTo = 0;
};

/// Segments of a path that are secrets by the one before them: links that reset a password, webhooks.
void scanPath(std::string_view url, SecretSpans& spans) {
    static constexpr std::array leading = {
        "reset"sv,   "reset-password"sv, "password-reset"sv, "verify"sv,      "verify-email"sv,
        "confirm"sv, "activate"sv,       "activation"sv,     "invite"sv,      "invitation"sv,
        "magic"sv,   "magic-link"sv,     "token"sv,          "unsubscribe"sv, "session"sv};
    const std::size_t slashes = url.find("//");
    const std::size_t from = slashes == std::string_view::npos ? 0 : slashes + 2;
    const std::size_t end = std::min(url.find_first_of("?#;", from), url.size());
    std::array<std::string_view, 3> before; // the nearest first
    for (std::size_t at = std::min(url.find('/', from), end); at < end;) {
        const std::size_t next = std::min(url.find('/', at + 1), end);
        const std::string_view segment = url.substr(at + 1, next - at - 1);
        const bool led = std::find(leading.begin(), leading.end(), before[0]) != leading.end();
        const bool hook = before[1] == "webhooks" || (before[2] == "services" && before[1].starts_with('T') &&
                                                      before[0].starts_with('B'));
        const bool letters = std::any_of(segment.begin(), segment.end(),
                                         [](char c) { return asciiLower(c) >= 'a' && asciiLower(c) <= 'z'; });
        const bool digits =
            std::any_of(segment.begin(), segment.end(), [](char c) { return c >= '0' && c <= '9'; });
        if ((led || hook) && letters && digits && segment.size() >= 10 &&
            segment.find('.') == std::string_view::npos)
            spans.push_back({at + 1, next, false, true});
        before = {segment, before[0], before[1]};
        at = next;
    }
}

} // namespace

void scanForSecrets(std::string_view text, TextKind kind, SecretSpans& spans) {
    Scanner(text, kind, spans).run();
    if (kind == TextKind::Url)
        scanPath(text, spans);
}

} // namespace hci
