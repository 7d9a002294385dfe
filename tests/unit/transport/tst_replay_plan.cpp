#include "model/transport/replay_plan.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;

namespace {

SessionPtr recording() {
    return test::dialogue(R"(
        > GET https://a.example/x
        > Cookie: id=1
        > Authorization: Bearer t
        < 200 OK
        > HEAD https://b.example/
        < 200 OK
        > POST https://a.example/form
        < 200 OK
        > GET https://a.example/cached
        < 200 OK
        ! memory-cache
    )");
}

ReplayPlan planned(const ReplayOptions& options) {
    Progress progress;
    return planReplay(*recording(), options, progress);
}

} // namespace

/// The plan of a replay, before it sends anything.
class TstReplayPlan : public QObject {
    Q_OBJECT
private slots:
    void originalOrigins() {
        const ReplayPlan plan = planned({});
        QCOMPARE(plan.requests, 2);
        QCOMPARE(plan.otherMethods, 1);
        QCOMPARE(plan.otherwise, 1);
        QCOMPARE(plan.origins,
                 (std::map<std::string, int>{{"https://a.example", 1}, {"https://b.example", 1}}));
        QCOMPARE(plan.cookieOrigins, (std::map<std::string, int>{{"https://a.example", 1}}));
        QCOMPARE(plan.credentialOrigins, plan.cookieOrigins);
    }

    void anotherOriginGetsNoSecrets() {
        ReplayOptions options;
        options.baseUrl = "https://staging.example:8443/prefix";
        const ReplayPlan plan = planned(options);
        QCOMPARE(plan.origins, (std::map<std::string, int>{{"https://staging.example:8443", 2}}));
        QVERIFY(plan.cookieOrigins.empty());
        QVERIFY(plan.credentialOrigins.empty());
    }

    void chosenRowsAlone() {
        ReplayOptions options;
        options.select = [](const Exchange& exchange) { return exchange.method() == "HEAD"; };
        const ReplayPlan plan = planned(options);
        QCOMPARE(plan.requests, 1);
        QCOMPARE(plan.otherMethods + plan.otherwise, 0);
    }

    void cancelledStops() {
        Progress cancelled([] { return true; }, {});
        QCOMPARE(planReplay(*recording(), {}, cancelled).requests, 0);
    }
};

HCI_TEST(TstReplayPlan)
#include "tst_replay_plan.moc"
