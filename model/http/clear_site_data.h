#pragma once

#include <string_view>

namespace hci {

/// Whether a Clear-Site-Data value clears the browser's cache for the origin: it contains "cache" or "*",
/// quoted (W3C Clear Site Data, 3.1). Browsers obey it over HTTPS only.
[[nodiscard]] bool clearsCache(std::string_view value) noexcept;

} // namespace hci
