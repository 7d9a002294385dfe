#include "model/analysis/finding_caches.h"

#include "model/cache/reason.h"
#include "model/cache/reuse.h"
#include "model/cache/simulator.h"
#include "model/lint/rules.h"

#include <unordered_set>

namespace hci {

namespace {

const CacheProfile* profileOf(const CacheChoice& cache) noexcept {
    return cache.real ? cache.real->profile : nullptr;
}

/// One answer as one cache judges it.
class HeldAnswer {
public:
    HeldAnswer(const CacheChoice& cache, const TakenAnswer& taken) : m_cache(cache), m_taken(taken) {}

    [[nodiscard]] bool stored() const noexcept { return m_taken.stored; }
    /// Whether the cache uses it without validation for some time.
    [[nodiscard]] bool used() const noexcept { return stored() && !validated() && matches() && left() > 0; }
    /// Whether the answer names no lifetime.
    [[nodiscard]] bool guessed() const noexcept {
        const LifetimeBasis basis = m_taken.response.lifetime.basis;
        return used() && (basis == LifetimeBasis::Heuristic || basis == LifetimeBasis::None);
    }
    [[nodiscard]] bool staleOnArrival() const noexcept {
        return stored() && m_taken.response.lifetime.seconds > 0 && left() <= 0;
    }
    [[nodiscard]] bool staleWhile() const noexcept {
        return stored() && !validated() && (real() ? m_taken.response.staleWhile > 0 : true);
    }
    [[nodiscard]] bool staleOnError() const {
        return stored() && !validated() && (!real() || errorWindow() > 0);
    }
    [[nodiscard]] bool varies() const noexcept {
        return stored() && !(real() && real()->vary == VaryValues::Ignored);
    }

    /// Why the finding does not hold: the obstacle, else the deviation, else the deciding reason.
    [[nodiscard]] Reason whyNot(DependsOn what) const {
        if (!stored() || deviationOf(m_taken.reason))
            return m_taken.reason;
        if (what == DependsOn::StaleWhile && real() && real()->noStaleWhile != asConforming)
            return deviates(real()->id, real()->noStaleWhile);
        if (what == DependsOn::StaleWhile || what == DependsOn::StaleOnError || what == DependsOn::Varies)
            return {};
        if (what == DependsOn::StoresNothing)
            return m_taken.reason;
        if (validated())
            return makeReason(ReasonCode::ResponseNoCache);
        if (!matches())
            return makeReason(ReasonCode::VaryStar, m_taken.response.exchange);
        std::vector<Reason> reasons;
        addFreshnessReasons(m_taken.response, m_taken.response.initialAge, reasons);
        return reasons.back();
    }

private:
    [[nodiscard]] const CacheProfile* real() const noexcept { return profileOf(m_cache); }
    [[nodiscard]] bool validated() const noexcept {
        return real() ? m_taken.response.validateAlways
                      : m_taken.response.policy.directives->unqualified(Directive::NoCache);
    }
    [[nodiscard]] std::int64_t errorWindow() const {
        constexpr int anError = 503;
        return real()->staleOnErrorFor
                   ? real()->staleOnErrorFor(anError, m_taken.response.staleOnError, m_cache.real->parameters)
                   : -1;
    }
    [[nodiscard]] bool matches() const noexcept { return m_taken.response.names != VaryNames::Any; }
    /// Milliseconds of its lifetime that remain on arrival.
    [[nodiscard]] Milliseconds left() const noexcept {
        const StoredResponse& response = m_taken.response;
        return response.lifetime.orZero() * 1000 + (real() ? real()->lastSecond : 0) - response.initialAge;
    }

    const CacheChoice& m_cache;
    const TakenAnswer& m_taken;
};

bool holds(DependsOn what, const HeldAnswer& answer) {
    switch (what) {
    case DependsOn::Nothing:
    case DependsOn::TakesField: break;
    case DependsOn::Stores:
    case DependsOn::SharedStores: return answer.stored();
    case DependsOn::StoresNothing: return !answer.stored();
    case DependsOn::Uses: return answer.used();
    case DependsOn::Asks: return !answer.used();
    case DependsOn::Guesses: return answer.guessed();
    case DependsOn::StaleOnArrival: return answer.staleOnArrival();
    case DependsOn::StaleWhile: return answer.staleWhile();
    case DependsOn::StaleOnError: return answer.staleOnError();
    case DependsOn::Varies: return answer.varies();
    }
    return true;
}

/// The deviation by which the cache ignores a field of a 304; nullopt if it takes the field.
std::optional<Reason> keepsField(const CacheChoice& cache, std::string_view lowerCaseName,
                                 const ResponseHead& stored) {
    const CacheProfile* profile = profileOf(cache);
    if (!profile)
        return std::nullopt;
    if (profile->validatesLess != asConforming && profile->validates &&
        !profile->validates(stored, cache.real->parameters))
        return deviates(profile->id, profile->validatesLess);
    if (profile->updateKeepsAll != asConforming)
        return deviates(profile->id, profile->updateKeepsAll);
    if (profile->updateKeeps != asConforming && profile->keepsField && profile->keepsField(lowerCaseName))
        return deviates(profile->id, profile->updateKeeps);
    return std::nullopt;
}

/// All findings against all caches, one finding after the other.
class Holding {
public:
    Holding(const Session& session, const Analysis& analysis, std::vector<CacheChoice> caches)
        : m_session(session), m_analysis(analysis) {
        m_result.caches = std::move(caches);
        for (const CacheChoice& each : m_result.caches)
            m_simulators.push_back(std::make_unique<Simulator>(session, analysis.resources, each.model,
                                                               nullptr, nullptr, each.real.get()));
    }

    [[nodiscard]] bool run(Progress& progress) {
        const std::vector<Finding>& findings = m_analysis.findings.findings;
        const auto count = static_cast<std::int64_t>(findings.size());
        for (std::size_t i = 0; i < findings.size(); ++i) {
            progress.report(static_cast<std::int64_t>(i), count);
            if (progress.cancelled())
                return false;
            m_result.first.push_back(static_cast<std::uint32_t>(m_result.holds.size()));
            m_result.resources.push_back(0);
            if (rule(findings[i].rule).dependsOn != DependsOn::Nothing)
                hold(findings[i], rule(findings[i].rule).dependsOn);
        }
        m_result.first.push_back(static_cast<std::uint32_t>(m_result.holds.size()));
        return true;
    }

    [[nodiscard]] FindingCaches take() { return std::move(m_result); }

private:
    /// The first answer of each resource that shows the finding.
    [[nodiscard]] std::vector<std::uint32_t> answersOf(const Finding& finding, DependsOn what) {
        std::vector<std::uint32_t> answers;
        m_seen.clear();
        for (const std::uint32_t index : m_analysis.findings.exchanges(finding)) {
            if (answers.size() == FindingCaches::maxResources)
                break;
            const bool fits = (m_session[index].status() == 304) == (what == DependsOn::TakesField);
            if (fits && m_seen.insert(m_analysis.resources.resourceOf[index]).second)
                answers.push_back(index);
        }
        return answers;
    }

    void hold(const Finding& finding, DependsOn what) {
        const std::vector<std::uint32_t> answers = answersOf(finding, what);
        if (answers.empty())
            return;
        m_result.resources.back() = static_cast<std::uint32_t>(answers.size());
        const bool sharedAlone = what == DependsOn::SharedStores || what == DependsOn::Varies;
        for (std::size_t i = 0; i < m_result.caches.size(); ++i) {
            const CacheChoice& cache = m_result.caches[i];
            if (sharedAlone && cache.model == CacheModel::Private)
                continue;
            FindingInCache row{.cache = static_cast<std::uint32_t>(i)};
            bool named = false;
            for (const std::uint32_t answer : answers) {
                const std::optional<Reason> refusal = what == DependsOn::TakesField
                                                          ? refusalOfField(cache, finding, answer)
                                                          : refusalOfAnswer(i, what, answer);
                row.holds += refusal ? 0 : 1;
                if (refusal && !named)
                    row.reason = *refusal;
                named = named || refusal.has_value();
            }
            m_result.holds.push_back(row);
        }
    }

    [[nodiscard]] std::optional<Reason> refusalOfAnswer(std::size_t cache, DependsOn what,
                                                        std::uint32_t answer) {
        const TakenAnswer taken = m_simulators[cache]->taken(m_session[answer]);
        const HeldAnswer held(m_result.caches[cache], taken);
        return holds(what, held) ? std::nullopt : std::optional(held.whyNot(what));
    }

    [[nodiscard]] std::optional<Reason> refusalOfField(const CacheChoice& cache, const Finding& finding,
                                                       std::uint32_t update) const {
        const std::uint32_t row = m_analysis.revalidationOf[update];
        const std::uint32_t stored = row == noIndex ? noIndex : m_analysis.revalidations[row].stored;
        if (stored == noIndex)
            return std::nullopt;
        const TextPool& pool = m_session.pool();
        return keepsField(cache, pool.spelling(pool.folded(finding.field)), responseHead(m_session[stored]));
    }

    const Session& m_session;
    const Analysis& m_analysis;
    std::vector<std::unique_ptr<Simulator>> m_simulators; ///< by cache
    std::unordered_set<std::uint32_t> m_seen;             ///< scratch: resources of one finding
    FindingCaches m_result;
};

} // namespace

FindingCachesPtr findingsByCache(const Session& session, const Analysis& analysis,
                                 std::vector<CacheChoice> caches, Progress& progress) {
    Holding holding(session, analysis, std::move(caches));
    return holding.run(progress) ? std::make_shared<const FindingCaches>(holding.take()) : nullptr;
}

} // namespace hci
