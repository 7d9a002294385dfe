#include "model/analysis/analysis.h"
#include "model/transport/live_session.h"
#include "model/words/browser_words.h"

#include "tests/unit/test_main.h"

using namespace hci;

namespace {

constexpr Milliseconds start = 1'767'600'000'000; // 2026-01-05T08:00:00Z

using enum ExchangeSource;

/// A page that a browser loads; times in seconds from its start.
struct Browsed {
    LiveSession live;
    std::string page = "page_1";

    explicit Browsed(PageMark mark = PageMark::Visit, int visit = 1) {
        Page one;
        one.mark = mark;
        one.visit = static_cast<std::uint16_t>(visit);
        live.append(one, page, "http://a.example/");
    }
    std::uint32_t answer(int at, int status, ExchangeSource source, const char* policy,
                         const char* path = "/x") {
        ExchangeDraft draft;
        draft.startedAt = start + Milliseconds{at} * 1000;
        draft.responseDelayMs = 1;
        draft.url = std::string("http://a.example") + path;
        draft.page = page;
        draft.status = status;
        draft.source = source;
        draft.requestFields = {{"User-Agent", "Chrome/156"}};
        if (status == 304)
            draft.requestFields.emplace_back("If-None-Match", "\"1\"");
        draft.responseFields = {{"ETag", "\"1\""}, {"Cache-Control", policy}};
        return live.append(draft);
    }
    [[nodiscard]] std::optional<BrowserDecision> decision(std::uint32_t exchange) const {
        const SessionPtr session = live.session();
        Progress progress;
        return browserDecision(*session, *analyse(session, {}, progress), WatchedPages(*session), exchange);
    }
    [[nodiscard]] QStringList words(std::uint32_t exchange) const {
        const SessionPtr session = live.session();
        Progress progress;
        const AnalysisPtr analysis = analyse(session, {}, progress);
        const auto did = browserDecision(*session, *analysis, WatchedPages(*session), exchange);
        QStringList all;
        if (did)
            for (const BrowserRemark& remark : decisionRemarks(*did, *session, *analysis, exchange))
                all << remark.text;
        return all;
    }
};

} // namespace

/// A watched browser's decision, beside that of a conforming cache.
class TstBrowserDecision : public QObject {
    Q_OBJECT

private slots:
    void differences_data() {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<int>("at");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("source");
        QTest::addColumn<int>("difference");
        const auto row = [](const char* name, const char* policy, int at, int status, ExchangeSource source,
                            BrowserDifference difference) {
            QTest::newRow(name) << QByteArray(policy) << at << status << static_cast<int>(source)
                                << static_cast<int>(difference);
        };
        using enum BrowserDifference;
        row("asked, and a cache asks", "max-age=60", 90, 304, Network, None);
        row("asked although fresh", "max-age=60", 30, 200, Network, RequestedWhileFresh);
        row("a hit, and fresh", "max-age=60", 30, 200, DiskCache, None);
        row("a hit although stale", "max-age=60", 90, 200, DiskCache, UsedWhileStale);
        row("from memory although stale", "max-age=60", 90, 200, MemoryCache, UsedWhileStale);
        row("a hit although no-cache", "no-cache", 1, 200, MemoryCache, UsedWhileStale);
        row("a hit although no-store", "no-store", 1, 200, MemoryCache, UsedWithoutStoring);
        row("a service worker is no cache", "no-store", 1, 200, ServiceWorker, None);
        row("no answer", "max-age=60", 30, 0, Failed, None);
    }
    void differences() {
        QFETCH(QByteArray, policy);
        QFETCH(int, at);
        QFETCH(int, status);
        QFETCH(int, source);
        Browsed browsed;
        browsed.answer(0, 200, Network, policy.constData());
        const auto exchange =
            browsed.answer(at, status, static_cast<ExchangeSource>(source), policy.constData());
        const auto did = browsed.decision(exchange);
        QVERIFY(did);
        QTEST(static_cast<int>(did->difference), "difference");
    }

    /// Responses stored before the watch give no difference, and neither do unwatched browsers.
    void nothingToCompare() {
        Browsed browsed;
        const auto hit = browsed.answer(0, 200, DiskCache, "max-age=60");
        QVERIFY(browsed.decision(hit) && !browsed.decision(hit)->differs());
        QVERIFY(browsed.decision(hit)->unseenByProxies());
        Browsed others(PageMark::None, 0);
        const auto answer = others.answer(0, 200, Network, "max-age=60");
        QVERIFY(!others.decision(answer));
        Browsed elsewhere;
        elsewhere.page = "page_2"; // not reported by the browser
        QVERIFY(!elsewhere.decision(elsewhere.answer(0, 200, Network, "max-age=60")));
    }

    /// RFC 5861 3: the hit and its background request are linked; a hit alone has no partner, and neither has
    /// a request on another page or for another resource.
    void pairs() {
        constexpr const char* policy = "max-age=10, stale-while-revalidate=60";
        Browsed browsed;
        const auto first = browsed.answer(0, 200, Network, policy);
        const auto fresh = browsed.answer(5, 200, DiskCache, policy);
        const auto hit = browsed.answer(20, 200, DiskCache, policy);
        browsed.answer(20, 304, Network, policy, "/other");
        const auto background = browsed.answer(20, 304, Network, policy);
        QCOMPARE(browsed.decision(hit)->partner, background);
        QCOMPARE(browsed.decision(background)->partner, hit);
        QCOMPARE(browsed.decision(first)->partner, noIndex);
        QCOMPARE(browsed.decision(fresh)->partner, noIndex);
        QVERIFY(!browsed.decision(hit)->differs() && !browsed.decision(background)->differs());
        QVERIFY(browsed.words(hit).contains(QStringLiteral(
            "It was stale, and given at once; the request in the background followed at 08:00:20.000.")));
        QVERIFY(browsed.words(background)
                    .contains(QStringLiteral("The request in the background: the hit at 08:00:20.000 had "
                                             "been given stale meanwhile.")));

        Browsed two;
        two.answer(0, 200, Network, policy);
        const auto alone = two.answer(20, 200, DiskCache, policy);
        two.page = "page_2";
        two.answer(20, 304, Network, policy);
        QCOMPARE(two.decision(alone)->partner, noIndex);
    }

    /// First the observation, then a cache's decision with figures, then what the RFC leaves to a browser.
    void words() {
        Browsed browsed;
        browsed.answer(0, 200, Network, "max-age=60");
        const auto asked = browsed.answer(30, 200, Network, "max-age=60");
        QCOMPARE(
            browsed.words(asked),
            (QStringList{QStringLiteral("Chromium asked over the network."),
                         QStringLiteral("A conforming cache answers from its store: the response is fresh "
                                        "for 60 s, and 30 s old."),
                         QStringLiteral("A request is allowed: a fresh response need not be used.")}));
        Browsed stale;
        stale.answer(0, 200, Network, "max-age=60");
        const auto memory = stale.answer(90, 200, MemoryCache, "max-age=60");
        const QStringList words = stale.words(memory);
        QCOMPARE(words.size(), 4);
        QCOMPARE(words[0], QStringLiteral("Chromium answered from its memory."));
        QCOMPARE(words[1], QStringLiteral("Nothing went over the network: no proxy sees this."));
        QCOMPARE(words[2],
                 QStringLiteral("A conforming cache asks first: the response was fresh for 60 s, and "
                                "is 90 s old."));
        QVERIFY(words[3].startsWith(QStringLiteral("What a browser keeps for one page view")));
    }

    /// Says how the page was loaded, if that was seen.
    void marks() {
        Browsed back(PageMark::Back);
        back.answer(0, 200, Network, "no-cache");
        const auto hit = back.answer(1, 200, DiskCache, "no-cache");
        QVERIFY2(back.words(hit).back().startsWith(QStringLiteral("The page was reached by going back:")),
                 qPrintable(back.words(hit).back()));
        Browsed reload(PageMark::Reload);
        reload.answer(0, 200, Network, "max-age=60");
        const auto asked = reload.answer(1, 200, Network, "max-age=60");
        QCOMPARE(reload.words(asked).back(), QStringLiteral("The page was reloaded."));
    }

    void counts() {
        Browsed browsed;
        browsed.answer(0, 200, Network, "max-age=60", "/a");
        browsed.answer(1, 200, Network, "max-age=60", "/b");
        browsed.answer(2, 200, Network, "max-age=60", "/a");
        browsed.answer(3, 200, Network, "max-age=60", "/a");
        const SessionPtr session = browsed.live.session();
        Progress progress;
        const auto watched = watchedFacts(*session, *analyse(session, {}, progress));
        QVERIFY(watched);
        QCOMPARE(watched->departures, (std::vector<std::uint32_t>{2, 0}));
        Browsed others(PageMark::None, 0);
        others.answer(0, 200, Network, "max-age=60");
        const SessionPtr unwatched = others.live.session();
        QVERIFY(!watchedFacts(*unwatched, *analyse(unwatched, {}, progress)));
    }
};

HCI_TEST(TstBrowserDecision)
#include "tst_browser_decision.moc"
