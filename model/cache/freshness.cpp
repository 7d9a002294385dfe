#include "model/cache/freshness.h"

#include "model/cache/age.h"

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

FreshnessLifetime fromExpires(const ResponseHead& response, Milliseconds received,
                              const std::optional<HttpDate>& date) {
    using Problem = FreshnessLifetime::Problem;
    const auto expires = dateValue(response, response.expires, received);
    if (!expires)
        return {0, LifetimeBasis::Expires, Problem::InvalidExpires};
    if (!date && received == noTime)
        return {0, LifetimeBasis::Expires, Problem::None};
    const std::int64_t start = date ? date->seconds : received / 1000;
    return {std::max<std::int64_t>(0, *expires - start), LifetimeBasis::Expires, Problem::None};
}

FreshnessLifetime fromLastModified(const ResponseHead& response, Milliseconds received,
                                   const std::optional<HttpDate>& date) {
    const auto modified = dateValue(response, response.lastModified, received);
    if (!modified || (!date && received == noTime))
        return {};
    const std::int64_t unchanged = (date ? date->seconds : received / 1000) - *modified;
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
                                    Milliseconds received, const std::optional<HttpDate>& date) {
    if (model != CacheModel::Private && policy.has(Directive::SMaxage))
        return fromDirective(policy, Directive::SMaxage, LifetimeBasis::SMaxAge);
    if (policy.has(Directive::MaxAge))
        return fromDirective(policy, Directive::MaxAge, LifetimeBasis::MaxAge);
    if (!policy.targeted() && response.expires != TextId::None)
        return fromExpires(response, received, date);
    if (mayGuess(response, policy, model))
        return fromLastModified(response, received, date);
    return {};
}

} // namespace hci
