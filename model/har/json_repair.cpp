#include "model/har/json_repair.h"

#include "model/base/ascii.h"
#include "model/base/bounds.h"
#include "model/har/log_info.h"
#include "model/json/json_text.h"

#include <algorithm>
#include <functional>

namespace hci::har {

namespace {

constexpr std::size_t maxDepth = bounds::reader::repairDepth;
constexpr std::size_t cancelBytes = std::size_t{64} * 1024; // between checks for cancellation
constexpr std::size_t none = std::string_view::npos;

/// The next place of some kind in a text that is read forwards. Searches only once between two places,
/// however often it is called.
template <class Find> class NextPlace {
public:
    explicit NextPlace(Find find) : m_find(std::move(find)) {}
    /// The first one at or after `from`; npos if there is none.
    std::size_t from(std::size_t from) {
        if (!m_known || m_place < from)
            m_place = m_find(from);
        m_known = true;
        return m_place;
    }

private:
    Find m_find;
    std::size_t m_place = 0;
    bool m_known = false;
};

/// Writes values in the order of the input, and adds the punctuation itself.
class Repairer {
public:
    Repairer(std::string_view broken, const Progress& progress)
        : m_in(broken), m_progress(progress),
          m_sensibleQuote([this](std::size_t at) { return findSensibleQuote(at); }),
          m_lineEnd([this](std::size_t at) { return findUnescaped('\n', at); }) {}

    RepairedJson run() {
        m_at = m_in.find('{');
        if (m_at == none) {
            m_out.text = "{}";
            return std::move(m_out);
        }
        push('{');
        ++m_at;
        for (std::size_t asked = m_at; !m_open.empty() && m_at < m_in.size(); token()) {
            if (m_at - asked < cancelBytes)
                continue;
            asked = m_at;
            if (m_progress.cancelled())
                break;
        }
        while (!m_open.empty())
            pop();
        return std::move(m_out);
    }

private:
    struct Level {
        bool object = false;
        bool first = true;
        bool afterKey = false; ///< a name was written, but no value yet
    };

    void token() {
        const char c = m_in[m_at];
        if (isJsonSpace(c) || c == ',' || c == ':')
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
            ++m_skipped; // a value in place of a name: its members go to the enclosing object
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
        // A bracket of the other kind: closes the nearest one of its kind, if one other than the entry is
        // open.
        if (c == ']' ? m_arrays == 0 : m_open.size() - m_arrays == 1)
            return;
        while (m_open.back().object != (c == '}'))
            pop();
        pop();
    }

    /// The closing quote of the string at m_at. A quote without a sensible successor belongs to the text,
    /// unless the line ends first.
    [[nodiscard]] std::size_t closingQuote() {
        const std::size_t first = findUnescaped('"', m_at + 1);
        if (first == none)
            return m_in.size();
        const std::size_t sensible = m_sensibleQuote.from(first);
        return sensible < m_lineEnd.from(first) ? sensible : first;
    }

    /// The first unescaped `c` from `at` on; no backslash before `at` counts.
    [[nodiscard]] std::size_t findUnescaped(char c, std::size_t at) const {
        const char wanted[] = {c, '\\'};
        while ((at = m_in.find_first_of(std::string_view(wanted, 2), at)) != none && m_in[at] != c)
            at += 2;
        return at;
    }

    /// The first quote from `at` on that may close a string: before a comma, colon, closing bracket or the
    /// end.
    [[nodiscard]] std::size_t findSensibleQuote(std::size_t at) const {
        for (at = findUnescaped('"', at); at != none; at = findUnescaped('"', at + 1)) {
            const std::size_t after = m_in.find_first_not_of(" \t\r\n", at + 1);
            if (after == none || std::string_view(",:}]").find(m_in[after]) != none)
                break;
        }
        return at;
    }

    void string() {
        const std::size_t end = closingQuote();
        const std::string_view inside = m_in.substr(m_at + 1, end - m_at - 1);
        const std::size_t from = m_at + 1;
        m_at = std::min(end + 1, m_in.size());
        Level& level = m_open.back();
        if (level.object && !level.afterKey) {
            const std::size_t after = m_in.find_first_not_of(" \t\r\n", m_at);
            if (after == none || m_in[after] != ':')
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
        for (std::size_t asked = inside.size(); !inside.empty();) {
            if (asked - inside.size() >= cancelBytes) {
                asked = inside.size();
                if (m_progress.cancelled())
                    break;
            }
            const std::size_t escape = escapeLength(inside);
            const char c = inside.front();
            if (escape > 0)
                m_out.text += inside.substr(0, escape);
            else if (static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\')
                appendEscaped({&c, 1}, m_out.text);
            else
                m_out.text += c;
            inside.remove_prefix(std::max<std::size_t>(escape, 1));
        }
        m_out.text += '"';
    }

    /// The length of the escape at the front of `text` (RFC 8259 7); 0 if there is none.
    static std::size_t escapeLength(std::string_view text) noexcept {
        if (text.size() < 2 || text[0] != '\\')
            return 0;
        if (text[1] != 'u')
            return std::string_view("\"\\/bfnrt").find(text[1]) == none ? 0 : 2;
        constexpr std::string_view hex = "0123456789abcdefABCDEF";
        return text.size() >= 6 && text.substr(2, 4).find_first_not_of(hex) == none ? 6 : 0;
    }

    void scalar() {
        const std::size_t end = std::min(m_in.find_first_of(" \t\r\n,:{}[]\"", m_at), m_in.size());
        const std::string_view word = m_in.substr(m_at, end - m_at);
        m_at = end;
        const Level& level = m_open.back();
        if (level.object && !level.afterKey)
            return; // a word without a name
        if (!beforeValue())
            return;
        if (!isLiteral(word))
            m_out.text += "null";
        else if (isJsonLiteral(word))
            m_out.text += word;
        else // "01", "1.": readers of numbers accept a string, too
            m_out.text.append("\"").append(word).append("\"");
    }

    void separate() {
        Level& level = m_open.back();
        if (!level.first)
            m_out.text += ',';
        level.first = false;
    }

    /// False if no value is allowed here.
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
        m_arrays += c == '[' ? 1 : 0;
    }

    void pop() {
        if (m_open.back().afterKey)
            m_out.text += "null";
        m_out.text += m_open.back().object ? '}' : ']';
        m_arrays -= m_open.back().object ? 0 : 1;
        m_open.pop_back();
    }

    using Find = std::function<std::size_t(std::size_t)>;

    std::string_view m_in;
    const Progress& m_progress;
    NextPlace<Find> m_sensibleQuote;
    NextPlace<Find> m_lineEnd;
    std::size_t m_at = 0;
    std::size_t m_skipped = 0;
    std::size_t m_arrays = 0; ///< among the open brackets
    std::vector<Level> m_open;
    RepairedJson m_out;
};

} // namespace

const RepairedJson::String* RepairedJson::stringAt(std::size_t at) const noexcept {
    const auto found = std::lower_bound(strings.begin(), strings.end(), at,
                                        [](const String& s, std::size_t wanted) { return s.at < wanted; });
    return found != strings.end() && found->at == at ? &*found : nullptr;
}

RepairedJson repairJson(std::string_view broken, const Progress& progress) {
    return Repairer(broken, progress).run();
}

} // namespace hci::har
