#pragma once

#include "model/cache/deviation.h"

namespace hci::fastly {

inline constexpr std::string_view seen =
    "documented by Fastly, and published test results of 2025-12; not seen";

// clang-format off
#define HCI_FASTLY_DEVIATIONS(X) \
    X(SetCookie, "fastly-set-cookie", "Fastly does not cache: Set-Cookie", 9111, "7.3") \
    X(NoStore, "fastly-no-store", "Fastly caches it although it says no-store or no-cache", 9111, "5.2.2.5") \
    X(Status, "fastly-status", "Fastly does not cache this status", 9111, "3") \
    X(NoLifetime, "fastly-no-lifetime", "Fastly does not cache: nothing names a lifetime", 9111, "4.2.2") \
    X(VaryStar, "fastly-vary-star", "Fastly uses stored responses with Vary: *", 9111, "4.1") \
    X(Authorized, "fastly-authorization", "Fastly caches it although the request has Authorization", 9111, "3.5") \
    X(NoTargeted, "fastly-cdn-cache-control", "Fastly does not read CDN-Cache-Control", 9213, "2.2") \
    X(UpdateKeeps, "fastly-304-fields", "Fastly keeps all stored fields after a 304, and takes its lifetime alone", 9111, "3.2") \
    X(HeadAsGet, "fastly-head-as-get", "Fastly sends HEAD on as GET, and caches the answer", 9110, "9.3.2") \
    X(RequestDirectives, "fastly-request-directives", "Fastly ignores Cache-Control of the request", 9111, "5.2.1") \
    X(OtherMethods, "fastly-other-methods", "Fastly invalidates nothing for an unsafe request: a purge does", 9111, "4.4") \
    X(NoVarySearch, "fastly-no-vary-search", "Fastly does not know No-Vary-Search: each query is kept apart", 9111, "4")
// clang-format on
HCI_DEVIATIONS(HCI_FASTLY_DEVIATIONS)

} // namespace hci::fastly
