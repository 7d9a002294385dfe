#include "model/demo/demo_origin.h"
#include "model/transport/replay.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"
#include "tests/unit/transport/hostile_server.h"
#include "tests/unit/transport/tls_server.h"

#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QSslKey>

#include <algorithm>
#include <atomic>
#include <utility>

using namespace hci;
using namespace std::chrono_literals;
using test::HostileServer;

namespace {

SessionPtr recorded(std::string text) {
    return test::dialogue(text);
}

/// Runs a replay to its end, or until `during` stops it.
std::vector<ReplayRow> replayed(const SessionPtr& recording, ReplayOptions options, LiveSession& live,
                                const std::function<void(Replay&)>& during = {}) {
    Replay replay(recording, std::move(options), live);
    QEventLoop loop;
    QTimer::singleShot(30000, &loop, &QEventLoop::quit);
    replay.start([&] { loop.quit(); });
    if (during)
        during(replay);
    loop.exec();
    return replay.rows();
}

std::string lines(const HttpRequest& request) {
    std::string text;
    for (const auto& [name, value] : request.fields)
        text += name + ": " + value + "\n";
    return text;
}

} // namespace

class TstReplay : public QObject {
    Q_OBJECT

    DemoOrigin m_origin;

private slots:
    void initTestCase() { QVERIFY(m_origin.listen()); }

    void requests_data() {
        QTest::addColumn<QByteArray>("dialogue");
        QTest::addColumn<QByteArray>("url"); // empty: not sent
        QTest::addColumn<QByteArray>("fields");
        const QByteArray get = "> GET https://a.example/x?y#z\n";
        const QByteArray url = "https://a.example/x?y";
        QTest::newRow("fields stay") << get + "> Accept: text/html\n> Cache-Control: no-cache\n< 200 OK\n"
                                     << url << QByteArray("Accept: text/html\nCache-Control: no-cache\n");
        QTest::newRow("9110 7.6.1 connection fields, pseudo-fields, Host and preconditions go")
            << get + "> :path: /x\n> Host: a.example\n> Connection: close\n> If-None-Match: \"1\"\n> Range: "
                     "bytes=0-1\n> X: 1\n< 304 Not Modified\n"
            << url << QByteArray("X: 1\n");
        QTest::newRow("cookies and credentials go")
            << get + "> Cookie: a=b\n> Authorization: Basic x\n> X-Api-Key: k\n< 200 OK\n"
            << url << QByteArray();
        QTest::newRow("HEAD") << QByteArray("> HEAD http://a.example/\n< 200 OK\n")
                              << QByteArray("http://a.example/") << QByteArray();
        QTest::newRow("POST") << QByteArray("> POST http://a.example/\n< 200 OK\n") << QByteArray()
                              << QByteArray();
        QTest::newRow("from the recorder's cache") << get + "< 200 OK\n! disk-cache\n"
                                                   << QByteArray() << QByteArray();
        QTest::newRow("another scheme")
            << QByteArray("> GET data:text/plain,x\n< 200 OK\n") << QByteArray() << QByteArray();
    }
    void requests() {
        QFETCH(QByteArray, dialogue);
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, fields);
        const SessionPtr recording = recorded(dialogue.toStdString());
        const auto request = replayRequest((*recording)[0], {});
        QCOMPARE(request.has_value(), !url.isEmpty());
        if (!request)
            return;
        QCOMPARE(QByteArray::fromStdString(request->url), url);
        QCOMPARE(QByteArray::fromStdString(lines(*request)), fields);
    }

    void consentIsForOneOrigin() {
        const SessionPtr recording = recorded("> GET https://a.example/x\n> Cookie: a=b\n> Authorization: "
                                              "Basic x\n> If-None-Match: \"1\"\n< 200 OK\n");
        ReplayOptions options;
        options.sendCookies = true;
        QCOMPARE(lines(*replayRequest((*recording)[0], options)), std::string("Cookie: a=b\n"));
        options.sendCredentials = true;
        options.keepPreconditions = true;
        QCOMPARE(lines(*replayRequest((*recording)[0], options)),
                 std::string("Cookie: a=b\nAuthorization: Basic x\nIf-None-Match: \"1\"\n"));
        options.baseUrl = "https://staging.example";
        QCOMPARE(lines(*replayRequest((*recording)[0], options)), std::string("If-None-Match: \"1\"\n"));
    }

    /// Stopped while it is made, also where the first secrets are known: it sends nothing, and ends.
    void stoppedWhileMade() {
        std::string text;
        for (int i = 0; i < 200; ++i)
            text += "> GET " + m_origin.urls().front() + "?token=t" + std::to_string(i) + "\n< 200 OK\n= x\n";
        const SessionPtr recording = recorded(text);
        for (const int after : {0, 100}) {
            std::atomic<int> asked = 0;
            ReplayOptions options;
            options.stopped = [&] { return ++asked > after; };
            LiveSession live;
            Replay replay(recording, options, live);
            QVERIFY2(asked < after + 50, qPrintable(QString::number(asked.load())));
            QVERIFY(replay.cancelled());
            QVERIFY(replay.rows().empty());
            bool ended = false;
            replay.start([&ended] { ended = true; });
            QTRY_VERIFY(ended);
            QVERIFY(live.session()->empty());
        }
        ReplayOptions options;
        options.stopped = [] { return false; };
        LiveSession live;
        const Replay replay(recording, options, live);
        QVERIFY(!replay.cancelled());
        QCOMPARE(replay.rows().size(), std::size_t{200});
    }

    /// The client certificate goes only to the single server of a recording, or to that of the base URL.
    void certificateStaysAtHome_data() {
        QTest::addColumn<bool>("another"); // the recording has another server, too
        QTest::addColumn<bool>("base");
        QTest::addColumn<bool>("shown");
        QTest::newRow("one server") << false << false << true;
        QTest::newRow("two servers") << true << false << false;
        QTest::newRow("two servers, one in their place") << true << true << true;
    }
    void certificateStaysAtHome() {
        QFETCH(const bool, another);
        QFETCH(const bool, base);
        QFETCH(const bool, shown);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("me.pem")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(test::tlsCertificate) + test::serverTls().privateKey().toPem());
        file.close();
        const test::TlsServer server(test::tlsCertificate);
        const HostileServer other({{"/", {{"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"}}}});
        std::string text = "> GET https://" + server.address() + "/\n< 200 OK\n";
        if (another)
            text += "> GET " + other.url("/") + "\n< 200 OK\n";
        ReplayOptions options;
        options.transport.insecure = true;
        options.transport.clientCertificate = file.fileName().toStdString();
        options.baseUrl = base ? "https://" + server.address() : std::string();
        LiveSession live;
        const std::vector<ReplayRow> rows = replayed(recorded(text), options, live);
        QVERIFY(rows.front().replayed != noIndex);
        QCOMPARE((*live.session())[rows.front().replayed].status(), shown ? 200 : 0);
    }

    void baseUrl_data() {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("url");
        QTest::newRow("host and port")
            << QByteArray("http://127.0.0.1:8080") << QByteArray("http://127.0.0.1:8080/x/y?z=%20");
        QTest::newRow("slash") << QByteArray("http://b.example/") << QByteArray("http://b.example/x/y?z=%20");
        QTest::newRow("prefix") << QByteArray("https://b.example/pre/")
                                << QByteArray("https://b.example/pre/x/y?z=%20");
        QTest::newRow("not http") << QByteArray("ftp://b.example/") << QByteArray();
    }
    void baseUrl() {
        QFETCH(QByteArray, base);
        QFETCH(QByteArray, url);
        const SessionPtr recording = recorded("> GET https://a.example:444/x/y?z=%20\n< 200 OK\n");
        ReplayOptions options;
        options.baseUrl = base.toStdString();
        const auto request = replayRequest((*recording)[0], options);
        QCOMPARE(request ? QByteArray::fromStdString(request->url) : QByteArray(), url);
    }

    /// A URL with anything that an export masks goes to no other origin, like a field, whatever the user
    /// agreed to.
    void secretUrlsStayAtHome_data() {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<bool>("sent");
        for (const char* url :
             {"https://a.example/x?key=k1", "https://a.example/x?code=c1", "https://a.example/x?token=t",
              "https://a.example/x?a=1&api_key=k", "https://a.example/reset/q7SecretX7v",
              "https://a.example/x?q=Zq7SecretX7v", "https://a.example/x;jsessionid=77",
              "https://a.example/x?next=%2Fy%3Fkey%3Dk1"})
            QTest::newRow(url) << QByteArray(url) << false;
        for (const char* url : {"https://a.example/x?monkey=k1", "https://a.example/x?page=2",
                                "https://a.example/code/key", "https://a.example/reset/password",
                                "https://a.example/x?key=", "https://a.example/x?q=Zq7SecretX7"})
            QTest::newRow(url) << QByteArray(url) << true;
    }
    void secretUrlsStayAtHome() {
        QFETCH(const QByteArray, url);
        QFETCH(const bool, sent);
        const SessionPtr recording =
            recorded("> GET " + url.toStdString() + "\n> Cookie: sid=Zq7SecretX7v\n< 200 OK\n");
        ReplayOptions options;
        QVERIFY(replayRequest((*recording)[0], options));
        options.baseUrl = "https://a.example"; // its own origin
        QVERIFY(replayRequest((*recording)[0], options));
        options.baseUrl = "https://staging.example";
        QCOMPARE(replayRequest((*recording)[0], options).has_value(), sent);
        options.sendCookies = options.sendCredentials = true;
        QCOMPARE(replayRequest((*recording)[0], options).has_value(), sent);
    }

    void againstTheDemoOrigin() {
        std::string text;
        for (const char* path :
             {"/good/etag", "/fault/ignores-if-none-match", "/fault/no-validator", "/good/last-modified"})
            text += std::string("> GET https://www.example") + path + "\n< 200 OK\n< ETag: \"old\"\n";
        text += "> GET https://www.example/good/both\n> If-None-Match: \"v1-96400\"\n< 200 OK\n< ETag: "
                "\"v1-96400\"\n< Last-Modified: Mon, 01 Jan 2024 00:00:00 GMT\n";
        const SessionPtr recording = recorded(text);
        ReplayOptions options;
        options.baseUrl = m_origin.baseUrl().toStdString();
        LiveSession live;
        const auto rows = replayed(recording, options, live);
        QCOMPARE(rows.size(), std::size_t(5));
        const SessionPtr session = live.session();
        QCOMPARE(session->size(), std::uint32_t(9));
        for (const ReplayRow& row : rows)
            QCOMPARE((*session)[row.replayed].status(), 200);
        QCOMPARE((*session)[rows[0].revalidated].status(), 304);
        QCOMPARE((*session)[rows[1].revalidated].status(), 200);
        QCOMPARE(rows[2].revalidated, noIndex);
        const ReplayComparison all = compareReplay(*recording, *session, rows);
        QCOMPARE(all.rows.size(), std::size_t(5));
        QCOMPARE(all.failed, 0);
        QCOMPARE(all.notModified, 3);
        QCOMPARE(all.notModifiedNow, 1); // the last: it was a 200 to a conditional request
        QCOMPARE(all.validatorsChanged, 4);
        QVERIFY(!all.rows[4].etagChanged);
        QCOMPARE(all.bytesNow.value(), std::int64_t(48213 + 75000 + 30000 + 21500 + 96400));
    }

    void selection() {
        const SessionPtr recording = recorded(
            "> GET https://a.example/good/etag\n< 200 OK\n> GET https://b.example/good/both\n< 200 OK\n");
        ReplayOptions options;
        options.baseUrl = m_origin.baseUrl().toStdString();
        options.select = [](const Exchange& exchange) {
            return exchange.url().find("b.example") != std::string_view::npos;
        };
        options.revalidate = false;
        LiveSession live;
        const auto rows = replayed(recording, options, live);
        QCOMPARE(rows.size(), std::size_t(1));
        QCOMPARE(rows[0].recorded, std::uint32_t(1));
        QCOMPARE(live.size(), std::uint32_t(1));
    }

    void pauseResumeCancel() {
        HostileServer server({{"/", {{"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"}}}});
        server.answerOnly(10);
        std::string text;
        for (int i = 0; i < 300; ++i)
            text += "> GET " + server.url("/") + "\n< 200 OK\n";
        const SessionPtr recording = recorded(text);
        LiveSession live;
        std::uint32_t whilePaused = 0;
        qsizetype requestsWhilePaused = 0;
        HttpClient other(std::make_shared<BodySpool>());
        const auto rows = replayed(recording, {}, live, [&](Replay& replay) {
            const auto begun = [&replay] {
                return std::count_if(replay.rows().begin(), replay.rows().end(),
                                     [](const ReplayRow& row) { return row.attempts > 0; });
            };
            auto* look = new QTimer(&replay);
            look->start(5);
            QObject::connect(look, &QTimer::timeout, &replay, [&, begun] {
                if (!replay.paused() && whilePaused == 0 && live.size() == 10) {
                    replay.pause();
                    server.answerOnly(100);
                } else if (whilePaused == 0 && replay.paused() && std::cmp_equal(live.size(), begun())) {
                    whilePaused = live.size(); // pending requests have ended
                    other.send({"GET", server.url("/behind"), {}, {}}, {}, [&](const ExchangeDraft&) {
                        requestsWhilePaused = server.requests().size() - 1; // without this one
                        replay.resume();
                    });
                } else if (!replay.paused() && whilePaused > 0 && live.size() > whilePaused) {
                    replay.cancel();
                }
            });
        });
        QVERIFY(whilePaused >= 10 && whilePaused < 100);
        QCOMPARE(requestsWhilePaused, qsizetype(whilePaused)); // nothing else was sent
        QVERIFY(live.size() > whilePaused);
        QVERIFY(live.size() < 300);
        QCOMPARE(rows.size(), std::size_t(300));
        QCOMPARE(rows.back().attempts, std::uint16_t(0));
    }

    void retry() {
        HostileServer server(
            {{"/ok", {{"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"}}}, {"/bad", {{"", 0, 1, true}}}});
        const SessionPtr recording = recorded("> GET " + server.url("/ok") + "\n< 200 OK\n> GET " +
                                              server.url("/bad") + "\n< 200 OK\n");
        LiveSession live;
        bool again = false;
        Replay replay(recording, {}, live);
        QEventLoop loop;
        QTimer::singleShot(15000, &loop, &QEventLoop::quit);
        replay.start([&] {
            if (std::exchange(again, true))
                loop.quit();
            else
                replay.retryFailed();
        });
        loop.exec();
        QCOMPARE(replay.rows()[0].attempts, std::uint16_t(1));
        QCOMPARE(replay.rows()[1].attempts, std::uint16_t(2));
        QCOMPARE(compareReplay(*recording, *live.session(), replay.rows()).failed, 1);
    }
};

HCI_TEST(TstReplay)
#include "tst_replay.moc"
