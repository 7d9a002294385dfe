#include "model/transport/http_client.h"
#include "tests/unit/test_main.h"
#include "tests/unit/transport/hostile_server.h"

#include <QtCore/QEventLoop>

using namespace hci;
using namespace std::chrono_literals;
using test::HostileScript;
using test::HostileServer;

namespace {

const QByteArray okay = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
const QByteArray tunnel = "HTTP/1.1 200 Connection established\r\n\r\n";
const QByteArray refusal = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

WireAnswer answered(const HttpRequest& request, const TransportOptions& options) {
    WireAnswer came;
    QEventLoop loop;
    QTimer::singleShot(15000, &loop, &QEventLoop::quit);
    HttpClient client(std::make_shared<BodySpool>());
    client.ask(request, options, [&](WireAnswer answer) {
        came = std::move(answer);
        loop.quit();
    });
    loop.exec();
    return came;
}

QByteArray lineOf(const QByteArray& request) {
    return request.left(request.indexOf("\r\n"));
}

} // namespace

/// The requests that a proxy gets.
class TstProxy : public QObject {
    Q_OBJECT

private slots:
    void forms_data() {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("connectTo");
        QTest::addColumn<QByteArray>("line"); // of each request to the proxy
        QTest::addColumn<int>("status");
        QTest::newRow("9112 3.2.2 absolute-form") << QByteArray("http://a.invalid/x?y=1#z") << QByteArray()
                                                  << QByteArray("GET http://a.invalid/x?y=1 HTTP/1.1") << 200;
        QTest::newRow("9112 3.2.2 no path") << QByteArray("http://a.invalid:81") << QByteArray()
                                            << QByteArray("GET http://a.invalid:81/ HTTP/1.1") << 200;
        QTest::newRow("9110 9.3.6 CONNECT for https") << QByteArray("https://a.invalid/x") << QByteArray()
                                                      << QByteArray("CONNECT a.invalid:443 HTTP/1.1") << 0;
        // In absolute-form the proxy would ask the URL's own host.
        QTest::newRow("9110 9.3.6 CONNECT to a chosen address")
            << QByteArray("http://a.invalid/x") << QByteArray("b.invalid:8080")
            << QByteArray("CONNECT b.invalid:8080 HTTP/1.1") << 200;
    }
    void forms() {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, connectTo);
        QFETCH(QByteArray, line);
        QFETCH(int, status);
        HostileServer proxy({{"http://a.invalid/x?y=1", {{okay}}},
                             {"http://a.invalid:81/", {{okay}}},
                             {"b.invalid:8080", {{tunnel}}},
                             {"/x", {{okay}}},
                             {"a.invalid:443", {{refusal, 0, 1, true}}}});
        TransportOptions options;
        options.timeout = 5s;
        options.proxy = "http://127.0.0.1:" + std::to_string(proxy.port());
        options.connectTo = connectTo.toStdString();
        QCOMPARE(answered({"GET", url.toStdString(), {}, {}}, options).exchange.status, status);
        const bool tunnelled = !connectTo.isEmpty();
        const QList<QByteArray> requests = proxy.requests();
        QCOMPARE(requests.size(), tunnelled ? 2 : 1);
        for (int i = 0; i < requests.size(); i += tunnelled ? 2 : 1) {
            QCOMPARE(lineOf(requests[i]), line);
            if (tunnelled) {
                QCOMPARE(lineOf(requests[i + 1]), QByteArray("GET /x HTTP/1.1"));
                QVERIFY(requests[i + 1].contains("\r\nHost: a.invalid\r\n"));
            }
        }
    }

    /// A failed tunnel is reported, and its answer bounded like any other.
    void refusedTunnels_data() {
        QTest::addColumn<HostileScript>("answer");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("403") << HostileScript{{refusal}}
                             << QByteArray("the proxy answers CONNECT with 403 Forbidden");
        QTest::newRow("9110 15.5.8 407")
            << HostileScript{{"HTTP/1.1 407 Who?\r\nProxy-Authenticate: Basic\r\n\r\n"}}
            << QByteArray("the proxy answers CONNECT with 407 Who?");
        QTest::newRow("interim, then no") << HostileScript{{"HTTP/1.1 100 Continue\r\n\r\n"}, {refusal}}
                                          << QByteArray("the proxy answers CONNECT with 403 Forbidden");
        QTest::newRow("no HTTP") << HostileScript{{"220 mail.invalid ESMTP\r\n"}}
                                 << QByteArray("the proxy's answer to CONNECT cannot be read: what came does "
                                               "not start with a status line");
        QTest::newRow("fields without end")
            << HostileScript{{"HTTP/1.1 200 OK\r\n"}, {QByteArray("X: y\r\n").repeated(1000), 0, -1}}
            << QByteArray("the proxy's answer to CONNECT cannot be read: the fields");
        QTest::newRow("a line without end")
            << HostileScript{{"HTTP/1.1 200 "}, {QByteArray("x").repeated(10'000), 0, -1}}
            << QByteArray("the proxy's answer to CONNECT cannot be read: the fields");
        QTest::newRow("closed") << HostileScript{{"HTTP/1.1 200 OK\r\n", 0, 1, true}}
                                << QByteArray("The remote host closed the connection");
    }
    void refusedTunnels() {
        QFETCH(HostileScript, answer);
        QFETCH(QByteArray, told);
        HostileServer proxy({{"a.invalid:443", answer}, {"b.invalid:80", answer}});
        TransportOptions options;
        options.timeout = 10s;
        options.proxy = "http://127.0.0.1:" + std::to_string(proxy.port());
        for (const char* connectTo : {"", "b.invalid:80"}) {
            options.connectTo = connectTo;
            const WireAnswer came = answered({"GET", "https://a.invalid/", {}, {}}, options);
            const QByteArray detail = QByteArray::fromStdString(came.exchange.failureDetail);
            QVERIFY2(detail.startsWith(told), detail.constData());
            QVERIFY(!came.sent && came.exchange.source == ExchangeSource::Failed);
        }
    }

    /// Only for the proxy: its credentials appear in no exchange, and not inside a tunnel.
    void credentials() {
        HostileServer proxy(
            {{"http://a.invalid/", {{okay}}}, {"b.invalid:8080", {{tunnel}}}, {"/", {{okay}}}});
        TransportOptions options;
        options.proxy = "http://me:secret@127.0.0.1:" + std::to_string(proxy.port());
        const WireAnswer came = answered({"GET", "http://a.invalid/", {}, {}}, options);
        QCOMPARE(came.exchange.status, 200);
        QVERIFY(proxy.requests().value(0).contains("\r\nProxy-Authorization: Basic bWU6c2VjcmV0"));
        QVERIFY(!hasField(came.exchange.requestFields, "proxy-authorization"));
        QCOMPARE(came.exchange.serverAddress, std::string()); // only the proxy knows it
        options.connectTo = "b.invalid:8080";
        QCOMPARE(answered({"GET", "http://a.invalid/", {{"Authorization", "Bearer x"}}, {}}, options)
                     .exchange.status,
                 200);
        const QByteArray asked = proxy.requests().value(1);
        QVERIFY(asked.contains("\r\nProxy-Authorization: Basic bWU6c2VjcmV0"));
        QVERIFY(!asked.contains("Bearer"));
        QVERIFY(proxy.requests().value(2).contains("Bearer"));
        QVERIFY(!proxy.requests().value(2).contains("Proxy-Authorization"));
    }
};

HCI_TEST(TstProxy)
#include "tst_proxy.moc"
