#include "model/view/row_groups.h"

#include "model/base/seeded_hash.h"
#include "model/exchange/url_parts.h"

#include <algorithm>
#include <unordered_map>

namespace hci {

namespace {

/// The group key of each resource: equal numbers are one group.
std::vector<std::uint32_t> byHost(const Session& session, const Resources& resources) {
    std::unordered_map<std::string_view, std::uint32_t, SeededTextHash> hosts;
    std::vector<std::uint32_t> result;
    result.reserve(resources.resources.size());
    for (const Resource& resource : resources.resources) {
        const std::string_view host = hostOf(session.pool().text(resource.url));
        result.push_back(hosts.try_emplace(host, static_cast<std::uint32_t>(hosts.size())).first->second);
    }
    return result;
}

std::vector<std::uint32_t> byCacheKey(const Resources& resources, const KeyGroups& keys) {
    std::vector<std::uint32_t> result(resources.resources.size(), noIndex);
    for (std::uint32_t i = 0; i < keys.groups.size(); ++i)
        for (const std::uint32_t exchange : keys.groups[i].exchanges)
            result[resources.resourceOf[exchange]] = i;
    return result;
}

std::string nameOf(const RowGroup& group, const Session& session, const Resources& resources,
                   const KeyGroups& keys) {
    const std::string_view url = session.pool().text(resources.resources[group.first].url);
    if (group.key == noIndex)
        return std::string(hostOf(url));
    return keyAddress(url, keys.splits[keys.groups[group.key].split].key);
}

/// Sums up the values of the groups' rows; a finding on several resources of a group counts once.
void sumUp(RowGroups& all, const Analysis& analysis, const FindingIndex& findings) {
    std::vector<std::vector<std::uint32_t>> found(all.groups.size());
    for (std::uint32_t resource = 0; resource < all.groupOf.size(); ++resource) {
        const std::uint32_t place = all.groupOf[resource];
        if (place == noIndex)
            continue;
        ++all.groups[place].resources;
        all.groups[place].bytes += analysis.ledger.resources[resource];
        const auto which = findings.ofResource(resource);
        found[place].insert(found[place].end(), which.begin(), which.end());
    }
    for (std::size_t i = 0; i < all.groups.size(); ++i) {
        std::sort(found[i].begin(), found[i].end());
        found[i].erase(std::unique(found[i].begin(), found[i].end()), found[i].end());
        all.groups[i].findings = summarise(analysis.findings, found[i]);
    }
}

} // namespace

RowGroups groupResources(RowGrouping grouping, const Session& session, const Analysis& analysis,
                         const FindingIndex& findings, const KeyGroups& keys) {
    RowGroups all;
    if (grouping == RowGrouping::None)
        return all;
    const Resources& resources = analysis.resources;
    const bool byKey = grouping == RowGrouping::CacheKey;
    all.groupOf = byKey ? byCacheKey(resources, keys) : byHost(session, resources);
    std::unordered_map<std::uint32_t, std::uint32_t> places; // of the groups, by group key
    for (std::uint32_t resource = 0; resource < all.groupOf.size(); ++resource) {
        std::uint32_t& group = all.groupOf[resource];
        if (group == noIndex)
            continue;
        const auto [place, added] = places.try_emplace(group, static_cast<std::uint32_t>(places.size()));
        if (added) {
            all.groups.emplace_back();
            all.groups.back().first = resource;
            all.groups.back().key = byKey ? group : noIndex;
            all.groups.back().name = nameOf(all.groups.back(), session, resources, keys);
        }
        group = place->second;
    }
    sumUp(all, analysis, findings);
    return all;
}

} // namespace hci
