#include "model/transport/wire_parser.h"
#include "tests/unit/test_main.h"

#include <algorithm>

using namespace hci;

namespace {

const std::string ok = "HTTP/1.1 200 OK\r\n";
const std::string chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";

bool tooLarge(const WireParser& parser) {
    return std::any_of(parser.faults().begin(), parser.faults().end(),
                       [](const WireFaultAt& at) { return at.fault == WireFault::FramingTooLarge; });
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

/// The bounds on an endless answer in HTTP/1.1 (bounds::transport).
class TstWireBounds : public QObject {
    Q_OBJECT

private slots:
    /// `again` repeated endlessly: the parser stops by itself, and keeps no more than `most` bytes.
    void endless_data() {
        QTest::addColumn<std::string>("first");
        QTest::addColumn<std::string>("again");
        QTest::addColumn<quint64>("most");
        constexpr quint64 fields = bounds::transport::fieldBytes;
        const auto row = [](const char* name, std::string first, std::string again, quint64 most) {
            QTest::newRow(name) << std::move(first) << std::move(again) << most;
        };
        row("9112 4 status line", "HTTP/1.1 200 ", "a", fields);
        row("9112 4 no status line", "", "a", fields);
        row("9112 5 field line", ok + "X: ", "a", fields);
        row("9112 5 field name", ok, "a", fields);
        row("9112 5 field lines", ok, "X: y\r\n", fields);
        row("9112 5.2 folds", ok + "X: y\r\n", " z\r\n", fields);
        row("9112 5.1 lines without a colon", ok, "x\r\n", fields);
        row("9112 2.2 line feeds alone", ok, "X: y\n", fields);
        row("9110 15.2 interim responses", "", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n", fields);
        row("9110 15.2 fields of interim responses", "HTTP/1.1 103 Early Hints\r\n", "X: y\r\n", fields);
        row("9112 7.1.1 chunk extension", chunked + "5;", "a", bounds::transport::chunkLineBytes);
        row("9112 7.1 chunk size", chunked, "0", bounds::transport::chunkLineBytes);
        row("9112 7.1.2 trailers", chunked + "0\r\n", "X: y\r\n", fields);
        row("9112 7.1.2 trailer line", chunked + "0\r\nX: ", "a", fields);
    }
    void endless() {
        QFETCH(std::string, first);
        QFETCH(std::string, again);
        QFETCH(quint64, most);
        constexpr quint64 room = 128 * 1024; // the size of one read, and the bytes before it
        WireLimits limits;
        WireParser parser("GET", limits);
        parser.feed(first);
        const std::string piece = repeated(again, 65536 / again.size());
        for (quint64 fed = 0; !parser.stopped() && fed < most + room; fed += piece.size())
            parser.feed(piece);
        QVERIFY(parser.stopped());
        QCOMPARE(parser.faults().back().fault, WireFault::FramingTooLarge);
        QVERIFY(parser.bytes().size() <= most + room);
        QVERIFY(parser.spans().size() <= limits.spans + 1);
        QVERIFY(parser.faults().size() <= bounds::transport::wireFaults + 1);
        const std::size_t kept = parser.bytes().size();
        parser.feed(piece);
        QCOMPARE(parser.bytes().size(), kept);
    }

    /// Endless harmless faults hide none that matters for the message.
    void faultsUpToTheBound() {
        WireParser parser("GET");
        parser.feed("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n" +
                    repeated("x\r\n", bounds::transport::wireFaults + 5) + "\r\nzz\r\n");
        QCOMPARE(parser.faults().size(), bounds::transport::wireFaults + 1);
        QCOMPARE(parser.faults().back().fault, WireFault::BadChunkSize);
    }

    void interimResponsesUpToTheBound() {
        for (const std::size_t count :
             {bounds::transport::interimResponses, bounds::transport::interimResponses + 1}) {
            WireParser parser("GET");
            parser.feed(repeated("HTTP/1.1 102 Processing\r\n\r\n", count) + ok +
                        "Content-Length: 0\r\n\r\n");
            QCOMPARE(parser.complete(), count == bounds::transport::interimResponses);
            QCOMPARE(tooLarge(parser), count != bounds::transport::interimResponses);
        }
    }

    void fieldsUpToTheBound() {
        for (const bool beyond : {false, true}) {
            WireParser parser("GET");
            const std::size_t rest = bounds::transport::fieldBytes - ok.size() - 3 - 2 - 2;
            parser.feed(ok + "X: " + std::string(rest + (beyond ? 1 : 0), 'a') + "\r\n\r\n");
            QCOMPARE(tooLarge(parser), beyond);
        }
    }

    /// 9112 7.1.1: a chunk extension of moderate length is normal, and each chunk may have one.
    void chunkLinesUpToTheBound() {
        for (const bool beyond : {false, true}) {
            WireParser parser("GET");
            const std::string line =
                "1;" + std::string(bounds::transport::chunkLineBytes - 4 + (beyond ? 1 : 0), 'e') + "\r\n";
            parser.feed(chunked + repeated(line + "x\r\n", 100) + "0\r\n\r\n");
            QCOMPARE(tooLarge(parser), beyond);
            QCOMPARE(parser.complete(), !beyond);
        }
    }

    /// Bytes outside the framing may be endless: they are counted, and a bounded part is kept.
    void keptUpToTheBound_data() {
        QTest::addColumn<std::string>("first");
        QTest::addColumn<std::string>("again");
        QTest::newRow("9112 2.2 empty lines first") << std::string() << std::string("\r\n");
        QTest::newRow("9112 7.1 chunks of one byte") << chunked << std::string("1\r\nx\r\n");
        QTest::newRow("9112 7.1.1 chunks with extensions")
            << chunked << "1;" + std::string(1000, 'e') + "\r\nx\r\n";
        QTest::newRow("9112 6.3 until close") << ok + "\r\n" << std::string("x");
        QTest::newRow("9112 6.3 behind a 304")
            << std::string("HTTP/1.1 304 Not Modified\r\n\r\n") << std::string("x");
    }
    void keptUpToTheBound() {
        QFETCH(std::string, first);
        QFETCH(std::string, again);
        WireParser parser("GET");
        parser.feed(first);
        const std::string piece = repeated(again, 65536 / again.size());
        std::uint64_t fed = first.size();
        for (int i = 0; i < 200; ++i, fed += piece.size())
            parser.feed(piece);
        QVERIFY(!parser.stopped());
        QCOMPARE(parser.received(), fed);
        QVERIFY(parser.bytes().size() <= bounds::transport::keptBytes);
        QVERIFY(parser.spans().size() <= bounds::transport::wireSpans + 1);
        std::uint64_t told = 0;
        for (const WireSpan& span : parser.spans())
            told += span.length + span.dropped;
        QVERIFY(fed - told < again.size()); // except for an incomplete piece, each byte is in a span
    }
};

HCI_TEST(TstWireBounds)
#include "tst_wire_bounds.moc"
