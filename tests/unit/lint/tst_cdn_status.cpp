#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

#include "model/base/text_view.h"
#include "model/lint/cdn_status.h"

using namespace hci;
using namespace hci::test;

class TstCdnStatus final : public QObject {
    Q_OBJECT

private slots:
    void state_data();
    void state();
    void precedence();
    void severalFields_data();
    void severalFields();
    void cacheStatusInWords();
    void wordsOfFields_data();
    void wordsOfFields();
    void ageAlone_data();
    void ageAlone();
};

void TstCdnStatus::state_data() {
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("state");
    const auto row = [](const char* name, const char* field, const char* value, EdgeState state) {
        QTest::newRow(name) << QByteArray(field) << QByteArray(value) << static_cast<int>(state);
    };
    using enum EdgeState;
    row("Cloudflare hit", "cf-cache-status", "HIT", Hit);
    row("Cloudflare miss", "cf-cache-status", "MISS", Miss);
    row("Cloudflare expired", "cf-cache-status", "EXPIRED", Expired);
    row("Cloudflare stale", "cf-cache-status", "STALE", StaleHit);
    row("Cloudflare bypass", "cf-cache-status", "BYPASS", Bypass);
    row("Cloudflare revalidated", "cf-cache-status", "REVALIDATED", Revalidated);
    row("Cloudflare updating", "cf-cache-status", "UPDATING", Updating);
    row("Cloudflare dynamic", "cf-cache-status", "DYNAMIC", Dynamic);
    row("Cloudflare none", "cf-cache-status", "NONE/UNKNOWN", Generated);
    row("Cloudflare other", "cf-cache-status", "PERHAPS", Unknown);
    row("nginx", "x-cache-status", "UPDATING", Updating);
    row("CloudFront hit", "x-cache", "Hit from cloudfront", Hit);
    row("CloudFront refresh", "x-cache", "RefreshHit from cloudfront", Revalidated);
    row("CloudFront error", "x-cache", "Error from cloudfront", Error);
    row("Akamai", "x-cache", "TCP_MISS from a2-16-1-1.deploy.akamaitechnologies.com (AkamaiGHost/10)", Miss);
    row("Akamai refresh", "x-cache", "TCP_REFRESH_HIT from a2-16-1-1", Revalidated);
    row("Fastly shield and edge", "x-cache", "MISS, HIT", Hit);
    row("Fastly shield alone", "x-cache", "HIT, MISS", ShieldHit);
    row("Fastly, neither", "x-cache", "MISS, MISS", Miss);
    row("Squid", "x-cache", "HIT from proxy.example:3128", Hit);
    row("Varnish hit", "x-varnish", "32770 5", Hit);
    row("Varnish miss", "x-varnish", "32770", Miss);
    row("Varnish nonsense", "x-varnish", "yes", Unknown);
    row("Varnish behind Varnish, the nearer missed", "x-varnish", "5 2, 9", ShieldHit);
    row("Akamai negative hit", "x-cache", "TCP_NEGATIVE_HIT from a2-16-1-1", Hit);
    row("Akamai origin not reached", "x-cache", "TCP_REFRESH_FAIL_HIT from a2-16-1-1", StaleHit);
    row("Akamai denied", "x-cache", "TCP_DENIED from a2-16-1-1", Generated);
    row("Akamai by its own field", "akamai-cache-status", "Hit from child, Miss from parent", Hit);
    row("Azure from another place", "x-cache", "TCP_REMOTE_HIT", Hit);
    row("Azure kept out by configuration", "x-cache", "CONFIG_NOCACHE", Bypass);
    row("Wikimedia: the machine before the word", "x-cache", "cp3066 miss, cp3066 hit/12", Hit);
    row("CloudFront shield", "x-cache", "OriginShieldHit from cloudfront", Hit);
    row("Vercel static", "x-vercel-cache", "PRERENDER", Hit);
    row("Vercel in the background", "x-vercel-cache", "STALE", Updating);
    row("Vercel anew", "x-vercel-cache", "REVALIDATED", Expired);
    row("Next.js", "x-nextjs-cache", "HIT", Hit);
    row("Next.js in the background", "x-nextjs-cache", "STALE", Updating);
    row("OpenNext", "x-opennext-cache", "MISS", Miss);
    row("a word that is none of theirs", "x-nextjs-cache", "DYNAMIC", Unknown);
    row("Bunny", "cdn-cache", "HIT", Hit);
    row("Drupal", "x-drupal-cache", "HIT", Hit);
    row("Kinsta", "x-kinsta-cache", "BYPASS", Bypass);
    row("Hostinger", "x-hcdn-cache-status", "DYNAMIC", Dynamic);
    row("nginx by the other name", "x-proxy-cache", "EXPIRED", Expired);
    row("Server-Timing", "server-timing", "edge; dur=1, cdn-cache; desc=HIT", Hit);
    row("Server-Timing quoted", "server-timing", "cdn-cache;desc=\"MISS\";dur=3", Miss);
    row("Server-Timing revalidated", "server-timing", "cdn-cache; desc=REVALIDATE", Revalidated);
    row("Server-Timing of something else", "server-timing", "cdn-cache-hit; desc=HIT", Unknown);
    row("Fastly hits", "x-cache-hits", "0, 4", Hit);
    row("Fastly hit at the shield", "x-cache-hits", "3, 0", ShieldHit);
    row("Fastly no hit", "x-cache-hits", "0, 0", Miss);
    row("hits without a number", "x-cache-hits", "many", Unknown);
    row("a field of no cache", "x-other", "HIT", Unknown);
    row("9211 2.3 unchanged on the client's wish", "cache-status",
        "ExampleCache; fwd=request; fwd-status=304", Revalidated);
    row("9211 2.1 hit", "cache-status", "ExampleCache; hit; ttl=376", Hit);
    row("9211 2.4 hit and stale", "cache-status", "ExampleCache; hit; ttl=-412", StaleHit);
    row("9211 2.2 miss", "cache-status", "ExampleCache; fwd=uri-miss; stored", Miss);
    row("9211 2.2 bypass", "cache-status", "ExampleCache; fwd=bypass", Bypass);
    row("9211 2.3 revalidated", "cache-status", "ExampleCache; fwd=stale; fwd-status=304", Revalidated);
    row("9211 2.2 stale", "cache-status", "ExampleCache; fwd=stale", Expired);
    row("9211 2 the last is nearest", "cache-status", "Origin; hit, \"CDN here\"; fwd=miss", ShieldHit);
    row("9211 2 not a list", "cache-status", "ExampleCache; hit=?2", Unknown);
}

void TstCdnStatus::state() {
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    QFETCH(int, state);
    const auto found = edgeState(toView(field), toView(value));
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

    const SessionPtr vercel =
        dialogue("> GET http://a.example/\n< 200 OK\n< X-Cache: MISS\n< X-Vercel-Cache: HIT\n"
                 "= x");
    QVERIFY(edgeStatusOf((*vercel)[0].response()).state == EdgeState::Hit);
}

void TstCdnStatus::severalFields_data() {
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<int>("state");
    QTest::addColumn<QByteArray>("field");
    const auto row = [](const char* name, const char* lines, EdgeState state, const char* field) {
        QTest::newRow(name) << QByteArray(lines) << static_cast<int>(state) << QByteArray(field);
    };
    using enum EdgeState;
    row("CDN77 before what came with the content", "< X-Cache: MISS\n< X-77-Cache: HIT", Hit, "x-77-cache");
    row("CDN77 had nothing, the origin's proxy had", "< X-77-Cache: MISS\n< X-Cache: HIT", ShieldHit,
        "x-77-cache");
    row("Bunny before the origin's nginx", "< X-Cache-Status: HIT\n< CDN-Cache: MISS", ShieldHit,
        "cdn-cache");
    row("CloudFront before Next.js", "< x-nextjs-cache: HIT\n< X-Cache: Miss from cloudfront", ShieldHit,
        "x-cache");
    row("CloudFront gives out what Next.js had made",
        "< x-nextjs-cache: MISS\n< X-Cache: Hit from cloudfront", Hit, "x-cache");
    row("Server names the edge",
        "< Server: cloudflare\n< CF-Cache-Status: HIT\n"
        "< Cache-Status: \"Netlify Edge\"; fwd=miss",
        Hit, "cf-cache-status");
    row("Cloudflare behind Netlify",
        "< Server: Netlify\n< CF-Cache-Status: HIT\n"
        "< Cache-Status: \"Netlify Edge\"; fwd=miss",
        ShieldHit, "cache-status");
    row("Cloudflare before Vercel",
        "< Server: cloudflare\n< CF-Cache-Status: DYNAMIC\n< X-Vercel-Cache: MISS", Dynamic,
        "cf-cache-status");
    row("Akamai's timing before the origin's Varnish",
        "< Server-Timing: cdn-cache; desc=HIT\n< X-Cache: MISS", Hit, "server-timing");
    row("an unknown word of the edge", "< Server: cloudflare\n< CF-Cache-Status: PERHAPS\n< X-Cache: HIT",
        Hit, "x-cache");
    row("Fastly made it", "< X-Cache: HIT\n< X-Cache-Hits: 0", Generated, "x-cache");
    row("Fastly's edge made it", "< X-Cache: MISS, HIT\n< X-Cache-Hits: 0, 0", Generated, "x-cache");
    row("Fastly gave it out", "< X-Cache: MISS, HIT\n< X-Cache-Hits: 0, 1", Hit, "x-cache");
    row("Fastly's shield gave it out", "< X-Cache: HIT, MISS\n< X-Cache-Hits: 2, 0", ShieldHit, "x-cache");
    row("Fastly, an old answer", "< Age: 60\n< X-Cache: HIT\n< X-Cache-Hits: 0", Hit, "x-cache");
    row("a machine's two words", "< X-Cache: MISS\n< X-Varnish: 5 2", Miss, "x-cache");
    row("Cloudflare revalidated", "< CF-Cache-Status: REVALIDATED\n< X-Cache: HIT", Revalidated,
        "cf-cache-status");
}

void TstCdnStatus::severalFields() {
    QFETCH(QByteArray, lines);
    QFETCH(int, state);
    QFETCH(QByteArray, field);
    const QByteArray text = "> GET http://a.example/\n< 200 OK\n" + lines + "\n= x";
    const SessionPtr session = dialogue(toView(text));
    const EdgeStatus status = edgeStatusOf((*session)[0].response());
    QCOMPARE(static_cast<int>(status.state), state);
    QCOMPARE(toBytes(session->pool().spelling(status.field)), QByteArrayView(field));
}

void TstCdnStatus::cacheStatusInWords() {
    QCOMPARE(
        statusInWords("cache-status", "Origin; fwd=stale; fwd-status=304, \"CDN\"; hit; ttl=60"),
        QStringLiteral("Origin went to the origin: what was stored was stale, which answered 304; then CDN "
                       "answered from its store, fresh for another 1 minute"));
}

void TstCdnStatus::wordsOfFields_data() {
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* field, const char* value, const char* words) {
        QTest::addRow("%s: %s", field, value)
            << QByteArray(field) << QByteArray(value) << QString::fromUtf8(words);
    };
    row("cache-status", "Edge; hit; ttl=-60; key=\"/a\"; detail=memory",
        "Edge answered from its store, stale for 1 minute, under the key `/a`, with the detail `memory`");
    row("cache-status", "Edge; fwd=uri-miss; fwd-status=200; stored; collapsed",
        "Edge went to the origin: nothing was stored for this URL, which answered 200, stored the answer, "
        "shared "
        "another request's answer");
    row("cache-status", "no;; list", "it does not say who answered");
    row("x-served-by", "cache-lhr7324-LHR, cache-fra19155-FRA",
        "passed through cache-lhr7324-LHR, cache-fra19155-FRA, the last one nearest (in FRA)");
    row("x-served-by", "web-1", "passed through web-1, the last one nearest");
    row("x-cache-hits", "0, 1200", "the nearest cache has given it out 1,200 times");
    row("x-cache-hits", "0", "the nearest cache had not given it out before");
    row("x-amz-cf-pop", "FRA56-C1", "answered in CloudFront's location FRA56-C1");
    row("cf-cache-status", "BYPASS",
        "the origin forbids storing it (private, no-store, max-age=0, Set-Cookie), or a rule does; the "
        "origin "
        "answered");
    row("x-cache-status", "BYPASS", "the request or a rule goes past the store; the origin answered");
}

void TstCdnStatus::wordsOfFields() {
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    QTEST(statusInWords(toView(field), toView(value)), "words");
}

void TstCdnStatus::ageAlone_data() {
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<bool>("hit");
    QTest::newRow("above 0") << QByteArray("< Age: 5\n") << true;
    QTest::newRow("0") << QByteArray("< Age: 0\n") << false;
    QTest::newRow("9111 5.1 the first of a list") << QByteArray("< Age: 5, 0\n") << true;
    QTest::newRow("9111 5.1 a list that begins with 0") << QByteArray("< Age: 0, 5\n") << false;
    QTest::newRow("9111 5.1 the first of two lines") << QByteArray("< Age: 5\n< Age: 0\n") << true;
    QTest::newRow("9111 5.1 two lines, the first 0") << QByteArray("< Age: 0\n< Age: 5\n") << false;
    QTest::newRow("no number") << QByteArray("< Age: 5s\n") << false;
}

void TstCdnStatus::ageAlone() {
    QFETCH(QByteArray, lines);
    QFETCH(bool, hit);
    const SessionPtr session = dialogue("> GET http://a.example/\n< 200 OK\n" + lines.toStdString() + "= x");
    const EdgeStatus status = edgeStatusOf((*session)[0].response());
    QVERIFY(status.state == (hit ? EdgeState::Hit : EdgeState::Unknown));
    QCOMPARE(status.field == FieldName::Age, hit);
}

HCI_TEST(TstCdnStatus)
#include "tst_cdn_status.moc"
