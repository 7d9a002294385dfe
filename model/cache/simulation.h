#pragma once

#include "model/cache/decision.h"
#include "model/exchange/resource.h"
#include "model/http/no_vary_search.h"
#include "model/seeded_hash.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace hci {

/// "What if" an answer had said something else: replaces Cache-Control (and drops Expires, Pragma and
/// CDN-Cache-Control) of the responses that it is for.
struct WhatIf {
    enum class Target : std::uint8_t { Resource, Host, MediaType };
    Target target = Target::Resource;
    std::string subject;      ///< URL without fragment, host (with port), or media type
    std::string cacheControl; ///< the new value
};

/// Policies that all answers of a path are taken to carry as their No-Vary-Search, by the URL without its
/// query.
using AssumedKeys = std::unordered_map<std::string_view, NoVarySearch, SeededTextHash>;

/// Sends the exchanges of `session`, in the order of time, through an empty cache of the chosen model and
/// says what it would have done with each and why. Pure: the times are those of the recording. Linear.
[[nodiscard]] Simulation simulate(const Session& session, const Resources& resources, CacheModel model,
                                  const WhatIf* whatIf = nullptr, const AssumedKeys* assumed = nullptr);

} // namespace hci
