#include "model/json/json_layout.h"

#include "model/base/ascii.h"
#include "model/base/text_view.h"

#include <QtCore/QJsonDocument>

namespace hci {

namespace {

constexpr std::size_t maxGrowth = 8;
constexpr std::size_t alwaysAllowed = std::size_t{64} * 1024; // bytes

/// Indents a text that is known to be JSON.
class JsonLayout {
public:
    explicit JsonLayout(std::string_view text)
        : m_text(text), m_most(alwaysAllowed + text.size() * maxGrowth) {}

    std::optional<std::string> run() {
        while (m_at < m_text.size() && m_result.size() <= m_most)
            take(m_text[m_at]);
        if (m_result.size() > m_most)
            return std::nullopt;
        m_result += '\n';
        return std::move(m_result);
    }

private:
    void take(char c) {
        if (c == '"')
            return takeString();
        if (c == '{' || c == '[')
            return open();
        ++m_at;
        if (isJsonSpace(c))
            return;
        if (c == '}' || c == ']') {
            --m_depth;
            breakLine();
        }
        m_result += c;
        if (c == ',')
            breakLine();
        else if (c == ':')
            m_result += ' ';
    }

    void open() {
        m_result += m_text[m_at++];
        while (m_at < m_text.size() && isJsonSpace(m_text[m_at]))
            ++m_at;
        if (m_at < m_text.size() && (m_text[m_at] == '}' || m_text[m_at] == ']')) { // empty: on one line
            m_result += m_text[m_at++];
            return;
        }
        ++m_depth;
        breakLine();
    }

    void takeString() {
        const std::size_t begin = m_at++;
        while (m_at < m_text.size() && m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        ++m_at;
        m_result += m_text.substr(begin, m_at - begin);
    }

    void breakLine() {
        m_result += '\n';
        m_result.append(2 * m_depth, ' ');
    }

    std::string_view m_text;
    std::size_t m_most; // bytes of the result
    std::size_t m_at = 0;
    std::size_t m_depth = 0;
    std::string m_result;
};

} // namespace

std::optional<std::string> laidOutJson(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF"; // of byte order
    if (text.starts_with(mark))
        text.remove_prefix(mark.size());
    if (text.find_first_of("{[") == std::string_view::npos)
        return std::nullopt;
    if (QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())))
            .isNull())
        return std::nullopt;
    return JsonLayout(text).run();
}

} // namespace hci
