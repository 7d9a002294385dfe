#include "model/exchange/pairing.h"
#include "model/har/import.h"

#include "tests/unit/har_text.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

namespace {

/// "12 reported", "0 derived", "unknown".
QByteArray shown(const ByteCount& count) {
    static constexpr const char* bases[] = {"measured", "reported", "derived", "upper-bound", "unknown"};
    const char* basis = bases[static_cast<int>(count.basis())];
    return count.known() ? QByteArray::number(static_cast<qint64>(count.value())) + ' ' + basis
                         : QByteArray(basis);
}

const char* name(ExchangeSource source) {
    static constexpr const char* names[] = {"network",        "memory-cache", "disk-cache",
                                            "service-worker", "failed",       "unknown"};
    return names[static_cast<int>(source)];
}

} // namespace

Q_DECLARE_METATYPE(hci::test::EntryText)

/// The meaning of each recorder's numbers.
class TstHarRecorders : public QObject {
    Q_OBJECT

private slots:
    void answer_data() {
        QTest::addColumn<QByteArray>("creator");
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<EntryText>("entry");
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("body"); // as transferred
        QTest::addColumn<QByteArray>("decoded");
        QTest::addColumn<QByteArray>("onWire"); // fields and content, or the counted bytes
        QTest::addColumn<QByteArray>("stored");
        const auto row = [](const char* title, const char* creator, const char* version,
                            const EntryText& entry, const char* source, const char* body, const char* decoded,
                            const char* onWire, const char* stored = "unknown") {
            QTest::newRow(title) << QByteArray(creator) << QByteArray(version) << entry << QByteArray(source)
                                 << QByteArray(body) << QByteArray(decoded) << QByteArray(onWire)
                                 << QByteArray(stored);
        };
        const char* chrome = "WebInspector";
        row("Chrome 200 h1", chrome, "537.36",
            {.content = "'size': 9000",
             .response = "'headersSize': 300, 'bodySize': 4000, '_transferSize': 4300"},
            "network", "4000 reported", "9000 reported", "4300 reported");
        row("Chrome 200 h2: _transferSize alone", chrome, "537.36",
            {.content = "'size': 9000",
             .response = "'headersSize': -1, 'bodySize': -1, '_transferSize': 4300"},
            "network", "4300 upper-bound", "9000 reported", "4300 reported");
        row("Chrome 200 h2 with Content-Length", chrome, "537.36",
            {.responseFields = "{'name': 'content-length', 'value': '4000'}",
             .content = "'size': 9000",
             .response = "'headersSize': -1, 'bodySize': -1, '_transferSize': 4300"},
            "network", "4000 derived", "9000 reported", "4300 reported");
        row("Chrome 304", chrome, "537.36",
            {.status = 304,
             .content = "'size': 9000",
             .response = "'headersSize': 180, 'bodySize': 0, '_transferSize': 180"},
            "network", "0 reported", "9000 reported", "180 reported");
        row("Chrome memory cache", chrome, "537.36",
            {.content = "'size': 9000",
             .response = "'headersSize': -1, 'bodySize': 0, '_transferSize': 0",
             .extra = "'_fromCache': 'memory'"},
            "memory-cache", "0 derived", "9000 reported", "0 derived");
        row("Chrome disk cache, 301", chrome, "537.36",
            {.status = 301,
             .response = "'headersSize': -1, 'bodySize': 0, '_transferSize': 0",
             .extra = "'_fromCache': 'disk'"},
            "disk-cache", "0 derived", "5 reported", "0 derived");
        row("Chrome service worker", chrome, "537.36",
            {.response =
                 "'headersSize': -1, 'bodySize': -1, '_transferSize': 0, '_fetchedViaServiceWorker': true"},
            "service-worker", "0 derived", "5 reported", "0 derived");
        row("Chrome before _fromCache", chrome, "537.22",
            {.response = "'headersSize': 100, 'bodySize': 0, '_transferSize': 0"}, "unknown", "0 derived",
            "5 reported", "0 derived");
        row("Chrome before _transferSize: nothing sent, nobody waited", chrome, "537.36",
            {.content = "'size': 9000",
             .response = "'headersSize': 305, 'bodySize': 0",
             .extra =
                 "'timings': {'blocked': 0, 'dns': -1, 'connect': -1, 'send': -1, 'wait': -1, 'receive': 0}"},
            "unknown", "0 derived", "9000 reported", "0 derived");
        row("Chrome before _transferSize: it waited", chrome, "537.36",
            {.content = "'size': 9000",
             .response = "'headersSize': 305, 'bodySize': 0",
             .extra =
                 "'timings': {'blocked': 0, 'dns': -1, 'connect': -1, 'send': 0, 'wait': 31, 'receive': 2}"},
            "network", "0 reported", "9000 reported", "305 reported");
        row("Chrome failed", chrome, "537.36",
            {.status = 0, .content = "'size': 0", .response = "'_error': 'net::ERR_CONNECTION_REFUSED'"},
            "failed", "unknown", "unknown", "unknown");
        row("Chrome bodySize below -1", chrome, "537.36",
            {.response = "'headersSize': 100, 'bodySize': -17, '_transferSize': 105"}, "network", "5 derived",
            "5 reported", "105 reported");
        row("Firefox 123 304", "Firefox", "123.0",
            {.status = 304, .content = "'size': 9000", .response = "'headersSize': 300, 'bodySize': 4300"},
            "network", "0 derived", "9000 reported", "300 derived", "4000 derived");
        row("Firefox 56 304", "Firefox", "56.0",
            {.status = 304, .content = "'size': 9000", .response = "'headersSize': 300, 'bodySize': 4000"},
            "network", "0 derived", "9000 reported", "300 derived", "4000 reported");
        row("Firefox 77 200 counts its fields in", "Firefox", "77.0",
            {.content = "'size': 9000", .response = "'headersSize': 300, 'bodySize': 4300"}, "network",
            "4000 derived", "9000 reported", "4300 derived");
        row("Firefox 56 200 does not", "Firefox", "56.0",
            {.content = "'size': 9000", .response = "'headersSize': 300, 'bodySize': 4300"}, "network",
            "4300 reported", "9000 reported", "4600 reported");
        row("Firefox: Content-Length decides", "Firefox", "77.0",
            {.responseFields = "{'name': 'content-length', 'value': '4300'}",
             .content = "'size': 9000",
             .response = "'headersSize': 300, 'bodySize': 4300"},
            "network", "4300 reported", "9000 reported", "4600 reported");
        row("Firebug 304", "Firebug", "1.12",
            {.status = 304, .content = "'size': 4000", .response = "'headersSize': 300, 'bodySize': 4000"},
            "network", "0 derived", "4000 reported", "300 derived", "4000 reported");
        row("hdrgrab 304", "hdrgrab", "1",
            {.status = 304, .content = "", .response = "'headersSize': 300, 'bodySize': 4000"}, "network",
            "0 derived", "unknown", "300 derived", "4000 reported");
        row("Fiddler 304", "Fiddler", "5.0",
            {.status = 304, .content = "'size': 0", .response = "'headersSize': 300, 'bodySize': 0"},
            "network", "0 reported", "0 reported", "300 reported");
        row("IE 11 304 with the cached text", "Internet Explorer Network Inspector", "11",
            {.status = 304,
             .content = "'size': 0, 'text': '0123456789'",
             .response = "'headersSize': 300, 'bodySize': 0"},
            "network", "0 reported", "10 derived", "300 reported");
        row("mitmproxy: content.size is encoded", "mitmproxy", "1.2.3",
            {.content = "'size': 4000, 'compression': 5000",
             .response = "'headersSize': 300, 'bodySize': 4000"},
            "network", "4000 reported", "9000 derived", "4300 reported");
        row("mitmproxy: negative compression", "mitmproxy har_dump", "0.1",
            {.content = "'size': 110, 'compression': -20", .response = "'headersSize': 300, 'bodySize': 110"},
            "network", "110 reported", "90 derived", "410 reported");
        row("Safari network", "WebKit Web Inspector", "1.0",
            {.content = "'size': 9000, 'compression': 5000",
             .response = "'headersSize': 345, 'bodySize': 4000, '_transferSize': 4345",
             .extra = "'_fetchType': 'Network Load'"},
            "network", "4000 reported", "9000 reported", "4345 reported");
        row("Safari memory cache: size 0 though text is there", "WebKit Web Inspector", "1.0",
            {.content = "'size': 0, 'text': '0123456789'",
             .response = "'headersSize': -1, 'bodySize': -1",
             .extra = "'_fetchType': 'Memory Cache'"},
            "memory-cache", "0 derived", "10 derived", "0 derived");
        row("WebPageTest: content.size is encoded", "WebPagetest", "2.17",
            {.content = "'size': 4000",
             .response = "'headersSize': 300, 'bodySize': 4000",
             .extra = "'_bytesIn': 4310, '_objectSize': '4000'"},
            "network", "4000 reported", "unknown", "4310 reported");
        row("WebPageTest: zeros for a chunked answer", "WebPagetest", "2.17",
            {.responseFields = "{'name': 'Content-Length', 'value': '4000'}",
             .content = "'size': 0",
             .response = "'headersSize': 300, 'bodySize': 0",
             .extra = "'_bytesIn': 4310, '_objectSize': 0"},
            "network", "4000 derived", "unknown", "4310 reported");
        row("WebPageTest hit", "WebPagetest", "2.17",
            {.response = "'headersSize': 300, 'bodySize': 0", .extra = "'_cached': 1"}, "disk-cache",
            "0 derived", "unknown", "0 derived");
        row("WebPageTest -2", "WebPagetest", "2.17", {.status = -2, .response = ""}, "failed", "unknown",
            "unknown", "unknown");
        row("BrowserMob -999", "BrowserMob Proxy", "2.0", {.status = -999, .response = ""}, "failed",
            "unknown", "unknown", "unknown");
        row("Charles headersSize 0", "Charles Proxy", "4.6.1",
            {.responseFields = "{'name': 'A', 'value': 'b'}",
             .response = "'headersSize': 0, 'bodySize': 300"},
            "network", "300 reported", "5 reported", "325 derived");
        row("Charles -1", "Charles Proxy", "3.6.5", {.status = -1, .response = ""}, "failed", "unknown",
            "unknown", "unknown");
        row("Browsertime fromDiskCache", "Browsertime", "1.0",
            {.response = "'headersSize': -1, 'bodySize': -1", .extra = "'fromDiskCache': true"}, "disk-cache",
            "0 derived", "5 reported", "0 derived");
        row("chrome-har: compression equal to size", "chrome-har", "0.11.12",
            {.status = 304,
             .content = "'size': 9000, 'compression': 9000",
             .response = "'headersSize': -1, 'bodySize': 0, '_transferSize': 170"},
            "network", "0 reported", "9000 reported", "170 reported");
        row("chrome-har: bodySize is the whole answer", "chrome-har", "0.5.0",
            {.responseFields = "{'name': 'content-length', 'value': '111'}",
             .content = "'size': 333, 'mimeType': 'text/css'",
             .response = "'headersSize': -1, 'bodySize': 500, '_transferSize': 500"},
            "network", "111 derived", "333 reported", "500 reported");
        row("chrome-har: and nothing tells the content's part", "chrome-har", "0.5.0",
            {.content = "'size': 333, 'mimeType': 'text/css'",
             .response = "'headersSize': -1, 'bodySize': 500, '_transferSize': 500"},
            "network", "500 upper-bound", "333 reported", "500 reported");
        row("Chrome: bodySize is the content", "WebInspector", "537.36",
            {.content = "'size': 333, 'mimeType': 'text/css'",
             .response = "'headersSize': 100, 'bodySize': 400, '_transferSize': 500"},
            "network", "400 reported", "333 reported", "500 reported");
        row("Playwright: bodySize is the whole answer", "Playwright", "1.23",
            {.responseFields = "{'name': 'content-length', 'value': '111'}",
             .response = "'headersSize': 65, 'bodySize': 170, '_transferSize': 170"},
            "network", "111 derived", "5 reported", "170 reported");
        row("Playwright: _transferSize -1", "Playwright", "1.40",
            {.content = "'size': -1", .response = "'headersSize': -1, 'bodySize': -1, '_transferSize': -1"},
            "network", "unknown", "unknown", "unknown");
        row("Polly: no sizes at all", "Polly.JS", "5.1.1", {.response = "'headersSize': 300, 'bodySize': 5"},
            "network", "5 reported", "5 reported", "305 reported");
        row("data: URL", chrome, "537.36",
            {.url = "data:text/css,a", .response = "'headersSize': -1, 'bodySize': 0"}, "memory-cache",
            "0 derived", "5 reported", "0 derived");
    }
    void answer() {
        QFETCH(const QByteArray, creator);
        QFETCH(const QByteArray, version);
        QFETCH(const EntryText, entry);
        const Session::Part part =
            imported(harText({entryText(entry)}, creator.constData(), version.constData()));
        const Exchange e = exchangeOf(part);
        QTEST(QByteArray(name(e.source())), "source");
        QTEST(shown(e.size(Size::ResponseBody)), "body");
        QTEST(shown(e.size(Size::DecodedBody)), "decoded");
        QTEST(shown(e.responseOnWire()), "onWire");
        QTEST(shown(e.size(Size::StoredBody)), "stored");
    }

    void firefoxHitWithoutFields() {
        QByteArray entry = entryText({.content = "", .response = "'bodySize': -1"});
        entry.replace("\"send\": 1, \"wait\": 20, \"receive\": 9", "")
            .replace("\"headersSize\": 100", "\"headersSize\": -1");
        const Session::Part part = imported(harText({entry}, "Firefox", "111.0"));
        QVERIFY(exchangeOf(part).source() == ExchangeSource::DiskCache);
        QVERIFY(exchangeOf(part).is(ExchangeFlag::FieldsUnavailable));
        const std::vector<WarningCode> codes = warningsOf(part, 0);
        QVERIFY(std::find(codes.begin(), codes.end(), WarningCode::FieldsMissing) != codes.end());
    }

    void firefoxProbableHit() {
        QByteArray entry = entryText({.response = "'headersSize': 0, 'bodySize': 81"});
        entry.replace("\"wait\": 20", "\"wait\": 0");
        const Session::Part part = imported(harText({entry}, "Firefox", "123.0"));
        const Exchange e = exchangeOf(part);
        QVERIFY(e.is(ExchangeFlag::ProbablyCached));
        QVERIFY(e.source() == ExchangeSource::DiskCache);
    }

    /// Firefox keeps 1 MiB of a body.
    void firefoxCutBody_data() {
        QTest::addColumn<int>("kept");
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("cut");
        QTest::newRow("cut at 1 MiB") << 1048576 << 3000000 << true;
        QTest::newRow("whole, of just that size") << 1048576 << 1048576 << false;
        QTest::newRow("small") << 1000 << 1000 << false;
    }
    void firefoxCutBody() {
        QFETCH(const int, kept);
        QFETCH(const int, size);
        QFETCH(const bool, cut);
        const QByteArray content =
            "'size': " + QByteArray::number(size) + ", 'text': '" + QByteArray(kept, 'x') + '\'';
        const Session::Part part =
            imported(harText({entryText({.content = content.constData()})}, "Firefox", "123.0"));
        QCOMPARE(exchangeOf(part).responseBody()->cut, cut);
        QCOMPARE(exchangeOf(part).is(ExchangeFlag::BodyCut), cut);
    }

    void sanitised_data() {
        QTest::addColumn<QByteArray>("agent");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<bool>("sanitised");
        QTest::newRow("131") << QByteArray("Chrome/131.0.0.0") << QByteArray("X-A") << true;
        QTest::newRow("129") << QByteArray("Chrome/129.0.0.0") << QByteArray("X-A") << false;
        QTest::newRow("131 with a cookie") << QByteArray("Chrome/131.0.0.0") << QByteArray("Cookie") << false;
        QTest::newRow("another browser") << QByteArray("Firefox/131.0") << QByteArray("X-A") << false;
    }
    void sanitised() {
        QFETCH(const QByteArray, agent);
        QFETCH(const QByteArray, field);
        const QByteArray fields =
            "{'name': 'User-Agent', 'value': '" + agent + "'}, {'name': '" + field + "', 'value': 'a'}";
        const Session::Part part = imported(harText({entryText({.requestFields = fields.constData()})}));
        QTEST(exchangeOf(part).is(ExchangeFlag::Sanitised), "sanitised");
    }

    void failure_data() {
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<int>("failure");
        const auto row = [](const char* error, Failure failure) {
            QTest::newRow(error) << QByteArray(error) << static_cast<int>(failure);
        };
        row("net::ERR_NAME_NOT_RESOLVED", Failure::HostNotFound);
        row("net::ERR_CONNECTION_REFUSED", Failure::Refused);
        row("net::ERR_CONNECTION_TIMED_OUT", Failure::TimedOut);
        row("net::ERR_CERT_DATE_INVALID", Failure::Tls);
        row("net::ERR_ABORTED", Failure::Cancelled);
        row("net::ERR_EMPTY_RESPONSE", Failure::ClosedEarly);
        row("net::ERR_HTTP2_PROTOCOL_ERROR", Failure::Protocol);
        row("something else", Failure::Other);
    }
    void failure() {
        QFETCH(const QByteArray, error);
        const QByteArray response = "'_error': '" + error + '\'';
        const Session::Part part =
            imported(harText({entryText({.status = 0, .response = response.constData()})}));
        QTEST(static_cast<int>(exchangeOf(part).record().failure), "failure");
        QCOMPARE(QByteArray::fromStdString(
                     std::string(exchangeOf(part).text(exchangeOf(part).record().failureDetail))),
                 error);
    }

    /// One visit and its reload by four recorders: the stored size is the same, and the 304 costs its field
    /// section.
    void visitAndReload_data() {
        QTest::addColumn<QByteArray>("creator");
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<QByteArray>("fullContent");
        QTest::addColumn<QByteArray>("full");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("reload");
        const auto row = [](const char* creator, const char* version, const char* fullContent,
                            const char* full, const char* content, const char* reload) {
            QTest::newRow(creator) << QByteArray(creator) << QByteArray(version) << QByteArray(fullContent)
                                   << QByteArray(full) << QByteArray(content) << QByteArray(reload);
        };
        row("WebInspector", "537.36", "'size': 9000, 'compression': 5300",
            "'headersSize': 400, 'bodySize': 3700, '_transferSize': 4100", "'size': 9000",
            "'headersSize': 330, 'bodySize': 0, '_transferSize': 330");
        row("Firefox", "123.0", "'size': 9000", "'headersSize': 400, 'bodySize': 4100", "'size': 9000",
            "'headersSize': 330, 'bodySize': 4030");
        row("Internet Explorer Network Inspector", "11.0", "'size': 9000",
            "'headersSize': 400, 'bodySize': 3700", "'size': 0, 'text': 'abc'",
            "'headersSize': 330, 'bodySize': 0");
        row("Fiddler", "5.0", "'size': 9000, 'compression': 5300", "'headersSize': 400, 'bodySize': 3700",
            "'size': 0", "'headersSize': 330, 'bodySize': 0");
    }
    void visitAndReload() {
        QFETCH(const QByteArray, creator);
        QFETCH(const QByteArray, version);
        QFETCH(const QByteArray, fullContent);
        QFETCH(const QByteArray, full);
        QFETCH(const QByteArray, content);
        QFETCH(const QByteArray, reload);
        const char* fields =
            "{'name': 'ETag', 'value': '\\'x\\''}, {'name': 'Content-Encoding', 'value': 'gzip'}";
        const Session::Part part =
            imported(harText({entryText({.responseFields = fields,
                                         .content = fullContent.constData(),
                                         .response = full.constData()}),
                              entryText({.status = 304,
                                         .requestFields = "{'name': 'If-None-Match', 'value': '\\'x\\''}",
                                         .responseFields = fields,
                                         .content = content.constData(),
                                         .response = reload.constData()})},
                             creator.constData(), version.constData()));
        const Session session(part.segment->pool(), {part});
        QCOMPARE(session[0].size(Size::ResponseBody).value(), 3700);
        QCOMPARE(session[1].size(Size::ResponseBody).value(), 0);
        QCOMPARE(session[1].responseOnWire().value(), 330);
        const auto pairs = findRevalidations(session, findResources(session));
        QCOMPARE(pairs.size(), std::size_t{1});
        QVERIFY(pairs.front().outcome == Outcome::NotModified);
        QCOMPARE(pairs.front().saved, ByteCount(4100 - 330, pairs.front().saved.basis(), Scope::Message));
    }

    /// The reload alone, of content without a coding: three of four show their cache's content, each in its
    /// own way, and a proxy has none.
    void reloadAlone_data() {
        QTest::addColumn<QByteArray>("creator");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("reload");
        QTest::addColumn<int>("stored");
        const auto row = [](const char* name, const char* creator, const char* content, const char* reload,
                            int stored) {
            QTest::newRow(name) << QByteArray(creator) << QByteArray(content) << QByteArray(reload) << stored;
        };
        row("Chrome", "WebInspector", "'size': 10", "'headersSize': -1, 'bodySize': 0, '_transferSize': 330",
            10);
        row("Firefox", "Firefox", "'size': 10", "'headersSize': 330, 'bodySize': 340", 10);
        row("IE 11, base64", "Internet Explorer Network Inspector",
            "'size': 0, 'encoding': 'base64', 'text': 'MDEyMzQ1Njc4OQ=='",
            "'headersSize': 330, 'bodySize': 0", 10);
        row("IE 11, text", "Internet Explorer Network Inspector", "'size': 0, 'text': 'a\\n\\u20AC\\t\\'bc'",
            "'headersSize': 330, 'bodySize': 0", 9);
        row("Fiddler", "Fiddler", "'size': 0", "'headersSize': 330, 'bodySize': 0", -1);
    }
    void reloadAlone() {
        QFETCH(const QByteArray, creator);
        QFETCH(const QByteArray, content);
        QFETCH(const QByteArray, reload);
        QFETCH(const int, stored);
        const Session::Part part =
            imported(harText({entryText({.status = 304,
                                         .requestFields = "{'name': 'If-None-Match', 'value': '\\'x\\''}",
                                         .content = content.constData(),
                                         .response = reload.constData()})},
                             creator.constData(), "123.0"));
        const Session session(part.segment->pool(), {part});
        QCOMPARE(session[0].responseOnWire().value(), 330);
        const auto pairs = findRevalidations(session, findResources(session));
        QCOMPARE(pairs.size(), std::size_t{1});
        QCOMPARE(pairs.front().saved.known(), stored >= 0);
        if (stored >= 0)
            QCOMPARE(pairs.front().saved.value(), stored);
    }

    /// The padding of a body left in the file is recognised as in a short one.
    void longBase64() {
        const QByteArray bytes(100'000, 'x');
        const QByteArray content = "'size': 0, 'encoding': 'base64', 'text': '" + bytes.toBase64() + '\'';
        const Session::Part part =
            imported(harText({entryText({.status = 304, .content = content.constData()})},
                             "Internet Explorer Network Inspector", "11"));
        QCOMPARE(exchangeOf(part).size(Size::DecodedBody).value(), bytes.size());
    }
};

HCI_TEST(TstHarRecorders)
#include "tst_har_recorders.moc"
