#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hci {

/// An address without brackets and port, as `serverIPAddress` has it: of "[2001:db8::1]:443" and
/// "192.0.2.7:80".
[[nodiscard]] std::string_view bareAddress(std::string_view address) noexcept;
/// The port after an address; 0 if there is none.
[[nodiscard]] std::uint16_t portOf(std::string_view address) noexcept;
/// "192.0.2.7:80", "[2001:db8::1]:443"; the bare address where `port` is 0.
[[nodiscard]] std::string addressWithPort(std::string_view bare, std::uint16_t port);

} // namespace hci
