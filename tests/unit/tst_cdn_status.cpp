#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

#include "model/lint/cdn_status.h"
#include "model/text_view.h"

using namespace hci;
using namespace hci::test;

class TstCdnStatus final : public QObject {
    Q_OBJECT

private slots:
    void state_data();
    void state();
    void precedence();
    void cacheStatusInWords();
    void ageAlone();
};

void TstCdnStatus::state_data() {
    QTest::addColumn<int>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("state");
    const auto row = [](const char* name, FieldName field, const char* value, EdgeState state) {
        QTest::newRow(name) << static_cast<int>(field) << QByteArray(value) << static_cast<int>(state);
    };
    using enum EdgeState;
    row("Cloudflare hit", FieldName::CfCacheStatus, "HIT", Hit);
    row("Cloudflare miss", FieldName::CfCacheStatus, "MISS", Miss);
    row("Cloudflare expired", FieldName::CfCacheStatus, "EXPIRED", Expired);
    row("Cloudflare stale", FieldName::CfCacheStatus, "STALE", StaleHit);
    row("Cloudflare bypass", FieldName::CfCacheStatus, "BYPASS", Bypass);
    row("Cloudflare revalidated", FieldName::CfCacheStatus, "REVALIDATED", Revalidated);
    row("Cloudflare updating", FieldName::CfCacheStatus, "UPDATING", Updating);
    row("Cloudflare dynamic", FieldName::CfCacheStatus, "DYNAMIC", Dynamic);
    row("Cloudflare none", FieldName::CfCacheStatus, "NONE/UNKNOWN", Generated);
    row("Cloudflare other", FieldName::CfCacheStatus, "PERHAPS", Unknown);
    row("nginx", FieldName::XCacheStatus, "UPDATING", Updating);
    row("CloudFront hit", FieldName::XCache, "Hit from cloudfront", Hit);
    row("CloudFront refresh", FieldName::XCache, "RefreshHit from cloudfront", Revalidated);
    row("CloudFront error", FieldName::XCache, "Error from cloudfront", Generated);
    row("Akamai", FieldName::XCache, "TCP_MISS from a2-16-1-1.deploy.akamaitechnologies.com (AkamaiGHost/10)",
        Miss);
    row("Akamai refresh", FieldName::XCache, "TCP_REFRESH_HIT from a2-16-1-1", Revalidated);
    row("Fastly shield and edge", FieldName::XCache, "MISS, HIT", Hit);
    row("Fastly edge passed", FieldName::XCache, "HIT, MISS", Miss);
    row("Squid", FieldName::XCache, "HIT from proxy.example:3128", Hit);
    row("Varnish hit", FieldName::XVarnish, "32770 5", Hit);
    row("Varnish miss", FieldName::XVarnish, "32770", Miss);
    row("Varnish nonsense", FieldName::XVarnish, "yes", Unknown);
    row("9211 2.1 hit", FieldName::CacheStatus, "ExampleCache; hit; ttl=376", Hit);
    row("9211 2.4 hit and stale", FieldName::CacheStatus, "ExampleCache; hit; ttl=-412", StaleHit);
    row("9211 2.2 miss", FieldName::CacheStatus, "ExampleCache; fwd=uri-miss; stored", Miss);
    row("9211 2.2 bypass", FieldName::CacheStatus, "ExampleCache; fwd=bypass", Bypass);
    row("9211 2.3 revalidated", FieldName::CacheStatus, "ExampleCache; fwd=stale; fwd-status=304",
        Revalidated);
    row("9211 2.2 stale", FieldName::CacheStatus, "ExampleCache; fwd=stale", Expired);
    row("9211 2 the last is nearest", FieldName::CacheStatus, "Origin; hit, \"CDN here\"; fwd=miss", Miss);
    row("9211 2 not a list", FieldName::CacheStatus, "ExampleCache; hit=?2", Unknown);
}

void TstCdnStatus::state() {
    QFETCH(int, field);
    QFETCH(QByteArray, value);
    QFETCH(int, state);
    const auto found = edgeState(static_cast<FieldName>(field), toView(value));
    QCOMPARE(static_cast<int>(found), state);
    QVERIFY(!stateInWords(found).isEmpty());
    QCOMPARE(whoAnswered(found).isEmpty(), found == EdgeState::Unknown);
}

void TstCdnStatus::precedence() {
    const SessionPtr session =
        dialogue("> GET http://a.example/\n< 200 OK\n< X-Cache: MISS\n< CF-Cache-Status: HIT\n"
                 "< Age: 5\n= x");
    const EdgeStatus status = edgeStatusOf((*session)[0].response());
    QCOMPARE(static_cast<int>(status.state), static_cast<int>(EdgeState::Hit));
    QVERIFY(status.field == FieldName::CfCacheStatus);
}

void TstCdnStatus::cacheStatusInWords() {
    QCOMPARE(
        statusInWords(FieldName::CacheStatus, "Origin; fwd=stale; fwd-status=304, \"CDN\"; hit; ttl=60"),
        QStringLiteral("Origin went to the origin: what was stored was stale, which answered 304; then CDN "
                       "answered from its store, fresh for another 1 minute"));
}

void TstCdnStatus::ageAlone() {
    const SessionPtr session = dialogue(
        "> GET http://a.example/\n< 200 OK\n< Age: 5\n= x\n> GET http://a.example/\n< 200 OK\n< Age: 0\n= x");
    QVERIFY(edgeStatusOf((*session)[0].response()).field == FieldName::Age);
    QVERIFY(edgeStatusOf((*session)[1].response()).state == EdgeState::Unknown);
}

HCI_TEST(TstCdnStatus)
#include "tst_cdn_status.moc"
