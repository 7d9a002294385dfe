// The simulator with the profile of a real cache: how it handles a request. The conforming steps with the
// profile's deviations.

#include "model/cache/age.h"
#include "model/cache/own_answer.h"
#include "model/cache/simulator.h"

#include <algorithm>

namespace hci {

namespace {

/// The seconds of stale-while-revalidate as written: a cache that counts whole seconds has one more.
std::int64_t namedWindow(const StoredResponse& stored) noexcept {
    const CacheDirective* window = stored.policy.directives->find(Directive::StaleWhileRevalidate);
    return window && window->seconds >= 0 ? window->seconds : stored.staleWhile;
}

} // namespace

Judgement Simulator::judged(const ResponseHead& response, const Exchange& exchange, const Policy& policy,
                            Milliseconds requested, Milliseconds received, const ResponseHead* update) {
    const RequestHead request = requestHead(exchange);
    return judgeAnswer(*m_real->profile, {.request = request,
                                          .requestDirectives = m_directives.request(request),
                                          .response = response,
                                          .policy = policy,
                                          .url = exchange.text(exchange.record().resourceUrl),
                                          .requested = requested,
                                          .received = received,
                                          .parameters = m_real->parameters,
                                          .update = update});
}

Asked Simulator::askedBy(const Step& step) const {
    return {.request = step.request,
            .directives = step.directives,
            .url = step.exchange.text(step.exchange.record().resourceUrl),
            .parameters = m_real->parameters};
}

Admission Simulator::admissionOf(const Step& step) const {
    return m_real->profile->admit(askedBy(step));
}

void Simulator::decideAsBuilt(Step& step) {
    const MethodClass method = step.request.method;
    step.learns = true;
    if (method != MethodClass::Get && method != MethodClass::Head) {
        passMethodAsBuilt(step);
        return;
    }
    if (step.head() && m_real->profile->headKeyed != asConforming)
        keyHeadApart(step);
    step.admission = admissionOf(step);
    if (step.admission.kind != Admission::Kind::Lookup)
        step.reasons.push_back(step.admission.reason);
    if (step.admission.kind == Admission::Kind::Pass) {
        step.decision.kind = DecisionKind::Bypass;
        step.learns = false;
        return;
    }
    if (step.admission.kind == Admission::Kind::Refresh) {
        step.decision.kind = DecisionKind::Miss;
        step.matches = m_store.matching(step.url, step.selecting, step.head());
        return;
    }
    step.chosen = choose(step);
    if (passesWithCondition(step))
        return;
    if (step.chosen != noIndex)
        reuseAsBuilt(step, step.chosen);
    else
        missAsBuilt(step);
}

/// Neither GET nor HEAD.
void Simulator::passMethodAsBuilt(Step& step) {
    const CacheProfile& profile = *m_real->profile;
    if (step.directives.has(Directive::OnlyIfCached) && profile.refusesUncached &&
        profile.refusesUncached(step.exchange.method())) {
        step.decision.kind = DecisionKind::GatewayTimeout;
        step.add(ReasonCode::OnlyIfCached);
        step.learns = false;
        return;
    }
    if (answersWrite(step))
        return;
    step.decision.kind = DecisionKind::Bypass;
    step.add(isUnsafe(step.request.method) ? ReasonCode::UnsafeMethod : ReasonCode::MethodNotServed, 0, 0,
             step.exchange.record().method);
}

/// Answers an unsafe request that failed with the stored response of its URL, and removes that.
bool Simulator::answersWrite(Step& step) {
    const CacheProfile& profile = *m_real->profile;
    if (!profile.hidesWriteError || step.response.status < 500)
        return false;
    const std::uint32_t place = choose(step);
    if (place == noIndex || m_store[place].staleOnError < 0 ||
        !profile.hidesWriteError(step.exchange.method(), step.response.status, headOf(m_store[place]).status))
        return false;
    step.decision.kind = DecisionKind::StaleHit;
    step.decision.stored = m_store[place].exchange;
    step.reasons.push_back(deviates(profile.id, profile.answersWrites));
    step.learns = false;
    m_store.remove(place);
    return true;
}

void Simulator::keyHeadApart(Step& step) {
    const CacheProfile& profile = *m_real->profile;
    if (m_store.latest(step.url) != noIndex)
        step.reasons.push_back(deviates(profile.id, profile.headKeyed));
    step.url = step.ownUrl = m_session.intern("HEAD " + std::string(m_session.pool().text(step.url)));
}

/// Whether a reload's condition has other validators than the cache, so that its client set it.
bool Simulator::passesWithCondition(Step& step) {
    const CacheProfile& profile = *m_real->profile;
    const std::uint32_t place = step.chosen == noIndex ? m_store.latest(step.url) : step.chosen;
    if (!profile.otherConditionPasses || step.admission.maxAge != 0 || place == noIndex ||
        !step.request.conditional())
        return false;
    const TextPool& pool = m_session.pool();
    const ResponseHead stored = headOf(m_store[place]);
    const auto differs = [&pool](TextId sent, TextId own) {
        return sent != TextId::None && own != TextId::None && pool.text(sent) != pool.text(own);
    };
    if (stored.status == 200 && !differs(step.request.ifNoneMatch, stored.etag) &&
        !differs(step.request.ifModifiedSince, stored.lastModified))
        return false;
    step.decision.kind = DecisionKind::Bypass;
    step.reasons.push_back(deviates(profile.id, profile.scriptCondition));
    step.learns = false;
    return true;
}

/// A browser keeps one response per URL and revalidates it for a request of another variant.
bool Simulator::validatesOtherVariant(Step& step) {
    const CacheProfile& profile = *m_real->profile;
    const std::uint32_t place = m_store.latest(step.url);
    if (profile.varyValidates == asConforming || place == noIndex || step.now == noTime)
        return false;
    const StoredResponse& stored = m_store[place];
    const Milliseconds age = currentAge(stored.initialAge, stored.received, step.now);
    const bool validates = !profile.validates || profile.validates(headOf(stored), m_real->parameters);
    if (stored.etag == TextId::None || !validates || isForgotten(stored, age))
        return false;
    step.chosen = place;
    step.decision.kind = DecisionKind::Revalidate;
    step.decision.stored = stored.exchange;
    step.decision.lifetime = stored.lifetime.seconds;
    step.decision.lifetimeBasis = stored.lifetime.basis;
    step.decision.age = age / 1000;
    step.add(ReasonCode::SendsOtherVariantsTag, stored.exchange, 0, stored.etag);
    step.reasons.push_back(deviates(profile.id, profile.varyValidates));
    return true;
}

void Simulator::missAsBuilt(Step& step) {
    if (validatesOtherVariant(step))
        return;
    // With one response per URL, it replaces an error whatever its variant.
    const std::uint32_t latest = m_store.latest(step.url);
    if (m_real->profile->oneVariant != asConforming && latest != noIndex && step.now != noTime) {
        const StoredResponse& other = m_store[latest];
        const Milliseconds age = currentAge(other.initialAge, other.received, step.now);
        if (answersError(step, other, age - other.lifetime.orZero() * 1000)) {
            step.decision.stored = other.exchange;
            return;
        }
    }
    step.decision.kind = step.admission.onlyIfCached ? DecisionKind::GatewayTimeout : DecisionKind::Miss;
    step.learns = !step.admission.onlyIfCached;
    if (step.admission.onlyIfCached)
        step.add(ReasonCode::OnlyIfCached);
}

bool Simulator::isForgotten(const StoredResponse& stored, Milliseconds age) const {
    const bool expired = stored.kept >= 0 && age > (stored.lifetime.orZero() + stored.kept) * 1000;
    return expired || (m_real->profile->invalidates && m_store.isInvalid(stored));
}

/// RFC 8246 2: a reload uses a fresh immutable response; clients ignore immutable over plain HTTP.
bool Simulator::usesImmutable(Step& step, const StoredResponse& stored, Milliseconds left) {
    const CacheProfile& profile = *m_real->profile;
    if (left <= 0 || !stored.policy.has(Directive::Immutable))
        return false;
    if (profile.ignoresImmutable != asConforming)
        step.reasons.push_back(deviates(profile.id, profile.ignoresImmutable));
    if (!profile.knowsImmutable || !m_session.pool().text(step.target).starts_with("https:"))
        return false;
    step.add(ReasonCode::ImmutableReload);
    return true;
}

/// The client's own limits (RFC 9111 5.2.1), as far as the cache obeys them.
bool Simulator::refusedByClient(Step& step, const StoredResponse& stored, Milliseconds age,
                                Milliseconds left) {
    const Admission& admission = step.admission;
    if (admission.kind == Admission::Kind::Revalidate)
        return true;
    const bool extended = m_real->profile->maxStaleExtends && stored.mayBeStale && admission.maxAge >= 0;
    const std::int64_t maxAge =
        admission.maxAge + (extended && admission.maxStale > 0 ? admission.maxStale : 0);
    const bool immutable = maxAge == 0 && usesImmutable(step, stored, left);
    if (!immutable && maxAge >= 0 && (maxAge == 0 || age > maxAge * 1000)) {
        step.add(maxAge == 0 ? ReasonCode::RequestMaxAgeZero : ReasonCode::RequestMaxAge, maxAge, age / 1000);
        return true;
    }
    if (admission.minFresh < 0 || left >= admission.minFresh * 1000)
        return false;
    step.add(ReasonCode::RequestMinFresh, admission.minFresh, left / 1000);
    return true;
}

/// Whether the request has Authorization and the stored response is not meant for it.
bool Simulator::passesAuthorized(const Step& step, const StoredResponse& stored) const {
    return m_real->profile->authorizedPasses != asConforming && step.request.authorization &&
           !stored.policy.has(Directive::Public);
}

/// Adds the reasons that forbid a stored response even when fresh. Sets Bypass if the cache does not look it
/// up.
bool Simulator::blockedAsBuilt(Step& step, const StoredResponse& stored) {
    const CacheProfile& profile = *m_real->profile;
    if (m_store.isInvalid(stored))
        step.add(ReasonCode::Invalidated);
    if (stored.validateAlways)
        step.add(ReasonCode::ResponseNoCache);
    const bool apart = profile.headApart != asConforming && step.head() && !stored.headOnly;
    if (apart)
        step.reasons.push_back(deviates(profile.id, profile.headApart));
    const bool authorized = passesAuthorized(step, stored);
    if (authorized)
        step.reasons.push_back(deviates(profile.id, profile.authorizedPasses));
    const bool withoutIts = profile.authorizedValidates != asConforming && step.request.authorization &&
                            !requestHead(m_session[stored.validatedBy]).authorization;
    if (withoutIts)
        step.reasons.push_back(deviates(profile.id, profile.authorizedValidates));
    if (authorized && !stored.mustValidate()) {
        step.decision.kind =
            step.admission.onlyIfCached ? DecisionKind::GatewayTimeout : DecisionKind::Bypass;
        step.decision.stored = noIndex;
        step.learns = profile.authorizedReplaces && !step.admission.onlyIfCached && step.storability.storable;
    }
    return m_store.isInvalid(stored) || stored.validateAlways || apart || authorized || withoutIts;
}

void Simulator::reuseAsBuilt(Step& step, std::uint32_t place) {
    const CacheProfile& profile = *m_real->profile;
    const StoredResponse& stored = m_store[place];
    const bool timed = stored.received != noTime && step.now != noTime;
    const Milliseconds age = timed ? currentAge(stored.initialAge, stored.received, step.now) : -1;
    if (isForgotten(stored, age)) {
        if (profile.forgets != asConforming && !m_store.isInvalid(stored))
            step.reasons.push_back(deviates(profile.id, profile.forgets));
        else
            step.add(ReasonCode::NothingStored);
        missAsBuilt(step);
        return;
    }
    const Milliseconds lifetime = stored.lifetime.orZero() * 1000 + profile.lastSecond;
    const Milliseconds staleFor = age - lifetime;
    explainKey(step, stored);
    addFreshnessReasons(stored, age, step.reasons);
    Decision& decision = step.decision;
    decision.stored = stored.exchange;
    decision.lifetime = stored.lifetime.seconds;
    decision.lifetimeBasis = stored.lifetime.basis;
    decision.age = age < 0 ? -1 : age / 1000;
    const bool blocked = blockedAsBuilt(step, stored) || !timed;
    if (decision.stored == noIndex) // bypassed
        return;
    const bool unmet = profile.unmet && step.request.conditional() && staleFor < 0 && !blocked &&
                       profile.unmet(step.request, headOf(stored), stored.received, step.now);
    if (unmet) {
        step.reasons.push_back(deviates(profile.id, profile.forwardsCondition));
        if (!answersError(step, stored, staleFor)) {
            decision.kind = DecisionKind::Miss;
            decision.stored = noIndex;
        }
        return;
    }
    if (!blocked && passesRange(step, stored, staleFor < 0))
        return;
    if (blocked || refusedByClient(step, stored, age, -staleFor)) {
        forwardAsBuilt(step, place, staleFor);
        return;
    }
    if (staleFor < 0) {
        decision.kind = DecisionKind::FreshHit;
        noteShared(step, stored);
        step.learns = false;
    } else if (stored.mayBeStale && step.admission.maxStale >= 0 &&
               staleFor <= step.admission.maxStale * 1000) {
        if (profile.maxAgeTakesStale != asConforming && !step.directives.has(Directive::MaxStale))
            step.reasons.push_back(deviates(profile.id, profile.maxAgeTakesStale));
        else
            step.add(ReasonCode::MaxStale, step.admission.maxStale, staleFor / 1000);
        decision.kind = DecisionKind::StaleHit;
        step.learns = false;
    } else if (stored.staleWhile > 0 && staleFor <= stored.staleWhile * 1000 &&
               !(step.head() && profile.headValidatesStale)) {
        if (profile.grace != asConforming && !stored.policy.has(Directive::StaleWhileRevalidate))
            step.reasons.push_back(deviates(profile.id, profile.grace));
        else
            step.add(isOwnAnswer(profile, step.response) ? ReasonCode::StaleWhileUsed
                                                         : ReasonCode::StaleWhileRevalidate,
                     namedWindow(stored), staleFor / 1000);
        decision.kind = DecisionKind::StaleHit;
        decision.staleWhileRevalidate = true;
    } else {
        explainNoWindow(step, stored, staleFor);
        forwardAsBuilt(step, place, staleFor);
        return;
    }
    explainDeafness(step, age);
    explainAnswer(step, stored);
}

/// Forwards a range request that the profile does not answer from the store; returns whether it did.
bool Simulator::passesRange(Step& step, const StoredResponse& stored, bool fresh) {
    const CacheProfile& profile = *m_real->profile;
    if (!profile.passesRange || step.request.range == TextId::None ||
        !profile.passesRange(step.request, headOf(stored), stored.received, fresh))
        return false;
    step.decision.stored = noIndex;
    step.decision.kind = step.admission.onlyIfCached ? DecisionKind::GatewayTimeout : DecisionKind::Miss;
    step.learns = !step.admission.onlyIfCached;
    step.reasons.push_back(deviates(profile.id, profile.forwardsRange));
    if (step.admission.onlyIfCached)
        step.add(ReasonCode::OnlyIfCached);
    return true;
}

/// Adds the reason that the stored response came from another URL.
void Simulator::explainKey(Step& step, const StoredResponse& stored) {
    const CacheProfile& profile = *m_real->profile;
    if (profile.otherKey != asConforming && stored.target != step.target)
        step.reasons.push_back(deviates(profile.id, profile.otherKey));
}

/// Adds the reason that the cache ignored directives of the request.
void Simulator::explainDeafness(Step& step, Milliseconds age) {
    const CacheProfile& profile = *m_real->profile;
    if (profile.deafToRequest == asConforming)
        return;
    const CacheControl& directives = step.directives;
    const CacheDirective* maxAge = directives.find(Directive::MaxAge);
    const bool tooOld =
        maxAge && (maxAge->seconds == 0 || (maxAge->seconds > 0 && age > maxAge->seconds * 1000));
    const bool pragma = step.request.pragma != TextId::None && step.request.cacheControl == TextId::None;
    if (tooOld || pragma || directives.has(Directive::NoCache) || directives.has(Directive::NoStore))
        step.reasons.push_back(deviates(profile.id, profile.deafToRequest));
}

/// Adds the reason that the cache ignored a stale-while-revalidate window.
void Simulator::explainNoWindow(Step& step, const StoredResponse& stored, Milliseconds staleFor) {
    const CacheProfile& profile = *m_real->profile;
    const CacheDirective* window = stored.policy.directives->find(Directive::StaleWhileRevalidate);
    if (profile.noStaleWhile != asConforming && stored.staleWhile == 0 && window &&
        window->seconds * 1000 >= staleFor)
        step.reasons.push_back(deviates(profile.id, profile.noStaleWhile));
}

/// Answers with the stored response in place of an error of the origin.
bool Simulator::answersError(Step& step, const StoredResponse& stored, Milliseconds staleFor) {
    const CacheProfile& profile = *m_real->profile;
    const int status = step.response.status;
    if (!profile.staleOnErrorFor)
        return false;
    const std::int64_t window = profile.staleOnErrorFor(status, stored.staleOnError, m_real->parameters);
    if (window < 0 || staleFor >= window * 1000)
        return false;
    step.decision.kind = DecisionKind::StaleHit;
    const CacheControl& directives = *stored.policy.directives;
    const bool named =
        directives.has(Directive::StaleIfError) || directives.has(Directive::StaleWhileRevalidate);
    if (profile.hidesErrors != asConforming && (window != stored.staleOnError || !named))
        step.reasons.push_back(deviates(profile.id, profile.hidesErrors));
    else
        step.add(ReasonCode::StaleIfError, 0, 0, TextId::None, status);
    step.learns = false;
    explainAnswer(step, stored);
    if (profile.errorRenews > 0 && stored.lifetime.basis != LifetimeBasis::MaxAge &&
        stored.lifetime.basis != LifetimeBasis::SMaxAge) {
        StoredResponse& renewed = m_store[step.chosen];
        renewed.lifetime.seconds = profile.errorRenews;
        renewed.received = step.exchange.responseTime();
        renewed.initialAge = 0;
    }
    return true;
}

/// Whether the origin's answer has no Date or an older one, so that the client gets the stored response.
bool Simulator::answersOlder(Step& step, const StoredResponse& stored) {
    const CacheProfile& profile = *m_real->profile;
    const int status = step.response.status;
    if (profile.keepsYounger == asConforming || status < 200 || status == 304 || status >= 500)
        return false;
    const Milliseconds received = step.exchange.responseTime();
    const ResponseHead own = headOf(stored);
    if (dateValue(step.response, step.response.date, received).value_or(-1) >=
        dateValue(own, own.date, received).value_or(-1))
        return false;
    step.decision.kind = DecisionKind::StaleHit;
    step.reasons.push_back(deviates(profile.id, profile.keepsYounger));
    step.learns = false;
    return true;
}

void Simulator::forwardAsBuilt(Step& step, std::uint32_t place, Milliseconds staleFor) {
    const CacheProfile& profile = *m_real->profile;
    const StoredResponse& stored = m_store[place];
    Decision& decision = step.decision;
    if (step.admission.onlyIfCached && !profile.onlyIfCachedAsks) {
        decision.kind = DecisionKind::GatewayTimeout;
        step.add(ReasonCode::OnlyIfCached);
        step.learns = false;
        return;
    }
    if (answersError(step, stored, staleFor) || answersOlder(step, stored))
        return;
    const bool canAsk = stored.hasValidator() || profile.asksWithoutValidator != asConforming;
    const bool validates =
        canAsk && (!profile.validates || profile.validates(headOf(stored), m_real->parameters));
    if (validates && stored.etag != TextId::None)
        step.add(ReasonCode::SendsEtag, 0, 0, stored.etag);
    else if (validates && stored.lastModified != TextId::None)
        step.add(ReasonCode::SendsLastModified, 0, 0, stored.lastModified);
    else if (validates)
        step.reasons.push_back(deviates(profile.id, profile.asksWithoutValidator));
    else if (stored.hasValidator() && profile.validatesLess != asConforming)
        step.reasons.push_back(deviates(profile.id, profile.validatesLess));
    else
        step.add(ReasonCode::NoValidator);
    decision.kind = validates ? DecisionKind::Revalidate : DecisionKind::Miss;
    if (validates && profile.validationStores)
        step.admission.unstored = false;
    if (validates)
        return;
    decision.stored = noIndex;
    decision.lifetime = -1;
    decision.lifetimeBasis = LifetimeBasis::None;
    decision.age = -1;
}

} // namespace hci
