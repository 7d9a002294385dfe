#include "model/exchange/watched_pages.h"

namespace hci {

WatchedPages::WatchedPages(const Session& session) {
    for (std::uint32_t input = 0; input < session.parts().size(); ++input) {
        const Session::Part& part = session.parts()[input];
        for (std::uint32_t i = 0; i < part.pages; ++i)
            if (const Page& page = part.segment->pages[i]; page.visit != 0)
                m_pages.try_emplace(pageKey(input, page.id), &page);
    }
}

const Page* WatchedPages::of(const Exchange& exchange) const {
    const auto page = m_pages.find(pageKey(exchange.input(), exchange.record().page));
    return page == m_pages.end() ? nullptr : page->second;
}

std::string_view browserName(const Exchange& exchange) noexcept {
    const std::string_view agent = exchange.request().value(FieldName::UserAgent);
    const auto names = [agent](std::string_view product) {
        return agent.find(product) != std::string_view::npos;
    };
    if (names("Firefox/"))
        return "Firefox";
    if (names("Edg/"))
        return "Edge";
    return names("Chrome/") || names("Chromium/") ? "Chromium" : std::string_view();
}

} // namespace hci
