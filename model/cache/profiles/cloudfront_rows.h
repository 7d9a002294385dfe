#pragma once

#include "model/cache/deviation.h"

namespace hci::cloudfront {

inline constexpr std::string_view seen = "documented by Amazon, not seen";

// clang-format off
#define HCI_CLOUDFRONT_DEVIATIONS(X) \
    X(MinTtl, "cloudfront-min-ttl", "CloudFront keeps it for min_ttl although the answer forbids it", 9111, "5.2.2.5") \
    X(DefaultTtl, "cloudfront-default-ttl", "CloudFront keeps it fresh for default_ttl: nothing names a lifetime", 9111, "4.2.2") \
    X(MaxTtl, "cloudfront-max-ttl", "CloudFront keeps it for at most max_ttl", 9111, "4.2") \
    X(ErrorTtl, "cloudfront-error-ttl", "CloudFront keeps an error for error_caching_min_ttl", 9110, "15.1") \
    X(VaryIgnored, "cloudfront-vary", "CloudFront selects stored responses by its cache policy, not by Vary", 9111, "4.1") \
    X(Authorized, "cloudfront-authorization", "CloudFront caches it although the request has Authorization", 9111, "3.5") \
    X(NoTargeted, "cloudfront-cdn-cache-control", "CloudFront does not read CDN-Cache-Control", 9213, "2.2") \
    X(RequestDirectives, "cloudfront-request-directives", "CloudFront ignores Cache-Control of the request", 9111, "5.2.1") \
    X(OtherMethods, "cloudfront-other-methods", "CloudFront invalidates nothing for an unsafe request", 9111, "4.4") \
    X(NoVarySearch, "cloudfront-no-vary-search", "CloudFront does not know No-Vary-Search: each query is kept apart", 9111, "4")
// clang-format on
HCI_DEVIATIONS(HCI_CLOUDFRONT_DEVIATIONS)

} // namespace hci::cloudfront
