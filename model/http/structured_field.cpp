#include "model/http/structured_field.h"

#include "model/base/ascii.h"
#include "model/http/field_syntax.h"

#include <QtCore/QByteArray>

#include <algorithm>

namespace hci::sf {

namespace {

/// Four times the RFC's minimum (3.1 to 3.2); a bound, because keys are searched linearly.
constexpr std::size_t maxMembers = 4096;

/// The parsing algorithms of RFC 9651 section 4.2, one function each. A failure sets m_failed, after which
/// every function returns at once.
class Parser {
public:
    explicit Parser(std::string_view text) : m_text(text) { skipSpaces(); }

    template <class T> Result<T> finish(T value) {
        skipSpaces();
        if (m_failed || m_at != m_text.size())
            return failure(ErrorCode::Syntax, {}, m_at);
        return value;
    }

    List list() {
        List members;
        while (!m_failed && m_at < m_text.size()) {
            members.push_back(member());
            if (!nextMember())
                break;
        }
        return members;
    }

    Dictionary dictionary() {
        Dictionary members;
        while (!m_failed && m_at < m_text.size()) {
            const std::string name = key();
            Member value = take('=') ? member() : Member(Item{true, parameters()});
            put(members, name, std::move(value));
            if (!nextMember())
                break;
        }
        return members;
    }

    Item item() {
        BareItem value = bareItem();
        return {std::move(value), parameters()};
    }

private:
    [[nodiscard]] bool atEnd() const noexcept { return m_at >= m_text.size(); }
    [[nodiscard]] char peek() const noexcept { return atEnd() ? '\0' : m_text[m_at]; }
    bool take(char c) noexcept {
        if (atEnd() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    void fail() noexcept { m_failed = true; }
    void skipSpaces() noexcept {
        while (peek() == ' ')
            ++m_at;
    }
    void skipBlanks() noexcept {
        while (peek() == ' ' || peek() == '\t')
            ++m_at;
    }

    /// A later member or parameter of the same key replaces the value (4.2.2, 4.2.3.2).
    template <class Pairs, class Value> void put(Pairs& pairs, const std::string& name, Value value) {
        const auto same =
            std::find_if(pairs.begin(), pairs.end(), [&](const auto& p) { return p.first == name; });
        if (same != pairs.end())
            same->second = std::move(value);
        else if (pairs.size() == maxMembers)
            fail();
        else
            pairs.emplace_back(name, std::move(value));
    }

    /// The comma between members; a comma at the end is a fault.
    bool nextMember() {
        skipBlanks();
        if (atEnd())
            return false;
        if (!take(',')) {
            fail();
            return false;
        }
        skipBlanks();
        if (atEnd())
            fail();
        return !m_failed;
    }

    Member member() {
        if (peek() == '(')
            return innerList();
        return item();
    }

    InnerList innerList() {
        InnerList result;
        take('(');
        while (!m_failed) {
            skipSpaces();
            if (take(')')) {
                result.parameters = parameters();
                return result;
            }
            result.items.push_back(item());
            if (peek() != ' ' && peek() != ')')
                fail();
        }
        return result;
    }

    Parameters parameters() {
        Parameters result;
        while (!m_failed && take(';')) {
            skipSpaces();
            const std::string name = key();
            put(result, name, take('=') ? bareItem() : BareItem(true));
        }
        return result;
    }

    std::string key() {
        std::string name;
        if (!isLower(peek()) && peek() != '*')
            fail();
        while (!m_failed && !atEnd() &&
               (isLower(peek()) || isDigit(peek()) ||
                std::string_view("_-.*").find(peek()) != std::string_view::npos))
            name += m_text[m_at++];
        return name;
    }

    BareItem bareItem() {
        const char c = peek();
        if (m_failed || atEnd())
            return fail(), false;
        if (c == '-' || isDigit(c))
            return number();
        if (c == '"')
            return string();
        if (c == ':')
            return bytes();
        if (c == '?')
            return boolean();
        if (c == '@')
            return date();
        if (c == '%')
            return displayString();
        if (isLetter(c) || c == '*')
            return token();
        return fail(), false;
    }

    BareItem number() {
        const bool negative = take('-');
        std::string digits;
        std::string fraction;
        bool decimal = false;
        for (; isDigit(peek()) || (peek() == '.' && !decimal); ++m_at) {
            if (peek() == '.')
                decimal = true;
            else
                (decimal ? fraction : digits) += peek();
        }
        const bool bad =
            digits.empty() ||
            (decimal ? fraction.empty() || fraction.size() > 3 || digits.size() > 12 : digits.size() > 15);
        if (bad)
            return fail(), false;
        const std::int64_t sign = negative ? -1 : 1;
        if (!decimal)
            return sign * parseDecimal(digits).value_or(0);
        fraction.resize(3, '0');
        return Decimal{sign * parseDecimal(digits + fraction).value_or(0)};
    }

    BareItem string() {
        std::string text;
        take('"');
        while (!atEnd()) {
            char c = m_text[m_at++];
            if (c == '"')
                return text;
            if (c == '\\') {
                c = peek();
                if (c != '"' && c != '\\')
                    break;
                ++m_at;
            } else if (c < 0x20 || c > 0x7E) {
                break;
            }
            text += c;
        }
        return fail(), false;
    }

    BareItem token() {
        Token result;
        while (!atEnd() && (isTchar(peek()) || peek() == ':' || peek() == '/'))
            result.text += m_text[m_at++];
        return result;
    }

    BareItem bytes() {
        take(':');
        const std::size_t end = m_text.find(':', m_at);
        if (end == std::string_view::npos)
            return fail(), false;
        const std::string_view inside = m_text.substr(m_at, end - m_at);
        const auto decoded =
            QByteArray::fromBase64Encoding(QByteArray(inside.data(), static_cast<qsizetype>(inside.size())),
                                           QByteArray::AbortOnBase64DecodingErrors);
        if (decoded.decodingStatus != QByteArray::Base64DecodingStatus::Ok)
            return fail(), false;
        m_at = end + 1;
        return Bytes{decoded.decoded.toStdString()};
    }

    BareItem boolean() {
        take('?');
        if (take('1'))
            return true;
        if (!take('0'))
            fail();
        return false;
    }

    BareItem date() {
        take('@');
        const BareItem seconds = number();
        if (!std::holds_alternative<std::int64_t>(seconds))
            return fail(), false;
        return Date{std::get<std::int64_t>(seconds)};
    }

    BareItem displayString() {
        DisplayString result;
        take('%');
        if (!take('"'))
            return fail(), false;
        while (!atEnd()) {
            const char c = m_text[m_at++];
            if (c == '"')
                return QByteArrayView(result.utf8).isValidUtf8() ? BareItem(result)
                                                                 : (fail(), BareItem(false));
            if (c < 0x20 || c > 0x7E)
                break;
            if (c != '%') {
                result.utf8 += c;
                continue;
            }
            const int high = hexDigit();
            const int low = hexDigit();
            if (m_failed)
                break;
            result.utf8 += static_cast<char>(high * 16 + low);
        }
        return fail(), false;
    }

    /// Lower case only (4.2.10).
    int hexDigit() noexcept {
        const char c = peek();
        ++m_at;
        if (isDigit(c))
            return c - '0';
        if (c >= 'a' && c <= 'f')
            return c - 'a' + 10;
        fail();
        return 0;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_failed = false;
};

} // namespace

Result<Item> parseItem(std::string_view text) {
    Parser parser(text);
    return parser.finish(parser.item());
}

Result<List> parseList(std::string_view text) {
    Parser parser(text);
    return parser.finish(parser.list());
}

Result<Dictionary> parseDictionary(std::string_view text) {
    Parser parser(text);
    return parser.finish(parser.dictionary());
}

const BareItem* find(const Parameters& parameters, std::string_view key) noexcept {
    for (const auto& [name, value] : parameters)
        if (name == key)
            return &value;
    return nullptr;
}

const Member* find(const Dictionary& dictionary, std::string_view key) noexcept {
    for (const auto& [name, value] : dictionary)
        if (name == key)
            return &value;
    return nullptr;
}

} // namespace hci::sf
