#include "model/cache/cache_comparison.h"
#include "model/cache/profiles/profiles.h"
#include "tests/unit/cache/cache_case.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

/// One resource compared in several caches.
class TstCacheComparison : public QObject {
    Q_OBJECT

private slots:
    void answers_data();
    void answers();
    void conformingLeadTheirKind();
    void theMomentDecides();
    void oneResourceAlone();
    void lostFields();
    void resourcesWithoutComparison();
    void mostDifferingFirst();
    void cancelled();
};

namespace {

struct CachesOfDialogue {
    SessionPtr session;
    CacheComparisonPtr comparison;
};

CachesOfDialogue compare(std::string_view text, std::vector<std::string> caches, Milliseconds moment = noTime,
                         std::uint32_t only = noIndex) {
    ComparisonOptions options{{}, moment, only};
    for (const std::string& each : caches)
        options.caches.push_back(*cacheChoiceFromName(each));
    CachesOfDialogue result{dialogue(text), {}};
    Progress progress;
    result.comparison = compareCaches(*result.session, findResources(*result.session), options, progress);
    return result;
}

/// "yes 600: fresh-hit revalidate 304 fresh-hit (fresh)".
QString inShort(const CacheComparison& comparison, const CacheAnswer& answer) {
    QString text =
        answer.stored == noIndex ? QStringLiteral("no:") : QStringLiteral("yes %1:").arg(answer.lifetime);
    for (int i = 0; i < askKindCount; ++i) {
        const AskKind ask{static_cast<std::uint8_t>(i)};
        if (ask == AskKind::Conditional && !comparison.resources.front().conditional)
            continue;
        if (ask == AskKind::Conditional && answer.notModified)
            text += QStringLiteral(" 304");
        text += QLatin1Char(' ') + QString(name(answer.kind(ask)));
    }
    return text + QStringLiteral(" (%1)").arg(reasonId(answer.reason));
}

/// A 200 with these fields, and the moment some seconds later.
QString afterOne(const char* cache, const char* fields, int seconds, const char* asked) {
    const std::string text = "@ 12:00:00\n> GET http://a.example/\n" + markedLines('>', asked) + "< 200\n" +
                             markedLines('<', fields);
    const CachesOfDialogue found = compare(text, {cache}, at(12, 0, seconds));
    return inShort(*found.comparison, found.comparison->of(0).back());
}

} // namespace

void TstCacheComparison::answers_data() {
    QTest::addColumn<QString>("cache");
    QTest::addColumn<QString>("fields");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* cache, const char* fields, int seconds,
                        const char* expected, const char* asked = "") {
        QTest::newRow(name) << QString::fromLatin1(cache) << QString::fromLatin1(fields) << seconds
                            << QString::fromLatin1(asked) << QString::fromLatin1(expected);
    };
    const char* fresh = "Cache-Control: max-age=60\nETag: \"v\"\nDate: @";
    row("9111 4.2 fresh", "shared", fresh, 9, "yes 60: fresh-hit revalidate 304 fresh-hit (fresh)");
    row("9111 4.2 stale", "shared", fresh, 61, "yes 60: revalidate revalidate revalidate (stale)");
    row("9111 3 not stored", "shared", "Cache-Control: no-store\nETag: \"v\"", 9,
        "no: miss miss miss (no-store)");
    row("without a validator nothing is asked with one", "shared", "Cache-Control: max-age=60", 9,
        "yes 60: fresh-hit miss (fresh)");
    row("8246 immutable", "shared", "Cache-Control: max-age=60, immutable\nETag: \"v\"", 9,
        "yes 60: fresh-hit fresh-hit 304 fresh-hit (fresh)");
    row("5861 3 window", "shared", "Cache-Control: max-age=10, stale-while-revalidate=60\nETag: \"v\"", 30,
        "yes 10: stale-hit revalidate 304 stale-hit (stale-while-revalidate)");
    row("5.2.2.4 no-cache is what decides", "shared", "Cache-Control: max-age=60, no-cache\nETag: \"v\"", 9,
        "yes 60: revalidate revalidate revalidate (response-no-cache)");
    row("nginx and Set-Cookie", "nginx", "Cache-Control: max-age=60\nSet-Cookie: a=1", 9,
        "no: miss miss (nginx-set-cookie)");
    row("nginx and a reload", "nginx", fresh, 9,
        "yes 60: fresh-hit fresh-hit 304 fresh-hit (nginx-request-directives)");
    row("nginx without a difference", "nginx", "Cache-Control: max-age=60, immutable\nETag: \"v\"", 9,
        "yes 60: fresh-hit fresh-hit 304 fresh-hit (fresh)");
    row("nginx and stale-while-revalidate", "nginx",
        "Cache-Control: max-age=10, stale-while-revalidate=60\nETag: \"v\"", 30,
        "yes 10: miss miss miss (nginx-stale-while-revalidate)");
    row("nginx beyond the window", "nginx",
        "Cache-Control: max-age=10, stale-while-revalidate=5\nETag: \"v\"", 30,
        "yes 10: miss miss miss (nginx-no-revalidation)");
    row("Varnish and Cookie", "varnish", fresh, 9, "no: bypass bypass bypass (varnish-cookie)",
        "Cookie: a=1");
    row("Varnish and its grace", "varnish", "Cache-Control: max-age=10\nETag: \"v\"", 15,
        "yes 10: stale-hit stale-hit 304 stale-hit (varnish-grace)");
    row("Varnish beyond its grace", "varnish", "Cache-Control: max-age=10\nETag: \"v\"", 25,
        "no: miss miss miss (varnish-forgets)");
    row("Varnish and no lifetime", "varnish", "X-A: 1", 9,
        "yes 120: fresh-hit fresh-hit (varnish-default-ttl)");
    row("HAProxy and a long lifetime", "haproxy", "Cache-Control: max-age=600", 9,
        "yes 60: fresh-hit miss (haproxy-max-age)");
    row("the request's own directives are not asked again", "shared", fresh, 9,
        "yes 60: fresh-hit revalidate 304 fresh-hit (fresh)",
        "Cache-Control: no-cache\nPragma: no-cache\nIf-None-Match: \"x\"");
}

void TstCacheComparison::answers() {
    QFETCH(QString, cache);
    QFETCH(QString, fields);
    QFETCH(int, seconds);
    QFETCH(QString, asked);
    QFETCH(QString, expected);
    QCOMPARE(afterOne(qPrintable(cache), qPrintable(fields), seconds, qPrintable(asked)), expected);
}

void TstCacheComparison::conformingLeadTheirKind() {
    const CachesOfDialogue found =
        compare("> GET http://a.example/\n< 200\n", {"varnish", "nginx", "cdn", "nginx"});
    QStringList names;
    for (const CacheChoice& each : found.comparison->caches)
        names << QString::fromLatin1(name(each).data(), static_cast<qsizetype>(name(each).size()));
    QCOMPARE(names, (QStringList{QStringLiteral("shared"), QStringLiteral("varnish"), QStringLiteral("nginx"),
                                 QStringLiteral("cdn")}));
}

void TstCacheComparison::theMomentDecides() {
    constexpr const char* text = R"(
        @ 12:00:00
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=60
        @ 12:10:00
        > GET http://a.example/
        < 200
        < Cache-Control: no-store
    )";
    const CachesOfDialogue before = compare(text, {"private"}, at(12, 0, 30));
    QCOMPARE(inShort(*before.comparison, before.comparison->of(0).front()),
             QStringLiteral("yes 60: fresh-hit miss (fresh)"));
    QCOMPARE(before.comparison->resources.front().answer, 0U);
    const CachesOfDialogue after = compare(text, {"private"});
    QCOMPARE(after.comparison->at, endOf(*after.session));
    QCOMPARE(after.comparison->resources.front().answer, 1U);
}

/// A resource's relevant exchanges give the same as all of them: a POST elsewhere invalidates too.
void TstCacheComparison::oneResourceAlone() {
    constexpr const char* text = R"(
        > GET http://a.example/x
        < 200
        < Cache-Control: max-age=600
        > GET http://a.example/y
        < 200
        < Cache-Control: max-age=60
        > POST http://a.example/z
        < 201
        < Location: /x
    )";
    const std::vector<std::string> caches{"private", "shared", "nginx", "varnish", "squid", "apache"};
    const CachesOfDialogue all = compare(text, caches);
    const CachesOfDialogue one = compare(text, caches, all.comparison->at, 0);
    QCOMPARE(one.comparison->resources.size(), std::size_t{1});
    for (std::size_t i = 0; i < all.comparison->caches.size(); ++i)
        QCOMPARE(inShort(*one.comparison, one.comparison->of(0)[i]),
                 inShort(*all.comparison, all.comparison->of(0)[i]));
    QCOMPARE(all.comparison->of(0).front().kind(AskKind::Plain), DecisionKind::Miss);
}

void TstCacheComparison::lostFields() {
    constexpr const char* text = R"(
        @ 12:00:00
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=1
        < ETag: "v"
        @ 12:00:10
        > GET http://a.example/
        < 304
        < ETag: "v"
        < Cache-Control: max-age=600
        < X-New: 1
    )";
    const CachesOfDialogue found = compare(text, {"node", "squid", "fastly"});
    const CacheComparison& comparison = *found.comparison;
    const CacheAnswer& fastly = comparison.of(0).back();
    QCOMPARE(comparison.lost(fastly).size(), std::size_t{2}); // cache-control and x-new
    QCOMPARE(fastly.lifetime, 600);
    QCOMPARE(comparison.lost(comparison.of(0)[0]).size(), std::size_t{0});
    const CacheAnswer& node = comparison.of(0)[1];
    QCOMPARE(comparison.lost(node).size(), std::size_t{1});
    QCOMPARE(found.session->pool().spelling(comparison.lost(node)[0]), std::string_view("x-new"));
    QVERIFY(node.differs(CacheDifference::LostFields));
    QVERIFY(!comparison.of(0)[2].differs(CacheDifference::LostFields));
}

void TstCacheComparison::resourcesWithoutComparison() {
    const CachesOfDialogue found = compare(R"(
        > POST http://a.example/p
        < 200
        > GET http://a.example/none
        < failed
        > GET http://a.example/304
        < 304
        > HEAD http://a.example/h
        < 200
    )",
                                           {"private"});
    QVERIFY(found.comparison->resources.empty());
}

void TstCacheComparison::mostDifferingFirst() {
    const CachesOfDialogue found = compare(R"(
        > GET http://a.example/same
        < 200
        < Cache-Control: no-store
        > GET http://a.example/cookie
        < 200
        < Cache-Control: max-age=60
        < Set-Cookie: a=1
    )",
                                           {"nginx", "varnish"});
    QCOMPARE(found.comparison->differingFirst(), (std::vector<std::uint32_t>{1, 0}));
    QCOMPARE(found.comparison->resources[0].differing, 0);
    const std::vector<CacheTotals> totals = found.comparison->totals();
    QCOMPARE(totals[0].stored, 1U);
    QCOMPARE(totals[1].stored, 0U);
    QCOMPARE(totals[1].differing, 1U);
}

void TstCacheComparison::cancelled() {
    std::string text;
    for (int i = 0; i < 1100; ++i)
        text += "> GET http://a.example/" + std::to_string(i) + "\n< 200\n";
    const SessionPtr session = dialogue(text);
    Progress progress([] { return true; }, {});
    QVERIFY(!compareCaches(*session, findResources(*session), {{CacheChoice()}, noTime, noIndex}, progress));
}

HCI_TEST(TstCacheComparison)

#include "tst_cache_comparison.moc"
