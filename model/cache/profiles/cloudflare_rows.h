#pragma once

#include "model/cache/deviation.h"

namespace hci::cloudflare {

inline constexpr std::string_view seen = "documented by Cloudflare, not seen";

// clang-format off
#define HCI_CLOUDFLARE_DEVIATIONS(X) \
    X(Extension, "cloudflare-extension", "Cloudflare does not cache: the file extension is none of its list, and cache_everything is off", 9111, "3") \
    X(SetCookie, "cloudflare-set-cookie", "Cloudflare does not cache: Set-Cookie", 9111, "7.3") \
    X(Status, "cloudflare-status", "Cloudflare does not cache this status without a lifetime", 9110, "15.1") \
    X(DefaultTtl, "cloudflare-default-ttl", "Cloudflare keeps it fresh for a time that its status gives: nothing names a lifetime", 9111, "4.2.2") \
    X(EdgeTtl, "cloudflare-edge-ttl", "Cloudflare keeps it fresh for the configured edge_cache_ttl, whatever the answer says", 9111, "4.2.1") \
    X(VaryIgnored, "cloudflare-vary", "Cloudflare does not select stored responses by Vary", 9111, "4.1") \
    X(RequestDirectives, "cloudflare-request-directives", "Cloudflare ignores Cache-Control of the request", 9111, "5.2.1") \
    X(OtherMethods, "cloudflare-other-methods", "Cloudflare invalidates nothing for an unsafe request: a purge does", 9111, "4.4") \
    X(NoVarySearch, "cloudflare-no-vary-search", "Cloudflare does not know No-Vary-Search: each query is kept apart", 9111, "4")
// clang-format on
HCI_DEVIATIONS(HCI_CLOUDFLARE_DEVIATIONS)

} // namespace hci::cloudflare
