#include "model/cache/simulator.h"

#include "model/cache/age.h"
#include "model/exchange/client_cache.h"
#include "model/exchange/hidden_variant.h"
#include "model/exchange/pairing.h"
#include "model/exchange/url_parts.h"
#include "model/http/field_syntax.h"

namespace hci {

bool Simulator::Step::noAnswer() const noexcept {
    return response.status == 0 && !exchange.is(ExchangeFlag::Pending) &&
           exchange.record().failure != Failure::Cancelled;
}

bool Simulator::Step::isError() const noexcept {
    const int status = response.status;
    return status == 500 || status == 502 || status == 503 || status == 504 || noAnswer();
}

namespace {

/// Recorders round their times, so a few milliseconds prove nothing.
bool isLaterThan(Milliseconds received, Milliseconds now) noexcept {
    constexpr Milliseconds rounding = 10;
    return received != noTime && now != noTime && received > now + rounding;
}

VaryValues varyValuesOf(const RealCache* real) {
    if (!real)
        return VaryValues::Normalised;
    return real->profile->varyOf ? real->profile->varyOf(real->parameters) : real->profile->vary;
}

} // namespace

Simulator::Simulator(const Session& session, const Resources& resources, CacheModel model,
                     const WhatIf* whatIf, const AssumedKeys* assumed, const RealCache* real)
    : m_session(session), m_resources(resources), m_model(real ? real->profile->model : model), m_real(real),
      m_whatIf(session, whatIf),
      m_keys(session, assumed, real ? real->profile->searches : SearchGrammar::Draft),
      m_varyKeys(session, varyValuesOf(real)), m_store(m_varyKeys) {}

FieldSpan Simulator::selectingFields(const Exchange& exchange) const {
    if (m_resources.requestShownBy.empty())
        return exchange.request();
    const auto shown = m_resources.requestShownBy.find(exchange.index());
    return shown == m_resources.requestShownBy.end() ? exchange.request()
                                                     : m_session[shown->second].request();
}

Simulator::Step Simulator::begin(const Exchange& exchange, const RequestHead& request,
                                 const ResponseHead& response, FieldSpan selecting, Milliseconds now,
                                 std::vector<Reason>& reasons) {
    const RequestKey key = m_keys.of(exchange, request.method);
    Step step{.exchange = exchange,
              .selecting = selecting,
              .request = request,
              .response = response,
              .directives = m_directives.request(request),
              .policy = m_directives.policy(response, m_model),
              .url = key.key,
              .ownUrl = key.key,
              .target = key.target,
              .now = now,
              .reasons = reasons};
    if (m_real && m_real->profile->keyOf)
        setOtherKey(step);
    return step;
}

/// Looks the request up under the key that the cache's operator configured.
void Simulator::setOtherKey(Step& step) {
    const std::string key = m_real->profile->keyOf(askedBy(step));
    if (key.empty())
        return;
    step.url = m_session.intern(key);
    step.ownUrl = step.url;
}

Simulator::Step Simulator::stepOf(const Exchange& exchange, std::vector<Reason>& reasons) {
    const ResponseHead response = responseHead(m_whatIf.fieldsOf(exchange), statusOf(exchange));
    Step step = begin(exchange, requestHead(exchange), response, selectingFields(exchange),
                      exchange.requestTime(), reasons);
    if (exchange.is(ExchangeFlag::FieldsUnavailable)) {
        step.storability = {false, makeReason(ReasonCode::FieldsNotRecorded)};
    } else if (m_real) {
        const Judgement judgement = judged(step.response, exchange, step.policy, exchange.requestTime(),
                                           exchange.responseTime(), nullptr);
        step.storability = {judgement.storable, judgement.reason};
        step.takesPlace = judgement.takesPlace;
    } else {
        step.storability = storability(step.request, step.directives, step.response, step.policy, m_model);
    }
    step.decision.storable = step.storability.storable;
    return step;
}

Decision Simulator::step(const Exchange& exchange, std::vector<Reason>& reasons) {
    Step step = stepOf(exchange, reasons);
    step.decision.firstReason = static_cast<std::uint32_t>(reasons.size());
    if (m_real)
        decideAsBuilt(step);
    else
        decide(step);
    describeReceived(step);
    if (step.learns && m_real)
        learnAsBuilt(step);
    else if (step.learns)
        learn(step);
    step.decision.reasonCount = static_cast<std::uint32_t>(reasons.size()) - step.decision.firstReason;
    return step.decision;
}

/// A 304 without fields stands in for the unknown answer: it is no error and carries no policy.
Simulator::Step Simulator::questionOf(const Exchange& like, FieldSpan fields, Milliseconds now,
                                      std::vector<Reason>& reasons) {
    const ResponseHead unknown = responseHead(FieldSpan({}, m_session.pool()), 304);
    return begin(like, requestHead(fields, "GET"), unknown, fields, now, reasons);
}

Decision Simulator::ask(const Exchange& like, FieldSpan fields, Milliseconds now,
                        std::vector<Reason>& reasons) {
    Step step = questionOf(like, fields, now, reasons);
    step.decision.firstReason = static_cast<std::uint32_t>(reasons.size());
    if (m_real && step.request.conditional() && m_real->profile->scriptCondition != asConforming) {
        // In a recording the condition is that of the browser's cache; here it is the client's.
        step.decision.kind = DecisionKind::Bypass;
        reasons.push_back(deviates(m_real->profile->id, m_real->profile->scriptCondition));
    } else if (m_real) {
        decideAsBuilt(step);
    } else {
        decide(step);
    }
    step.decision.reasonCount = static_cast<std::uint32_t>(reasons.size()) - step.decision.firstReason;
    return step.decision;
}

const StoredResponse* Simulator::heldFor(const Exchange& like, FieldSpan fields, Milliseconds now) {
    std::vector<Reason> unused;
    Step step = questionOf(like, fields, now, unused);
    const std::uint32_t place = choose(step);
    if (place == noIndex)
        return nullptr;
    const StoredResponse& stored = m_store[place];
    const bool timed = stored.received != noTime && now != noTime;
    const Milliseconds age = timed ? currentAge(stored.initialAge, stored.received, now) : -1;
    return m_real && isForgotten(stored, age) ? nullptr : &stored;
}

StoredResponse Simulator::asStored(const Exchange& exchange) {
    const ResponseHead response = responseHead(m_whatIf.fieldsOf(exchange), statusOf(exchange));
    return stored(response, exchange, exchange.requestTime(), exchange.responseTime());
}

Storability Simulator::storabilityOf(const Exchange& exchange) {
    std::vector<Reason> unused;
    return stepOf(exchange, unused).storability;
}

TakenAnswer Simulator::taken(const Exchange& exchange) {
    std::vector<Reason> unused;
    Step step = stepOf(exchange, unused);
    TakenAnswer result{step.storability.storable, step.storability.reason,
                       stored(step.response, exchange, exchange.requestTime(), exchange.responseTime())};
    const auto refuse = [&result](const Reason& reason) {
        result.stored = false;
        result.reason = reason;
    };
    if (!m_real || !result.stored)
        return result;
    const Admission admission = admissionOf(step);
    if (!step.served() || step.request.method == MethodClass::Query)
        refuse(makeReason(ReasonCode::MethodNotStorable));
    else if (admission.kind == Admission::Kind::Pass)
        refuse(admission.reason);
    else if (admission.unstored)
        refuse(deviationOf(admission.reason) ? admission.reason : makeReason(ReasonCode::RequestNoStore));
    return result;
}

void Simulator::decide(Step& step) {
    const MethodClass method = step.request.method;
    step.learns = true;
    if (!step.served()) {
        step.decision.kind = DecisionKind::Bypass;
        step.add(isUnsafe(method) ? ReasonCode::UnsafeMethod : ReasonCode::MethodNotServed, 0, 0,
                 step.exchange.record().method);
        return;
    }
    if (step.directives.has(Directive::NoStore)) {
        step.decision.kind = DecisionKind::Bypass;
        step.add(ReasonCode::RequestNoStore);
        step.learns = false;
        return;
    }
    if (step.url == TextId::None) {
        step.decision.kind = DecisionKind::Miss;
        step.add(ReasonCode::QueryContentUnknown);
        step.learns = false;
        return;
    }
    const std::uint32_t place = choose(step);
    if (place == noIndex)
        decideWithout(step);
    else
        decideWith(step, place);
}

/// Whether the stored response is in the requesting client's cache. Each browser has its own, emptied before
/// each run of a measured page; a shared cache serves all.
bool Simulator::isOfThisClient(Step& step, const StoredResponse& stored) const {
    const bool mayDiffer =
        step.exchange.is(ExchangeFlag::ThroughProxy) || stored.page != step.exchange.record().page;
    if (m_model != CacheModel::Private || !mayDiffer)
        return true;
    const Exchange original = m_session[stored.exchange];
    if (mayShareCache(original, step.exchange))
        return true;
    const bool otherClient = areOfOtherClients(original, step.exchange);
    step.add(otherClient ? ReasonCode::OtherClient : ReasonCode::OtherRun, stored.exchange);
    return false;
}

/// Whether Clear-Site-Data removed the stored response from the browser's cache.
bool Simulator::isCleared(Step& step, const StoredResponse& stored) const {
    if (m_cleared.empty())
        return false;
    const auto cleared = m_cleared.find(originPart(m_session.pool().text(step.target)));
    if (cleared == m_cleared.end() || stored.order > cleared->second)
        return false;
    step.add(ReasonCode::ClearedSite, stored.exchange);
    return true;
}

/// Whether the fields for Vary were removed from the recording, and the received response differs from the
/// stored one.
bool Simulator::isPerhapsAnother(Step& step, const StoredResponse& stored) const {
    if (stored.names == VaryNames::Nothing || !step.exchange.is(ExchangeFlag::Sanitised))
        return false;
    const Exchange original = m_session[stored.exchange];
    const bool hidden = hidesVariant(original) || hidesVariant(step.exchange);
    const bool other =
        original.response().id(FieldName::Etag) != step.exchange.response().id(FieldName::Etag) ||
        compareContent(original, step.exchange, m_budget) == ContentComparison::Different;
    if (!hidden || !other || step.exchange.status() != 200)
        return false;
    step.add(ReasonCode::VariantUnknown, stored.exchange);
    return true;
}

/// A stored part answers only a request for a range within it, and only if If-Range holds: otherwise the
/// client must get the whole (RFC 9111 3.3, RFC 9110 13.1.5).
bool Simulator::usable(Step& step, const StoredResponse& stored) {
    if (!isOfThisClient(step, stored) || isCleared(step, stored) || isPerhapsAnother(step, stored))
        return false;
    if (!stored.partial)
        return true;
    const RequestHead& request = step.request;
    if (step.head() || request.range == TextId::None ||
        !rangeWithin(request.fields.pool().text(request.range), stored.range)) {
        if (stored.range.last < stored.range.first)
            step.add(ReasonCode::NothingCame);
        else
            step.add(ReasonCode::RangeNotStored, stored.range.first, stored.range.last);
        return false;
    }
    const bool holds = ifRangeHolds(request, headOf(stored), stored.received);
    if (!holds)
        step.add(ReasonCode::IfRangeFails);
    return holds;
}

/// Takes a response stored under a URL that its own No-Vary-Search makes equivalent. The request's own URL
/// comes first, as the draft's section 6 advises.
void Simulator::chooseEquivalentUrl(Step& step) {
    const TextId other = m_keys.equivalentOf(step.url);
    if (other == TextId::None)
        return;
    const Store::Matches found = m_store.matching(other, step.selecting, step.head());
    for (const std::uint32_t place : found.all())
        if (m_keys.areEquivalent(step.url, other, headOf(m_store[place])))
            step.matches.places[step.matches.count++] = place;
    if (step.matches.empty())
        return;
    if (m_real && m_real->profile->ignoresSearches != asConforming) {
        step.matches = {};
        step.reasons.push_back(deviates(m_real->profile->id, m_real->profile->ignoresSearches));
        return;
    }
    step.url = other;
    const StoredResponse& stored = m_store[step.matches.all().front()];
    step.add(ReasonCode::NoVarySearchMatch, stored.exchange, 0, headOf(stored).noVarySearch);
}

/// Some caches also compare the request's Accept fields with the stored response.
void Simulator::leaveUnsuited(Step& step) {
    Store::Matches suited;
    for (const std::uint32_t place : step.matches.all()) {
        const StoredResponse& stored = m_store[place];
        if (stored.names == VaryNames::Nothing ||
            m_real->profile->suits(step.request, requestHead(m_session[stored.exchange]), headOf(stored)))
            suited.places[suited.count++] = place;
    }
    step.matches = suited;
}

std::uint32_t Simulator::choose(Step& step) {
    step.matches = m_store.matching(step.url, step.selecting, step.head());
    if (m_real && m_real->profile->suits)
        leaveUnsuited(step);
    if (step.matches.empty())
        chooseEquivalentUrl(step);
    std::uint32_t best = noIndex;
    int candidates = 0;
    for (const std::uint32_t place : step.matches.all()) {
        const StoredResponse& stored = m_store[place];
        if (!usable(step, stored))
            continue;
        ++candidates;
        // 4.1: a response with Vary comes before one without; else the most recent by Date (4).
        const auto rank = [this](std::uint32_t p) {
            return std::pair(m_store[p].names != VaryNames::Nothing, m_store[p].date);
        };
        if (best == noIndex || rank(place) > rank(best))
            best = place;
    }
    if (best == noIndex && step.matches.empty())
        explainAbsence(step);
    else if (candidates > 1)
        step.add(ReasonCode::ChosenAmongSeveral, candidates, m_store[best].exchange);
    return best;
}

void Simulator::explainAbsence(Step& step) {
    const std::uint32_t latest = m_store.latest(step.url);
    if (latest == noIndex || (m_store[latest].headOnly && !step.head())) {
        step.add(ReasonCode::NothingStored);
        return;
    }
    const StoredResponse& stored = m_store[latest];
    if (stored.names == VaryNames::Any) {
        step.add(ReasonCode::VaryStar, stored.exchange);
        return;
    }
    const FieldName field =
        m_varyKeys.firstDifference(stored.names, step.selecting, selectingFields(m_session[stored.exchange]));
    if (field == FieldName::None && m_real && m_real->profile->negotiates != asConforming)
        step.reasons.push_back(deviates(m_real->profile->id, m_real->profile->negotiates));
    else
        step.add(ReasonCode::VaryMismatch, stored.exchange, 0, TextId{static_cast<std::uint32_t>(field)});
}

void Simulator::decideWithout(Step& step) {
    if (step.directives.has(Directive::OnlyIfCached)) {
        step.decision.kind = DecisionKind::GatewayTimeout;
        step.add(ReasonCode::OnlyIfCached);
        step.learns = false;
        return;
    }
    const std::uint32_t tagged = m_store.latestTagged(step.url);
    const bool offers = tagged != noIndex && m_store.matching(step.url, step.selecting, step.head()).empty();
    step.decision.kind = offers ? DecisionKind::Revalidate : DecisionKind::Miss;
    if (!offers)
        return;
    const StoredResponse& stored = m_store[tagged];
    step.add(ReasonCode::SendsOtherVariantsTag, stored.exchange, 0, stored.etag);
    step.decision.stored = stored.exchange;
    step.decision.lifetime = stored.lifetime.seconds;
    step.decision.lifetimeBasis = stored.lifetime.basis;
    if (stored.received != noTime && step.now != noTime)
        step.decision.age = currentAge(stored.initialAge, stored.received, step.now) / 1000;
}

void Simulator::decideWith(Step& step, std::uint32_t place) {
    const StoredResponse& stored = m_store[place];
    const Reuse reuse = evaluateReuse(stored, m_store.isInvalid(stored), step.request, step.directives,
                                      m_model, step.now, step.reasons);
    Decision& decision = step.decision;
    decision.stored = stored.exchange;
    decision.lifetime = stored.lifetime.seconds;
    decision.lifetimeBasis = stored.lifetime.basis;
    decision.age = reuse.age < 0 ? -1 : reuse.age / 1000;
    switch (reuse.state) {
    case ReuseState::Fresh:
        decision.kind = DecisionKind::FreshHit;
        noteShared(step, stored);
        step.learns = false;
        break;
    case ReuseState::MaxStale:
        decision.kind = DecisionKind::StaleHit;
        step.learns = false;
        break;
    case ReuseState::StaleWhileRevalidate:
        decision.kind = DecisionKind::StaleHit;
        decision.staleWhileRevalidate = true;
        break;
    case ReuseState::Validate: forward(step, place, reuse); return;
    }
    explainAnswer(step, stored);
}

/// Notes if the answer had not arrived when the request was made (RFC 9111 4: a cache may collapse the two
/// requests).
void Simulator::noteShared(Step& step, const StoredResponse& stored) {
    step.decision.sharesAnswer = isLaterThan(stored.received, step.now);
    if (step.decision.sharesAnswer)
        step.add(ReasonCode::SharesAnswer, stored.exchange);
}

/// Explains which part of the stored response the client gets.
void Simulator::explainAnswer(Step& step, const StoredResponse& stored) {
    if (step.head() && !stored.headOnly)
        step.add(ReasonCode::HeadFromGet, stored.exchange);
    if (!stored.policy.directives->unqualified(Directive::NoCache) && stored.policy.has(Directive::NoCache))
        step.add(ReasonCode::NoCacheFields);
    if (step.request.conditional()) {
        const ConditionResult result = evaluateCondition(step.request, headOf(stored), stored.received);
        if (result != ConditionResult::None)
            step.add(result == ConditionResult::NotModified ? ReasonCode::ClientNotModified
                                                            : ReasonCode::ClientModified);
        if (result == ConditionResult::NotModified)
            return;
    }
    if (step.request.range == TextId::None || step.head())
        return;
    if (m_real && m_real->profile->uncut != asConforming)
        step.reasons.push_back(deviates(m_real->profile->id, m_real->profile->uncut));
    else
        step.add(ReasonCode::RangeFromStored, 0, 0, step.request.range);
}

/// Validates the stored response at the origin, or uses it stale if an error allows that.
void Simulator::forward(Step& step, std::uint32_t place, const Reuse& reuse) {
    const StoredResponse& stored = m_store[place];
    Decision& decision = step.decision;
    if (step.directives.has(Directive::OnlyIfCached)) {
        decision.kind = DecisionKind::GatewayTimeout;
        step.add(ReasonCode::OnlyIfCached);
        step.learns = false;
        return;
    }
    if (step.isError() && reuse.staleOnError) {
        decision.kind = DecisionKind::StaleHit;
        step.add(ReasonCode::StaleIfError, 0, 0, TextId::None, step.response.status);
        step.learns = false;
        explainAnswer(step, stored);
        return;
    }
    if (step.noAnswer() && reuse.prohibitsStale) {
        decision.kind = DecisionKind::GatewayTimeout;
        step.add(ReasonCode::NoAnswer);
        step.learns = false;
        return;
    }
    decision.kind = stored.hasValidator() ? DecisionKind::Revalidate : DecisionKind::Miss;
    if (stored.etag != TextId::None)
        step.add(ReasonCode::SendsEtag, 0, 0, stored.etag);
    else if (stored.lastModified != TextId::None)
        step.add(ReasonCode::SendsLastModified, 0, 0, stored.lastModified);
    else
        step.add(ReasonCode::NoValidator);
    if (step.request.conditional())
        step.add(ReasonCode::ClientConditionJoins);
    if (decision.kind == DecisionKind::Miss) {
        decision.stored = noIndex;
        decision.lifetime = -1;
        decision.lifetimeBasis = LifetimeBasis::None;
        decision.age = -1;
    }
}

const StoredResponse* Simulator::chosenFor(const Exchange& exchange) {
    std::vector<Reason> unused;
    Step step = stepOf(exchange, unused);
    const std::uint32_t place = choose(step);
    return place == noIndex ? nullptr : &m_store[place];
}

bool Simulator::isInvalid(const StoredResponse& stored) const {
    return m_store.isInvalid(stored);
}

} // namespace hci
