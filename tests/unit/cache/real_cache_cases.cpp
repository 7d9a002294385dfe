#include "tests/unit/cache/real_cache_cases.h"

namespace hci::test {

namespace {

void addNginxRows(RealCacheCases& cases) {
    const RealCacheRows r(cases, "nginx");
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
    r.answer("Vary of a star", "Cache-Control: max-age=60\nVary: *", "miss miss", "vary-star-not-stored");
    r.answer("Vary of two stars", "Cache-Control: max-age=60\nVary: *, *", "miss fresh-hit");
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

void addVarnishRows(RealCacheCases& cases) {
    const RealCacheRows r(cases, "varnish");
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
    r.answer("Expires in capitals", "Expires: THU, 18 Aug 2011 02:01:18 GMT", "miss fresh-hit",
             "varnish-default-ttl");
    r.answer("Vary of a star behind a comma", "Cache-Control: max-age=60\nVary: , *", "miss fresh-hit");
    r.answer("Date ahead by the clock skew", "Date: @+10\nExpires: @+20\nAge: 15", "miss fresh-hit");
    r.answer("Date ahead by more", "Date: @+12\nExpires: @+20\nAge: 15", "miss miss", "varnish-not-positive");
    r.answer("grace", "Cache-Control: max-age=1\nETag: \"v1\"", "miss stale-hit");
    const auto own = [](const char* numbers, const char* age) {
        return std::string("> GET http://a.example/\n< 200\n< Date: @\n< Cache-Control: max-age=5\n< Age: ") +
               age + "\n< X-Varnish: " + numbers + "\n";
    };
    r.row("its own answer, past its lifetime", own("7 3", "8"), "miss", "storable-max-age");
    r.row("another cache's answer", own("7", "8"), "miss", "varnish-not-positive");
    r.row("its own answer is as old as it says", own("7 3", "4") + "@ 12:00:02\n" + own("9 3", "6"),
          "miss stale-hit");
    r.row("what it sent stale it has anew",
          own("7", "0") + "@ 12:00:08\n" + own("9 7", "7") + "@ 12:00:10\n" + own("11 8", "2"),
          "miss stale-hit fresh-hit");
    r.row("Expires of its own answer",
          "> GET http://a.example/\n< 200\n< Date: @-4\n< Expires: @+2\n< Age: 4\n< X-Varnish: 7 3\n"
          "@ 12:00:01\n> GET http://a.example/\n< 200\n",
          "miss fresh-hit", "storable-expires");
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

void addSquidRows(RealCacheCases& cases) {
    const RealCacheRows r(cases, "squid");
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
    r.row("PATCH and only-if-cached", "> PATCH http://a.example/\n> Cache-Control: only-if-cached\n< 504\n",
          "gateway-timeout");
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
    r.row(
        "a client's condition and an error",
        "> GET http://a.example/\n< 200\n< Cache-Control: max-age=1\n< Date: @\n< ETag: \"v1\"\n@ 12:00:09\n"
        "> GET http://a.example/\n> If-None-Match: \"other\"\n< 503\n",
        "miss stale-hit");
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

void addApacheRows(RealCacheCases& cases) {
    const RealCacheRows r(cases, "apache");
    r.row("a condition on a stored 404",
          "> GET http://a.example/\n< 404\n< Cache-Control: max-age=60\n"
          "> GET http://a.example/\n> If-None-Match: \"other\"\n< 404\n",
          "miss miss");
    r.row("max-stale adds to max-age",
          twice("Cache-Control: max-age=60", 15, "Cache-Control: max-age=10, max-stale=10"),
          "miss fresh-hit");
    r.row("but not where it must be validated",
          twice("Cache-Control: max-age=60, proxy-revalidate", 15, "Cache-Control: max-age=10, max-stale=10"),
          "miss miss");
    r.method("HEAD that is not to be answered from it", "> HEAD http://a.example/\n> Pragma: no-cache\n< 200",
             "miss miss fresh-hit");
    r.method("HEAD past it that could be stored",
             "> HEAD http://a.example/\n> Pragma: no-cache\n< 200\n< ETag: \"v\"", "miss miss miss");
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
    r.request("one that holds beside one that does not",
              "If-None-Match: \"v1\"\nIf-Modified-Since: Wed, 31 Dec 2025 00:00:00 GMT", "miss miss");
    const char* const dated =
        "Cache-Control: max-age=600\nDate: @\nLast-Modified: Thu, 01 Jan 2026 00:00:00 GMT";
    r.request("a date up to Date", "If-Modified-Since: @-3", "miss fresh-hit", "", dated);
    r.request("a date beyond it", "If-Modified-Since: @-1", "miss miss", "", dated);
    r.request("max-stale lengthens max-age", "Cache-Control: max-age=1, max-stale=60", "miss fresh-hit");
    r.request("as far as it goes", "Cache-Control: max-age=1, max-stale=1", "miss revalidate");
    r.method("POST with 2xx", "> POST http://a.example/\n< 200", "miss bypass miss");
    r.method("POST with 3xx", "> POST http://a.example/\n< 303", "miss bypass fresh-hit");
    r.method("PATCH", "> PATCH http://a.example/\n< 200", "miss bypass fresh-hit");
    r.answer("404 with any Cache-Control", "Cache-Control: stale-while-revalidate=1\nETag: \"v1\"",
             "miss fresh-hit", "apache-default-expire", 404);
    r.answer("Age that is no number", "Cache-Control: max-age=5\nAge: 10, 20", "miss fresh-hit");
    r.row("an error while something stale is there",
          "> GET http://a.example/\n< 200\n< Cache-Control: max-age=1\n@ 12:00:09\n"
          "> GET http://a.example/\n< 503\n",
          "miss stale-hit");
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

void addHaproxyRows(RealCacheCases& cases) {
    const RealCacheRows r(cases, "haproxy");
    r.answer("200", "Cache-Control: max-age=60", "miss fresh-hit");
    r.answer("the last max-age counts", "Cache-Control: max-age=1, max-age=60", "miss fresh-hit");
    r.answer("public behind no-store", "Cache-Control: no-store, public, max-age=60", "miss fresh-hit");
    r.answer("public before no-store", "Cache-Control: public, no-store, max-age=60", "miss miss",
             "no-store");
    r.answer("203", "Cache-Control: max-age=60", "miss miss", "haproxy-status", 203);
    r.answer("a blank before the equals sign", "Cache-Control: max-age =0", "miss fresh-hit");
    r.answer("a longer name", "Cache-Control: max-agent=5", "miss fresh-hit");
    r.answer("another name", "Cache-Control: x-max-age =0", "miss miss", "haproxy-nothing-known");
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

void addTrafficServerRows(RealCacheCases& cases) {
    const RealCacheRows r(cases, "trafficserver");
    r.answer("no lifetime", "ETag: \"v1\"", "miss miss", "trafficserver-no-lifetime");
    r.answer("301 without anything", "X-A: 1", "miss fresh-hit", "trafficserver-heuristic", 301);
    r.answer("404 without anything", "X-A: 1", "miss miss", "trafficserver-status", 404);
    r.answer("404 and public", "Cache-Control: public", "miss fresh-hit", "trafficserver-heuristic", 404);
    r.answer("the last max-age counts", "Cache-Control: max-age=0, max-age=60", "miss fresh-hit");
    r.answer("digits behind a letter", "Cache-Control: max-age=a60", "miss fresh-hit");
    r.answer("Age that begins with a number", "Cache-Control: max-age=60\nAge: 90;a=b", "miss miss");
    r.answer("Age that does not", "Cache-Control: max-age=60\nAge: a90", "miss fresh-hit");
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
    r.row("POST and only-if-cached", "> POST http://a.example/\n> Cache-Control: only-if-cached\n< 504\n",
          "gateway-timeout");
    r.row("PATCH and only-if-cached", "> PATCH http://a.example/\n> Cache-Control: only-if-cached\n< 200\n",
          "bypass");
    r.answer("must-understand", "Cache-Control: no-store, must-understand, max-age=60", "miss miss",
             "trafficserver-must-understand");
    r.answer("Pragma", "Cache-Control: max-age=60\nPragma: no-cache", "miss miss", "trafficserver-pragma");
    r.row("HEAD", "> HEAD http://a.example/\n< 200\n< Cache-Control: max-age=60\n", "miss",
          "trafficserver-head");
    r.row("a stale 301 is not validated", twice("Cache-Control: max-age=1\nETag: \"v1\"", 9, {}, 301),
          "miss miss");
    r.row("a stale 404 in place of an error",
          "> GET http://a.example/\n< 404\n< Cache-Control: max-age=1\n@ 12:00:09\n"
          "> GET http://a.example/\n< 503\n",
          "miss stale-hit");
    const char* failedWrite = "> POST http://a.example/\n< 503\n> GET http://a.example/\n< 404\n";
    r.row("POST that fails gets what is stored",
          std::string("> GET http://a.example/\n< 404\n< Cache-Control: max-age=60\n") + failedWrite,
          "miss stale-hit miss");
    r.row("unless that is a 200",
          std::string("> GET http://a.example/\n< 200\n< Cache-Control: max-age=60\n") + failedWrite,
          "miss bypass fresh-hit");
    r.row("or must be validated",
          std::string("> GET http://a.example/\n< 404\n< Cache-Control: max-age=60, must-revalidate\n") +
              failedWrite,
          "miss bypass fresh-hit");
    r.row("a stored error stands in for none",
          "> GET http://a.example/\n< 500\n< Cache-Control: max-age=0\n> GET http://a.example/\n< 503\n",
          "miss miss");
    r.row("unless it is one of a few",
          "> GET http://a.example/\n< 501\n< Cache-Control: max-age=0\n> GET http://a.example/\n< 503\n",
          "miss stale-hit");
    const char* varied = "Cache-Control: max-age=60\nVary: X-A";
    const auto accepting = [&r](const char* name, const char* fields, const char* asked, const char* expected,
                                const char* first = "") {
        r.row(name,
              "> GET http://a.example/\n" + markedLines('>', first) + "< 200\n" + markedLines('<', fields) +
                  "> GET http://a.example/\n" + markedLines('>', asked) + "< 200\n" +
                  markedLines('<', fields),
              expected);
    };
    accepting("gzip and a Vary of something else", varied, "Accept-Encoding: gzip", "miss miss");
    accepting("gzip and no Vary", "Cache-Control: max-age=60", "Accept-Encoding: gzip", "miss fresh-hit");
    accepting("gzip with weight 0", varied, "Accept-Encoding: gzip;q=0", "miss fresh-hit");
    accepting("any coding", varied, "Accept-Encoding: *", "miss miss");
    accepting("another coding is taken out", varied, "Accept-Encoding: br", "miss fresh-hit");
    accepting("what came for gzip, uncoded, suits all", varied, "", "miss fresh-hit",
              "Accept-Encoding: deflate, x-gzip");
    const char* coded = "Cache-Control: max-age=60\nVary: Accept-Encoding\nContent-Encoding: gzip";
    accepting("what is coded does not", coded, "Accept-Encoding: br", "miss miss", "Accept-Encoding: gzip");
    accepting("but all that accept gzip", coded, "Accept-Encoding: gzip;q=0.1, br", "miss fresh-hit",
              "Accept-Encoding: gzip");
    const char* page =
        "Cache-Control: max-age=60\nVary: X-A\nContent-Type: text/html\nContent-Language: en-US";
    accepting("another type", page, "Accept: image/png", "miss miss");
    accepting("any type but this", page, "Accept: */*, text/html;q=0", "miss miss");
    accepting("a type among others", page, "Accept: image/*, text/*;q=0.1", "miss fresh-hit");
    accepting("another language", page, "Accept-Language: de", "miss miss");
    accepting("the language of what was asked for", page, "Accept-Language: de", "miss fresh-hit",
              "Accept-Language: de");
    accepting("a wider language", page, "Accept-Language: de, en", "miss fresh-hit");
    accepting("a narrower language", page, "Accept-Language: en-US-x", "miss miss");
    r.row("both are kept",
          "> GET http://a.example/\n< 200\n" + markedLines('<', varied) +
              "> GET http://a.example/\n> Accept-Encoding: gzip\n< 200\n< Content-Encoding: gzip\n" +
              markedLines('<', varied) + "> GET http://a.example/\n< 200\n" +
              "> GET http://a.example/\n> Accept-Encoding: gzip\n< 200\n",
          "miss miss fresh-hit fresh-hit");
    r.row("the answer to Authorization takes the place",
          "> GET http://a.example/\n< 200\n< Cache-Control: max-age=1\n"
          "> GET http://a.example/\n> Authorization: Basic YTpi\n< 200\n< Cache-Control: max-age=60\n"
          "@ 12:00:09\n> GET http://a.example/\n< 200\n",
          "miss bypass fresh-hit");
    r.row("unless it may not be stored",
          "> GET http://a.example/\n< 200\n< Cache-Control: max-age=60\n"
          "> GET http://a.example/\n> Authorization: Basic YTpi\n< 200\n< Cache-Control: no-store\n"
          "> GET http://a.example/\n< 200\n",
          "miss bypass fresh-hit");
    r.method("POST with Authorization", "> POST http://a.example/\n> Authorization: Basic YTpi\n< 200",
             "miss bypass fresh-hit");
    const std::string tagged = "> GET http://a.example/\n< 200\n< Cache-Control: max-age=0\n< ETag: \"v1\"\n"
                               "> GET http://a.example/\n< 304\n";
    r.row("a 304 without ETag", tagged + "> GET http://a.example/\n< 200\n", "miss revalidate miss");
    r.row("a 304 with ETag", tagged + "< ETag: \"v1\"\n> GET http://a.example/\n< 200\n",
          "miss revalidate revalidate");
    r.row("HEAD takes away what it validates",
          "> GET http://a.example/\n< 200\n< Cache-Control: max-age=0\n< ETag: \"v1\"\n"
          "> HEAD http://a.example/\n< 200\n< ETag: \"v2\"\n> GET http://a.example/\n< 200\n",
          "miss revalidate miss");
    r.answer("stale-while-revalidate", "Cache-Control: max-age=1, stale-while-revalidate=60\nETag: \"v1\"",
             "miss revalidate");
}

void addNodeRows(RealCacheCases& cases) {
    const RealCacheRows r(cases, "node");
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

/// A 200 with a tag, a part of it that was received, and requests for either.
const std::string wholePage =
    "> GET http://a.example/\n< 200\n< Date: @\n< Cache-Control: max-age=60\n< ETag: \"v\"\n";
const std::string partAsked = "> GET http://a.example/\n> Range: bytes=0-4\n";
const std::string partOfPage = partAsked + "< 206\n< Date: @\n< Cache-Control: max-age=60\n< ETag: \"v\"\n"
                                           "< Content-Range: bytes 0-4/20\n";

/// How each cache answers requests for parts (RFC 9110 14.2).
void addRangeRows(RealCacheCases& cases) {
    struct {
        const char* cache;
        const char* wholeThenPart;
        const char* partThenWhole;
        const char* reason; ///< of the part that comes first
    } const rows[] = {
        {"nginx", "miss fresh-hit", "miss fresh-hit", "nginx-whole-for-part"},
        {"varnish", "miss fresh-hit", "miss fresh-hit", "varnish-whole-for-part"},
        {"apache", "miss fresh-hit", "miss miss", "apache-206"},
        {"squid", "miss fresh-hit", "miss miss", "squid-status"},
        {"trafficserver", "miss fresh-hit", "miss miss", "trafficserver-206"},
        {"haproxy", "miss fresh-hit", "miss miss", "haproxy-status"},
        {"node", "miss fresh-hit", "miss miss", "node-status"},
    };
    for (const auto& each : rows) {
        const RealCacheRows r(cases, each.cache);
        r.row("a part of what is stored", wholePage + partOfPage, each.wholeThenPart);
        r.row("a part, then the whole", partOfPage + wholePage, each.partThenWhole, each.reason);
    }
    const std::string other = partAsked + "> If-Range: \"w\"\n< 200\n";
    RealCacheRows(cases, "apache").row("If-Range that does not hold", wholePage + other, "miss miss");
    RealCacheRows(cases, "squid").row("If-Range that does not hold", wholePage + other, "miss fresh-hit");
    RealCacheRows(cases, "apache")
        .row("If-Range that does not hold, of what is stored alone",
             wholePage + partAsked + "> Cache-Control: only-if-cached\n> If-Range: \"w\"\n< 504\n",
             "miss gateway-timeout");
    const RealCacheRows trafficServer(cases, "trafficserver");
    trafficServer.row("another unit", wholePage + "> GET http://a.example/\n> Range: pages=0-1\n< 200\n",
                      "miss miss");
    trafficServer.row("an end before the beginning",
                      wholePage + "> GET http://a.example/\n> Range: bytes=9-1\n< 200\n" + wholePage,
                      "miss miss fresh-hit");
    trafficServer.row("what a Range gets is not stored",
                      partAsked + "< 404\n< Cache-Control: max-age=60\n" + wholePage, "miss miss",
                      "trafficserver-206");
    const std::string stalePage =
        "> GET http://a.example/\n< 200\n< Cache-Control: max-age=0\n< ETag: \"v\"\n";
    trafficServer.row("a range that nobody has, in a validation",
                      stalePage + partAsked + "< 416\n< Cache-Control: max-age=60\n" + wholePage,
                      "miss revalidate miss");
    trafficServer.row("but for a validation",
                      stalePage + partAsked + "< 404\n< Cache-Control: max-age=60\n" + wholePage,
                      "miss revalidate fresh-hit");
    RealCacheRows(cases, "squid")
        .row("a part leaves what was there", stalePage + partOfPage + wholePage,
             "miss revalidate revalidate");
    RealCacheRows(cases, "apache")
        .row("If-Range that does not hold for what is stale", stalePage + other, "miss miss");
    RealCacheRows(cases, "apache")
        .row("a range that nobody has", partAsked + "< 416\n< Cache-Control: max-age=60\n" + wholePage,
             "miss miss");
    trafficServer.row("the last bytes", wholePage + "> GET http://a.example/\n> Range: bytes=-5\n< 206\n",
                      "miss fresh-hit");
}

} // namespace

RealCacheCases realCacheCases() {
    RealCacheCases cases;
    for (const auto add : {addNginxRows, addVarnishRows, addSquidRows, addApacheRows, addHaproxyRows,
                           addTrafficServerRows, addNodeRows, addRangeRows, addBrowserCases, addNetworkCases})
        add(cases);
    return cases;
}

} // namespace hci::test
