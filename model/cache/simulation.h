#pragma once

#include "model/cache/decision.h"
#include "model/exchange/resource.h"

#include <string>

namespace hci {

/// "What if" an answer had said something else: replaces Cache-Control (and drops Expires, Pragma and
/// CDN-Cache-Control) of the responses that it is for.
struct WhatIf {
    enum class Target : std::uint8_t { Resource, Host, MediaType };
    Target target = Target::Resource;
    std::string subject;      ///< URL without fragment, host (with port), or media type
    std::string cacheControl; ///< the new value
};

/// Sends the exchanges of `session`, in the order of time, through an empty cache of the chosen model and
/// says what it would have done with each and why. Pure: the times are those of the recording. Linear.
[[nodiscard]] Simulation simulate(const Session& session, const Resources& resources, CacheModel model,
                                  const WhatIf* whatIf = nullptr);

} // namespace hci
