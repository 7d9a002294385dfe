#pragma once

#include <string>
#include <string_view>

namespace hci {

/// Host and port of a URL as it is written, without user information; empty where there is none. A view into
/// `url`.
[[nodiscard]] std::string_view hostOf(std::string_view url) noexcept;
/// Scheme, host and port as they are written, "https://a.example:8443"; empty where there is no authority.
[[nodiscard]] std::string_view originPart(std::string_view url) noexcept;
/// The URL by http in place of https, else by https; as it is where it has no scheme.
[[nodiscard]] std::string withOtherScheme(std::string_view url);
/// From the path's first slash to the end, query included; the whole text where the URL has no authority.
[[nodiscard]] std::string_view pathOf(std::string_view url) noexcept;
/// Where in `url` the part begins that people know the resource by: the last segment of its path with the
/// query; one segment more where the last says little ("users/7"); the host where the path is "/".
[[nodiscard]] std::size_t shortNameStart(std::string_view url) noexcept;

} // namespace hci
