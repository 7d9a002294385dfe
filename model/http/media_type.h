#pragma once

#include <string_view>

namespace hci {

/// The type and subtype of a Content-Type, without its parameters (RFC 9110 8.3.1).
[[nodiscard]] std::string_view essenceOf(std::string_view contentType) noexcept;
/// text/html or application/xhtml+xml.
[[nodiscard]] bool isHtml(std::string_view contentType) noexcept;
/// text/css.
[[nodiscard]] bool isStyleSheet(std::string_view contentType) noexcept;

} // namespace hci
