#include "model/lint/lifetimes.h"

#include "model/cache/targeted_fields.h"

#include <algorithm>

namespace hci {

std::int64_t longestAllowed(const Answer& answer) {
    std::int64_t longest = -1;
    for (const Directive directive : {Directive::MaxAge, Directive::SMaxage}) {
        const CacheDirective* found = answer.cacheControl->find(directive);
        if (found)
            longest = std::max(longest, found->seconds);
    }
    if (answer.expires && answer.date)
        longest = std::max(longest, answer.expires->seconds - answer.date->seconds);
    for (const CacheControl* targeted : answer.targeted) {
        const CacheDirective* maxAge = targeted ? targeted->find(Directive::MaxAge) : nullptr;
        if (maxAge)
            longest = std::max(longest, maxAge->seconds);
    }
    return longest;
}

std::int64_t staleAllowance(const Answer& answer) noexcept {
    if (answer.has(Directive::MustRevalidate))
        return 0;
    std::int64_t most = 0;
    for (const Directive directive : {Directive::StaleWhileRevalidate, Directive::StaleIfError}) {
        const CacheDirective* found = answer.cacheControl->find(directive);
        if (found)
            most = std::max(most, found->seconds);
    }
    return most;
}

bool isStoredByTarget(const Answer& answer) {
    return std::any_of(answer.targeted.begin(), answer.targeted.end(), [](const CacheControl* targeted) {
        return targeted && !targeted->has(Directive::NoStore) && !targeted->has(Directive::Private);
    });
}

FieldName fieldForCdns(const Answer& answer) {
    for (const FieldName field : targetedFields)
        if (answer.targetedControl(field))
            return field;
    return FieldName::None;
}

std::int64_t lifetimeInCdns(const Answer& answer) {
    const CacheControl* policy = answer.targetedControl(fieldForCdns(answer));
    if (!policy || policy->has(Directive::NoStore) || policy->has(Directive::Private) ||
        policy->has(Directive::NoCache))
        return 0;
    const CacheDirective* shared = policy->find(Directive::SMaxage);
    const CacheDirective* age = shared ? shared : policy->find(Directive::MaxAge);
    return age ? age->seconds : 0;
}

std::int64_t longestUse(const Answer& answer) {
    const std::int64_t inCdns = lifetimeInCdns(answer);
    if (answer.noCache())
        return inCdns;
    const CacheView& view = answer.inPrivate.fresh() ? answer.inPrivate : answer.inShared;
    return view.fresh() ? std::max(view.lifetime.seconds, inCdns) : inCdns;
}

std::optional<Directive> forbidsSharing(const CacheControl& control) {
    if (control.has(Directive::NoStore) && !control.has(Directive::MustUnderstand))
        return Directive::NoStore;
    const bool isPrivate = control.has(Directive::Private) && control.unqualified(Directive::Private);
    return isPrivate ? std::optional(Directive::Private) : std::nullopt;
}

namespace {

/// The field that this answer's CDN obeys instead of Cache-Control, if it forbids storing.
std::optional<Prohibition> forbiddenToTheEdge(const Answer& answer) {
    for (const FieldName field : answer.head.targeted.targetList()) {
        const CacheControl* policy = answer.targetedControl(field);
        if (!policy)
            continue; // absent, or not a valid value: the next of the list counts
        const std::optional<Directive> directive = forbidsSharing(*policy);
        return directive ? std::optional(Prohibition{*directive, field}) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::optional<Prohibition> storedAgainst(const Answer& answer) {
    const bool saysSo = answeredWithoutOrigin(answer.edge.state);
    if ((answer.age.ageValue <= 0 && !saysSo) || !answer.safe())
        return std::nullopt;
    if (saysSo)
        if (const std::optional<Prohibition> targeted = forbiddenToTheEdge(answer))
            return targeted;
    if (answer.inShared.storable || isStoredByTarget(answer))
        return std::nullopt;
    const std::optional<Directive> directive = forbidsSharing(*answer.cacheControl);
    return directive ? std::optional(Prohibition{*directive, FieldName::CacheControl}) : std::nullopt;
}

} // namespace hci
