#include "model/demo/demo_origin.h"
#include "model/transport/wire_difference.h"
#include "model/transport/wire_recorder.h"
#include "tests/unit/hostile_server.h"
#include "tests/unit/test_main.h"

#include <QtCore/QEventLoop>

using namespace hci;
using namespace std::chrono_literals;
using test::HostileScript;
using test::HostileServer;

namespace {

std::string summary(const WireParser& parser) {
    static constexpr std::string_view names[] = {"status",  "field",   "end",   "size", "chunkend",
                                                 "trailer", "content", "after", "?"};
    std::string text;
    for (const WireSpan& span : parser.spans()) {
        text += text.empty() ? "" : " ";
        text += names[static_cast<std::size_t>(span.part)];
        if (span.part >= WirePart::Content)
            text += ":" + std::to_string(span.length);
    }
    for (const WireFaultAt& at : parser.faults())
        text += " !" + std::string(name(at.fault));
    return text;
}

WireRecording recorded(HttpRequest request, std::chrono::milliseconds linger = 300ms,
                       TransportOptions options = {},
                       std::shared_ptr<BodySpool> spool = std::make_shared<BodySpool>()) {
    WireRecording recording;
    QEventLoop loop;
    QTimer::singleShot(15000, &loop, &QEventLoop::quit);
    WireRecorder::start(std::move(request), options, std::move(spool), linger, [&](WireRecording all) {
        recording = std::move(all);
        loop.quit();
    });
    loop.exec();
    return recording;
}

HttpRequest get(std::string url, ExchangeDraft::Fields fields = {}) {
    HttpRequest request;
    request.url = std::move(url);
    request.fields = std::move(fields);
    return request;
}

} // namespace

class TstWireRecorder : public QObject {
    Q_OBJECT

private slots:
    void structure_data() {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("closed");
        QTest::addColumn<QByteArray>("spans");
        const auto row = [](const char* name, const char* method, const QByteArray& bytes, bool closed,
                            const char* spans) {
            QTest::newRow(name) << QByteArray(method) << bytes << closed << QByteArray(spans);
        };
        const QByteArray ok = "HTTP/1.1 200 OK\r\n";
        row("9112 6.3 Content-Length", "GET", ok + "Content-Length: 2\r\n\r\nhi", false,
            "status field end content:2");
        row("9112 6.3 until close", "GET", ok + "\r\nhi", true, "status end content:2");
        row("9112 6.3 no content", "GET", ok + "Content-Length: 0\r\n\r\n", false, "status field end");
        row("9112 7.1 chunked", "GET",
            ok + "Transfer-Encoding: chunked\r\n\r\n2;x=y\r\nhi\r\n0\r\nX: y\r\n\r\n", false,
            "status field end size content:2 chunkend size trailer end");
        const QByteArray hi = "\r\n\r\n2\r\nhi\r\n0\r\n\r\n";
        row("9112 7 another case", "GET", ok + "Transfer-Encoding: gzip, CHUNKED" + hi, false,
            "status field end size content:2 chunkend size end");
        row("9110 5.6.1.2 empty members", "GET", ok + "Transfer-Encoding: chunked, ," + hi, false,
            "status field end size content:2 chunkend size end");
        for (const char* other : {"notchunked", "chunked, gzip", "chunked, chunked", "chunked;q=1"})
            row(other, "GET", ok + "Transfer-Encoding: " + other + hi, true,
                "status field end content:12 !unknown-coding");
        row("9112 7.1 bad chunk size", "GET", ok + "Transfer-Encoding: chunked\r\n\r\nxy\r\nhi\r\n", true,
            "status field end size content:4 !bad-chunk-size");
        row("9112 7.1 chunk without ending", "GET", ok + "Transfer-Encoding: chunked\r\n\r\n2\r\nhiho", true,
            "status field end size content:4 !chunk-not-ended");
        row("9112 6.3 chunked and length", "GET",
            ok + "Content-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", false,
            "status field field end size end !length-beside-chunked");
        row("9112 6.3 lengths differ", "GET", ok + "Content-Length: 2\r\nContent-Length: 5\r\n\r\nhello",
            true, "status field field end content:5 !lengths-differ");
        row("9112 6.3 lengths in one line", "GET", ok + "Content-Length: 2, 5\r\n\r\nhello", true,
            "status field end content:5 !lengths-differ");
        row("9112 6.3 lengths agree", "GET", ok + "Content-Length: 5, 5\r\n\r\nhello", false,
            "status field end content:5");
        row("9112 6.3 length no number", "GET", ok + "Content-Length: -5\r\n\r\nhello", true,
            "status field end content:5 !length-invalid");
        row("9110 15.4.5 304 with content", "GET",
            "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\nhello", false,
            "status field end after:5 !content-after-empty");
        row("9110 9.3.2 HEAD", "HEAD", ok + "Content-Length: 5\r\n\r\n", false, "status field end");
        row("9110 9.3.2 HEAD with content", "HEAD", ok + "Content-Length: 5\r\n\r\nhello", false,
            "status field end after:5 !content-after-empty");
        row("9110 15.2 interim", "GET",
            "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + ok + "Content-Length: 0\r\n\r\n", false,
            "status field end status field end");
        row("9112 5.1 no colon", "GET", ok + "nonsense\r\nContent-Length: 0\r\n\r\n", false,
            "status field field end !malformed-field-line");
        row("9112 5.1 blank before colon", "GET", ok + "X : y\r\nContent-Length: 0\r\n\r\n", false,
            "status field field end !blank-before-colon");
        row("9112 5.2 fold", "GET", ok + "X: y\r\n  z\r\nContent-Length: 0\r\n\r\n", false,
            "status field field field end !obsolete-fold");
        row("9112 2.2 bare line feeds", "GET", "HTTP/1.1 200 OK\nContent-Length: 1\n\nx", false,
            "status field end content:1 !bare-line-feed !bare-line-feed !bare-line-feed");
        row("9112 4 no status line", "GET", "hello\r\nworld", true, "?:12 !no-status-line");
        row("9112 4 no reason", "GET", "HTTP/1.1 204\r\n\r\n", false, "status end");
        row("9112 8 ends early", "GET", ok + "Content-Length: 5\r\n\r\nhel", true,
            "status field end content:3 !ends-early");
        row("9112 8 ends in the fields", "GET", ok + "Conte", true, "status field !ends-early");
        row("nothing", "GET", "", true, " !ends-early");
        row("bytes after", "GET", ok + "Content-Length: 1\r\n\r\nxyz", false,
            "status field end content:1 after:2 !bytes-after");
    }
    void structure() {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, bytes);
        QFETCH(bool, closed);
        QFETCH(QByteArray, spans);
        for (const qsizetype step :
             {bytes.size() + 1, qsizetype(1), qsizetype(3)}) { // however it is cut into packets
            WireParser parser(method.toStdString());
            for (qsizetype at = 0; at < bytes.size(); at += step)
                parser.feed(bytes.mid(at, step).toStdString());
            if (closed)
                parser.close();
            QCOMPARE(QByteArray::fromStdString(summary(parser)), spans);
            QVERIFY(closed || parser.complete());
            std::uint64_t at = 0;
            for (const WireSpan& span : parser.spans()) { // every byte in exactly one span
                QCOMPARE(span.offset, at);
                at += span.length;
            }
            QCOMPARE(at, std::uint64_t(bytes.size()));
        }
    }

    void boundedFields() {
        WireLimits limits;
        limits.fieldBytes = 1000;
        WireParser parser("GET", limits);
        parser.feed("HTTP/1.1 200 OK\r\n");
        for (int i = 0; i < 100 && !parser.stopped(); ++i)
            parser.feed("X-A: " + std::string(20, 'x') + "\r\n");
        QVERIFY(parser.stopped());
        QCOMPARE(parser.faults().back().fault, WireFault::FramingTooLarge);
        QVERIFY(parser.bytes().size() < 1100);
    }

    void fieldsAsTheyCame() {
        HostileServer server(
            {{"/", {{"HTTP/1.1 200 Fine\r\nx-B: 1\r\nX-a:2 \r\nX-B: 3\r\nContent-Length: 0\r\n\r\n"}}}});
        const auto recording = recorded(get(server.url("/"), {{"X-One", "1"}, {"x-one", "2"}}), 50ms);
        const ExchangeDraft::Fields expected = {
            {"x-B", "1"}, {"X-a", "2"}, {"X-B", "3"}, {"Content-Length", "0"}};
        QCOMPARE(recording.exchange.responseFields, expected);
        QCOMPARE(recording.exchange.statusText, std::string("Fine"));
        QVERIFY(server.requests().value(0).contains("X-One: 1\r\nx-one: 2\r\n"));
        QCOMPARE(recording.exchange.failure, Failure::None);
        QVERIFY(recording.phases.connect >= 0 && recording.phases.firstByte >= 0 &&
                recording.phases.content >= 0);
        QCOMPARE(recording.phases.tls, std::int64_t(-1));
    }

    void lateContentAfter304() {
        HostileServer server({{"/", {{"HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n"}, {"late", 100}}}});
        const auto recording = recorded(get(server.url("/"), {{"If-None-Match", "\"1\""}}));
        QCOMPARE(recording.exchange.status, 304);
        QCOMPARE(recording.bytesAfter, std::uint64_t(4));
        QVERIFY(recording.has(WireFault::ContentAfterEmpty));
        QVERIFY(recording.received.ends_with("late"));
    }

    void sizesAndContent() {
        const QByteArray head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        HostileServer server({{"/", {{head + "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"}}}});
        auto spool = std::make_shared<BodySpool>();
        const auto recording = recorded(get(server.url("/")), 20ms, {}, spool);
        const auto size = [&](Size which) {
            return recording.exchange.sizes[static_cast<int>(which)].value();
        };
        QCOMPARE(size(Size::ResponseHeader), std::int64_t(head.size()));
        QCOMPARE(size(Size::ResponseBody), std::int64_t(5));
        QCOMPARE(size(Size::Transfer), std::int64_t(head.size() + 20));
        QCOMPARE(*spool->read(recording.exchange.responseBody->offset, 5), QByteArray("abcde"));
    }

    void hostile_data() {
        QTest::addColumn<HostileScript>("script");
        QTest::addColumn<Failure>("failure");
        QTest::addColumn<QByteArray>("fault");
        const QByteArray ok = "HTTP/1.1 200 OK\r\n";
        QTest::newRow("lengths differ")
            << HostileScript{{ok + "Content-Length: 2\r\nContent-Length: 5\r\n\r\nhello"}}
            << Failure::Protocol << QByteArray("lengths-differ");
        QTest::newRow("bad chunk") << HostileScript{{ok + "Transfer-Encoding: chunked\r\n\r\nzz\r\n"}}
                                   << Failure::Protocol << QByteArray("bad-chunk-size");
        QTest::newRow("malformed line") << HostileScript{{ok + "bad\r\nContent-Length: 0\r\n\r\n"}}
                                        << Failure::None << QByteArray("malformed-field-line");
        QByteArray many = ok;
        for (int i = 0; i < 200; ++i)
            many += "X-" + QByteArray::number(i) + ": v\r\n";
        QTest::newRow("200 lines") << HostileScript{{many + "Content-Length: 0\r\n\r\n"}} << Failure::None
                                   << QByteArray();
        QTest::newRow("2 MiB of fields")
            << HostileScript{{ok + "X: " + QByteArray(2 << 20, 'x') + "\r\n\r\n"}} << Failure::TooLarge
            << QByteArray("framing-too-large");
        QTest::newRow("endless body") << HostileScript{{ok + "\r\n"}, {QByteArray(65536, 'x'), 0, -1}}
                                      << Failure::TooLarge << QByteArray("too-large");
        QTest::newRow("drip") << HostileScript{{ok + "\r\n"}, {"x", 50, -1}} << Failure::TimedOut
                              << QByteArray("too-slow");
        QTest::newRow("silence") << HostileScript{} << Failure::TimedOut << QByteArray("too-slow");
        QTest::newRow("closed at once")
            << HostileScript{{"", 0, 1, true}} << Failure::ClosedEarly << QByteArray("ends-early");
        QTest::newRow("unreadable") << HostileScript{{"SSH-2.0-OpenSSH\r\n"}} << Failure::Protocol
                                    << QByteArray("no-status-line");
    }
    void hostile() {
        QFETCH(HostileScript, script);
        QFETCH(Failure, failure);
        QFETCH(QByteArray, fault);
        HostileServer server({{"/", script}});
        TransportOptions options;
        options.timeout = failure == Failure::TimedOut ? 1500ms : 30s; // longer than a test waits
        options.maxBody = 1 << 20;
        const auto recording = recorded(get(server.url("/")), 100ms, options);
        QVERIFY(!recording.sent.empty()); // it has come to its end
        QCOMPARE(recording.exchange.failure, failure);
        bool named = fault.isEmpty();
        for (const WireFaultAt& at : recording.faults)
            named = named || name(at.fault) == std::string_view(fault.constData());
        QVERIFY(named);
        if (fault.isEmpty())
            QCOMPARE(recording.exchange.responseFields.size(), std::size_t(201));
    }

    void differencesFromQt() {
        HostileServer server(
            {{"/",
              {{"HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nVary: a\r\nETag: \"1\"\r\nVary: b\r\n"
                "Empty:\r\nContent-Length: 0\r\n\r\n"}}}});
        const auto recording = recorded(get(server.url("/")), 20ms);
        ExchangeDraft shown;
        shown.status = 103;
        shown.responseFields = {{"Vary", "a, b"}, {"ETag", "\"2\""}, {"Content-Length", "0"}};
        using Kind = WireDifference::Kind;
        const std::vector<WireDifference> expected = {{Kind::Interim, "", "103", ""},
                                                      {Kind::Status, "", "200", "103"},
                                                      {Kind::Joined, "Vary", "2", "a, b"},
                                                      {Kind::Value, "ETag", "\"1\"", "\"2\""},
                                                      {Kind::Missing, "Empty", "", ""}};
        const auto found = differences(recording, shown);
        QCOMPARE(found.size(), expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            QVERIFY(found[i] == expected[i]);
            QVERIFY(!describe(found[i]).isEmpty());
        }
    }

    void cancelAndRefusal() {
        HostileServer server({{"/", {}}});
        WireRecording recording;
        QEventLoop loop;
        auto* recorder = WireRecorder::start(get(server.url("/")), {}, std::make_shared<BodySpool>(), 10ms,
                                             [&](WireRecording all) {
                                                 recording = std::move(all);
                                                 loop.quit();
                                             });
        QTimer::singleShot(100, recorder, &WireRecorder::cancel);
        loop.exec();
        QCOMPARE(recording.exchange.failure, Failure::Cancelled);
        const auto refused = recorded(get("http://127.0.0.1:1/", {{"X", "a\nb"}}));
        QCOMPARE(refused.exchange.failure, Failure::Other);
        QVERIFY(refused.sent.empty());
    }
};

HCI_TEST(TstWireRecorder)
#include "tst_wire_recorder.moc"
