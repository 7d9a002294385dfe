#pragma once

#include "model/cache/deviation.h"

namespace hci::netlify {

inline constexpr std::string_view seen = "documented by Netlify, not seen";

// clang-format off
#define HCI_NETLIFY_DEVIATIONS(X) \
    X(NoLifetime, "netlify-no-lifetime", "Netlify does not cache: nothing names a lifetime", 9111, "4.2.2") \
    X(OtherMethods, "netlify-other-methods", "Netlify invalidates nothing for an unsafe request: a deploy or a purge does", 9111, "4.4") \
    X(NoVarySearch, "netlify-no-vary-search", "Netlify does not know No-Vary-Search: each query is kept apart", 9111, "4")
// clang-format on
HCI_DEVIATIONS(HCI_NETLIFY_DEVIATIONS)

} // namespace hci::netlify
