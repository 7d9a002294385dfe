#include "model/base/bounds.h"
#include "model/transport/http_client.h"
#include "tests/unit/test_main.h"
#include "tests/unit/transport/hostile_server.h"
#include "tests/unit/transport/http2_frames.h"
#include "tests/unit/transport/http2_server.h"
#include "tests/unit/transport/tls_server.h"

#include <QtCore/QEventLoop>
#include <QtCore/QFile>

#include <ctime>

using namespace hci;
using namespace hci::test;
using namespace std::chrono_literals;

namespace {

/// Memory of this process in MiB, its server included.
qint64 resident() {
    QFile status(QStringLiteral("/proc/self/statm"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    return status.readAll().split(' ').value(1).toLongLong() * 4 / 1024;
}

HttpRequest get(std::string url) {
    return {"GET", std::move(url), {}, {}};
}

/// The outcome of a request, and how much memory it took.
struct Ending {
    ExchangeDraft answer;
    qint64 grown = 0;
    int answers = 0;
};

template <class Send> Ending outcomeOf(const Send& send) {
    Ending outcome;
    QEventLoop loop;
    QTimer::singleShot(30s, &loop, &QEventLoop::quit);
    const qint64 before = resident();
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &loop,
                     [&] { outcome.grown = std::max(outcome.grown, resident() - before); });
    watch.start(20ms);
    send([&](ExchangeDraft answer) {
        outcome.answer = std::move(answer);
        ++outcome.answers;
        loop.quit();
    });
    loop.exec();
    return outcome;
}

/// The server's own share: its buffers, and those of the sockets. AddressSanitizer returns memory late, so
/// memory is no measure under it.
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 room = 4096;
#else
constexpr qint64 room = 48;
#endif

/// Processor time of this thread in seconds, independent of other load.
double busySeconds() {
    timespec time = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

TransportOptions patient() {
    TransportOptions options;
    options.timeout = 20s;
    options.insecure = true;
    return options;
}

} // namespace

/// Servers that write endlessly, through each kind of request of the program: it ends within the bounds, well
/// before the timeout, and memory does not grow.
class TstEndlessAnswers : public QObject {
    Q_OBJECT

    static void endlessRows() {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("again");
        const QByteArray ok = "HTTP/1.1 200 OK\r\nETag: \"v1\"\r\n";
        const QByteArray chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";
        const QByteArray a(65536, 'a');
        QTest::newRow("9112 4 status line") << QByteArray("HTTP/1.1 200 ") << a;
        QTest::newRow("9112 4 no status line") << QByteArray("SSH") << a;
        QTest::newRow("9112 5 field line") << ok + "X: " << a;
        QTest::newRow("9112 5 field lines") << ok << QByteArray("X-A: bcd\r\n").repeated(6000);
        QTest::newRow("9112 7.1.1 chunk extension") << chunked + "5;" << a;
        QTest::newRow("9112 7.1 chunk size") << chunked << QByteArray(65536, '0');
        QTest::newRow("9112 7.1.2 trailers") << chunked + "5\r\nhello\r\n0\r\n"
                                             << QByteArray("X-T: abc\r\n").repeated(6000);
        QTest::newRow("9112 2.2 empty lines first")
            << QByteArray("\r\n") << QByteArray("\r\n").repeated(30000);
        QTest::newRow("9110 15.2 interim responses")
            << QByteArray() << QByteArray("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n").repeated(1000);
    }

private slots:
    /// Loads what Qt and OpenSSL load once, so that it does not count as growth.
    void initTestCase() {
        const TlsServer server;
        HttpClient client(std::make_shared<BodySpool>());
        const Ending outcome = outcomeOf([&](const auto& done) {
            client.send(get("https://" + server.address() + '/'), patient(), done);
        });
        QCOMPARE(outcome.answer.status, 200);
    }

    void throughHttp1_data() { endlessRows(); }
    void throughHttp1() {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, again);
        HostileServer server({{"/", {{first}, {again, 0, -1}}}});
        HttpClient client(std::make_shared<BodySpool>());
        const Ending outcome =
            outcomeOf([&](const auto& done) { client.send(get(server.url("/")), patient(), done); });
        QCOMPARE(outcome.answers, 1);
        QVERIFY(outcome.answer.failure != Failure::None);
        QVERIFY2(outcome.answer.failure != Failure::TimedOut, outcome.answer.failureDetail.c_str());
        QVERIFY2(outcome.grown < room, qPrintable(QString::number(outcome.grown)));
    }

    /// The bound is on framing: a content of any length, in any chunks, does not count.
    void contentHasNoBound_data() {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("again");
        QTest::addColumn<QByteArray>("last");
        QTest::newRow("until close") << QByteArray("HTTP/1.1 200 OK\r\nX: y\r\n\r\n")
                                     << QByteArray(65536, 'x') << QByteArray();
        QTest::newRow("in chunks of a byte")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            << QByteArray("1\r\nx\r\n").repeated(4096) << QByteArray("0\r\n\r\n");
        QTest::newRow("in chunks with extensions")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            << QByteArray("100;" + QByteArray(1000, 'e') + "\r\n" + QByteArray(256, 'x') + "\r\n")
                   .repeated(16)
            << QByteArray("0\r\n\r\n");
    }
    void contentHasNoBound() {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, again);
        QFETCH(QByteArray, last);
        constexpr int times = 25;
        HostileServer server({{"/", {{first}, {again, 0, times}, {last, 0, 1, true}}}});
        HttpClient client(std::make_shared<BodySpool>());
        const Ending outcome =
            outcomeOf([&](const auto& done) { client.send(get(server.url("/")), patient(), done); });
        QCOMPARE(outcome.answer.failureDetail, std::string());
        QCOMPARE(outcome.answer.sizes[int(Size::ResponseBody)].value(), qint64(times) * again.count('x'));
    }

    /// Within the bounds nothing is too long.
    void longAnswers_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("status");
        const QByteArray x(700 * 1024, 'x');
        QTest::newRow("9112 5 fields") << "HTTP/1.1 200 OK\r\nX: " + x + "\r\nContent-Length: 0\r\n\r\n"
                                       << 200;
        QTest::newRow("9110 15.5.2 content of a 401")
            << "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"a\"\r\nContent-Length: 716800\r\n\r\n" + x
            << 401;
    }
    void longAnswers() {
        QFETCH(QByteArray, answer);
        QFETCH(int, status);
        HostileServer server({{"/", {{answer, 0, 1, true}}}});
        HttpClient client(std::make_shared<BodySpool>());
        const Ending outcome =
            outcomeOf([&](const auto& done) { client.send(get(server.url("/")), patient(), done); });
        QCOMPARE(outcome.answer.failureDetail, std::string());
        QCOMPARE(outcome.answer.status, status);
    }

    /// 9112 7.1: finds an invalid chunk size at any place, and keeps few bytes.
    void faultBehindMuchContent() {
        constexpr int chunks = 64;
        const QByteArray head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        const QByteArray piece = "10000\r\n" + QByteArray(65536, 'x') + "\r\n";
        HostileServer server({{"/", {{head}, {piece, 0, chunks}, {"zz\r\nmore\r\n"}}}});
        HttpClient client(std::make_shared<BodySpool>());
        std::shared_ptr<const WireRecording> wire;
        const Ending outcome = outcomeOf([&](const auto& done) {
            client.ask(get(server.url("/")), patient(), [&, done](WireAnswer answer) {
                wire = answer.wire;
                done(std::move(answer.exchange));
            });
        });
        QCOMPARE(outcome.answer.failure, Failure::Protocol);
        QVERIFY(wire->has(WireFault::BadChunkSize));
        QVERIFY(wire->receivedBytes > std::uint64_t(chunks) * 65536);
        QVERIFY(wire->received.size() <= bounds::transport::keptContent + 4096);
        QVERIFY(wire->received.find("zz\r\n") != std::string::npos); // the framing is kept
        QCOMPARE(server.requests().size(), 1);
    }

    /// Bytes sent just before the server closes are not lost behind the bound on one read.
    void bytesBeforeCloseAreRead() {
        const QByteArray content(5 << 20, 'x');
        HostileServer server({{"/", {{"HTTP/1.1 200 OK\r\nX: y\r\n\r\n" + content, 0, 1, true}}}});
        HttpClient client(std::make_shared<BodySpool>());
        const Ending outcome =
            outcomeOf([&](const auto& done) { client.send(get(server.url("/")), patient(), done); });
        QCOMPARE(outcome.answer.failureDetail, std::string());
        QCOMPARE(outcome.answer.responseBody->rawLength, std::uint64_t(content.size()));
    }

    void http2_data() {
        QTest::addColumn<std::string>("first");
        QTest::addColumn<std::string>("again");
        const auto headers = [](const std::string& block, int flags = endHeaders) {
            return frame(FrameType::Headers, flags, 1, block);
        };
        const std::string ok = headers(field(":status", "200"));
        const auto row = [](const char* name, const std::string& first, const std::string& again) {
            QTest::newRow(name) << first << repeated(again, int(60000 / again.size()) + 1);
        };
        row("interim responses", "", headers(field(":status", "103") + field("link", "</a>")));
        row("CONTINUATION", headers(field(":status", "200"), 0),
            frame(FrameType::Continuation, 0, 1, field("x-a", std::string(1000, 'a'))));
        row("HPACK", headers(field(":status", "103") + field("x-b", std::string(3900, 'b'), 0x40)),
            headers(field(":status", "103") + std::string(16000, char(0x80 | 62))));
        row("PING", "", frame(FrameType::Ping, 0, 0, "12345678"));
        row("SETTINGS", "", frame(FrameType::Settings, 0, 0));
        row("DATA without content", ok, frame(FrameType::Data, 0, 1));
        row("trailers", ok + frame(FrameType::Data, 0, 1, "x"), headers(field("x-t", "y")));
        row("WINDOW_UPDATE of zero", ok, frame(FrameType::Window, 0, 1, bigEndian(0, 4)));
        row("a frame without end", std::string("\xff\xff\xff\0\0\0\0\0\x01", 9), std::string(1000, 'x'));
    }
    void http2() {
        QFETCH(std::string, first);
        QFETCH(std::string, again);
        const Http2Server server(first, again);
        HttpClient client(std::make_shared<BodySpool>());
        TransportOptions options = patient();
        options.http2 = true;
        const Ending outcome =
            outcomeOf([&](const auto& done) { client.send(get(server.url()), options, done); });
        QCOMPARE(outcome.answers, 1);
        QVERIFY2(outcome.answer.failure == Failure::TooLarge || outcome.answer.failure == Failure::Protocol,
                 outcome.answer.failureDetail.c_str());
        QVERIFY2(outcome.grown < room, qPrintable(QString::number(outcome.grown)));
    }

    /// Content may be endless: timeout and cancel still work.
    void http2ContentWithoutEnd_data() {
        QTest::addColumn<bool>("cancelled");
        QTest::newRow("in time") << false;
        QTest::newRow("cancelled") << true;
    }
    void http2ContentWithoutEnd() {
        QFETCH(bool, cancelled);
        const Http2Server server(frame(FrameType::Headers, endHeaders, 1, field(":status", "200")),
                                 frame(FrameType::Data, 0, 1, std::string(16000, 'x')));
        HttpClient client(std::make_shared<BodySpool>());
        TransportOptions options = patient();
        options.http2 = true;
        options.timeout = cancelled ? 20s : 3s;
        options.maxBody = 1000;
        constexpr qint64 beyondBuffers = 16 << 20; // so the client has read some of it
        double asked = 0;
        QTimer poll;
        QObject::connect(&poll, &QTimer::timeout, &client, [&] {
            if (cancelled && server.written() > beyondBuffers && asked == 0) {
                asked = busySeconds();
                client.cancelAll();
            }
        });
        poll.start(10ms);
        const Ending outcome =
            outcomeOf([&](const auto& done) { client.send(get(server.url()), options, done); });
        QCOMPARE(outcome.answer.failure, cancelled ? Failure::Cancelled : Failure::TimedOut);
        QCOMPARE(outcome.answer.status, 200);
        QVERIFY(outcome.answer.sizes[int(Size::ResponseBody)].value() > 1000);
        QVERIFY2(outcome.grown < room, qPrintable(QString::number(outcome.grown)));
        if (cancelled)
            QVERIFY(busySeconds() - asked < 0.2);
    }

    void http2Answer() {
        const std::string hints = frame(FrameType::Headers, endHeaders, 1, field(":status", "103"));
        const Http2Server server(hints +
                                 frame(FrameType::Headers, endHeaders, 1,
                                       field(":status", "200") + field("etag", "\"h2\"") +
                                           field("content-type", "text/plain; charset=utf-8")) +
                                 frame(FrameType::Data, endStream, 1, "hello"));
        const auto spool = std::make_shared<BodySpool>();
        HttpClient client(spool);
        TransportOptions options = patient();
        options.http2 = true;
        const Ending outcome =
            outcomeOf([&](const auto& done) { client.send(get(server.url()), options, done); });
        const ExchangeDraft& answer = outcome.answer;
        QCOMPARE(answer.failureDetail, std::string());
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.protocol, std::string("h2"));
        QCOMPARE(answer.mediaType, std::string("text/plain"));
        QCOMPARE(std::string(fieldValue(answer.responseFields, "etag")), std::string("\"h2\""));
        QCOMPARE(
            spool->read(answer.responseBody->offset, answer.responseBody->rawLength).value_or(QByteArray()),
            QByteArray("hello"));
    }

    /// A server that does not speak HTTP/2 gets one request, in HTTP/1.1.
    void http2IsNotSpoken() {
        const TlsServer server;
        HttpClient client(std::make_shared<BodySpool>());
        TransportOptions options = patient();
        options.http2 = true;
        for (int times = 1; times <= 2; ++times) {
            const Ending outcome = outcomeOf([&](const auto& done) {
                client.send(get("https://" + server.address() + '/'), options, done);
            });
            QCOMPARE(outcome.answer.status, 200);
            QCOMPARE(outcome.answer.protocol, std::string("HTTP/1.1"));
            QCOMPARE(outcome.answer.flags & int(ExchangeFlag::Http1Only), 0);
            QCOMPARE(server.requests(), times);
        }
    }
};

HCI_TEST(TstEndlessAnswers)
#include "tst_endless_answers.moc"
