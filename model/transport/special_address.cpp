#include "model/transport/special_address.h"

#include <algorithm>
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
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    quint32 v4 = 0;
    for (int i = 0; i < 4; ++i)
        v4 = v4 << 8 | bytes[embeddings[found - all.begin()].offset + i];
    return QHostAddress(v4);
}

} // namespace

std::span<const SpecialRange> specialRanges() noexcept {
    return ranges;
}

const SpecialRange* specialRangeOf(const QHostAddress& address) {
    const QHostAddress judged = embeddedIn(address).value_or(address);
    const auto& nets = subnets();
    const auto found =
        std::find_if(nets.begin(), nets.end(), [&](const Subnet& net) { return judged.isInSubnet(net); });
    return found == nets.end() ? nullptr : &ranges[found - nets.begin()];
}

AddressZone zoneOf(const QHostAddress& address) {
    if (address.isNull())
        return AddressZone::Local;
    const SpecialRange* special = specialRangeOf(address);
    return special ? special->zone : AddressZone::Public;
}

AddressZone zoneOfName(const QString& host) {
    if (const QHostAddress address(host); !address.isNull())
        return zoneOf(address);
    const QString name = host.endsWith(u'.') ? host.chopped(1) : host;
    const auto isIn = [&name](QLatin1StringView domain) {
        return name.endsWith(domain, Qt::CaseInsensitive) &&
               (name.size() == domain.size() || name[name.size() - domain.size() - 1] == u'.');
    };
    const auto domains = {QLatin1StringView("localhost"), QLatin1StringView("local"),
                          QLatin1StringView("home.arpa"), QLatin1StringView("internal")};
    return std::any_of(domains.begin(), domains.end(), isIn) ? AddressZone::Local : AddressZone::Public;
}

} // namespace hci
