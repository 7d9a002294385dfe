// The half of the simulator that learns from answers: RFC 9111 3, 3.4, 4.3.3 to 4.3.5 and 4.4.

#include "model/cache/age.h"
#include "model/cache/simulator.h"
#include "model/exchange/message_bytes.h"
#include "model/exchange/secure_context.h"
#include "model/http/clear_site_data.h"

#include <algorithm>
#include <tuple>

namespace hci {

namespace {

bool answeredInTheBrowser(const Exchange& exchange) noexcept {
    return exchange.fromRecordersCache() || exchange.source() == ExchangeSource::ServiceWorker;
}

/// The received range of a 200 whose content is incomplete (RFC 9111 3.3).
std::optional<ByteRange> brokenOff(const Exchange& exchange) noexcept {
    if (exchange.status() != 200 || !isBrokenOff(exchange))
        return std::nullopt;
    const ByteCount received = exchange.size(Size::ResponseBody);
    return ByteRange{0, received.known() ? received.value() - 1 : -1, -1};
}

/// Gives a stored response the lifetime and rules that a real cache gives it.
void setAsBuilt(StoredResponse& stored, const Judgement& judgement) noexcept {
    stored.lifetime = judgement.lifetime;
    stored.initialAge = judgement.initialAge;
    static_cast<UseRules&>(stored) = static_cast<const UseRules&>(judgement);
}

} // namespace

FieldSpan Simulator::fieldsOf(const StoredResponse& stored) {
    return stored.overlay == noIndex ? m_whatIf.fieldsOf(m_session[stored.exchange])
                                     : FieldSpan(m_store.overlay(stored.overlay), m_session.pool());
}

ResponseHead Simulator::headOf(const StoredResponse& stored) {
    return responseHead(fieldsOf(stored), statusOf(m_session[stored.exchange]));
}

/// The status that the cache received; 200 if it requests the whole in place of a range.
int Simulator::statusOf(const Exchange& exchange) const noexcept {
    const int status = exchange.status();
    const bool part = status == 206 || status == 416;
    return part && m_real && m_real->profile->wholeForPart != asConforming ? 200 : status;
}

StoredResponse Simulator::stored(const ResponseHead& response, const Exchange& exchange,
                                 Milliseconds requested, Milliseconds received, const ResponseHead* update) {
    StoredResponse result;
    ResponseDates dates(response, received);
    const InitialAge age = initialAge(response, requested, dates);
    result.exchange = exchange.index();
    result.validatedBy = exchange.index();
    result.page = exchange.record().page;
    result.names = m_varyKeys.names(response);
    result.target = m_keys.of(exchange, MethodClass::Get).target;
    if (response.cacheGroups != TextId::None)
        result.groups = m_store.addGroups(groupKeys(m_session.pool().text(result.target),
                                                    response.fields.combined(FieldName::CacheGroups)));
    result.policy = m_directives.policy(response, m_model);
    result.received = received;
    result.initialAge = age.corrected;
    result.ageIgnored = age.ageSource == AgeSource::Invalid;
    result.date = age.date ? age.date->seconds * 1000 : received;
    result.lifetime = freshnessLifetime(response, result.policy, m_model, dates);
    result.etag = response.etag;
    if (dates.lastModified())
        result.lastModified = response.lastModified;
    result.headOnly = exchange.method() == "HEAD";
    if (m_real)
        setAsBuilt(result, judged(response, exchange, result.policy, requested, received, update));
    return result;
}

/// A decision names lifetime and age of its stored response, else of the received one.
void Simulator::describeReceived(Step& step) {
    const int status = step.response.status;
    if (status < 200 || status == 304 || step.exchange.is(ExchangeFlag::FieldsUnavailable))
        return;
    if (step.decision.stored != noIndex && !step.learns)
        return;
    step.received =
        stored(step.response, step.exchange, step.exchange.requestTime(), step.exchange.responseTime());
    if (step.decision.stored != noIndex)
        return;
    step.decision.lifetime = step.received.lifetime.seconds;
    step.decision.lifetimeBasis = step.received.lifetime.basis;
    if (step.received.received != noTime)
        step.decision.age = step.received.initialAge / 1000;
}

void Simulator::learn(Step& step) {
    const int status = step.response.status;
    if (step.response.clearSiteData != TextId::None)
        clearSite(step);
    if (status == 0)
        step.add(ReasonCode::NoAnswer);
    else if (isUnsafe(step.request.method))
        learnUnsafe(step);
    else if (!step.served())
        return;
    else if (step.exchange.is(ExchangeFlag::FieldsUnavailable))
        step.reasons.push_back(step.storability.reason);
    else if (status == 304)
        learnNotModified(step);
    else if (step.head())
        learnHead(step);
    else if (status == 206)
        learnPartial(step);
    else
        learnFull(step);
}

/// W3C Clear Site Data: browsers obey it in a secure context, before they store the answer itself; shared
/// caches ignore it.
void Simulator::clearSite(const Step& step) {
    const std::string_view origin = originPart(m_session.pool().text(step.target));
    if (m_model == CacheModel::Private && isSecureContext(origin) &&
        clearsCache(step.response.fields.combined(FieldName::ClearSiteData)))
        m_cleared.insert_or_assign(std::string(origin), m_store.nextOrder());
}

void Simulator::learnUnsafe(Step& step) {
    const Invalidation invalidation =
        invalidatedBy(step.request.method, step.response, step.target, m_session);
    for (const InvalidatedUrl& each : invalidation.all()) {
        const bool known = each.url != TextId::None && m_store.invalidate(each.url);
        if (each.otherOrigin)
            step.add(ReasonCode::OtherOriginKept, 0, 0, each.reference);
        else if (known)
            step.add(each.reference == TextId::None ? ReasonCode::InvalidatesTarget
                                                    : ReasonCode::InvalidatesOther,
                     0, 0, each.reference);
    }
    if (invalidation.count == 0)
        step.add(ReasonCode::ErrorInvalidatesNothing, 0, 0, TextId::None, step.response.status);
    if (step.response.groupInvalidation != TextId::None)
        invalidateGroups(step);
    // 9110 9.3.3: the answer to POST represents its target only if Content-Location says so.
    if (step.storability.storable &&
        resolveUrl(m_session.pool().text(step.target), m_session.pool().text(step.response.contentLocation),
                   m_session) == step.url) {
        step.matches = m_store.matching(step.url, step.selecting, false);
        step.reasons.push_back(step.storability.reason);
        store(step);
    } else if (step.decision.storable) {
        step.decision.storable = false;
        step.add(ReasonCode::PostNotStorable);
    }
}

/// RFC 9875 3: whatever the status, but only on answers to unsafe requests. Optional for a cache; this one
/// does it.
void Simulator::invalidateGroups(Step& step) {
    const std::string value = step.response.fields.combined(FieldName::CacheGroupInvalidation);
    const std::vector<std::string> groups = groupKeys(m_session.pool().text(step.target), value);
    for (const std::string& group : groups)
        m_store.invalidateGroup(group);
    if (!groups.empty())
        step.add(ReasonCode::InvalidatesGroup, 0, 0, step.response.groupInvalidation);
}

void Simulator::learnNotModified(Step& step) {
    constexpr std::size_t most = std::tuple_size_v<decltype(Store::Matches::places)>;
    const std::span<const std::uint32_t> places = step.matches.all();
    std::array<ResponseHead, most> heads;
    std::array<ValidatorMatch, most> matches{};
    std::array<Milliseconds, most> dates{};
    std::array<bool, most> selected{};
    for (std::size_t i = 0; i < places.size(); ++i) {
        heads[i] = headOf(m_store[places[i]]);
        matches[i] = matchValidators(heads[i], step.response, step.exchange.responseTime());
        dates[i] = m_store[places[i]].date;
    }
    selectForUpdate(std::span(matches).first(places.size()), std::span(dates).first(places.size()),
                    std::span(selected).first(places.size()));
    bool any = false;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (selected[i])
            freshen(step, places[i], heads[i], ReasonCode::Freshened);
        any = any || selected[i];
    }
    const bool asked = step.decision.kind != DecisionKind::Miss || !places.empty();
    if (!any)
        step.add(asked ? ReasonCode::SelectsNothing : ReasonCode::PassedOn);
}

void Simulator::freshen(Step& step, std::uint32_t place, const ResponseHead& before, ReasonCode why) {
    StoredResponse updated = m_store[place];
    const Exchange original = m_session[updated.exchange];
    freshenInto(m_fields, before.fields, step.response.fields,
                FieldExclusions(step.response.fields, m_model, obeyedField(step.policy)));
    m_store.setOverlay(updated, m_fields);
    ResponseHead after = headOf(updated);
    // 4.2.3: the age needs the Date of the newer answer.
    after.date = step.response.date;
    const StoredResponse anew =
        stored(after, original, step.exchange.requestTime(), step.exchange.responseTime());
    m_keys.noteStored(updated.key, after);
    const VaryNames names = updated.names;
    const bool otherPolicy = anew.policy.directives != updated.policy.directives;
    static_cast<ValidatedState&>(updated) = static_cast<const ValidatedState&>(anew);
    updated.validatedBy = step.exchange.index();
    updated.order = m_store.nextOrder();
    step.add(why, updated.exchange, updated.lifetime.seconds);
    if (otherPolicy && forbidsStoring(step, original, after, updated.policy)) {
        m_store.remove(place);
    } else if (names != updated.names) {
        m_store.remove(place); // another Vary means another key, that of the original request
        m_store.put(step.url, selectingFields(original), updated);
    } else {
        m_store[place] = updated;
    }
}

/// An update may bring no-store, or private to a shared cache, which forbids to keep the stored response
/// (5.2.2.5, 5.2.2.7).
bool Simulator::forbidsStoring(Step& step, const Exchange& original, const ResponseHead& after,
                               const Policy& policy) {
    const RequestHead request = requestHead(original);
    const Storability still = storability(request, m_directives.request(request), after, policy, m_model);
    if (!still.storable)
        step.reasons.push_back(still.reason);
    return !still.storable;
}

void Simulator::learnHead(Step& step) {
    bool any = false;
    for (const std::uint32_t place : step.matches.all()) {
        if (step.response.status != 200 || m_store[place].headOnly)
            continue;
        any = true;
        const ResponseHead before = headOf(m_store[place]);
        if (headAgrees(before, step.response)) {
            freshen(step, place, before, ReasonCode::HeadFreshened);
        } else {
            m_store[place].staleByHead = true;
            step.add(ReasonCode::HeadMadeStale, m_store[place].exchange);
        }
    }
    if (!any)
        learnFull(step);
}

void Simulator::learnPartial(Step& step) {
    if (!step.storability.storable || step.matches.empty() || !combine(step, step.matches.all().front()))
        learnFull(step);
}

/// RFC 9111 3.4: combines the received part with the stored one if both share a strong validator and are
/// adjacent or overlap.
bool Simulator::combine(Step& step, std::uint32_t place) {
    const StoredResponse& stored = m_store[place];
    const ResponseHead before = headOf(stored);
    if (matchValidators(before, step.response, step.exchange.responseTime()) != ValidatorMatch::Strong)
        return false;
    const ByteRange part = *parseContentRange(m_session.pool().text(step.response.contentRange));
    ByteRange whole = stored.range;
    if (stored.partial && (part.first > whole.last + 1 || whole.first > part.last + 1))
        return false;
    freshen(step, place, before, ReasonCode::Combined);
    StoredResponse& after = m_store[place];
    if (after.partial) {
        whole.first = std::min(whole.first, part.first);
        whole.last = std::max(whole.last, part.last);
        whole.complete = std::max(whole.complete, part.complete);
        after.range = whole;
        after.partial = !whole.whole();
    }
    return true;
}

void Simulator::learnFull(Step& step) {
    const int status = step.response.status;
    if (!m_keys.areEquivalent(step.ownUrl, step.url, step.response)) {
        // The new answer does not declare the two URLs equivalent, so it is stored under its own.
        step.url = step.ownUrl;
        step.matches = {};
    }
    const auto matching = step.matches.all();
    const auto holdsOther = [this](std::uint32_t place) {
        return m_session[m_store[place].exchange].status() < 500;
    };
    if (status >= 500 && std::any_of(matching.begin(), matching.end(), holdsOther)) {
        step.add(ReasonCode::ServerErrorKeeps, 0, 0, TextId::None, status);
        return;
    }
    if (answeredInTheBrowser(step.exchange)) {
        step.add(ReasonCode::RecorderCacheHit);
        if (keepsYounger(step))
            return;
    }
    step.reasons.push_back(step.storability.reason);
    if (step.storability.storable)
        store(step);
    else if (!matching.empty())
        step.add(ReasonCode::KeptOlder, m_store[matching.front()].exchange);
}

/// The recorder's cache answered with a response that is stored here already, or an older one.
bool Simulator::keepsYounger(const Step& step) const {
    const auto matching = step.matches.all();
    const bool dated = step.response.date != TextId::None;
    return std::any_of(matching.begin(), matching.end(), [&](std::uint32_t place) {
        return !dated || m_store[place].date >= step.received.date;
    });
}

void Simulator::store(Step& step) {
    StoredResponse& response = step.received;
    if (step.response.status == 206) {
        response.range = *parseContentRange(m_session.pool().text(step.response.contentRange));
        response.partial = !response.range.whole();
    } else if (const auto received = brokenOff(step.exchange)) {
        response.range = *received;
        response.partial = true;
    }
    // The answer replaces those for the same request; one without Vary stays for requests that this one does
    // not match.
    for (const std::uint32_t place : step.matches.all()) {
        const StoredResponse& older = m_store[place];
        const bool remains = older.names == VaryNames::Nothing && response.names != VaryNames::Nothing;
        if (remains || (response.headOnly && !older.headOnly))
            continue;
        step.add(ReasonCode::Replaced, older.exchange);
        m_store.remove(place);
    }
    addStoringNotes(step);
    m_keys.noteStored(step.url, step.response);
    m_store.put(step.url, step.selecting, response);
}

void Simulator::addStoringNotes(Step& step) {
    if (step.policy.has(Directive::MustUnderstand) && step.policy.has(Directive::NoStore))
        step.add(ReasonCode::MustUnderstandOverrides, 0, 0, TextId::None, step.response.status);
    if (m_model != CacheModel::Private && step.policy.has(Directive::Private))
        step.add(ReasonCode::PrivateFields);
    if (step.response.setCookie)
        step.add(ReasonCode::SetCookieStored);
}

} // namespace hci
