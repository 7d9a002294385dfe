#pragma once

#include <QtNetwork/QHostAddress>

#include <cstdint>
#include <span>
#include <string_view>

namespace hci {

/// How far an address reaches, the most public first: a server may lead a client to its own zone or a more
/// public one.
enum class AddressZone : std::uint8_t {
    Public,
    Documentation, ///< not routed (RFC 5737, 3849, 9637); a server there belongs to a laboratory
    Local,         ///< different in each network: loopback, private use, link-local, reserved …
};

/// A row of IANA's special-purpose registries (RFC 6890), or a range that another RFC reserves.
struct SpecialRange {
    const char* range;     ///< "10.0.0.0/8"
    std::string_view name; ///< for translated()
    AddressZone zone = AddressZone::Local;
};
[[nodiscard]] std::span<const SpecialRange> specialRanges() noexcept;

/// The range that decides about `address`; null if it is public. For an IPv6 address that translates to an
/// IPv4 address, that one decides; for one of an ISATAP tunnel, both.
[[nodiscard]] const SpecialRange* specialRangeOf(const QHostAddress& address);

/// The zone of an address; Local if the address is null.
[[nodiscard]] AddressZone zoneOf(const QHostAddress& address);

/// The zone of a host by its name alone, without a lookup: that of an address, Local for a name that each
/// network or machine defines itself (special-use and private domains, names without a dot), that of the
/// address for a name that leads there by convention ("10.0.0.1.nip.io", "lvh.me"), else Public.
[[nodiscard]] AddressZone zoneOfName(const QString& host);

} // namespace hci
