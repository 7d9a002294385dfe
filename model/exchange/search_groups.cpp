#include "model/exchange/search_groups.h"

#include <algorithm>
#include <numeric>

namespace hci {

void SearchGroups::add(std::string_view url, FieldSpan response) {
    constexpr std::size_t maxPolicies = 8; // a bound against hostile origins
    const auto config = parseNoVarySearch(response.combined(FieldName::NoVarySearch));
    if (!config || config->isDefault())
        return;
    std::vector<NoVarySearch>& known = m_byPath[std::string(withoutQuery(url))];
    if (known.size() < maxPolicies && std::find(known.begin(), known.end(), *config) == known.end())
        known.push_back(*config);
}

std::vector<std::uint32_t> SearchGroups::firstEquivalents(std::span<const std::string_view> urls) const {
    std::vector<std::uint32_t> parents(urls.size());
    std::iota(parents.begin(), parents.end(), 0U);
    const auto rootOf = [&](std::uint32_t place) {
        while (parents[place] != place)
            place = parents[place] = parents[parents[place]];
        return place;
    };
    TextMap<std::uint32_t> firsts;
    for (std::uint32_t place = 0; place < urls.size(); ++place) {
        const auto policies = m_byPath.find(std::string(withoutQuery(urls[place])));
        if (policies == m_byPath.end())
            continue;
        for (std::size_t i = 0; i < policies->second.size(); ++i) {
            std::string key = std::to_string(i) + ' ' + searchKey(urls[place], policies->second[i]);
            const auto [first, added] = firsts.try_emplace(std::move(key), place);
            const std::uint32_t a = rootOf(first->second);
            const std::uint32_t b = rootOf(place);
            parents[std::max(a, b)] = std::min(a, b);
        }
    }
    for (std::uint32_t place = 0; place < urls.size(); ++place)
        parents[place] = rootOf(place);
    return parents;
}

} // namespace hci
