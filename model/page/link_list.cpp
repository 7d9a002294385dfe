#include "model/page/link_list.h"

#include "model/base/ascii.h"
#include "model/base/text_view.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

constexpr std::string_view cssBlanks = " \t\n\f\r";

std::string_view withoutBlanks(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(cssBlanks);
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(cssBlanks) - begin + 1);
}

/// The URL standard removes tabs and line breaks from an address (4.4); Qt does not.
QString addressOf(std::string_view reference) {
    QString text = toText(withoutBlanks(reference));
    text.remove(QLatin1Char('\t')).remove(QLatin1Char('\n')).remove(QLatin1Char('\r'));
    return text;
}

/// The kind of a style sheet's link by its extension: nothing else distinguishes fonts from images there.
PageLink::Kind kindInStyles(std::string_view reference) {
    const std::string_view path = reference.substr(0, reference.find_first_of("?#"));
    constexpr std::array fonts{".woff2", ".woff", ".ttf", ".otf", ".eot"};
    return std::any_of(fonts.begin(), fonts.end(),
                       [path](std::string_view end) {
                           return path.size() >= end.size() &&
                                  equalsIgnoringCase(path.substr(path.size() - end.size()), end);
                       })
               ? PageLink::Kind::Font
               : PageLink::Kind::Image;
}

/// Parses only the parts of a style sheet that matter for addresses: comments, strings, url(…) and @import.
class StyleReader {
public:
    StyleReader(std::string_view css, LinkList& list) : m_css(css), m_list(list) {}

    void read() {
        while (m_at < m_css.size() && !m_list.full()) {
            const char c = m_css[m_at];
            if (m_css.substr(m_at, 2) == "/*")
                m_at = after("*/", m_at + 2);
            else if (c == '"' || c == '\'')
                quoted();
            else if (startsWith("url("))
                address();
            else if (startsWith("@import"))
                import();
            else
                ++m_at;
        }
    }

private:
    [[nodiscard]] bool startsWith(std::string_view word) const {
        return equalsIgnoringCase(m_css.substr(m_at, word.size()), word);
    }
    [[nodiscard]] std::size_t after(std::string_view end, std::size_t from) const {
        const std::size_t found = m_css.find(end, from);
        return found == std::string_view::npos ? m_css.size() : found + end.size();
    }
    void skipBlanks() { m_at = std::min(m_css.find_first_not_of(cssBlanks, m_at), m_css.size()); }

    /// The text of a string; an unescaped line break ends an unterminated one (CSS Syntax 3, 4.3.5).
    std::string_view quoted() {
        const char quote = m_css[m_at++];
        const std::size_t begin = m_at;
        while (m_at < m_css.size() && m_css[m_at] != quote && m_css[m_at] != '\n')
            m_at += m_css[m_at] == '\\' ? 2 : 1;
        m_at = std::min(m_at, m_css.size());
        const std::string_view text = m_css.substr(begin, m_at - begin);
        m_at = std::min(m_at + 1, m_css.size());
        return text;
    }

    std::string_view addressText() {
        skipBlanks();
        if (m_at < m_css.size() && (m_css[m_at] == '"' || m_css[m_at] == '\''))
            return quoted();
        const std::size_t begin = m_at;
        m_at = std::min(m_css.find(')', m_at), m_css.size());
        return withoutBlanks(m_css.substr(begin, m_at - begin));
    }

    void address() {
        m_at += 4;
        const std::string_view text = addressText();
        m_list.add(text, kindInStyles(text));
    }

    void import() {
        m_at += 7;
        skipBlanks();
        const bool function = startsWith("url(");
        m_at += function ? 4 : 0;
        if (function || (m_at < m_css.size() && (m_css[m_at] == '"' || m_css[m_at] == '\'')))
            m_list.add(addressText(), PageLink::Kind::Style);
    }

    std::string_view m_css;
    LinkList& m_list;
    std::size_t m_at = 0;
};

} // namespace

LinkList::LinkList(std::string_view base) : m_base(toText(base)) {}

void LinkList::setBase(std::string_view href) {
    if (m_hasBase)
        return;
    m_hasBase = true;
    if (const QUrl base = m_base.resolved(QUrl(addressOf(href))); base.isValid())
        m_base = base;
}

void LinkList::add(std::string_view reference, PageLink::Kind kind) {
    if (full() || reference.size() > maxPageLinkLength)
        return;
    const QString address = addressOf(reference);
    if (address.isEmpty() || address.startsWith(QLatin1Char('#')))
        return;
    QUrl url = m_base.resolved(QUrl(address));
    url.setFragment(QString());
    const QString scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty() ||
        (scheme != QLatin1StringView("http") && scheme != QLatin1StringView("https")))
        return;
    std::string text = url.toEncoded().toStdString();
    if (text.size() <= maxPageLinkLength && m_seen.insert(text).second)
        m_links.push_back({std::move(text), kind});
}

void LinkList::addCandidates(std::string_view srcset) {
    constexpr std::string_view separators = " \t\n\f\r,";
    while (!full()) {
        srcset.remove_prefix(std::min(srcset.find_first_not_of(separators), srcset.size()));
        if (srcset.empty())
            return;
        std::string_view url = srcset.substr(0, srcset.find_first_of(cssBlanks));
        srcset.remove_prefix(url.size());
        const bool bare = url.ends_with(','); // then it has no descriptors
        url = url.substr(0, url.find_last_not_of(',') + 1);
        add(url, PageLink::Kind::Image);
        if (!bare) // a comma in brackets belongs to a descriptor, and none exist yet
            srcset.remove_prefix(std::min(srcset.find(','), srcset.size()));
    }
}

void LinkList::addStyles(std::string_view css) {
    StyleReader(css, *this).read();
}

} // namespace hci
