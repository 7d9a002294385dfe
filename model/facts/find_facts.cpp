#include "model/facts/find_facts.h"

#include "model/base/workers.h"
#include "model/cache/simulation.h"
#include "model/exchange/work_budget.h"
#include "model/facts/resource_verdict.h"

#include <utility>

namespace hci {

namespace {

/// Sets values[i] = f(i) for `count` of them, on all cores, until `budget` is stopped.
template <class Value, class F>
void fill(std::vector<Value>& values, std::size_t count, const WorkBudget* budget, const F& f) {
    values.resize(count);
    forRanges(
        static_cast<std::uint32_t>(count), 4,
        [&](std::uint32_t first, std::uint32_t end) {
            for (std::uint32_t i = first; i < end && !(budget && budget->stopped()); ++i)
                values[i] = f(i);
            return true;
        },
        [](bool) {});
}

void findVerdicts(const Session& session, Facts& facts) {
    const auto& resources = facts.resources.resources;
    fill(facts.verdicts, resources.size(), facts.budget.get(),
         [&](std::uint32_t i) { return verdictOf(session, facts, resources[i]); });
}

ByteParts bytesOf(const Session& session, const Facts& facts, std::uint32_t exchange) {
    const std::uint32_t pair = facts.revalidationOf[exchange];
    const Revalidation* revalidation = pair == noIndex ? nullptr : &facts.revalidations[pair];
    return bytesOf(session[exchange], facts.simulation.decisions[exchange], revalidation);
}

void sumLedger(Facts& facts) {
    facts.ledger = {};
    facts.ledger.resources.resize(facts.resources.resources.size());
    for (std::uint32_t i = 0; i < facts.exchangeBytes.size(); ++i) {
        facts.ledger.resources[facts.resources.resourceOf[i]] += facts.exchangeBytes[i];
        facts.ledger.total += facts.exchangeBytes[i];
    }
}

void fillLedger(const Session& session, Facts& facts) {
    fill(facts.exchangeBytes, session.size(), facts.budget.get(),
         [&](std::uint32_t i) { return bytesOf(session, facts, i); });
    sumLedger(facts);
}

} // namespace

std::optional<Facts> findFacts(const Session& session, const CacheChoice& cache,
                               const std::function<bool()>& stopAfterStep,
                               std::shared_ptr<WorkBudget> budget) {
    Facts facts;
    facts.budget = std::move(budget);
    facts.model = cache.model;
    facts.real = cache.real;
    facts.resources = findResources(session, facts.budget.get());
    if (stopAfterStep())
        return std::nullopt;
    OtherThreads<Simulation> other;
    other.run([&session, &facts] {
        return simulate(session, facts.resources, facts.model, nullptr, nullptr, facts.real.get(),
                        {.budget = facts.budget.get()});
    });
    facts.revalidations = findRevalidations(session, facts.resources, facts.budget.get());
    facts.simulation = other.take(0); // the two are independent
    facts.revalidationOf.assign(session.size(), noIndex);
    for (std::uint32_t i = 0; i < facts.revalidations.size(); ++i)
        facts.revalidationOf[facts.revalidations[i].conditional] = i;
    if (stopAfterStep())
        return std::nullopt;
    fillLedger(session, facts);
    findVerdicts(session, facts);
    if (stopAfterStep())
        return std::nullopt;
    return facts;
}

void withdrawSavings(const Session& session, Facts& facts, std::span<const std::uint32_t> revalidations) {
    for (const std::uint32_t row : revalidations) {
        Revalidation& pair = facts.revalidations[row];
        pair.saved = ByteCount::zero(pair.saved.scope());
        facts.exchangeBytes[pair.conditional] = bytesOf(session, facts, pair.conditional);
        VerdictCode& verdict = facts.verdicts[facts.resources.resourceOf[pair.conditional]];
        verdict = worse(verdict, VerdictCode::Contradicted);
    }
    if (!revalidations.empty())
        sumLedger(facts);
}

} // namespace hci
