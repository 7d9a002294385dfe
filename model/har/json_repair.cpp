#include "model/har/json_repair.h"

#include "model/har/log_info.h"
#include "model/json/json_text.h"

#include <algorithm>

namespace hci::har {

namespace {

constexpr std::size_t maxDepth = 256;

bool isSpace(char c) noexcept {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Writes the values it meets in the order in which it meets them, and puts the punctuation in by itself.
class Repairer {
public:
    explicit Repairer(std::string_view broken) : m_in(broken) {}

    RepairedJson run() {
        m_at = m_in.find('{');
        if (m_at == std::string_view::npos) {
            m_out.text = "{}";
            return std::move(m_out);
        }
        push('{');
        ++m_at;
        while (!m_open.empty() && m_at < m_in.size())
            token();
        while (!m_open.empty())
            pop();
        return std::move(m_out);
    }

private:
    struct Level {
        bool object = false;
        bool first = true;
        bool afterKey = false; ///< a name was written, its value was not
    };

    void token() {
        const char c = m_in[m_at];
        if (isSpace(c) || c == ',' || c == ':')
            ++m_at;
        else if (c == '{' || c == '[')
            openBracket(c);
        else if (c == '}' || c == ']')
            closeBracket(c);
        else if (c == '"')
            string();
        else
            scalar();
    }

    void openBracket(char c) {
        ++m_at;
        if (m_open.size() < maxDepth && beforeValue())
            push(c);
        else
            ++m_skipped; // a value where a name is wanted: its members go to the object around it
    }

    void closeBracket(char c) {
        ++m_at;
        if (m_skipped > 0) {
            --m_skipped;
            return;
        }
        if (m_open.back().object == (c == '}')) {
            pop();
            return;
        }
        // Of the other kind: it closes the nearest one of its kind, if there is any but the entry itself.
        const auto match = std::find_if(m_open.rbegin(), m_open.rend(),
                                        [c](const Level& level) { return level.object == (c == '}'); });
        if (match == m_open.rend() || match + 1 == m_open.rend())
            return;
        for (auto n = match - m_open.rbegin(); n >= 0; --n)
            pop();
    }

    /// Where the closing quote of the string at m_at is. A quote that nothing sensible follows is part of the
    /// text, unless the line ends first.
    [[nodiscard]] std::size_t closingQuote() const {
        std::size_t at = m_at + 1;
        std::size_t fallback = std::string_view::npos;
        while (at < m_in.size()) {
            if (m_in[at] == '\\') {
                at += 2;
                continue;
            }
            if (m_in[at] == '\n' && fallback != std::string_view::npos)
                return fallback;
            if (m_in[at] == '"') {
                const std::size_t after = m_in.find_first_not_of(" \t\r\n", at + 1);
                if (after == std::string_view::npos ||
                    std::string_view(",:}]").find(m_in[after]) != std::string_view::npos)
                    return at;
                if (fallback == std::string_view::npos)
                    fallback = at;
            }
            ++at;
        }
        return fallback == std::string_view::npos ? m_in.size() : fallback;
    }

    void string() {
        const std::size_t end = closingQuote();
        const std::string_view inside = m_in.substr(m_at + 1, end - m_at - 1);
        const std::size_t from = m_at + 1;
        m_at = std::min(end + 1, m_in.size());
        Level& level = m_open.back();
        if (level.object && !level.afterKey) {
            const std::size_t after = m_in.find_first_not_of(" \t\r\n", m_at);
            if (after == std::string_view::npos || m_in[after] != ':')
                return; // a value without a name
            separate();
            text(inside, from);
            m_out.text += ':';
            level.afterKey = true;
            return;
        }
        if (beforeValue())
            text(inside, from);
    }

    void text(std::string_view inside, std::size_t from) {
        m_out.text += '"';
        m_out.strings.push_back({m_out.text.size(), from, inside.size()});
        std::string valid;
        if (!isValidUtf8(inside)) {
            m_out.badUtf8 = true;
            appendValidUtf8(inside, valid);
            inside = valid;
        }
        for (std::size_t i = 0; i < inside.size(); ++i) {
            const char c = inside[i];
            if (static_cast<unsigned char>(c) < 0x20)
                appendEscaped({&c, 1}, m_out.text);
            else if (c == '"' && !escaped(inside, i))
                m_out.text += "\\\"";
            else
                m_out.text += c;
        }
        if (escaped(inside, inside.size())) // a lone backslash would swallow the quote
            m_out.text += '\\';
        m_out.text += '"';
    }

    /// Whether an odd number of backslashes stands before `at`.
    static bool escaped(std::string_view text, std::size_t at) noexcept {
        std::size_t backslashes = 0;
        while (backslashes < at && text[at - 1 - backslashes] == '\\')
            ++backslashes;
        return backslashes % 2 == 1;
    }

    void scalar() {
        const std::size_t end = std::min(m_in.find_first_of(" \t\r\n,:{}[]\"", m_at), m_in.size());
        const std::string_view word = m_in.substr(m_at, end - m_at);
        m_at = end;
        const Level& level = m_open.back();
        if (level.object && !level.afterKey)
            return; // a word without a name
        if (beforeValue())
            m_out.text += isLiteral(word) ? word : std::string_view("null");
    }

    void separate() {
        Level& level = m_open.back();
        if (!level.first)
            m_out.text += ',';
        level.first = false;
    }

    /// False where no value may stand.
    bool beforeValue() {
        Level& level = m_open.back();
        if (level.object) {
            const bool named = level.afterKey;
            level.afterKey = false;
            return named;
        }
        separate();
        return true;
    }

    void push(char c) {
        m_out.text += c;
        m_open.push_back({c == '{', true, false});
    }

    void pop() {
        if (m_open.back().afterKey)
            m_out.text += "null";
        m_out.text += m_open.back().object ? '}' : ']';
        m_open.pop_back();
    }

    std::string_view m_in;
    std::size_t m_at = 0;
    std::size_t m_skipped = 0;
    std::vector<Level> m_open;
    RepairedJson m_out;
};

} // namespace

const RepairedJson::String* RepairedJson::stringAt(std::size_t at) const noexcept {
    const auto found = std::lower_bound(strings.begin(), strings.end(), at,
                                        [](const String& s, std::size_t wanted) { return s.at < wanted; });
    return found != strings.end() && found->at == at ? &*found : nullptr;
}

RepairedJson repairJson(std::string_view broken) {
    return Repairer(broken).run();
}

} // namespace hci::har
