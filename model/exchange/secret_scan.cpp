#include "model/exchange/secret_scan.h"

#include "model/base/ascii.h"
#include "model/exchange/cookie_values.h"
#include "model/exchange/credential_forms.h"
#include "model/exchange/scanned_text.h"
#include "model/exchange/script_values.h"
#include "model/exchange/secret_forms.h"
#include "model/exchange/secret_lists.h"
#include "model/exchange/secret_markup.h"
#include "model/exchange/secret_members.h"
#include "model/exchange/secret_names.h"
#include "model/exchange/secret_path.h"
#include "model/exchange/stop_check.h"
#include "model/exchange/user_info.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace hci {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t attributesWithin = 1000; // from name="…" to value="…"

/// The kinds of syntax that a byte can begin.
enum class Role : std::uint8_t {
    None,
    Word,
    FormWord,
    Equals,
    Colon,
    Dash,
    Open,
    Close,
    Argument,
    Quote, // this and the next: in a part of a request alone
    Mark
};
using Roles = std::array<Role, 256>;

const Roles roles = [] {
    Roles all{};
    for (int i = 0; i < 256; ++i) {
        const char c = static_cast<char>(i);
        if (isLetterOrDigit(c))
            all[static_cast<std::size_t>(i)] = mayBeginSecretForm(c) ? Role::FormWord : Role::Word;
    }
    all['='] = Role::Equals;
    all[':'] = Role::Colon;
    all['-'] = Role::Dash;
    all['<'] = Role::Open;
    all['('] = Role::Argument;
    for (const char c : ">{}"sv)
        all[static_cast<unsigned char>(c)] = Role::Close;
    return all;
}();

const Roles requestRoles = [] {
    Roles all = roles;
    all['"'] = Role::Quote;
    for (const char c : "&?#"sv)
        all[static_cast<unsigned char>(c)] = Role::Mark;
    return all;
}();

constexpr bool isQuoteMark(char c) noexcept {
    return c == '"' || c == '\'';
}

class Scanner {
public:
    Scanner(std::string_view text, TextKind kind, bool unescaped, SecretSpans& spans,
            const std::function<bool()>& stopped)
        : m_text(text, kind), m_markup(m_text), m_spans(spans), m_stop(stopped),
          m_partsAtMarks(!unescaped && text.find_first_of("{[<\"") != 0) {}

    void run() {
        const Roles& roleOf = m_text.isRequestPart() ? requestRoles : roles;
        if (m_text.kind() == TextKind::Url && m_text.text().starts_with("//"))
            m_at = addUserInfo(m_text, 2, m_spans);
        while (m_at < m_text.size() && !m_stop.at(m_at)) {
            switch (roleOf[static_cast<unsigned char>(m_text[m_at])]) {
            case Role::None: ++m_at; break;
            case Role::FormWord: form(); break;
            case Role::Word: skipWord(); break;
            case Role::Equals: pair(); break;
            case Role::Colon: colon(); break;
            case Role::Dash: dash(); break;
            case Role::Open: element(); break;
            case Role::Close: closed(); break;
            case Role::Argument: argument(); break;
            case Role::Quote: structure(); break;
            case Role::Mark: mark(); break;
            }
        }
    }

private:
    void skipWord() {
        while (m_at < m_text.size() && isLetterOrDigit(m_text[m_at]))
            ++m_at;
    }

    /// Continues after the value, also if it stays because an earlier export masked it.
    void add(const TextRange& value, bool known) {
        note(value, known);
        m_at = std::max(m_at, value.end);
    }
    void continueAt(std::size_t at) { m_at = std::max(m_at, at); }
    /// Continues at the current place.
    void note(const TextRange& value, bool known) {
        if (!value.empty() && !m_text.isMasked(value))
            m_spans.push_back({value.begin, value.end, false, known});
    }

    // --- forms ---

    void form() {
        const SecretSpan span = mayBeginSecretForm(m_text[m_at], m_text.byteAt(m_at + 1))
                                    ? secretFormAt(m_text.text(), m_at, m_forms)
                                    : SecretSpan{};
        if (span.end == 0)
            return skipWord();
        m_spans.push_back(span);
        m_at = span.end;
    }

    void dash() {
        const std::string_view text = m_text.text();
        const char next = m_text.byteAt(m_at + 1);
        SecretSpan span;
        if (text.substr(m_at).starts_with("-----B") || text.substr(m_at).starts_with("---- B"))
            span = secretFormAt(text, m_at, m_forms);
        else if ((next == 'u' || next == 'p' || next == '-') && !m_text.isRequestPart())
            span = optionPassword(text, m_at);
        if (span.end != 0)
            note({span.begin, span.end}, true);
        m_at = std::max(m_at + 1, span.end);
    }

    // --- name=value ---

    void pair() {
        const std::size_t separator = m_at++;
        const bool doubled = m_text.byteAt(m_at) == '=' || m_text.byteAt(m_at) == '>';
        const NameBeside name = m_text.assignedName(separator);
        if (name.quoted && m_text.byteAt(m_at) == '>')
            return arrow(name);
        if (doubled && m_text.kind() == TextKind::Code)
            return; // a comparison, a function
        if (name.text.empty())
            return;
        if (m_text.isRequestPart() && !m_structured && m_text.beginsParameter(name))
            return parameter(name);
        if (doubled)
            return comparison(name);
        const std::size_t begin = m_text.valueBegin(m_at);
        const bool parameter = m_text.isParameter(name);
        const bool literal =
            m_text.kind() != TextKind::Code || parameter || m_text.opensText(m_text.byteAt(begin));
        NameSecrecy secrecy = parameter ? m_text.secrecyOf(name) : NameSecrecy::None;
        if (secrecy == NameSecrecy::None && attribute(name, begin)) // "?key=…" is no attribute
            return;
        if (!literal && !m_text.looksLiteral(begin))
            return chosen(name, begin);
        if (!parameter)
            secrecy = m_text.secrecyOf(name);
        if (secrecy == NameSecrecy::Anywhere && m_text.kind() == TextKind::Prose && begin == separator + 1)
            if (const TextRange line = m_markup.lineOf(name, begin); !line.empty())
                return add(line, true);
        if (secrecy != NameSecrecy::None)
            return addFrom(parameter ? m_text.quotedParameterFrom(name, begin) : m_text.valueFrom(begin),
                           secrecy == NameSecrecy::Anywhere);
        if ((parameter || m_text.isRequestPart()) && leadsToToken(name.text))
            linkToken(begin, m_nestedLinks);
    }

    /// The values read as tokens of links, so that none is read twice where one contains the next.
    struct LinkValues {
        TextRange (ScannedText::*from)(std::size_t) const;
        std::size_t end = 0;        ///< of the latest value, and so of those that begin in it
        std::size_t noneBefore = 0; ///< no value that begins before is a token
    };

    void linkToken(std::size_t begin, LinkValues& links) {
        if (begin < links.noneBefore)
            return;
        const TextRange value = begin < links.end ? TextRange{begin, links.end} : (m_text.*links.from)(begin);
        const std::string_view text = m_text.textOf(value);
        if (looksLikeLinkToken(text))
            return add(value, true);
        links.end = value.end;
        links.noneBefore = value.begin + std::min(text.find('.'), text.size());
    }

    /// name=value of a query or form itself, rather than of a text in one.
    void parameter(const NameBeside& name) {
        if (const NameSecrecy secrecy = m_text.secrecyOf(name); secrecy != NameSecrecy::None)
            add(m_text.parameterFrom(m_at), secrecy == NameSecrecy::Anywhere);
        else if (leadsToToken(name.text))
            linkToken(m_at, m_ownLinks);
    }

    /// The value of a name, in code with what is joined to it.
    void addFrom(const TextRange& value, bool known) {
        add(value, known);
        if (known && m_text.kind() == TextKind::Code && value.begin > 0 &&
            m_text.opensText(m_text[value.begin - 1]))
            continueAt(findJoinedTexts(m_text, value.end, m_spans));
    }

    /// password = p ?? "…"
    void chosen(const NameBeside& name, std::size_t begin) {
        if (choosesText(m_text, begin) && m_text.secrecyOf(name) == NameSecrecy::Anywhere)
            findChosenTexts(m_text, begin, m_spans);
    }

    /// 'password' => '…' in PHP and Ruby.
    void arrow(const NameBeside& name) {
        const std::size_t begin = m_text.valueBegin(m_at + 1);
        if (m_text.opensText(m_text.byteAt(begin)) && m_text.secrecyOf(name) == NameSecrecy::Anywhere)
            add(m_text.valueFrom(begin), true);
    }

    /// "a == b" compares and "a => b" is a function, but "?token==" begins the value of a parameter.
    void comparison(const NameBeside& name) {
        if (!m_text.isParameter(name) || !m_text.looksLiteral(m_at + 1))
            return;
        if (const NameSecrecy secrecy = m_text.secrecyOf(name); secrecy != NameSecrecy::None)
            add(m_text.valueFrom(m_at), secrecy == NameSecrecy::Anywhere);
    }

    /// Whether a text inside a parameter, as JSON or markup, has begun. Its quotes and brackets end values.
    void structure() {
        m_structured = true;
        ++m_at;
    }
    /// A parameter ends here, unless the mark belongs to a text inside it.
    void mark() {
        const std::size_t at = m_at++;
        if (m_text[at] == '&' ? m_partsAtMarks || m_braces == 0 : m_partsAtMarks && m_text.beginsQuery(at)) {
            m_structured = false;
            m_braces = 0;
        }
    }

    // --- name="…" value="…" ---

    /// Handles forms and lists with separate members for name and value. Returns whether the pair is one of
    /// these.
    bool attribute(const NameBeside& name, std::size_t begin) {
        static constexpr std::array naming = {"name"sv,      "key"sv,      "id"sv,        "property"sv,
                                              "field"sv,     "type"sv,     "header"sv,    "param"sv,
                                              "parameter"sv, "variable"sv, "attribute"sv, "k"sv};
        static constexpr std::array giving = {"value"sv, "content"sv, "val"sv, "v"sv};
        const auto isOneOf = [&name](const auto& list) {
            return std::any_of(list.begin(), list.end(),
                               [&name](std::string_view one) { return equalsIgnoringCase(one, name.text); });
        };
        if (m_text.isRequestPart() && !m_structured && !m_text.opensText(m_text.byteAt(begin)))
            return false;
        if (isOneOf(naming))
            return named(name.text == "type", begin);
        if (!isOneOf(giving))
            return false;
        if (m_namedAt != 0 && m_at - m_namedAt < attributesWithin)
            addGiven(m_text.valueFrom(begin));
        else if (begin >= m_givenUpTo) {
            m_given = m_text.valueFrom(begin);
            m_givenUpTo = m_given.end;
        }
        return true;
    }

    /// type="password" marks a form's password field; other types are ordinary words.
    bool named(bool type, std::size_t begin) {
        const TextRange range = m_text.shortValue(begin);
        const std::string_view text = m_text.textOf(range);
        const bool cookies = !type && isCookieField(text);
        const NameSecrecy secrecy = range.empty()          ? NameSecrecy::None
                                    : cookies              ? NameSecrecy::Anywhere
                                    : !type                ? parameterSecrecy(text)
                                    : text == "password"sv ? NameSecrecy::Anywhere
                                                           : NameSecrecy::None;
        if (secrecy == NameSecrecy::None)
            return false;
        if (const TextRange part = m_markup.partValue(range.begin, range.end); !part.empty()) {
            add(part, secrecy == NameSecrecy::Anywhere);
            return true;
        }
        if (secrecy != NameSecrecy::Anywhere)
            return false;
        m_namedAt = m_at;
        m_namesCookies = cookies;
        if (const TextRange given = std::exchange(m_given, {}); !given.empty())
            addGiven(given);
        return true;
    }

    /// The value beside a name; of a field with cookies only theirs.
    void addGiven(const TextRange& value) {
        if (m_namesCookies && m_text.textOf(value).find('=') != std::string_view::npos)
            cookies(value, true);
        else if (!m_namesCookies)
            add(value, m_text.isRequestPart());
    }

    /// An element or an object ends, or its content begins.
    void closed() {
        if (skipsQuoted())
            return;
        m_inSelect = m_inSelect || (m_text[m_at] == '>' && m_namedAt != 0 && m_isSelect);
        if (m_text[m_at] == '>' && m_namedAt != 0 && m_at - m_namedAt < attributesWithin)
            note(m_markup.tokenContent(m_at + 1), false);
        forgetAttributes();
    }

    /// Skips this byte in the quotes of a further attribute, where it ends nothing: title="a>b".
    bool skipsQuoted() {
        const std::size_t from = m_given.empty() ? m_namedAt : m_given.end + 1;
        if (m_at >= m_quotedTo)
            m_quotedTo = m_markup.behindQuotes(from, m_at);
        const bool quoted = m_at < m_quotedTo;
        m_at += quoted ? 1 : 0;
        return quoted;
    }

    void forgetAttributes() {
        m_structured = true;
        if (m_text[m_at] == '{')
            ++m_braces;
        else if (m_text[m_at] == '}' && m_braces > 0)
            --m_braces;
        m_namedAt = 0;
        m_given = {};
        ++m_at;
    }

    void element() {
        if (skipsQuoted())
            return;
        forgetAttributes();
        note(m_markup.elementValue(m_at), true);
        const std::string_view text = m_text.text().substr(m_at, "/select"sv.size());
        m_isSelect = equalsIgnoringCase(text.substr(0, 6), "select");
        m_inSelect = m_inSelect && !equalsIgnoringCase(text, "/select");
        if (m_inSelect && equalsIgnoringCase(text.substr(0, 6), "option"))
            m_namedAt = m_at;
    }

    /// set("Authorization", "…"), setPassword("…"), user:password@tcp(…)
    void argument() {
        const char before = m_at > 0 ? m_text[m_at - 1] : '\0';
        if (before == 'p' || before == 'x')
            note(passwordBefore(m_text, m_at), true);
        const TextRange value = m_markup.argumentValue(m_at++);
        add(value, false);
    }

    // --- name: value, scheme://user:password@host ---

    void colon() {
        const std::size_t separator = m_at++;
        if (m_text.text().substr(m_at).starts_with("//"))
            return continueAt(addUserInfo(m_text, m_at + 2, m_spans));
        if (m_text.text().substr(m_at).starts_with("\\/\\/"))
            return continueAt(addUserInfo(m_text, m_at + 4, m_spans));
        NameBeside name = m_text.nameBefore(separator);
        const bool escaped = name.before == '\\' && name.text.starts_with('n'); // a line break in JSON
        name.text.remove_prefix(escaped ? 1 : 0);
        if (name.text.empty())
            return;
        const std::size_t begin = m_text.valueBegin(m_at, name.quoted);
        const char first = m_text.byteAt(begin);
        if (!name.quoted && m_text.isRequestPart())
            return argumentOfQuery(name, begin);
        if (m_text.kind() == TextKind::Prose && isCookieField(name.text)) {
            const std::size_t end = m_text.text().find_first_of(escaped ? "\r\n\\\""sv : "\r\n"sv, begin);
            return cookies({begin, std::min(end, m_text.size())},
                           equalsIgnoringCase(name.text.substr(0, 4), "set-"));
        }
        if (!name.quoted && !m_text.opensText(first) && m_text.kind() != TextKind::Code &&
            isOwnSecretName(name.text))
            return add(m_text.lineFrom(begin), true);
        if (!name.quoted && namesCredentials(name.text)) {
            if (const SecretSpan given = namedCredentials(m_text.text(), begin); given.end != 0)
                return add({given.begin, given.end}, true);
        } else if (!name.quoted && m_text.kind() == TextKind::Prose &&
                   m_text.secrecyOf(name) == NameSecrecy::Anywhere)
            if (const TextRange lines = m_markup.linesOf(name, begin); !lines.empty())
                return add(lines, true);
        if (name.quoted && first == '"' && isPrivateKeyMember(name.text) && holdsKeys())
            return add(m_text.valueFrom(begin), false);
        if (attribute(name, begin))
            return;
        const bool code = m_text.kind() == TextKind::Code;
        if (!name.quoted && !m_text.opensText(first) && (code || !m_text.looksLiteral(begin)))
            return code ? shownOrChosen(name, begin) : void();
        if (const NameSecrecy secrecy = m_text.secrecyOf(name); secrecy != NameSecrecy::None)
            member(begin, name.quoted, secrecy == NameSecrecy::Anywhere);
        else if (name.quoted && (first == '{' || first == '['))
            listedCookies(name.text, begin);
    }

    /// A token in a page, or the texts of an expression in a script.
    void shownOrChosen(const NameBeside& name, std::size_t begin) {
        if (const TextRange token = shownToken(m_text, name, begin);
            !token.empty() && m_text.secrecyOf(name) == NameSecrecy::Anywhere)
            return add(token, true);
        chosen(name, begin);
    }

    /// password: "…" of GraphQL or of a script, or token:… of a search, in a query or form.
    void argumentOfQuery(const NameBeside& name, std::size_t begin) {
        const bool text = m_text.opensText(m_text.byteAt(begin));
        const bool bare = (m_structured && m_text.looksLiteral(begin)) || m_text.beginsToken(begin);
        if ((text && attribute(name, begin)) || (!text && !bare))
            return;
        if (const NameSecrecy secrecy = m_text.secrecyOf(name); secrecy == NameSecrecy::Anywhere)
            add(text ? m_text.valueFrom(begin) : m_text.tokenFrom(begin), true);
        else if (text && secrecy != NameSecrecy::None)
            add(m_text.valueFrom(begin), false);
    }

    /// Whether the text contains a JSON Web Key, by its one required member (RFC 7517 4.1).
    bool holdsKeys() {
        if (!m_holdsKeys)
            m_holdsKeys = m_text.text().find("\"kty\"") != std::string_view::npos;
        return *m_holdsKeys;
    }

    /// The value of a quoted field of a message.
    void cookies(const TextRange& value, bool set) {
        const std::size_t first = m_spans.size();
        findCookies(m_text.textOf(value), set, m_spans);
        for (std::size_t i = first; i < m_spans.size(); ++i) {
            m_spans[i].begin += value.begin;
            m_spans[i].end += value.begin;
        }
        m_at = std::max(m_at, value.end);
    }

    /// "cookies": {"a": "…"}, or a list of such objects as in a HAR.
    void listedCookies(std::string_view name, std::size_t begin) {
        constexpr std::string_view last = "cookies";
        if (begin < m_cookiesEnd || name.size() < last.size() ||
            !equalsIgnoringCase(name.substr(name.size() - last.size()), last))
            return;
        m_cookiesEnd = addNested(m_text, begin, NestedTexts::Tokens, m_stop, m_spans);
    }

    void member(std::size_t begin, bool json, bool known) {
        const char first = m_text.byteAt(begin);
        if (json && (first == '[' || first == '{'))
            continueAt(addNested(m_text, begin, NestedTexts::All, m_stop, m_spans));
        else if (json && !isQuoteMark(first))
            continueAt(addNumber(m_text, begin, m_spans));
        else
            addFrom(m_text.valueFrom(begin), known);
    }

    ScannedText m_text;
    SecretMarkup m_markup;
    SecretSpans& m_spans;
    StopCheck m_stop;
    FormScan m_forms;
    std::size_t m_at = 0;
    std::size_t m_namedAt = 0; ///< behind name="password"; 0: there was none in this element
    TextRange m_given;         ///< the value="…" of this element
    std::size_t m_givenUpTo = 0;
    std::size_t m_quotedTo = 0;
    std::size_t m_cookiesEnd = 0; ///< of the latest object with cookies
    bool m_namesCookies = false;  ///< m_namedAt is behind the name of a field with cookies
    bool m_isSelect = false;      ///< this element is a <select>
    bool m_inSelect = false;      ///< in one with the name of a secret
    std::optional<bool> m_holdsKeys;
    // Of a query or form:
    bool m_partsAtMarks; ///< each "&" ends a parameter
    bool m_structured = false;
    std::size_t m_braces = 0; ///< open in this parameter
    LinkValues m_ownLinks{&ScannedText::parameterFrom};
    LinkValues m_nestedLinks{&ScannedText::valueFrom};
};

} // namespace

void scanForSecrets(std::string_view text, TextKind kind, bool unescaped, SecretSpans& spans,
                    const std::function<bool()>& stopped) {
    Scanner(text, kind, unescaped, spans, stopped).run();
    findListSecrets(text, kind, spans, stopped);
    findPathSecrets(text, kind, spans, stopped);
}

} // namespace hci
