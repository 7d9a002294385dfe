#include "model/cache/freshness.h"

#include <algorithm>

namespace hci {

namespace {

FreshnessLifetime fromDirective(const Policy& policy, Directive which, LifetimeBasis basis) {
    using Problem = FreshnessLifetime::Problem;
    const CacheDirective& first = *policy.directives->find(which);
    if (policy.targeted())
        basis = LifetimeBasis::CdnCacheControl;
    if (first.seconds < 0)
        return {0, basis, Problem::InvalidSeconds};
    return {first.seconds, basis, policy.directives->conflicting(which) ? Problem::Conflict : Problem::None};
}

/// When it was sent, in seconds; nothing where neither Date nor the time of reception is known.
std::optional<std::int64_t> sentAt(ResponseDates& dates) {
    if (dates.date())
        return dates.date()->seconds;
    return dates.received() == noTime ? std::nullopt : std::optional(dates.received() / 1000);
}

FreshnessLifetime fromExpires(ResponseDates& dates) {
    using Problem = FreshnessLifetime::Problem;
    if (!dates.expires())
        return {0, LifetimeBasis::Expires, Problem::InvalidExpires};
    const std::optional<std::int64_t> sent = sentAt(dates);
    const std::int64_t left = sent ? dates.expires()->seconds - *sent : 0;
    return {std::max<std::int64_t>(0, left), LifetimeBasis::Expires, Problem::None};
}

FreshnessLifetime fromLastModified(ResponseDates& dates) {
    const std::optional<std::int64_t> sent = sentAt(dates);
    if (!dates.lastModified() || !sent)
        return {};
    const std::int64_t unchanged = *sent - dates.lastModified()->seconds;
    return {std::max<std::int64_t>(0, unchanged / heuristicDivisor), LifetimeBasis::Heuristic,
            FreshnessLifetime::Problem::None};
}

bool mayGuess(const ResponseHead& response, const Policy& policy, CacheModel model) noexcept {
    if (isHeuristicallyCacheable(response.status) || policy.has(Directive::Public))
        return true;
    return model == CacheModel::Private && policy.has(Directive::Private);
}

} // namespace

bool isHeuristicallyCacheable(int status) noexcept {
    switch (status) {
    case 200:
    case 203:
    case 204:
    case 206:
    case 300:
    case 301:
    case 308:
    case 404:
    case 405:
    case 410:
    case 414:
    case 501: return true;
    default: return false;
    }
}

bool hasExplicitExpiration(const ResponseHead& response, const Policy& policy, CacheModel model) noexcept {
    return (model != CacheModel::Private && policy.has(Directive::SMaxage)) ||
           policy.has(Directive::MaxAge) || (!policy.targeted() && response.expires != TextId::None);
}

FreshnessLifetime freshnessLifetime(const ResponseHead& response, const Policy& policy, CacheModel model,
                                    ResponseDates& dates) {
    if (model != CacheModel::Private && policy.has(Directive::SMaxage))
        return fromDirective(policy, Directive::SMaxage, LifetimeBasis::SMaxAge);
    if (policy.has(Directive::MaxAge))
        return fromDirective(policy, Directive::MaxAge, LifetimeBasis::MaxAge);
    if (!policy.targeted() && response.expires != TextId::None)
        return fromExpires(dates);
    if (mayGuess(response, policy, model))
        return fromLastModified(dates);
    return {};
}

} // namespace hci
