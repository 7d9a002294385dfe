#include "model/cache/profiles/conforming.h"

#include "model/cache/age.h"
#include "model/cache/lenient_reading.h"
#include "model/cache/reason.h"
#include "model/cache/storing.h"

namespace hci {

namespace {

std::int64_t secondsOf(const CacheControl& directives, Directive which) {
    const CacheDirective* found = directives.find(which);
    return found ? found->seconds : -1;
}

} // namespace

Judgement judgeAsConforming(const Answered& answered, CacheModel model) {
    const ResponseHead& response = answered.response;
    const Policy& policy = answered.policy;
    const Storability storing =
        storability(answered.request, answered.requestDirectives, response, policy, model);
    Judgement result;
    result.storable = storing.storable;
    result.reason = storing.reason;
    ResponseDates dates(response, answered.received);
    result.lifetime = freshnessLifetime(response, policy, model, dates);
    result.initialAge = initialAge(response, answered.requested, dates).corrected;
    result.validateAlways = policy.directives->unqualified(Directive::NoCache);
    const bool shared = model != CacheModel::Private;
    result.mayBeStale =
        !policy.has(Directive::MustRevalidate) &&
        !(shared && (policy.has(Directive::ProxyRevalidate) || policy.has(Directive::SMaxage)));
    if (!result.mayBeStale)
        return result;
    result.staleWhile =
        std::max<std::int64_t>(0, secondsOf(*policy.directives, Directive::StaleWhileRevalidate));
    result.staleOnError = secondsOf(*policy.directives, Directive::StaleIfError);
    return result;
}

bool asksByPragma(const Asked& asked) {
    return asked.request.pragma != TextId::None && asked.request.cacheControl == TextId::None &&
           hasMember(asked.request.fields.pool().text(asked.request.pragma), "no-cache");
}

bool overridesNoStore(const Answered& answered) {
    return answered.policy.has(Directive::NoStore) && answered.policy.has(Directive::MustUnderstand);
}

Admission admitAsConforming(const Asked& asked) {
    Admission result;
    const CacheControl& directives = asked.directives;
    if (directives.has(Directive::NoStore)) {
        result.kind = Admission::Kind::Pass;
        result.reason = makeReason(ReasonCode::RequestNoStore);
    } else if (directives.has(Directive::NoCache) || asksByPragma(asked)) {
        result.kind = Admission::Kind::Revalidate;
        result.reason = makeReason(directives.has(Directive::NoCache) ? ReasonCode::RequestNoCache
                                                                      : ReasonCode::PragmaNoCache);
    }
    result.maxAge = secondsOf(directives, Directive::MaxAge);
    result.minFresh = secondsOf(directives, Directive::MinFresh);
    constexpr std::int64_t anyStaleness = 1'000'000'000;
    if (const CacheDirective* stale = directives.find(Directive::MaxStale))
        result.maxStale = stale->hasArgument ? stale->seconds : anyStaleness;
    result.onlyIfCached = directives.has(Directive::OnlyIfCached);
    return result;
}

} // namespace hci
