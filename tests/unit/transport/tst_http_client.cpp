#include "model/demo/demo_origin.h"
#include "model/transport/fetch.h"
#include "model/transport/http_client.h"
#include "model/transport/live_session.h"
#include "model/transport/redirect.h"
#include "tests/unit/test_main.h"
#include "tests/unit/transport/hostile_server.h"

#include <QtCore/QEventLoop>

using namespace hci;
using namespace std::chrono_literals;
using test::HostileScript;
using test::HostileServer;

namespace {

// Every case has to end by itself before that, and well before a timeout if it has an answer.
constexpr int patience = 15000; // ms

/// Sends a request and waits for its result.
ExchangeDraft sent(HttpClient& client, const HttpRequest& request, const TransportOptions& options = {}) {
    std::optional<ExchangeDraft> answer;
    QEventLoop loop;
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    client.send(request, options, [&](ExchangeDraft exchange) {
        answer = std::move(exchange);
        loop.quit();
    });
    loop.exec();
    return answer.value_or(ExchangeDraft{});
}

std::vector<FetchStep> fetched(HttpClient& client, const HttpRequest& request,
                               const TransportOptions& options = {}) {
    std::vector<FetchStep> steps;
    QEventLoop loop;
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    Fetch::start(client, request, options, [&](std::vector<FetchStep> all) {
        steps = std::move(all);
        loop.quit();
    });
    loop.exec();
    return steps;
}

HttpRequest get(std::string url, ExchangeDraft::Fields fields = {}) {
    HttpRequest request;
    request.url = std::move(url);
    request.fields = std::move(fields);
    return request;
}

QByteArray content(const BodySpool& spool, const ExchangeDraft& exchange) {
    if (!exchange.responseBody)
        return {};
    return spool.read(exchange.responseBody->offset, exchange.responseBody->rawLength)
        .value_or(QByteArray("unreadable"));
}

} // namespace

class TstHttpClient : public QObject {
    Q_OBJECT

    std::shared_ptr<BodySpool> m_spool = std::make_shared<BodySpool>();

private slots:
    void sendsWhatWasWritten() {
        HostileServer server({{"/a?b=1", {{"HTTP/1.1 204 No Content\r\n\r\n"}}}});
        HttpClient client(m_spool);
        const auto answer = sent(client, get(server.url("/a?b=1#part"), {{"Accept-Encoding", "br"},
                                                                         {"X-Own", "1"},
                                                                         {"If-None-Match", ""},
                                                                         {"If-Modified-Since", "x"},
                                                                         {"User-Agent", "me"}}));
        QCOMPARE(answer.status, 204);
        QCOMPARE(server.requests().size(), 1);
        QList<QByteArray> lines = server.requests().first().split('\n');
        for (QByteArray& line : lines)
            line = line.trimmed();
        QCOMPARE(lines.takeFirst(), QByteArray("GET /a?b=1 HTTP/1.1"));
        QList<QByteArray> expected;
        for (const auto& [name, value] : answer.requestFields)
            expected.append(QByteArray::fromStdString(name + ": " + value).trimmed());
        QCOMPARE(lines, expected); // what the exchange says was sent, in that order, and nothing else
        QVERIFY(lines.contains("Accept-Encoding: br"));
        QVERIFY(lines.contains("If-None-Match:"));
    }

    void methods_data() {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        for (const char* method : {"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"})
            QTest::newRow(method) << QByteArray(method)
                                  << (method[0] == 'P' ? QByteArray("content") : QByteArray());
    }
    void methods() {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        HostileServer server({{"/", {{"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"}}}});
        HttpClient client(m_spool);
        HttpRequest request = get(server.url("/"));
        request.method = method.toStdString();
        request.body = body;
        const auto answer = sent(client, request);
        QCOMPARE(answer.status, 200);
        QCOMPARE(server.requests().value(0).split(' ').value(0), method);
    }

    void contentIsHashedAndKept_data() {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("bound");
        QTest::newRow("empty") << 0 << 100;
        QTest::newRow("small") << 5000 << 10000;
        QTest::newRow("over memory") << 3000000 << 10000000;
        QTest::newRow("bounded") << 5000 << 1000;
        QTest::newRow("bounded over memory") << 3000000 << 2000000;
        QTest::newRow("nothing kept") << 5000 << 0;
    }
    void contentIsHashedAndKept() {
        QFETCH(int, size);
        QFETCH(int, bound);
        QByteArray body(size, 'a');
        for (int i = 0; i < size; i += 7)
            body[i] = static_cast<char>('b' + i % 20);
        HostileServer server({{"/",
                               {{"HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(size) +
                                 "\r\nContent-Type: Text/HTML; charset=x\r\n\r\n" + body}}}});
        HttpClient client(m_spool);
        TransportOptions options;
        options.maxBody = bound;
        const auto answer = sent(client, get(server.url("/")), options);
        QCOMPARE(answer.failure, Failure::None);
        QVERIFY(answer.responseBody);
        QCOMPARE(answer.responseBody->rawHash, hashContent({body.constData(), std::size_t(body.size())}));
        QCOMPARE(content(*m_spool, answer), body.left(bound));
        QCOMPARE(answer.responseBody->streamedHash, size > bound);
        QCOMPARE(answer.sizes[static_cast<int>(Size::ResponseBody)].value(), std::int64_t(size));
        QCOMPARE(answer.mediaType, std::string("text/html"));
        QCOMPARE((answer.flags & static_cast<int>(ExchangeFlag::BodyBound)) != 0, size > bound);
    }

    /// Contents have a bound together, too: the last that fits is kept whole, and later ones in part or not.
    void contentsAreBoundedTogether() {
        const QByteArray body(3'000'000, 'a');
        HostileServer server({{"/",
                               {{"HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) +
                                 "\r\n\r\n" + body}}}});
        const auto spool = std::make_shared<BodySpool>(std::uint64_t(2 * body.size() + 1000));
        HttpClient client(spool);
        for (const qsizetype kept : {body.size(), body.size(), qsizetype{1000}, qsizetype{0}}) {
            const bool whole = kept == body.size();
            const auto answer = sent(client, get(server.url("/")));
            QCOMPARE(answer.failure, Failure::None);
            QCOMPARE(content(*spool, answer), body.left(kept));
            QCOMPARE(answer.responseBody->streamedHash, !whole);
            QCOMPARE(answer.responseBody->rawHash, hashContent({body.constData(), std::size_t(body.size())}));
            QCOMPARE((answer.flags & static_cast<int>(ExchangeFlag::BodyBound)) != 0, !whole);
            QCOMPARE(answer.sizes[static_cast<int>(Size::ResponseBody)].value(), std::int64_t(body.size()));
        }
        QCOMPARE(client.notes().contentsLeftOut, 2);
        QCOMPARE(sentences(client.notes()).last(),
                 QStringLiteral("contents that are compared but not kept whole, since those of one run "
                                "together reach 16 GiB: 2"));
    }

    void repeatedFields() {
        HostileServer server(
            {{"/",
              {{"HTTP/1.1 200 OK\r\nSet-Cookie: a=1\r\nContent-Length: 0\r\nSet-Cookie: b=2, c\r\n\r\n"}}}});
        HttpClient client(m_spool);
        const auto answer = sent(client, get(server.url("/")));
        QCOMPARE(std::count_if(answer.responseFields.begin(), answer.responseFields.end(),
                               [](const auto& field) { return field.first == "Set-Cookie"; }),
                 2);
    }

    /// Names the fault and ends in time.
    void hostileAnswers_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("close");
        QTest::addColumn<int>("status");
        QTest::addColumn<Failure>("failure");
        const QByteArray ok = "HTTP/1.1 200 OK\r\n";
        QTest::newRow("304 with content at once")
            << QByteArray("HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\nHTTP/1.1 200 OK\r\n\r\nfake")
            << false << 304 << Failure::None;
        QTest::newRow("9112 6.3 Content-Length twice")
            << ok + "Content-Length: 2\r\nContent-Length: 5\r\n\r\nhello" << false << 200
            << Failure::Protocol;
        QTest::newRow("9112 6.3 Content-Length twice, agreeing")
            << ok + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello" << false << 200 << Failure::None;
        QTest::newRow("103 first") << "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + ok +
                                          "Content-Length: 2\r\n\r\nhi"
                                   << false << 200 << Failure::None;
        QTest::newRow("malformed field line")
            << ok + "Content-Length: 2\r\nno colon here\r\n\r\nhi" << false << 200 << Failure::None;
        QByteArray many = ok;
        for (int i = 0; i < 200; ++i)
            many += "X-" + QByteArray::number(i) + ": v\r\n";
        QTest::newRow("200 lines") << many + "Content-Length: 0\r\n\r\n" << false << 200 << Failure::None;
        QTest::newRow("200 KiB of fields")
            << ok + "X-Long: " + QByteArray(200 * 1024, 'x') + "\r\nContent-Length: 0\r\n\r\n"
            << false << 200 << Failure::None;
        QTest::newRow("cut off in the content")
            << ok + "Content-Length: 100\r\n\r\nhello" << true << 200 << Failure::Truncated;
        QTest::newRow("never ends the fields") << ok + "X-A: b\r\n" << false << 0 << Failure::TimedOut;
        QTest::newRow("never answers") << QByteArray() << false << 0 << Failure::TimedOut;
        QTest::newRow("closes at once") << QByteArray() << true << 0 << Failure::ClosedEarly;
    }
    void hostileAnswers() {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, close);
        QFETCH(int, status);
        QFETCH(Failure, failure);
        HostileServer server({{"/", {{bytes, 0, 1, close}}},
                              {"/good", {{"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ngood"}}}});
        HttpClient client(m_spool);
        TransportOptions options;
        options.timeout = failure == Failure::TimedOut ? 1500ms : 2ms * patience;
        const auto answer = sent(client, get(server.url("/")), options);
        QCOMPARE(answer.failure, failure);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.failureDetail.empty(), failure == Failure::None);
        const auto next = sent(client, get(server.url("/good")), options);
        QCOMPARE(next.status, 200);
        QCOMPARE(content(*m_spool, next), QByteArray("good"));
    }

    void noAnswerIsTakenForAnother() {
        // The fake answer arrives after the end of the 304 and before the next answer.
        HostileServer server({{"/304",
                               {{"HTTP/1.1 304 Not Modified\r\n\r\n"},
                                {"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfake", 100}}},
                              {"/good", {{"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ngood", 200}}}});
        HttpClient client(m_spool);
        for (int round = 0; round < 3; ++round) {
            QCOMPARE(sent(client, get(server.url("/304"))).status, 304);
            QCOMPARE(content(*m_spool, sent(client, get(server.url("/good")))), QByteArray("good"));
        }
        QCOMPARE(server.requests().size(), 6);
    }

    void dripAndEndlessBody_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("waitMs");
        QTest::newRow("drip") << QByteArray("x") << 50;
        QTest::newRow("endless") << QByteArray(65536, 'x') << 0;
    }
    void dripAndEndlessBody() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, waitMs);
        HostileServer server({{"/", {{"HTTP/1.1 200 OK\r\nETag: \"1\"\r\n\r\n"}, {bytes, waitMs, -1}}}});
        HttpClient client(m_spool);
        TransportOptions options;
        options.timeout = 2s; // long enough for the fields, which do arrive
        options.maxBody = 100000;
        const auto answer = sent(client, get(server.url("/")), options);
        QCOMPARE(answer.failure, Failure::TimedOut);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.responseBody && answer.responseBody->cut);
        QVERIFY(answer.responseBody->rawLength <= 100000);
    }

    void closedAtEveryByte() {
        const QByteArray whole = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nETag: \"1\"\r\n\r\nhello";
        QMap<QByteArray, HostileScript> scripts;
        for (qsizetype length = 0; length <= whole.size(); ++length)
            scripts["/" + QByteArray::number(length)] = {{whole.left(length), 0, 1, true}};
        HostileServer server(scripts);
        HttpClient client(m_spool);
        TransportOptions options;
        options.timeout = 3s;
        qsizetype over = 0;
        QEventLoop loop;
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        for (qsizetype length = 0; length <= whole.size(); ++length) {
            client.send(get(server.url(QByteArray("/" + QByteArray::number(length)).constData())), options,
                        [&, length](ExchangeDraft answer) {
                            const bool isWhole = length == whole.size();
                            if ((answer.failure == Failure::None) != isWhole)
                                qWarning("cut after %d bytes: failure %d status %d", int(length),
                                         int(answer.failure), answer.status);
                            QCOMPARE(answer.failure == Failure::None, isWhole);
                            if (++over > whole.size())
                                loop.quit();
                        });
        }
        loop.exec();
        QCOMPARE(over, whole.size() + 1);
    }

    void refusedAndNotFound() {
        HttpClient client(m_spool);
        quint16 freePort = 0;
        {
            HostileServer gone({});
            freePort = gone.port();
        }
        QCOMPARE(sent(client, get("http://127.0.0.1:" + std::to_string(freePort) + "/")).failure,
                 Failure::Refused);
        QCOMPARE(sent(client, get("http://no-such-host.invalid/")).failure, Failure::HostNotFound);
        const auto invalid = sent(client, get("http://127.0.0.1/", {{"X", "a\r\nY: b"}}));
        QCOMPARE(invalid.source, ExchangeSource::Failed);
        QVERIFY(!invalid.failureDetail.empty());
    }

    void cancel() {
        HostileServer server({{"/", {}}});
        HttpClient client(m_spool);
        int cancelled = 0;
        for (int i = 0; i < 20; ++i) // more than run at once: the rest waits
            client.send(get(server.url("/")), {}, [&](const ExchangeDraft& answer) {
                cancelled += answer.failure == Failure::Cancelled ? 1 : 0;
            });
        QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), HttpClient::perHost, patience);
        client.cancelAll();
        QTRY_COMPARE_WITH_TIMEOUT(cancelled, 20, patience);
        QCOMPARE(client.pending(), 0);
        QVERIFY(server.connections() <= HttpClient::perHost);
    }

    /// 9110 9.2.2, 9112 9.3.1: a request whose new connection closes silently is not sent again, whatever its
    /// method.
    void notSentAgain_data() {
        QTest::addColumn<QByteArray>("method");
        for (const char* method : {"GET", "HEAD", "PUT", "POST", "DELETE"})
            QTest::newRow(method) << QByteArray(method);
    }
    void notSentAgain() {
        QFETCH(const QByteArray, method);
        HostileServer server(
            {{"/fine", {{"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n", 0, 1, true}}},
             {"/", {{.bytes = {}, .close = true}}}});
        HttpClient client(m_spool);
        QCOMPARE(sent(client, get(server.url("/fine"))).status, 204); // it is not kept open
        HttpRequest request = get(server.url("/"));
        request.method = method.toStdString();
        QCOMPARE(sent(client, request).failure, Failure::ClosedEarly);
        const QList<QByteArray> requests = server.requests();
        const auto times = std::count_if(requests.begin(), requests.end(), [&](const QByteArray& one) {
            return one.startsWith(QByteArray(method + " / "));
        });
        QCOMPARE(times, 1);
    }

    void connectTo() {
        HostileServer server({{"/x", {{"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"}}}});
        HttpClient client(m_spool);
        TransportOptions options;
        options.connectTo = "127.0.0.1:" + std::to_string(server.port());
        const auto answer = sent(client, get("http://www.example.invalid/x"), options);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.url, std::string("http://www.example.invalid/x"));
        QVERIFY(server.requests().value(0).contains("Host: www.example.invalid\r\n"));
    }

    void redirects() {
        DemoOrigin origin;
        QVERIFY(origin.listen());
        HttpClient client(m_spool);
        const auto steps = fetched(client, get(origin.baseUrl().toStdString() + "/good/redirect"));
        QCOMPARE(steps.size(), std::size_t(2));
        QCOMPARE(steps[0].exchange.status, 302);
        QCOMPARE(steps[1].exchange.status, 200);
        QVERIFY(QByteArray::fromStdString(steps[1].exchange.url).endsWith("/good/etag"));
    }

    /// Unusual answers that are read, with a single request.
    void unusualAnswers_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nETag: \"1\"\r\n";
        QTest::newRow("103 first") << "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + ok + "\r\nhi";
        QTest::newRow("malformed field line") << ok + "no colon here\r\n\r\nhi";
        QByteArray many = ok;
        for (int i = 0; i < 200; ++i)
            many += "X-" + QByteArray::number(i) + ": v\r\n";
        QTest::newRow("200 lines") << many + "\r\nhi";
        QTest::newRow("200 KiB of fields") << ok + "X-Long: " + QByteArray(200 * 1024, 'x') + "\r\n\r\nhi";
    }
    void unusualAnswers() {
        QFETCH(QByteArray, bytes);
        HostileServer server({{"/", {{bytes}}}});
        HttpClient client(m_spool);
        TransportOptions options;
        options.timeout = 2ms * patience;
        const auto steps = fetched(client, get(server.url("/")), options);
        QCOMPARE(steps.size(), std::size_t(1));
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(steps[0].exchange.failure, Failure::None);
        QCOMPARE(steps[0].exchange.status, 200);
        QCOMPARE(fieldValue(steps[0].exchange.responseFields, "etag"), std::string_view("\"1\""));
        QCOMPARE(content(*m_spool, steps[0].exchange), QByteArray("hi"));
    }

    void redirectLoop() {
        HostileServer server({{"/a", {{"HTTP/1.1 302 Found\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n"}}},
                              {"/b", {{"HTTP/1.1 302 Found\r\nLocation: /a\r\nContent-Length: 0\r\n\r\n"}}}});
        HttpClient client(m_spool);
        const auto steps = fetched(client, get(server.url("/a")));
        QCOMPARE(steps.size(), std::size_t(3));
        QCOMPARE(steps.back().exchange.source, ExchangeSource::Failed);
        QVERIFY(QByteArray::fromStdString(steps.back().exchange.failureDetail).contains("circle"));
    }

    void credentialsStayWithTheirOrigin() {
        HostileServer other({{"/", {{"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"}}}});
        HostileServer server(
            {{"/same", {{"HTTP/1.1 302 Found\r\nLocation: /there\r\nContent-Length: 0\r\n\r\n"}}},
             {"/there",
              {{"HTTP/1.1 302 Found\r\nLocation: " + QByteArray::fromStdString(other.url("/")) +
                "\r\nContent-Length: 0\r\n\r\n"}}}});
        HttpClient client(m_spool);
        const auto steps = fetched(
            client, get(server.url("/same"),
                        {{"Authorization", "Bearer secret"}, {"Cookie", "a=secret"}, {"X-Plain", "kept"}}));
        QCOMPARE(steps.size(), std::size_t(3));
        QCOMPARE(server.requests().size(), 2);
        for (const QByteArray& request : server.requests())
            QCOMPARE(request.count("secret"), 2);
        QCOMPARE(other.requests().size(), 1);
        QVERIFY(!other.requests().first().contains("secret"));
        QVERIFY(other.requests().first().contains("X-Plain: kept"));
    }

    void redirectMethods_data() {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("next");
        QTest::newRow("9110 15.4.2 301 POST") << QByteArray("POST") << 301 << QByteArray("GET");
        QTest::newRow("9110 15.4.4 303 PUT") << QByteArray("PUT") << 303 << QByteArray("GET");
        QTest::newRow("9110 15.4.4 303 HEAD") << QByteArray("HEAD") << 303 << QByteArray("HEAD");
        QTest::newRow("9110 15.4.8 307 POST") << QByteArray("POST") << 307 << QByteArray("POST");
        QTest::newRow("9110 15.4.9 308 GET") << QByteArray("GET") << 308 << QByteArray("GET");
        QTest::newRow("304 is no redirect") << QByteArray("GET") << 304 << QByteArray();
        QTest::newRow("300 is no redirect") << QByteArray("GET") << 300 << QByteArray();
    }
    void redirectMethods() {
        QFETCH(QByteArray, method);
        QFETCH(int, status);
        QFETCH(QByteArray, next);
        HttpRequest request =
            get("https://a.example/x/y", {{"If-None-Match", "\"1\""}, {"Content-Type", "text/plain"}});
        request.method = method.toStdString();
        ExchangeDraft answer;
        answer.status = status;
        answer.responseFields = {{"Location", "../z?q"}};
        const auto redirected = redirectedRequest(request, answer);
        QVERIFY(redirected);
        QCOMPARE(redirected->has_value(), !next.isEmpty());
        if (next.isEmpty())
            return;
        QCOMPARE((*redirected)->method, next.toStdString());
        QCOMPARE((*redirected)->url, std::string("https://a.example/z?q"));
        QVERIFY(!hasField((*redirected)->fields, "if-none-match"));
        QCOMPARE(hasField((*redirected)->fields, "content-type"), method == next);
    }

    void connectIsNoRequest() {
        const auto refused = validate(HttpRequest{"CONNECT", "http://a.example/", {}, {}});
        QVERIFY(!refused && refused.error().detail.starts_with("CONNECT"));
        QVERIFY(
            validate(HttpRequest{"connect", "http://a.example/", {}, {}})); // RFC 9110 9.1: another method
    }

    void redirectTargets() {
        ExchangeDraft answer;
        answer.status = 302;
        for (const std::string bad :
             {"file:///etc/passwd", "ftp://a.example/", "javascript:alert(1)", "data:,x"}) {
            answer.responseFields = {{"location", bad}};
            const auto refused = redirectedRequest(get("https://a.example/"), answer);
            QVERIFY2(!refused, bad.c_str());
            QCOMPARE(refused.error().detail, "redirect to " + bad + ": not an http or https URL: " + bad);
        }
        answer.responseFields = {{"location", "data"}}; // a relative one
        QCOMPARE((*redirectedRequest(get("https://a.example/"), answer))->url,
                 std::string("https://a.example/data"));
    }
};

HCI_TEST(TstHttpClient)
#include "tst_http_client.moc"
