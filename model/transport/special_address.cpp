#include "model/transport/special_address.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace hci {

namespace {

// The registries' own names: iana-ipv4-special-registry and iana-ipv6-special-registry. Ranges that they call
// "globally reachable" are Local as well: they are anycast services of the nearest network, not sites.
constexpr SpecialRange ranges[] = {
    {"0.0.0.0/8", "This network"},
    {"10.0.0.0/8", "Private-Use"},
    {"100.64.0.0/10", "Shared Address Space"},
    {"127.0.0.0/8", "Loopback"},
    {"169.254.0.0/16", "Link Local"},
    {"172.16.0.0/12", "Private-Use"},
    {"192.0.0.0/24", "IETF Protocol Assignments"},
    {"192.0.2.0/24", "Documentation (TEST-NET-1)", AddressZone::Documentation},
    {"192.31.196.0/24", "AS112-v4"},
    {"192.52.193.0/24", "AMT"},
    {"192.88.99.0/24", "Deprecated (6to4 Relay Anycast)"},
    {"192.168.0.0/16", "Private-Use"},
    {"192.175.48.0/24", "Direct Delegation AS112 Service"},
    {"198.18.0.0/15", "Benchmarking"},
    {"198.51.100.0/24", "Documentation (TEST-NET-2)", AddressZone::Documentation},
    {"203.0.113.0/24", "Documentation (TEST-NET-3)", AddressZone::Documentation},
    {"224.0.0.0/4", "Multicast"}, // RFC 5771
    {"255.255.255.255/32", "Limited Broadcast"},
    {"240.0.0.0/4", "Reserved"},
    {"::1/128", "Loopback Address"},
    {"::/128", "Unspecified Address"},
    {"64:ff9b:1::/48", "IPv4-IPv6 Translat. (local use)"},
    {"100::/64", "Discard-Only Address Block"},
    {"100:0:0:1::/64", "Dummy IPv6 Prefix"},
    {"2001::/32", "TEREDO"},
    {"2001:2::/48", "Benchmarking"},
    {"2001:3::/32", "AMT"},
    {"2001:4:112::/48", "AS112-v6"},
    {"2001:10::/28", "Deprecated (previously ORCHID)"},
    {"2001:20::/28", "ORCHIDv2"},
    {"2001:30::/28", "Drone Remote ID Protocol Entity Tags (DETs) Prefix"},
    {"2001::/23", "IETF Protocol Assignments"},
    {"2001:db8::/32", "Documentation", AddressZone::Documentation},
    {"2620:4f:8000::/48", "Direct Delegation AS112 Service"},
    {"3fff::/20", "Documentation", AddressZone::Documentation},
    {"5f00::/16", "Segment Routing (SRv6) SIDs"},
    {"fc00::/7", "Unique-Local"},
    {"fe80::/10", "Link-Local Unicast"},
    {"fec0::/10", "Deprecated (Site-Local Unicast)"}, // RFC 3879
    {"ff00::/8", "Multicast"},                        // RFC 4291 2.7
};

using Subnet = std::pair<QHostAddress, int>;

const std::vector<Subnet>& subnets() {
    static const std::vector<Subnet> all = [] {
        std::vector<Subnet> parsed;
        for (const SpecialRange& row : ranges)
            parsed.push_back(QHostAddress::parseSubnet(QLatin1StringView(row.range)));
        return parsed;
    }();
    return all;
}

/// Where an IPv6 address holds the IPv4 address that it represents.
struct Embedding {
    const char* range;
    int offset; ///< in bytes
};
constexpr Embedding embeddings[] = {
    {"::ffff:0:0/96", 12},   // IPv4-mapped Address (RFC 4291 2.5.5.2)
    {"::ffff:0:0:0/96", 12}, // IPv4-translated (RFC 2765 2.1)
    {"::/96", 12},           // IPv4-compatible (RFC 4291 2.5.5.1)
    {"64:ff9b::/96", 12},    // IPv4-IPv6 Translat. (RFC 6052): where DNS64 leads to every IPv4 site
    {"2002::/16", 2},        // 6to4 (RFC 3056)
};

QHostAddress ipv4At(const Q_IPV6ADDR& bytes, int offset) {
    quint32 v4 = 0;
    for (int i = 0; i < 4; ++i)
        v4 = v4 << 8 | bytes[offset + i];
    return QHostAddress(v4);
}

std::optional<QHostAddress> embeddedIn(const QHostAddress& address) {
    if (address.protocol() != QAbstractSocket::IPv6Protocol ||
        address == QHostAddress(QHostAddress::AnyIPv6) ||
        address == QHostAddress(QHostAddress::LocalHostIPv6))
        return std::nullopt;
    static const std::vector<Subnet> all = [] {
        std::vector<Subnet> parsed;
        for (const Embedding& row : embeddings)
            parsed.push_back(QHostAddress::parseSubnet(QLatin1StringView(row.range)));
        return parsed;
    }();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Subnet& net) { return address.isInSubnet(net); });
    if (found == all.end())
        return std::nullopt;
    return ipv4At(address.toIPv6Address(), embeddings[found - all.begin()].offset);
}

/// The IPv4 address to which ISATAP tunnels the packets for `address` (RFC 5214 6.1). Any prefix may have
/// such interfaces, so the prefix decides as well.
std::optional<QHostAddress> tunnelEndOf(const QHostAddress& address) {
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return std::nullopt;
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    if ((bytes[8] & ~2) != 0 || bytes[9] != 0 || bytes[10] != 0x5e || bytes[11] != 0xfe)
        return std::nullopt;
    return ipv4At(bytes, 12);
}

const SpecialRange* rangeOf(const QHostAddress& address) {
    const auto& nets = subnets();
    const auto found =
        std::find_if(nets.begin(), nets.end(), [&](const Subnet& net) { return address.isInSubnet(net); });
    return found == nets.end() ? nullptr : &ranges[found - nets.begin()];
}

// What public DNS does not answer, and each network or machine may define itself.
constexpr QLatin1StringView localDomains[] = {
    // IANA's registry of special-use domain names. It has "example", "invalid" and "onion" as well, which
    // lead
    // to nothing in the local network.
    QLatin1StringView("localhost"),     // RFC 6761 6.3
    QLatin1StringView("test"),          // RFC 6761 6.2
    QLatin1StringView("local"),         // RFC 6762 3
    QLatin1StringView("home.arpa"),     // RFC 8375
    QLatin1StringView("service.arpa"),  // RFC 9665
    QLatin1StringView("resolver.arpa"), // RFC 9462
    QLatin1StringView("alt"),           // RFC 9476
    // Reserved by ICANN: the first one for this use, the others because they are used so.
    QLatin1StringView("internal"),
    QLatin1StringView("corp"),
    QLatin1StringView("home"),
    QLatin1StringView("mail"),
    // The others that private networks use (RFC 6762 appendix G).
    QLatin1StringView("intranet"),
    QLatin1StringView("lan"),
    QLatin1StringView("private"),
    // Of files of hosts and of clusters' resolvers.
    QLatin1StringView("localdomain"),
    QLatin1StringView("localdomain4"),
    QLatin1StringView("localdomain6"),
    QLatin1StringView("svc"),
    QLatin1StringView("consul"),
};

// Public domains in which every name leads to the own machine.
constexpr QLatin1StringView loopbackDomains[] = {
    QLatin1StringView("localtest.me"),
    QLatin1StringView("lvh.me"),
    QLatin1StringView("vcap.me"),
    QLatin1StringView("lacolhost.com"),
};

// Public domains in which a name leads to the address that it spells: "shop.10.0.0.1.nip.io".
constexpr QLatin1StringView spellingDomains[] = {
    QLatin1StringView("nip.io"),
    QLatin1StringView("sslip.io"),
    QLatin1StringView("xip.io"),
};

bool isIn(QStringView name, QLatin1StringView domain) {
    return name.endsWith(domain, Qt::CaseInsensitive) &&
           (name.size() == domain.size() || name[name.size() - domain.size() - 1] == u'.');
}

/// Whether it is an address in a spelling that QHostAddress does not know: no public domain ends with a
/// number.
bool endsWithNumber(QStringView name) {
    const QStringView last = name.sliced(name.lastIndexOf(u'.') + 1);
    const bool isHex = last.startsWith(QLatin1StringView("0x"), Qt::CaseInsensitive);
    return isHex || std::all_of(last.begin(), last.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

template <std::size_t N> bool isInAny(QStringView name, const QLatin1StringView (&domains)[N]) {
    return std::any_of(std::begin(domains), std::end(domains),
                       [name](QLatin1StringView domain) { return isIn(name, domain); });
}

/// A number from 0 to 255 in decimal digits.
std::optional<quint32> octetOf(QStringView part) {
    bool isNumber = false;
    const uint number = part.toUInt(&isNumber);
    return isNumber && part.size() <= 3 && number <= 255 ? std::optional<quint32>(number) : std::nullopt;
}

/// The addresses that a name spells: "10.0.0.1" or "app-10-0-0-1", "0a000001", and "fe80--1" for fe80::1.
std::vector<QHostAddress> addressesSpelledIn(const QString& name) {
    std::vector<QHostAddress> addresses;
    quint32 v4 = 0;
    int octets = 0;
    for (const QString& part : QString(name).replace(u'-', u'.').split(u'.')) {
        const std::optional<quint32> octet = octetOf(part);
        octets = octet ? octets + 1 : 0;
        v4 = v4 << 8 | octet.value_or(0);
        if (octets >= 4)
            addresses.emplace_back(v4);
        bool isHex = false;
        if (const uint number = part.toUInt(&isHex, 16); isHex && part.size() == 8)
            addresses.emplace_back(quint32{number});
    }
    for (QString label : name.split(u'.'))
        if (const QHostAddress v6(label.replace(u'-', u':')); v6.protocol() == QAbstractSocket::IPv6Protocol)
            addresses.push_back(v6);
    return addresses;
}

/// The zone of a name in a public domain that leads elsewhere by convention. Of several addresses that it may
/// spell, the most local decides.
AddressZone conventionalZoneOf(QStringView name) {
    if (isInAny(name, loopbackDomains))
        return AddressZone::Local;
    AddressZone zone = AddressZone::Public;
    if (isInAny(name, spellingDomains))
        for (const QHostAddress& address : addressesSpelledIn(name.toString()))
            zone = std::max(zone, zoneOf(address));
    return zone;
}

} // namespace

std::span<const SpecialRange> specialRanges() noexcept {
    return ranges;
}

const SpecialRange* specialRangeOf(const QHostAddress& address) {
    if (const SpecialRange* range = rangeOf(embeddedIn(address).value_or(address)))
        return range;
    const std::optional<QHostAddress> tunnelEnd = tunnelEndOf(address);
    return tunnelEnd ? rangeOf(*tunnelEnd) : nullptr;
}

AddressZone zoneOf(const QHostAddress& address) {
    if (address.isNull())
        return AddressZone::Local;
    const SpecialRange* special = specialRangeOf(address);
    return special ? special->zone : AddressZone::Public;
}

AddressZone zoneOfName(const QString& host) {
    QStringView name = host;
    while (name.endsWith(u'.')) // resolvers end the search for a name there
        name.chop(1);
    if (const QHostAddress address(name.toString()); !address.isNull())
        return zoneOf(address);
    const bool isLocal = !name.contains(u'.') || endsWithNumber(name) || isInAny(name, localDomains);
    return isLocal ? AddressZone::Local : conventionalZoneOf(name);
}

} // namespace hci
