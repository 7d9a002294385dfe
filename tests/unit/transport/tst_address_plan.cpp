#include "model/transport/address_plan.h"
#include "tests/unit/har_text.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

namespace {

/// An answer of a server at `address`.
QByteArray entry(const char* url, const char* address, const QByteArray& method = "GET",
                 const char* request = "") {
    const QByteArray server = QByteArray("'serverIPAddress': '") + address + '\'';
    QByteArray text = entryText({.url = url, .requestFields = request, .extra = server.constData()});
    const QByteArray quotedMethod = '"' + method + '"';
    return text.replace("\"GET\"", quotedMethod);
}

SessionPtr sessionOf(const QByteArrayList& entries) {
    const Session::Part part = imported(harText(entries));
    return std::make_shared<const Session>(part.segment->pool(), std::vector{part});
}

QList<QHostAddress> addresses(std::initializer_list<const char*> texts) {
    QList<QHostAddress> all;
    for (const char* text : texts)
        all << QHostAddress(QString::fromLatin1(text));
    return all;
}

QByteArray inWords(const std::vector<AddressRound>& rounds) {
    QByteArrayList parts;
    for (const AddressRound& round : rounds) {
        QByteArray text = QByteArray::fromStdString(round.options.transport.address) + ':';
        for (std::size_t i = 0; i < round.exchanges.size(); ++i)
            text += ' ' + QByteArray::number(round.exchanges[i]);
        if (!round.options.fields.empty())
            text += " with fields";
        parts << text;
    }
    return parts.join(" | ");
}

InspectionOptions asked(std::vector<std::string> urls) {
    InspectionOptions options;
    options.urls = std::move(urls);
    options.probes = ProbeSet::Full;
    options.transport.clientCertificate = "me.pem";
    options.fields = {{"Authorization", "Bearer abc"}};
    return options;
}

} // namespace

/// Which addresses `inspect --all-addresses` requests, and with what.
class TstAddressPlan : public QObject {
    Q_OBJECT
private slots:
    void eachOtherAddressOnce() {
        const SessionPtr session = sessionOf(
            {entry("http://a.example/x", "192.0.2.1"), entry("http://a.example/x", "192.0.2.1"),
             entry("http://a.example/y", "192.0.2.2"), entry("http://a.example/z", "192.0.2.1", "POST"),
             entry("http://192.0.2.9/x", "192.0.2.9"),
             entry("http://a.example/w", "192.0.2.1", "GET", "{'name': 'If-None-Match', 'value': '*'}")});
        const AddressPlan plan(asked({"http://a.example/x", "http://a.example/y"}), session);
        QCOMPARE(plan.hosts(), std::vector<std::string>{"a.example"});
        const FoundAddresses found{{"a.example", addresses({"192.0.2.1", "192.0.2.2", "2001:db8::1"})}};
        const auto rounds = plan.rounds(found);
        QCOMPARE(
            inWords(rounds),
            QByteArray("192.0.2.1: 2 with fields | 192.0.2.2: 0 with fields | 2001:db8::1: 0 2 with fields"));
        for (const AddressRound& round : rounds) {
            QVERIFY(!round.options.revalidate && !round.options.followRedirects);
            QCOMPARE(round.options.probes, ProbeSet::None);
            QCOMPARE(round.options.transport.clientCertificate, std::string("me.pem"));
        }
        QVERIFY(plan.rounds({}).empty());
    }

    void credentialsStayWithWhatWasNamed() {
        const SessionPtr session =
            sessionOf({entry("http://a.example/x", "192.0.2.1"), entry("http://a.example:81/x", "192.0.2.1"),
                       entry("http://b.example/x", "192.0.2.1")});
        const AddressPlan plan(asked({"http://a.example/x"}), session);
        const auto two = addresses({"192.0.2.1", "192.0.2.2"});
        const auto rounds = plan.rounds({{"a.example", two}, {"b.example", two}});
        QCOMPARE(inWords(rounds), QByteArray("192.0.2.2: 0 with fields | 192.0.2.2: 1 | 192.0.2.2: 2"));
        QVERIFY(rounds[1].options.transport.clientCertificate.empty());
    }

    /// A page at a public address leads to no private one, even if its host has both; the user's own URL may.
    void noLessPublic() {
        const SessionPtr session = sessionOf({entry("http://a.example/", "93.184.216.34"),
                                              entry("http://a.example/part", "93.184.216.34"),
                                              entry("http://b.example/part", "10.0.0.1")});
        const AddressPlan plan(asked({"http://a.example/"}), session);
        const FoundAddresses found{{"a.example", addresses({"93.184.216.34", "127.0.0.1", "1.1.1.1"})},
                                   {"b.example", addresses({"10.0.0.1", "10.0.0.2", "1.1.1.1"})}};
        QCOMPARE(
            inWords(plan.rounds(found)),
            QByteArray("127.0.0.1: 0 with fields | 1.1.1.1: 0 1 with fields | 10.0.0.2: 2 | 1.1.1.1: 2"));
    }

    void noMoreThanSixteen() {
        const SessionPtr session = sessionOf({entry("http://a.example/", "192.0.2.1")});
        const AddressPlan plan(asked({"http://a.example/"}), session);
        QList<QHostAddress> many;
        for (int i = 1; i <= 20; ++i)
            many << QHostAddress(QStringLiteral("192.0.2.%1").arg(i));
        QCOMPARE(plan.rounds({{"a.example", many}}).size(), std::size_t{15});
        const auto described = plan.described({{"a.example", many}});
        QCOMPARE(described.front().addresses.size(), std::size_t{16});
        QCOMPARE(described.front().leftOut, 4U);
    }
};

HCI_TEST(TstAddressPlan)
#include "tst_address_plan.moc"
