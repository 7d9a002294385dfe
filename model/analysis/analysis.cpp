#include "model/analysis/analysis.h"

#include "model/exchange/unpacked_hashes.h"
#include "model/exchange/work_budget.h"
#include "model/facts/find_facts.h"
#include "model/lint/rules.h"

namespace hci {

std::array<std::uint32_t, 4> Analysis::findingCounts() const noexcept {
    std::array<std::uint32_t, 4> counts{};
    for (const Finding& finding : findings.findings)
        ++counts[static_cast<std::size_t>(finding.severity)];
    return counts;
}

namespace {

/// Null when `budget` is stopped.
AnalysisPtr analyseWithin(const std::shared_ptr<WorkBudget>& budget, const SessionPtr& session,
                          const AnalysisOptions& options, Progress& progress) {
    constexpr int steps = 4;
    int done = 0;
    const auto stopAfterStep = [&] {
        progress.report(++done, steps);
        return budget->stopped();
    };
    auto facts = findFacts(*session, {options.model, options.real}, stopAfterStep, budget);
    if (!facts)
        return nullptr;
    auto analysis = std::make_shared<Analysis>(Analysis{std::move(*facts), {}});
    analysis->findings = lint(*session, *analysis, options.probes.get(), options.addresses.get());
    analysis->budget.reset(); // it asks `progress`
    withdrawSavings(*session, *analysis, analysis->findings.doubted);
    return stopAfterStep() ? nullptr : analysis;
}

} // namespace

AnalysisPtr analyse(const SessionPtr& session, const AnalysisOptions& options, Progress& progress) {
    const auto stopped = [&progress] { return progress.cancelled(); };
    const auto budget = std::make_shared<WorkBudget>(stopped, options.unpackedBytes);
    AnalysisPtr analysis = analyseWithin(budget, session, options, progress);
    if (analysis || !budget->exhausted())
        return analysis;
    // Which contents came beyond the bound hung on the threads: their order decides instead.
    WorkBudget once(stopped, options.unpackedBytes);
    return analyseWithin(std::make_shared<WorkBudget>(stopped, unpackedHashes(*session, once)), session,
                         options, progress);
}

} // namespace hci
