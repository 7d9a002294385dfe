#include "model/capture/bidi_reader.h"
#include "model/exchange/body_reader.h"
#include "model/exchange/browser_answer.h"

#include "tests/unit/capture/scripted_browser.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

/// A browser's messages, in every possible order, become exchanges: without a browser.
class TstCapturedTraffic : public QObject {
    Q_OBJECT

private slots:
    /// The extra information may come before, between and after the others: the exchange is the same.
    void orders_data() {
        QTest::addColumn<QByteArray>("order");
        // 0 request, 1 answer, 2 end, in this order; a the sent fields, b the raw answer, anywhere among
        // them.
        QByteArray order("012ab");
        std::sort(order.begin(), order.end());
        do {
            if (order.indexOf('0') < order.indexOf('1') && order.indexOf('1') < order.indexOf('2'))
                QTest::newRow(order.constData()) << order;
        } while (std::next_permutation(order.begin(), order.end()));
    }
    void orders() {
        QFETCH(QByteArray, order);
        ScriptedBrowser told;
        for (const char what : order) {
            if (what == '0')
                told.event("requestWillBeSent", sent("1", "/x"));
            if (what == '1')
                told.event("responseReceived",
                           came("1", 200, true, "'ETag':'\\\"v1\\\"','Age':'0','X':'old'"));
            if (what == '2')
                told.event("loadingFinished", finished("1", 139));
            if (what == 'a')
                told.event("requestWillBeSentExtraInfo", id("1") + conditional);
            if (what == 'b')
                told.event("responseReceivedExtraInfo", raw("1", 304, "'ETag':'\\\"v1\\\"','X':'new'"));
        }
        QCOMPARE(told.appended(), 1U); // complete: it waits for nothing
        const SessionPtr session = told.session();
        QCOMPARE(session->size(), 1U);
        const Exchange exchange = (*session)[0];
        QCOMPARE(exchange.status(), 304);
        QCOMPARE(exchange.source(), ExchangeSource::Network);
        QCOMPARE(value(exchange.request(), "If-None-Match"), std::string_view("\"v1\""));
        QCOMPARE(value(exchange.request(), "Cookie"), std::string_view("a=1"));
        QCOMPARE(value(exchange.response(), "X"), std::string_view("new"));
        QCOMPARE(exchange.size(Size::Transfer), ByteCount(139, Basis::Reported));
        QVERIFY(!exchange.is(ExchangeFlag::RequestFieldsIncomplete));
        const auto browser = browserAnswer(*session, 0);
        QVERIFY(browser);
        QCOMPARE(browser->status, 200);
        QCOMPARE(value(browser->fields, "X"), std::string_view("old"));
    }

    /// Scripts and images: the browser shows the 304 itself, and there is no second side.
    void bothSay304() {
        ScriptedBrowser told;
        told.event("requestWillBeSent", sent("1", "/x"));
        told.event("requestWillBeSentExtraInfo", id("1") + conditional);
        told.event("responseReceivedExtraInfo", raw("1", 304));
        told.event("responseReceived", came("1", 304, true));
        told.event("loadingFinished", finished("1"));
        const SessionPtr session = told.session();
        QCOMPARE((*session)[0].status(), 304);
        QVERIFY(!browserAnswer(*session, 0));
    }

    /// The extra information is announced and never comes: the exchange waits a second, then stays as the
    /// browser showed it.
    void missing() {
        ScriptedBrowser told;
        told.event("requestWillBeSent", sent("1", "/x"));
        told.event("responseReceived", came("1", 200, true));
        told.event("loadingFinished", finished("1"));
        QCOMPARE(told.appended(), 0U);
        told.at(999);
        QCOMPARE(told.appended(), 0U);
        told.at(1000);
        QCOMPARE(told.appended(), 1U);
        told.event("responseReceivedExtraInfo", raw("1", 304)); // too late
        const SessionPtr session = told.session();
        QCOMPARE(session->size(), 1U);
        QCOMPARE((*session)[0].status(), 200);
        QVERIFY((*session)[0].is(ExchangeFlag::RequestFieldsIncomplete));
        QVERIFY(!browserAnswer(*session, 0));
    }

    /// A hit in memory wrongly announces extra information, so it is not waited for.
    void memoryHit() {
        ScriptedBrowser told;
        told.event("requestWillBeSent", sent("1", "/x"));
        told.event("requestServedFromCache", id("1"));
        told.event("responseReceived", came("1", 200, true));
        told.event("loadingFinished", finished("1", 0));
        QCOMPARE(told.appended(), 1U);
        const SessionPtr session = told.session();
        QCOMPARE((*session)[0].source(), ExchangeSource::MemoryCache);
        QCOMPARE((*session)[0].size(Size::Transfer), ByteCount(0, Basis::Derived));
    }

    void sources_data() {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<ExchangeSource>("source");
        QTest::addColumn<bool>("prefetched");
        QTest::newRow("disk") << QByteArray(",'fromDiskCache':true") << ExchangeSource::DiskCache << false;
        QTest::newRow("worker")
            << QByteArray(",'fromServiceWorker':true,'serviceWorkerResponseSource':'cache-storage'")
            << ExchangeSource::ServiceWorker << false;
        QTest::newRow("prefetch") << QByteArray(",'fromPrefetchCache':true") << ExchangeSource::DiskCache
                                  << true;
        QTest::newRow("network") << QByteArray(",'fromDiskCache':false") << ExchangeSource::Network << false;
        QTest::newRow("no truth") << QByteArray(",'fromDiskCache':'yes'") << ExchangeSource::Network << false;
    }
    void sources() {
        QFETCH(QByteArray, member);
        QFETCH(bool, prefetched);
        ScriptedBrowser told;
        told.event("requestWillBeSent", sent("1", "/x"));
        told.event("responseReceived", came("1", 200, false, "'ETag':'\\\"v1\\\"'", member.toStdString()));
        told.event("loadingFinished", finished("1"));
        const SessionPtr session = told.session();
        QTEST((*session)[0].source(), "source");
        QCOMPARE((*session)[0].is(ExchangeFlag::FromPrefetch), prefetched);
    }

    /// The hops of a chain share an id; their extra information comes in order, and only for hops that were
    /// sent.
    void redirects() {
        ScriptedBrowser told;
        told.event("requestWillBeSent", sent("1", "/a"));
        told.event("requestWillBeSentExtraInfo", id("1") + ",'headers':{'Cookie':'a'}");
        told.event("responseReceivedExtraInfo", raw("1", 302, "'Location':'/b','Set-Cookie':'s=1\\nt=2'"));
        told.event("requestWillBeSentExtraInfo", id("1") + ",'headers':{'Cookie':'c'}");
        told.event("requestWillBeSent", sent("1", "/b",
                                             ",'redirectHasExtraInfo':true,'redirectResponse':" +
                                                 response(302, "'Location':'/b'")));
        told.event("requestWillBeSent", sent("1", "/c",
                                             ",'redirectHasExtraInfo':false,'redirectResponse':" +
                                                 response(301, "'Location':'/c'", ",'fromDiskCache':true")));
        told.event("responseReceivedExtraInfo", raw("1", 304));
        told.event("responseReceived", came("1", 200, true));
        told.event("loadingFinished", finished("1"));
        const SessionPtr session = told.session();
        QCOMPARE(session->size(), 3U);
        QCOMPARE((*session)[0].status(), 302);
        QCOMPARE(value((*session)[0].request(), "Cookie"), std::string_view("a"));
        QCOMPARE((*session)[0].response().size(), 3U); // each Set-Cookie line is a field
        QCOMPARE((*session)[1].status(), 301);
        QCOMPARE((*session)[1].source(), ExchangeSource::DiskCache);
        QVERIFY((*session)[1].is(ExchangeFlag::RequestFieldsIncomplete));
        QCOMPARE((*session)[2].status(), 304);
        QCOMPARE(value((*session)[2].request(), "Cookie"), std::string_view("c"));
        QVERIFY(browserAnswer(*session, 2));
    }

    /// A background revalidation has no end event: the page does not wait for it, and it counts as whole.
    void backgroundValidation() {
        ScriptedBrowser told;
        told.event("requestWillBeSent", sent("1", "/x"));
        QCOMPARE(told.traffic().unanswered(), 1U);
        told.event("requestWillBeSentExtraInfo", id("1") + conditional);
        told.event("responseReceivedExtraInfo", raw("1", 304));
        told.event("responseReceived", came("1", 200, true));
        QCOMPARE(told.traffic().unanswered(), 0U);
        QCOMPARE(told.traffic().unfinished(), 0U);
        const SessionPtr session = told.session();
        QCOMPARE((*session)[0].status(), 304);
        QCOMPARE((*session)[0].record().failure, Failure::None);
        QCOMPARE((*session)[0].size(Size::Transfer), ByteCount(150, Basis::Reported));
    }

    void failures_data() {
        QTest::addColumn<QByteArray>("why");
        QTest::addColumn<bool>("answered");
        QTest::addColumn<Failure>("failure");
        QTest::newRow("refused") << QByteArray("net::ERR_CONNECTION_REFUSED") << false << Failure::Refused;
        QTest::newRow("no such host")
            << QByteArray("net::ERR_NAME_NOT_RESOLVED") << false << Failure::HostNotFound;
        QTest::newRow("cut") << QByteArray("net::ERR_CONTENT_LENGTH_MISMATCH") << true << Failure::Truncated;
        QTest::newRow("stopped") << QByteArray("net::ERR_ABORTED") << true << Failure::Cancelled;
        QTest::newRow("cross origin") << QByteArray("net::ERR_FAILED") << true << Failure::Other;
        QTest::newRow("no word") << QByteArray() << false << Failure::Other;
    }
    void failures() {
        QFETCH(QByteArray, why);
        QFETCH(bool, answered);
        ScriptedBrowser told;
        told.event("requestWillBeSent", sent("1", "/x"));
        if (answered)
            told.event("responseReceived", came("1", 200, false));
        told.event("loadingFailed", id("1") + ",'timestamp':103,'errorText':'" + why.toStdString() + '\'');
        told.at(5000);
        const SessionPtr session = told.session();
        const Exchange exchange = (*session)[0];
        QTEST(exchange.record().failure, "failure");
        QCOMPARE(exchange.source(), answered ? ExchangeSource::Network : ExchangeSource::Failed);
        QCOMPARE(exchange.status(), answered ? 200 : 0);
    }

    /// Exchanges under way when watching ends are kept unfinished.
    void stillOpen() {
        ScriptedBrowser told;
        told.event("requestWillBeSent", sent("1", "/stream"));
        told.event("responseReceived", came("1", 200, false));
        told.event("requestWillBeSent", sent("2", "/slow"));
        QCOMPARE(told.traffic().unfinished(), 1U);
        QCOMPARE(told.traffic().unanswered(), 1U);
        const SessionPtr session = told.session();
        QCOMPARE(session->size(), 2U);
        const Exchange stream = (*session)[indexOf(*session, "/stream")];
        QVERIFY(stream.is(ExchangeFlag::BodyCut));
        QVERIFY(stream.record().failure != Failure::None);
        const Exchange slow = (*session)[indexOf(*session, "/slow")];
        QVERIFY(slow.is(ExchangeFlag::Pending));
        QCOMPARE(slow.status(), 0);
    }

    /// Without the request's event the answer is kept, and the request is marked as missing.
    void answerWithoutRequest() {
        ScriptedBrowser told;
        told.event("responseReceived", came("1", 200, false));
        told.event("loadingFinished", finished("1"));
        const SessionPtr session = told.session();
        QCOMPARE(session->size(), 1U);
        QCOMPARE((*session)[0].url(), std::string_view("http://a.example/x"));
        QVERIFY((*session)[0].is(ExchangeFlag::RequestFieldsIncomplete));
    }

    void content() {
        ScriptedBrowser told;
        told.event("requestWillBeSent", sent("1", "/x"));
        told.event("responseReceived", came("1", 200, false));
        QVERIFY(!told.traffic().wantsContent("1", 100)); // no bytes arrived
        told.event("dataReceived", id("1") + ",'dataLength':11");
        QVERIFY(!told.traffic().wantsContent("1", 10));
        QVERIFY(told.traffic().wantsContent("1", 11));
        told.traffic().expectContent("1");
        told.event("loadingFinished", finished("1"));
        QCOMPARE(told.appended(), 0U);
        told.traffic().take(ContentRead{"1", std::string("a \"q\"\nb\xc3\xa9"), false}, 0);
        QCOMPARE(told.appended(), 1U);
        const SessionPtr session = told.session();
        const BodyRef* body = (*session)[0].responseBody();
        QVERIFY(body);
        QCOMPARE(body->form, BodyForm::JsonText);
        const auto text = readContent((*session)[0]);
        QVERIFY(text);
        QCOMPARE(*text, QByteArray("a \"q\"\nb\xc3\xa9"));
    }

    /// Firefox reports received bytes, which show that there is a content, but never its length.
    void contentOfUnknownSize_data() {
        QTest::addColumn<QByteArray>("response");
        QTest::addColumn<qint64>("size");
        QTest::addColumn<bool>("wanted");
        const auto row = [](const char* name, const char* response, qint64 size, bool wanted) {
            QTest::newRow(name) << QByteArray(response) << size << wanted;
        };
        row("received", "'status':200,'headersSize':90,'bytesReceived':101,'content':{'size':0}", -1, true);
        row("told", "'status':200,'headersSize':90,'bytesReceived':101,'content':{'size':11}", 11, true);
        row("fields alone", "'status':200,'headersSize':90,'bytesReceived':90,'content':{'size':0}", 0,
            false);
        row("a hit", "'status':200,'fromCache':true,'bytesReceived':0,'content':{'size':0}", -1, true);
        row("a 304", "'status':304,'headersSize':90,'bytesReceived':90,'content':{'size':0}", 0, false);
    }
    void contentOfUnknownSize() {
        QFETCH(QByteArray, response);
        BidiReader reader;
        LiveSession live;
        CapturedTraffic traffic(live);
        const auto take = [&](QByteArray message) {
            const auto read = reader.read(message.replace('\'', '"').toStdString());
            QVERIFY(read && std::holds_alternative<BrowserEvents>(*read));
            for (const BrowserEvent& event : std::get<BrowserEvents>(*read).events) {
                if (std::holds_alternative<LoadFinished>(event)) {
                    QTEST(traffic.wantsContent("1#0", 100), "wanted");
                    continue;
                }
                if (const auto* came = std::get_if<ContentCame>(&event))
                    QTEST(qint64{came->decoded}, "size");
                traffic.take(event, 0);
            }
        };
        const QByteArray request =
            "'context':'t','request':{'request':'1','url':'http://a.example/','method':'GET'}";
        take("{'method':'network.beforeRequestSent','params':{" + request + "}}");
        take("{'method':'network.responseCompleted','params':{" + request +
             ",'response':{'url':'http://a.example/'," + response + "}}}");
    }

    /// The content of a 304 is the browser's stored one, and no part of the answer.
    void noContentOf304() {
        ScriptedBrowser told;
        told.event("requestWillBeSent", sent("1", "/x"));
        told.event("responseReceived", came("1", 200, true));
        told.event("dataReceived", id("1") + ",'dataLength':11");
        told.event("requestWillBeSentExtraInfo", id("1") + conditional);
        QVERIFY(told.traffic().wantsContent("1", 100)); // no 304 was reported yet
        told.traffic().expectContent("1");
        told.event("responseReceivedExtraInfo", raw("1", 304));
        told.event("loadingFinished", finished("1"));
        told.traffic().take(ContentRead{"1", std::string("stored"), false}, 0);
        const SessionPtr session = told.session();
        QCOMPARE((*session)[0].status(), 304);
        QVERIFY(!(*session)[0].responseBody());
    }

    void pages() {
        ScriptedBrowser told;
        const auto load = [&told](const char* loader, const char* type, const char* request) {
            told.line("{'sessionId':'S','method':'Page.frameStartedNavigating','params':{'frameId':'T','"
                      "loaderId':'" +
                      std::string(loader) + "','navigationType':'" + type + "'}}");
            told.line("{'sessionId':'S','method':'Network.requestWillBeSent','params':{'requestId':'" +
                      std::string(loader) + "','loaderId':'" + loader +
                      "','frameId':'T','timestamp':100,'wallTime':1000,'request':{'url':'http://a.example/"
                      "','method':'GET','headers':{}}}}");
            told.event("requestWillBeSent", sent(request, "/x", ",'frameId':'T'"));
            told.line("{'sessionId':'S','method':'Page.loadEventFired','params':{'timestamp':100.25}}");
        };
        told.traffic().nextVisit();
        load("A", "differentDocument", "1");
        told.traffic().nextVisit();
        load("B", "reload", "2");
        load("C", "reloadBypassingCache", "3");
        load("D", "historyDifferentDocument", "4");
        const SessionPtr session = told.session();
        const Segment& segment = *session->parts()[0].segment;
        QCOMPARE(session->parts()[0].pages, 4U);
        const PageMark marks[] = {PageMark::Visit, PageMark::Reload, PageMark::HardReload, PageMark::Back};
        const int visits[] = {1, 2, 2, 2};
        for (std::uint32_t i = 0; i < 4; ++i) {
            QCOMPARE(segment.pages[i].mark, marks[i]);
            QCOMPARE(int(segment.pages[i].visit), visits[i]);
            QCOMPARE(segment.pages[i].loadMs, 250);
        }
        for (std::uint32_t i = 0; i < session->size(); ++i)
            QVERIFY((*session)[i].record().page != TextId::None);
    }
};

HCI_TEST(TstCapturedTraffic)
#include "tst_captured_traffic.moc"
