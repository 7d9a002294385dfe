#pragma once

#include "model/demo/demo_http.h"

#include <span>
#include <string_view>

namespace hci {

/// What a handler knows beside the request.
struct DemoVisit {
    std::int64_t now = 0;     ///< seconds since the epoch
    std::uint32_t number = 0; ///< how many requests for this path came before
};

/// One resource of the demo origin, made for one thing: a behaviour that is right, or a classic fault.
struct DemoResource {
    using Handler = DemoResponse (*)(const DemoRequest&, const DemoResource&, const DemoVisit&);

    std::string_view path;
    std::string_view title;
    std::string_view story; ///< what it does and who does so in the wild
    std::string_view rules; ///< ids of the findings that a GET and a revalidation show, separated by blanks
    std::string_view probeRules; ///< ids of those that need the probes
    std::size_t bytes = 6000;    ///< size of its content, decoded
    Handler handler = nullptr;
};

/// All resources, those that behave well first.
[[nodiscard]] std::span<const DemoResource> demoResources() noexcept;

/// The plain text that a resource has for content: what it is for, filled up to its size.
[[nodiscard]] std::string demoText(const DemoResource& resource);

/// The page at "/" that lists them all.
[[nodiscard]] DemoResponse demoIndex(const DemoRequest& request, std::int64_t now);

} // namespace hci
