#include "model/transport/page_plan.h"

#include "tests/unit/har_text.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

namespace {

/// A document with these links, from a server at `address`; empty: behind a proxy.
QByteArray document(const char* url, const char* links, const char* address,
                    const char* type = "text/html; charset=utf-8") {
    const QByteArray content = QByteArray("'size': 5, 'mimeType': '") + type + "', 'text': '" + links + '\'';
    const QByteArray extra =
        *address ? QByteArray("'serverIPAddress': '") + address + '\'' : QByteArray("'comment': ''");
    return entryText({.url = url, .content = content.constData(), .extra = extra.constData()});
}

SessionPtr sessionOf(const QByteArrayList& entries) {
    const Session::Part part = imported(harText(entries));
    return std::make_shared<const Session>(part.segment->pool(), std::vector{part});
}

InspectionOptions pages(std::vector<std::string> urls) {
    InspectionOptions options;
    options.urls = std::move(urls);
    return options;
}

QByteArray inWords(const std::vector<InspectionOptions>& round) {
    QByteArrayList parts;
    for (const InspectionOptions& part : round) {
        QByteArrayList urls;
        for (const std::string& url : part.urls)
            urls << QByteArray::fromStdString(url);
        const char* const zones[] = {"public: ", "laboratory: ", "local: "};
        parts << zones[static_cast<int>(part.transport.reach)] + urls.join(' ');
    }
    return parts.join(" | ");
}

} // namespace

/// The next requests of an inspection of pages.
class TstPagePlan : public QObject {
    Q_OBJECT
private slots:
    /// A document leads to no less public address than its own server's.
    void zones_data() {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("zone");
        const auto row = [](const char* name, const char* address, const char* url, const char* zone) {
            QTest::newRow(name) << QByteArray(address) << QByteArray(url) << QByteArray(zone);
        };
        row("a public server", "93.184.216.34", "http://a.example/", "public");
        row("a public server, IPv6", "2606:2800:220:1::1", "http://a.example/", "public");
        row("a public name at a private address", "10.0.0.7", "http://a.example/", "local");
        row("loopback", "127.0.0.1", "http://localhost/", "local");
        row("a name of this machine at a public address", "93.184.216.34", "http://app.localhost/", "public");
        row("documentation", "192.0.2.1", "http://a.example/", "laboratory");
        row("an IPv4 address carried in IPv6", "64:ff9b::a00:1", "http://a.example/", "local");
        row("a name behind a proxy", "", "http://a.example/", "public");
        row("a private address behind a proxy", "", "http://10.0.0.7/", "local");
        row("a name of this network behind a proxy", "", "http://nas.home.arpa/", "local");
        row("a name without a dot behind a proxy", "", "http://wiki/", "local");
    }
    void zones() {
        QFETCH(const QByteArray, address);
        QFETCH(const QByteArray, url);
        QFETCH(const QByteArray, zone);
        PagePlan plan(pages({url.toStdString()}));
        const SessionPtr session =
            sessionOf({document(url.constData(), "<script src=http://10.0.0.1/x.js>", address.constData())});
        QCOMPARE(inWords(plan.next(*session)), zone + ": http://10.0.0.1/x.js");
    }

    /// A style sheet of a public server gets no access to local addresses, even if a local page names it.
    void eachDocumentForItself() {
        PagePlan plan(pages({"http://a.example/"}));
        const QByteArray page =
            document("http://a.example/", "<link rel=stylesheet href=http://cdn.example/s.css>", "10.0.0.7");
        QCOMPARE(inWords(plan.next(*sessionOf({page}))), QByteArray("local: http://cdn.example/s.css"));
        const QByteArray style =
            document("http://cdn.example/s.css", "a{background:url(http://10.0.0.1/x.png)}", "93.184.216.34",
                     "text/css");
        QCOMPARE(inWords(plan.next(*sessionOf({page, style}))), QByteArray("public: http://10.0.0.1/x.png"));
    }

    void twoRoundsAndEachAddressOnce() {
        PagePlan plan(pages({"http://a.example/"}));
        const QByteArray page = document(
            "http://a.example/", "<script src=/a.js></script><script src=/a.js></script><img src=/>", "");
        QCOMPARE(inWords(plan.next(*sessionOf({page}))), QByteArray("public: http://a.example/a.js"));
        const QByteArray script =
            document("http://a.example/a.js", "<img src=/b.png>", "", "text/javascript");
        QCOMPARE(inWords(plan.next(*sessionOf({page, script}))), QByteArray());
        const QByteArray late = document("http://a.example/late", "<img src=/c.png>", "");
        QCOMPARE(inWords(plan.next(*sessionOf({page, script, late}))), QByteArray());
    }

    void onlyWholeAnswersAreRead() {
        PagePlan plan(pages({"http://a.example/"}));
        const QByteArray missing =
            entryText({.url = "http://a.example/",
                       .status = 404,
                       .content = "'size': 5, 'mimeType': 'text/html', 'text': '<img src=/x.png>'"});
        QCOMPARE(inWords(plan.next(*sessionOf({missing}))), QByteArray());
    }

    /// The user's fields are sent to the page's own origin; credentials to no other.
    void credentials_data() {
        QTest::addColumn<QByteArray>("link");
        QTest::addColumn<bool>("sent");
        const auto row = [](const char* link, bool sent) { QTest::newRow(link) << QByteArray(link) << sent; };
        row("/x.js", true);
        row("http://a.example:80/x.js", true);
        row("http://A.EXAMPLE/x.js", true);
        row("https://a.example/x.js", false);
        row("http://a.example:8080/x.js", false);
        row("http://www.a.example/x.js", false);
        row("//a.example.evil.example/x.js", false);
        row("http://a.example@evil.example/x.js", false);
    }
    void credentials() {
        QFETCH(const QByteArray, link);
        QFETCH(const bool, sent);
        InspectionOptions options = pages({"http://a.example/"});
        options.fields = {{"Authorization", "Bearer pl4ntQzXv9w"},
                          {"Cookie", "sid=pl4ntQzXv9w"},
                          {"X-Api-Key", "pl4ntQzXv9w"},
                          {"X-Any", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.pl4ntQzXv9w"},
                          {"Accept-Language", "de"}};
        options.transport.connectTo = "127.0.0.1:8080";
        options.probes = ProbeSet::Full;
        options.unsafe = UnsafeConsent{"PUT", *originOf("http://a.example/")};
        PagePlan plan(options);
        const QByteArray script = QByteArray("<script src=").append(link).append(">");
        const auto round =
            plan.next(*sessionOf({document("http://a.example/", script.constData(), "127.0.0.1")}));
        QCOMPARE(round.size(), std::size_t(1));
        const InspectionOptions& next = round.front();
        QCOMPARE(next.fields.size(), std::size_t(sent ? 5 : 1));
        QCOMPARE(next.fields.back().second, std::string("de"));
        QCOMPARE(next.transport.connectTo.empty(), !sent);
        QVERIFY(next.probes == ProbeSet::None && !next.unsafe);
    }
};

HCI_TEST(TstPagePlan)
#include "tst_page_plan.moc"
