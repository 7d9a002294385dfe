#pragma once

#include <string_view>

namespace hci {

/// Whether a Clear-Site-Data value makes a browser drop what it has stored of the origin: it holds "cache" or
/// "*", in their quotes (W3C Clear Site Data, 3.1). Browsers listen to it over HTTPS alone.
[[nodiscard]] bool clearsCache(std::string_view value) noexcept;

} // namespace hci
