#include "model/view/page_bytes.h"

#include "model/exchange/watched_pages.h"

#include <algorithm>
#include <unordered_map>

namespace hci {

namespace {

/// In the order of time; those beyond `most` are one row.
std::vector<PageBytes> firstOf(std::vector<PageBytes> pages, std::size_t most) {
    std::stable_sort(pages.begin(), pages.end(),
                     [](const PageBytes& a, const PageBytes& b) { return a.startedAt < b.startedAt; });
    if (pages.size() <= most + 1) // a row for one other would save none
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
                    {std::string(session.pool().text(page.title)), page.startedAt, page.visit, 0, 1, {}});
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
    return firstOf(std::move(pages), most);
}

} // namespace hci
