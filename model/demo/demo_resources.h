#pragma once

#include "model/demo/demo_http.h"

#include <span>
#include <string_view>

namespace hci {

/// The input of a handler besides the request.
struct DemoVisit {
    std::int64_t now = 0;     ///< seconds since the epoch
    std::uint32_t number = 0; ///< number of earlier requests for this path
};

/// One resource of the demo origin with one purpose: a correct behaviour, or a classic fault.
struct DemoResource {
    using Handler = DemoResponse (*)(const DemoRequest&, const DemoResource&, const DemoVisit&);

    std::string_view path;
    std::string_view title;
    std::string_view story;      ///< what it does and which servers do so
    std::string_view rules;      ///< ids of the findings from a GET and a revalidation, separated by blanks
    std::string_view probeRules; ///< ids of those that need probes
    std::size_t bytes = 6000;    ///< size of its content, decoded
    Handler handler = nullptr;
};

/// All resources, correct ones first.
[[nodiscard]] std::span<const DemoResource> demoResources() noexcept;

/// The plain text content of a resource: its purpose, padded to its size.
[[nodiscard]] std::string demoText(const DemoResource& resource);

/// The page at "/" that lists them all.
[[nodiscard]] DemoResponse demoIndex(const DemoRequest& request, std::int64_t now);

} // namespace hci
