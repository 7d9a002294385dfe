#include "model/transport/repeat_summary.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;

/// Which cache answered, and what repeated answers show together.
class TstRepeatSummary : public QObject {
    Q_OBJECT
private slots:
    void edges_data() {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("edge");
        QTest::newRow("Fastly: the last is nearest")
            << QByteArray("< X-Served-By: cache-dca1, cache-fra2\n") << QByteArray("cache-fra2");
        QTest::newRow("CloudFront") << QByteArray("< X-Amz-Cf-Pop: FRA56-P1\n") << QByteArray("FRA56-P1");
        QTest::newRow("Cloudflare") << QByteArray("< CF-RAY: 8f1c2d3e4f5a6b7c-FRA\n") << QByteArray("FRA");
        QTest::newRow("9110 7.6.3 Via")
            << QByteArray("< Via: 1.1 origin, 1.1 varnish-7 (Varnish/7.1)\n") << QByteArray("varnish-7");
        QTest::newRow("a ray without a place tells nothing")
            << QByteArray("< CF-RAY: 8f1c\n") << QByteArray();
        QTest::newRow("nobody says") << QByteArray("< Server: nginx\n") << QByteArray();
    }
    void edges() {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, edge);
        const SessionPtr session =
            test::dialogue("> GET https://a.example/\n< 200 OK\n" + fields.toStdString());
        QCOMPARE(edgeNameOf((*session)[0]), edge.toStdString());
    }

    void tagsByEdge() {
        const SessionPtr session = test::dialogue(R"(
            > GET https://a.example/
            < 200 OK
            < ETag: "a"
            < X-Served-By: one
            > GET https://a.example/
            < 200 OK
            < ETag: "b"
            < X-Served-By: two
            > GET https://a.example/
            < 200 OK
            < ETag: "c"
            < X-Served-By: two
            > GET https://a.example/
            < failed
        )");
        QVERIFY(summariseRepeats(*session, {0, 1}).differsByEdge());
        const RepeatSummary all = summariseRepeats(*session, {0, 1, 2, 3});
        QVERIFY(!all.differsByEdge());
        QCOMPARE(all.sent, 4);
        QCOMPARE(all.answered, 3);
        QCOMPARE(all.tags.size(), std::size_t{3});
        QVERIFY(!summariseRepeats(*session, {0}).differsByEdge());
    }
};

HCI_TEST(TstRepeatSummary)
#include "tst_repeat_summary.moc"
