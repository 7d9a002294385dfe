#pragma once

#include "model/cache/deviation.h"

namespace hci::nginx {

inline constexpr std::string_view seen = "seen on nginx 1.22.1";

// clang-format off
#define HCI_NGINX_DEVIATIONS(X) \
    X(OtherMethods, "nginx-other-methods", "nginx caches GET and HEAD alone, and an unsafe request invalidates nothing", 9111, "4.4") \
    X(SetCookie, "nginx-set-cookie", "nginx does not cache: Set-Cookie", 9111, "7.3") \
    X(NoCache, "nginx-no-cache", "nginx does not cache: no-cache, of whatever fields", 9111, "5.2.2.4") \
    X(PrivateFields, "nginx-private-fields", "nginx does not cache: private, of whatever fields", 9111, "5.2.2.7") \
    X(Zero, "nginx-zero", "nginx does not cache: a lifetime of 0 seconds", 9111, "4.3.1") \
    X(NotANumber, "nginx-not-a-number", "nginx does not cache: its max-age or s-maxage is not a number", 9111, "4.2.1") \
    X(Expired, "nginx-expired", "nginx does not cache: Expires is in the past, or no date", 9111, "4.3.1") \
    X(NoLifetime, "nginx-no-lifetime", "nginx does not cache: nothing gives a lifetime, and proxy_cache_valid is not set", 9111, "4.2.2") \
    X(ValidByConfiguration, "nginx-proxy-cache-valid", "nginx caches it for the time of proxy_cache_valid", 9111, "4.2.2") \
    X(XAccelExpires, "nginx-x-accel-expires", "nginx takes the lifetime from X-Accel-Expires", 9111, "4.2.1") \
    X(Authorized, "nginx-authorization", "nginx caches it although the request has Authorization", 9111, "3.5") \
    X(NoRevalidation, "nginx-no-revalidation", "nginx does not validate what is stale: proxy_cache_revalidate is off", 9111, "4.3.1") \
    X(RequestDirectives, "nginx-request-directives", "nginx ignores Cache-Control of the request", 9111, "5.2.1") \
    X(NoStaleWhile, "nginx-stale-while-revalidate", "nginx sends what is stale only while another request updates it: proxy_cache_background_update is off", 5861, "3") \
    X(UpdateKeeps, "nginx-304-fields", "nginx keeps all stored fields after a 304, and takes its lifetime alone", 9111, "3.2") \
    X(IgnoredField, "nginx-ignored-field", "nginx does not read a field of the answer: proxy_ignore_headers names it", 9111, "5.2") \
    X(UseStale, "nginx-use-stale", "nginx sends what is stale in place of the error: proxy_cache_use_stale names it", 9111, "4.2.4") \
    X(BackgroundUpdate, "nginx-background-update", "nginx sends what is stale while it updates it: proxy_cache_use_stale names updating, and proxy_cache_background_update is on", 9111, "4.2.4") \
    X(OtherKey, "nginx-cache-key", "nginx has it of another URL: proxy_cache_key makes the two one", 9111, "2") \
    X(HeadAsGet, "nginx-head-as-get", "nginx sends HEAD on as GET, and caches the answer", 9110, "9.3.2") \
    X(WholeForPart, "nginx-whole-for-part", "nginx requests the whole content instead of the range, and caches it", 9111, "3.3") \
    X(NoVarySearch, "nginx-no-vary-search", "nginx does not know No-Vary-Search: each query is kept apart", 9111, "4")
// clang-format on
HCI_DEVIATIONS(HCI_NGINX_DEVIATIONS)

} // namespace hci::nginx
