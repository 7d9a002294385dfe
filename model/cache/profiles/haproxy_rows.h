#pragma once

#include "model/cache/deviation.h"

namespace hci::haproxy {

inline constexpr std::string_view seen = "seen on HAProxy 2.6.12";

// clang-format off
#define HCI_HAPROXY_DEVIATIONS(X) \
    X(Status, "haproxy-status", "HAProxy caches 200 alone", 9111, "3") \
    X(VaryOff, "haproxy-vary", "HAProxy does not cache: Vary, and process-vary is off", 9111, "4.1") \
    X(NoCache, "haproxy-no-cache", "HAProxy does not cache: no-cache", 9111, "5.2.2.4") \
    X(NotANumber, "haproxy-not-a-number", "HAProxy does not cache: its max-age or s-maxage is not a number", 9111, "4.2.1") \
    X(Expired, "haproxy-expired", "HAProxy does not cache: Expires is in the past, or no date", 9111, "4.3.1") \
    X(Pragma, "haproxy-pragma", "HAProxy does not cache: the answer says Pragma: no-cache", 9111, "5.4") \
    X(MustUnderstand, "haproxy-must-understand", "HAProxy does not cache: no-store, whatever must-understand says", 9111, "5.2.2.3") \
    X(Zero, "haproxy-zero", "HAProxy does not cache: a lifetime of 0 seconds", 9111, "4.3.1") \
    X(NothingKnown, "haproxy-nothing-known", "HAProxy does not cache: neither lifetime nor validator", 9111, "3") \
    X(Aged, "haproxy-aged", "HAProxy does not cache: its Age is 0, no number, or more than the lifetime that the answer names", 9111, "4.3.1") \
    X(MaxAge, "haproxy-max-age", "HAProxy keeps it for at most max-age of its cache section", 9111, "4.2") \
    X(DefaultAge, "haproxy-default-age", "HAProxy keeps it for max-age of its cache section: it has a validator and no lifetime", 9111, "4.2.2") \
    X(NoValidation, "haproxy-no-validation", "HAProxy never validates what is stale", 9111, "4.3.1") \
    X(NoStaleWhile, "haproxy-stale-while-revalidate", "HAProxy knows no stale-while-revalidate", 5861, "3") \
    X(RequestNoCache, "haproxy-request-no-cache", "HAProxy does not use its cache: the request says no-cache, max-age, min-fresh or max-stale", 9111, "5.2.1") \
    X(Authorized, "haproxy-authorization", "HAProxy does not use its cache, and fills it with public answers alone: the request has Authorization", 9111, "3.5") \
    X(Invalidates, "haproxy-invalidates", "HAProxy invalidates the URL of an unsafe request, and nothing else", 9111, "4.4") \
    X(HeadUnstored, "haproxy-head", "HAProxy does not cache what answers HEAD", 9110, "9.3.2") \
    X(Uncut, "haproxy-uncut", "HAProxy sends the whole of what it has: it cuts no parts", 9110, "14.2") \
    X(NoVarySearch, "haproxy-no-vary-search", "HAProxy does not know No-Vary-Search: each query is kept apart", 9111, "4")
// clang-format on
HCI_DEVIATIONS(HCI_HAPROXY_DEVIATIONS)

} // namespace hci::haproxy
