#pragma once

#include <string_view>

namespace hci {

/// Safe methods that request a representation, which may be repeated without a confirmation (RFC 9110 9.2.1,
/// 9.3). Methods are case-sensitive (9.1).
[[nodiscard]] constexpr bool isGetOrHead(std::string_view method) noexcept {
    return method == "GET" || method == "HEAD";
}

/// GET, HEAD and QUERY: safe, and conditional requests with them are answered 304 (RFC 9110 13.1.2, 13.1.3;
/// RFC 10008 2.6).
[[nodiscard]] constexpr bool isConditionallyRead(std::string_view method) noexcept {
    return isGetOrHead(method) || method == "QUERY";
}

/// Whether a final response of that status to that method may have content (RFC 9110 6.4.1).
[[nodiscard]] constexpr bool mayHaveContent(int status, std::string_view method) noexcept {
    return method != "HEAD" && status >= 200 && status != 204 && status != 304;
}

} // namespace hci
