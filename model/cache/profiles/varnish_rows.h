#pragma once

#include "model/cache/deviation.h"

namespace hci::varnish {

inline constexpr std::string_view seen = "seen on Varnish 7.1.1 with its built-in VCL";

// clang-format off
#define HCI_VARNISH_DEVIATIONS(X) \
    X(OtherMethods, "varnish-other-methods", "Varnish passes every method but GET and HEAD on, and invalidates nothing", 9111, "4.4") \
    X(CookieAsked, "varnish-cookie", "Varnish passes it on: the request has Cookie", 9111, "4") \
    X(AuthorizationAsked, "varnish-authorization", "Varnish passes it on: the request has Authorization", 9111, "3.5") \
    X(SetCookie, "varnish-set-cookie", "Varnish does not cache: Set-Cookie (hit-for-miss for 120 s)", 9111, "7.3") \
    X(NoCache, "varnish-no-cache", "Varnish does not cache: no-cache, of whatever fields (hit-for-miss for 120 s)", 9111, "5.2.2.4") \
    X(PrivateFields, "varnish-private-fields", "Varnish does not cache: private, of whatever fields (hit-for-miss for 120 s)", 9111, "5.2.2.7") \
    X(SurrogateNoStore, "varnish-surrogate-no-store", "Varnish does not cache: Surrogate-Control says no-store (hit-for-miss for 120 s)", 9111, "5.2.2.5") \
    X(SurrogateOverrides, "varnish-surrogate-overrides", "Varnish ignores no-cache, no-store and private where there is a Surrogate-Control", 9111, "5.2.2.5") \
    X(NotPositive, "varnish-not-positive", "Varnish does not cache: no lifetime is left (hit-for-miss for 120 s)", 9111, "4.3.1") \
    X(Status, "varnish-status", "Varnish does not cache this status (hit-for-miss for 120 s)", 9111, "3") \
    X(DefaultTtl, "varnish-default-ttl", "Varnish caches it for default_ttl: nothing gives a lifetime", 9111, "4.2.2") \
    X(Grace, "varnish-grace", "Varnish sends what is stale during its grace while it asks the origin", 5861, "3") \
    X(HeadAsGet, "varnish-head-as-get", "Varnish sends HEAD on as GET, and caches the answer", 9110, "9.3.2") \
    X(RequestDirectives, "varnish-request-directives", "Varnish ignores Cache-Control of the request", 9111, "5.2.1") \
    X(Forgets, "varnish-forgets", "Varnish drops stale responses after their grace, and validates nothing for a client that waits", 9111, "4.3.1") \
    X(WholeForPart, "varnish-whole-for-part", "Varnish requests the whole content instead of the range, and caches it", 9111, "3.3") \
    X(NoVarySearch, "varnish-no-vary-search", "Varnish does not know No-Vary-Search: each query is kept apart", 9111, "4")
// clang-format on
HCI_DEVIATIONS(HCI_VARNISH_DEVIATIONS)

} // namespace hci::varnish
