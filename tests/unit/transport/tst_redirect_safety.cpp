#include "model/transport/inspection.h"
#include "model/transport/live_session.h"
#include "tests/unit/test_main.h"
#include "tests/unit/transport/hostile_server.h"

#include <QtCore/QEventLoop>

using namespace hci;
using namespace std::chrono_literals;
using test::HostileServer;

namespace {

const QHostAddress publicAddress(QStringLiteral("203.0.113.9"));
const QHostAddress privateAddress(QStringLiteral("10.0.0.1"));
const QHostAddress loopback(QHostAddress::LocalHost);

/// The outcome of following a redirect.
enum class Target : std::uint8_t {
    Reached,
    AskedAtAddress, ///< at the address that was looked up, which never answers
    Refused,
    NotFound,
};

/// The addresses of each host, one list per lookup; the last list stays.
using Names = QMap<QString, QList<QList<QHostAddress>>>;

/// Looks names up in a table instead of asking the system; finds no other names.
HostLookup tableLookup(Names names) {
    auto table = std::make_shared<Names>(std::move(names));
    return [table](const QString& host, QObject* context, HostFound found) {
        auto& answers = (*table)[host];
        const QList<QHostAddress> addresses = answers.isEmpty() ? QList<QHostAddress>() : answers.first();
        if (answers.size() > 1)
            answers.removeFirst();
        QMetaObject::invokeMethod(
            context, [found = std::move(found), addresses] { found(addresses); }, Qt::QueuedConnection);
    };
}

std::vector<FetchStep> fetched(HttpClient& client, std::string url, const TransportOptions& options = {}) {
    std::vector<FetchStep> steps;
    QEventLoop loop;
    QTimer::singleShot(15000, &loop, &QEventLoop::quit);
    Fetch::start(client, HttpRequest{"GET", std::move(url), {}, {}}, options,
                 [&](std::vector<FetchStep> all) {
                     steps = std::move(all);
                     loop.quit();
                 });
    loop.exec();
    return steps;
}

QByteArray redirectTo(const QByteArray& location) {
    return "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n";
}

} // namespace

/// A public server must not lead the program to addresses in the user's own network.
class TstRedirectSafety : public QObject {
    Q_OBJECT

    LiveSession m_live;

private slots:
    void targets_data() {
        QTest::addColumn<Names>("names"); // 127.0.0.1 is requested first and redirects to localhost
        QTest::addColumn<Target>("target");
        QTest::newRow("public to public") << Names{{QStringLiteral("127.0.0.1"), {{publicAddress}}},
                                                   {QStringLiteral("localhost"), {{publicAddress}}}}
                                          << Target::AskedAtAddress;
        QTest::newRow("public to private") << Names{{QStringLiteral("127.0.0.1"), {{publicAddress}}},
                                                    {QStringLiteral("localhost"), {{privateAddress}}}}
                                           << Target::Refused;
        QTest::newRow("public to loopback") << Names{{QStringLiteral("127.0.0.1"), {{publicAddress}}},
                                                     {QStringLiteral("localhost"), {{loopback}}}}
                                            << Target::Refused;
        QTest::newRow("public to a name with both kinds")
            << Names{{QStringLiteral("127.0.0.1"), {{publicAddress}}},
                     {QStringLiteral("localhost"), {{publicAddress, privateAddress}}}}
            << Target::Refused;
        QTest::newRow("from a name with both kinds")
            << Names{{QStringLiteral("127.0.0.1"), {{privateAddress, publicAddress}}},
                     {QStringLiteral("localhost"), {{privateAddress}}}}
            << Target::Refused;
        QTest::newRow("loopback to loopback")
            << Names{{QStringLiteral("127.0.0.1"), {{loopback}}}, {QStringLiteral("localhost"), {{loopback}}}}
            << Target::Reached;
        QTest::newRow("private to loopback") << Names{{QStringLiteral("127.0.0.1"), {{privateAddress}}},
                                                      {QStringLiteral("localhost"), {{loopback}}}}
                                             << Target::Reached;
        QTest::newRow("private to public") << Names{{QStringLiteral("127.0.0.1"), {{loopback}}},
                                                    {QStringLiteral("localhost"), {{publicAddress}}}}
                                           << Target::AskedAtAddress;
        QTest::newRow("the first becomes private after it was asked")
            << Names{{QStringLiteral("127.0.0.1"), {{publicAddress}, {privateAddress}}},
                     {QStringLiteral("localhost"), {{privateAddress}}}}
            << Target::Refused;
    }
    void targets() {
        QFETCH(Names, names);
        QFETCH(Target, target);
        HostileServer server({{"/next", {{"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"}}}});
        const QByteArray location = "http://localhost:" + QByteArray::number(server.port()) + "/next";
        HostileServer first({{"/", {{redirectTo(location)}}}});
        HttpClient client(m_live.spool());
        client.setLookup(tableLookup(names));
        TransportOptions options;
        if (target == Target::AskedAtAddress)
            options.timeout = 2s; // the public address never answers
        const auto steps = fetched(client, first.url("/"), options);
        QCOMPARE(steps.size(), std::size_t(2));
        // By its name it could be reached in every row: the system resolves localhost differently from the
        // table.
        QCOMPARE(server.requests().size(), target == Target::Reached ? 1 : 0);
        const ExchangeDraft& last = steps.back().exchange;
        QCOMPARE(last.url, location.toStdString());
        QCOMPARE(last.source == ExchangeSource::Failed, target != Target::Reached);
        const QByteArray told = QByteArray::fromStdString(last.failureDetail);
        QCOMPARE(told.contains("public address to a private one"), target == Target::Refused);
        if (target == Target::AskedAtAddress)
            QCOMPARE(last.serverAddress, publicAddress.toString().toStdString());
    }

    /// Only the table knows the name, so a connection shows that the checked address was used.
    void theCheckedAddressIsAsked_data() {
        QTest::addColumn<QList<QHostAddress>>("addresses");
        const QHostAddress deaf(QStringLiteral("127.0.0.2")); // the server listens at 127.0.0.1 alone
        QTest::newRow("one") << QList{loopback};
        QTest::newRow("the second answers") << QList{deaf, loopback};
        QTest::newRow("IPv4 first") << QList{QHostAddress(QHostAddress::LocalHostIPv6), loopback};
    }
    void theCheckedAddressIsAsked() {
        QFETCH(QList<QHostAddress>, addresses);
        HostileServer server({{"/next", {{"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"}}}});
        const QByteArray host = "pinned.invalid:" + QByteArray::number(server.port());
        HostileServer first({{"/", {{redirectTo("http://" + host + "/next")}}}});
        HttpClient client(m_live.spool());
        client.setLookup(tableLookup(
            {{QStringLiteral("127.0.0.1"), {{loopback}}}, {QStringLiteral("pinned.invalid"), {addresses}}}));
        const auto steps = fetched(client, first.url("/"));
        QCOMPARE(steps.size(), std::size_t(2));
        QCOMPARE(steps.back().exchange.status, 200);
        QCOMPARE(steps.back().transport.address, std::string("127.0.0.1"));
        QCOMPARE(steps.front().transport.address, std::string());
        QVERIFY(server.requests().value(0).contains(QByteArray("Host: " + host)));
    }

    /// The first host is connected to at the address that the check used.
    void firstHostUsesCheckedAddress() {
        HostileServer server({{"/", {{"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"}}}});
        HttpClient client(m_live.spool());
        client.setLookup(tableLookup({{QStringLiteral("first.invalid"), {{loopback}, {publicAddress}}}}));
        const auto steps = fetched(client, "http://first.invalid:" + std::to_string(server.port()) + "/");
        QCOMPARE(steps.size(), std::size_t(1));
        QCOMPARE(steps.back().exchange.status, 200);
        QCOMPARE(steps.back().transport.address, std::string("127.0.0.1"));
    }

    /// The revalidation and every probe of a redirect's target use the address to which the redirect was
    /// followed, whatever the name resolves to later.
    void theRunStaysThere() {
        const QByteArray tag = "ETag: \"a\"\r\nContent-Length: ";
        HostileServer server({{"/next", {{"HTTP/1.1 200 OK\r\n" + tag + "2\r\n\r\nok"}}},
                              {"/next HEAD", {{"HTTP/1.1 200 OK\r\n" + tag + "2\r\n\r\n"}}},
                              {"/next if", {{"HTTP/1.1 304 Not Modified\r\n" + tag + "2\r\n\r\n"}}}});
        const QByteArray next = "http://pinned.invalid:" + QByteArray::number(server.port()) + "/next";
        HostileServer first({{"/", {{redirectTo(next)}}}});
        InspectionOptions options;
        options.urls = {first.url("/")};
        options.probes = ProbeSet::Full;
        Inspection inspection(std::move(options));
        inspection.setLookup(
            tableLookup({{QStringLiteral("127.0.0.1"), {{loopback}}},
                         {QStringLiteral("pinned.invalid"), {{loopback}, {publicAddress}}}}));
        InspectionResult result;
        QEventLoop loop;
        QTimer::singleShot(30000, &loop, &QEventLoop::quit);
        inspection.start([&](InspectionResult delivered) {
            result = std::move(delivered);
            loop.quit();
        });
        loop.exec();
        QCOMPARE(result.session->size(), 3U);
        QCOMPARE((*result.session)[2].status(), 304);
        const Session& probed = *result.probes->session;
        QVERIFY(probed.size() > 20);
        for (std::uint32_t row = 0; row < probed.size(); ++row)
            QCOMPARE(probed[row].record().failure, Failure::None);
        QVERIFY(result.probes->targets.front().results.size() > 15);
    }

    /// DNS rebinding: the same name on another port now resolves to another address.
    void theSameNameElsewhere() {
        HostileServer inner({{"/", {{"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"}}}});
        HostileServer first({{"/", {{redirectTo(QByteArray::fromStdString(inner.url("/")))}}}});
        HttpClient client(m_live.spool());
        client.setLookup(tableLookup({{QStringLiteral("127.0.0.1"), {{publicAddress}, {loopback}}}}));
        const auto steps = fetched(client, first.url("/"));
        QCOMPARE(steps.size(), std::size_t(2));
        QVERIFY(inner.requests().isEmpty());
        QVERIFY(QByteArray::fromStdString(steps.back().exchange.failureDetail).contains("127.0.0.1"));
    }

    /// After a public hop the first, private address justifies no private one.
    void byWayOfAPublicOne() {
        HostileServer inner({{"/", {{"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"}}}});
        HostileServer middle({{"/", {{redirectTo(QByteArray::fromStdString(inner.url("/")))}}}});
        const QByteArray toMiddle = "http://localhost:" + QByteArray::number(middle.port()) + "/";
        HostileServer first({{"/", {{redirectTo(toMiddle)}}}});
        HttpClient client(m_live.spool());
        client.setLookup(tableLookup({{QStringLiteral("127.0.0.1"), {{loopback}}},
                                      {QStringLiteral("localhost"), {{loopback, publicAddress}}}}));
        const auto steps = fetched(client, first.url("/"));
        QCOMPARE(steps.size(), std::size_t(3));
        QCOMPARE(middle.requests().size(), 1);
        QVERIFY(inner.requests().isEmpty());
    }

    /// A name from a page is requested only in the page's zone, at the address that was looked up.
    void reach_data() {
        QTest::addColumn<AddressZone>("reach");
        QTest::addColumn<Names>("names");
        QTest::addColumn<Target>("target");
        const auto row = [](const char* name, AddressZone reach, QList<QList<QHostAddress>> addresses,
                            Target target) {
            QTest::newRow(name) << reach << Names{{QStringLiteral("named.invalid"), std::move(addresses)}}
                                << target;
        };
        row("anywhere", AddressZone::Local, {{loopback}}, Target::Reached);
        row("public and found private", AddressZone::Public, {{loopback}}, Target::Refused);
        row("a laboratory's and found both", AddressZone::Documentation, {{publicAddress, loopback}},
            Target::Refused);
        row("a laboratory's and found private", AddressZone::Documentation, {{loopback}}, Target::Refused);
        row("a laboratory's and private later", AddressZone::Documentation, {{publicAddress}, {loopback}},
            Target::AskedAtAddress);
        row("public and not found at first", AddressZone::Public, {{}, {loopback}}, Target::NotFound);
        row("anywhere and not found at first", AddressZone::Local, {{}, {loopback}}, Target::NotFound);
    }
    void reach() {
        QFETCH(AddressZone, reach);
        QFETCH(Names, names);
        QFETCH(Target, target);
        HostileServer server({{"/", {{"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"}}}});
        HttpClient client(m_live.spool());
        client.setLookup(tableLookup(names));
        TransportOptions options;
        options.reach = reach;
        if (target == Target::AskedAtAddress)
            options.timeout = 2s; // the public address never answers
        const auto steps =
            fetched(client, "http://named.invalid:" + std::to_string(server.port()) + "/", options);
        QCOMPARE(steps.size(), std::size_t(1));
        const ExchangeDraft& answer = steps.back().exchange;
        QCOMPARE(server.requests().size(), target == Target::Reached ? 1 : 0);
        QCOMPARE(answer.status, target == Target::Reached ? 200 : 0);
        QCOMPARE(QByteArray::fromStdString(answer.failureDetail)
                     .startsWith("refused: a page at a public address names one at a private one (127.0.0.1"),
                 target == Target::Refused);
        QCOMPARE(answer.failure == Failure::HostNotFound, target == Target::NotFound);
        if (target == Target::AskedAtAddress)
            QCOMPARE(answer.serverAddress, publicAddress.toString().toStdString());
    }

    /// A name that is not found is not looked up again later, where its address would be unchecked.
    void aRedirectToANameThatIsNotFoundAtFirst() {
        HostileServer inner({{"/", {{"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"}}}});
        const QByteArray location = "http://late.invalid:" + QByteArray::number(inner.port()) + "/";
        HostileServer first({{"/", {{redirectTo(location)}}}});
        HttpClient client(m_live.spool());
        client.setLookup(tableLookup({{QStringLiteral("127.0.0.1"), {{publicAddress}}},
                                      {QStringLiteral("late.invalid"), {{}, {loopback}}}}));
        const auto steps = fetched(client, first.url("/"));
        QCOMPARE(steps.size(), std::size_t(2));
        QVERIFY(steps.back().exchange.failure == Failure::HostNotFound);
        QVERIFY(inner.requests().isEmpty());
    }

    /// A proxy looks names up itself: only the name decides, and nothing is looked up here.
    void behindAProxy_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<bool>("followed");
        const auto row = [](const char* target, bool followed) {
            QTest::newRow(target) << QByteArray(target) << followed;
        };
        row("http://other.example/next", true);
        row("http://localhost.example/next", true);
        row("http://203.0.113.9/next", false);
        row("http://10.0.0.1/next", false);
        row("http://[::1]/next", false);
        row("http://2130706433/next", false);
        row("http://localhost/next", false);
        row("http://App.LocalHost./next", false);
        row("http://printer.local/next", false);
        row("http://vault.internal/next", false);
        row("http://nas.home.arpa/next", false);
        row("http://127.0.0.1./next", false);
        row("http://[2606:4700::5efe:127.0.0.1]/next", false);
        row("http://[2606:4700::1]/next", true);
        row("http://ip6-localhost/next", false);
        row("http://metadata/next", false);
        row("http://kubernetes.default.svc/next", false);
        row("http://nas.lan/next", false);
        row("http://lan.example/next", true);
    }
    void behindAProxy() {
        QFETCH(const QByteArray, target);
        QFETCH(const bool, followed);
        const QByteArray okay = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
        HostileServer proxy({{"http://www.example/", {{redirectTo(target)}}}, {target, {{okay}}}});
        HttpClient client(m_live.spool());
        client.setLookup([](const QString& host, QObject* context, HostFound found) {
            QVERIFY2(host == QStringLiteral("127.0.0.1"), qPrintable(host));
            QMetaObject::invokeMethod(
                context, [found = std::move(found)] { found({loopback}); }, Qt::QueuedConnection);
        });
        TransportOptions options;
        options.proxy = "http://127.0.0.1:" + std::to_string(proxy.port());
        const auto steps = fetched(client, "http://www.example/", options);
        QCOMPARE(steps.size(), std::size_t(2));
        QCOMPARE(proxy.requests().size(), followed ? 2 : 1);
        QCOMPARE(steps.back().exchange.status, followed ? 200 : 0);
        QCOMPARE(QByteArray::fromStdString(steps.back().exchange.failureDetail).startsWith("refused: "),
                 !followed);
    }

    /// However an address is written, the system's resolver interprets it.
    void spellings_data() {
        QTest::addColumn<QByteArray>("host");
        for (const char* host : {"localhost", "127.0.0.1", "127.1", "2130706433", "0x7f000001", "[::1]",
                                 "[::ffff:127.0.0.1]", "0.0.0.0", "169.254.169.254", "192.168.0.1"})
            QTest::newRow(host) << QByteArray(host);
    }
    void spellings() {
        QFETCH(QByteArray, host);
        HostileServer first({{"/", {{redirectTo("http://" + host + ":1/")}}}});
        HttpClient client(m_live.spool());
        const HostLookup system = systemLookup();
        bool asked = false;
        client.setLookup([&](const QString& name, QObject* context, HostFound found) {
            if (std::exchange(asked, true))
                return system(name, context, std::move(found));
            QMetaObject::invokeMethod(
                context, [found = std::move(found)] { found({publicAddress}); }, Qt::QueuedConnection);
        });
        const auto steps = fetched(client, first.url("/"));
        QCOMPARE(steps.size(), std::size_t(2));
        const QByteArray told = QByteArray::fromStdString(steps.back().exchange.failureDetail);
        QVERIFY2(told.contains("public address to a private one"), told.constData());
    }

    /// A target reached through the user's own settings is not looked up at all.
    void chosenAddress() {
        HostileServer server({{"/", {{redirectTo("http://inner.example/next")}}},
                              {"/next", {{"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"}}}});
        HttpClient client(m_live.spool());
        client.setLookup([](const QString&, QObject*, const HostFound&) { QFAIL("looked up"); });
        TransportOptions options;
        options.connectTo = "127.0.0.1:" + std::to_string(server.port());
        const auto steps = fetched(client, "http://www.example/", options);
        QCOMPARE(steps.size(), std::size_t(2));
        QCOMPARE(steps.back().exchange.status, 200);
    }

    void cancelledWhileLookingUp() {
        HostileServer server({{"/", {{"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"}}}});
        HttpClient client(m_live.spool());
        std::vector<FetchStep> steps;
        QEventLoop loop;
        QTimer::singleShot(15000, &loop, &QEventLoop::quit);
        Fetch* fetch = Fetch::start(client, HttpRequest{"GET", server.url("/"), {}, {}}, {},
                                    [&](std::vector<FetchStep> all) {
                                        steps = std::move(all);
                                        loop.quit();
                                    });
        fetch->cancel();
        loop.exec();
        QCOMPARE(steps.size(), std::size_t(1));
        QCOMPARE(steps.front().exchange.failure, Failure::Cancelled);
        QCOMPARE(fetched(client, server.url("/behind")).size(), std::size_t(1));
        QCOMPARE(server.requests().size(), 1); // the next one only
    }
};

HCI_TEST(TstRedirectSafety)
#include "tst_redirect_safety.moc"
