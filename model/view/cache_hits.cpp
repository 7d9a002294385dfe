#include "model/view/cache_hits.h"

#include "model/cache/relevant_exchanges.h"
#include "model/cache/simulation.h"

#include <algorithm>

namespace hci {

namespace {

bool isHit(const Decision& decision) noexcept {
    return decision.kind == DecisionKind::FreshHit || decision.kind == DecisionKind::StaleHit;
}

/// The exchanges to simulate, in the order of time: for one resource those that matter to it, else all.
std::vector<std::uint32_t> livedThrough(const Session& session, const Resources& resources,
                                        const WhatIf& subject, std::span<const std::uint32_t> requests) {
    if (subject.target != WhatIf::Target::Resource || requests.empty())
        return resources.timeOrder;
    RelevantExchanges relevant(session, resources,
                               resources.resources[resources.resourceOf[requests.front()]].url);
    std::vector<std::uint32_t> order;
    std::copy_if(resources.timeOrder.begin(), resources.timeOrder.end(), std::back_inserter(order),
                 [&](std::uint32_t index) {
                     const Exchange exchange = session[index];
                     return exchange.record().startedAt == noTime || relevant(exchange);
                 });
    return order;
}

} // namespace

const CacheHits::Row* CacheHits::of(const CacheChoice& cache) const noexcept {
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&cache](const Row& row) { return row.cache == cache; });
    return found == rows.end() ? nullptr : &*found;
}

CacheHitsPtr countHits(const Session& session, const Resources& resources, const WhatIf& subject,
                       const std::vector<CacheChoice>& caches, Progress& progress) {
    const std::vector<std::uint32_t> requests = exchangesOf(session, resources, subject);
    const std::vector<std::uint32_t> order = livedThrough(session, resources, subject, requests);
    auto result = std::make_shared<CacheHits>();
    result->requests = static_cast<std::uint32_t>(requests.size());
    result->changed = !subject.cacheControl.empty();
    const auto hits = [&](const CacheChoice& cache, const WhatIf* whatIf) {
        const Simulation lived = simulate(session, resources, cache.model, whatIf, nullptr, cache.real.get(),
                                          {.order = &order, .progress = &progress});
        return static_cast<std::uint32_t>(
            std::count_if(requests.begin(), requests.end(),
                          [&lived](std::uint32_t index) { return isHit(lived.decisions[index]); }));
    };
    for (const CacheChoice& cache : caches) {
        const std::uint32_t before = hits(cache, nullptr);
        const std::uint32_t after = result->changed && !progress.cancelled() ? hits(cache, &subject) : before;
        if (progress.cancelled())
            return nullptr;
        result->rows.push_back({cache, before, after});
    }
    return result;
}

} // namespace hci
