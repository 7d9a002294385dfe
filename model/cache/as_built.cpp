// The simulator with the profile of a real cache: the conforming steps, but for what the profile does
// otherwise.

#include "model/cache/age.h"
#include "model/cache/simulator.h"

#include <algorithm>

namespace hci {

Judgement Simulator::judged(const ResponseHead& response, const Exchange& exchange, const Policy& policy,
                            Milliseconds requested, Milliseconds received, const ResponseHead* update) {
    const RequestHead request = requestHead(exchange);
    return m_real->profile->judge({.request = request,
                                   .requestDirectives = m_directives.request(request),
                                   .response = response,
                                   .policy = policy,
                                   .url = exchange.text(exchange.record().resourceUrl),
                                   .requested = requested,
                                   .received = received,
                                   .parameters = m_real->parameters,
                                   .update = update});
}

void Simulator::decideAsBuilt(Step& step) {
    const MethodClass method = step.request.method;
    step.learns = true;
    if (method != MethodClass::Get && method != MethodClass::Head) {
        step.decision.kind = DecisionKind::Bypass;
        step.add(isUnsafe(method) ? ReasonCode::UnsafeMethod : ReasonCode::MethodNotServed, 0, 0,
                 step.exchange.record().method);
        return;
    }
    step.admission = m_real->profile->admit({.request = step.request,
                                             .directives = step.directives,
                                             .url = step.exchange.text(step.exchange.record().resourceUrl),
                                             .parameters = m_real->parameters});
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
    if (step.chosen != noIndex)
        reuseAsBuilt(step, step.chosen);
    else
        missAsBuilt(step);
}

void Simulator::missAsBuilt(Step& step) {
    // The one response of the URL stands in for an error, whatever its variant.
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

/// RFC 8246 2: a reload uses what is fresh and immutable; clients do not hear it over plain HTTP.
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

/// The client's own limits (RFC 9111 5.2.1), as far as the cache hears them.
bool Simulator::refusedByClient(Step& step, const StoredResponse& stored, Milliseconds age,
                                Milliseconds left) {
    const Admission& admission = step.admission;
    if (admission.kind == Admission::Kind::Revalidate)
        return true;
    const bool immutable = admission.maxAge == 0 && usesImmutable(step, stored, left);
    if (!immutable && admission.maxAge >= 0 && (admission.maxAge == 0 || age > admission.maxAge * 1000)) {
        step.add(admission.maxAge == 0 ? ReasonCode::RequestMaxAgeZero : ReasonCode::RequestMaxAge,
                 admission.maxAge, age / 1000);
        return true;
    }
    if (admission.minFresh < 0 || left >= admission.minFresh * 1000)
        return false;
    step.add(ReasonCode::RequestMinFresh, admission.minFresh, left / 1000);
    return true;
}

/// What keeps a stored response from being used, however fresh it is. Sets Bypass where it is not even looked
/// at.
bool Simulator::blockedAsBuilt(Step& step, const StoredResponse& stored) {
    const CacheProfile& profile = *m_real->profile;
    if (m_store.isInvalid(stored))
        step.add(ReasonCode::Invalidated);
    if (stored.validateAlways)
        step.add(ReasonCode::ResponseNoCache);
    const bool apart = profile.headApart != asConforming && step.head() && !stored.headOnly;
    if (apart)
        step.reasons.push_back(deviates(profile.id, profile.headApart));
    const bool authorized = profile.authorizedPasses != asConforming && step.request.authorization &&
                            !stored.policy.has(Directive::Public);
    if (authorized)
        step.reasons.push_back(deviates(profile.id, profile.authorizedPasses));
    const bool must =
        stored.policy.has(Directive::MustRevalidate) || stored.policy.has(Directive::ProxyRevalidate);
    if (authorized && !must) {
        step.decision.kind =
            step.admission.onlyIfCached ? DecisionKind::GatewayTimeout : DecisionKind::Bypass;
        step.decision.stored = noIndex;
        step.learns = false;
    }
    return m_store.isInvalid(stored) || stored.validateAlways || apart || authorized;
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
    addFreshnessReasons(stored, age, step.reasons);
    Decision& decision = step.decision;
    decision.stored = stored.exchange;
    decision.lifetime = stored.lifetime.seconds;
    decision.lifetimeBasis = stored.lifetime.basis;
    decision.age = age < 0 ? -1 : age / 1000;
    const bool blocked = blockedAsBuilt(step, stored) || !timed;
    if (!step.learns)
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
    if (blocked || refusedByClient(step, stored, age, -staleFor)) {
        forwardAsBuilt(step, place, staleFor);
        return;
    }
    if (staleFor < 0) {
        decision.kind = DecisionKind::FreshHit;
        step.learns = false;
    } else if (stored.mayBeStale && step.admission.maxStale >= 0 &&
               staleFor <= step.admission.maxStale * 1000) {
        step.add(ReasonCode::MaxStale, step.admission.maxStale, staleFor / 1000);
        decision.kind = DecisionKind::StaleHit;
        step.learns = false;
    } else if (stored.staleWhile > 0 && staleFor <= stored.staleWhile * 1000) {
        if (profile.grace != asConforming && !stored.policy.has(Directive::StaleWhileRevalidate))
            step.reasons.push_back(deviates(profile.id, profile.grace));
        else
            step.add(ReasonCode::StaleWhileRevalidate, stored.staleWhile, staleFor / 1000);
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

/// Names what the request asked for and the cache did not hear.
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

/// Names a window of stale-while-revalidate that the cache does not know.
void Simulator::explainNoWindow(Step& step, const StoredResponse& stored, Milliseconds staleFor) {
    const CacheProfile& profile = *m_real->profile;
    const CacheDirective* window = stored.policy.directives->find(Directive::StaleWhileRevalidate);
    if (profile.noStaleWhile != asConforming && stored.staleWhile == 0 && window &&
        window->seconds * 1000 >= staleFor)
        step.reasons.push_back(deviates(profile.id, profile.noStaleWhile));
}

/// An error of the origin is answered with what is stored.
bool Simulator::answersError(Step& step, const StoredResponse& stored, Milliseconds staleFor) {
    const CacheProfile& profile = *m_real->profile;
    const int status = step.response.status;
    const bool within = stored.staleOnError >= 0 && staleFor < stored.staleOnError * 1000;
    const bool passes = profile.conditionPassesError && step.request.conditional();
    if (!within || passes || !profile.errorUsesStale || !profile.errorUsesStale(status))
        return false;
    step.decision.kind = DecisionKind::StaleHit;
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

/// The origin's answer is older than what is stored by its Date, or has none: the client gets what is stored.
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
    const bool validates =
        profile.validates ? profile.validates(headOf(stored), m_real->parameters) : stored.hasValidator();
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
    if (validates)
        return;
    decision.stored = noIndex;
    decision.lifetime = -1;
    decision.lifetimeBasis = LifetimeBasis::None;
    decision.age = -1;
}

void Simulator::learnAsBuilt(Step& step) {
    const CacheProfile& profile = *m_real->profile;
    const int status = step.response.status;
    if (status == 0)
        step.add(ReasonCode::NoAnswer);
    else if (isUnsafe(step.request.method))
        learnUnsafeAsBuilt(step);
    else if (!step.served() || step.request.method == MethodClass::Query)
        return;
    else if (step.exchange.is(ExchangeFlag::FieldsUnavailable))
        step.reasons.push_back(step.storability.reason);
    else if (status == 304)
        learnNotModifiedAsBuilt(step);
    else if (step.head() && profile.headAsGet == asConforming)
        learnHeadAsBuilt(step);
    else
        learnFullAsBuilt(step);
}

void Simulator::forgetVariant(Step& step) {
    const Admission admission = m_real->profile->admit({.request = step.request,
                                                        .directives = step.directives,
                                                        .url = m_session.pool().text(step.target),
                                                        .parameters = m_real->parameters});
    if (admission.kind == Admission::Kind::Pass)
        return;
    const Store::Matches found = m_store.matching(step.url, step.selecting, true);
    for (const std::uint32_t place : found.all())
        m_store.remove(place);
    if (!found.empty())
        step.add(ReasonCode::InvalidatesTarget);
}

void Simulator::learnUnsafeAsBuilt(Step& step) {
    const CacheProfile& profile = *m_real->profile;
    if (!profile.invalidates) {
        learnUnsafe(step);
        return;
    }
    step.reasons.push_back(deviates(profile.id, profile.invalidatesOtherwise));
    if (profile.invalidatesAsWell && step.response.status >= 200 && step.response.status < 400)
        learnUnsafe(step);
    const bool acts = profile.invalidates(step.exchange.method(), step.response.status);
    if (acts && profile.invalidatesVariant)
        forgetVariant(step);
    else if (acts && m_store.invalidate(step.target))
        step.add(ReasonCode::InvalidatesTarget);
    step.decision.storable = false;
}

/// A 304 to the cache's own question updates what it asked about; one to the client's is passed on.
void Simulator::learnNotModifiedAsBuilt(Step& step) {
    if (step.chosen == noIndex || step.decision.stored == noIndex) {
        step.add(ReasonCode::PassedOn);
        return;
    }
    const StoredResponse& stored = m_store[step.chosen];
    const ResponseHead before = headOf(stored);
    if (m_real->profile->anyNotModified || selects(before, step.response, step.exchange.responseTime())) {
        freshenAsBuilt(step, step.chosen, before);
        return;
    }
    step.add(ReasonCode::SelectsNothing);
    if (m_real->profile->otherNotModifiedDrops)
        dropAsBuilt(step);
}

/// A received field leaves what is stored as it is.
bool Simulator::staysInUpdate(FieldSpan stored, const Field& received) const {
    const CacheProfile& profile = *m_real->profile;
    const TextPool& pool = m_session.pool();
    const FieldName folded = pool.folded(received.name);
    const bool known = std::any_of(stored.begin(), stored.end(),
                                   [&](const Field& own) { return pool.folded(own.name) == folded; });
    return (!known && profile.updateAddsNothing) ||
           (profile.keepsField && profile.keepsField(pool.spelling(folded)));
}

/// The stored fields with those of a 304, into m_fields. An Age that was stored stays.
void Simulator::mergeAsBuilt(Step& step, FieldSpan stored, FieldSpan received) {
    const CacheProfile& profile = *m_real->profile;
    const TextPool& pool = m_session.pool();
    std::vector<Field> taken;
    bool kept = false;
    for (const Field& field : received) {
        if (!staysInUpdate(stored, field))
            taken.push_back(field);
        else
            kept = kept || std::none_of(stored.begin(), stored.end(), [&](const Field& own) {
                       return own.value == field.value && pool.folded(own.name) == pool.folded(field.name);
                   });
    }
    if (kept && profile.updateKeeps != asConforming)
        step.reasons.push_back(deviates(profile.id, profile.updateKeeps));
    freshenInto(m_fields, stored, FieldSpan(taken, pool), m_model);
    const auto isAge = [&](const Field& field) { return pool.folded(field.name) == FieldName::Age; };
    const auto age = std::find_if(stored.begin(), stored.end(), isAge);
    if (m_real->profile->updateForgetsAge)
        return;
    if (age != stored.end() && std::none_of(m_fields.begin(), m_fields.end(), isAge))
        m_fields.push_back(*age);
}

/// The fields of the 304 have said how long it lasts; those that are stored stay.
void Simulator::keepFields(Step& step, StoredResponse& anew, const StoredResponse& older) {
    const FieldSpan kept = fieldsOf(older);
    const bool changed =
        kept.size() != m_fields.size() || !std::equal(kept.begin(), kept.end(), m_fields.begin());
    if (changed)
        step.reasons.push_back(deviates(m_real->profile->id, m_real->profile->updateKeepsAll));
    anew.overlay = older.overlay;
    anew.names = older.names;
    anew.etag = older.etag;
    anew.lastModified = older.lastModified;
}

void Simulator::freshenAsBuilt(Step& step, std::uint32_t place, const ResponseHead& before) {
    const CacheProfile& profile = *m_real->profile;
    const StoredResponse older = m_store[place];
    const Exchange original = m_session[older.exchange];
    StoredResponse updated = older;
    mergeAsBuilt(step, before.fields, step.response.fields);
    m_store.setOverlay(updated, m_fields);
    const ResponseHead after = headOf(updated);
    StoredResponse anew =
        stored(after, original, step.exchange.requestTime(), step.exchange.responseTime(), &step.response);
    const Judgement judgement =
        judged(after, profile.updateJudgedAnew ? step.exchange : original, anew.policy,
               step.exchange.requestTime(), step.exchange.responseTime(), &step.response);
    step.add(ReasonCode::Freshened, older.exchange, anew.lifetime.seconds);
    m_store.remove(place);
    if (profile.updateKeepsRules) {
        anew.names = older.names;
        anew.validateAlways = older.validateAlways;
        anew.mayBeStale = older.mayBeStale;
    } else if (!judgement.storable && profile.refusedUpdateValidates) {
        anew.validateAlways = true;
    } else if (!judgement.storable) {
        step.reasons.push_back(judgement.reason);
        return;
    } else if (profile.otherVaryDrops && anew.names != older.names) {
        return;
    }
    anew.overlay = updated.overlay;
    if (profile.updateKeepsAll != asConforming)
        keepFields(step, anew, older);
    anew.validatedBy = step.exchange.index();
    anew.headOnly = older.headOnly || (profile.headApart != asConforming && step.head());
    m_store.put(step.url, selectingFields(original), anew);
}

/// What is there goes: the answer takes its place, or shows that it is of no use.
void Simulator::dropAsBuilt(Step& step) {
    for (const std::uint32_t place : step.matches.all())
        m_store.remove(place);
    const std::uint32_t latest = m_store.latest(step.url);
    if (m_real->profile->oneVariant != asConforming && latest != noIndex)
        m_store.remove(latest);
    step.matches = {};
}

void Simulator::learnHeadAsBuilt(Step& step) {
    const CacheProfile& profile = *m_real->profile;
    if (profile.headReplaces || profile.oneVariant != asConforming)
        dropAsBuilt(step);
    step.reasons.push_back(step.storability.reason);
    if (step.storability.storable && !step.admission.unstored)
        store(step);
}

void Simulator::learnFullAsBuilt(Step& step) {
    const CacheProfile& profile = *m_real->profile;
    const bool error = step.response.status >= 500;
    step.reasons.push_back(step.storability.reason);
    if (step.storability.storable && !step.admission.unstored) {
        if (profile.headAsGet != asConforming && step.head()) {
            step.received.headOnly = false;
            step.reasons.push_back(deviates(profile.id, profile.headAsGet));
        }
        if (profile.oneVariant != asConforming) {
            if (step.matches.empty() && m_store.latest(step.url) != noIndex)
                step.reasons.push_back(deviates(profile.id, profile.oneVariant));
            dropAsBuilt(step);
        }
        store(step);
        return;
    }
    const bool refreshed = step.admission.kind == Admission::Kind::Refresh && profile.refreshKeeps;
    const bool replaces =
        (profile.refusedReplaces || step.takesPlace) && !refreshed && !step.admission.unstored;
    const bool keeps = !replaces || (error && !profile.errorReplaces);
    if (keeps && !step.matches.empty())
        step.add(ReasonCode::KeptOlder, m_store[step.matches.all().front()].exchange);
    if (!keeps)
        dropAsBuilt(step);
}

} // namespace hci
