#include "model/cache/reason.h"
#include "tests/unit/cache_case.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

/// Whole dialogues through a cache: cases from the field.
class TstCacheSimulation : public QObject {
    Q_OBJECT

private slots:
    void decisions_data();
    void decisions();
    void reasonsInOrder();
    void everyReasonHasASentence();
};

void TstCacheSimulation::decisions_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("model");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* text, const char* expected,
                        CacheModel model = CacheModel::Private) {
        QTest::newRow(name) << QByteArray(text) << static_cast<int>(model) << QString::fromLatin1(expected);
    };
    row("9111 4.3.4 a 304 extends a lifetime", R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=10
        < ETag: "v1"
        @ 12:01:00
        > GET http://a.example/
        > If-None-Match: "v1"
        < 304
        < Cache-Control: max-age=600
        < ETag: "v1"
        @ 12:05:00
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=10
        < ETag: "v1"
    )",
        "miss revalidate fresh-hit");
    row("9111 4.3.4 a 304 shortens a lifetime", R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=10
        < ETag: "v1"
        @ 12:01:00
        > GET http://a.example/
        < 304
        < Cache-Control: max-age=1
        < ETag: "v1"
        @ 12:01:05
        > GET http://a.example/
        < 304
        < ETag: "v1"
    )",
        "miss revalidate revalidate");
    row("9111 4.3.4 a 304 with another tag changes nothing", R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=10
        < ETag: "v1"
        @ 12:01:00
        > GET http://a.example/
        < 304
        < Cache-Control: max-age=600
        < ETag: "v2"
        @ 12:01:05
        > GET http://a.example/
        < 200
        < ETag: "v1"
    )",
        "miss revalidate revalidate");
    row("9111 4.3.4 a 304 to a miss is passed on", R"(
        > GET http://a.example/
        > If-None-Match: "v1"
        < 304
        < Cache-Control: max-age=600
        < ETag: "v1"
        > GET http://a.example/
        < 200
        < ETag: "v1"
    )",
        "miss miss");
    row("9111 4.4 POST between two GETs", R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=600
        < ETag: "v1"
        > POST http://a.example/
        < 200
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=600
        < ETag: "v2"
        > GET http://a.example/
        < 200
    )",
        "miss bypass revalidate fresh-hit");
}

void TstCacheSimulation::decisions() {
    QFETCH(QByteArray, text);
    QFETCH(int, model);
    const CacheRun run = runCache(text.toStdString(), static_cast<CacheModel>(model));
    QTEST(run.decisions(), "expected");
}

void TstCacheSimulation::reasonsInOrder() {
    const CacheRun run = runCache(R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=300
        < Age: 9
        @ 12:00:03
        > GET http://a.example/
        < 200
    )");
    QCOMPARE(run.reasons(0),
             QStringList({QStringLiteral("nothing-stored"), QStringLiteral("storable-max-age")}));
    QCOMPARE(run.reasons(1), QStringList({QStringLiteral("fresh")}));
    QCOMPARE(describe(run.simulation.of(run[1])[0], *run.session),
             QStringLiteral("max-age=300 from Cache-Control; age 12 s; fresh for another 288 s"));
}

void TstCacheSimulation::everyReasonHasASentence() {
    const CacheRun run = runCache("> GET http://a.example/\n< 200\n");
    for (int i = 1; i < reasonCodeCount; ++i) {
        const Reason reason = makeReason(static_cast<ReasonCode>(i));
        QVERIFY2(!describe(reason, *run.session).isEmpty(), reasonId(reason).data());
        QVERIFY2(specOf(reason).known() && specOf(reason).rfc > 0, reasonId(reason).data());
    }
}

HCI_TEST(TstCacheSimulation)
#include "tst_cache_simulation.moc"
