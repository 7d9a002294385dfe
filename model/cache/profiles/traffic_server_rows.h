#pragma once

#include "model/cache/deviation.h"

namespace hci::traffic_server {

inline constexpr std::string_view seen = "seen on Traffic Server 9.2.9 with Debian's configuration";

// clang-format off
#define HCI_TRAFFIC_SERVER_DEVIATIONS(X) \
    X(NoLifetime, "trafficserver-no-lifetime", "Traffic Server does not cache: nothing names a lifetime (required_headers is 2)", 9111, "3") \
    X(Status, "trafficserver-status", "Traffic Server does not cache this status without a lifetime, public, must-revalidate or proxy-revalidate", 9110, "15.1") \
    X(Heuristic, "trafficserver-heuristic", "Traffic Server guesses a tenth of the time since Last-Modified, from an hour to a day", 9111, "4.2.2") \
    X(PrivateFields, "trafficserver-private-fields", "Traffic Server does not cache: private, of whatever fields", 9111, "5.2.2.7") \
    X(NoCacheFields, "trafficserver-no-cache-fields", "Traffic Server validates each time: no-cache, of whatever fields", 9111, "5.2.2.4") \
    X(MustUnderstand, "trafficserver-must-understand", "Traffic Server does not cache: no-store, whatever must-understand says", 9111, "5.2.2.3") \
    X(Pragma, "trafficserver-pragma", "Traffic Server does not cache: the answer says Pragma: no-cache", 9111, "5.4") \
    X(Authorized, "trafficserver-authorization", "Traffic Server does not use what is not public: the request has Authorization", 9111, "3.5") \
    X(Invalidates, "trafficserver-invalidates", "Traffic Server invalidates the URL of POST, PUT and DELETE, and nothing else", 9111, "4.4") \
    X(OnlyOk, "trafficserver-only-200", "Traffic Server validates a stored 200 alone", 9111, "4.3.1") \
    X(RequestDirectives, "trafficserver-request-directives", "Traffic Server ignores no-cache, no-store and max-age of a request", 9111, "5.2.1") \
    X(NoStaleWhile, "trafficserver-stale-while-revalidate", "Traffic Server knows no stale-while-revalidate without a plug-in", 5861, "3") \
    X(HeadUnstored, "trafficserver-head", "Traffic Server does not cache what answers HEAD", 9110, "9.3.2") \
    X(Negotiates, "trafficserver-accepts", "Traffic Server does not use it: it has a Vary, and was made for a request that accepts something else", 9111, "4.1") \
    X(PartUnstored, "trafficserver-206", "Traffic Server does not cache what it gets for a Range", 9111, "3.3") \
    X(OddRange, "trafficserver-odd-range", "Traffic Server passes it on: its Range is not of bytes, or ends before it begins", 9110, "14.2") \
    X(AnswersWrites, "trafficserver-write-error", "Traffic Server sends what is stored in place of the error that POST, PUT or DELETE gets, where that is no 200, and forgets it", 9111, "4") \
    X(NoVarySearch, "trafficserver-no-vary-search", "Traffic Server does not know No-Vary-Search: each query is kept apart", 9111, "4") \
    X(HidesErrors, "trafficserver-stale-on-error", "Traffic Server sends what is stale in place of the error, for max_stale_age", 9111, "4.2.4")
// clang-format on
HCI_DEVIATIONS(HCI_TRAFFIC_SERVER_DEVIATIONS)

} // namespace hci::traffic_server
