#include "model/transport/wire_parser.h"
#include "tests/unit/test_main.h"

using namespace hci;

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

} // namespace

class TstWireParser : public QObject {
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
        row("9112 2.2 a carriage return in a value", "GET", ok + "X: a\rb\r\r\nContent-Length: 0\r\n\r\n",
            false, "status field field end !bare-carriage-return");
        row("9112 2.2 white space before the first field", "GET", ok + " X: a\r\nContent-Length: 0\r\n\r\n",
            false, "status field field end !malformed-field-line");
        row("9112 2.3 no version", "GET", "HTTP/banana 200 OK\r\n\r\n", true, "?:22 !no-status-line");
        row("9112 2.3 a version without its minor", "GET", "HTTP/1 200 OK\r\n\r\n", true,
            "?:17 !no-status-line");
        row("9112 2.3 another version", "GET", "HTTP/9.9 200 OK\r\nContent-Length: 0\r\n\r\n", false,
            "status field end");
        row("9112 6.1 chunked in HTTP/1.0", "GET",
            "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", false,
            "status field end size end !coding-in-http-1.0");
        row("9112 6.1 a coding that was not asked for", "GET",
            ok + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", false,
            "status field end size end !coded-transfer");
        row("9112 2.2 bare line feed after a chunk", "GET",
            ok + "Transfer-Encoding: chunked\r\n\r\n2\r\nhi\n0\r\n\r\n", false,
            "status field end size content:2 chunkend size end !bare-line-feed");
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
             {bytes.size() + 1, qsizetype(1), qsizetype(3)}) { // however it is split into packets
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

    void boundedFieldLines() {
        for (const int lines : {4096, 4097}) {
            WireParser parser("GET");
            std::string head = "HTTP/1.1 200 OK\r\n";
            for (int i = 0; i < lines; ++i)
                head += "A: b\r\n";
            parser.feed(head + "\r\n");
            QCOMPARE(parser.stopped(), lines > 4096);
            QCOMPARE(parser.hasFields(), lines <= 4096);
        }
    }

    /// An interim response is no answer, however many there are.
    void tooManyInterimResponses() {
        WireParser parser("GET");
        for (int i = 0; i < 66; ++i)
            parser.feed("HTTP/1.1 103 Early Hints\r\n\r\n");
        QVERIFY(parser.stopped() && !parser.hasFields());
        QCOMPARE(parser.messages().back().status, 0);
    }

    /// 9112 6.1: the last coding decides, as a whole word, and chunked may occur once.
    void transferCodings_data() {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("chunked");
        QTest::newRow("chunked") << QByteArray("chunked") << true;
        QTest::newRow("9112 7 another case") << QByteArray("CHUNKED") << true;
        QTest::newRow("a coding before it") << QByteArray("gzip, chunked") << true;
        QTest::newRow("9110 5.6.1 empty members") << QByteArray("chunked, ,") << true;
        QTest::newRow("near: another word") << QByteArray("notchunked") << false;
        QTest::newRow("near: not the last") << QByteArray("chunked, gzip") << false;
        QTest::newRow("near: twice") << QByteArray("chunked, chunked") << false;
        QTest::newRow("near: with a parameter") << QByteArray("chunked;q=1") << false;
    }
    void transferCodings() {
        QFETCH(QByteArray, value);
        QFETCH(bool, chunked);
        std::string content;
        WireParser parser("GET", {}, [&](std::string_view piece) { content += piece; });
        parser.feed("HTTP/1.1 200 OK\r\nTransfer-Encoding: " + value.toStdString() +
                    "\r\n\r\n2\r\nhi\r\n0\r\n\r\n");
        parser.close();
        QCOMPARE(content, std::string(chunked ? "hi" : "2\r\nhi\r\n0\r\n\r\n"));
        const bool coded = value.startsWith("gzip"); // 9112 6.1: the server's own choice
        QCOMPARE(parser.faults().size(), std::size_t(chunked && !coded ? 0 : 1));
        QCOMPARE(parser.persists(), chunked && !coded);
    }

    /// Reuse of the connection requires a certain end of the message (9112 6.3, 9.3).
    void persistence_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("persists");
        const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n";
        QTest::newRow("9112 9.3 HTTP/1.1") << ok + "\r\nhi" << true;
        QTest::newRow("9112 9.6 close") << ok + "Connection: close\r\n\r\nhi" << false;
        QTest::newRow("9112 9.6 close in a list") << ok + "Connection: foo, Close\r\n\r\nhi" << false;
        QTest::newRow("near: a longer word") << ok + "Connection: closed\r\n\r\nhi" << true;
        QTest::newRow("9112 9.3 HTTP/1.0")
            << QByteArray("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nhi") << false;
        QTest::newRow("9112 9.3 HTTP/1.0, kept alive")
            << QByteArray("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nhi") << true;
        QTest::newRow("9112 6.1 chunked in HTTP/1.0")
            << QByteArray("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n"
                          "0\r\n\r\n")
            << false;
        QTest::newRow("9112 6.3 length beside chunked") << ok + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                                                        << false;
        const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n";
        QTest::newRow("9112 5.1 a field that may have framed it")
            << ok + "Transfer-Encoding : chunked\r\n\r\nhi" << false;
        QTest::newRow("9112 2.2 a carriage return")
            << ok + "X: a\rTransfer-Encoding: chunked\r\n\r\nhi" << false;
        QTest::newRow("9112 2.2 chunk lines with bare line feeds") << chunked + "\r\n2\nhi\n0\n\r\n" << false;
        QTest::newRow("near: chunk lines as they should be") << chunked + "\r\n2\r\nhi\r\n0\r\n\r\n" << true;
        QTest::newRow("near: 9112 2.2 field lines with bare line feeds")
            << QByteArray("HTTP/1.1 200 OK\nContent-Length: 2\n\nhi") << true;
        QTest::newRow("near: 9112 5.2 a folded line") << ok + "X: a\r\n b\r\n\r\nhi" << true;
        QTest::newRow("bytes behind it") << ok + "\r\nhi!" << false;
        QTest::newRow("not whole") << ok + "\r\nh" << false;
        QTest::newRow("304") << QByteArray("HTTP/1.1 304 Not Modified\r\n\r\n") << true;
        QTest::newRow("101") << QByteArray("HTTP/1.1 101 Switching Protocols\r\n\r\n") << false;
        QTest::newRow("until close") << QByteArray("HTTP/1.1 200 OK\r\n\r\nhi") << false;
    }
    void persistence() {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, persists);
        WireParser parser("GET");
        parser.feed(bytes.toStdString());
        QCOMPARE(parser.persists(), persists);
    }

    /// All content is passed on, and a bounded part of it is kept beside all framing.
    void longContentIsCounted() {
        WireLimits limits;
        limits.contentBytes = 100;
        std::string content;
        WireParser parser("GET", limits, [&](std::string_view piece) { content += piece; });
        std::string wire = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (int i = 0; i < 50; ++i)
            wire += "a\r\n0123456789\r\n";
        wire += "0\r\nEnd: 1\r\n\r\n";
        for (std::size_t at = 0; at < wire.size(); at += 7)
            parser.feed(std::string_view(wire).substr(at, 7));
        QVERIFY(parser.complete() && parser.persists());
        QCOMPARE(content.size(), std::size_t(500));
        QCOMPARE(parser.bytes().size(), wire.size() - 600); // forty chunks with their framing
        QCOMPARE(parser.received(), std::uint64_t(wire.size()));
        std::uint64_t dropped = 0;
        for (const WireSpan& span : parser.spans())
            dropped += span.dropped;
        QCOMPARE(dropped, std::uint64_t(600));
        QVERIFY(parser.bytes().ends_with("End: 1\r\n\r\n"));
    }
};

HCI_TEST(TstWireParser)
#include "tst_wire_parser.moc"
