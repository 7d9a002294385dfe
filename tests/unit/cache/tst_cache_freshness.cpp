#include "model/cache/freshness.h"
#include "tests/unit/cache/cache_case.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

/// RFC 9111 4.2.1 and 4.2.2, RFC 9213: how long a response is fresh.
class TstCacheFreshness : public QObject {
    Q_OBJECT

private slots:
    void lifetime_data();
    void lifetime();
    void reuse_data();
    void reuse();
    void heuristicStatuses_data();
    void heuristicStatuses();
    void freshUntilTheLastSecond();
};

namespace {
constexpr auto Private = CacheModel::Private;
constexpr auto Shared = CacheModel::Shared;
constexpr auto Cdn = CacheModel::Cdn;
} // namespace

void TstCacheFreshness::lifetime_data() {
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("model");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("basis");
    const auto row = [](const char* name, const char* fields, qint64 seconds, const char* basis,
                        CacheModel model = Private) {
        QTest::newRow(name) << QByteArray(fields) << static_cast<int>(model) << seconds
                            << QString::fromLatin1(basis);
    };
    row("4.2.1 max-age", "Cache-Control: max-age=300", 300, "max-age");
    row("4.2.1 max-age=0", "Cache-Control: max-age=0", 0, "max-age");
    row("5.2 quoted", "Cache-Control: max-age=\"300\"", 300, "max-age");
    row("5.2 name without regard to case", "Cache-Control: MaX-aGe=300", 300, "max-age");
    row("1.2.2 leading zeros", "Cache-Control: max-age=003600", 3600, "max-age");
    row("1.2.2 2^31", "Cache-Control: max-age=2147483648", 2147483648, "max-age");
    row("1.2.2 saturates", "Cache-Control: max-age=99999999999", 2147483648, "max-age");
    row("5.2.3 unknown directive before it", "Cache-Control: foobar, max-age=300", 300, "max-age");
    row("5.2 max-age inside quotes before the real one", "Cache-Control: x=\"max-age=3600\", max-age=1", 1,
        "max-age");
    row("5.2 max-age inside quotes after the real one", "Cache-Control: max-age=1, x=\"max-age=3600\"", 1,
        "max-age");
    row("5.2 max-age inside quotes alone", "Cache-Control: x=\"max-age=3600\"", -1, "none");
    row("5.2 escaped quote inside quotes", "Cache-Control: x=\"a\\\", max-age=3600\", max-age=1", 1,
        "max-age");
    row("5.2 empty list members", "Cache-Control: , ,max-age=300,", 300, "max-age");
    row("4.2.1 two values, the first counts", "Cache-Control: max-age=1800, max-age=1", 1800, "max-age");
    row("4.2.1 two lines, the first counts", "Cache-Control: max-age=1\nCache-Control: max-age=1800", 1,
        "max-age");
    row("4.2.1 no number", "Cache-Control: max-age=abc", 0, "max-age");
    row("4.2.1 number and letter", "Cache-Control: max-age=3600a", 0, "max-age");
    row("4.2.1 negative", "Cache-Control: max-age=-100", 0, "max-age");
    row("4.2.1 decimal", "Cache-Control: max-age=3600.5", 0, "max-age");
    row("4.2.1 single quotes", "Cache-Control: max-age='3600'", 0, "max-age");
    row("4.2.1 no argument", "Cache-Control: max-age", 0, "max-age");
    row("4.2.1 blank after the equals sign", "Cache-Control: max-age= 3600", 0, "max-age");
    row("5.2 blank before the equals sign: no such directive", "Cache-Control: max-age =3600", -1, "none");
    row("4.2.1 an invalid max-age does not fall back to Expires", "Cache-Control: max-age=a\nExpires: @+60",
        0, "max-age");
    row("5.3 max-age over Expires", "Cache-Control: max-age=3600\nExpires: @-10000\nDate: @", 3600,
        "max-age");
    row("5.3 max-age over an invalid Expires", "Cache-Control: max-age=3600\nExpires: 0", 3600, "max-age");
    row("5.3 max-age=0 over a future Expires", "Cache-Control: max-age=0\nExpires: @+60\nDate: @", 0,
        "max-age");
    row("5.2.2.10 s-maxage, shared", "Cache-Control: max-age=1, s-maxage=600", 600, "s-maxage", Shared);
    row("5.2.2.10 s-maxage first, shared", "Cache-Control: s-maxage=600, max-age=1", 600, "s-maxage", Shared);
    row("5.2.2.10 shorter s-maxage, shared", "Cache-Control: max-age=600\nCache-Control: s-maxage=1", 1,
        "s-maxage", Shared);
    row("5.2.2.10 s-maxage over Expires", "Cache-Control: s-maxage=600\nExpires: @+5", 600, "s-maxage",
        Shared);
    row("5.2.2.10 invalid s-maxage, shared", "Cache-Control: s-maxage=a, max-age=60", 0, "s-maxage", Shared);
    row("5.2.2.10 s-maxage, private cache", "Cache-Control: max-age=1, s-maxage=600", 1, "max-age");
    row("5.2.2.10 s-maxage alone, private cache", "Cache-Control: s-maxage=600", -1, "none");
    row("4.2.1 Expires less Date", "Expires: @+60\nDate: @", 60, "expires");
    row("4.2.1 Expires less Date, both fast", "Expires: @+300\nDate: @+400", 0, "expires");
    row("4.2.1 Expires less Date, Date slow", "Expires: @+10\nDate: @-10", 20, "expires");
    row("5.3 past Expires", "Expires: @-60\nDate: @", 0, "expires");
    row("5.3 Expires now", "Expires: @\nDate: @", 0, "expires");
    row("4.2.1 Expires without Date: time of reception", "Expires: @+60", 60, "expires");
    row("4.2.1 Expires with a bad Date: time of reception", "Expires: @+60\nDate: foo", 60, "expires");
    row("5.3 Expires: 0", "Expires: 0\nDate: @", 0, "expires");
    row("5.3 Expires: -1", "Expires: -1\nDate: @", 0, "expires");
    row("5.3 empty Expires", "Expires: \nDate: @", 0, "expires");
    row("5.3 two Expires lines, the first counts", "Expires: @+60\nExpires: @+9\nDate: @", 60, "expires");
    const char* date = "\nDate: Mon, 05 Jan 2026 12:00:00 GMT";
    const auto expires = [&](const char* name, const char* value, qint64 seconds) {
        row(name, (std::string("Expires: ") + value + date).c_str(), seconds, "expires");
    };
    expires("4.2 IMF-fixdate", "Mon, 05 Jan 2026 12:01:00 GMT", 60);
    expires("4.2 weekday in capitals", "MON, 05 Jan 2026 12:01:00 GMT", 60);
    expires("4.2 month in capitals", "Mon, 05 JAN 2026 12:01:00 GMT", 60);
    expires("4.2 zone in mixed case", "Mon, 05 Jan 2026 12:01:00 gMT", 60);
    expires("4.2 all in lower case", "mon, 05 jan 2026 12:01:00 gmt", 60);
    expires("9110 5.6.7 RFC 850", "Monday, 05-Jan-26 12:01:00 GMT", 60);
    expires("9110 5.6.7 asctime", "Mon Jan  5 12:01:00 2026", 60);
    expires("9110 5.6.7 RFC 850, year more than 50 years ahead is past", "Sunday, 06-Nov-94 08:49:37 GMT", 0);
    expires("4.2 zone UTC is invalid", "Mon, 05 Jan 2026 12:01:00 UTC", 0);
    expires("4.2 zone +0000 is invalid", "Mon, 05 Jan 2026 12:01:00 +0000", 0);
    expires("4.2 zone EST is invalid", "Mon, 05 Jan 2026 12:01:00 EST", 0);
    expires("5.3 two-digit year in IMF form", "Mon, 05 Jan 26 12:01:00 GMT", 0);
    expires("5.3 no comma", "Mon 05 Jan 2026 12:01:00 GMT", 0);
    expires("5.3 double blank", "Mon, 05  Jan  2026 12:01:00 GMT", 0);
    expires("5.3 dashes", "Mon, 05-Jan-2026 12:01:00 GMT", 0);
    expires("5.3 periods in the time", "Mon, 05 Jan 2026 12.01.00 GMT", 0);
    expires("5.3 one-digit hour", "Mon, 05 Jan 2026 2:01:00 GMT", 0);
    expires("5.3 far future", "Fri, 01 Jan 2038 00:00:00 GMT", 378302400);
    row("4.2.2 a tenth of the time since Last-Modified", "Last-Modified: @-86400\nDate: @", 8640,
        "heuristic");
    row("4.2.2 without Date: time of reception", "Last-Modified: @-1000", 100, "heuristic");
    row("4.2.2 not with an explicit time", "Last-Modified: @-86400\nDate: @\nExpires: @-1", 0, "expires");
    row("4.2.2 not with an invalid explicit time", "Last-Modified: @-86400\nCache-Control: max-age=a", 0,
        "max-age");
    row("4.2.2 Last-Modified in the future", "Last-Modified: @+60\nDate: @", 0, "heuristic");
    row("4.2.2 Last-Modified that is no date", "Last-Modified: yesterday\nDate: @", -1, "none");
    row("4.2.2 nothing at all", "Date: @", -1, "none");
    row("5.4 Pragma in a response says nothing", "Last-Modified: @-1000\nPragma: no-cache", 100, "heuristic");
    row("9213 CDN-Cache-Control", "Cache-Control: max-age=1\nCDN-Cache-Control: max-age=600", 600,
        "cdn-cache-control", Cdn);
    row("9213 shorter than Cache-Control", "Cache-Control: max-age=600\nCDN-Cache-Control: max-age=1", 1,
        "cdn-cache-control", Cdn);
    row("9213 over s-maxage", "Cache-Control: s-maxage=5\nCDN-Cache-Control: max-age=600", 600,
        "cdn-cache-control", Cdn);
    row("9213 s-maxage in it", "CDN-Cache-Control: max-age=1, s-maxage=600", 600, "cdn-cache-control", Cdn);
    row("9213 over Expires", "CDN-Cache-Control: max-age=600\nExpires: @-10000\nDate: @", 600,
        "cdn-cache-control", Cdn);
    row("9213 max-age=0 over Expires", "CDN-Cache-Control: max-age=0\nExpires: @+60\nDate: @", 0,
        "cdn-cache-control", Cdn);
    row("9213 without a lifetime: Expires is ignored all the same",
        "CDN-Cache-Control: foo\nExpires: @+60\nDate: @", -1, "none", Cdn);
    row("9213 2^31", "CDN-Cache-Control: max-age=2147483648", 2147483648, "cdn-cache-control", Cdn);
    row("9213 saturates", "CDN-Cache-Control: max-age=99999999999", 2147483648, "cdn-cache-control", Cdn);
    row("9213 with an extension", "CDN-Cache-Control: foobar, max-age=600", 600, "cdn-cache-control", Cdn);
    row("9213 on two lines", "CDN-Cache-Control: foobar\nCDN-Cache-Control: max-age=600", 600,
        "cdn-cache-control", Cdn);
    row("9213 parameters are ignored", "CDN-Cache-Control: max-age=600;x=1", 600, "cdn-cache-control", Cdn);
    row("9213 a repeated key: the last counts", "CDN-Cache-Control: max-age=1, max-age=600", 600,
        "cdn-cache-control", Cdn);
    row("9213 2.1 blank before =", "Cache-Control: max-age=1\nCDN-Cache-Control: max-age =600", 1, "max-age",
        Cdn);
    row("9213 2.1 blank after =", "Cache-Control: max-age=1\nCDN-Cache-Control: max-age= 600", 1, "max-age",
        Cdn);
    row("9213 2.1 keys are lower case", "Cache-Control: max-age=1\nCDN-Cache-Control: MaX-aGe=600", 1,
        "max-age", Cdn);
    row("9213 2.1 syntax error", "Cache-Control: max-age=1\nCDN-Cache-Control: max-age=600, &&&", 1,
        "max-age", Cdn);
    row("9213 2.1 empty", "Cache-Control: max-age=1\nCDN-Cache-Control: ", 1, "max-age", Cdn);
    row("9213 2.1 wrong type: a string", "Cache-Control: max-age=1\nCDN-Cache-Control: max-age=\"600\"", 0,
        "cdn-cache-control", Cdn);
    row("9213 2.1 wrong type: a decimal", "CDN-Cache-Control: max-age=600.0", 0, "cdn-cache-control", Cdn);
    row("9213 2.1 negative", "CDN-Cache-Control: max-age=-600", 0, "cdn-cache-control", Cdn);
    row("9213 2.1 without a value", "CDN-Cache-Control: max-age", 0, "cdn-cache-control", Cdn);
    row("9213 2.2 Cloudflare's own field goes first",
        "CDN-Cache-Control: max-age=60\nCloudflare-CDN-Cache-Control: max-age=600", 600, "cdn-cache-control",
        Cdn);
    row("9213 2.2 an invalid one is passed over",
        "CDN-Cache-Control: max-age=60\nCloudflare-CDN-Cache-Control: max-age=600, &&", 60,
        "cdn-cache-control", Cdn);
    row("9213 2.2 an empty one is passed over",
        "CDN-Cache-Control: max-age=60\nVercel-CDN-Cache-Control: ", 60, "cdn-cache-control", Cdn);
    row("9213 2.2 Vercel's", "Cache-Control: max-age=1\nVercel-CDN-Cache-Control: max-age=600", 600,
        "cdn-cache-control", Cdn);
    row("9213 2.2 Netlify's", "CDN-Cache-Control: max-age=1\nNetlify-CDN-Cache-Control: max-age=600", 600,
        "cdn-cache-control", Cdn);
    row("9213 2.2 the network that answered reads its own list",
        "CF-Ray: 1-FRA\nCDN-Cache-Control: max-age=60\nVercel-CDN-Cache-Control: max-age=600", 60,
        "cdn-cache-control", Cdn);
    row("9213 2.2 fields for two networks: nobody knows which one asks",
        "CDN-Cache-Control: max-age=60\nVercel-CDN-Cache-Control: max-age=5\nNetlify-CDN-Cache-Control: "
        "max-age=6",
        60, "cdn-cache-control", Cdn);
    row("Surrogate-Control goes before s-maxage", "Cache-Control: s-maxage=5\nSurrogate-Control: max-age=600",
        600, "cdn-cache-control", Cdn);
    row("Fastly does not read CDN-Cache-Control",
        "X-Served-By: cache-fra-1-FRA\nCache-Control: s-maxage=5\nCDN-Cache-Control: max-age=600", 5,
        "s-maxage", Cdn);
    row("9213 2.2 a browser reads none of them",
        "Cache-Control: max-age=1\nCloudflare-CDN-Cache-Control: max-age=600", 1, "max-age");
    row("9213 2.2 a proxy is not its target", "Cache-Control: max-age=1\nCDN-Cache-Control: max-age=600", 1,
        "max-age", Shared);
    row("9213 2.2 nor is a private cache", "Cache-Control: max-age=1\nCDN-Cache-Control: max-age=600", 1,
        "max-age");
}

void TstCacheFreshness::lifetime() {
    QFETCH(QByteArray, fields);
    QFETCH(int, model);
    const CacheRun run = runCache(twice(fields.toStdString()), static_cast<CacheModel>(model));
    QTEST(qint64{run[0].lifetime}, "seconds");
    QTEST(QString(name(run[0].lifetimeBasis)), "basis");
}

void TstCacheFreshness::reuse_data() {
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("model");
    QTest::addColumn<QString>("decision");
    const auto row = [](const char* name, const char* fields, const char* decision,
                        CacheModel model = Private) {
        QTest::newRow(name) << QByteArray(fields) << static_cast<int>(model) << QString::fromLatin1(decision);
    };
    row("4.2 fresh", "Cache-Control: max-age=3600", "fresh-hit");
    row("4.2 stale, no validator", "Cache-Control: max-age=1", "miss");
    row("4.2 stale, entity tag", "Cache-Control: max-age=1\nETag: \"v\"", "revalidate");
    row("4.2 stale, Last-Modified", "Cache-Control: max-age=1\nLast-Modified: @-100", "revalidate");
    row("4.2 no lifetime, no validator", "", "miss");
    row("4.2 Age beyond the lifetime", "Cache-Control: max-age=10\nAge: 15", "miss");
    row("4.2 Age beyond Expires less Date, Date slow", "Date: @-10\nExpires: @+10\nAge: 25", "miss");
    row("4.2 Age beyond Expires less Date, Date fast", "Date: @+10\nExpires: @+20\nAge: 15", "miss");
    row("4.2.1 no-cache beside max-age: the more restrictive", "Cache-Control: max-age=3600, no-cache",
        "miss");
    row("4.2.1 no-cache with a tag", "Cache-Control: max-age=3600, no-cache\nETag: \"v\"", "revalidate");
    row("5.2.2.4 no-cache without regard to case", "Cache-Control: max-age=3600, No-CaChE", "miss");
    row("5.2.2.4 no-cache with fields", "Cache-Control: max-age=3600, no-cache=\"Set-Cookie\"", "fresh-hit");
    row("5.2.2.4 no-cache with and without fields", "Cache-Control: max-age=3600, no-cache=\"a\", no-cache",
        "miss");
    row("5.2.2.2 must-revalidate while fresh", "Cache-Control: max-age=3600, must-revalidate", "fresh-hit");
    row("8246 immutable while fresh", "Cache-Control: max-age=3600, immutable", "fresh-hit");
    row("8246 immutable once stale", "Cache-Control: max-age=1, immutable\nETag: \"v\"", "revalidate");
    row("4.2.2 heuristic", "Last-Modified: @-86400\nDate: @", "fresh-hit");
    row("4.2.2 heuristic of a moment", "Last-Modified: @-10\nDate: @", "revalidate");
    row("9213 fresh by CDN-Cache-Control", "Cache-Control: no-store\nCDN-Cache-Control: max-age=3600",
        "fresh-hit", Cdn);
    row("9213 no-cache in it", "Cache-Control: max-age=3600\nCDN-Cache-Control: no-cache", "miss", Cdn);
    row("9213 Age counts", "CDN-Cache-Control: max-age=3600\nAge: 7200\nDate: @", "miss", Cdn);
}

void TstCacheFreshness::reuse() {
    QFETCH(QByteArray, fields);
    QFETCH(int, model);
    const CacheRun run = runCache(twice(fields.toStdString()), static_cast<CacheModel>(model));
    QTEST(QString(name(run[1].kind)), "decision");
}

void TstCacheFreshness::heuristicStatuses_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("cacheControl");
    QTest::addColumn<QString>("decision");
    for (const int status : {200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501})
        QTest::addRow("4.2.2 %d", status) << status << QByteArray("x") << QStringLiteral("fresh-hit");
    for (const int status : {201, 202, 302, 307, 403, 500, 502, 503, 504, 599})
        QTest::addRow("4.2.2 not %d", status) << status << QByteArray("x") << QStringLiteral("miss");
    for (const int status : {202, 302, 599})
        QTest::addRow("4.2.2 %d with public", status)
            << status << QByteArray("public") << QStringLiteral("fresh-hit");
    QTest::newRow("5.2.2.7 302 with private, private cache")
        << 302 << QByteArray("private") << QStringLiteral("fresh-hit");
}

void TstCacheFreshness::heuristicStatuses() {
    QFETCH(int, status);
    QFETCH(QByteArray, cacheControl);
    const std::string fields =
        "Last-Modified: Sun, 04 Jan 2026 12:00:00 GMT\nDate: @\nCache-Control: " + cacheControl.toStdString();
    QTEST(QString(name(runCache(twice(fields, 3, {}, status))[1].kind)), "decision");
}

void TstCacheFreshness::freshUntilTheLastSecond() {
    // Fresh means lifetime > current age: at exactly the lifetime a response is stale.
    const char* fields = "Cache-Control: max-age=10\nETag: \"v\"";
    QCOMPARE(runCache(twice(fields, 9))[1].kind, DecisionKind::FreshHit);
    QCOMPARE(runCache(twice(fields, 10))[1].kind, DecisionKind::Revalidate);
    QCOMPARE(runCache(twice(fields, 10))[1].age, 10);
}

HCI_TEST(TstCacheFreshness)
#include "tst_cache_freshness.moc"
