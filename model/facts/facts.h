#pragma once

#include "model/cache/cache_choice.h"
#include "model/exchange/pairing.h"
#include "model/facts/ledger.h"
#include "model/facts/verdict.h"

#include <array>
#include <memory>
#include <vector>

namespace hci {

class WorkBudget;

/// The facts of a session and the decisions of a conforming cache: all that rules judge.
struct Facts {
    CacheModel model = CacheModel::Private;
    RealCachePtr real = {}; ///< null: a conforming cache of the model
    Resources resources;
    std::vector<Revalidation> revalidations;
    std::vector<std::uint32_t>
        revalidationOf; ///< by exchange index: the revalidation whose conditional exchange it is, or noIndex
    Simulation simulation;
    Ledger ledger;
    std::vector<ByteParts> exchangeBytes; ///< by exchange index
    std::vector<VerdictCode> verdicts;    ///< by resource index
    std::shared_ptr<WorkBudget> budget;   ///< while they are found and judged; null: without bounds

    /// The name of the cache: "private", "nginx" …
    [[nodiscard]] std::string_view cacheName() const noexcept { return name(CacheChoice{model, real}); }
    [[nodiscard]] std::array<std::uint32_t, outcomeCount> outcomeCounts() const noexcept;
    [[nodiscard]] std::array<std::uint32_t, decisionKindCount> decisionCounts() const noexcept;
};

} // namespace hci
