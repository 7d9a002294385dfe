#include "model/transport/http_client.h"
#include "tests/unit/test_main.h"
#include "tests/unit/transport/hostile_server.h"

#include <QtCore/QEventLoop>
#include <QtTest/QSignalSpy>

using namespace hci;
using namespace std::chrono_literals;
using test::HostileServer;

namespace {

constexpr int patience = 20000; // ms

const QByteArray good = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ngood";
const QByteArray notModified = "HTTP/1.1 304 Not Modified\r\n\r\n";

WireAnswer asked(HttpClient& client, const std::string& url, const TransportOptions& options = {},
                 const std::string& method = "GET") {
    WireAnswer came;
    QEventLoop loop;
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    client.ask({method, url, {}, {}}, options, [&](WireAnswer answer) {
        came = std::move(answer);
        loop.quit();
    });
    loop.exec();
    return came;
}

} // namespace

/// Connections are reused unless something forbids it, and never if bytes follow a message.
class TstConnectionPool : public QObject {
    Q_OBJECT

    std::shared_ptr<BodySpool> m_spool = std::make_shared<BodySpool>();

private slots:
    void reuse_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("connections"); // for three requests
        QTest::newRow("9112 9.3 kept open") << good << 1;
        QTest::newRow("9112 9.6 close")
            << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: "
                          "4\r\n\r\ngood")
            << 3;
        QTest::newRow("9112 9.3 HTTP/1.0")
            << QByteArray("HTTP/1.0 200 OK\r\nContent-Length: 4\r\n\r\ngood") << 3;
        QTest::newRow("9112 11.2 bytes behind it") << good + "HTTP/1.1 200 OK\r\nX: fake\r\n\r\n" << 3;
        QTest::newRow("9112 6.3 length beside chunked")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nTransfer-Encoding: "
                          "chunked\r\n\r\n4\r\ngood\r\n0\r\n\r\n")
            << 3;
    }
    void reuse() {
        QFETCH(QByteArray, answer);
        QFETCH(int, connections);
        HostileServer server({{"/", {{answer}}}});
        HttpClient client(m_spool);
        for (int i = 0; i < 3; ++i) {
            const WireAnswer came = asked(client, server.url("/"));
            QCOMPARE(came.exchange.status, 200);
            QCOMPARE(came.wire->answer().contentBytes, std::uint64_t(4));
            QCOMPARE(came.wire->reused, i > 0 && connections == 1);
            QCOMPARE(came.wire->timesSent, 1);
        }
        QCOMPARE(server.requests().size(), 3);
        QCOMPARE(server.connections(), connections);
    }

    void notAskedFor() {
        HostileServer server({{"/", {{good}}}});
        HttpClient client(m_spool);
        TransportOptions options;
        options.reuseConnections = false;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(asked(client, server.url("/"), options).exchange.status, 200);
        QCOMPARE(server.connections(), 3);
        QVERIFY(server.requests().value(0).contains("Connection: close"));
    }

    /// Other options need another connection.
    void otherOptionsAreNotMixed() {
        HostileServer server({{"/", {{good}}}});
        HttpClient client(m_spool);
        QCOMPARE(asked(client, server.url("/")).exchange.status, 200);
        TransportOptions options;
        options.connectTo = "127.0.0.1:" + std::to_string(server.port());
        QCOMPARE(asked(client, server.url("/"), options).exchange.status, 200);
        QCOMPARE(server.connections(), 2);
    }

    /// 9110 9.2.2, 9112 9.3.1: retries a GET or HEAD once and reports that; retries nothing else.
    void closedWhileIdle_data() {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("times");
        QTest::newRow("GET") << QByteArray("GET") << 2;
        QTest::newRow("HEAD") << QByteArray("HEAD") << 2;
        QTest::newRow("POST has a connection of its own") << QByteArray("POST") << 1;
    }
    void closedWhileIdle() {
        QFETCH(QByteArray, method);
        QFETCH(int, times);
        // Closes silently on the second request of each connection.
        HostileServer server({{"/first", {{good}}}, {"/", {{"", 0, 1, true}}}});
        HttpClient client(m_spool);
        QCOMPARE(asked(client, server.url("/first")).exchange.status, 200);
        const WireAnswer came = asked(client, server.url("/"), {}, method.toStdString());
        QCOMPARE(came.exchange.failure, Failure::ClosedEarly);
        QCOMPARE(came.wire->timesSent, times);
        QCOMPARE(server.requests().size(), 1 + times);
        QCOMPARE(QByteArray::fromStdString(came.exchange.failureDetail).contains("sent 2 times"), times == 2);
    }

    void lateBytesAreReported_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("late");
        QTest::newRow("9110 15.4.5 behind a 304") << notModified << good;
        QTest::newRow("9112 11.2 behind a content") << good << good;
        QTest::newRow("a single byte") << notModified << QByteArray("x");
    }
    void lateBytesAreReported() {
        QFETCH(QByteArray, answer);
        QFETCH(QByteArray, late);
        HostileServer server({{"/late", {{answer}, {late, 50}}}, {"/good", {{good}}}});
        HttpClient client(m_spool);
        QSignalSpy told(&client, &HttpClient::bytesCameLate);
        QVERIFY(asked(client, server.url("/late")).exchange.status != 0);
        QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, patience);
        QCOMPARE(told.first().value(0).value<HttpClient::Ticket>(), HttpClient::Ticket(1));
        QCOMPARE(told.first().value(1).toInt(), int(late.size()));
        const WireAnswer next = asked(client, server.url("/good"));
        QVERIFY(!next.wire->reused);
        QCOMPARE(next.exchange.failureDetail, std::string());
        QCOMPARE(asked(client, server.url("/good")).wire->reused, false); // nor is any other of that server
    }

    /// 9112 9.6: no request follows one that announced to be the last.
    void theRequestSaysClose() {
        HostileServer server({{"/", {{good}}}});
        HttpClient client(m_spool);
        for (const char* value : {"close", "foo, Close"}) {
            QEventLoop loop;
            QTimer::singleShot(patience, &loop, &QEventLoop::quit);
            client.send({"GET", server.url("/"), {{"Connection", value}}, {}}, {},
                        [&](const ExchangeDraft&) { loop.quit(); });
            loop.exec();
        }
        QCOMPARE(server.requests().size(), 2);
        QCOMPARE(server.connections(), 2);
    }

    /// Silence after other answers does not show that nothing follows a 304.
    void trustIsPerResponseKind_data() {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("a content on a connection that is closed")
            << QByteArray("GET")
            << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("HEAD") << QByteArray("HEAD")
                              << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n");
        QTest::newRow("204") << QByteArray("GET") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n");
    }
    void trustIsPerResponseKind() {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, answer);
        HostileServer server({{"/", {{answer}}},
                              {"/ HEAD", {{answer}}},
                              {"/304", {{notModified}, {good, 100}}},
                              {"/good", {{good}}}});
        HttpClient client(m_spool);
        QSignalSpy told(&client, &HttpClient::bytesCameLate);
        (void)asked(client, server.url("/"), {}, method.toStdString());
        QVERIFY(client.isWatching());
        QTRY_VERIFY_WITH_TIMEOUT(!client.isWatching(), patience);
        (void)asked(client, server.url("/304"));
        const WireAnswer next = asked(client, server.url("/good")); // at once
        QVERIFY(!next.wire->reused);
        QCOMPARE(next.exchange.status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, patience);
    }

    /// Connections already idle when their server proved untrustworthy are not reused.
    void lateBytesCloseIdleConnections() {
        HostileServer server(
            {{"/good", {{good}}}, {"/slow", {{good}}}, {"/late", {{notModified}, {good, 50}}}});
        server.answerOnly(0); // no connection is reused before all exist
        HttpClient client(m_spool);
        QSignalSpy told(&client, &HttpClient::bytesCameLate);
        int over = 0;
        QEventLoop loop;
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        for (int i = 0; i < 4; ++i)
            client.send({"GET", server.url("/slow"), {}, {}}, {}, [&](const ExchangeDraft&) {
                if (++over == 4)
                    loop.quit();
            });
        QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 4, patience);
        server.answerAll();
        loop.exec();
        QCOMPARE(server.connections(), 4);
        QCOMPARE(asked(client, server.url("/late")).wire->reused, true);
        QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, patience);
        QCOMPARE(asked(client, server.url("/good")).wire->reused, false);
    }

    /// After an origin's first 304 the pool waits half a second; if nothing arrives it trusts the origin's
    /// connections.
    void trustIsEarned() {
        HostileServer server({{"/304", {{notModified}}}});
        HttpClient client(m_spool);
        QCOMPARE(asked(client, server.url("/304")).wire->reused, false);
        QVERIFY(client.isWatching());
        QCOMPARE(asked(client, server.url("/304")).wire->reused, false); // the first connection waits
        QTRY_VERIFY_WITH_TIMEOUT(!client.isWatching(), patience);
        QCOMPARE(asked(client, server.url("/304")).wire->reused, true);
        QCOMPARE(asked(client, server.url("/304")).wire->reused, true); // at once
    }

    /// Also if more connections wait than the pool keeps.
    void trustWithMoreThanSixConnections() {
        HostileServer server({{"/304", {{notModified}}}});
        HttpClient client(m_spool);
        QElapsedTimer clock;
        clock.start();
        bool reused = false;
        while (!reused && clock.elapsed() < patience)
            reused = asked(client, server.url("/304")).wire->reused;
        QVERIFY(reused);
    }

    /// A run ends when no connection waits any more, with all late bytes reported.
    void quietComesLast() {
        HostileServer server({{"/late", {{notModified}, {good, 50}}}});
        HttpClient client(m_spool);
        QSignalSpy told(&client, &HttpClient::bytesCameLate);
        QVERIFY(asked(client, server.url("/late")).exchange.status == 304);
        QCOMPARE(told.size(), 0);
        QEventLoop loop;
        int calls = 0;
        client.whenQuiet(&loop, [&] {
            ++calls;
            loop.quit();
        });
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        loop.exec();
        QCOMPARE(calls, 1);
        QCOMPARE(told.size(), 1);
    }

    void sixAHost() {
        HostileServer server({{"/", {{good, 20}}}});
        HttpClient client(m_spool);
        int over = 0;
        QEventLoop loop;
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        for (int i = 0; i < 60; ++i)
            client.send({"GET", server.url("/"), {}, {}}, {}, [&](const ExchangeDraft& answer) {
                QCOMPARE(answer.status, 200);
                if (++over == 60)
                    loop.quit();
            });
        loop.exec();
        QCOMPARE(over, 60);
        QCOMPARE(server.requests().size(), 60);
        QVERIFY(server.connections() <= HttpClient::perHost);
    }

    /// Idle connections count among the host's six, and close for a connection to another port.
    void sixAHostWithThoseThatLieReady() {
        HostileServer first({{"/", {{good}}}});
        HostileServer second({{"/", {{good}}}});
        HttpClient client(m_spool);
        const auto sixAtOnce = [&] {
            QEventLoop loop;
            QTimer::singleShot(patience, &loop, &QEventLoop::quit);
            int over = 0;
            const qsizetype before = first.requests().size();
            first.answerOnly(before);
            for (int i = 0; i < HttpClient::perHost; ++i)
                client.send({"GET", first.url("/"), {}, {}}, {}, [&](const ExchangeDraft&) {
                    if (++over == HttpClient::perHost)
                        loop.quit();
                });
            QTRY_COMPARE_WITH_TIMEOUT(first.requests().size(), before + HttpClient::perHost, patience);
            first.answerAll();
            loop.exec();
        };
        sixAtOnce();
        QCOMPARE(first.connections(), HttpClient::perHost);
        QCOMPARE(asked(client, second.url("/")).exchange.status, 200); // one of the six is closed for it
        sixAtOnce();                                                   // and it is closed for one of the six
        QCOMPARE(first.connections(), HttpClient::perHost + 1);
        QCOMPARE(asked(client, second.url("/")).exchange.status, 200);
        QCOMPARE(second.connections(), 2);
    }
};

HCI_TEST(TstConnectionPool)
#include "tst_connection_pool.moc"
