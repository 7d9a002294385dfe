#pragma once

#include "model/cache/deviation.h"

namespace hci::node {

inline constexpr std::string_view seen = "seen on http-cache-semantics 4.3.0";

// clang-format off
#define HCI_NODE_DEVIATIONS(X) \
    X(NoInvalidation, "node-invalidates", "http-cache-semantics invalidates nothing", 9111, "4.4") \
    X(RequestNoCache, "node-request-no-cache", "http-cache-semantics validates what is stored: the request says no-cache", 9111, "5.2.1.4") \
    X(Status, "node-status", "http-cache-semantics does not cache this status", 9111, "3") \
    X(NoGround, "node-no-ground", "http-cache-semantics does not cache this status without a lifetime", 9110, "15.1") \
    X(PrivateFields, "node-private-fields", "http-cache-semantics does not cache: private, of whatever fields", 9111, "5.2.2.7") \
    X(CaseMatters, "node-case", "http-cache-semantics knows directives in lower case alone", 9111, "5.2") \
    X(MustRevalidate, "node-must-revalidate", "http-cache-semantics validates each time: must-revalidate", 9111, "5.2.2.2") \
    X(ProxyRevalidate, "node-proxy-revalidate", "http-cache-semantics gives no lifetime: proxy-revalidate", 9111, "5.2.2.8") \
    X(SetCookie, "node-set-cookie", "http-cache-semantics gives no lifetime: Set-Cookie without public or immutable", 9111, "7.3") \
    X(MustUnderstand, "node-must-understand", "http-cache-semantics does not cache: no-store, whatever must-understand says", 9111, "5.2.2.3") \
    X(OneVariant, "node-one-variant", "a cache by the README of http-cache-semantics keeps one response a URL", 9111, "4.1") \
    X(HeadApart, "node-head", "http-cache-semantics does not answer HEAD from a stored GET", 9110, "9.3.2") \
    X(Heuristic, "node-heuristic", "http-cache-semantics guesses a tenth of the time since Last-Modified, for any status", 9111, "4.2.2") \
    X(Uncut, "node-uncut", "a cache by the README of http-cache-semantics sends the whole of what it has: it cuts no parts", 9110, "14.2") \
    X(NoVarySearch, "node-no-vary-search", "http-cache-semantics does not know No-Vary-Search: each query is kept apart", 9111, "4")
// clang-format on
HCI_DEVIATIONS(HCI_NODE_DEVIATIONS)

} // namespace hci::node
