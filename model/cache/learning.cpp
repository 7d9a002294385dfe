// The half of the simulator that learns from answers: RFC 9111 3, 3.4, 4.3.3 to 4.3.5 and 4.4.

#include "model/cache/age.h"
#include "model/cache/simulator.h"

#include <algorithm>

namespace hci {

namespace {

bool fromRecordersCache(const Exchange& exchange) noexcept {
    return exchange.source() == ExchangeSource::MemoryCache ||
           exchange.source() == ExchangeSource::DiskCache ||
           exchange.source() == ExchangeSource::ServiceWorker;
}

/// A 200 whose content broke off: what has come of it (RFC 9111 3.3).
std::optional<ByteRange> brokenOff(const Exchange& exchange) noexcept {
    const Failure failure = exchange.record().failure;
    if (exchange.status() != 200 || (failure != Failure::ClosedEarly && failure != Failure::Truncated))
        return std::nullopt;
    const ByteCount received = exchange.size(Size::ResponseBody);
    return ByteRange{0, received.known() ? received.value() - 1 : -1, -1};
}

/// What a validation changes in a stored response: all that its fields and the new times say.
void takeOver(StoredResponse& stored, const StoredResponse& anew) noexcept {
    stored.names = anew.names;
    stored.policy = anew.policy;
    stored.date = anew.date;
    stored.received = anew.received;
    stored.initialAge = anew.initialAge;
    stored.lifetime = anew.lifetime;
    stored.etag = anew.etag;
    stored.lastModified = anew.lastModified;
    stored.ageIgnored = anew.ageIgnored;
    stored.staleByHead = false;
}

} // namespace

ResponseHead Simulator::headOf(const StoredResponse& stored) {
    const Exchange exchange = m_session[stored.exchange];
    const FieldSpan fields = stored.overlay == noIndex
                                 ? exchange.response()
                                 : FieldSpan(m_store.overlay(stored.overlay), m_session.pool());
    ResponseHead head = responseHead(fields, exchange.status());
    m_whatIf.apply(head, exchange);
    return head;
}

StoredResponse Simulator::stored(const ResponseHead& response, const Exchange& exchange,
                                 Milliseconds requested, Milliseconds received) {
    StoredResponse result;
    const InitialAge age = initialAge(response, requested, received);
    const auto date = dateValue(response, response.date, received);
    result.exchange = exchange.index();
    result.names = m_varyKeys.names(response);
    result.policy = m_directives.policy(response, m_model);
    result.received = received;
    result.initialAge = age.corrected;
    result.ageIgnored = age.ageInvalid;
    result.date = date ? *date * 1000 : received;
    result.lifetime = freshnessLifetime(response, result.policy, m_model, received);
    result.etag = response.etag;
    if (dateValue(response, response.lastModified, received))
        result.lastModified = response.lastModified;
    result.headOnly = exchange.method() == "HEAD";
    return result;
}

/// The lifetime and age that a decision names are those of the stored response that it was about, else those
/// of the received one.
void Simulator::describeReceived(Step& step) {
    const int status = step.response.status;
    if (status < 200 || status == 304 || step.decision.stored != noIndex ||
        step.exchange.is(ExchangeFlag::FieldsUnavailable))
        return;
    const Milliseconds received = step.exchange.responseTime();
    const FreshnessLifetime lifetime = freshnessLifetime(step.response, step.policy, m_model, received);
    step.decision.lifetime = lifetime.seconds;
    step.decision.lifetimeBasis = lifetime.basis;
    if (received != noTime)
        step.decision.age = initialAge(step.response, step.exchange.requestTime(), received).corrected / 1000;
}

void Simulator::learn(Step& step) {
    const int status = step.response.status;
    if (status == 0)
        step.add(ReasonCode::NoAnswer);
    else if (isUnsafe(step.request.method))
        learnUnsafe(step);
    else if (step.decision.kind == DecisionKind::Bypass)
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

void Simulator::learnUnsafe(Step& step) {
    const Invalidation invalidation =
        invalidatedBy(step.request.method, step.response, step.url, *m_session.sharedPool());
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
    // 9110 9.3.3: what a POST answers is a representation of its target only where Content-Location says so.
    if (step.storability.storable &&
        resolveUrl(m_session.pool().text(step.url), m_session.pool().text(step.response.contentLocation),
                   *m_session.sharedPool()) == step.url)
        store(step);
    else if (step.decision.storable) {
        step.decision.storable = false;
        step.add(ReasonCode::PostNotStorable);
    }
}

void Simulator::learnNotModified(Step& step) {
    const auto matching = m_store.matching(step.url, step.request.fields, step.head());
    const Milliseconds received = step.exchange.responseTime();
    Store::Matches places{};
    std::array<ValidatorMatch, places.size()> matches{};
    std::array<Milliseconds, places.size()> dates{};
    std::array<bool, places.size()> selected{};
    const std::size_t count = matching.size();
    std::copy(matching.begin(), matching.end(), places.begin());
    for (std::size_t i = 0; i < count; ++i) {
        const StoredResponse& each = m_store[places[i]];
        matches[i] = matchValidators(headOf(each), step.response, received);
        dates[i] = each.date;
    }
    selectForUpdate(std::span(matches).first(count), std::span(dates).first(count),
                    std::span(selected).first(count));
    bool any = false;
    for (std::size_t i = 0; i < count; ++i) {
        if (!selected[i])
            continue;
        any = true;
        freshen(step, places[i], ReasonCode::Freshened);
    }
    const bool asked = step.decision.kind != DecisionKind::Miss || count > 0;
    if (!any)
        step.add(asked ? ReasonCode::SelectsNothing : ReasonCode::PassedOn);
}

void Simulator::freshen(Step& step, std::uint32_t place, ReasonCode why) {
    StoredResponse updated = m_store[place];
    const Exchange original = m_session[updated.exchange];
    const ResponseHead before = headOf(updated);
    m_store.setOverlay(updated, freshened(before.fields, step.response.fields, m_model));
    ResponseHead after = headOf(updated);
    // 4.2.3: an older answer's Date says nothing of when this one was made.
    after.date = step.response.date;
    const StoredResponse anew =
        stored(after, original, step.exchange.requestTime(), step.exchange.responseTime());
    const VaryNames names = updated.names;
    takeOver(updated, anew);
    updated.order = m_store.nextOrder();
    step.add(why, updated.exchange, updated.lifetime.seconds);
    const RequestHead request = requestHead(original);
    const Storability still =
        storability(request, m_directives.request(request), after, updated.policy, m_model);
    if (!still.storable) {
        step.reasons.push_back(still.reason); // no-store now: what is stored may not be used again (5.2.2.5)
        m_store.remove(place);
    } else if (names != updated.names) {
        m_store.remove(place); // another Vary: another key, for the request that it was stored for
        m_store.put(step.url, original.request(), updated);
    } else {
        m_store[place] = updated;
    }
}

void Simulator::learnHead(Step& step) {
    const auto matching = m_store.matching(step.url, step.request.fields, false);
    Store::Matches places{};
    std::copy(matching.begin(), matching.end(), places.begin());
    if (step.response.status != 200 || matching.empty()) {
        learnFull(step);
        return;
    }
    for (std::size_t i = 0, count = matching.size(); i < count; ++i) {
        StoredResponse& each = m_store[places[i]];
        if (headAgrees(headOf(each), step.response)) {
            freshen(step, places[i], ReasonCode::HeadFreshened);
        } else {
            each.staleByHead = true;
            step.add(ReasonCode::HeadMadeStale, each.exchange);
        }
    }
}

void Simulator::learnPartial(Step& step) {
    const auto matching = m_store.matching(step.url, step.request.fields, false);
    const Milliseconds received = step.exchange.responseTime();
    if (step.storability.storable && !matching.empty()) {
        const std::uint32_t place = matching.front();
        const StoredResponse& before = m_store[place];
        const auto range = parseContentRange(m_session.pool().text(step.response.contentRange));
        const bool same = matchValidators(headOf(before), step.response, received) == ValidatorMatch::Strong;
        const bool touches = range && before.partial && range->first <= before.range.last + 1 &&
                             before.range.first <= range->last + 1;
        if (same && (!before.partial || touches)) {
            freshen(step, place, ReasonCode::Combined);
            StoredResponse& after = m_store[place];
            if (after.partial) {
                after.range.first = std::min(after.range.first, range->first);
                after.range.last = std::max(after.range.last, range->last);
                after.range.complete = std::max(after.range.complete, range->complete);
                after.partial = !after.range.whole();
            }
            return;
        }
    }
    learnFull(step);
}

void Simulator::learnFull(Step& step) {
    const auto matching = m_store.matching(step.url, step.request.fields, step.head());
    const int status = step.response.status;
    if (status >= 500 && std::any_of(matching.begin(), matching.end(), [this](std::uint32_t place) {
            return m_session[m_store[place].exchange].status() < 500;
        })) {
        step.add(ReasonCode::ServerErrorKeeps, 0, 0, TextId::None, status);
        return;
    }
    if (fromRecordersCache(step.exchange)) {
        step.add(ReasonCode::RecorderCacheHit);
        if (keepsYounger(step))
            return;
    }
    step.reasons.push_back(step.storability.reason);
    if (!step.storability.storable) {
        if (!matching.empty())
            step.add(ReasonCode::KeptOlder, m_store[matching.front()].exchange);
        return;
    }
    store(step);
}

/// The recorder's cache gave what is stored here already, or something older.
bool Simulator::keepsYounger(const Step& step) {
    const Milliseconds received = step.exchange.responseTime();
    const auto date = dateValue(step.response, step.response.date, received);
    const auto matching = m_store.matching(step.url, step.request.fields, step.head());
    return std::any_of(matching.begin(), matching.end(), [&](std::uint32_t place) {
        const StoredResponse& stored = m_store[place];
        return !date || stored.date >= *date * 1000;
    });
}

void Simulator::store(Step& step) {
    StoredResponse response =
        stored(step.response, step.exchange, step.exchange.requestTime(), step.exchange.responseTime());
    if (step.response.status == 206) {
        response.range = *parseContentRange(m_session.pool().text(step.response.contentRange));
        response.partial = !response.range.whole();
    } else if (const auto received = brokenOff(step.exchange)) {
        response.range = *received;
        response.partial = true;
    }
    // What this answers anew is superseded; an answer without Vary stays for requests that this one is not
    // for.
    for (const std::uint32_t place : m_store.matching(step.url, step.request.fields, step.head())) {
        const StoredResponse& older = m_store[place];
        const bool remains = older.names == VaryNames::Nothing && response.names != VaryNames::Nothing;
        if (remains || (response.headOnly && !older.headOnly))
            continue;
        step.add(ReasonCode::Replaced, older.exchange);
        m_store.remove(place);
    }
    addStoringNotes(step);
    m_store.put(step.url, step.request.fields, response);
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
