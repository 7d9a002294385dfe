#pragma once

#include "model/exchange/url_parts.h"

namespace hci {

/// Whether the URL is a secure context: HTTPS, or the local machine (W3C Secure Contexts 3.1). Browsers obey
/// some fields only there.
[[nodiscard]] inline bool isSecureContext(std::string_view url) noexcept {
    const std::string_view host = hostOf(url);
    return url.starts_with("https://") || host == "localhost" || host.starts_with("localhost:") ||
           host.starts_with("127.") || host.starts_with("[::1]");
}

} // namespace hci
