#pragma once

#include "model/cache/deviation.h"

namespace hci::squid {

inline constexpr std::string_view seen = "seen on Squid 5.7 as an accelerator";

// clang-format off
#define HCI_SQUID_DEVIATIONS(X) \
    X(RequestNoCache, "squid-request-no-cache", "Squid does not look for what is stored: the request says no-cache", 9111, "5.2.1.4") \
    X(BadExpires, "squid-bad-expires", "Squid takes an Expires that is no date as expired now", 9111, "5.3") \
    X(CaseMatters, "squid-case", "Squid knows directives in lower case alone", 9111, "5.2") \
    X(NoCacheFields, "squid-no-cache-fields", "Squid does not cache: no-cache with fields", 9111, "5.2.2.4") \
    X(MustUnderstand, "squid-must-understand", "Squid does not cache: no-store, whatever must-understand says", 9111, "5.2.2.3") \
    X(SurrogateOverrides, "squid-surrogate-overrides", "Squid ignores Cache-Control where there is a Surrogate-Control, and validates each time", 9111, "5.2.2.7") \
    X(Status, "squid-status", "Squid does not cache this status", 9111, "3") \
    X(RedirectUnlimited, "squid-redirect", "Squid caches 302 and 307 only where they expire after their Date", 9110, "15.1") \
    X(PrivateFields, "squid-private-fields", "Squid does not cache: private, of whatever fields", 9111, "5.2.2.7") \
    X(Heuristic, "squid-heuristic", "Squid guesses by refresh_pattern: 20 % of the time since Last-Modified, at most 3 days", 9111, "4.2.2") \
    X(AlwaysAsks, "squid-always-asks", "Squid validates without a validator: with If-Modified-Since and the time of the answer", 9111, "4.3.1") \
    X(Invalidates, "squid-invalidates", "Squid invalidates the URL of an unsafe request, and nothing else", 9111, "4.4") \
    X(ConditionOfOther, "squid-condition", "Squid sends a client's condition on where what is stored is no 200", 9111, "4.3.2") \
    X(OlderAnswer, "squid-older-answer", "Squid answers with what is stored: the origin's answer has no Date, or an older one", 9111, "4.3.3") \
    X(SurrogateNoStore, "squid-surrogate-no-store", "Squid does not cache: Surrogate-Control says no-store", 9111, "5.2.2.5") \
    X(NoStaleWhile, "squid-stale-while-revalidate", "Squid knows no stale-while-revalidate", 5861, "3") \
    X(VaryStar, "squid-vary-star", "Squid caches responses with Vary: *, and validates them each time", 9111, "4.1") \
    X(NoVarySearch, "squid-no-vary-search", "Squid does not know No-Vary-Search: each query is kept apart", 9111, "4") \
    X(HidesErrors, "squid-stale-on-error", "Squid sends what is stale in place of a server error", 9111, "4.2.4")
// clang-format on
HCI_DEVIATIONS(HCI_SQUID_DEVIATIONS)

} // namespace hci::squid
