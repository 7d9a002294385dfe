#pragma once

#include "model/exchange/resource.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hci {

/// "What if" answers had another policy: replaces Cache-Control (and drops Expires, Pragma, X-Accel-Expires
/// and the fields for CDNs) in the responses concerned.
struct WhatIf {
    enum class Target : std::uint8_t { Resource, Host, MediaType, Everything };
    Target target = Target::Resource;
    std::string subject;      ///< URL without fragment, host (with port), or media type; else empty
    std::string cacheControl; ///< the new value
};

/// The exchanges whose answers would have had the other value, in the order of time.
[[nodiscard]] std::vector<std::uint32_t> exchangesOf(const Session& session, const Resources& resources,
                                                     const WhatIf& whatIf);

} // namespace hci
