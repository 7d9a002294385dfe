#include "model/lint/freshness/lifetimes.h"

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
    for (const FieldName field : targetedFields) {
        if (!answer.response.has(field))
            continue;
        const std::optional<CacheControl> targeted =
            parseTargetedCacheControl(field, answer.response.text(field));
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
    return std::any_of(targetedFields.begin(), targetedFields.end(), [&answer](FieldName field) {
        if (!answer.response.has(field))
            return false;
        const std::string value = answer.response.span().combined(field);
        const std::optional<CacheControl> targeted = parseTargetedCacheControl(field, value);
        return targeted && !targeted->has(Directive::NoStore) && !targeted->has(Directive::Private);
    });
}

std::optional<Directive> heldInSpiteOf(const Answer& answer) {
    if ((answer.age.ageValue <= 0 && !answeredWithoutOrigin(answer.edge.state)) || answer.inShared.storable ||
        !answer.safe() || answer.status == 304)
        return std::nullopt;
    const CacheControl& control = *answer.cacheControl;
    const bool noStore = control.has(Directive::NoStore) && !control.has(Directive::MustUnderstand);
    const bool isPrivate = control.has(Directive::Private) && control.unqualified(Directive::Private);
    if ((!noStore && !isPrivate) || isStoredByTarget(answer))
        return std::nullopt;
    return noStore ? Directive::NoStore : Directive::Private;
}

} // namespace hci
