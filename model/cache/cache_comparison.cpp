#include "model/cache/cache_comparison.h"

#include "model/cache/age.h"
#include "model/cache/relevant_exchanges.h"
#include "model/cache/simulator.h"

#include <algorithm>
#include <numeric>

namespace hci {

namespace {

constexpr std::array kindsInOrder{CacheModel::Private, CacheModel::Shared, CacheModel::Cdn};

/// The caches by kind without duplicates, each kind led by its conforming one.
std::vector<CacheChoice> byKind(const std::vector<CacheChoice>& wanted) {
    std::vector<CacheChoice> result;
    for (const CacheModel kind : kindsInOrder) {
        const auto isOfKind = [kind](const CacheChoice& each) { return each.model == kind; };
        if (std::none_of(wanted.begin(), wanted.end(), isOfKind))
            continue;
        result.push_back({kind, {}});
        for (const CacheChoice& each : wanted)
            if (isOfKind(each) && std::find(result.begin(), result.end(), each) == result.end())
                result.push_back(each);
    }
    return result;
}

bool isDeviation(const Reason& reason) noexcept {
    return codeOf(reason) == ReasonCode::Deviates;
}

const Reason* firstDeviation(std::span<const Reason> reasons) {
    const auto found = std::find_if(reasons.begin(), reasons.end(), isDeviation);
    return found == reasons.end() ? nullptr : &*found;
}

/// The reason that settles a decision; freshness settles only the use of a stored response.
Reason decisive(std::span<const Reason> reasons, DecisionKind kind) {
    const auto settles = [kind](const Reason& reason) {
        switch (codeOf(reason)) {
        case ReasonCode::Fresh: return kind == DecisionKind::FreshHit;
        case ReasonCode::Stale: return kind != DecisionKind::StaleHit;
        case ReasonCode::NoLifetime: return kind != DecisionKind::StaleHit;
        case ReasonCode::TargetedPolicy:
        case ReasonCode::TargetedPolicyInvalid:
        case ReasonCode::InvalidLifetime:
        case ReasonCode::InvalidExpires:
        case ReasonCode::ConflictingLifetime:
        case ReasonCode::AgeIgnored:
        case ReasonCode::ChosenAmongSeveral: return false;
        default: return true;
        }
    };
    const auto found = std::find_if(reasons.begin(), reasons.end(), settles);
    return found == reasons.end() ? reasons.front() : *found;
}

/// The exchanges that the caches process, in the order of time.
std::vector<std::uint32_t> livedThrough(const Session& session, const Resources& resources,
                                        const ComparisonOptions& options) {
    if (options.onlyResource == noIndex && options.at == noTime)
        return resources.timeOrder;
    const bool one = options.onlyResource != noIndex;
    const TextId url = one ? resources.resources[options.onlyResource].url : TextId::None;
    RelevantExchanges relevant(session, resources, url);
    std::vector<std::uint32_t> result;
    for (const std::uint32_t index : resources.timeOrder) {
        const Exchange exchange = session[index];
        const bool past = options.at == noTime || exchange.responseTime() <= options.at;
        const bool untimed = exchange.record().startedAt == noTime;
        if (past && (!one || untimed || relevant(exchange)))
            result.push_back(index);
    }
    return result;
}

/// The last answer of a resource other than a 304, and the last request for it.
struct LastTurn {
    std::uint32_t answer = noIndex;
    std::uint32_t request = noIndex;
};
LastTurn lastTurn(const Session& session, const Resources& resources, const Resource& resource,
                  Milliseconds at) {
    LastTurn result;
    for (const std::uint32_t index : resources.of(resource)) {
        const Exchange exchange = session[index];
        if (at != noTime && exchange.responseTime() > at)
            continue;
        result.request = index;
        if (exchange.status() >= 200 && exchange.status() != 304)
            result.answer = index;
    }
    return result;
}

/// One comparison in progress: one cache after the other over all resources.
class Comparing {
public:
    Comparing(const Session& session, const Resources& resources, const ComparisonOptions& options)
        : m_session(session), m_resources(resources), m_asked(session) {
        m_result.at = options.at == noTime ? endOf(session) : options.at;
        m_result.caches = byKind(options.caches);
        m_order = livedThrough(session, resources, options);
        const auto first = options.onlyResource == noIndex ? 0 : options.onlyResource;
        const auto end = options.onlyResource == noIndex
                             ? static_cast<std::uint32_t>(resources.resources.size())
                             : first + 1;
        for (std::uint32_t i = first; i < end; ++i)
            addResource(i, options.at);
        m_result.answers.resize(m_result.resources.size() * m_result.caches.size());
        m_freshened.resize(m_result.resources.size());
    }

    [[nodiscard]] bool run(Progress& progress) {
        const auto steps = static_cast<std::int64_t>(m_result.caches.size());
        for (std::size_t cache = 0; cache < m_result.caches.size(); ++cache) {
            progress.report(static_cast<std::int64_t>(cache), steps);
            if (!runCache(cache, progress))
                return false;
        }
        progress.report(steps, steps);
        for (std::size_t row = 0; row < m_result.resources.size(); ++row) {
            const auto answers = m_result.of(row);
            m_result.resources[row].differing = static_cast<std::uint16_t>(
                std::count_if(answers.begin(), answers.end(),
                              [](const CacheAnswer& each) { return each.differences != 0; }));
        }
        return true;
    }

    [[nodiscard]] CacheComparison take() { return std::move(m_result); }

private:
    void addResource(std::uint32_t index, Milliseconds at) {
        const Resource& resource = m_resources.resources[index];
        if (m_session.pool().text(resource.method) != "GET")
            return;
        const LastTurn turn = lastTurn(m_session, m_resources, resource, at);
        if (turn.answer == noIndex)
            return;
        if (m_result.resources.size() == CacheComparison::maxResources) {
            ++m_result.resourcesLeftOut;
            return;
        }
        m_result.resources.push_back(
            {index, turn.answer, AskedAgain::hasCondition(m_session[turn.answer]), 0});
        m_requests.push_back(turn.request);
    }

    [[nodiscard]] bool runCache(std::size_t cache, Progress& progress) {
        const CacheChoice& choice = m_result.caches[cache];
        if (!choice.real)
            m_conforming = cache;
        Simulator simulator(m_session, m_resources, choice.model, nullptr, nullptr, choice.real.get());
        std::vector<Reason> reasons;
        std::size_t done = 0;
        for (const std::uint32_t index : m_order) {
            if (++done % 1024 == 0 && progress.cancelled())
                return false;
            reasons.clear();
            simulator.step(m_session[index], reasons);
        }
        for (std::size_t row = 0; row < m_result.resources.size(); ++row) {
            if (row % 1024 == 0 && progress.cancelled())
                return false;
            answer(simulator, row, cache);
        }
        return true;
    }

    void answer(Simulator& simulator, std::size_t row, std::size_t cache) {
        const AskedResource& subject = m_result.resources[row];
        const Exchange last = m_session[m_requests[row]];
        const Exchange given = m_session[subject.answer];
        CacheAnswer& result = m_result.answers[row * m_result.caches.size() + cache];
        std::vector<Reason> reasons;
        std::array<Decision, askKindCount> decisions;
        for (int i = 0; i < askKindCount; ++i) {
            const AskKind ask{static_cast<std::uint8_t>(i)};
            if (ask == AskKind::Conditional && !subject.conditional)
                continue;
            const FieldSpan fields = m_asked.fields(last, shown(last), ask, given);
            Decision& decision = decisions[static_cast<std::size_t>(i)];
            decision = simulator.ask(last, fields, m_result.at, reasons);
            result.kinds[static_cast<std::size_t>(i)] = decision.kind;
            if (decision.staleWhileRevalidate)
                result.background |= static_cast<std::uint8_t>(1U << static_cast<unsigned>(i));
        }
        const auto of = [&reasons](const Decision& decision) {
            return std::span(reasons).subspan(decision.firstReason, decision.reasonCount);
        };
        const auto conditional = of(decisions[static_cast<std::size_t>(AskKind::Conditional)]);
        result.notModified = std::any_of(conditional.begin(), conditional.end(), [](const Reason& reason) {
            return codeOf(reason) == ReasonCode::ClientNotModified;
        });
        hold(simulator, row, result);
        compare(result, m_result.of(row)[m_conforming]);
        result.reason = reasonFor(result, simulator.storabilityOf(given),
                                  {of(decisions[0]), of(decisions[1]), conditional});
    }

    /// The stored response and its lifetime.
    void hold(Simulator& simulator, std::size_t row, CacheAnswer& result) {
        const Exchange last = m_session[m_requests[row]];
        const FieldSpan fields =
            m_asked.fields(last, shown(last), AskKind::Plain, m_session[m_result.resources[row].answer]);
        const StoredResponse* stored = simulator.heldFor(last, fields, m_result.at);
        const bool conforming = &result == &m_result.answers[row * m_result.caches.size() + m_conforming];
        if (conforming)
            m_freshened[row].clear();
        if (!stored)
            return;
        result.stored = stored->exchange;
        result.lifetime = stored->lifetime.seconds;
        if (stored->received != noTime && m_result.at != noTime)
            result.age = currentAge(stored->initialAge, stored->received, m_result.at) / 1000;
        const FieldSpan kept = simulator.fieldsOf(*stored);
        if (conforming && stored->validatedBy != stored->exchange)
            m_freshened[row].assign(kept.begin(), kept.end());
        else if (stored->validatedBy != stored->exchange &&
                 result.stored == m_result.of(row)[m_conforming].stored)
            lose(result, row, kept);
    }

    /// The fields that the conforming cache has after the 304s and this one lacks.
    void lose(CacheAnswer& result, std::size_t row, FieldSpan kept) {
        const TextPool& pool = m_session.pool();
        result.firstLost = static_cast<std::uint32_t>(m_result.lostFields.size());
        for (const Field& field : m_freshened[row]) {
            const FieldName folded = pool.folded(field.name);
            const bool there = std::any_of(kept.begin(), kept.end(), [&](const Field& own) {
                return own.value == field.value && pool.folded(own.name) == folded;
            });
            const auto named = m_result.lostFields.begin() + static_cast<std::ptrdiff_t>(result.firstLost);
            if (there || std::find(named, m_result.lostFields.end(), folded) != m_result.lostFields.end())
                continue;
            m_result.lostFields.push_back(folded);
            ++result.lostCount;
        }
    }

    /// The fields for Vary to select by; for a hit with an incomplete request, those of another request to
    /// its resource.
    [[nodiscard]] FieldSpan shown(const Exchange& exchange) const {
        const auto found = m_resources.requestShownBy.find(exchange.index());
        return found == m_resources.requestShownBy.end() ? exchange.request()
                                                         : m_session[found->second].request();
    }

    static void compare(CacheAnswer& answer, const CacheAnswer& conforming) {
        const auto mark = [&answer](bool differs, CacheDifference which) {
            if (differs)
                answer.differences |= static_cast<std::uint8_t>(which);
        };
        const bool both = answer.stored != noIndex && conforming.stored != noIndex;
        mark((answer.stored == noIndex) != (conforming.stored == noIndex), CacheDifference::Stored);
        mark(both &&
                 std::max<std::int64_t>(0, answer.lifetime) != std::max<std::int64_t>(0, conforming.lifetime),
             CacheDifference::Lifetime);
        const auto asked = [&](AskKind ask, CacheDifference which) {
            mark(answer.kind(ask) != conforming.kind(ask), which);
        };
        asked(AskKind::Plain, CacheDifference::Plain);
        asked(AskKind::Reload, CacheDifference::Reload);
        asked(AskKind::Conditional, CacheDifference::Conditional);
        mark(answer.notModified != conforming.notModified, CacheDifference::Conditional);
        mark(answer.lostCount != 0, CacheDifference::LostFields);
    }

    static Reason reasonFor(const CacheAnswer& answer, const Storability& storability,
                            std::array<std::span<const Reason>, askKindCount> asked) {
        if (answer.stored == noIndex && !storability.storable)
            return storability.reason;
        const Reason* found = nullptr;
        const auto look = [&found](bool where, std::span<const Reason> reasons) {
            if (!found && where)
                found = firstDeviation(reasons);
        };
        const std::span<const Reason> storing(&storability.reason, 1);
        look(answer.differs(CacheDifference::Lifetime), storing);
        look(answer.differences != 0, asked[0]);
        look(answer.differs(CacheDifference::Reload), asked[1]);
        look(answer.differs(CacheDifference::Conditional), asked[2]);
        look(answer.differences != 0, storing);
        if (found)
            return *found;
        return asked[0].empty() ? storability.reason : decisive(asked[0], answer.kind(AskKind::Plain));
    }

    const Session& m_session;
    const Resources& m_resources;
    AskedAgain m_asked;
    std::vector<std::uint32_t> m_order;
    std::vector<std::uint32_t> m_requests;       ///< by row: the exchange to repeat
    std::size_t m_conforming = 0;                ///< the conforming cache of the current kind
    std::vector<std::vector<Field>> m_freshened; ///< by row: the fields in that cache after 304s
    CacheComparison m_result;
};

} // namespace

bool CacheAnswer::servesStale() const noexcept {
    return std::find(kinds.begin(), kinds.end(), DecisionKind::StaleHit) != kinds.end();
}

std::vector<CacheTotals> CacheComparison::totals() const {
    std::vector<CacheTotals> result(caches.size());
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const CacheAnswer& answer = answers[i];
        const DecisionKind plain = answer.kind(AskKind::Plain);
        CacheTotals& totals = result[i % caches.size()];
        totals.stored += answer.stored != noIndex ? 1 : 0;
        totals.answered += plain == DecisionKind::FreshHit || plain == DecisionKind::StaleHit ? 1 : 0;
        totals.stale += answer.servesStale() ? 1 : 0;
        totals.losing += answer.lostCount != 0 ? 1 : 0;
        totals.differing += answer.differences != 0 ? 1 : 0;
    }
    return result;
}

std::vector<std::uint32_t> CacheComparison::differingFirst() const {
    std::vector<std::uint32_t> order(resources.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
        return resources[a].differing > resources[b].differing;
    });
    return order;
}

Milliseconds endOf(const Session& session) {
    Milliseconds end = noTime;
    for (std::uint32_t i = 0; i < session.size(); ++i) {
        const Milliseconds time = session[i].responseTime();
        if (time != noTime && (end == noTime || time > end))
            end = time;
    }
    return end;
}

CacheComparisonPtr compareCaches(const Session& session, const Resources& resources,
                                 const ComparisonOptions& options, Progress& progress) {
    Comparing comparing(session, resources, options);
    return comparing.run(progress) ? std::make_shared<const CacheComparison>(comparing.take()) : nullptr;
}

} // namespace hci
