#pragma once

#include "model/cache/deviation.h"

namespace hci::vercel {

inline constexpr std::string_view seen = "documented by Vercel, not seen";

// clang-format off
#define HCI_VERCEL_DEVIATIONS(X) \
    X(Status, "vercel-status", "Vercel does not cache this status", 9111, "3") \
    X(SetCookie, "vercel-set-cookie", "Vercel does not cache: Set-Cookie", 9111, "7.3") \
    X(NoCache, "vercel-no-cache", "Vercel does not cache: no-cache", 9111, "5.2.2.4") \
    X(NoSharedLifetime, "vercel-no-s-maxage", "Vercel does not cache: neither s-maxage nor a field for CDNs gives a lifetime", 9111, "4.2.1") \
    X(VaryCookie, "vercel-vary-cookie", "Vercel does not cache: Vary: Cookie", 9111, "4.1") \
    X(Authorized, "vercel-authorization", "Vercel passes it on: the request has Authorization", 9111, "3.5") \
    X(Range, "vercel-range", "Vercel passes it on: the request has Range", 9110, "14.2") \
    X(OtherMethods, "vercel-other-methods", "Vercel invalidates nothing for an unsafe request", 9111, "4.4") \
    X(NoVarySearch, "vercel-no-vary-search", "Vercel does not know No-Vary-Search: each query is kept apart", 9111, "4")
// clang-format on
HCI_DEVIATIONS(HCI_VERCEL_DEVIATIONS)

} // namespace hci::vercel
