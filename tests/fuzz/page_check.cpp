#include "model/page/page_links.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/text_checks.h"

#include <set>

namespace hci::fuzz {

namespace {

constexpr std::string_view base = "https://a.example/folder/page.html?q";

void checkLinks(const std::vector<PageLink>& links) {
    require(links.size() <= maxPageLinks, "more links than the bound");
    std::set<std::string_view> seen;
    for (const PageLink& link : links) {
        require(link.url.size() <= maxPageLinkLength, "a link beyond the bound");
        require(link.url.starts_with("https://") || link.url.starts_with("http://"),
                "a link of another scheme");
        require(link.url.find_first_of("# \r\n\t<>\"") == std::string::npos, "a link that is no address");
        require(seen.insert(link.url).second, "a link twice");
        // A resolved URL stays the same when a style sheet elsewhere names it.
        if (link.url.find_first_of("'()\\") != std::string::npos)
            continue;
        const auto again = linksOfStyles("a{background:url('" + link.url + "')}", "http://b.example/");
        require(again.size() == 1 && again.front().url == link.url,
                "a link that is another when it is read again");
    }
}

} // namespace

void checkPage(std::string_view text) {
    checkLinks(linksOfPage(text, base));
    checkLinks(linksOfStyles(text, base));
    checkLinks(linksOfPage(text, text.substr(0, text.find('\n'))));
}

} // namespace hci::fuzz
