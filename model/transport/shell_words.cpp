#include "model/transport/shell_words.h"

#include "model/json/utf8.h"

#include <QtCore/QString>

#include <algorithm>
#include <charconv>
#include <optional>

namespace hci {

namespace {

bool isBlank(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Splits like a POSIX shell (POSIX.1 2.2, with $'…').
class PosixSplitter {
public:
    explicit PosixSplitter(std::string_view text) : m_text(text) {}

    Result<std::vector<std::string>> words() {
        while (m_at < m_text.size() && !m_ended) {
            const char c = m_text[m_at];
            if (isBlank(c) || c == ';' || c == '&' || c == '|')
                separator(c);
            else if (!piece(c))
                return failure(ErrorCode::Syntax, "a quote that does not end", m_quoteStart);
        }
        finishWord();
        return m_words;
    }

private:
    void separator(char c) {
        const bool crlf = c == '\r' && next() == '\n';
        const bool endsCommand = !m_words.empty() && (c == ';' || c == '&' || c == '|' || c == '\n' || crlf);
        finishWord();
        m_ended = endsCommand;
        ++m_at;
    }

    bool piece(char c) {
        m_inWord = true;
        m_quoteStart = m_at;
        switch (c) {
        case '\\': escaped(); return true;
        case '\'': return single();
        case '"': return doubled();
        case '$':
            if (next() == '\'')
                return ansi();
            break;
        default: break;
        }
        m_word += c;
        ++m_at;
        return true;
    }

    [[nodiscard]] char next(std::size_t ahead = 1) const {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }

    /// A backslash outside quotes; it and a line ending after it are dropped.
    void escaped() {
        const bool crlf = next() == '\r' && next(2) == '\n';
        if (crlf || next() == '\n') {
            m_at += crlf ? 3 : 2;
            m_inWord = !m_word.empty();
            return;
        }
        if (m_at + 1 < m_text.size())
            m_word += next();
        m_at += 2;
    }

    bool single() {
        const std::size_t end = m_text.find('\'', m_at + 1);
        if (end == std::string_view::npos)
            return false;
        m_word += m_text.substr(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        return true;
    }

    bool doubled() {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '"') {
                ++m_at;
                return true;
            }
            if (c == '\\' && std::string_view("$`\"\\\n").find(next()) != std::string_view::npos &&
                next() != '\0') {
                ++m_at;
                if (m_text[m_at] != '\n')
                    m_word += m_text[m_at];
                continue;
            }
            m_word += c;
        }
        return false;
    }

    /// $'…' as in bash and zsh.
    bool ansi() {
        for (m_at += 2; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '\'') {
                ++m_at;
                return true;
            }
            if (c == '\\' && m_at + 1 < m_text.size())
                ansiEscape();
            else
                m_word += c;
        }
        return false;
    }

    void ansiEscape() {
        static constexpr std::string_view letters = "abefnrtv\\'\"?";
        static constexpr std::string_view values = "\a\b\x1b\f\n\r\t\v\\'\"?";
        const char c = m_text[++m_at];
        if (c == 'x' || c == 'u' || c == 'U')
            return number(m_at + 1, 16, c == 'x' ? 2 : c == 'u' ? 4 : 8, c != 'x');
        if (c >= '0' && c <= '7')
            return number(m_at, 8, 3, false);
        const std::size_t known = letters.find(c);
        if (known == std::string_view::npos)
            m_word += '\\';
        m_word += known == std::string_view::npos ? c : values[known];
    }

    /// Digits from `from`; leaves m_at on the last one.
    void number(std::size_t from, int base, std::size_t most, bool codePoint) {
        const std::string_view digits = m_text.substr(std::min(from, m_text.size()), most);
        unsigned value = 0;
        const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), value, base).ptr;
        m_at = from + static_cast<std::size_t>(end - digits.data()) - 1;
        if (!codePoint) {
            m_word += static_cast<char>(value);
            return;
        }
        const char32_t point = value <= 0x10FFFF ? value : 0xFFFD;
        m_word += QString::fromUcs4(&point, 1).toStdString();
    }

    void finishWord() {
        if (m_inWord)
            m_words.push_back(std::move(m_word));
        m_word.clear();
        m_inWord = false;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_quoteStart = 0;
    std::vector<std::string> m_words;
    std::string m_word;
    bool m_inWord = false;
    bool m_ended = false;
};

/// Whether it was copied for cmd, where single quotes mean nothing: the first quote follows a caret, or is a
/// double quote and lines end in carets.
bool isForCmd(std::string_view command) {
    const std::size_t quote = command.find_first_of("'\"");
    if (quote == std::string_view::npos || quote == 0 || command[quote] != '"')
        return false;
    return command[quote - 1] == '^' || command.find("^\n") != std::string_view::npos ||
           command.find("^\r\n") != std::string_view::npos;
}

/// Removes cmd's carets: one before a line ending joins the lines, except that two line endings mean one.
std::string withoutCarets(std::string_view command) {
    std::string text;
    for (std::size_t i = 0; i < command.size(); ++i) {
        if (command[i] != '^' || i + 1 == command.size()) {
            text += command[i];
            continue;
        }
        ++i;
        if (command[i] == '\r' && i + 1 < command.size() && command[i + 1] == '\n')
            ++i;
        if (command[i] != '\n') {
            text += command[i];
            continue;
        }
        if (i + 1 < command.size() && (command[i + 1] == '\n' || command.substr(i + 1).starts_with("\r\n"))) {
            text += '\n';
            i += command[i + 1] == '\n' ? 1 : 2;
        }
    }
    return text;
}

/// Splits like Windows programs split their command line: only double quotes, \" inside them.
Result<std::vector<std::string>> windowsWords(std::string_view text) {
    std::vector<std::string> words;
    std::optional<std::string> word;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (!quoted && isBlank(c)) {
            if (word)
                words.push_back(std::move(*word));
            word.reset();
            continue;
        }
        if (!word)
            word.emplace();
        if (c == '\\' && i + 1 < text.size() && (text[i + 1] == '"' || (quoted && text[i + 1] == '\\')))
            *word += text[++i];
        else if (c == '"')
            quoted = !quoted;
        else
            *word += c;
    }
    if (quoted)
        return failure(ErrorCode::Syntax, "a quote that does not end", text.size());
    if (word)
        words.push_back(std::move(*word));
    return words;
}

/// Whether a terminal or a reader could mistake it: control characters including DEL and C1, characters that
/// are invisible or change the writing direction, and bytes that are no UTF-8.
bool needsEscapes(std::string_view text) {
    while (!text.empty()) {
        const Utf8Head head = utf8Head(text);
        const QChar::Category category = QChar::category(head.character);
        if (!head.valid || category == QChar::Other_Control || category == QChar::Other_Format ||
            category == QChar::Separator_Line || category == QChar::Separator_Paragraph)
            return true;
        text.remove_prefix(head.length);
    }
    return false;
}

/// The text contains no quote: a shell that does not know $'…' (dash) reads it as a plain word after a dollar
/// sign and finds no command in it.
std::string ansiQuoted(std::string_view text) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string quoted = "$'";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte < 0x7F && c != '\'' && c != '\\')
            quoted += c;
        else
            quoted.append("\\x").append(1, digits[byte >> 4]).append(1, digits[byte & 0xF]);
    }
    return quoted + '\'';
}

} // namespace

Result<std::vector<std::string>> shellWords(std::string_view command) {
    return isForCmd(command) ? windowsWords(withoutCarets(command)) : PosixSplitter(command).words();
}

std::string shellQuoted(std::string_view text) {
    if (needsEscapes(text))
        return ansiQuoted(text);
    std::string quoted = "'";
    for (const char c : text)
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + '\'';
}

std::string printfCommand(std::string_view bytes) {
    std::string format;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '%')
            format += "%%";
        else if (byte >= 0x20 && byte < 0x7F && c != '\'' && c != '\\')
            format += c;
        else
            format.append({'\\', static_cast<char>('0' + (byte >> 6)),
                           static_cast<char>('0' + (byte >> 3 & 7)), static_cast<char>('0' + (byte & 7))});
    }
    return "printf -- '" + format + '\'';
}

} // namespace hci
