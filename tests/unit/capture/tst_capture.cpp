#include "model/capture/capture.h"
#include "tests/unit/capture/served_browser.h"
#include "tests/unit/queued_calls.h"
#include "tests/unit/test_main.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <array>
#include <optional>

using namespace hci;
using namespace hci::test;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 30'000; // ms
constexpr const char* page = "http://shop.example/";
constexpr const char* ownProfile = "the browser's own profile is watched: its cache need not have been empty";

/// A capture and how it ended.
struct Captured {
    CaptureOptions options;
    std::unique_ptr<Capture> capture;
    std::vector<std::array<std::uint32_t, 3>> progress; ///< loads that are over, of how many, exchanges
    std::optional<CaptureResult> result;
    int doneTimes = 0;

    Captured() { options.url = page; }

    void start() {
        capture = std::make_unique<Capture>(options);
        capture->start(
            [this](CaptureResult done) {
                ++doneTimes;
                result = std::move(done);
            },
            [this](int done, int total, std::uint32_t exchanges) {
                progress.push_back(
                    {static_cast<std::uint32_t>(done), static_cast<std::uint32_t>(total), exchanges});
            });
    }
    [[nodiscard]] bool isDone() {
        return QTest::qWaitFor([this] { return result.has_value(); }, patience);
    }
    [[nodiscard]] std::vector<Page> pages() const {
        const Session::Part& part = result->session->parts()[0];
        std::vector<Page> all;
        for (std::uint32_t i = 0; i < part.pages; ++i)
            all.push_back(part.segment->pages[i]);
        return all;
    }
    [[nodiscard]] std::string pageOf(std::uint32_t exchange) const {
        const Exchange one = (*result->session)[exchange];
        return std::string(one.text(one.record().page));
    }
};

/// Of a browser that runs already.
struct CapturedRunning : Captured {
    ServedBrowser served;

    CapturedRunning() { options.running = served.address(); }

    [[nodiscard]] bool hasCommand(const char* command, int times = 1) {
        return QTest::qWaitFor([&] { return served.browser.count(command) >= times; }, patience);
    }
};

/// Of a program that is started: this shell script.
struct CapturedProgram : Captured {
    QTemporaryDir folder;

    explicit CapturedProgram(const char* script) {
        options.browser = folder.filePath(QStringLiteral("browser"));
        options.headless = true;
        QFile file(options.browser);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write the script");
        file.write(QByteArray("#!/bin/bash\n") + script + "\n");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
};

using Notes = std::vector<std::string>;

} // namespace

/// What a capture makes a browser do, and what it records, however the browser ends.
class TstCapture : public QObject {
    Q_OBJECT

private slots:
    /// Each visit in a tab of its own, the one before closed; then the last of them again.
    void visitsAndReloads() {
        CapturedRunning f;
        f.options.visits = 2;
        f.options.reload = true;
        f.start();
        QVERIFY(f.isDone());
        const CaptureResult& result = *f.result;
        QVERIFY(!result.failed);
        QVERIFY(!result.cancelled);
        QCOMPARE(result.browser, QStringLiteral("Chrome/156.0"));
        QCOMPARE(result.session->parts()[0].info.creator, QStringLiteral("Chrome/156.0"));
        QCOMPARE(result.notes, Notes{ownProfile});
        QCOMPARE(result.session->size(), 9U);
        using Progress = std::vector<std::array<std::uint32_t, 3>>;
        QCOMPARE(f.progress, (Progress{{1, 3, 3}, {2, 3, 6}, {3, 3, 9}}));
        const std::vector<Page> pages = f.pages();
        QCOMPARE(pages.size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i)
            QCOMPARE(std::size_t{pages[i].visit}, i + 1);
        QCOMPARE(pages[0].mark, PageMark::Visit);
        QCOMPARE(pages[1].mark, PageMark::Visit);
        QCOMPARE(pages[2].mark, PageMark::Reload);
        QCOMPARE(f.pageOf(0), std::string("page_1"));
        QCOMPARE(f.pageOf(8), std::string("page_3"));
        QCOMPARE((*result.session)[0].status(), 200);
        QCOMPARE((*result.session)[1].status(), 304);
        QCOMPARE((*result.session)[2].source(), ExchangeSource::DiskCache);
        const FakeBrowser& browser = f.served.browser;
        QCOMPARE(browser.count("Target.createTarget"), 2);
        QCOMPARE(browser.count("Page.navigate T1 http://shop.example/"), 1);
        QCOMPARE(browser.count("Page.navigate T2 http://shop.example/"), 1);
        QCOMPARE(browser.count("Page.reload T2 false"), 1);
        QCOMPARE(browser.count("Target.closeTarget"), 2); // the first, and at the end what was left
        QCOMPARE(browser.count("Browser.close"), 0);      // it is the user's
    }

    void oneVisitAtLeast() {
        CapturedRunning f;
        f.options.visits = 0;
        f.options.watchFor = 0ms;
        f.start();
        QVERIFY(f.isDone());
        QCOMPARE(f.served.browser.count("Page.navigate"), 1);
        QCOMPARE(f.progress.size(), std::size_t{1});
    }

    /// Requests still open at the timeout are kept and reported.
    void timeout() {
        CapturedRunning f;
        f.options.visits = 1;
        f.options.timeout = 1000ms;
        f.served.browser.ignore("Page.navigate"); // the page never loads
        f.start();
        QVERIFY(f.hasCommand("Page.navigate"));
        f.served.browser.request("T1", "open", "http://shop.example/stream", false);
        QVERIFY(f.isDone());
        QVERIFY(!f.result->failed);
        QCOMPARE(f.result->notes.size(), std::size_t{2});
        QCOMPARE(f.result->notes[1],
                 std::string("load 1 was not over after 1 s: requests that were open: 1"));
        QCOMPARE(f.result->session->size(), 1U);
        QCOMPARE((*f.result->session)[0].url(), std::string_view("http://shop.example/stream"));
    }

    /// The command's own limit ends at the same moment, and its answer is no second note.
    void timeoutWhileTheLoopStands() {
        CapturedRunning f;
        f.options.visits = 2;
        f.options.timeout = 300ms;
        f.served.browser.ignore("Page.navigate");
        f.start();
        for (int load = 1; load <= 2; ++load) {
            QVERIFY(f.hasCommand("Page.navigate", load));
            QTest::qSleep(800);
        }
        QVERIFY(f.isDone());
        QCOMPARE(f.result->notes,
                 (Notes{ownProfile, "load 1 was not over after 0 s: requests that were open: 0",
                        "load 2 was not over after 0 s: requests that were open: 0"}));
    }

    void cancelWhileItLoads() {
        CapturedRunning f;
        f.served.browser.ignore("Page.navigate");
        f.start();
        QVERIFY(f.hasCommand("Page.navigate"));
        f.served.browser.request("T1", "one", "http://shop.example/one");
        QVERIFY(runQueuedCalls());
        f.capture->cancel();
        f.capture->cancel();
        f.served.browser.closeTab("T1"); // by the order that leaves the browser: no news of the page
        QVERIFY(f.isDone());
        QVERIFY(runQueuedCalls());
        QCOMPARE(f.doneTimes, 1);
        QVERIFY(f.result->cancelled);
        QVERIFY(!f.result->failed);
        QCOMPARE(f.result->notes, Notes{ownProfile});
        QCOMPARE(f.progress.size(), std::size_t{0});
        QCOMPARE(f.served.browser.count("Target.closeTarget"), 1);
        QCOMPARE(f.served.browser.count("Page.navigate"), 1);
    }

    void cancelBeforeItStarts() {
        CapturedRunning f;
        f.start();
        f.capture->cancel();
        QVERIFY(f.isDone());
        QVERIFY(f.result->cancelled);
        QCOMPARE(f.result->session->size(), 0U);
        QVERIFY(f.result->notes.empty());
        QCOMPARE(f.served.browser.commands(), QStringList());
    }

    /// A page that fails to load does not stop the next visit.
    void pageFails() {
        CapturedRunning f;
        f.served.browser.refuse("Page.navigate", "net::ERR_NAME_NOT_RESOLVED");
        f.start();
        QVERIFY(f.isDone());
        QVERIFY(!f.result->failed);
        QCOMPARE(f.result->notes,
                 (Notes{ownProfile, "the page could not be loaded: net::ERR_NAME_NOT_RESOLVED"})); // once
        QCOMPARE(f.progress.size(), std::size_t{2});
        QCOMPARE(f.result->session->size(), 0U);
    }

    void tabGoes_data() {
        QTest::addColumn<bool>("crashes");
        QTest::addColumn<QByteArray>("note");
        QTest::newRow("closed") << false << QByteArray("the tab was closed");
        QTest::newRow("crashed") << true << QByteArray("the page crashed");
    }
    void tabGoes() {
        QFETCH(const bool, crashes);
        QFETCH(const QByteArray, note);
        CapturedRunning f;
        f.served.browser.ignore("Page.navigate");
        f.start();
        QVERIFY(f.hasCommand("Page.navigate"));
        f.served.browser.closeTab("T9"); // a tab that the capture did not open
        if (crashes)
            f.served.browser.tell("{'sessionId':'S1','method':'Inspector.targetCrashed','params':{}}");
        else
            f.served.browser.closeTab("T1");
        QVERIFY(f.isDone());
        QVERIFY(!f.result->failed);
        QCOMPARE(f.result->notes, (Notes{ownProfile, note.toStdString()}));
        using Progress = std::vector<std::array<std::uint32_t, 3>>;
        QCOMPARE(f.progress, (Progress{{1, 1, 0}})); // nothing is left to load in
        QCOMPARE(f.served.browser.count("Page.navigate"), 1);
    }

    void opensNoTab() {
        CapturedRunning f;
        f.served.browser.refuse("Target.createTarget", "no more tabs");
        f.start();
        QVERIFY(f.isDone());
        QCOMPARE(f.result->failed->code, ErrorCode::Network);
        QCOMPARE(f.result->failed->detail, std::string("it opens no tab: no more tabs"));
        QCOMPARE(f.result->browser, QStringLiteral("Chrome/156.0"));
        QVERIFY(f.progress.empty());
    }

    void refusedAttachFails() {
        CapturedRunning f;
        f.served.browser.refuse("Target.attachToTarget", "go away");
        f.start();
        QVERIFY(f.isDone());
        QCOMPARE(f.result->failed->detail, std::string("it refuses to be watched: go away"));
    }

    /// The exchanges recorded before the browser ends are kept.
    void browserEnds() {
        CapturedRunning f;
        f.start();
        QVERIFY(f.hasCommand("Page.navigate", 2));
        f.served.hangUp();
        QVERIFY(f.isDone());
        QCOMPARE(f.result->failed->code, ErrorCode::Truncated);
        QCOMPARE(QByteArray::fromStdString(f.result->failed->detail),
                 QByteArray("it has closed its connection"));
        QVERIFY(f.result->session->size() >= 3);
        QVERIFY(!f.result->cancelled);
    }

    void connectionIsRefused() {
        CapturedRunning f;
        f.served.close();
        f.start();
        QVERIFY(f.isDone());
        QCOMPARE(f.result->failed->code, ErrorCode::Truncated);
        QCOMPARE(f.result->failed->detail, std::string("nothing listens there any more: Connection refused"));
        QCOMPARE(f.result->browser, QString());
    }

    void programIsNotThere() {
        Captured f;
        f.options.browser = QStringLiteral("/nowhere/browser");
        f.start();
        QVERIFY(f.isDone());
        QCOMPARE(f.result->failed->code, ErrorCode::NotFound);
        QCOMPARE(f.result->failed->detail, std::string("there is no program /nowhere/browser"));
    }

    void programEnds_data() {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("why");
        QTest::newRow("with words") << QByteArray("echo 'No usable sandbox!' >&2; echo bye >&2; exit 7")
                                    << QByteArray("it ended with status 7: No usable sandbox!");
        QTest::newRow("without") << QByteArray("exit 3") << QByteArray("it ended with status 3");
        QTest::newRow("by a signal") << QByteArray("kill -SEGV $$") << QByteArray("it crashed");
    }
    void programEnds() {
        QFETCH(const QByteArray, script);
        QFETCH(const QByteArray, why);
        CapturedProgram f(script.constData());
        f.start();
        QVERIFY(f.isDone());
        QCOMPARE(f.result->failed->code, ErrorCode::Truncated);
        QCOMPARE(QByteArray::fromStdString(f.result->failed->detail), why);
        QCOMPARE(f.result->session->size(), 0U);
        QVERIFY(!f.result->cancelled);
    }
};

HCI_TEST(TstCapture)
#include "tst_capture.moc"
