#pragma once

#include <cstdint>
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

} // namespace hci
