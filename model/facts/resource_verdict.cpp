#include "model/facts/resource_verdict.h"

#include "model/exchange/answer_order.h"
#include "model/exchange/client_cache.h"
#include "model/exchange/message_bytes.h"
#include "model/exchange/own_input.h"
#include "model/exchange/validators.h"
#include "model/http/entity_tag.h"
#include "model/http/vary.h"

#include <algorithm>
#include <utility>

namespace hci {

namespace {

/// The fields that a 304 must repeat where the 200 has them (9110 15.4.5).
constexpr std::array repeatedBy304 = {
    FieldName::ContentLocation, FieldName::Date,   FieldName::Etag, FieldName::Vary,
    FieldName::CacheControl,    FieldName::Expires};

/// `facts` show whether both answered the same request, as another variant has other fields.
bool leavesFieldsOut(const Session& session, const Facts& facts, const Revalidation& pair) {
    const std::vector<std::uint32_t>& resourceOf = facts.resources.resourceOf;
    if (session[pair.conditional].is(ExchangeFlag::FieldsUnavailable) ||
        resourceOf[pair.stored] != resourceOf[pair.conditional])
        return false;
    const FieldSpan stored = session[pair.stored].response();
    const FieldSpan answer = session[pair.conditional].response();
    const bool lost = std::any_of(repeatedBy304.begin(), repeatedBy304.end(),
                                  [&](FieldName name) { return stored.has(name) && !answer.has(name); });
    const bool sameCoding = session[pair.stored].request().id(FieldName::AcceptEncoding) ==
                            session[pair.conditional].request().id(FieldName::AcceptEncoding);
    const bool otherVary = stored.id(FieldName::Vary) != answer.id(FieldName::Vary);
    return lost || (sameCoding && otherVary && !membersLost(varyOf(stored), varyOf(answer)).empty());
}

/// Whether both have a tag, and the two differ by more than a W/ (RFC 9110 8.8.3.2).
bool haveOtherTags(const Exchange& before, const Exchange& after) {
    const TextId one = before.response().id(FieldName::Etag);
    const TextId other = after.response().id(FieldName::Etag);
    if (one == TextId::None || other == TextId::None || one == other)
        return false;
    return !weaklyEqual(compareTags(before.text(one), after.text(other)));
}

VerdictCode verdictOf(const Session& session, const Facts& facts, const Revalidation& pair) {
    switch (pair.outcome) {
    case Outcome::NotModified:
        return leavesFieldsOut(session, facts, pair) ? VerdictCode::NotModifiedIncomplete
                                                     : VerdictCode::NotModified;
    case Outcome::MissedNotModified: {
        const bool changed =
            pair.stored != noIndex && haveOtherTags(session[pair.stored], session[pair.conditional]);
        return changed ? VerdictCode::TagChanges : VerdictCode::Missed;
    }
    case Outcome::Modified: return VerdictCode::Modified;
    case Outcome::Undetermined: return VerdictCode::Undetermined;
    case Outcome::PreconditionFailed: return VerdictCode::PreconditionFailed;
    case Outcome::Unconditional304: return VerdictCode::Unconditional304;
    case Outcome::NoStoredResponse: return VerdictCode::NoStoredResponse;
    case Outcome::OtherStatus: return VerdictCode::OtherStatus;
    case Outcome::Error:
        return session[pair.conditional].status() == 0 ? VerdictCode::Failed : VerdictCode::OtherStatus;
    }
    return VerdictCode::Undetermined;
}

/// Whether nothing came over the network: the recorder's cache answered, or a service worker from its own.
bool cameWithoutNetwork(const Exchange& exchange) noexcept {
    const ByteCount size = exchange.responseOnWire();
    const bool byWorker =
        exchange.source() == ExchangeSource::ServiceWorker && size.known() && size.value() == 0;
    return exchange.fromRecordersCache() || exchange.is(ExchangeFlag::ProbablyCached) || byWorker;
}

/// Whether the whole content came again although the cache's validators are still current.
bool isRedownload(const Session& session, const Decision& decision, const Exchange& exchange,
                  WorkBudget* budget) {
    if (exchange.status() != 200 || exchange.method() != "GET" || isBrokenOff(exchange))
        return false;
    const Exchange stored = session[decision.stored];
    const FieldName validator =
        exchange.response().has(FieldName::Etag) ? FieldName::Etag : FieldName::LastModified;
    const TextId current = exchange.response().id(validator);
    const bool sameCoding =
        stored.response().id(FieldName::ContentEncoding) ==
            exchange.response().id(FieldName::ContentEncoding) ||
        stored.request().id(FieldName::AcceptEncoding) == exchange.request().id(FieldName::AcceptEncoding);
    return current != TextId::None && current == stored.response().id(validator) && sameCoding &&
           mayShareCache(stored, exchange) && hadCome(stored, exchange) &&
           compareContent(stored, exchange, budget) != ContentComparison::Different;
}

/// The verdict on a load that was neither avoidable nor a repeated download.
VerdictCode verdictOfLoad(const Exchange& exchange, const Decision& decision) {
    if (exchange.status() >= 300)
        return VerdictCode::OtherStatus;
    if (!decision.storable)
        return VerdictCode::NotStored;
    if (exchange.is(ExchangeFlag::FieldsUnavailable))
        return VerdictCode::Undetermined;
    const bool validated =
        exchange.response().has(FieldName::Etag) || exchange.response().has(FieldName::LastModified);
    return validated || isStream(exchange) ? VerdictCode::FirstLoad : VerdictCode::NoValidator;
}

/// Whether a cache would have used its fresh response although the server had another one.
bool broughtOtherContent(const Session& session, const Decision& decision, const Exchange& exchange,
                         WorkBudget* budget) {
    return compareContent(session[decision.stored], exchange, budget) == ContentComparison::Different;
}

/// Whether unchanged content came again under another tag, which no validator can show.
bool changedItsTag(const Session& session, const Decision& decision, const Exchange& exchange,
                   WorkBudget* budget) {
    const Exchange stored = session[decision.stored];
    return exchange.status() == 200 && exchange.method() == "GET" && haveOtherTags(stored, exchange) &&
           compareContent(stored, exchange, budget) == ContentComparison::Same;
}

/// The verdict on a load for which a cache had an earlier response of this resource; nothing without one. A
/// response of another variant does not count (9111 4.1).
std::optional<VerdictCode> verdictOfRepeat(const Session& session, const Facts& facts,
                                           const Exchange& exchange) {
    const Decision& decision = facts.simulation.decisions[exchange.index()];
    WorkBudget* budget = facts.budget.get();
    const std::vector<std::uint32_t>& resourceOf = facts.resources.resourceOf;
    const bool known = decision.stored != noIndex && decision.stored != exchange.index() &&
                       resourceOf[decision.stored] == resourceOf[exchange.index()];
    const auto changed = [&] {
        return exchange.status() >= 300 ? VerdictCode::OtherStatus : VerdictCode::Modified;
    };
    if (decision.hadFresh())
        return known && broughtOtherContent(session, decision, exchange, budget) ? changed()
                                                                                 : VerdictCode::Avoidable;
    const bool validates =
        decision.kind == DecisionKind::Revalidate || decision.kind == DecisionKind::StaleHit;
    if (!known || !validates || session[decision.stored].is(ExchangeFlag::ProbablyCached))
        return std::nullopt;
    if (changedItsTag(session, decision, exchange, budget))
        return VerdictCode::TagChanges;
    if (isRedownload(session, decision, exchange, budget))
        return cannotHoldContent(exchange, session[decision.stored]) ? VerdictCode::NotModified
                                                                     : VerdictCode::Redownloaded;
    return broughtOtherContent(session, decision, exchange, budget) ? std::optional(changed()) : std::nullopt;
}

/// The verdict on a resource that was never revalidated, by its answers.
VerdictCode verdictOfLoads(const Session& session, const Facts& facts, const Resource& resource) {
    VerdictCode verdict = VerdictCode::Failed;
    std::optional<VerdictCode> worst;
    for (const std::uint32_t index : facts.resources.of(resource)) {
        const Exchange exchange = session[index];
        const Decision& decision = facts.simulation.decisions[index];
        if (cameWithoutNetwork(exchange)) {
            if (verdict == VerdictCode::Failed || verdict == VerdictCode::FirstLoad ||
                verdict == VerdictCode::NoValidator)
                verdict = VerdictCode::CacheHit;
            continue;
        }
        if (exchange.status() == 0)
            continue;
        const std::optional<VerdictCode> repeat = verdictOfRepeat(session, facts, exchange);
        if (repeat)
            worst = worst ? worse(*worst, *repeat) : *repeat;
        verdict = verdictOfLoad(exchange, decision);
    }
    return worst.value_or(verdict);
}

/// Beside revalidations, counts loads that repeated unchanged content. A plain GET by this program is no
/// client's missed revalidation.
VerdictCode worseByLoads(const Session& session, const Facts& facts, const Resource& resource,
                         VerdictCode worst) {
    bool refused = false; // a conditional request failed, so the client repeats it without condition
    for (const std::uint32_t index : facts.resources.of(resource)) {
        const Exchange exchange = session[index];
        if (facts.revalidationOf[index] != noIndex)
            refused = exchange.status() >= 400;
        if (facts.revalidationOf[index] != noIndex || cameWithoutNetwork(exchange) ||
            exchange.status() != 200 || isOurs(session.parts()[exchange.input()].info) ||
            std::exchange(refused, false))
            continue;
        const std::optional<VerdictCode> repeat = verdictOfRepeat(session, facts, exchange);
        if (repeat && *repeat != VerdictCode::Modified)
            worst = worse(worst, *repeat);
    }
    return worst;
}

} // namespace

VerdictCode verdictOf(const Session& session, const Facts& facts, const Resource& resource) {
    std::optional<VerdictCode> worst;
    for (const std::uint32_t index : facts.resources.of(resource)) {
        const std::uint32_t pair = facts.revalidationOf[index];
        if (pair == noIndex)
            continue;
        const VerdictCode verdict = verdictOf(session, facts, facts.revalidations[pair]);
        worst = worst ? worse(*worst, verdict) : verdict;
    }
    return worst ? worseByLoads(session, facts, resource, *worst) : verdictOfLoads(session, facts, resource);
}

} // namespace hci
