#pragma once

#include "model/cache/deviation.h"

namespace hci::apache {

inline constexpr std::string_view seen = "seen on Apache httpd 2.4.71, mod_cache_disk";

// clang-format off
#define HCI_APACHE_DEVIATIONS(X) \
    X(BrokenExpires, "apache-broken-expires", "Apache does not cache: Expires is no date", 9111, "5.3") \
    X(Expired, "apache-expired", "Apache does not cache: Expires is in the past", 9111, "4.3.1") \
    X(Query, "apache-query", "Apache does not cache: the URL has a query, and nothing names a lifetime", 9111, "4.2.2") \
    X(NothingKnown, "apache-nothing-known", "Apache does not cache: no Last-Modified, no ETag and no lifetime", 9111, "3") \
    X(Status, "apache-status", "Apache does not cache this status without Expires or Cache-Control", 9110, "15.1") \
    X(NoContent, "apache-204", "Apache does not cache: 204", 9110, "15.1") \
    X(MustUnderstand, "apache-must-understand", "Apache does not cache: no-store, whatever must-understand says", 9111, "5.2.2.3") \
    X(Authorized, "apache-authorization", "Apache neither uses nor fills its cache: the request has Authorization", 9111, "3.5") \
    X(UnmetCondition, "apache-unmet-condition", "Apache sends a client's condition on that what is stored does not meet", 9111, "4.3.2") \
    X(DefaultExpire, "apache-default-expire", "Apache keeps it fresh for CacheDefaultExpire: nothing names a lifetime", 9111, "4.2.2") \
    X(Heuristic, "apache-heuristic", "Apache keeps it fresh for a tenth of the time since Last-Modified, at most CacheMaxExpire", 9111, "4.2.2") \
    X(RequestNoCache, "apache-request-no-cache", "Apache does not look for what is stored: the request says no-cache", 9111, "5.2.1.4") \
    X(NoStaleWhile, "apache-stale-while-revalidate", "Apache knows no stale-while-revalidate", 5861, "3") \
    X(Invalidates, "apache-invalidates", "Apache invalidates the URL of POST, PUT and DELETE with a 2xx answer, and nothing else", 9111, "4.4") \
    X(HeadUnstored, "apache-head", "Apache does not cache what answers HEAD", 9110, "9.3.2") \
    X(PartUnstored, "apache-206", "Apache does not cache parts: 206 and 416", 9111, "3.3") \
    X(IfRange, "apache-if-range", "Apache sends a request on whose If-Range does not hold for what is stored", 9110, "13.1.5") \
    X(NoVarySearch, "apache-no-vary-search", "Apache does not know No-Vary-Search: each query is kept apart", 9111, "4") \
    X(HidesErrors, "apache-stale-on-error", "Apache sends what is stale in place of the error: CacheStaleOnError is on", 9111, "4.2.4")
// clang-format on
HCI_DEVIATIONS(HCI_APACHE_DEVIATIONS)

} // namespace hci::apache
