#include "model/cache/profiles/cloudfront_rows.h"
#include "model/cache/profiles/met_deviation.h"
#include "model/cache/profiles/networks.h"

#include <algorithm>

namespace hci {

namespace {

enum CloudFrontParameter : std::size_t {
    CloudFrontMinTtl,
    CloudFrontDefaultTtl,
    CloudFrontMaxTtl,
    CloudFrontErrorTtl
};

constexpr CacheParameter cloudFrontParameters[] = {
    {"min_ttl", 1, 1'000'000'000, "the least seconds of a lifetime"},
    {"default_ttl", 86400, 1'000'000'000, "seconds for what names no lifetime"},
    {"max_ttl", 31'536'000, 1'000'000'000, "the most seconds of a lifetime"},
    {"error_caching_min_ttl", 10, 1'000'000'000, "the least seconds for an error"},
};

bool isCachedError(int status) {
    return status == 400 || (status >= 403 && status <= 405) || status == 414 || status == 416 ||
           (status >= 500 && status <= 504);
}

Reason byCloudFront(cloudfront::Row row) {
    return deviates(ProfileId::CloudFront, row);
}

/// Lifetime and reason by the table in its documentation: the answer's lifetime within the limits.
void limit(const NetworkPolicy& own, const Answered& answered, Judgement& result) {
    const CacheParameters& parameters = answered.parameters;
    const auto lasting = [&result](std::int64_t seconds, cloudfront::Row row) {
        result.lifetime = {seconds, LifetimeBasis::None, FreshnessLifetime::Problem::None};
        result.reason = byCloudFront(row);
    };
    const std::int64_t named = result.lifetime.orZero();
    if (isCachedError(answered.response.status) && (!own.namesLifetime() || named == 0))
        lasting(parameters[CloudFrontErrorTtl], cloudfront::ErrorTtl);
    else if (own.leftOut() || (own.namesLifetime() && named < parameters[CloudFrontMinTtl]))
        lasting(parameters[CloudFrontMinTtl], cloudfront::MinTtl);
    else if (!own.namesLifetime())
        lasting(std::max(parameters[CloudFrontDefaultTtl], parameters[CloudFrontMinTtl]),
                cloudfront::DefaultTtl);
    else if (named > parameters[CloudFrontMaxTtl])
        lasting(parameters[CloudFrontMaxTtl], cloudfront::MaxTtl);
}

Judgement judgeByCloudFront(const Answered& answered) {
    const bool limited = answered.parameters[CloudFrontMinTtl] > 0;
    const NetworkPolicy kept(
        answered, {},
        {Directive::NoStore, Directive::NoCache, Directive::Private, Directive::MustUnderstand});
    const NetworkPolicy obeyed(answered, {});
    const NetworkPolicy& own = limited ? kept : obeyed;
    Judgement result = own.judgedWithoutAuthorization();
    if (!result.storable && !isCachedError(answered.response.status))
        return result;
    result.storable = true;
    limit(own, answered, result);
    if (deviationOf(result.reason))
        return result;
    const auto shown = firstMet(ProfileId::CloudFront,
                                {{own.readsOther(answered), cloudfront::NoTargeted},
                                 {answered.request.authorization, cloudfront::Authorized},
                                 {variesByMoreThanCoding(answered.response), cloudfront::VaryIgnored}});
    result.reason = shown.value_or(result.reason);
    return result;
}

constexpr OwnAnswer cloudFrontHits[] = {{"x-cache", "Hit from"}};

} // namespace

constexpr CacheProfile cloudFrontProfile = {
    .id = ProfileId::CloudFront,
    .name = "cloudfront",
    .label = "CloudFront",
    .product = "CloudFront, cache policy CachingOptimized",
    .known = cloudfront::seen,
    .model = CacheModel::Cdn,
    .deviations = cloudfront::rows,
    .parameters = cloudFrontParameters,
    .ownAnswers = cloudFrontHits,
    .admit = admitAnything,
    .judge = judgeByCloudFront,
    .invalidates = invalidatesNothing,
    .vary = VaryValues::Ignored,
    .invalidatesOtherwise = cloudfront::OtherMethods,
    .deafToRequest = cloudfront::RequestDirectives,
    .ignoresSearches = cloudfront::NoVarySearch,
};

} // namespace hci
