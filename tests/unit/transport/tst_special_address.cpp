#include "model/transport/special_address.h"
#include "tests/unit/test_main.h"

#include <set>

using namespace hci;

namespace {

/// The address `steps` after (or before) another one of the same kind.
QHostAddress moved(const QHostAddress& from, int steps) {
    if (from.protocol() == QAbstractSocket::IPv4Protocol)
        return QHostAddress(from.toIPv4Address() + static_cast<quint32>(steps));
    Q_IPV6ADDR bytes = from.toIPv6Address();
    for (int i = 15; i >= 0; --i) {
        bytes[i] = static_cast<quint8>(bytes[i] + steps);
        if (bytes[i] != (steps > 0 ? 0 : 0xff))
            break;
    }
    return QHostAddress(bytes);
}

QHostAddress lastOf(const QHostAddress& first, int prefix) {
    if (first.protocol() == QAbstractSocket::IPv4Protocol)
        return QHostAddress(first.toIPv4Address() | static_cast<quint32>((quint64{1} << (32 - prefix)) - 1));
    Q_IPV6ADDR bytes = first.toIPv6Address();
    for (int bit = prefix; bit < 128; ++bit)
        bytes[bit / 8] = static_cast<quint8>(bytes[bit / 8] | 0x80 >> bit % 8);
    return QHostAddress(bytes);
}

} // namespace

/// RFC 6890 and IANA's registries of special-purpose addresses.
class TstSpecialAddress : public QObject {
    Q_OBJECT

private slots:
    void ranges_data() {
        QTest::addColumn<QString>("range");
        QTest::addColumn<QString>("name");
        QTest::addColumn<AddressZone>("zone");
        QTest::addColumn<QString>(
            "before"); // the name of the range of the address just before, empty: public
        QTest::addColumn<QString>("after");
        const auto row = [](const char* range, const char* rowName, AddressZone zone, const char* before = "",
                            const char* after = "") {
            QTest::newRow(range) << QString::fromLatin1(range) << QString::fromLatin1(rowName) << zone
                                 << QString::fromLatin1(before) << QString::fromLatin1(after);
        };
        constexpr AddressZone local = AddressZone::Local;
        constexpr AddressZone documentation = AddressZone::Documentation;
        row("0.0.0.0/8", "This network", local, "Limited Broadcast"); // the numbers wrap around
        row("10.0.0.0/8", "Private-Use", local);
        row("100.64.0.0/10", "Shared Address Space", local);
        row("127.0.0.0/8", "Loopback", local);
        row("169.254.0.0/16", "Link Local", local);
        row("172.16.0.0/12", "Private-Use", local);
        row("192.0.0.0/24", "IETF Protocol Assignments", local);
        row("192.0.2.0/24", "Documentation (TEST-NET-1)", documentation);
        row("192.31.196.0/24", "AS112-v4", local);
        row("192.52.193.0/24", "AMT", local);
        row("192.88.99.0/24", "Deprecated (6to4 Relay Anycast)", local);
        row("192.168.0.0/16", "Private-Use", local);
        row("192.175.48.0/24", "Direct Delegation AS112 Service", local);
        row("198.18.0.0/15", "Benchmarking", local);
        row("198.51.100.0/24", "Documentation (TEST-NET-2)", documentation);
        row("203.0.113.0/24", "Documentation (TEST-NET-3)", documentation);
        row("224.0.0.0/4", "Multicast", local, "", "Reserved");
        row("255.255.255.255/32", "Limited Broadcast", local, "Reserved", "This network");
        row("240.0.0.0/4", "Reserved", local, "Multicast", "This network");
        row("::1/128", "Loopback Address", local, "Unspecified Address", "This network");
        row("::/128", "Unspecified Address", local, "Multicast", "Loopback Address");
        row("64:ff9b:1::/48", "IPv4-IPv6 Translat. (local use)", local);
        row("100::/64", "Discard-Only Address Block", local, "", "Dummy IPv6 Prefix");
        row("100:0:0:1::/64", "Dummy IPv6 Prefix", local, "Discard-Only Address Block");
        row("2001::/32", "TEREDO", local, "", "IETF Protocol Assignments");
        row("2001:2::/48", "Benchmarking", local, "IETF Protocol Assignments", "IETF Protocol Assignments");
        row("2001:3::/32", "AMT", local, "IETF Protocol Assignments", "IETF Protocol Assignments");
        row("2001:4:112::/48", "AS112-v6", local, "IETF Protocol Assignments", "IETF Protocol Assignments");
        row("2001:10::/28", "Deprecated (previously ORCHID)", local, "IETF Protocol Assignments", "ORCHIDv2");
        row("2001:20::/28", "ORCHIDv2", local, "Deprecated (previously ORCHID)",
            "Drone Remote ID Protocol Entity Tags (DETs) Prefix");
        row("2001:30::/28", "Drone Remote ID Protocol Entity Tags (DETs) Prefix", local, "ORCHIDv2",
            "IETF Protocol Assignments");
        row("2001::/23", "IETF Protocol Assignments", local, "", "");
        row("2001:db8::/32", "Documentation", documentation);
        row("2620:4f:8000::/48", "Direct Delegation AS112 Service", local);
        row("3fff::/20", "Documentation", documentation);
        row("5f00::/16", "Segment Routing (SRv6) SIDs", local);
        row("fc00::/7", "Unique-Local", local);
        row("fe80::/10", "Link-Local Unicast", local, "", "Deprecated (Site-Local Unicast)");
        row("fec0::/10", "Deprecated (Site-Local Unicast)", local, "Link-Local Unicast", "Multicast");
        row("ff00::/8", "Multicast", local, "Deprecated (Site-Local Unicast)", "Unspecified Address");
    }
    void ranges() {
        QFETCH(QString, range);
        QFETCH(QString, name);
        QFETCH(AddressZone, zone);
        QFETCH(QString, before);
        QFETCH(QString, after);
        const auto [first, prefix] = QHostAddress::parseSubnet(range);
        const QHostAddress last = lastOf(first, prefix);
        const auto nameOf = [](const QHostAddress& address) {
            const SpecialRange* special = specialRangeOf(address);
            return special ? QString::fromUtf8(special->name.data(), qsizetype(special->name.size()))
                           : QString();
        };
        QCOMPARE(zoneOf(first), zone);
        QCOMPARE(zoneOf(last), zone);
        if (range != QLatin1StringView("240.0.0.0/4")) // it ends with the broadcast address
            QCOMPARE(nameOf(last), name);
        if (range != QLatin1StringView("2001::/23")) // it begins with TEREDO
            QCOMPARE(nameOf(first), name);
        QCOMPARE(nameOf(moved(first, -1)), before);
        QCOMPARE(nameOf(moved(last, 1)), after);
    }

    /// Each row of the table has a row here.
    void everyRangeIsTested() {
        std::set<std::string> tested;
        for (const SpecialRange& row : specialRanges())
            tested.insert(row.range);
        QCOMPARE(tested.size(), std::size_t(40));
        QCOMPARE(specialRanges().size(), std::size_t(40));
    }

    void embedded_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<AddressZone>("zone");
        const auto row = [](const char* address, AddressZone zone) {
            QTest::newRow(address) << QString::fromLatin1(address) << zone;
        };
        for (const char* prefix : {"::ffff:", "::ffff:0:", "::", "64:ff9b::"})
            for (const auto& [v4, zone] :
                 {std::pair("127.0.0.1", AddressZone::Local), std::pair("10.0.0.1", AddressZone::Local),
                  std::pair("169.254.169.254", AddressZone::Local),
                  std::pair("198.51.100.1", AddressZone::Documentation),
                  std::pair("8.8.8.8", AddressZone::Public)})
                QTest::addRow("%s%s", prefix, v4)
                    << QString::fromLatin1(prefix) + QString::fromLatin1(v4) << zone;
        row("2002:7f00:1::", AddressZone::Local);
        row("2002:a00:1::1", AddressZone::Local);
        row("2002:c0a8:101:1:2:3:4:5", AddressZone::Local);
        row("2002:808:808::1", AddressZone::Public);
        row("2001:ffff:ffff:ffff:ffff:ffff:ffff:ffff", AddressZone::Public); // just before 6to4
        row("2003::7f00:1", AddressZone::Public);
        row("64:ff9b::1:0:7f00:1", AddressZone::Public); // not within the /96
        row("64:ff9a:ffff:ffff:ffff:ffff:7f00:1", AddressZone::Public);
        row("64:ff9b:1::808:808", AddressZone::Local); // translated by the network's own rules
        row("64:ff9b:2::7f00:1", AddressZone::Public);
        row("2001:0:808:808::f7f7:f7f7", AddressZone::Local);
        row("2606:2800:220:1:248:1893:25c8:1946", AddressZone::Public);
        row("fe80::1%eth0", AddressZone::Local);
        row("2606:4700::5efe:7f00:1", AddressZone::Local); // ISATAP (RFC 5214)
        row("2606:4700::200:5efe:a00:1", AddressZone::Local);
        row("2606:4700::5efe:c633:6401", AddressZone::Documentation);
        row("2606:4700::5efe:808:808", AddressZone::Public);
        row("2606:4700::5eff:7f00:1", AddressZone::Public);
        row("2606:4700::100:5efe:7f00:1", AddressZone::Public); // the bit of a group
        row("2606:4700::5efe:7f00:1:1", AddressZone::Public);   // not in the interface's half
        row("fe80::5efe:808:808", AddressZone::Local);
        row("2001:db8::5efe:7f00:1", AddressZone::Documentation);
        row("2002:808:808::5efe:7f00:1", AddressZone::Local);
    }
    void embedded() {
        QFETCH(QString, address);
        QFETCH(AddressZone, zone);
        QVERIFY(!QHostAddress(address).isNull());
        QCOMPARE(zoneOf(QHostAddress(address)), zone);
    }

    void names_data() {
        QTest::addColumn<AddressZone>("zone");
        for (const char* local : {"localhost",
                                  "LOCALHOST",
                                  "localhost.",
                                  "localhost..",
                                  "app.localhost",
                                  "127.0.0.1.",
                                  "127.1.",
                                  "0x7f000001.",
                                  "10.0.0.1.",
                                  "::1",
                                  "2606:4700::5efe:127.0.0.1",
                                  "ip6-localhost",
                                  "ip6-loopback",
                                  "localhost4",
                                  "localhost6",
                                  "localhost.localdomain",
                                  "localhost4.localdomain4",
                                  "localhost6.localdomain6",
                                  "metadata",
                                  "router.",
                                  "com",
                                  "nas.local",
                                  "nas.home.arpa",
                                  "x.default.service.arpa",
                                  "dns.resolver.arpa",
                                  "shop.test",
                                  "x.alt",
                                  "metadata.google.internal",
                                  "x.lan",
                                  "x.LAN.",
                                  "x.home",
                                  "x.corp",
                                  "x.mail",
                                  "x.intranet",
                                  "x.private",
                                  "kubernetes.default.svc",
                                  "kubernetes.default.svc.cluster.local",
                                  "web.service.consul",
                                  "1.2.3.4.5",
                                  "a.0x7f",
                                  "127.0.0.1.nip.io",
                                  "127.0.0.1.NIP.io.",
                                  "x.127.0.0.1.nip.io",
                                  "shop.10.1.2.3.nip.io",
                                  "127-0-0-1.sslip.io",
                                  "shop-192-168-0-1.sslip.io",
                                  "www.169-254-169-254.sslip.io",
                                  "--1.sslip.io",
                                  "www.fe80--1.sslip.io",
                                  "172.16.0.1.xip.io",
                                  "7f000001.nip.io",
                                  "shop-0A000001.nip.io",
                                  "8.8.8.8.127.0.0.1.nip.io",
                                  "localtest.me",
                                  "shop.localtest.me",
                                  "x.LVH.me.",
                                  "vcap.me",
                                  "x.y.lacolhost.com",
                                  ""})
            QTest::newRow(local) << AddressZone::Local;
        for (const char* isPublic : {"a.example",
                                     "8.8.8.8",
                                     "8.8.8.8.",
                                     "134744072",
                                     "lan.example",
                                     "corp.example.com",
                                     "svc.example",
                                     "localhost.example",
                                     "local.example.",
                                     "xlan.example",
                                     "a.planet",
                                     "a.hotmail",
                                     "myhome.arpa",
                                     "home.arpa.example",
                                     "127.0.0.1.example",
                                     "x.y0",
                                     "x.test1",
                                     "x.onion",
                                     "2606:4700::1",
                                     "8.8.8.8.nip.io",
                                     "8-8-8-8.sslip.io",
                                     "08080808.nip.io",
                                     "2606-4700--1.sslip.io",
                                     "nip.io",
                                     "www.nip.io",
                                     "127.0.0.nip.io",
                                     "300.0.0.1.nip.io",
                                     "127.0.0.1.nip.example",
                                     "127.0.0.1.xnip.io",
                                     "10-0-0-1.example",
                                     "lvh.me.example",
                                     "xlvh.me",
                                     "localtest.example"})
            QTest::newRow(isPublic) << AddressZone::Public;
        QTest::newRow("198.51.100.7.") << AddressZone::Documentation;
        QTest::newRow("198.51.100.7.nip.io") << AddressZone::Documentation;
    }
    void names() { QTEST(zoneOfName(QString::fromLatin1(QTest::currentDataTag())), "zone"); }

    void noAddressIsLocal() { QCOMPARE(zoneOf(QHostAddress()), AddressZone::Local); }
};

HCI_TEST(TstSpecialAddress)
#include "tst_special_address.moc"
