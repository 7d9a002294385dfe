#include "model/cache/reason.h"
#include "tests/unit/cache/cache_case.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

/// A simulation's result for each exchange: its decision, and the reasons.
class TstCacheSimulation : public QObject {
    Q_OBJECT

private slots:
    void storedResponseOfARecordersHit();
    void staleWhileRevalidateIsMarked();
    void brokenOffAnswer();
    void receivedOrStored();
    void reasonsInOrder();
    void everyReasonHasASentence();
};

void TstCacheSimulation::storedResponseOfARecordersHit() {
    const CacheRun run = runCache(R"(
        > GET http://a.example/
        < 200
        < Date: @
        < Cache-Control: max-age=10
        < ETag: "v"
        @ 12:01:00
        > GET http://a.example/
        ! memory-cache
        < 200
        < Date: Mon, 05 Jan 2026 12:00:00 GMT
        < Cache-Control: max-age=10
        < ETag: "v"
        @ 12:02:00
        > GET http://a.example/
        < 304
        < ETag: "v"
    )");
    QCOMPARE(run.decisions(), QStringLiteral("miss revalidate revalidate"));
    QCOMPARE(run[2].stored, 0U); // the network's answer, not the copy that the recorder's cache gave
    QVERIFY(run.reasons(1).contains(QStringLiteral("recorder-cache-hit")));
}

void TstCacheSimulation::staleWhileRevalidateIsMarked() {
    const CacheRun swr = runCache(twice("Cache-Control: max-age=1, stale-while-revalidate=60", 10));
    QCOMPARE(swr[1].kind, DecisionKind::StaleHit);
    QVERIFY(swr[1].staleWhileRevalidate);
    const CacheRun maxStale = runCache(twice("Cache-Control: max-age=1", 10, "Cache-Control: max-stale"));
    QCOMPARE(maxStale[1].kind, DecisionKind::StaleHit);
    QVERIFY(!maxStale[1].staleWhileRevalidate);
}

/// RFC 9111 3.3: an incomplete 200 is stored as a partial response and answers no full request.
void TstCacheSimulation::brokenOffAnswer() {
    auto segment = std::make_shared<Segment>(std::make_shared<TextPool>());
    ExchangeDraft draft;
    draft.startedAt = at(12, 0);
    draft.url = "http://a.example/";
    draft.status = 200;
    draft.failure = Failure::ClosedEarly;
    draft.responseFields = {{"Cache-Control", "max-age=600"}, {"ETag", "\"v\""}};
    draft.setSize(Size::ResponseBody, ByteCount(5, Basis::Measured, Scope::Content));
    append(*segment, draft, 0);
    draft.failure = Failure::None;
    draft.requestFields = {{"Range", "bytes=1-3"}};
    append(*segment, draft, 1);
    draft.requestFields = {{"Range", "bytes=1-7"}};
    append(*segment, draft, 2);
    const Session session(segment->pool(), {partOf(segment, {})});
    const Simulation result = simulate(session, findResources(session), CacheModel::Private);
    QCOMPARE(result.decisions[1].kind, DecisionKind::FreshHit);
    QCOMPARE(result.decisions[2].kind, DecisionKind::Miss);
}

void TstCacheSimulation::receivedOrStored() {
    const CacheRun run = runCache(R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=10
        < Age: 4
        < ETag: "v"
        @ 12:01:00
        > GET http://a.example/
        < 200
        < Cache-Control: no-store, max-age=77
        > DELETE http://a.example/
        < 204
        > GET http://a.example/y
        < 304
    )");
    // A miss: the received response.
    QCOMPARE(run[0].stored, noIndex);
    QCOMPARE(run[0].lifetime, 10);
    QCOMPARE(run[0].age, 4);
    QVERIFY(run[0].storable);
    // A revalidation: the stored one; but storable speaks of the received one.
    QCOMPARE(run[1].stored, 0U);
    QCOMPARE(run[1].lifetime, 10);
    QCOMPARE(run[1].age, 64);
    QVERIFY(!run[1].storable);
    QCOMPARE(run[2].kind, DecisionKind::Bypass);
    QVERIFY(!run[2].storable);
    QCOMPARE(run[3].lifetime, -1);
    QCOMPARE(run[3].age, -1);
    QCOMPARE(run[3].lifetimeBasis, LifetimeBasis::None);
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
             QStringLiteral("max-age=300 (5 minutes) from Cache-Control; age 12 seconds; "
                            "fresh for another 4 minutes 48 seconds"));
}

void TstCacheSimulation::everyReasonHasASentence() {
    const CacheRun run = runCache("> GET http://a.example/\n< 200\n");
    for (int i = 1; i < reasonCodeCount; ++i) {
        const Reason reason = makeReason(static_cast<ReasonCode>(i));
        QVERIFY2(!describe(reason, *run.session).isEmpty(), reasonId(reason).data());
        const bool isRfc = specOf(reason).rfc > 0 || static_cast<ReasonCode>(i) == ReasonCode::ClearedSite;
        QVERIFY2(specOf(reason).known() && isRfc, reasonId(reason).data());
    }
}

HCI_TEST(TstCacheSimulation)
#include "tst_cache_simulation.moc"
