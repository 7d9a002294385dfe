#pragma once

#include <string>
#include <string_view>

namespace hci {

/// Host and port of a URL as written, without user information; empty if there is none. A view into `url`.
[[nodiscard]] std::string_view hostOf(std::string_view url) noexcept;
/// Scheme, host and port as written, "https://a.example:8443"; empty if there is no authority.
[[nodiscard]] std::string_view originPart(std::string_view url) noexcept;
/// The URL with http in place of https, or https in place of http; unchanged without a scheme.
[[nodiscard]] std::string withOtherScheme(std::string_view url);
/// From the path's first slash to the end, query included; the whole text where the URL has no authority.
[[nodiscard]] std::string_view pathOf(std::string_view url) noexcept;
/// The index in `url` of the part by which people know the resource: the last path segment with the query,
/// one more segment if the last says little ("users/7"), the host if the path is "/".
[[nodiscard]] std::size_t shortNameStart(std::string_view url) noexcept;

} // namespace hci
