#include "model/view/page_bytes.h"

#include "model/exchange/watched_pages.h"
#include "model/http/field_syntax.h"
#include "model/view/page_filter.h"

#include <algorithm>
#include <unordered_map>

namespace hci {

namespace {

/// The pages in the order of time; those beyond `most` share one row.
std::vector<PageBytes> firstOf(std::vector<PageBytes> pages, std::size_t most) {
    std::stable_sort(pages.begin(), pages.end(),
                     [](const PageBytes& a, const PageBytes& b) { return a.startedAt < b.startedAt; });
    if (pages.size() <= most + 1) // a row for a single other page would save nothing
        return pages;
    PageBytes rest;
    rest.pages = 0;
    for (std::size_t i = most; i < pages.size(); ++i) {
        ++rest.pages;
        rest.requests += pages[i].requests;
        rest.bytes += pages[i].bytes;
    }
    pages.resize(most);
    pages.push_back(std::move(rest));
    return pages;
}

/// How many pages of that visit contain `title`, which is in lower case, in their title.
std::uint32_t pagesWith(std::string_view title, std::uint16_t visit, const Session& session) {
    std::uint32_t count = 0;
    for (const Session::Part& part : session.parts())
        for (std::uint32_t i = 0; i < part.pages; ++i) {
            const Page& page = part.segment->pages[i];
            count += page.visit == visit && containsLowered(session.pool().text(page.title), title) ? 1 : 0;
        }
    return count;
}

/// page:"checkout" visit:2
std::string filterOf(const PageBytes& page, const Session& session) {
    if (page.pages != 1 || page.title.empty() || page.title.find('"') != std::string::npos)
        return {};
    const std::string title = lowered(page.title);
    if (pagesWith(title, page.visit, session) != 1)
        return {};
    const bool plain = title.find(' ') == std::string::npos;
    std::string filter = plain ? "page:" + title : "page:\"" + title + '"';
    if (page.visit != 0)
        filter += " visit:" + std::to_string(page.visit);
    return filter;
}

} // namespace

std::vector<PageBytes> bytesByPage(const Session& session, const Analysis& analysis, std::size_t most) {
    std::vector<PageBytes> pages;
    std::unordered_map<std::uint64_t, std::size_t, SeededNumberHash> places;
    for (std::uint32_t input = 0; input < session.parts().size(); ++input) {
        const Session::Part& part = session.parts()[input];
        for (std::uint32_t i = 0; i < part.pages; ++i) {
            const Page& page = part.segment->pages[i];
            if (places.try_emplace(pageKey(input, page.id), pages.size()).second)
                pages.push_back(
                    {std::string(session.pool().text(page.title)), page.startedAt, page.visit, 0, 1, {}, {}});
        }
    }
    if (pages.empty())
        return pages;
    for (std::uint32_t i = 0; i < session.size(); ++i) {
        const Exchange exchange = session[i];
        const auto place = places.find(pageKey(exchange.input(), exchange.record().page));
        if (place == places.end())
            continue;
        PageBytes& page = pages[place->second];
        page.requests += exchange.status() != 0 && !exchange.fromRecordersCache() ? 1 : 0;
        page.bytes += analysis.exchangeBytes[i];
    }
    std::erase_if(pages, [](const PageBytes& page) {
        return page.requests == 0 && page.bytes.transferred().value() == 0;
    });
    pages = firstOf(std::move(pages), most);
    for (PageBytes& page : pages)
        page.filter = filterOf(page, session);
    return pages;
}

} // namespace hci
