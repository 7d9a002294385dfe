#pragma once

#include <QtCore/QUrl>

#include <cstdint>
#include <string_view>

namespace hci {

/// Whether to keep the fragment of a reference. Caches and servers never see it (RFC 9110 7.1); a client
/// keeps it through a redirect (10.2.2).
enum class FragmentRule : std::uint8_t { Keep, Drop };

/// The URL that `reference` means beside `base` (RFC 3986 5.2).
[[nodiscard]] QUrl resolvedUrl(std::string_view base, std::string_view reference, FragmentRule rule);

} // namespace hci
