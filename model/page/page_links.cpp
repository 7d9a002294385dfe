#include "model/page/page_links.h"

#include "model/base/ascii.h"
#include "model/base/character_reference.h"
#include "model/base/utf8_bytes.h"
#include "model/http/field_syntax.h"
#include "model/page/link_list.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hci {

namespace {

using namespace std::string_view_literals;
using Kind = PageLink::Kind;

constexpr std::string_view htmlBlanks = " \t\n\f\r";
constexpr std::size_t maxAttributes = 200; // per element

/// An attribute's value without its character references. Those to zero and to halves of surrogate pairs
/// stay.
std::string valueOf(std::string_view text) {
    std::string plain;
    std::size_t taken = 0;
    for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at)) {
        const CharacterReference reference = characterReferenceAt(text, at, ReferenceIn::Attribute);
        const bool half = reference.point >= 0xD800 && reference.point < 0xE000;
        if (reference.point == 0 || half) {
            ++at;
            continue;
        }
        plain += text.substr(taken, at - taken);
        appendUtf8(plain, reference.point);
        at += reference.length;
        taken = at;
    }
    return plain += text.substr(taken);
}

/// An element's start tag.
struct Tag {
    std::string name; ///< lower case
    std::vector<std::pair<std::string, std::string>> attributes;

    [[nodiscard]] std::string_view value(std::string_view wanted) const {
        for (const auto& [key, text] : attributes)
            if (key == wanted) // the first one counts (HTML 13.2.5.33)
                return text;
        return {};
    }
};

/// Whether the list of words in `text` has `word`.
bool hasWord(std::string_view text, std::string_view word) {
    while (!text.empty()) {
        text.remove_prefix(std::min(text.find_first_not_of(htmlBlanks), text.size()));
        const std::string_view first = text.substr(0, text.find_first_of(htmlBlanks));
        if (!first.empty() && equalsIgnoringCase(first, word))
            return true;
        text.remove_prefix(first.size());
    }
    return false;
}

bool isScriptType(std::string_view type) {
    return type.empty() || equalsIgnoringCase(type, "module") ||
           lowered(type).find("javascript") != std::string::npos ||
           lowered(type).find("ecmascript") != std::string::npos;
}

Kind kindOfPreload(std::string_view as) {
    constexpr std::array kinds{std::pair("script"sv, Kind::Script), std::pair("style"sv, Kind::Style),
                               std::pair("image"sv, Kind::Image), std::pair("font"sv, Kind::Font)};
    for (const auto& [word, kind] : kinds)
        if (equalsIgnoringCase(as, word))
            return kind;
    return Kind::Preload;
}

/// Parses only the parts of a document that matter for its links: comments, start tags, and raw text.
class PageReader {
public:
    PageReader(std::string_view html, std::string_view url) : m_html(html), m_list(url) {}

    std::vector<PageLink> read() {
        while (!m_list.full()) {
            m_at = std::min(m_html.find('<', m_at), m_html.size());
            if (m_at == m_html.size())
                break;
            if (m_html.substr(m_at, 4) == "<!--")
                m_at = after("-->", m_at + 4);
            else if (m_at + 1 < m_html.size() && isLetter(m_html[m_at + 1]))
                element();
            else
                ++m_at;
        }
        return m_list.take();
    }

private:
    [[nodiscard]] std::size_t after(std::string_view end, std::size_t from) const {
        const std::size_t found = m_html.find(end, from);
        return found == std::string_view::npos ? m_html.size() : found + end.size();
    }

    void element() {
        const Tag tag = startTag();
        if (!m_closed) // the document ends within the tag, which then counts for nothing (HTML 13.2.5.33)
            return;
        load(tag);
        // Their content is no markup, or a document that is not shown (HTML 13.2.5.2 to 5, 4.12.2, 4.12.3).
        for (const std::string_view name : {"script"sv, "style"sv, "textarea"sv, "title"sv, "noscript"sv,
                                            "template"sv, "iframe"sv, "xmp"sv, "noembed"sv, "noframes"sv})
            if (tag.name == name) {
                const std::string_view inside = insideOf(name);
                if (name == "style")
                    m_list.addStyles(inside);
            }
    }

    /// Up to the end tag; without one, the rest of the document.
    std::string_view insideOf(std::string_view name) {
        const std::size_t begin = m_at;
        while (true) {
            const std::size_t end = std::min(m_html.find("</", m_at), m_html.size());
            const std::string_view found = m_html.substr(std::min(end + 2, m_html.size()), name.size());
            m_at = std::min(end + 2, m_html.size());
            if (end == m_html.size() || equalsIgnoringCase(found, name))
                return m_html.substr(begin, end - begin);
        }
    }

    Tag startTag() {
        Tag tag;
        const std::size_t begin = ++m_at;
        m_at = std::min(m_html.find_first_of(" \t\n\f\r/>", m_at), m_html.size());
        tag.name = lowered(m_html.substr(begin, std::min<std::size_t>(m_at - begin, 32)));
        while (m_at < m_html.size() && m_html[m_at] != '>')
            attribute(tag);
        m_closed = m_at < m_html.size();
        m_at = std::min(m_at + 1, m_html.size());
        return tag;
    }

    void attribute(Tag& tag) {
        m_at = std::min(m_html.find_first_not_of(" \t\n\f\r/", m_at), m_html.size());
        const std::size_t begin = m_at;
        if (m_at == m_html.size() || m_html[m_at] == '>')
            return;
        m_at = std::min(m_html.find_first_of(" \t\n\f\r/>=", m_at + 1), m_html.size());
        std::string name = lowered(m_html.substr(begin, m_at - begin));
        m_at = std::min(m_html.find_first_not_of(htmlBlanks, m_at), m_html.size());
        std::string_view value;
        if (m_at < m_html.size() && m_html[m_at] == '=') {
            m_at = std::min(m_html.find_first_not_of(htmlBlanks, m_at + 1), m_html.size());
            value = attributeValue();
        }
        if (tag.attributes.size() < maxAttributes)
            tag.attributes.emplace_back(std::move(name), valueOf(value));
    }

    std::string_view attributeValue() {
        const char quote = m_at < m_html.size() ? m_html[m_at] : '\0';
        const bool quoted = quote == '"' || quote == '\'';
        const std::size_t begin = quoted ? m_at + 1 : m_at;
        const std::size_t end = std::min(
            quoted ? m_html.find(quote, begin) : m_html.find_first_of(" \t\n\f\r>", begin), m_html.size());
        m_at = std::min(quoted ? end + 1 : end, m_html.size());
        return m_html.substr(std::min(begin, m_html.size()), end - std::min(begin, end));
    }

    void load(const Tag& tag) {
        const std::string_view source = tag.value("src");
        if (tag.name == "base" && !tag.value("href").empty())
            m_list.setBase(tag.value("href"));
        else if (tag.name == "script" && isScriptType(tag.value("type")))
            m_list.add(source, Kind::Script);
        else if (tag.name == "link")
            loadLink(tag);
        else if (tag.name == "img" || (tag.name == "input" && equalsIgnoringCase(tag.value("type"), "image")))
            m_list.add(source, Kind::Image);
        else if (tag.name == "image") // of SVG
            m_list.add(tag.value(tag.value("href").empty() ? "xlink:href" : "href"), Kind::Image);
        else if (tag.name == "video")
            m_list.add(tag.value("poster"), Kind::Image);
        if (tag.name == "img" || tag.name == "source")
            m_list.addCandidates(tag.value("srcset"));
        if (const std::string_view style = tag.value("style"); !style.empty())
            m_list.addStyles(style);
    }

    void loadLink(const Tag& tag) {
        const std::string_view rel = tag.value("rel");
        const std::string_view href = tag.value("href");
        if (hasWord(rel, "stylesheet"))
            m_list.add(href, Kind::Style);
        else if (hasWord(rel, "modulepreload"))
            m_list.add(href, Kind::Script);
        else if (hasWord(rel, "preload")) {
            m_list.add(href, kindOfPreload(tag.value("as")));
            m_list.addCandidates(tag.value("imagesrcset"));
        } else if (hasWord(rel, "icon") || hasWord(rel, "apple-touch-icon"))
            m_list.add(href, Kind::Icon);
        else if (hasWord(rel, "manifest"))
            m_list.add(href, Kind::Other);
    }

    std::string_view m_html;
    LinkList m_list;
    std::size_t m_at = 0;
    bool m_closed = false; // the last start tag was complete
};

} // namespace

std::vector<PageLink> linksOfPage(std::string_view html, std::string_view url) {
    return PageReader(html, url).read();
}

std::vector<PageLink> linksOfStyles(std::string_view css, std::string_view url) {
    LinkList list(url);
    list.addStyles(css);
    return list.take();
}

} // namespace hci
