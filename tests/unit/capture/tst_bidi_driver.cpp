#include "model/capture/bidi_driver.h"

#include "tests/unit/queued_calls.h"
#include "tests/unit/test_main.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <map>

using namespace hci;

namespace {

/// Imitates Firefox: answers WebDriver BiDi, and records the commands.
class FakeFirefox final : public BrowserChannel {
public:
    QStringList commands;               ///< each with its parameter: "browsingContext.reload complete"
    std::map<QString, QString> refused; ///< error by command
    QStringList ignored;                ///< commands without an answer

    void send(const QByteArray& text) override {
        const QJsonObject message = QJsonDocument::fromJson(text).object();
        const QString method = message[QStringLiteral("method")].toString();
        const QJsonObject parameters = message[QStringLiteral("params")].toObject();
        const QString about = parameters[QStringLiteral("cacheBehavior")].toString() +
                              parameters[QStringLiteral("wait")].toString();
        commands << (about.isEmpty() ? method : QString(method + QLatin1Char(' ') + about));
        if (ignored.contains(method))
            return;
        QJsonObject answer{{QStringLiteral("id"), message[QStringLiteral("id")]}};
        if (const auto why = refused.find(method); why != refused.end()) {
            answer.insert(QStringLiteral("type"), QStringLiteral("error"));
            answer.insert(QStringLiteral("error"), QStringLiteral("unknown error"));
            answer.insert(QStringLiteral("message"), why->second);
        } else {
            answer.insert(QStringLiteral("type"), QStringLiteral("success"));
            answer.insert(QStringLiteral("result"), resultOf(method));
        }
        say(QJsonDocument(answer).toJson(QJsonDocument::Compact));
    }
    /// A message, in which ' stands for ".
    void tell(QByteArray json) { say(json.replace('\'', '"')); }

private:
    void say(const QByteArray& text) {
        QMetaObject::invokeMethod(
            this, [this, text] { emit received(text); }, Qt::QueuedConnection);
    }
    QJsonObject resultOf(const QString& method) {
        if (method == QLatin1StringView("browsingContext.create"))
            return {{QStringLiteral("context"), QStringLiteral("t%1").arg(++m_tabs)}};
        if (method == QLatin1StringView("session.new"))
            return {{QStringLiteral("capabilities"),
                     QJsonObject{{QStringLiteral("browserName"), QStringLiteral("firefox")},
                                 {QStringLiteral("browserVersion"), QStringLiteral("153.0")}}}};
        return {};
    }

    int m_tabs = 0;
};

/// Its driver, and everything that the driver reported.
struct Driven {
    FakeFirefox browser;
    LiveSession live;
    CapturedTraffic traffic{live};
    QElapsedTimer clock;
    BidiDriver driver{{browser, traffic, clock, 1000, std::chrono::seconds(60)}};
    QStringList said; ///< "ready firefox/153.0", "loaded ", "refused …"

    Driven() {
        clock.start();
        const auto keep = [this](const char* what, const QString& more) {
            said << QString(QLatin1StringView(what) + QLatin1Char(' ') + more);
        };
        QObject::connect(&driver, &BrowserDriver::ready,
                         [keep](const QString& name) { keep("ready", name); });
        const auto keepText = [keep](const char* what) {
            return [keep, what](const std::string& text) { keep(what, QString::fromStdString(text)); };
        };
        QObject::connect(&driver, &BrowserDriver::tabOpened, keepText("tab"));
        QObject::connect(&driver, &BrowserDriver::tabRefused, keepText("no tab"));
        QObject::connect(&driver, &BrowserDriver::loadAnswered, [keep](std::size_t, const std::string& why) {
            keep("loaded", QString::fromStdString(why));
        });
        QObject::connect(&driver, &BrowserDriver::refused, keepText("refused"));
    }
    [[nodiscard]] bool hasSaid(const QString& what) {
        return QTest::qWaitFor([&] { return said.contains(what); }, 30000);
    }
    [[nodiscard]] bool hasDone(int number) {
        return QTest::qWaitFor([&] { return browser.commands.size() >= number; }, 30000);
    }
    /// How many loads were answered or cancelled.
    [[nodiscard]] qsizetype loads() const { return said.count(QStringLiteral("loaded ")); }
    /// A page in the tab that the driver loaded, with one request.
    void tellPage(const char* navigation, const char* url = "http://shop.example/") {
        const QByteArray head = QByteArray("'context':'t1','navigation':'") + navigation + "'";
        const QByteArray request = ",'redirectCount':0,'timestamp':1000,'request':{'request':'r" +
                                   QByteArray(navigation) + "','url':'" + url +
                                   "','method':'GET','headers':[]}";
        browser.tell("{'method':'browsingContext.navigationStarted','params':{" + head + "}}");
        browser.tell("{'method':'network.beforeRequestSent','params':{" + head + request + "}}");
        browser.tell("{'method':'network.responseCompleted','params':{" + head + request +
                     ",'response':{'status':200,'headers':[],'headersSize':9,'bytesReceived':9}}}");
        browser.tell("{'method':'browsingContext.load','params':{" + head + ",'timestamp':1200}}");
    }
    [[nodiscard]] PageMark markOf(std::uint32_t page) {
        const Session::Part part = live.part();
        return page < part.pages ? part.segment->pages[page].mark : PageMark::None;
    }
};

const QString bypass = QStringLiteral("network.setCacheBehavior bypass");
const QString byDefault = QStringLiteral("network.setCacheBehavior default");
const QString reloadNone = QStringLiteral("browsingContext.reload none");
const QString reloadComplete = QStringLiteral("browsingContext.reload complete");
const QString navigate = QStringLiteral("browsingContext.navigate none");

} // namespace

/// The commands to an imitated Firefox, and the effects of its refusals.
class TstBidiDriver : public QObject {
    Q_OBJECT

private slots:
    void greets() {
        Driven f;
        f.driver.greet();
        QVERIFY(f.hasSaid(QStringLiteral("ready firefox/153.0")));
        QVERIFY(!f.driver.canClearCache());
        const auto commands = f.browser.commands.size();
        f.driver.clearCache(); // the protocol has no command for that
        QCOMPARE(f.browser.commands.size(), commands);
    }

    void opensTabs() {
        Driven f;
        f.driver.openTab(false);
        QVERIFY(f.hasSaid(QStringLiteral("tab t1")));
        f.browser.refused[QStringLiteral("browsingContext.create")] = QStringLiteral("no more tabs");
        f.driver.openTab(false);
        QVERIFY(f.hasSaid(QStringLiteral("no tab it opens no tab: no more tabs")));
    }

    void loads_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("bypassCache");
        QTest::addColumn<bool>("cacheOff");
        QTest::addColumn<QStringList>("commands");
        QTest::addColumn<int>("mark");
        const auto row = [](const char* name, const char* url, bool hard, bool off,
                            const QStringList& commands, PageMark mark) {
            QTest::newRow(name) << QString::fromLatin1(url) << hard << off << commands << int(mark);
        };
        row("visit", "http://shop.example/", false, false, {navigate}, PageMark::Visit);
        row("reload", "", false, false, {reloadNone}, PageMark::Reload);
        row("hard reload", "", true, false, {bypass, reloadComplete, byDefault}, PageMark::HardReload);
        row("visit, cache off", "http://shop.example/", false, true, {bypass, navigate}, PageMark::Visit);
        row("reload, cache off", "", false, true, {bypass, reloadNone}, PageMark::Reload);
        row("hard reload, cache off", "", true, true, {bypass, reloadNone}, PageMark::HardReload);
    }
    void loads() {
        QFETCH(const QString, url);
        QFETCH(const bool, bypassCache);
        QFETCH(const bool, cacheOff);
        QFETCH(const QStringList, commands);
        Driven f;
        if (cacheOff)
            f.driver.setCacheOff(true);
        f.driver.load({"t1", url.toStdString(), bypassCache});
        QVERIFY(f.hasSaid(QStringLiteral("loaded ")));
        QCOMPARE(f.browser.commands, commands);
        QCOMPARE(f.said.size(), 1);
        f.tellPage("n1");
        QTRY_COMPARE(f.live.part().pages, 1U);
        QTEST(int(f.markOf(0)), "mark");
        f.tellPage("n2"); // the user's next load is no reload
        QTRY_COMPARE(f.live.part().pages, 2U);
        QCOMPARE(f.markOf(1), PageMark::Visit);
    }

    void refusedLoads_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("bypassCache");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QStringList>("commands");
        const QString unknown = QStringLiteral("unknown command: not here");
        const QString loaded = QStringLiteral("loaded ") + unknown;
        QTest::newRow("visit") << QStringLiteral("http://shop.example/") << false
                               << QStringLiteral("browsingContext.navigate") << loaded
                               << QStringList{navigate};
        QTest::newRow("reload") << QString() << false << QStringLiteral("browsingContext.reload") << loaded
                                << QStringList{reloadNone};
        QTest::newRow("hard reload") << QString() << true << QStringLiteral("browsingContext.reload")
                                     << loaded
                                     << QStringList{bypass, reloadComplete, byDefault}; // not left off
        QTest::newRow("a hard reload's cache")
            << QString() << true << QStringLiteral("network.setCacheBehavior")
            << QStringLiteral("refused it does not do that: ") + unknown
            << QStringList{bypass, reloadComplete, byDefault};
    }
    void refusedLoads() {
        QFETCH(const QString, url);
        QFETCH(const bool, bypassCache);
        QFETCH(const QString, command);
        QFETCH(const QString, said);
        QFETCH(const QStringList, commands);
        Driven f;
        f.browser.refused[command] = QStringLiteral("unknown command: not here");
        f.driver.load({"t1", url.toStdString(), bypassCache});
        QVERIFY(f.hasSaid(said));
        QTRY_COMPARE(f.browser.commands, commands);
    }

    /// A page that never finishes loading counts as loaded, and the cache is switched on again.
    void hardReloadOfAnEndlessPage() {
        Driven f;
        f.browser.ignored << QStringLiteral("browsingContext.reload");
        f.driver.load({"t1", {}, true, std::chrono::milliseconds(50)});
        QVERIFY(f.hasSaid(QStringLiteral("loaded ")));
        QCOMPARE(f.browser.commands, (QStringList{bypass, reloadComplete, byDefault}));
    }

    /// The cache is on again for a load that interrupts a hard reload, whose late answer changes nothing. A
    /// second hard reload keeps it off until its own end.
    void interruptedHardReload() {
        Driven f;
        f.browser.ignored << QStringLiteral("browsingContext.reload");
        f.driver.load({"t1", {}, true, std::chrono::milliseconds(50)});
        f.driver.load({"t1", "http://shop.example/b", false});
        QTRY_COMPARE_WITH_TIMEOUT(f.loads(), 2, 30000); // the hard reload's has arrived, too
        QVERIFY(test::runQueuedCalls());
        QCOMPARE(f.browser.commands, (QStringList{bypass, reloadComplete, byDefault, navigate}));
        f.browser.commands.clear();
        f.driver.load({"t1", {}, true, std::chrono::milliseconds(50)});
        f.browser.ignored.clear();
        f.driver.load({"t1", {}, true});
        QVERIFY(f.hasDone(6));
        QTRY_COMPARE_WITH_TIMEOUT(f.loads(), 4, 30000);
        QVERIFY(test::runQueuedCalls());
        QCOMPARE(f.browser.commands,
                 (QStringList{bypass, reloadComplete, byDefault, bypass, reloadComplete, byDefault}));
    }

    void cacheOff() {
        Driven f;
        f.driver.setCacheOff(true);
        f.driver.setCacheOff(false);
        QVERIFY(f.hasDone(2));
        QCOMPARE(f.browser.commands, (QStringList{bypass, byDefault}));
        QCoreApplication::processEvents();
        QCOMPARE(f.said, QStringList());
        f.browser.refused[QStringLiteral("network.setCacheBehavior")] = QStringLiteral("unknown command");
        f.driver.setCacheOff(true);
        QVERIFY(f.hasSaid(QStringLiteral("refused it does not do that: unknown command")));
    }

    /// Firefox reports data: URLs like others: they are no traffic, and nothing is missing.
    void dataUrls() {
        Driven f;
        f.tellPage("n1");
        f.tellPage("n2", "data:text/html,x");
        f.tellPage("n3");
        QTRY_COMPARE(f.live.size(), 2U);
        f.traffic.end();
        QCOMPARE(f.live.size(), 2U);
        QCOMPARE(f.traffic.leftOut(), 0U);
    }
};

HCI_TEST(TstBidiDriver)
#include "tst_bidi_driver.moc"
