#pragma once

#include <QtNetwork/QHostAddress>

#include <cstdint>
#include <span>
#include <string_view>

namespace hci {

/// How far an address reaches, the most public first: a server may lead a client to its own zone or to one
/// before it.
enum class AddressZone : std::uint8_t {
    Public,
    Documentation, ///< routed nowhere (RFC 5737, 3849, 9637); a server there is a laboratory's
    Local,         ///< means something else in each network: loopback, private use, link-local, reserved …
};

/// A row of IANA's special-purpose registries (RFC 6890), or of the few ranges that other RFCs set apart.
struct SpecialRange {
    const char* range; ///< "10.0.0.0/8"
    std::string_view name;
    AddressZone zone = AddressZone::Local;
};
[[nodiscard]] std::span<const SpecialRange> specialRanges() noexcept;

/// The range that decides about `address`; null where it is public. An IPv6 address that carries an IPv4
/// address to which it is translated is judged by that one.
[[nodiscard]] const SpecialRange* specialRangeOf(const QHostAddress& address);

/// The zone of an address; that of no address is Local.
[[nodiscard]] AddressZone zoneOf(const QHostAddress& address);

/// The zone that a host has by its name alone, for who cannot look it up: that of an address, Local of a name
/// that each network gives a meaning of its own (RFC 6761 6.3, 6762 3, 8375; "internal" is set aside by
/// ICANN), Public of any other.
[[nodiscard]] AddressZone zoneOfName(const QString& host);

} // namespace hci
