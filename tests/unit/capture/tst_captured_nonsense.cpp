#include "model/base/bounds.h"
#include "model/exchange/browser_answer.h"

#include "tests/unit/capture/scripted_browser.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

/// Messages that no browser can mean, and more of them than the program keeps.
class TstCapturedNonsense : public QObject {
    Q_OBJECT

private slots:
    void nonsense_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("refused");
        QTest::newRow("nothing") << QByteArray() << 1;
        QTest::newRow("no JSON") << QByteArray("HTTP/1.1 200 OK") << 1;
        QTest::newRow("a list") << QByteArray("[1,2]") << 1;
        QTest::newRow("deep") << QByteArray(100000, '[') << 1;
        QTest::newRow("deep object") << QByteArray("{'a':").repeated(1000) + '1' + QByteArray(1000, '}') << 1;
        QTest::newRow("no method") << QByteArray("{}") << 0;
        QTest::newRow("method of another kind") << QByteArray("{'method':7,'params':[]}") << 0;
        QTest::newRow("no parameters") << QByteArray("{'method':'Network.requestWillBeSent'}") << 0;
        QTest::newRow("parameters of another kind")
            << QByteArray("{'method':'Network.responseReceived','params':{'requestId':'1','response':7}}")
            << 0;
        QTest::newRow("numbers beyond")
            << QByteArray("{'method':'Network.loadingFinished','params':{'requestId':'1','timestamp':1e308,'"
                          "encodedDataLength':1e300}}")
            << 0;
        QTest::newRow("long id") << QByteArray(
                                        "{'method':'Network.loadingFinished','params':{'requestId':'") +
                                        QByteArray(1000, 'x') + "'}}"
                                 << 0;
        QTest::newRow("file URL") << QByteArray("{'method':'Network.requestWillBeSent','params':{'requestId':"
                                                "'9','request':{'url':'file:///etc/passwd','method':'GET'}}}")
                                  << 0;
    }
    /// Skips an impossible message and keeps those around it.
    void nonsense() {
        QFETCH(QByteArray, line);
        ScriptedBrowser told;
        told.event("requestWillBeSent", sent("7", "/x"));
        told.line(line.toStdString());
        told.event("responseReceived", came("7", 200, false));
        told.event("loadingFinished", finished("7"));
        const SessionPtr session = told.session();
        QTEST(told.refused(), "refused");
        QCOMPARE(session->size(), 1U);
        QCOMPARE((*session)[0].status(), 200);
    }

    void bounds() {
        ScriptedBrowser told;
        std::string many;
        for (int i = 0; i < 3000; ++i)
            many += (i == 0 ? "" : ",") + ("\"X-" + std::to_string(i)) + "':'v'";
        told.event("requestWillBeSent", sent("1", "/x"));
        told.event("responseReceived", came("1", 200, false, many));
        told.event("loadingFinished", finished("1"));
        for (int i = 0; i < 1000; ++i) // a single redirect chain
            told.event("requestWillBeSent", sent("2", "/loop", ",'redirectResponse':" + response(302, "")));
        for (std::size_t i = 0; i < bounds::capture::openRequests + 10; ++i)
            told.event("requestWillBeSentExtraInfo", id(("u" + std::to_string(i)).c_str()) + conditional);
        const SessionPtr session = told.session();
        QCOMPARE((*session)[0].response().size(), bounds::capture::fieldsOfMessage);
        QCOMPARE(std::size_t(session->size()), 1 + bounds::capture::redirects);
        QVERIFY(told.traffic().leftOut() > 0);
    }

    void tenThousand() {
        ScriptedBrowser told;
        for (int i = 0; i < 10000; ++i) {
            const std::string name = std::to_string(i);
            told.event("requestWillBeSent", sent(name.c_str(), "/" + name));
            told.event("requestWillBeSentExtraInfo", id(name.c_str()) + conditional);
            told.event("responseReceived", came(name.c_str(), 200, true));
            told.event("loadingFinished", finished(name.c_str()));
            if (i % 2 == 0)
                told.event("responseReceivedExtraInfo", raw(name.c_str(), 304));
        }
        const SessionPtr session = told.session();
        QCOMPARE(session->size(), 10000U);
        QCOMPARE(session->parts()[0].browserAnswers, 5000U);
        int validated = 0;
        for (std::uint32_t i = 0; i < session->size(); ++i)
            validated += browserAnswer(*session, i) ? 1 : 0;
        QCOMPARE(validated, 5000);
    }
};

HCI_TEST(TstCapturedNonsense)
#include "tst_captured_nonsense.moc"
