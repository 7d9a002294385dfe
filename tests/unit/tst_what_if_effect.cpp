#include "model/cache/simulation.h"
#include "model/view/what_if_effect.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;

/// What another Cache-Control would have saved.
class TstWhatIfEffect : public QObject {
    Q_OBJECT
private slots:
    void revalidationsBecomeHits() {
        const SessionPtr session = test::dialogue(R"(
            > GET http://a.example/x
            < 200 OK
            < Date: @
            < Cache-Control: no-cache
            < ETag: "1"
            =#1000
            > GET http://a.example/x
            > If-None-Match: "1"
            < 304 Not Modified
            < Date: @
            < Cache-Control: no-cache
            < ETag: "1"
        )");
        Progress progress;
        const AnalysisPtr analysis = analyse(session, {}, progress);
        WhatIf whatIf;
        whatIf.subject = "http://a.example/x";
        whatIf.cacheControl = "max-age=3600";
        const Simulation changed = simulate(*session, analysis->resources, CacheModel::Private, &whatIf);
        const WhatIfEffect effect = whatIfEffect(*analysis, changed);
        QCOMPARE(effect.requestsBefore, 2U);
        QCOMPARE(effect.requestsAfter, 1U);
        QCOMPARE(effect.revalidationsToHits, 1U);
        QVERIFY(effect.bytesAfter.value() < effect.bytesBefore.value());
    }

    void nothingChangesForAnother() {
        const SessionPtr session = test::dialogue("> GET http://a.example/x\n< 200 OK\n< Date: @\n= x\n");
        Progress progress;
        const AnalysisPtr analysis = analyse(session, {}, progress);
        WhatIf whatIf;
        whatIf.subject = "http://b.example/x";
        whatIf.cacheControl = "max-age=3600";
        const WhatIfEffect effect =
            whatIfEffect(*analysis, simulate(*session, analysis->resources, CacheModel::Private, &whatIf));
        QCOMPARE(effect.requestsBefore, effect.requestsAfter);
        QCOMPARE(effect.bytesBefore, effect.bytesAfter);
    }
};

HCI_TEST(TstWhatIfEffect)
#include "tst_what_if_effect.moc"
