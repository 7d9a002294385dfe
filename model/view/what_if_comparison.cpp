#include "model/view/what_if_comparison.h"

#include "model/cache/simulation.h"

#include <algorithm>

namespace hci {

namespace {

bool isHit(const Decision& decision) noexcept {
    return decision.kind == DecisionKind::FreshHit || decision.kind == DecisionKind::StaleHit;
}

std::uint32_t hitsOf(const Simulation& simulation, const std::vector<std::uint32_t>& subject) {
    return static_cast<std::uint32_t>(
        std::count_if(subject.begin(), subject.end(),
                      [&simulation](std::uint32_t index) { return isHit(simulation.decisions[index]); }));
}

} // namespace

WhatIfComparisonPtr compareWhatIf(const Session& session, const Analysis& analysis, const WhatIf& whatIf,
                                  std::vector<CacheChoice> caches, Progress& progress) {
    const std::vector<std::uint32_t> subject = exchangesOf(session, analysis.resources, whatIf);
    auto result = std::make_shared<WhatIfComparison>();
    result->whatIf = whatIf;
    result->requests = static_cast<std::uint32_t>(subject.size());
    result->caches = std::move(caches);
    const CacheChoice own{analysis.model, analysis.real};
    const auto count = static_cast<std::int64_t>(result->caches.size());
    for (const CacheChoice& cache : result->caches) {
        progress.report(std::ssize(result->rows), count);
        if (progress.cancelled())
            return nullptr;
        const auto lived = [&](const WhatIf* asked) {
            return simulate(session, analysis.resources, cache.model, asked, nullptr, cache.real.get(),
                            {.progress = &progress});
        };
        const Simulation before = cache == own ? analysis.simulation : lived(nullptr);
        if (progress.cancelled())
            return nullptr;
        const Simulation after = lived(&whatIf);
        if (progress.cancelled())
            return nullptr;
        result->rows.push_back({hitsOf(before, subject), hitsOf(after, subject),
                                whatIfEffect(before, after, analysis.exchangeBytes)});
    }
    progress.report(count, count);
    return result;
}

} // namespace hci
