#include "model/cache/reuse.h"
#include "tests/unit/cache/cache_case.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

/// RFC 9111 4, 4.2.4, 5.2.1 and 5.4, RFC 5861, RFC 8246: whether a stored response may be reused.
class TstCacheReuse : public QObject {
    Q_OBJECT

private slots:
    void request_data();
    void request();
    void stale_data();
    void stale();
    void errors_data();
    void errors();
    void methods_data();
    void methods();
    void onlyIfCachedAndNothing();
};

namespace {
constexpr auto Private = CacheModel::Private;
constexpr auto Shared = CacheModel::Shared;
constexpr auto Cdn = CacheModel::Cdn;
} // namespace

void TstCacheReuse::request_data() {
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QString>("decision");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const char* stored, const char* request, const char* decision,
                        const char* reason) {
        QTest::newRow(name) << QByteArray(stored) << QByteArray(request) << QString::fromLatin1(decision)
                            << QString::fromLatin1(reason);
    };
    // The second request comes 3 s after the first.
    const char* fresh = "Cache-Control: max-age=1000\nETag: \"v\"";
    const char* stale = "Cache-Control: max-age=1\nETag: \"v\"";
    row("no directive", fresh, "", "fresh-hit", "fresh");
    row("5.2.1.1 max-age=0", fresh, "Cache-Control: max-age=0", "revalidate", "request-max-age-0");
    row("5.2.1.1 max-age below the age", fresh, "Cache-Control: max-age=1", "revalidate", "request-max-age");
    row("5.2.1.1 max-age above the age", fresh, "Cache-Control: max-age=10", "fresh-hit", "fresh");
    row("5.2.1.1 max-age equal to the age", fresh, "Cache-Control: max-age=3", "fresh-hit", "fresh");
    row("5.2.1.1 Age counts", "Cache-Control: max-age=3600\nAge: 1800", "Cache-Control: max-age=600", "miss",
        "request-max-age");
    row("5.2.1.1 quoted", fresh, "Cache-Control: max-age=\"1\"", "revalidate", "request-max-age");
    row("5.2.1.1 no number: ignored", fresh, "Cache-Control: max-age=x", "fresh-hit", "fresh");
    row("5.2.1.2 max-stale with room", stale, "Cache-Control: max-stale=1000", "stale-hit", "max-stale");
    row("5.2.1.2 max-stale without a value", stale, "Cache-Control: max-stale", "stale-hit", "max-stale");
    row("5.2.1.2 max-stale exceeded", stale, "Cache-Control: max-stale=1", "revalidate",
        "max-stale-exceeded");
    row("5.2.1.2 max-stale exactly reached", stale, "Cache-Control: max-stale=2", "stale-hit", "max-stale");
    row("5.2.1.2 max-stale with Age", "Cache-Control: max-age=1500\nAge: 2000",
        "Cache-Control: max-stale=1000", "stale-hit", "max-stale");
    row("5.2.1.2 max-stale that is no number", stale, "Cache-Control: max-stale=x", "revalidate", "stale");
    row("5.2.1.2 max-stale=0 on a fresh response", fresh, "Cache-Control: max-stale=0", "fresh-hit", "fresh");
    row("5.2.1.2 max-stale, but max-age is exceeded", stale, "Cache-Control: max-age=1, max-stale=1000",
        "revalidate", "request-max-age");
    row("5.2.1.2 max-stale within max-age", stale, "Cache-Control: max-age=100, max-stale=1000", "stale-hit",
        "max-stale");
    row("5.2.2.2 max-stale does not lift must-revalidate",
        "Cache-Control: max-age=1, must-revalidate\nETag: \"v\"", "Cache-Control: max-stale=1000",
        "revalidate", "must-revalidate");
    row("5.2.2.4 max-stale does not lift no-cache", "Cache-Control: no-cache\nETag: \"v\"",
        "Cache-Control: max-stale", "revalidate", "response-no-cache");
    row("5.2.1.3 min-fresh not met", "Cache-Control: max-age=1500", "Cache-Control: min-fresh=2000", "miss",
        "request-min-fresh");
    row("5.2.1.3 min-fresh met", "Cache-Control: max-age=1500", "Cache-Control: min-fresh=1000", "fresh-hit",
        "fresh");
    row("5.2.1.3 min-fresh with Age", "Cache-Control: max-age=1500\nAge: 1000",
        "Cache-Control: min-fresh=1000", "miss", "request-min-fresh");
    row("5.2.1.3 min-fresh exactly met", "Cache-Control: max-age=1500", "Cache-Control: min-fresh=1497",
        "fresh-hit", "fresh");
    row("5.2.1.4 no-cache, no validator", "Cache-Control: max-age=3600", "Cache-Control: no-cache", "miss",
        "request-no-cache");
    row("5.2.1.4 no-cache, entity tag", fresh, "Cache-Control: no-cache", "revalidate", "request-no-cache");
    row("5.2.1.4 no-cache, Last-Modified", "Cache-Control: max-age=3600\nLast-Modified: @-10000\nDate: @",
        "Cache-Control: no-cache", "revalidate", "sends-if-modified-since");
    row("5.2.1.4 without regard to case", fresh, "Cache-Control: No-CACHE", "revalidate", "request-no-cache");
    row("5.2.1.5 no-store", fresh, "Cache-Control: no-store", "bypass", "request-no-store");
    row("5.2.1.7 only-if-cached, fresh", fresh, "Cache-Control: only-if-cached", "fresh-hit", "fresh");
    row("5.2.1.7 only-if-cached, stale", stale, "Cache-Control: only-if-cached", "gateway-timeout",
        "only-if-cached");
    row("5.2.1.7 only-if-cached, stale, max-stale", stale, "Cache-Control: only-if-cached, max-stale",
        "stale-hit", "max-stale");
    row("5.2.1.7 only-if-cached with no-cache", fresh, "Cache-Control: only-if-cached, no-cache",
        "gateway-timeout", "only-if-cached");
    row("5.4 Pragma: no-cache", fresh, "Pragma: no-cache", "revalidate", "pragma-no-cache");
    row("5.4 Pragma: no-cache without regard to case", fresh, "Pragma: No-Cache", "revalidate",
        "pragma-no-cache");
    row("5.4 Pragma does not count beside Cache-Control", fresh,
        "Pragma: no-cache\nCache-Control: max-age=100", "fresh-hit", "fresh");
    row("5.4 other Pragma", fresh, "Pragma: unknown", "fresh-hit", "fresh");
    row("5.4 Pragma in the response", "Cache-Control: max-age=1000\nPragma: no-cache", "", "fresh-hit",
        "fresh");
    row("8246 2 reload of an immutable response", "Cache-Control: max-age=1000, immutable\nETag: \"v\"",
        "Cache-Control: max-age=0", "fresh-hit", "immutable");
    row("8246 2 forced reload of an immutable response",
        "Cache-Control: max-age=1000, immutable\nETag: \"v\"", "Cache-Control: no-cache", "revalidate",
        "request-no-cache");
    row("8246 2 reload once stale", "Cache-Control: max-age=1, immutable\nETag: \"v\"",
        "Cache-Control: max-age=0", "revalidate", "request-max-age-0");
    row("4 a cookie in the request", fresh, "Cookie: a=b", "fresh-hit", "fresh");
    row("4 unknown request directive", fresh, "Cache-Control: foo", "fresh-hit", "fresh");
    row("4 Set-Cookie in the response", "Cache-Control: max-age=1000\nSet-Cookie: a=b", "", "fresh-hit",
        "fresh");
    row("4 Content-Disposition", "Cache-Control: max-age=1000\nContent-Disposition: attachment", "",
        "fresh-hit", "fresh");
    row("4 Authorization in the second request", fresh, "Authorization: Basic eA==", "fresh-hit", "fresh");
    row("5.2.2.4 fields that no-cache names", "Cache-Control: max-age=1000, no-cache=\"Set-Cookie\"", "",
        "fresh-hit", "response-no-cache-fields");
}

void TstCacheReuse::request() {
    QFETCH(QByteArray, stored);
    QFETCH(QByteArray, request);
    const CacheRun run = runCache(twice(stored.toStdString(), 3, request.toStdString()));
    QTEST(QString(name(run[1].kind)), "decision");
    QFETCH(QString, reason);
    QVERIFY2(run.reasons(1).contains(reason), qPrintable(run.reasons(1).join(QLatin1Char(' '))));
}

void TstCacheReuse::stale_data() {
    QTest::addColumn<QByteArray>("cacheControl");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("model");
    QTest::addColumn<QString>("decision");
    const auto row = [](const char* name, const char* cacheControl, const char* decision,
                        CacheModel model = Private, const char* request = "") {
        QTest::newRow(name) << QByteArray(cacheControl) << QByteArray(request) << static_cast<int>(model)
                            << QString::fromLatin1(decision);
    };
    // The second request comes 10 s after the first.
    row("5861 3 within the window", "max-age=1, stale-while-revalidate=60", "stale-hit");
    row("5861 3 after the window", "max-age=1, stale-while-revalidate=4", "revalidate");
    row("5861 3 exactly at its end", "max-age=1, stale-while-revalidate=9", "stale-hit");
    row("5861 3 while fresh", "max-age=100, stale-while-revalidate=60", "fresh-hit");
    row("5861 3 no number", "max-age=1, stale-while-revalidate=x", "revalidate");
    row("5861 3 no value", "max-age=1, stale-while-revalidate", "revalidate");
    row("4.2.4 must-revalidate forbids it", "max-age=1, stale-while-revalidate=60, must-revalidate",
        "revalidate");
    row("4.2.4 no-cache forbids it", "no-cache, stale-while-revalidate=60", "revalidate");
    row("4.2.4 proxy-revalidate forbids it, shared", "max-age=1, stale-while-revalidate=60, proxy-revalidate",
        "revalidate", Shared);
    row("5.2.2.8 proxy-revalidate is nothing to a private cache",
        "max-age=1, stale-while-revalidate=60, proxy-revalidate", "stale-hit", Private);
    row("5.2.2.10 s-maxage forbids it, shared", "s-maxage=1, stale-while-revalidate=60", "revalidate",
        Shared);
    row("5.2.2.10 s-maxage forbids it, cdn", "s-maxage=1, stale-while-revalidate=60", "revalidate", Cdn);
    row("5.2.2.10 s-maxage is nothing to a private cache", "max-age=1, s-maxage=1, stale-while-revalidate=60",
        "stale-hit", Private);
    row("5.2.1.1 the client wants no stale response", "max-age=1, stale-while-revalidate=60", "revalidate",
        Private, "Cache-Control: max-age=3600");
    row("5.2.1.3 the client wants it fresh", "max-age=1, stale-while-revalidate=60", "revalidate", Private,
        "Cache-Control: min-fresh=5");
    row("5.2.1.4 the client wants validation", "max-age=1, stale-while-revalidate=60", "revalidate", Private,
        "Cache-Control: no-cache");
    row("5.2.1.7 only-if-cached within the window", "max-age=1, stale-while-revalidate=60", "stale-hit",
        Private, "Cache-Control: only-if-cached");
    row("4.2.4 stale without leave", "max-age=1", "revalidate");
    row("4.2.4 max-stale and proxy-revalidate, shared", "max-age=1, proxy-revalidate", "revalidate", Shared,
        "Cache-Control: max-stale");
    row("4.2.4 max-stale and proxy-revalidate, private", "max-age=1, proxy-revalidate", "stale-hit", Private,
        "Cache-Control: max-stale");
    row("4.2.4 max-stale and s-maxage, shared", "s-maxage=1", "revalidate", Shared,
        "Cache-Control: max-stale");
}

void TstCacheReuse::stale() {
    QFETCH(QByteArray, cacheControl);
    QFETCH(QByteArray, request);
    QFETCH(int, model);
    const std::string fields = "ETag: \"v\"\nCache-Control: " + cacheControl.toStdString();
    const CacheRun run = runCache(twice(fields, 10, request.toStdString()), static_cast<CacheModel>(model));
    QTEST(QString(name(run[1].kind)), "decision");
}

void TstCacheReuse::errors_data() {
    QTest::addColumn<QByteArray>("cacheControl");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("model");
    QTest::addColumn<QString>("decision");
    const auto row = [](const char* name, const char* cacheControl, const char* answer, const char* decision,
                        CacheModel model = Private) {
        QTest::newRow(name) << QByteArray(cacheControl) << QByteArray(answer) << static_cast<int>(model)
                            << QString::fromLatin1(decision);
    };
    // The second request comes 10 s after the first.
    for (const char* answer : {"500", "502", "503", "504", "failed"})
        row((std::string("5861 4 stale-if-error and ") + answer).c_str(), "max-age=1, stale-if-error=60",
            answer, "stale-hit");
    for (const char* answer : {"501", "505", "404", "200"})
        row((std::string("5861 4 not an error: ") + answer).c_str(), "max-age=1, stale-if-error=60", answer,
            "revalidate");
    row("5861 4 stale for too long", "max-age=1, stale-if-error=5", "503", "revalidate");
    row("5861 4 exactly at its end", "max-age=1, stale-if-error=9", "503", "stale-hit");
    row("5861 4 no number", "max-age=1, stale-if-error=x", "503", "revalidate");
    row("4.2.4 no leave, 503", "max-age=1", "503", "revalidate");
    row("4.2.4 no leave, no answer", "max-age=1", "failed", "revalidate");
    row("5.2.2.2 must-revalidate, 503 is passed on", "max-age=1, must-revalidate, stale-if-error=60", "503",
        "revalidate");
    row("5.2.2.2 must-revalidate, no answer", "max-age=1, must-revalidate, stale-if-error=60", "failed",
        "gateway-timeout");
    row("5.2.2.8 proxy-revalidate, no answer, shared", "max-age=1, proxy-revalidate", "failed",
        "gateway-timeout", Shared);
    row("5.2.2.8 proxy-revalidate, no answer, private", "max-age=1, proxy-revalidate, stale-if-error=60",
        "failed", "stale-hit");
    row("5.2.2.10 s-maxage, no answer, shared", "s-maxage=1", "failed", "gateway-timeout", Shared);
    row("5.2.2.4 no-cache, no answer", "no-cache, stale-if-error=60", "failed", "revalidate");
}

void TstCacheReuse::errors() {
    QFETCH(QByteArray, cacheControl);
    QFETCH(QByteArray, answer);
    QFETCH(int, model);
    const std::string text =
        "> GET http://a.example/\n< 200\n< ETag: \"v\"\n< Cache-Control: " + cacheControl.toStdString() +
        "\n@ 12:00:10\n> GET http://a.example/\n< " + answer.toStdString() + '\n';
    QTEST(QString(name(runCache(text, static_cast<CacheModel>(model))[1].kind)), "decision");
}

void TstCacheReuse::methods_data() {
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QString>("decision");
    const auto row = [](const char* name, const char* first, const char* second, const char* decision) {
        QTest::newRow(name) << QByteArray(first) << QByteArray(second) << QString::fromLatin1(decision);
    };
    row("4 same URL", "GET http://a.example/x", "GET http://a.example/x", "fresh-hit");
    row("2 another query", "GET http://a.example/x?a=1", "GET http://a.example/x?a=2", "miss");
    row("2 same query", "GET http://a.example/x?a=1", "GET http://a.example/x?a=1", "fresh-hit");
    row("9110 4.2.5 fragments are not sent", "GET http://a.example/x#a", "GET http://a.example/x#b",
        "fresh-hit");
    row("2 another path case", "GET http://a.example/x", "GET http://a.example/X", "miss");
    row("9110 4.2.3 host case", "GET http://a.example/x", "GET http://A.example/x", "fresh-hit");
    row("9110 4.2.3 default port", "GET http://a.example:80/x", "GET http://a.example/x", "fresh-hit");
    row("9110 4.2.3 default port of https", "GET https://a.example/x", "GET https://a.example:443/x",
        "fresh-hit");
    row("9110 4.2.3 empty path", "GET http://a.example", "GET http://a.example/", "fresh-hit");
    row("9110 4.2.3 another port", "GET http://a.example/x", "GET http://a.example:443/x", "miss");
    row("9110 4.2.3 another scheme", "GET http://a.example/x", "GET https://a.example/x", "miss");
    row("9110 9.3.2 HEAD from a stored GET", "GET http://a.example/x", "HEAD http://a.example/x",
        "fresh-hit");
    row("9110 9.3.2 HEAD from a stored HEAD", "HEAD http://a.example/x", "HEAD http://a.example/x",
        "fresh-hit");
    row("9110 9.3.2 not GET from a stored HEAD", "HEAD http://a.example/x", "GET http://a.example/x", "miss");
    row("9110 9.3.7 OPTIONS goes past", "GET http://a.example/x", "OPTIONS http://a.example/x", "bypass");
    row("4 POST is written through", "GET http://a.example/x", "POST http://a.example/x", "bypass");
    row("9110 9.3.3 GET from a stored POST", "POST http://a.example/x\n< 200\n< Content-Location: /x",
        "GET http://a.example/x", "fresh-hit");
    row("9110 9.3.3 HEAD from a stored POST", "POST http://a.example/x\n< 200\n< Content-Location: /x",
        "HEAD http://a.example/x", "fresh-hit");
    row("9110 9.3.3 POST never from a stored POST", "POST http://a.example/x\n< 200\n< Content-Location: /x",
        "POST http://a.example/x", "bypass");
    row("9110 9.3.3 not without Content-Location", "POST http://a.example/x", "GET http://a.example/x",
        "miss");
    row("9110 9.3.3 not for another Content-Location",
        "POST http://a.example/x\n< 200\n< Content-Location: /y", "GET http://a.example/x", "miss");
}

void TstCacheReuse::methods() {
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    std::string text = "> " + first.toStdString();
    text += text.find("\n<") == std::string::npos ? "\n< 200\n" : "\n";
    text += "< Cache-Control: max-age=600\n> " + second.toStdString() + "\n< 200\n";
    QTEST(QString(name(runCache(text)[1].kind)), "decision");
}

void TstCacheReuse::onlyIfCachedAndNothing() {
    // 5.2.1.7: 504 instead of forwarding, so the recorded answer says nothing.
    const CacheRun run = runCache(R"(
        > GET http://a.example/
        > Cache-Control: only-if-cached
        < 200
        < Cache-Control: max-age=600
        > GET http://a.example/
        < 200
    )");
    QCOMPARE(run.decisions(), QStringLiteral("gateway-timeout miss"));
}

HCI_TEST(TstCacheReuse)
#include "tst_cache_reuse.moc"
