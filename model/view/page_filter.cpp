#include "model/view/page_filter.h"

#include "model/base/ascii.h"
#include "model/exchange/watched_pages.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace hci {

namespace {

constexpr std::array<std::string_view, 5> markNames{"", "visit", "reload", "hard-reload", "back"};

} // namespace

bool containsLowered(std::string_view text, std::string_view needle) noexcept {
    const auto same = [](char a, char b) { return asciiLower(a) == b; };
    return std::search(text.begin(), text.end(), needle.begin(), needle.end(), same) != text.end();
}

std::string_view markName(PageMark mark) noexcept {
    return markNames[static_cast<std::size_t>(mark)];
}

std::optional<VisitName> parseVisitName(std::string_view name) noexcept {
    if (name.empty())
        return std::nullopt;
    const auto mark = std::find(markNames.begin(), markNames.end(), name);
    if (mark != markNames.end())
        return VisitName{0, static_cast<PageMark>(mark - markNames.begin())};
    std::uint16_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (error != std::errc() || end != name.data() + name.size() || number == 0)
        return std::nullopt;
    return VisitName{number, PageMark::None};
}

template <class Wanted> PageFilter PageFilter::where(const Session& session, Wanted wanted) {
    PageFilter filter;
    for (std::uint32_t input = 0; input < session.parts().size(); ++input) {
        const Session::Part& part = session.parts()[input];
        for (std::uint32_t i = 0; i < part.pages; ++i)
            if (const Page& page = part.segment->pages[i]; wanted(page))
                filter.m_pages.insert(pageKey(input, page.id));
    }
    return filter;
}

PageFilter PageFilter::titled(std::string_view text, const Session& session) {
    return where(session,
                 [&](const Page& page) { return containsLowered(session.pool().text(page.title), text); });
}

PageFilter PageFilter::ofVisit(const VisitName& visit, const Session& session) {
    return where(session, [&visit](const Page& page) {
        return visit.number != 0 ? page.visit == visit.number : page.mark == visit.mark;
    });
}

bool PageFilter::has(const Exchange& exchange) const {
    return m_pages.contains(pageKey(exchange.input(), exchange.record().page));
}

} // namespace hci
