#include "model/base/bounds.h"
#include "model/transport/http2_exchange.h"
#include "tests/unit/test_main.h"
#include "tests/unit/transport/http2_frames.h"

using namespace hci;
using namespace hci::test;

namespace {

struct AnsweredStream {
    std::string content;
    std::unique_ptr<Http2Exchange> http2;
    std::size_t sent = 0; ///< bytes that the client wrote

    explicit AnsweredStream(const std::string& method = "GET", const QByteArray& body = {}) {
        HttpRequest request;
        request.method = method;
        request.url = "https://a.example/x?y";
        request.fields = {{"Accept", "*/*"}, {"Connection", "close"}, {"Cookie", "a=1"}};
        request.body = body;
        http2 = std::make_unique<Http2Exchange>(withDefaultFields(request, {}),
                                                [this](std::string_view bytes) { content += bytes; });
        http2->feed(frame(FrameType::Settings, 0, 0) + frame(FrameType::Settings, acknowledge, 0));
        sent += http2->takeOutput().size();
    }
    void feed(std::string_view bytes) {
        http2->feed(bytes);
        sent += http2->takeOutput().size();
    }
    [[nodiscard]] QByteArray told() const { return QByteArray::fromStdString(http2->failureDetail()); }
};

std::string status(std::string_view code) {
    return field(":status", code);
}

std::string headers(std::string_view block, int flags = endHeaders) {
    return frame(FrameType::Headers, flags, 1, block);
}

std::string data(std::string_view content, int flags = endStream) {
    return frame(FrameType::Data, flags, 1, content);
}

} // namespace

/// RFC 9113 without a socket: answers, and the bounds on a server that never gives one.
class TstHttp2Exchange : public QObject {
    Q_OBJECT

private slots:
    void answer() {
        AnsweredStream one;
        one.feed(headers(status("200") + field("x-a", "1") + field("set-cookie", "a") + field("x-a", "2")));
        QVERIFY(!one.http2->over());
        one.feed(data("hel", 0));
        one.feed(data("lo"));
        QVERIFY(one.http2->over());
        QCOMPARE(one.http2->failure(), Failure::None);
        QCOMPARE(one.http2->status(), 200);
        QCOMPARE(one.content, std::string("hello"));
        const ExchangeDraft::Fields fields{{"x-a", "1"}, {"set-cookie", "a"}, {"x-a", "2"}};
        QCOMPARE(one.http2->fields(), fields);
    }

    void interimContentAndTrailers() {
        AnsweredStream one;
        const std::string hints = headers(status("103") + field("link", "</a>"));
        one.feed(repeated(hints, int(bounds::transport::interimResponses)));
        one.feed(headers(status("200")) + data("x", 0) + headers(field("x-t", "1"), endHeaders | endStream));
        QCOMPARE(one.told(), QByteArray());
        QCOMPARE(one.http2->status(), 200);
        QVERIFY(one.http2->fields().empty());
        QCOMPARE(one.http2->trailers(), (ExchangeDraft::Fields{{"x-t", "1"}}));
        QVERIFY(one.http2->over());
    }

    void inPieces() {
        AnsweredStream one;
        for (const char byte : headers(status("200") + field("etag", "\"v\"")) + data("hello"))
            one.feed({&byte, 1});
        QCOMPARE(one.http2->status(), 200);
        QCOMPARE(one.content, std::string("hello"));
        QVERIFY(one.http2->over());
    }

    void withoutContent_data() {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<bool>("content");
        QTest::addColumn<Failure>("failure");
        QTest::newRow("9110 15.4.5 304") << QByteArray("GET") << QByteArray("304") << false << Failure::None;
        QTest::newRow("9110 9.3.2 HEAD") << QByteArray("HEAD") << QByteArray("200") << false << Failure::None;
        QTest::newRow("9110 15.4.5 304 with content")
            << QByteArray("GET") << QByteArray("304") << true << Failure::Protocol;
        QTest::newRow("9110 9.3.2 HEAD with content")
            << QByteArray("HEAD") << QByteArray("200") << true << Failure::Protocol;
    }
    void withoutContent() {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, status);
        QFETCH(bool, content);
        QFETCH(Failure, failure);
        AnsweredStream one(method.toStdString());
        one.feed(headers(field(":status", status.toStdString()) + field("content-length", "5"),
                         content ? endHeaders : endHeaders | endStream));
        if (content)
            one.feed(data("hello"));
        QVERIFY(one.http2->over());
        QCOMPARE(one.http2->status(), status.toInt());
        QCOMPARE(one.http2->failure(), failure);
    }

    /// 9113 8.2.2: TE may only announce that trailers are welcome.
    void connectionFieldsAreLeftOut() {
        const auto written = [](const char* te) {
            HttpRequest request{"GET", "https://a.example/", {{"TE", te}, {"Upgrade", "x"}}, {}};
            Http2Exchange http2(withDefaultFields(request, {}), {});
            return http2.takeOutput().size();
        };
        const std::size_t without = written("gzip");
        QVERIFY(written("trailers") > without);
        QCOMPARE(written("trailers, gzip"), without);
    }

    void requestIsWritten() {
        const AnsweredStream one("PUT", QByteArray(40000, 'x'));
        QVERIFY(one.sent > 40000 && one.sent < 41000);
    }

    void broken_data() {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<Failure>("failure");
        const auto row = [](const char* name, std::string bytes, Failure failure) {
            QTest::newRow(name) << std::move(bytes) << failure;
        };
        const std::string ok = headers(status("200"));
        row("8.3.2 no status", headers(field("etag", "\"a\"")) + data("x"), Failure::Protocol);
        row("8.3.2 two of them", headers(status("200") + status("304")), Failure::Protocol);
        row("8.3.2 no number", headers(status("\x1b[31mabc")), Failure::Protocol);
        row("8.2.1 line break in a value",
            headers(status("200") + field("x-a", "v\r\nSet-Cookie: injected=1")), Failure::Protocol);
        row("8.2.1 line break in a name", headers(status("200") + field("x\r\ny", "z")), Failure::Protocol);
        row("8.2.1 upper case", headers(status("200") + field("X-UP", "1")), Failure::Protocol);
        row("8.2.2 connection field", headers(status("200") + field("connection", "close")),
            Failure::Protocol);
        row("8.6 101", headers(status("101")), Failure::Protocol);
        row("8.1.1 longer than Content-Length",
            headers(status("200") + field("content-length", "2")) + data("hello"), Failure::Protocol);
        row("8.1.1 shorter", headers(status("200") + field("content-length", "9")) + data("hello"),
            Failure::Protocol);
        row("8.1 content first", data("hello") + headers(status("200"), endHeaders | endStream),
            Failure::Protocol);
        row("5.4.2 reset", ok + frame(FrameType::Reset, 0, 1, bigEndian(2, 4)), Failure::Protocol);
        row("5.4.2 reset without an error", ok + frame(FrameType::Reset, 0, 1, bigEndian(0, 4)),
            Failure::Truncated);
        row("6.8 refused by GOAWAY", frame(FrameType::GoAway, 0, 0, bigEndian(0, 4) + bigEndian(0, 4)),
            Failure::Protocol);
        row("8.4 push", frame(FrameType::Push, endHeaders, 1, bigEndian(2, 4) + field(":method", "GET")),
            Failure::Protocol);
        row("6.9 WINDOW_UPDATE of zero", ok + frame(FrameType::Window, 0, 1, bigEndian(0, 4)),
            Failure::Protocol);
        row("6.9.1 a window too large", repeated(frame(FrameType::Window, 0, 0, bigEndian(0x7fffffff, 4)), 3),
            Failure::Protocol);
        row("4.2 a frame too large", std::string("\xff\xff\xff\0\0\0\0\0\x01", 9) + std::string(100000, 'x'),
            Failure::Protocol);
        row("6.1 bad padding", ok + frame(FrameType::Data, 8, 1, "\xff"), Failure::Protocol);
        row("no HTTP/2 at all", "HTTP/1.1 400 Bad Request\r\n\r\n", Failure::Protocol);
    }
    void broken() {
        QFETCH(std::string, bytes);
        QFETCH(Failure, failure);
        AnsweredStream one;
        one.feed(bytes);
        QVERIFY(one.http2->over());
        QCOMPARE(one.http2->failure(), failure);
        QVERIFY(!one.told().isEmpty());
        for (const auto& [name, value] : one.http2->fields())
            QVERIFY2(value.find_first_of("\r\n") == std::string::npos, name.c_str());
    }

    void closedEarly() {
        AnsweredStream none;
        none.http2->close();
        QCOMPARE(none.http2->failure(), Failure::ClosedEarly);
        AnsweredStream part;
        part.feed(headers(status("200")) + data("x", 0));
        part.http2->close();
        QCOMPARE(part.http2->failure(), Failure::Truncated);
        QCOMPARE(part.http2->status(), 200);
    }

    /// Each frame repeated endlessly: the client gives up after few bytes, and does not answer endlessly.
    void floods_data() {
        QTest::addColumn<std::string>("first");
        QTest::addColumn<std::string>("again");
        QTest::addColumn<bool>("large"); // reported as too large; else as a protocol error
        const auto row = [](const char* name, std::string first, std::string again, bool large = true) {
            QTest::newRow(name) << std::move(first) << std::move(again) << large;
        };
        const std::string ok = headers(status("200"));
        row("interim responses", "", headers(status("103") + field("link", "</a>")));
        row("CONTINUATION", headers(status("200"), 0),
            frame(FrameType::Continuation, 0, 1, field("x-a", std::string(1000, 'a'))), false);
        row("empty CONTINUATION", headers(status("200"), 0), frame(FrameType::Continuation, 0, 1), false);
        row("HPACK: one large field, named again and again",
            headers(status("103") + field("x-b", std::string(3900, 'b'), 0x40)),
            headers(status("103") + std::string(16000, char(0x80 | 62))));
        row("PING", "", frame(FrameType::Ping, 0, 0, "12345678"));
        row("PING, acknowledged", "", frame(FrameType::Ping, acknowledge, 0, "12345678"));
        row("SETTINGS", "", frame(FrameType::Settings, 0, 0, bigEndian(3, 2) + bigEndian(100, 4)));
        row("SETTINGS, empty", "", frame(FrameType::Settings, 0, 0));
        row("DATA without content", ok, data("", 0));
        row("padding", ok, frame(FrameType::Data, 8, 1, "\xff" + std::string(255, '\0')));
        row("trailers", ok + data("x", 0), headers(field("x-t", "y")), false);
        row("WINDOW_UPDATE", "", frame(FrameType::Window, 0, 0, bigEndian(1, 4)), false);
        row("PRIORITY", "", frame(FrameType::Priority, 0, 3, bigEndian(0, 4) + "x"));
        row("frames of a kind that nobody knows", "", frame(FrameType(99), 0, 0, std::string(1000, 'x')));
        row("frames on other streams", "", frame(FrameType::Reset, 0, 2, bigEndian(0, 4)), false);
    }
    void floods() {
        QFETCH(std::string, first);
        QFETCH(std::string, again);
        QFETCH(bool, large);
        constexpr qint64 most = 2 * bounds::transport::unansweredBytes;
        AnsweredStream one;
        one.feed(first);
        qint64 fed = 0;
        std::string piece;
        while (piece.size() < 16384)
            piece += again;
        for (; !one.http2->over() && fed < most; fed += qint64(piece.size()))
            one.feed(piece);
        QVERIFY(one.http2->over());
        if (large)
            QCOMPARE(one.http2->failure(), Failure::TooLarge);
        else
            QVERIFY(one.http2->failure() != Failure::None);
        QVERIFY2(one.sent <= std::size_t(most), qPrintable(QString::number(one.sent)));
    }

    void fieldsUpToTheBound() {
        // Each field counts 32 bytes beside its name and value (RFC 9113 6.5.2).
        const std::string large = field("x-b", std::string(3965, 'b'), 0x40); // 4000 with its overhead
        const int most = int(bounds::transport::fieldBytes / 4000);
        for (const int count : {most - 1, most + 1}) {
            AnsweredStream one;
            one.feed(headers(status("200") + large + std::string(std::size_t(count - 1), char(0x80 | 62))));
            QCOMPARE(one.http2->failure(), count < most ? Failure::None : Failure::TooLarge);
            QCOMPARE(one.http2->fields().size(), std::size_t(count < most ? count : 0));
        }
    }

    void contentHasNoBound() {
        AnsweredStream one;
        one.feed(headers(status("200")));
        const std::string piece(16384, 'x');
        for (int i = 0; i < 256; ++i)
            one.feed(data(piece, 0));
        QVERIFY(!one.http2->over());
        QCOMPARE(one.content.size(), 256 * piece.size());
    }
};

HCI_TEST(TstHttp2Exchange)
#include "tst_http2_exchange.moc"
