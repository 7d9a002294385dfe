#include "model/cache/explanation.h"

#include "model/cache/relevant_exchanges.h"
#include "model/cache/simulator.h"

#include <algorithm>

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

/// Age, lifetime and what follows from them, for a response that was received or validated by `source`.
void explain(FreshnessExplanation& result, const StoredResponse& stored, bool invalid, const Exchange& source,
             CacheModel model, Milliseconds at) {
    result.validatedBy = source.index();
    result.lifetime = stored.lifetime;
    result.initialAge = initialAge(responseHead(source), source.requestTime(), source.responseTime());
    result.residentTime = std::max<Milliseconds>(0, at - stored.received);
    result.age = result.initialAge.corrected + result.residentTime;
    addLifetimeStep(result);
    addAgeSteps(result);
    const CacheControl plain;
    const RequestHead request;
    result.state = evaluateReuse(stored, invalid, request, plain, model, at, result.steps).state;
}

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
    FreshnessExplanation result;
    const Resource& subject = resources.resources[resource];
    const Exchange asked = representative(session, resources, subject);
    Simulator simulator(session, resources, model, whatIf);
    RelevantExchanges relevant(session, resources, subject.url);
    std::vector<Reason> unused;
    std::uint32_t last = noIndex;
    for (const std::uint32_t index : resources.timeOrder) {
        const Exchange exchange = session[index];
        if (!relevant(exchange) || exchange.responseTime() > at)
            continue;
        unused.clear();
        simulator.step(exchange, unused);
        if (resources.resourceOf[index] == resource && exchange.status() >= 200 && exchange.status() != 304)
            last = index;
    }
    if (last != noIndex)
        result.steps.push_back(simulator.storabilityOf(session[last]).reason);
    if (const StoredResponse* stored = simulator.chosenFor(asked)) {
        result.stored = stored->exchange;
        const FieldSpan fields = simulator.fieldsOf(*stored);
        result.fields.assign(fields.begin(), fields.end());
        explain(result, *stored, simulator.isInvalid(*stored), session[stored->validatedBy], model, at);
    } else if (last != noIndex) {
        explain(result, simulator.asStored(session[last]), false, session[last], model, at);
        result.state = ReuseState::Validate;
    }
    return result;
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
