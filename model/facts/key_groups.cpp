#include "model/facts/key_groups.h"

#include "model/cache/simulation.h"
#include "model/exchange/work_budget.h"

#include <algorithm>
#include <set>

namespace hci {

namespace {

/// Smaller contents count as tracking pixels, whose transfer is not worth a cache key.
constexpr std::int64_t smallContent = 100;

bool worthStoring(const Exchange& exchange, const Decision& decision) {
    const ByteCount size = exchange.size(Size::ResponseBody);
    const ByteCount decoded = exchange.size(Size::DecodedBody);
    const std::int64_t bytes =
        std::max(size.known() ? size.value() : 0, decoded.known() ? decoded.value() : 0);
    return bytes > smallContent && decision.storable && !exchange.response().has(FieldName::SetCookie);
}

bool isStoredHit(const Decision& decision) noexcept {
    return decision.kind == DecisionKind::FreshHit || decision.kind == DecisionKind::StaleHit;
}

/// Sums up the requests that a cache with the key answers and one without it does not.
void addGain(KeyGroup& group, const Session& session, const Simulation& before, const Simulation& after) {
    for (const std::uint32_t i : group.exchanges) {
        if (isStoredHit(before.decisions[i]) || !isStoredHit(after.decisions[i]))
            continue;
        const ByteCount bytes = session[i].responseOnWire();
        group.bytes = group.hits == 0 ? bytes : group.bytes + bytes;
        ++group.hits;
    }
}

/// One group per key of the split, in the order of their first exchanges.
std::vector<KeyGroup> groupsOf(std::uint32_t split, const KeySplit& found, const Session& session,
                               const Resources& resources) {
    std::vector<KeyGroup> groups;
    std::vector<std::set<TextId>> urls; // by group
    TextMap<std::size_t> byKey;
    for (const std::uint32_t i : found.exchanges) {
        const TextId url = resources.resources[resources.resourceOf[i]].url;
        const auto [place, added] =
            byKey.try_emplace(searchKey(session.pool().text(url), found.key), groups.size());
        if (added) {
            groups.push_back({.split = split, .addresses = 0, .exchanges = {}, .hits = 0, .bytes = {}});
            urls.emplace_back();
        }
        groups[place->second].exchanges.push_back(i);
        urls[place->second].insert(url);
    }
    for (std::size_t i = 0; i < groups.size(); ++i)
        groups[i].addresses = static_cast<std::uint32_t>(urls[i].size());
    return groups;
}

} // namespace

KeyGroups findKeyGroups(const Session& session, const Resources& resources, const Simulation& before,
                        const CacheChoice& cache, WorkBudget* budget) {
    const auto stopped = [budget] { return budget && budget->stopped(); };
    KeyGroups found;
    found.splits = findKeySplits(session, resources, [&](const Exchange& exchange) {
        return !stopped() && worthStoring(exchange, before.decisions[exchange.index()]);
    });
    if (found.splits.empty())
        return found;
    AssumedKeys assumed;
    for (const KeySplit& split : found.splits)
        assumed.emplace(split.path, split.key);
    const Simulation after =
        simulate(session, resources, cache.model, nullptr, &assumed, cache.real.get(), {.budget = budget});
    for (std::uint32_t i = 0; i < found.splits.size() && !stopped(); ++i)
        for (KeyGroup& group : groupsOf(i, found.splits[i], session, resources)) {
            addGain(group, session, before, after);
            found.groups.push_back(std::move(group));
        }
    return found;
}

} // namespace hci
