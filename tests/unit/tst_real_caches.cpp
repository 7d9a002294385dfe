#include "model/cache/profiles/deviations.h"
#include "model/cache/profiles/profiles.h"
#include "model/cache/reason.h"
#include "model/settings/cache_settings.h"
#include "tests/unit/cache_case.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

#include <set>
#include <string>
#include <vector>

using namespace hci;
using namespace hci::test;

/// What real caches do: rows that tests/differential taught, each seen on the product.
class TstRealCaches : public QObject {
    Q_OBJECT

private slots:
    void decisions_data();
    void decisions();
    void conformingModelsHaveNoDeviations();
    void deviationsAreNamedOnce();
    void everyDeviationIsGiven();
    void namesLeadToProfiles();
    void configured_data();
    void configured();
    void configurationsAreChecked_data();
    void configurationsAreChecked();
};

namespace {

/// A dialogue, what a cache does at each request, and a reason of the first exchange; empty: any.
struct Case {
    std::string cache;
    std::string title;
    std::string text;
    std::string expected;
    std::string reason;
};
using Cases = std::vector<Case>;

/// Makes the cases of one cache.
class Rows {
public:
    Rows(Cases& cases, const char* cache) : m_cases(cases), m_cache(cache) {}

    /// `reason`: one of the first exchange; empty: any.
    void row(const char* name, const std::string& text, const char* expected, const char* reason = "") const {
        m_cases.push_back({m_cache, std::string(m_cache) + ": " + name, text, expected, reason});
    }
    /// The same answer twice, three seconds apart.
    void answer(const char* name, const char* fields, const char* expected, const char* reason = "",
                int status = 200) const {
        row(name, twice(fields, 3, {}, status), expected, reason);
    }
    /// The second request has fields of its own.
    void request(const char* name, const char* asked, const char* expected, const char* reason = "",
                 const char* fields = "Cache-Control: max-age=600\nETag: \"v1\"\n"
                                      "Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT") const {
        row(name, twice(fields, 3, asked), expected, reason);
    }
    /// Something between two GETs.
    void method(const char* name, const char* lines, const char* expected) const {
        const std::string get = "> GET http://a.example/\n< 200\n< Cache-Control: max-age=600\n< Date: @\n";
        row(name, get + lines + '\n' + get, expected);
    }

private:
    Cases& m_cases;
    const char* m_cache;
};

void addNginxRows(Cases& cases) {
    const Rows r(cases, "nginx");
    r.answer("Set-Cookie", "Cache-Control: max-age=60\nSet-Cookie: a=1", "miss miss", "nginx-set-cookie");
    r.answer("no Set-Cookie", "Cache-Control: max-age=60", "miss fresh-hit", "storable-max-age");
    r.answer("no lifetime", "Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT", "miss miss", "nginx-no-lifetime");
    r.answer("no-cache of fields", "Cache-Control: no-cache=\"x-a\", max-age=60", "miss miss",
             "nginx-no-cache");
    r.answer("a number in quotes", "Cache-Control: max-age=\"60\"", "miss miss", "nginx-not-a-number");
    r.answer("a blank behind the number", "Cache-Control: max-age=60; public", "miss fresh-hit");
    r.answer("max-age within another name", "Cache-Control: x-max-age=60", "miss fresh-hit");
    r.answer("max-age=0", "Cache-Control: max-age=0\nETag: \"v1\"", "miss miss", "nginx-zero");
    r.answer("Age is not looked at", "Cache-Control: max-age=60\nAge: 100", "miss fresh-hit");
    r.answer("Expires in the past before max-age", "Expires: @-60\nCache-Control: max-age=60", "miss miss",
             "nginx-expired");
    r.answer("Expires in the past behind max-age", "Cache-Control: max-age=60\nExpires: @-60",
             "miss fresh-hit");
    r.answer("X-Accel-Expires before max-age", "X-Accel-Expires: 60\nCache-Control: max-age=1",
             "miss fresh-hit", "nginx-x-accel-expires");
    r.answer("X-Accel-Expires of 0", "Cache-Control: max-age=60\nX-Accel-Expires: 0", "miss miss",
             "nginx-zero");
    r.answer("any status", "Cache-Control: max-age=60", "miss fresh-hit", "", 500);
    r.answer("stale is not validated", "Cache-Control: max-age=1\nETag: \"v1\"", "miss miss");
    r.answer("Vary with a star beside a name", "Cache-Control: max-age=60\nVary: X-A, *", "miss fresh-hit");
    r.answer("Vary of a star", "Cache-Control: max-age=60\nVary: *", "miss miss", "vary-star");
    r.request("request directives are not heard", "Cache-Control: no-cache", "miss fresh-hit");
    r.request("Authorization", "Authorization: Basic YTpi", "miss fresh-hit");
    r.method("POST invalidates nothing", "> POST http://a.example/\n< 200", "miss bypass fresh-hit");
    r.answer("private of fields", "Cache-Control: private=\"x-a\", max-age=60", "miss miss",
             "nginx-private-fields");
    r.answer("Authorization and a lifetime", "Cache-Control: max-age=60", "miss fresh-hit");
    r.row("Authorization of the stored request",
          "> GET http://a.example/\n> Authorization: Basic YTpi\n< 200\n< Cache-Control: max-age=60\n",
          "miss", "nginx-authorization");
    r.answer("stale-while-revalidate", "Cache-Control: max-age=1, stale-while-revalidate=60\nETag: \"v1\"",
             "miss miss");
    r.method("HEAD", "> HEAD http://a.example/\n< 200", "miss fresh-hit fresh-hit");
    r.row("HEAD first",
          "> HEAD http://a.example/\n< 200\n< Cache-Control: max-age=60\n> GET http://a.example/\n< 200\n",
          "miss fresh-hit", "nginx-head-as-get");
}

void addVarnishRows(Cases& cases) {
    const Rows r(cases, "varnish");
    r.answer("no lifetime", "X-A: 1", "miss fresh-hit", "varnish-default-ttl");
    r.answer("no lifetime and 302", "X-A: 1", "miss miss", "varnish-not-positive", 302);
    r.answer("302 with a lifetime", "Cache-Control: max-age=60", "miss fresh-hit", "", 302);
    r.answer("Set-Cookie", "Cache-Control: max-age=60\nSet-Cookie: a=1", "miss miss", "varnish-set-cookie");
    r.answer("no-cache of fields", "Cache-Control: no-cache=\"x-a\", max-age=60", "miss miss",
             "varnish-no-cache");
    r.answer("Surrogate-Control overrides private", "Cache-Control: private\nSurrogate-Control: max-age=60",
             "miss fresh-hit");
    r.answer("a fraction", "Cache-Control: max-age=60.5", "miss fresh-hit");
    r.answer("a letter behind the number", "Cache-Control: max-age=60a", "miss miss", "varnish-not-positive");
    r.answer("Expires that is no date", "Expires: tomorrow", "miss fresh-hit", "varnish-default-ttl");
    r.answer("Age beyond the lifetime", "Cache-Control: max-age=60\nAge: 100", "miss miss",
             "varnish-not-positive");
    r.answer("500 with a lifetime", "Cache-Control: max-age=60", "miss miss", "varnish-status", 500);
    r.answer("grace", "Cache-Control: max-age=1\nETag: \"v1\"", "miss stale-hit");
    r.row("beyond its grace", twice("Cache-Control: max-age=1\nETag: \"v1\"", 14), "miss miss");
    r.row("stale-while-revalidate is the grace",
          twice("Cache-Control: max-age=1, stale-while-revalidate=60", 14), "miss stale-hit");
    r.request("Cookie", "Cookie: a=1", "miss bypass");
    r.request("Authorization", "Authorization: Basic YTpi", "miss bypass");
    r.request("request directives are not heard", "Cache-Control: no-cache", "miss fresh-hit");
    r.answer("private of fields", "Cache-Control: private=\"x-a\", max-age=60", "miss miss",
             "varnish-private-fields");
    r.answer("Surrogate-Control of no-store", "Cache-Control: max-age=60\nSurrogate-Control: no-store",
             "miss miss", "varnish-surrogate-no-store");
    r.row("HEAD first",
          "> HEAD http://a.example/\n< 200\n< Cache-Control: max-age=60\n> GET http://a.example/\n< 200\n",
          "miss fresh-hit", "varnish-head-as-get");
    r.answer("Surrogate-Control without what it overrides",
             "Cache-Control: max-age=60\nSurrogate-Control: max-age=60", "miss fresh-hit",
             "storable-max-age");
    r.method("POST invalidates nothing", "> POST http://a.example/\n< 200", "miss bypass fresh-hit");
}

void addSquidRows(Cases& cases) {
    const Rows r(cases, "squid");
    r.answer("upper case", "Cache-Control: No-Store, max-age=60\nDate: @", "miss fresh-hit");
    r.answer("lower case", "Cache-Control: no-store, max-age=60", "miss miss", "no-store");
    r.answer("nothing to validate with", "X-A: 1", "miss revalidate");
    r.answer("404 with a lifetime", "Cache-Control: max-age=60\nDate: @", "miss miss", "squid-status", 404);
    r.answer("308", "Cache-Control: max-age=60\nDate: @", "miss fresh-hit", "", 308);
    r.answer("302 with a lifetime", "Cache-Control: max-age=60\nDate: @", "miss fresh-hit", "", 302);
    r.answer("302 without", "Date: @", "miss miss", "squid-redirect", 302);
    r.answer("max-age without Date", "Cache-Control: max-age=60", "miss revalidate");
    r.answer("private of fields", "Cache-Control: private=\"x-a\", max-age=60\nDate: @", "miss miss",
             "squid-private-fields");
    r.answer("Vary of a star", "Cache-Control: max-age=60\nDate: @\nVary: *", "miss revalidate",
             "squid-vary-star");
    r.answer("letters behind the number", "Cache-Control: max-age=60a\nDate: @", "miss fresh-hit");
    r.request("no-cache", "Cache-Control: no-cache", "miss miss");
    r.request("no-store is answered from the cache", "Cache-Control: no-store", "miss fresh-hit", "",
              "Cache-Control: max-age=60\nDate: @");
    r.method("PATCH with an error", "> PATCH http://a.example/\n< 500", "miss bypass miss");
    r.method("POST with an error", "> POST http://a.example/\n< 500", "miss bypass fresh-hit");
    r.row("an answer without Date",
          "> GET http://a.example/\n< 200\n< Cache-Control: max-age=1\n< Date: @\n@ 12:00:09\n"
          "> GET http://a.example/\n< 200\n< Cache-Control: max-age=60\n",
          "miss stale-hit");
    r.row("an answer with Date",
          "> GET http://a.example/\n< 200\n< Cache-Control: max-age=1\n< Date: @\n@ 12:00:09\n"
          "> GET http://a.example/\n< 200\n< Cache-Control: max-age=60\n< Date: @\n",
          "miss revalidate");
    r.row("a condition on a stored 301",
          twice("Cache-Control: max-age=60\nDate: @\nETag: \"v1\"", 3, "If-None-Match: \"v1\"", 301),
          "miss miss");
    r.row("a condition on a stored 200",
          twice("Cache-Control: max-age=60\nDate: @\nETag: \"v1\"", 3, "If-None-Match: \"v1\""),
          "miss fresh-hit");
    r.answer("a guess", "Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT\nDate: @", "miss fresh-hit",
             "squid-heuristic");
    r.answer("Expires that is no date", "Expires: 0\nDate: @", "miss revalidate", "squid-bad-expires");
    r.answer("no-cache of fields", "Cache-Control: no-cache=\"x-a\", max-age=60\nDate: @", "miss miss",
             "squid-no-cache-fields");
    r.answer("must-understand", "Cache-Control: no-store, must-understand, max-age=60\nDate: @", "miss miss",
             "squid-must-understand");
    r.answer("Surrogate-Control", "Cache-Control: private\nSurrogate-Control: max-age=60\nDate: @",
             "miss revalidate", "squid-surrogate-overrides");
    r.answer("Surrogate-Control of no-store", "Surrogate-Control: no-store\nDate: @", "miss miss",
             "squid-surrogate-no-store");
    r.answer("stale-while-revalidate",
             "Cache-Control: max-age=1, stale-while-revalidate=60\nETag: \"v1\"\nDate: @", "miss revalidate");
}

void addApacheRows(Cases& cases) {
    const Rows r(cases, "apache");
    r.answer("nothing known", "X-A: 1", "miss miss", "apache-nothing-known");
    r.answer("an ETag alone", "ETag: \"v1\"", "miss fresh-hit", "apache-default-expire");
    r.answer("301 without anything", "X-A: 1", "miss fresh-hit", "apache-default-expire", 301);
    r.answer("204", "Cache-Control: max-age=60", "miss miss", "apache-204", 204);
    r.answer("404 with a lifetime", "Cache-Control: max-age=60", "miss fresh-hit", "", 404);
    r.answer("404 without", "ETag: \"v1\"", "miss miss", "apache-status", 404);
    r.answer("the last max-age counts", "Cache-Control: max-age=0, max-age=60", "miss fresh-hit");
    r.answer("Expires that is no date", "Expires: 0\nETag: \"v1\"", "miss miss", "apache-broken-expires");
    r.answer("the same with max-age", "Expires: 0\nCache-Control: max-age=60", "miss fresh-hit");
    r.answer("Pragma in the answer", "Cache-Control: max-age=60\nPragma: no-cache\nETag: \"v1\"",
             "miss revalidate");
    r.request("no-cache", "Cache-Control: no-cache", "miss miss");
    r.request("a condition that does not hold", "If-None-Match: \"other\"", "miss miss");
    r.request("a condition that holds", "If-None-Match: \"v1\"", "miss fresh-hit");
    r.method("POST with 2xx", "> POST http://a.example/\n< 200", "miss bypass miss");
    r.method("POST with 3xx", "> POST http://a.example/\n< 303", "miss bypass fresh-hit");
    r.method("PATCH", "> PATCH http://a.example/\n< 200", "miss bypass fresh-hit");
    r.answer("404 with any Cache-Control", "Cache-Control: stale-while-revalidate=1\nETag: \"v1\"",
             "miss fresh-hit", "apache-default-expire", 404);
    r.answer("Age that is no number", "Cache-Control: max-age=5\nAge: 10, 20", "miss fresh-hit");
    r.answer("Age beyond the lifetime", "Cache-Control: max-age=5\nAge: 10\nETag: \"v1\"", "miss revalidate");
    r.answer("Expires in the past", "Expires: @-60\nETag: \"v1\"", "miss miss", "apache-expired");
    r.row("a query and no lifetime", "> GET http://a.example/?a\n< 200\n< ETag: \"v1\"\n", "miss",
          "apache-query");
    r.row("a query and a lifetime", "> GET http://a.example/?a\n< 200\n< Cache-Control: max-age=60\n", "miss",
          "storable-max-age");
    r.answer("must-understand", "Cache-Control: no-store, must-understand, max-age=60", "miss miss",
             "apache-must-understand");
    r.answer("a guess", "Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT", "miss fresh-hit", "apache-heuristic");
    r.request("Authorization", "Authorization: Basic YTpi", "miss bypass");
    r.row("HEAD", "> HEAD http://a.example/\n< 200\n< Cache-Control: max-age=60\n", "miss", "apache-head");
    r.answer("stale-while-revalidate", "Cache-Control: max-age=1, stale-while-revalidate=60\nETag: \"v1\"",
             "miss revalidate");
}

void addHaproxyRows(Cases& cases) {
    const Rows r(cases, "haproxy");
    r.answer("200", "Cache-Control: max-age=60", "miss fresh-hit");
    r.answer("203", "Cache-Control: max-age=60", "miss miss", "haproxy-status", 203);
    r.answer("Vary", "Cache-Control: max-age=60\nVary: X-A", "miss miss", "haproxy-vary");
    r.answer("nothing known", "X-A: 1", "miss miss", "haproxy-nothing-known");
    r.answer("an ETag alone", "ETag: \"v1\"", "miss fresh-hit", "haproxy-default-age");
    r.answer("Age of 0", "Cache-Control: max-age=60\nAge: 0", "miss miss", "haproxy-aged");
    r.answer("Age within the lifetime", "Cache-Control: max-age=60\nAge: 2", "miss fresh-hit");
    r.answer("max-age=0 anywhere", "Cache-Control: max-age=0, s-maxage=60", "miss miss", "haproxy-zero");
    r.row("at most max-age of the section", twice("Cache-Control: max-age=600\nETag: \"v1\"", 90),
          "miss miss", "haproxy-max-age");
    r.request("min-fresh", "Cache-Control: min-fresh=1", "miss miss");
    r.answer("one of two numbers is none", "Cache-Control: max-age=a60, s-maxage=60", "miss miss",
             "haproxy-not-a-number");
    r.answer("a number beyond 32 bits", "Cache-Control: max-age=2147483648", "miss fresh-hit",
             "haproxy-max-age");
    r.answer("no-cache", "Cache-Control: no-cache, max-age=60", "miss miss", "haproxy-no-cache");
    r.answer("Expires in the past", "Expires: @-60\nETag: \"v1\"", "miss miss", "haproxy-expired");
    r.answer("Pragma", "Cache-Control: max-age=60\nPragma: no-cache", "miss miss", "haproxy-pragma");
    r.answer("must-understand", "Cache-Control: no-store, must-understand, max-age=60", "miss miss",
             "haproxy-must-understand");
    r.answer("stale-while-revalidate", "Cache-Control: max-age=1, stale-while-revalidate=60\nETag: \"v1\"",
             "miss miss");
    r.request("Authorization", "Authorization: Basic YTpi", "miss miss");
    r.method("POST", "> POST http://a.example/\n< 200", "miss bypass miss");
    r.row("HEAD", "> HEAD http://a.example/\n< 200\n< Cache-Control: max-age=60\n", "miss", "haproxy-head");
}

void addTrafficServerRows(Cases& cases) {
    const Rows r(cases, "trafficserver");
    r.answer("no lifetime", "ETag: \"v1\"", "miss miss", "trafficserver-no-lifetime");
    r.answer("301 without anything", "X-A: 1", "miss fresh-hit", "trafficserver-heuristic", 301);
    r.answer("404 without anything", "X-A: 1", "miss miss", "trafficserver-status", 404);
    r.answer("404 and public", "Cache-Control: public", "miss fresh-hit", "trafficserver-heuristic", 404);
    r.answer("the last max-age counts", "Cache-Control: max-age=0, max-age=60", "miss fresh-hit");
    r.answer("digits behind a letter", "Cache-Control: max-age=a60", "miss fresh-hit");
    r.answer("no-cache of fields", "Cache-Control: no-cache=\"x-a\", max-age=60\nETag: \"v1\"",
             "miss revalidate", "trafficserver-no-cache-fields");
    r.answer("private of fields", "Cache-Control: private=\"x-a\", max-age=60", "miss miss",
             "trafficserver-private-fields");
    r.request("no-cache is not heard", "Cache-Control: no-cache", "miss fresh-hit");
    r.request("Authorization", "Authorization: Basic YTpi", "miss bypass");
    r.request("Authorization, and public", "Authorization: Basic YTpi", "miss fresh-hit", "",
              "Cache-Control: public, max-age=60");
    r.method("POST", "> POST http://a.example/\n< 303", "miss bypass miss");
    r.method("PATCH", "> PATCH http://a.example/\n< 200", "miss bypass fresh-hit");
    r.answer("must-understand", "Cache-Control: no-store, must-understand, max-age=60", "miss miss",
             "trafficserver-must-understand");
    r.answer("Pragma", "Cache-Control: max-age=60\nPragma: no-cache", "miss miss", "trafficserver-pragma");
    r.row("HEAD", "> HEAD http://a.example/\n< 200\n< Cache-Control: max-age=60\n", "miss",
          "trafficserver-head");
    r.row("a stale 301 is not validated", twice("Cache-Control: max-age=1\nETag: \"v1\"", 9, {}, 301),
          "miss miss");
    r.answer("stale-while-revalidate", "Cache-Control: max-age=1, stale-while-revalidate=60\nETag: \"v1\"",
             "miss revalidate");
}

void addNodeRows(Cases& cases) {
    const Rows r(cases, "node");
    r.answer("must-revalidate", "Cache-Control: max-age=60, must-revalidate\nETag: \"v1\"",
             "miss revalidate");
    r.answer("max-age alone", "Cache-Control: max-age=60\nETag: \"v1\"", "miss fresh-hit");
    r.answer("Set-Cookie", "Cache-Control: max-age=60\nSet-Cookie: a=1\nETag: \"v1\"", "miss revalidate",
             "node-set-cookie");
    r.answer("Set-Cookie and public", "Cache-Control: max-age=60, public\nSet-Cookie: a=1", "miss fresh-hit");
    r.answer("proxy-revalidate", "Cache-Control: max-age=60, proxy-revalidate\nETag: \"v1\"",
             "miss revalidate", "node-proxy-revalidate");
    r.answer("400 with a lifetime", "Cache-Control: max-age=60", "miss miss", "node-status", 400);
    r.method("HEAD is not answered from GET", "> HEAD http://a.example/\n< 200\n< Cache-Control: max-age=600",
             "miss miss miss");
    r.request("no-cache", "Cache-Control: no-cache", "miss revalidate");
    r.answer("302 without a lifetime", "X-A: 1", "miss miss", "node-no-ground", 302);
    r.answer("private of fields", "Cache-Control: private=\"x-a\", max-age=60", "miss miss",
             "node-private-fields");
    r.row("two variants",
          "> GET http://a.example/\n> X-A: 1\n< 200\n< Cache-Control: max-age=60\n< Vary: X-A\n"
          "> GET http://a.example/\n> X-A: 2\n< 200\n< Cache-Control: max-age=60\n< Vary: X-A\n"
          "> GET http://a.example/\n> X-A: 1\n< 200\n< Cache-Control: max-age=60\n< Vary: X-A\n",
          "miss miss miss");
    r.answer("a directive in capitals", "Cache-Control: No-Store, max-age=60\nETag: \"v1\"", "miss fresh-hit",
             "node-case");
    r.answer("must-understand", "Cache-Control: no-store, must-understand, max-age=60", "miss miss",
             "node-must-understand");
    r.answer("a guess", "Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT", "miss fresh-hit", "node-heuristic");
    r.method("POST invalidates nothing", "> POST http://a.example/\n< 200", "miss bypass fresh-hit");
}

/// Through a real cache that a file configures.
CacheRun runConfigured(const std::string& cache, const std::string& toml, const std::string& text) {
    const auto choice = withCacheSettings(*cacheChoiceFromName(cache), toml);
    const SessionPtr session = dialogue(text);
    const Resources resources = findResources(*session);
    return {session, resources,
            simulate(*session, resources, choice->model, nullptr, nullptr, choice.value().real.get())};
}

Cases allCases() {
    Cases cases;
    for (const auto add : {addNginxRows, addVarnishRows, addSquidRows, addApacheRows, addHaproxyRows,
                           addTrafficServerRows, addNodeRows})
        add(cases);
    return cases;
}

} // namespace

void TstRealCaches::decisions_data() {
    QTest::addColumn<QByteArray>("cache");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("reason");
    for (const Case& each : allCases())
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

/// A row that no dialogue brings to light says nothing to anybody.
void TstRealCaches::everyDeviationIsGiven() {
    std::set<std::string_view> given;
    const auto note = [&given](const CacheRun& run) {
        for (const Reason& reason : run.simulation.reasons)
            if (const Deviation* deviation = deviationOf(reason))
                given.insert(deviation->id);
    };
    for (const Case& each : allCases())
        note(runRealCache(each.text, each.cache));
    note(runConfigured("nginx", "[nginx]\nproxy_cache_valid = 60", "> GET http://a.example/\n< 200\n"));
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
    row("nginx", "[nginx]\nproxy_cache_valid = 60", bare, "miss fresh-hit");
    row("nginx", "[varnish]\ndefault_ttl = 60", bare, "miss miss");
    row("varnish", "[varnish]\ndefault_ttl = 1\ndefault_grace = 0", bare, "miss miss");
    row("varnish", "[varnish]\ndefault_grace = 0\ndefault_keep = 60", stale, "miss revalidate");
    row("apache", "[apache]\nCacheDefaultExpire = 1", twice("ETag: \"v1\""), "miss revalidate");
    row("haproxy", "[haproxy]\nmax-age = 1", twice("Cache-Control: max-age=60"), "miss miss");
    row("haproxy", "[haproxy]\nprocess-vary = true", twice("Cache-Control: max-age=60\nVary: X-A"),
        "miss fresh-hit");
    row("trafficserver", "[trafficserver]\nrequired_headers = 0", bare, "miss fresh-hit");
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
