// The simulator with the profile of a real cache: how it learns from an answer.

#include "model/cache/own_answer.h"
#include "model/cache/simulator.h"

#include <algorithm>

namespace hci {

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
    else if (learnOwnAnswer(step))
        return;
    else if (status == 304)
        learnNotModifiedAsBuilt(step);
    else if (step.head() && profile.headAsGet == asConforming)
        learnHeadAsBuilt(step);
    else
        learnFullAsBuilt(step);
}

/// An answer from the recorded cache's own store: after a stale one, the stored response counts as renewed;
/// a 304 to the client gives its age. False for any other answer, which is learned as usual.
bool Simulator::learnOwnAnswer(Step& step) {
    const bool unchanged = step.response.status == 304;
    const bool stale = step.decision.kind == DecisionKind::StaleHit;
    if ((!unchanged && !stale) || !isOwnAnswer(*m_real->profile, step.response))
        return false;
    step.add(ReasonCode::OwnAnswer);
    if (step.chosen == noIndex || step.decision.stored == noIndex)
        return true;
    StoredResponse& renewed = m_store[step.chosen];
    renewed.received = step.exchange.responseTime();
    renewed.initialAge = stale ? 0 : ownAge(step.response) * 1000;
    return true;
}

void Simulator::forgetVariant(Step& step) {
    if (admissionOf(step).kind == Admission::Kind::Pass)
        return;
    const Store::Matches found = m_store.matching(step.url, step.selecting, true);
    bool removed = false;
    for (const std::uint32_t place : found.all()) {
        if (passesAuthorized(step, m_store[place]) && !m_store[place].mustValidate())
            continue;
        m_store.remove(place);
        removed = true;
    }
    if (removed)
        step.add(ReasonCode::InvalidatesTarget);
}

void Simulator::learnUnsafeAsBuilt(Step& step) {
    const CacheProfile& profile = *m_real->profile;
    if (!profile.invalidates) {
        learnUnsafe(step);
        return;
    }
    if (profile.passesUnsafe && profile.passesUnsafe(step.exchange.method(), step.request)) {
        step.decision.storable = false;
        step.reasons.push_back(deviates(profile.id, profile.scriptCondition));
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

/// A 304 to the cache's own condition updates the stored response; one to the client's is passed on.
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

/// Whether the update ignores the received field.
bool Simulator::staysInUpdate(FieldSpan stored, const Field& received) const {
    const CacheProfile& profile = *m_real->profile;
    const TextPool& pool = m_session.pool();
    const FieldName folded = pool.folded(received.name);
    const bool known = std::any_of(stored.begin(), stored.end(),
                                   [&](const Field& own) { return pool.folded(own.name) == folded; });
    return (!known && profile.updateAddsNothing) ||
           (profile.keepsField && profile.keepsField(pool.spelling(folded)));
}

/// Merges the stored fields with those of a 304 into m_fields. A stored Age stays.
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
    const FieldSpan update(taken, pool);
    freshenInto(m_fields, stored, update, FieldExclusions(update, m_model));
    const auto isAge = [&](const Field& field) { return pool.folded(field.name) == FieldName::Age; };
    const auto age = std::find_if(stored.begin(), stored.end(), isAge);
    const auto isTag = [&](const Field& field) { return pool.folded(field.name) == FieldName::Etag; };
    if (profile.updateForgetsTag && std::none_of(received.begin(), received.end(), isTag))
        std::erase_if(m_fields, isTag);
    if (profile.updateForgetsAge)
        return;
    if (age != stored.end() && std::none_of(m_fields.begin(), m_fields.end(), isAge))
        m_fields.push_back(*age);
}

/// Keeps the stored fields: the 304 changed the lifetime only.
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
    const TextId modified = step.response.lastModified;
    if (profile.otherModificationDrops && modified != TextId::None && before.lastModified != TextId::None &&
        m_session.pool().text(modified) != m_session.pool().text(before.lastModified))
        return;
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
    m_store.put(step.url, profile.updateRekeys ? step.selecting : selectingFields(original), anew);
}

/// Removes the stored responses: the answer replaces them or makes them useless.
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
    // After a forced refresh, a cache may treat the answer to HEAD like one to GET.
    RequestHead asGet = step.request;
    asGet.method = MethodClass::Get;
    const bool keeps = step.admission.kind == Admission::Kind::Refresh && profile.refreshKeeps &&
                       !judgeAnswer(profile, {.request = asGet,
                                              .requestDirectives = step.directives,
                                              .response = step.response,
                                              .policy = step.policy,
                                              .url = step.exchange.text(step.exchange.record().resourceUrl),
                                              .requested = step.exchange.requestTime(),
                                              .received = step.exchange.responseTime(),
                                              .parameters = m_real->parameters})
                            .storable;
    if ((profile.headReplaces && !keeps) || profile.oneVariant != asConforming)
        dropAsBuilt(step);
    step.reasons.push_back(step.storability.reason);
    if (step.storability.storable && !step.admission.unstored)
        store(step);
}

void Simulator::learnFullAsBuilt(Step& step) {
    const CacheProfile& profile = *m_real->profile;
    const bool error = step.response.status >= 500;
    const bool named = step.admission.unstored && deviationOf(step.admission.reason);
    step.reasons.push_back(named ? step.admission.reason : step.storability.reason);
    if (step.storability.storable && !step.admission.unstored) {
        if (profile.wholeForPart != asConforming && step.request.range != TextId::None)
            step.reasons.push_back(deviates(profile.id, profile.wholeForPart));
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
    const bool part = profile.partKeeps && (step.response.status == 206 || step.response.status == 416);
    const bool keeps = !replaces || part || (error && !profile.errorReplaces);
    if (keeps && !step.matches.empty())
        step.add(ReasonCode::KeptOlder, m_store[step.matches.all().front()].exchange);
    if (!keeps)
        dropAsBuilt(step);
}

} // namespace hci
