#include "model/cache/cache_comparison.h"
#include "model/cache/profiles/deviations.h"
#include "model/cache/profiles/profiles.h"
#include "model/cache/reason.h"
#include "model/settings/cache_settings.h"
#include "tests/unit/cache/cache_case.h"
#include "tests/unit/cache/real_cache_cases.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

#include <set>
#include <string>
#include <vector>

using namespace hci;
using namespace hci::test;

/// Behaviour of real caches: rows learned by tests/differential, each observed on the product.
class TstRealCaches : public QObject {
    Q_OBJECT

private slots:
    void decisions_data();
    void decisions();
    void conformingModelsHaveNoDeviations();
    void deviationsAreNamedOnce();
    void searches_data();
    void searches();
    void everyDeviationIsGiven();
    void namesLeadToProfiles();
    void configured_data();
    void configured();
    void configurationsAreChecked_data();
    void configurationsAreChecked();
    void settingsComeBack();
};

namespace {

/// Through a real cache configured by a file.
CacheRun runConfigured(const std::string& cache, const std::string& toml, const std::string& text) {
    const auto choice = withCacheSettings(*cacheChoiceFromName(cache), toml);
    const SessionPtr session = dialogue(text);
    const Resources resources = findResources(*session);
    return {session, resources,
            simulate(*session, resources, choice->model, nullptr, nullptr, choice.value().real.get())};
}

/// Two URLs that differ in the order of their parameters; the first one's answer has this No-Vary-Search.
std::string twoSearches(const std::string& value) {
    return "> GET http://a.example/a.css?a=1&b=2\n< 200\n< Cache-Control: max-age=60, s-maxage=60\n"
           "< No-Vary-Search: " +
           value + "\n> GET http://a.example/a.css?b=2&a=1\n< 200\n";
}

} // namespace

void TstRealCaches::decisions_data() {
    QTest::addColumn<QByteArray>("cache");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("reason");
    for (const RealCacheCase& each : realCacheCases())
        QTest::newRow(each.title.c_str())
            << QByteArray(each.cache.c_str()) << QByteArray(each.text.c_str())
            << QString::fromStdString(each.expected) << QString::fromStdString(each.reason);
}

void TstRealCaches::decisions() {
    QFETCH(QByteArray, cache);
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QFETCH(QString, reason);
    const CacheRun run = runRealCache(text.toStdString(), cache.toStdString());
    QCOMPARE(run.decisions(), expected);
    if (!reason.isEmpty())
        QVERIFY2(run.reasons(0).contains(reason), qPrintable(run.reasons(0).join(QLatin1Char(' '))));
}

void TstRealCaches::conformingModelsHaveNoDeviations() {
    const CacheRun run = runCache(twice("Cache-Control: max-age=60\nSet-Cookie: a=1"), CacheModel::Shared);
    QCOMPARE(run.decisions(), QStringLiteral("miss fresh-hit"));
    for (const Reason& reason : run.simulation.reasons)
        QVERIFY(!deviationOf(reason));
}

void TstRealCaches::deviationsAreNamedOnce() {
    std::set<std::string_view> ids;
    for (const CacheProfile* profile : cacheProfiles()) {
        QVERIFY(!profile->deviations.empty());
        QCOMPARE(profile->deviations.data(), deviationsOf(profile->id).data());
        for (const Deviation& deviation : profile->deviations) {
            QVERIFY2(ids.insert(deviation.id).second, deviation.id.data());
            QVERIFY(deviation.id.starts_with(std::string(profile->name) + '-'));
            QVERIFY(!deviation.sentence.empty());
            QVERIFY(!deviation.source.empty());
            QVERIFY(deviation.spec.known());
        }
    }
}

void TstRealCaches::searches_data() {
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("cache");
    QTest::addColumn<QString>("decisions");
    const QString hit = QStringLiteral("miss fresh-hit");
    const QString miss = QStringLiteral("miss miss");
    const auto row = [](const char* value, const QByteArray& cache, const QString& decisions) {
        QTest::addRow("%s: %s", cache.constData(), value) << QByteArray(value) << cache << decisions;
    };
    for (const CacheProfile* profile : cacheProfiles()) {
        const auto cache = QByteArray::fromStdString(std::string(profile->name));
        const QString known = profile->id == ProfileId::Chrome ? hit : miss;
        row("key-order", cache, known);
        row("params", cache, known);        // in Chrome's grammar only
        row("except=(\"c\")", cache, miss); // in the draft's only
    }
}

/// Which products know No-Vary-Search: Chrome, by its own grammar, and no other.
void TstRealCaches::searches() {
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, cache);
    const CacheRun run = runRealCache(twoSearches(value.toStdString()), cache.toStdString());
    QTEST(run.decisions(), "decisions");
}

/// A row that no dialogue shows would be useless.
void TstRealCaches::everyDeviationIsGiven() {
    std::set<std::string_view> given;
    const auto note = [&given](const CacheRun& run) {
        for (const Reason& reason : run.simulation.reasons)
            if (const Deviation* deviation = deviationOf(reason))
                given.insert(deviation->id);
    };
    for (const RealCacheCase& each : realCacheCases())
        note(runRealCache(each.text, each.cache));
    note(runConfigured("nginx", "[nginx]\nproxy_cache_valid = 60", "> GET http://a.example/\n< 200\n"));
    note(runConfigured("cloudflare", "[cloudflare]\nedge_cache_ttl = 60",
                       "> GET http://a.example/a.css\n< 200\n"));
    note(runConfigured("nginx", "[nginx]\nproxy_cache_revalidate = true",
                       "> GET http://a.example/\n< 200\n< Cache-Control: max-age=1\n< ETag: \"v\"\n"
                       "@ 12:00:09\n> GET http://a.example/\n< 304\n< ETag: \"v\"\n< X-A: 1\n"));
    note(runConfigured("nginx", "[nginx]\nproxy_ignore_headers = \"Set-Cookie\"",
                       twice("Cache-Control: max-age=60\nSet-Cookie: a=b")));
    note(runConfigured("nginx", "[nginx]\nproxy_cache_use_stale = \"http_503\"",
                       "> GET http://a.example/\n< 200\n< Cache-Control: max-age=1\n"
                       "@ 12:00:09\n> GET http://a.example/\n< 503\n"));
    note(runConfigured("nginx",
                       "[nginx]\nproxy_cache_use_stale = \"updating\"\nproxy_cache_background_update = true",
                       twice("Cache-Control: max-age=1", 9)));
    note(runConfigured("nginx", "[nginx]\nproxy_cache_key = \"$uri\"",
                       "> GET http://a.example/x?a=1\n< 200\n< Cache-Control: max-age=60\n"
                       "> GET http://a.example/x?a=2\n< 200\n"));
    for (const CacheProfile* profile : cacheProfiles())
        note(runRealCache(twoSearches("key-order"), profile->name));
    // A script's own condition shows where a cache revalidates.
    const SessionPtr session = dialogue("> GET http://a.example/\n< 200\n< ETag: \"v\"\n");
    const Resources resources = findResources(*session);
    Progress progress;
    for (const CacheProfile* profile : cacheProfiles()) {
        const CacheChoice choice = *cacheChoiceFromName(profile->name);
        const CacheComparisonPtr compared = compareCaches(*session, resources, {{choice}}, progress);
        if (const Deviation* deviation = deviationOf(compared->of(0).back().reason))
            given.insert(deviation->id);
    }
    QStringList never;
    for (const CacheProfile* profile : cacheProfiles())
        for (const Deviation& deviation : profile->deviations)
            if (!given.contains(deviation.id))
                never << QString::fromLatin1(deviation.id.data(),
                                             static_cast<qsizetype>(deviation.id.size()));
    QVERIFY2(never.isEmpty(), qPrintable(never.join(QLatin1Char(' '))));
}

void TstRealCaches::namesLeadToProfiles() {
    for (const CacheProfile* profile : cacheProfiles())
        QCOMPARE(cacheProfileFromName(profile->name), profile);
    QVERIFY(!cacheProfileFromName("shared"));
    const CacheRun run = runRealCache(twice("Cache-Control: max-age=60\nSet-Cookie: a=1"), "nginx");
    const Reason& last = run.simulation.of(run[0]).back();
    QCOMPARE(describe(last, *run.session),
             QStringLiteral("nginx does not cache: Set-Cookie (seen on nginx 1.22.1)"));
    QCOMPARE(specOf(last), (Spec{9111, "7.3"}));
}

void TstRealCaches::configured_data() {
    QTest::addColumn<QByteArray>("cache");
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const std::string stale = twice("Cache-Control: max-age=1\nETag: \"v1\"");
    const std::string bare = twice("X-A: 1");
    const auto row = [](const char* cache, const char* toml, const std::string& text, const char* expected) {
        QTest::newRow(toml) << QByteArray(cache) << QByteArray(toml) << QByteArray(text.c_str())
                            << QString::fromLatin1(expected);
    };
    row("nginx", "[nginx]\nproxy_cache_revalidate = true", stale, "miss revalidate");
    row("nginx", "[nginx]\nproxy_cache_revalidate = false", stale, "miss miss");
    row("nginx", "[nginx]\nproxy_cache_revalidate = true # and no validator",
        twice("Cache-Control: max-age=1"), "miss miss");
    row("nginx", "[nginx]\nproxy_cache_valid = 60", bare, "miss fresh-hit");
    row("nginx", "[varnish]\ndefault_ttl = 60", bare, "miss miss");
    row("varnish", "[varnish]\ndefault_ttl = 1\ndefault_grace = 0", bare, "miss miss");
    row("varnish", "[varnish]\ndefault_grace = 0\ndefault_keep = 60", stale, "miss revalidate");
    row("apache", "[apache]\nCacheDefaultExpire = 1", twice("ETag: \"v1\""), "miss revalidate");
    row("haproxy", "[haproxy]\nmax-age = 1", twice("Cache-Control: max-age=60"), "miss miss");
    row("haproxy", "[haproxy]\nprocess-vary = true", twice("Cache-Control: max-age=60\nVary: X-A"),
        "miss fresh-hit");
    row("trafficserver", "[trafficserver]\nrequired_headers = 0", bare, "miss fresh-hit");
    const std::string failing = "> GET http://a.example/\n< 200\n< Cache-Control: max-age=1, "
                                "stale-if-error=60\n@ 12:00:09\n> GET http://a.example/\n< 503\n";
    row("nginx", "[nginx]\nproxy_cache_use_stale = \"off\"", failing, "miss miss");
    row("nginx", "[nginx]\nproxy_cache_use_stale = \"error http_503\"", failing, "miss stale-hit");
    row("nginx", "[nginx]\nproxy_cache_use_stale = [\"http_503\", \"http_404\"]", failing, "miss stale-hit");
    row("nginx", "[nginx]\nproxy_cache_use_stale = \"error timeout http_500\"", failing, "miss miss");
    const std::string window = twice("Cache-Control: max-age=1, stale-while-revalidate=60", 9);
    row("nginx", "[nginx]\nproxy_cache_background_update = true", window, "miss stale-hit");
    row("nginx", "[nginx]\nproxy_cache_use_stale = \"updating\"", window, "miss miss");
    const std::string updating = "[nginx]\nproxy_cache_background_update = true\n"
                                 "proxy_cache_use_stale = \"updating\"";
    row("nginx", updating.c_str(), twice("Cache-Control: max-age=1", 9), "miss stale-hit");
    const std::string cookie = twice("Cache-Control: max-age=60\nSet-Cookie: a=b");
    row("nginx", "[nginx]\nproxy_ignore_headers = \"Set-Cookie\"", cookie, "miss fresh-hit");
    row("nginx", "[nginx]\nproxy_ignore_headers = \"Cache-Control\"", cookie, "miss miss");
    row("nginx", "[nginx]\nproxy_ignore_headers = \"Cache-Control\"\nproxy_cache_valid = 60",
        twice("Cache-Control: no-store"), "miss fresh-hit");
    row("nginx", "[nginx]\nproxy_ignore_headers = \"vary\"",
        twice("Cache-Control: max-age=60\nVary: X-A", 3, "X-A: 1"), "miss fresh-hit");
    const std::string queries = "> GET http://a.example/x?a=1\n< 200\n< Cache-Control: max-age=60\n"
                                "> GET http://a.example/x?a=2\n< 200\n< Cache-Control: max-age=60\n"
                                "> GET http://b.example/x?a=1\n> Cookie: c=d\n< 200\n";
    row("nginx", "[nginx]\nproxy_cache_key = \"$scheme$proxy_host$request_uri\"", queries, "miss miss miss");
    row("nginx", "[nginx]\nproxy_cache_key = \"$scheme$host$uri\"", queries, "miss fresh-hit miss");
    row("nginx", "[nginx]\nproxy_cache_key = \"$uri\"", queries, "miss fresh-hit fresh-hit");
    row("nginx", "[nginx]\nproxy_cache_key = \"$uri$http_cookie\"", queries, "miss fresh-hit miss");
    row("nginx", "[nginx]\nproxy_cache_key = \"$host$uri$is_args$args\"", queries, "miss miss miss");
}

void TstRealCaches::settingsComeBack() {
    const std::string text = "[nginx]\nproxy_cache_valid = 60\nproxy_cache_use_stale = \"error http_503\"\n"
                             "proxy_cache_key = \"$scheme$host$uri\"\n";
    const auto nginx = withCacheSettings(*cacheChoiceFromName("nginx"), text);
    const auto varnish = withCacheSettings(*cacheChoiceFromName("varnish"), text);
    QVERIFY(nginx && varnish);
    QCOMPARE(cacheSettingsText(std::vector{*nginx->real, *varnish->real}), text);
    for (const CacheProfile* profile : cacheProfiles())
        for (const CacheParameter& parameter : profile->parameters)
            QCOMPARE(
                cacheParameterFromText(parameter, cacheParameterText(parameter, parameter.value)).value(),
                parameter.value);
}

void TstRealCaches::configured() {
    QFETCH(QByteArray, cache);
    QFETCH(QByteArray, toml);
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const CacheRun run = runConfigured(cache.toStdString(), toml.toStdString(), text.toStdString());
    QCOMPARE(run.decisions(), expected);
}

void TstRealCaches::configurationsAreChecked_data() {
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QByteArray>("detail");
    QTest::newRow("no such cache") << QByteArray("[ngnix]") << QByteArray("there is no real cache 'ngnix'");
    QTest::newRow("no such parameter")
        << QByteArray("[nginx]\nproxy = 1") << QByteArray("nginx has no parameter 'proxy'");
    QTest::newRow("no switch") << QByteArray("[nginx]\nproxy_cache_revalidate = 2")
                               << QByteArray("proxy_cache_revalidate wants true or false");
    QTest::newRow("no number") << QByteArray("[varnish]\ndefault_ttl = true")
                               << QByteArray("default_ttl wants a whole number from 0 to 1000000000");
    QTest::newRow("negative") << QByteArray("[varnish]\ndefault_ttl = -1")
                              << QByteArray("default_ttl wants a whole number from 0 to 1000000000");
    QTest::newRow("no such word") << QByteArray("[nginx]\nproxy_ignore_headers = \"Etag Vary\"")
                                  << QByteArray(
                                         "proxy_ignore_headers does not know 'Etag'; proxy_ignore_headers "
                                         "wants words of X-Accel-Expires, Expires, Cache-Control, "
                                         "Set-Cookie, Vary");
    QTest::newRow("words in place of a number")
        << QByteArray("[varnish]\ndefault_ttl = \"60\"")
        << QByteArray("default_ttl wants a whole number from 0 to 1000000000");
    QTest::newRow("a number in place of words")
        << QByteArray("[nginx]\nproxy_ignore_headers = 1")
        << QByteArray(
               "proxy_ignore_headers wants words of X-Accel-Expires, Expires, Cache-Control, Set-Cookie, "
               "Vary");
    QTest::newRow("a number among words")
        << QByteArray("[nginx]\nproxy_ignore_headers = [\"Vary\", 1]")
        << QByteArray(
               "proxy_ignore_headers wants words of X-Accel-Expires, Expires, Cache-Control, Set-Cookie, "
               "Vary");
    for (const char* key : {"\"\"", "[]", "\"off\""}) // all requests would share one key
        QTest::addRow("a key of %s", key) << QByteArray("[nginx]\nproxy_cache_key = ").append(key)
                                          << QByteArray("$http_origin, $http_user_agent");
    QTest::newRow("no table") << QByteArray("nginx = 1") << QByteArray("wants a table: [nginx]");
}

void TstRealCaches::configurationsAreChecked() {
    QFETCH(QByteArray, toml);
    QFETCH(QByteArray, detail);
    const auto choice = withCacheSettings(*cacheChoiceFromName("nginx"), toml.toStdString());
    QVERIFY(!choice);
    QVERIFY2(choice.error().detail.ends_with(detail.toStdString()), choice.error().detail.c_str());
    QVERIFY(choice.error().detail.starts_with("line "));
}

HCI_TEST(TstRealCaches)
#include "tst_real_caches.moc"
