#include "model/analysis/analysis.h"
#include "model/facts/visits.h"
#include "model/transport/live_session.h"

#include "tests/unit/test_main.h"

using namespace hci;

namespace {

constexpr Milliseconds start = 1'767'600'000'000;

/// A page that was watched, an exchange a second.
struct WatchedPage {
    LiveSession live;
    Milliseconds now = start;
    std::string page;

    void load(PageMark mark, int visit, const char* url = "http://a.example/") {
        page = "page_" + std::to_string(live.part().pages + 1);
        Page one;
        one.startedAt = now;
        one.loadMs = 100;
        one.mark = mark;
        one.visit = static_cast<std::uint16_t>(visit);
        live.append(one, page, url);
    }
    void answer(const char* path, int status, ExchangeSource source, const char* policy, std::int64_t bytes) {
        ExchangeDraft draft;
        draft.startedAt = now;
        now += 1000;
        draft.responseDelayMs = 1;
        draft.durationMs = 2;
        draft.url = std::string("http://a.example") + path;
        draft.page = page;
        draft.status = status;
        draft.source = source;
        if (status == 304)
            draft.requestFields = {{"If-None-Match", "\"1\""}};
        draft.responseFields = {{"ETag", "\"1\""}, {"Cache-Control", policy}};
        draft.setSize(Size::Transfer, ByteCount(bytes, Basis::Reported));
        draft.setSize(Size::ResponseBody,
                      ByteCount(status == 304 ? 0 : bytes, Basis::Reported, Scope::Content));
        live.append(draft);
    }
    [[nodiscard]] std::vector<Visit> visits() const {
        const SessionPtr session = live.session();
        Progress progress;
        const AnalysisPtr analysis = analyse(session, {}, progress);
        return visitsOf(*session, *analysis);
    }
};

using enum ExchangeSource;

} // namespace

/// Visits of a watched page: the cost of each, and where the browser's cache differs from a conforming one.
class TstVisits : public QObject {
    Q_OBJECT

private slots:
    void counts() {
        WatchedPage watched;
        watched.load(PageMark::Visit, 1);
        watched.answer("/a", 200, Network, "no-cache", 1000);
        watched.answer("/b", 200, Network, "max-age=3600", 5000);
        watched.answer("/c", 200, Network, "max-age=3600", 700);
        watched.load(PageMark::Visit, 2);
        watched.answer("/a", 304, Network, "no-cache", 90);
        watched.answer("/b", 200, DiskCache, "max-age=3600", 0);
        watched.answer("/c", 200, Network, "max-age=3600", 700); // requested although it is fresh
        watched.load(PageMark::Reload, 3);
        watched.answer("/b", 200, MemoryCache, "max-age=3600", 0);
        const auto visits = watched.visits();
        QCOMPARE(visits.size(), std::size_t{3});
        QVERIFY(!visits[0].returning && visits[1].returning && !visits[2].returning);
        QCOMPARE(visits[0].asked, 3U);
        QCOMPARE(visits[0].needed, 3U);
        QCOMPARE(visits[1].exchanges, 3U);
        QCOMPARE(visits[1].asked, 2U);
        QCOMPARE(visits[1].notModified, 1U);
        QCOMPARE(visits[1].diskHits, 1U);
        QCOMPARE(visits[1].needed, 1U);
        QCOMPARE(visits[1].bytes.avoidable.value(), 700);
        QCOMPARE(visits[1].paid, (std::vector<std::uint32_t>{5, 3})); // the costliest first
        QCOMPARE(visits[1].departures.size(), std::size_t{1});
        QCOMPARE(visits[1].departures[0].exchange, 5U);
        QVERIFY(visits[1].departures[0].asked);
        QCOMPARE(visits[2].memoryHits, 1U);
        QVERIFY(visits[2].departures.empty());
    }

    /// The browser answers from its cache although a conforming cache must validate.
    void answersWhereItHasToAsk() {
        WatchedPage watched;
        watched.load(PageMark::Visit, 1);
        watched.answer("/a", 200, Network, "no-cache", 1000);
        watched.load(PageMark::Back, 2);
        watched.answer("/a", 200, DiskCache, "no-cache", 0);
        const auto visits = watched.visits();
        QCOMPARE(visits[1].departures.size(), std::size_t{1});
        QVERIFY(!visits[1].departures[0].asked);
    }

    /// Another page is a first visit; a page that an earlier visit led to is a return.
    void returning_data() {
        QTest::addColumn<QByteArrayList>("urls"); // of the first visit all, of the second the last
        QTest::addColumn<bool>("returning");
        QTest::newRow("the same") << QByteArrayList{"http://a.example/", "http://a.example/"} << true;
        QTest::newRow("another part of it")
            << QByteArrayList{"http://a.example/", "http://a.example/#part"} << true;
        QTest::newRow("another page") << QByteArrayList{"http://a.example/", "http://a.example/b"} << false;
        QTest::newRow("another query") << QByteArrayList{"http://a.example/", "http://a.example/?b"} << false;
        QTest::newRow("a page behind the first")
            << QByteArrayList{"http://a.example/", "http://a.example/b", "http://a.example/b"} << true;
    }
    void returning() {
        QFETCH(const QByteArrayList, urls);
        WatchedPage watched;
        for (qsizetype i = 0; i < urls.size(); ++i) {
            watched.load(PageMark::Visit, i + 1 < urls.size() ? 1 : 2, urls[i].constData());
            watched.answer("/a", 200, Network, "no-cache", 1000);
        }
        const auto visits = watched.visits();
        QCOMPARE(visits.size(), std::size_t{2});
        QVERIFY(!visits[0].returning);
        QTEST(visits[1].returning, "returning");
        watched.load(PageMark::Reload, 3, urls.back().constData());
        QVERIFY(!watched.visits()[2].returning);
        QVERIFY(watched.visits()[2].number == 3);
    }

    /// Several documents of one visit are one row; recordings of others have no visits.
    void documents() {
        WatchedPage watched;
        watched.load(PageMark::Visit, 1);
        watched.answer("/a", 200, Network, "no-cache", 1000);
        watched.load(PageMark::Visit, 1);
        watched.answer("/b", 200, Network, "no-cache", 1000);
        QCOMPARE(watched.visits().size(), std::size_t{1});
        QCOMPARE(watched.visits()[0].exchanges, 2U);
        WatchedPage others;
        others.load(PageMark::None, 0);
        others.answer("/a", 200, Network, "no-cache", 1000);
        QVERIFY(others.visits().empty());
    }
};

HCI_TEST(TstVisits)
#include "tst_visits.moc"
