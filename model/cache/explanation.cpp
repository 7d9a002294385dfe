#include "model/cache/explanation.h"

#include "model/cache/relevant_exchanges.h"
#include "model/cache/simulator.h"

#include <algorithm>
#include <compare>
#include <functional>
#include <iterator>
#include <memory>
#include <span>
#include <utility>

namespace hci {

namespace {

Exchange representative(const Session& session, const Resources& resources, const Resource& resource) {
    return session[resources.of(resource).front()];
}

void addAgeSteps(FreshnessExplanation& result) {
    const InitialAge& age = result.initialAge;
    const auto add = [&](ReasonCode code, std::int64_t a) { result.steps.push_back(makeReason(code, a)); };
    result.steps.push_back(
        makeReason(ReasonCode::AgeValueStep, age.ageValue, 0, TextId::None, static_cast<int>(age.ageSource)));
    add(ReasonCode::ApparentAgeStep, age.apparent);
    add(ReasonCode::ResponseDelayStep, age.responseDelay);
    add(ReasonCode::InitialAgeStep, age.corrected / 1000);
    add(ReasonCode::ResidentTimeStep, result.residentTime / 1000);
    add(ReasonCode::CurrentAgeStep, result.age / 1000);
}

void addLifetimeStep(FreshnessExplanation& result) {
    const bool guessed = result.lifetime.basis == LifetimeBasis::Heuristic;
    result.steps.push_back(makeReason(guessed ? ReasonCode::HeuristicStep : ReasonCode::LifetimeStep,
                                      result.lifetime.orZero(), 0, TextId::None,
                                      static_cast<int>(result.lifetime.basis)));
}

/// Age, lifetime and what follows from them at a moment.
FreshnessExplanation explain(const HeldResponse& held, CacheModel model, Milliseconds at) {
    FreshnessExplanation result;
    if (held.last != noIndex)
        result.steps.push_back(held.storability);
    if (held.source == noIndex)
        return result;
    StoredResponse response = held.response;
    response.policy.directives = &held.directives;
    if (held.stored)
        result.stored = response.exchange;
    result.fields = held.fields;
    result.validatedBy = held.source;
    result.lifetime = response.lifetime;
    result.initialAge = held.initialAge;
    result.residentTime = std::max<Milliseconds>(0, at - response.received);
    result.age = result.initialAge.corrected + result.residentTime;
    addLifetimeStep(result);
    addAgeSteps(result);
    const CacheControl plain;
    const RequestHead request;
    const Reuse reuse = evaluateReuse(response, held.invalid, request, plain, model, at, result.steps);
    result.state = held.stored ? reuse.state : ReuseState::Validate;
    return result;
}

/// A cache that lives through exchanges which matter to a resource, and what it has for it then.
class ResourceLife {
public:
    ResourceLife(const Session& session, const Resources& resources, std::uint32_t resource, CacheModel model,
                 const WhatIf* whatIf)
        : m_session(session), m_resources(resources), m_resource(resource),
          m_simulator(session, resources, model, whatIf),
          m_asked(representative(session, resources, resources.resources[resource])) {}

    void step(std::uint32_t index) {
        const Exchange exchange = m_session[index];
        m_unused.clear();
        m_simulator.step(exchange, m_unused);
        if (m_resources.resourceOf[index] == m_resource && exchange.status() >= 200 &&
            exchange.status() != 304)
            m_last = index;
    }

    [[nodiscard]] HeldResponse heldSince(Milliseconds since) {
        HeldResponse held;
        held.since = since;
        held.last = m_last;
        if (m_last != noIndex)
            held.storability = m_simulator.storabilityOf(m_session[m_last]).reason;
        if (const StoredResponse* stored = m_simulator.chosenFor(m_asked)) {
            held.stored = true;
            held.invalid = m_simulator.isInvalid(*stored);
            const FieldSpan fields = m_simulator.fieldsOf(*stored);
            held.fields.assign(fields.begin(), fields.end());
            setResponse(held, *stored, stored->validatedBy);
        } else if (m_last != noIndex) {
            setResponse(held, m_simulator.asStored(m_session[m_last]), m_last);
        }
        return held;
    }

private:
    void setResponse(HeldResponse& held, const StoredResponse& response, std::uint32_t source) const {
        const Exchange exchange = m_session[source];
        held.response = response;
        held.directives = *response.policy.directives;
        held.response.policy.directives = nullptr; // of this cache, which what it holds outlives
        held.source = source;
        held.initialAge = initialAge(responseHead(exchange), exchange.requestTime(), exchange.responseTime());
    }

    const Session& m_session;
    const Resources& m_resources;
    std::uint32_t m_resource;
    Simulator m_simulator;
    Exchange m_asked;
    std::vector<Reason> m_unused;
    std::uint32_t m_last = noIndex;
};

/// The second says nothing new: most answers that matter to a resource are to unsafe requests elsewhere.
bool explainAlike(const HeldResponse& a, const HeldResponse& b) {
    const StoredResponse& one = a.response;
    const StoredResponse& other = b.response;
    return a.last == b.last && a.stored == b.stored && a.invalid == b.invalid && a.source == b.source &&
           one.exchange == other.exchange && one.received == other.received &&
           one.initialAge == other.initialAge && one.staleByHead == other.staleByHead &&
           one.lifetime.seconds == other.lifetime.seconds && one.lifetime.basis == other.lifetime.basis &&
           a.fields == b.fields && a.directives.directives == b.directives.directives;
}

/// An answer, by the place of its exchange among those of a resource in the order of time.
struct Came {
    Milliseconds at = noTime;
    std::size_t place = 0;

    friend auto operator<=>(const Came&, const Came&) = default;
};

/// Makes a FreshnessLife. Exchanges go through a cache in the order of their requests, and a moment knows
/// those whose answer has come: where these are not all up to one, another cache has to live through them.
class LifeWriter {
public:
    using Make = std::function<std::unique_ptr<ResourceLife>()>;

    LifeWriter(std::vector<HeldResponse>& held, std::vector<std::uint32_t> order, Make make)
        : m_held(held), m_order(std::move(order)), m_has(m_order.size()), m_make(std::move(make)),
          m_main(m_make()) {}

    /// The answers that came at one moment, in the order of their places.
    void add(std::span<const Came> answers) {
        for (const Came& answer : answers)
            m_has[answer.place] = true;
        m_count += answers.size();
        m_end = std::max(m_end, answers.back().place + 1);
        ResourceLife* life = m_count == m_end ? inOrder() : overtaken(answers);
        if (!life)
            return;
        HeldResponse held = life->heldSince(answers.front().at);
        if (m_held.empty() || !explainAlike(m_held.back(), held))
            m_held.push_back(std::move(held));
    }

private:
    static constexpr std::size_t maxAgain = 200'000; // exchanges that caches process again

    /// For answers in order: continues the one cache that runs through all exchanges.
    ResourceLife* inOrder() {
        m_again.reset();
        while (m_done < m_end)
            m_main->step(m_order[m_done++]);
        return m_main.get();
    }

    /// For overtaken answers: a cache run with the answered exchanges only; null past the bound.
    ResourceLife* overtaken(std::span<const Came> answers) {
        std::size_t from = answers.front().place;
        if (!m_again || from < m_againEnd) {
            m_again.reset();
            if (m_spent + m_count > maxAgain)
                return nullptr;
            m_spent += m_count;
            m_again = m_make();
            from = 0;
        }
        for (; from < m_end; ++from)
            if (m_has[from])
                m_again->step(m_order[from]);
        m_againEnd = m_end;
        return m_again.get();
    }

    std::vector<HeldResponse>& m_held;
    std::vector<std::uint32_t> m_order;
    std::vector<bool> m_has; ///< by place: it is answered
    Make m_make;
    std::unique_ptr<ResourceLife> m_main;
    std::unique_ptr<ResourceLife> m_again;
    std::size_t m_done = 0;     ///< places that m_main has lived through
    std::size_t m_againEnd = 0; ///< behind the last that m_again has
    std::size_t m_count = 0;    ///< answered ones
    std::size_t m_end = 0;      ///< behind the last of them
    std::size_t m_spent = 0;
};

/// Cuts the times of one stored response into spans.
class SpanBuilder {
public:
    SpanBuilder(std::vector<FreshnessSpan>& spans, CacheModel model) : m_spans(spans), m_model(model) {}

    void add(const StoredResponse& stored, bool invalid, Milliseconds begin, Milliseconds end) {
        using State = FreshnessSpan::State;
        const bool unusable =
            invalid || stored.staleByHead || stored.policy.directives->unqualified(Directive::NoCache);
        const Milliseconds freshUntil = stored.received + stored.lifetime.orZero() * 1000 - stored.initialAge;
        const CacheDirective* window = stored.policy.directives->find(Directive::StaleWhileRevalidate);
        const bool mayBeStale =
            window && window->seconds >= 0 && staleProhibition(stored, m_model) == ReasonCode::None;
        const Milliseconds staleUntil = freshUntil + (mayBeStale ? window->seconds * 1000 : 0);
        const Milliseconds fresh = unusable ? begin : std::clamp(freshUntil, begin, end);
        const Milliseconds stale = unusable ? begin : std::clamp(staleUntil, fresh, end);
        push(State::Fresh, begin, fresh, stored.exchange);
        push(State::StaleWhileRevalidate, fresh, stale, stored.exchange);
        push(State::Stale, stale, end, stored.exchange);
    }

private:
    void push(FreshnessSpan::State state, Milliseconds begin, Milliseconds end, std::uint32_t stored) {
        if (begin >= end)
            return;
        const bool goesOn = !m_spans.empty() && m_spans.back().end == begin &&
                            m_spans.back().state == state && m_spans.back().stored == stored;
        if (goesOn)
            m_spans.back().end = end;
        else
            m_spans.push_back({state, begin, end, stored});
    }

    std::vector<FreshnessSpan>& m_spans;
    CacheModel m_model;
};

} // namespace

FreshnessExplanation explainFreshness(const Session& session, const Resources& resources,
                                      std::uint32_t resource, CacheModel model, Milliseconds at,
                                      const WhatIf* whatIf) {
    ResourceLife life(session, resources, resource, model, whatIf);
    RelevantExchanges relevant(session, resources, resources.resources[resource].url);
    for (const std::uint32_t index : resources.timeOrder)
        if (const Exchange exchange = session[index]; relevant(exchange) && exchange.responseTime() <= at)
            life.step(index);
    return explain(life.heldSince(at), model, at);
}

FreshnessLife::FreshnessLife(const Session& session, const Resources& resources, std::uint32_t resource,
                             CacheModel model, const WhatIf* whatIf)
    : m_model(model) {
    RelevantExchanges relevant(session, resources, resources.resources[resource].url);
    std::vector<std::uint32_t> order;
    std::vector<Came> answers;
    for (const std::uint32_t index : resources.timeOrder)
        if (const Exchange exchange = session[index]; relevant(exchange)) {
            answers.push_back({exchange.responseTime(), order.size()});
            order.push_back(index);
        }
    std::sort(answers.begin(), answers.end());
    LifeWriter writer(m_held, std::move(order), [&] {
        return std::make_unique<ResourceLife>(session, resources, resource, model, whatIf);
    });
    for (std::size_t i = 0; i < answers.size();) {
        std::size_t end = i + 1;
        while (end < answers.size() && answers[end].at == answers[i].at)
            ++end;
        writer.add(std::span(answers).subspan(i, end - i));
        i = end;
    }
}

FreshnessExplanation FreshnessLife::explainAt(Milliseconds at) const {
    const auto next =
        std::upper_bound(m_held.begin(), m_held.end(), at,
                         [](Milliseconds moment, const HeldResponse& held) { return moment < held.since; });
    return next == m_held.begin() ? FreshnessExplanation() : explain(*std::prev(next), m_model, at);
}

Timeline timeline(const Session& session, const Resources& resources, std::uint32_t resource,
                  CacheModel model, Milliseconds until, const WhatIf* whatIf) {
    Timeline result;
    const Resource& subject = resources.resources[resource];
    const Exchange asked = representative(session, resources, subject);
    Simulator simulator(session, resources, model, whatIf);
    RelevantExchanges relevant(session, resources, subject.url);
    SpanBuilder spans(result.spans, model);
    std::vector<Reason> unused;
    Milliseconds begin = noTime;
    const auto close = [&](Milliseconds end) {
        const StoredResponse* stored = begin == noTime ? nullptr : simulator.chosenFor(asked);
        if (stored)
            spans.add(*stored, simulator.isInvalid(*stored), begin, std::max(begin, end));
        begin = std::max(begin, end);
    };
    for (const std::uint32_t index : resources.timeOrder) {
        const Exchange exchange = session[index];
        if (!relevant(exchange) || exchange.requestTime() > until)
            continue;
        close(std::min(exchange.responseTime(), until));
        unused.clear();
        const Decision decision = simulator.step(exchange, unused);
        const bool ofUrl =
            exchange.record().resourceUrl == subject.url && isUnsafe(methodClass(exchange.method()));
        if (resources.resourceOf[index] == resource || ofUrl)
            result.marks.push_back({index, exchange.requestTime(), decision.kind});
    }
    close(until);
    return result;
}

} // namespace hci
