#include "model/capture/watch_thread.h"
#include "model/exchange/browser_answer.h"

#include "tests/unit/capture/watched_browser.h"
#include "tests/unit/queued_calls.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

/// A watch of a fake browser under the user's orders, and the effect of each order.
class TstBrowserWatch : public QObject {
    Q_OBJECT

private slots:
    /// In browsers' own words; other failures are reported.
    void supersededLoads() {
        QVERIFY(isSuperseded("net::ERR_ABORTED"));
        QVERIFY(isSuperseded("A new navigation interrupted an unfinished navigation"));
        QVERIFY(!isSuperseded("net::ERR_CONNECTION_ABORTED"));
        QVERIFY(!isSuperseded("net::ERR_CONNECTION_REFUSED"));
        QVERIFY(!isSuperseded(""));
    }

    void visits() {
        Watched f;
        f.start();
        QVERIFY(f.hasExchanges(3));
        QCOMPARE(f.name, QStringLiteral("Chrome/156.0"));
        QCOMPARE(f.readyTimes, 1);
        QCOMPARE(f.browser.count("Page.navigate T1 http://shop.example/"), 1);
        QCOMPARE(f.browser.count("Target.createTarget"), 0); // the tab that it started with
        QCOMPARE(f.counts.exchanges, 3U);
        QCOMPARE(f.counts.notModified, 1U);
        QCOMPARE(f.counts.hits, 1U);
        QCOMPARE((*f.session)[1].status(), 304);
        QVERIFY(browserAnswer(*f.session, 1));
        QCOMPARE(f.session->parts()[0].info.kind, InputKind::Live);
        QCOMPARE(f.session->parts()[0].info.creator, QStringLiteral("Chrome/156.0"));
        QTRY_COMPARE(f.session->parts()[0].pages, 1U); // while open: its subresources need not wait
        QCOMPARE(f.segment().pages[0].mark, PageMark::Visit);
        QCOMPARE(int(f.segment().pages[0].visit), 1);
    }

    /// A page loaded before its tab is watched would not be reported.
    void waitsForItsTab() {
        Watched f;
        f.browser.ignore("Page.enable");
        f.start();
        QVERIFY(f.hasCommand("Target.setAutoAttach T1"));
        f.watch->reload(false);
        QVERIFY(runQueuedCalls());
        QCOMPARE(f.browser.count("Page.navigate") + f.browser.count("Page.reload"), 0);
        f.browser.closeTab("T1"); // a closed tab ends the wait
        QVERIFY(f.hasCommand("Target.createTarget"));
        QTRY_COMPARE(f.notes, std::vector<std::string>{"there is no tab that could be loaded again"});
    }

    void visitsAgainInATab() {
        Watched f;
        f.start();
        QVERIFY(f.hasExchanges(3));
        f.watch->visitAgain();
        QVERIFY(f.hasExchanges(6));
        QCOMPARE(f.browser.count("Target.createTarget"), 1);
        QCOMPARE(f.browser.count("Target.closeTarget"), 0); // the user's tabs stay open
        QCOMPARE(f.browser.count("Page.navigate T2 http://shop.example/"), 1);
        QTRY_COMPARE(f.session->parts()[0].pages, 2U);
        QCOMPARE(int(f.segment().pages[1].visit), 2);
        f.watch->visit("http://other.example/");
        QVERIFY(f.hasExchanges(9));
        QCOMPARE(f.browser.count("Page.navigate T2 http://other.example/"), 1);
    }

    void reloads_data() {
        QTest::addColumn<bool>("hard");
        QTest::newRow("reload") << false;
        QTest::newRow("hard") << true;
    }
    void reloads() {
        QFETCH(const bool, hard);
        Watched f;
        f.start();
        QVERIFY(f.hasExchanges(3));
        f.watch->reload(hard);
        QVERIFY(f.hasExchanges(6));
        QCOMPARE(f.browser.count(hard ? "Page.reload T1 true" : "Page.reload T1 false"), 1);
        QTRY_COMPARE(f.session->parts()[0].pages, 2U);
        QCOMPARE(f.segment().pages[1].mark, hard ? PageMark::HardReload : PageMark::Reload);
        QCOMPARE(int(f.segment().pages[1].visit), 2);
    }

    /// An order goes to the visible tab, not to the one opened last.
    void reloadsWhatIsSeen() {
        Watched f;
        f.start();
        QVERIFY(f.hasExchanges(3));
        f.watch->visitAgain();
        QVERIFY(f.hasExchanges(6));
        f.browser.show("T1");
        f.watch->reload(false);
        QVERIFY(f.hasExchanges(9));
        QCOMPARE(f.browser.count("Page.reload T1"), 1);
        f.browser.show("none");
        f.watch->reload(false); // no tab is reported visible: the one that loaded last
        QVERIFY(f.hasExchanges(12));
        QCOMPARE(f.browser.count("Page.reload T1"), 2);
    }

    /// Keeps what the user does in the browser itself, also in tabs and popups.
    void followsTheUser() {
        Watched f;
        f.start();
        QVERIFY(f.hasExchanges(3));
        f.browser.follow("T1", "http://shop.example/cart/");
        QVERIFY(f.hasExchanges(6));
        f.browser.openTab("T7");
        f.browser.follow("T7", "http://shop.example/popup/");
        QVERIFY(f.hasExchanges(9));
        QTRY_COMPARE(f.session->parts()[0].pages, 3U);
        for (std::uint32_t page = 0; page < 3; ++page)
            QCOMPARE(int(f.segment().pages[page].visit), 1); // no new visit began
        f.browser.closeTab("T7");
        f.browser.closeTab("T1");
        f.watch->visit(shop); // no tab is left: opens one
        QVERIFY(f.hasExchanges(12));
        QCOMPARE(f.browser.count("Target.createTarget"), 1);
        QVERIFY(f.ends.empty());
    }

    void reloadsNothing() {
        Watched f;
        f.start();
        QVERIFY(f.hasExchanges(3));
        f.browser.closeTab("T1");
        QCoreApplication::processEvents();
        f.watch->clearCache();
        QCOMPARE(f.notes, std::vector<std::string>{"there is no open tab"});
        f.watch->reload(false);
        QCOMPARE(f.notes.back(), std::string("there is no tab that could be loaded again"));
        QCOMPARE(f.browser.count("Page.reload"), 0);
    }

    void cache() {
        Watched f;
        f.start();
        QVERIFY(f.hasExchanges(3));
        f.watch->clearCache();
        QVERIFY(f.hasCommand("Network.clearBrowserCache"));
        f.watch->setCacheOff(true);
        QVERIFY(f.hasCommand("Network.setCacheDisabled T1 true"));
        f.browser.openTab("T5");
        QVERIFY(f.hasCommand("Network.setCacheDisabled T5 true")); // also for later targets
        f.watch->setCacheOff(false);
        QVERIFY(f.hasCommand("Network.setCacheDisabled T1 false"));
        QVERIFY(f.hasCommand("Network.setCacheDisabled T5 false"));
        f.browser.refuse("Network.clearBrowserCache", "not today");
        f.watch->clearCache();
        QTRY_COMPARE(f.notes.size(), std::size_t{1});
        QCOMPARE(f.notes[0], std::string("it does not do that: not today"));
    }

    void cacheOffFromTheStart() {
        Watched f;
        f.start();
        f.watch->setCacheOff(true);
        QVERIFY(f.hasExchanges(3));
        const QStringList all = f.browser.commands();
        QVERIFY(all.indexOf(QStringLiteral("Network.setCacheDisabled T1 true")) <
                all.indexOf(QStringLiteral("Page.navigate T1 http://shop.example/")));
        QVERIFY(all.contains(QStringLiteral("Network.setCacheDisabled T1 true")));
    }

    /// After a mark, traffic belongs to new pages, even in an open document.
    void marks() {
        Watched f;
        f.start();
        QVERIFY(f.hasExchanges(3));
        f.watch->mark("after deploy");
        f.browser.tell(
            "{'sessionId':'S1','method':'Network.requestWillBeSent','params':{'requestId':'m',"
            "'loaderId':'L1','frameId':'T1','timestamp':100,'wallTime':1767600000,'request':{'url':"
            "'http://shop.example/late','method':'GET','headers':{}}}}");
        f.browser.tell("{'sessionId':'S1','method':'Network.loadingFailed','params':{'requestId':'m',"
                       "'timestamp':101,'errorText':'net::ERR_FAILED'}}");
        f.watch->reload(false);
        QVERIFY(f.hasExchanges(7));
        int before = 0;
        int behind = 0;
        for (std::uint32_t i = 0; i < f.session->size(); ++i)
            ++(f.pageOf(i).find(" after deploy") == std::string::npos ? before : behind);
        QCOMPARE(before, 3);
        QCOMPARE(behind, 4);
        QCOMPARE(f.pageOf(0), std::string("page_1"));
        QTRY_COMPARE(f.session->parts()[0].pages, 3U);
        const Page& page = f.segment().pages[1];
        QCOMPARE(f.session->pool().text(page.id), std::string_view("page_2 after deploy"));
        QCOMPARE(f.session->pool().text(page.title), std::string_view(shop));
        QCOMPARE(int(page.visit), 1);
        QVERIFY(page.startedAt > 0);
    }

    /// Drops exchanges that begin in a pause, even if they end later; keeps those already under way.
    void pauses() {
        Watched f;
        f.start();
        QVERIFY(f.hasExchanges(3));
        f.browser.request("T1", "before", "http://shop.example/before", false);
        QCoreApplication::processEvents();
        f.watch->setPaused(true);
        f.browser.request("T1", "during", "http://shop.example/during");
        f.browser.request("T1", "across", "http://shop.example/across", false);
        f.browser.follow("T1", "http://shop.example/unseen/");
        f.browser.endRequest("T1", "before");
        QVERIFY(f.hasExchanges(4));
        QCOMPARE(f.countUrl("/before"), 1);
        f.watch->setPaused(false);
        f.browser.endRequest("T1", "across");
        f.browser.request("T1", "after", "http://shop.example/after");
        QVERIFY(f.hasExchanges(5));
        QCOMPARE(f.countUrl("/after"), 1);
        QCOMPARE(f.pageOf(4), std::string()); // its document began in the pause
        f.watch->stop();
        QVERIFY(f.isOver());
        QCOMPARE(f.session->size(), 5U);
        QCOMPARE(f.countUrl("/across") + f.countUrl("/during") + f.countUrl("unseen/"), 0);
        QCOMPARE(f.counts.exchanges, 5U);
    }

    void talksNonsense() {
        Watched f;
        f.start();
        QVERIFY(f.hasExchanges(3));
        for (int i = 0; i < 50; ++i) // a few are harmless
            f.browser.tell("nonsense");
        f.browser.follow("T1", "http://shop.example/next/");
        QVERIFY(f.hasExchanges(6));
        QVERIFY(f.ends.empty());
        for (int i = 0; i < 60; ++i)
            f.browser.tell("[1, 2");
        QVERIFY(f.isOver());
        QCOMPARE(f.ends[0].kind, WatchEnd::Kind::Failed);
        QCOMPARE(f.ends[0].why, std::string("it sent something that is no message of the protocol"));
        QCOMPARE(f.session->size(), 6U);
    }

    /// Reported once, however many there are; the worker of a single page is reported in full.
    void sharedWorkersAreReportedInPart() {
        Watched f;
        f.start();
        QVERIFY(f.hasExchanges(3));
        for (const char* type : {"worker", "shared_worker", "shared_worker"})
            f.browser.tell(
                QByteArray("{'method':'Target.attachedToTarget','params':{'sessionId':'W','targetInfo':"
                           "{'targetId':'w','type':'") +
                type + "'}}}");
        QTRY_COMPARE(f.notes.size(), std::size_t{1});
        QVERIFY(f.notes[0].starts_with("Chromium reports what shared workers receive"));
        f.watch->reload(false);
        QVERIFY(f.hasExchanges(6));
        QCOMPARE(f.notes.size(), std::size_t{1});
    }

    void refusals() {
        Watched f;
        f.browser.refuse("Target.createTarget", "no more tabs");
        f.browser.refuse("Page.navigate", "net::ERR_NAME_NOT_RESOLVED");
        f.start();
        QTRY_COMPARE(f.notes.size(), std::size_t{1});
        QCOMPARE(f.notes[0], std::string("the page could not be loaded: net::ERR_NAME_NOT_RESOLVED"));
        f.watch->visitAgain();
        QTRY_COMPARE(f.notes.size(), std::size_t{2});
        QCOMPARE(f.notes[1], std::string("it opens no tab: no more tabs"));
        f.watch->visitAgain(); // reported once
        QVERIFY(f.hasCommand("Target.createTarget", 2));
        QVERIFY(runQueuedCalls());
        QCOMPARE(f.notes.size(), std::size_t{2});
        QVERIFY(f.ends.empty());
    }

    /// They arrive in few parts, however many there are.
    void tenThousandRequests() {
        Watched f;
        f.start();
        QVERIFY(f.hasExchanges(3));
        f.told = 0;
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 10'000; ++i) {
            const QByteArray id = "r" + QByteArray::number(i);
            f.browser.request("T1", id.constData(), "http://shop.example/many");
        }
        QVERIFY(f.hasExchanges(10'003));
        QCOMPARE(f.counts.exchanges, 10'003U);
        QVERIFY2(f.told <= clock.elapsed() / 250 + 2, qPrintable(QString::number(f.told)));
    }

    /// The same on a thread of its own, which ends with its owner.
    void onAThread() {
        FakeBrowser browser;
        WatchOptions options;
        options.url = shop;
        options.setup.channel = browser.maker();
        auto thread = std::make_unique<WatchThread>(options);
        std::uint32_t exchanges = 0;
        const QThread* told = nullptr;
        QObject here;
        connect(&thread->watch(), &BrowserWatch::came, &here, [&](const Session::Part& part) {
            exchanges = part.exchanges;
            told = QThread::currentThread();
        });
        thread->start();
        QTRY_COMPARE_WITH_TIMEOUT(exchanges, 3U, 30000);
        QCOMPARE(told, QThread::currentThread());
        thread->order([](BrowserWatch& watch) { watch.reload(false); });
        QTRY_COMPARE_WITH_TIMEOUT(exchanges, 6U, 30000);
        QCOMPARE(thread->conclude().exchanges, 6U);
        thread.reset(); // while it runs
        QCOMPARE(exchanges, 6U);
    }
};

HCI_TEST(TstBrowserWatch)
#include "tst_browser_watch.moc"
