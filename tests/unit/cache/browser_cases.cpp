#include "tests/unit/cache/real_cache_cases.h"

namespace hci::test {

namespace {

void addCommonBrowserRows(const RealCacheRows& r, const std::string& name) {
    const auto row = [&name](const char* id) { return name + id; };
    r.answer("must-understand", "Cache-Control: no-store, must-understand, max-age=60", "miss miss",
             row("-must-understand").c_str());
    r.answer("no-store", "Cache-Control: no-store, max-age=60", "miss miss", "no-store");
    r.answer("Pragma in the answer", "Cache-Control: max-age=60\nPragma: no-cache\nETag: \"v1\"",
             "miss revalidate", row("-pragma").c_str());
    r.answer("stale-while-revalidate", "Cache-Control: max-age=1, stale-while-revalidate=60\nETag: \"v1\"",
             "miss stale-hit");
    r.request("no-cache in a request of what is fresh", "Cache-Control: max-age=0", "miss revalidate");
    r.row("two variants",
          "> GET http://a.example/\n> X-A: 1\n< 200\n< Cache-Control: max-age=60\n< Vary: X-A\n"
          "> GET http://a.example/\n> X-A: 2\n< 200\n< Cache-Control: max-age=60\n< Vary: X-A\n"
          "> GET http://a.example/\n> X-A: 1\n< 200\n< Cache-Control: max-age=60\n< Vary: X-A\n",
          "miss miss miss");
    // The second 304 still matches the old tag: the browser kept it.
    r.row("a 304 with another type",
          "> GET http://a.example/\n< 200\n< Cache-Control: max-age=1\n< ETag: \"v1\"\n"
          "< Content-Type: text/a\n@ 12:00:09\n> GET http://a.example/\n< 304\n< ETag: \"v1\"\n"
          "< Content-Type: text/b\n< Cache-Control: max-age=60\n> GET http://a.example/\n< 200\n",
          "miss revalidate fresh-hit");
    r.method("POST", "> POST http://a.example/\n< 200", "miss bypass miss");
}

/// A GET whose condition only a script can have set.
void addOwnConditionRows(const RealCacheRows& r, const std::string& name) {
    for (const char* condition :
         {"If-Match: \"v1\"", "If-Unmodified-Since: Thu, 01 Jan 2026 00:00:00 GMT", "If-Range: \"v1\""}) {
        r.method((std::string("GET with ") + condition).c_str(),
                 (std::string("> GET http://a.example/\n> ") + condition + "\n< 200").c_str(),
                 "miss bypass fresh-hit");
        r.row((std::string("first a GET with ") + condition).c_str(),
              std::string("> GET http://a.example/\n> ") + condition +
                  "\n< 200\n< Cache-Control: max-age=60\n",
              "bypass", (name + "-script-condition").c_str());
    }
    r.method("GET with If-Range and Range",
             "> GET http://a.example/\n> If-Range: \"v1\"\n> Range: bytes=0-4\n< 206\n"
             "< Content-Range: bytes 0-4/10",
             "miss fresh-hit fresh-hit");
}

/// A request for another variant offers the stored ETag; after a 304 the stored response is that variant's.
void addVariantRows(const RealCacheRows& r) {
    const std::string first =
        "> GET http://a.example/\n> X-A: 1\n< 200\n< Cache-Control: max-age=60\n< Vary: X-A\n";
    const std::string confirmed = "> GET http://a.example/\n> X-A: 2\n< 304\n< ETag: \"v1\"\n";
    const auto get = [](const char* value) {
        return std::string("> GET http://a.example/\n> X-A: ") + value + "\n< 200\n";
    };
    r.row("another variant", first + "< ETag: \"v1\"\n" + confirmed + get("2") + get("1"),
          "miss revalidate fresh-hit revalidate");
    r.row("another variant without an ETag",
          first + "< Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT\n" + get("2"), "miss miss");
}

/// Every new answer replaces the stored one, even an error.
void addReplacingRows(const RealCacheRows& r) {
    r.row("an error after a reload",
          "> GET http://a.example/\n< 200\n< Cache-Control: max-age=60\n< ETag: \"v1\"\n"
          "> GET http://a.example/\n> Cache-Control: max-age=0\n< 500\n> GET http://a.example/\n< 200\n",
          "miss revalidate miss");
    r.answer("Last-Modified that is no date", "Last-Modified: long ago", "miss revalidate");
}

void addChromeLifetimeRows(const RealCacheRows& r) {
    const char* const modified = "Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT";
    const auto beside = [&](const char* fields) { return std::string(fields) + '\n' + modified; };
    r.answer("no guess beside must-revalidate", beside("Cache-Control: must-revalidate").c_str(),
             "miss revalidate", "chrome-no-guess-beside-must-revalidate");
    r.answer("a guess beside proxy-revalidate", beside("Cache-Control: proxy-revalidate").c_str(),
             "miss fresh-hit");
    r.answer("Expires that is no date", beside("Expires: tomorrow").c_str(), "miss fresh-hit",
             "chrome-expires");
    r.answer("Expires: 0", beside("Expires: 0").c_str(), "miss revalidate");
    r.answer("301 without a lifetime", "Location: /b", "miss fresh-hit", "chrome-forever", 301);
    r.answer("302 without one", "Location: /b", "miss miss", "", 302);
    r.answer("500 with a window", "Cache-Control: stale-while-revalidate=60", "miss stale-hit",
             "chrome-keeps-all", 500);
    r.answer("302 with a window", "Cache-Control: max-age=1, stale-while-revalidate=60\nLocation: /b",
             "miss stale-hit", "", 302);
    r.answer("404 is not validated", "Cache-Control: max-age=0\nETag: \"v1\"", "miss miss", "", 404);
    r.answer("203 neither", "Cache-Control: max-age=0\nETag: \"v1\"", "miss miss", "", 203);
}

void addChromeRequestRows(const RealCacheRows& r) {
    const std::string fresh = "> GET http://a.example/\n< 200\n< Cache-Control: max-age=60\n< ETag: \"v1\"\n";
    const std::string get = "> GET http://a.example/\n< 200\n";
    r.row("HEAD is not kept",
          "> HEAD http://a.example/\n< 200\n< Cache-Control: max-age=60\n> HEAD http://a.example/\n< 200\n",
          "miss miss", "chrome-head");
    r.row("HEAD does not take what is stale",
          "> GET http://a.example/\n< 200\n< Cache-Control: max-age=1, stale-while-revalidate=60\n"
          "< ETag: \"v1\"\n@ 12:00:09\n> HEAD http://a.example/\n< 304\n< ETag: \"v1\"\n",
          "miss revalidate");
    r.row("a script's condition on another tag",
          fresh + "> GET http://a.example/\n> If-None-Match: \"x\"\n> Cache-Control: max-age=0\n< 200\n" +
              get,
          "miss bypass fresh-hit");
    r.row("one on a date where none is stored",
          fresh +
              "> GET http://a.example/\n> If-Modified-Since: Thu, 01 Jan 2026 00:00:00 GMT\n"
              "> Cache-Control: max-age=0\n< 200\n" +
              get,
          "miss revalidate miss");
    r.row("one where an error is stored",
          "> GET http://a.example/\n< 404\n< Cache-Control: max-age=60\n> GET http://a.example/\n"
          "> If-None-Match: \"x\"\n> Cache-Control: max-age=0\n< 404\n> GET http://a.example/\n< 404\n",
          "miss bypass fresh-hit");
    for (const char* method : {"PUT", "DELETE", "PATCH"})
        for (const char* condition : {"If-None-Match: \"v1\"", "If-Modified-Since: @", "If-Match: \"v1\"",
                                      "If-Unmodified-Since: @", "If-Range: \"v1\""})
            r.method((method + std::string(" with ") + condition).c_str(),
                     (std::string("> ") + method + " http://a.example/\n> " + condition + "\n< 200").c_str(),
                     "miss bypass fresh-hit");
    r.method("POST with If-None-Match", "> POST http://a.example/\n> If-None-Match: \"v1\"\n< 200",
             "miss bypass miss");
    r.method("POST with If-Match", "> POST http://a.example/\n> If-Match: \"v1\"\n< 200",
             "miss bypass fresh-hit");
    r.method("PUT with no-cache", "> PUT http://a.example/\n> Cache-Control: no-cache\n< 200",
             "miss bypass miss");
    r.row("one on the tag that is stored",
          fresh + "> GET http://a.example/\n> If-None-Match: \"v1\"\n> Cache-Control: max-age=0\n< 304\n" +
              get,
          "miss revalidate fresh-hit");
}

void addChromeRows(RealCacheCases& cases) {
    const RealCacheRows r(cases, "chrome");
    addCommonBrowserRows(r, "chrome");
    addOwnConditionRows(r, "chrome");
    addVariantRows(r);
    addReplacingRows(r);
    addChromeLifetimeRows(r);
    addChromeRequestRows(r);
    r.answer("404 is not guessed", "Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT", "miss miss",
             "chrome-no-guess", 404);
    r.answer("410 is", "Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT", "miss fresh-hit", "", 410);
    r.answer("404 with a lifetime", "Cache-Control: max-age=60", "miss fresh-hit", "", 404);
    r.answer("max-age in quotes", "Cache-Control: max-age=\"60\"\nETag: \"v1\"", "miss revalidate",
             "chrome-number");
    r.answer("a blank behind the equals sign", "Cache-Control: max-age= 60", "miss fresh-hit",
             "chrome-blank");
    r.answer("a blank before it", "Cache-Control: max-age =60\nETag: \"v1\"", "miss revalidate");
    r.answer("a fraction", "Cache-Control: max-age=60.5\nETag: \"v1\"", "miss revalidate");
    r.request("no-cache", "Cache-Control: no-cache", "miss miss");
    r.request("Pragma", "Pragma: no-cache", "miss miss");
    r.request("no-store is not heard", "Cache-Control: no-store", "miss fresh-hit");
    r.request("max-age=1 is not heard", "Cache-Control: max-age=1", "miss fresh-hit");
    r.request("immutable", "Cache-Control: max-age=0", "miss revalidate", "",
              "Cache-Control: max-age=60, immutable\nETag: \"v1\"");
    r.method("POST with an error", "> POST http://a.example/\n< 500", "miss bypass fresh-hit");
    r.method("another method", "> M-SEARCH http://a.example/\n< 200", "miss bypass fresh-hit");
    r.method("Location", "> POST http://a.example/z\n< 201\n< Location: /", "miss bypass fresh-hit");
}

void addFirefoxLifetimeRows(const RealCacheRows& r) {
    r.answer("299", "Cache-Control: max-age=60\nETag: \"v1\"", "miss revalidate", "firefox-validates-status",
             299);
    r.answer("302 with a lifetime", "Cache-Control: max-age=60\nLocation: /b", "miss fresh-hit", "", 302);
    r.answer("a stale redirect", "Cache-Control: max-age=1\nETag: \"v1\"\nLocation: /b", "miss miss", "",
             301);
    r.answer("300", "Cache-Control: max-age=60\nLocation: /b", "miss miss", "firefox-status", 300);
    r.answer("410 without a lifetime", "X-A: 1", "miss fresh-hit", "firefox-forever", 410);
    r.answer("301 without one", "Location: /b", "miss miss", "", 301);
    r.answer("a guess above a week", "Last-Modified: Wed, 01 Jan 2020 00:00:00 GMT", "miss fresh-hit",
             "firefox-guess");
    r.answer("behind what it does not understand", "Cache-Control: private=\"x-a\", max-age=60\nETag: \"v1\"",
             "miss revalidate", "firefox-stops");
    r.answer("behind an extension", "Cache-Control: foo=\"a, b\", max-age=60\nETag: \"v1\"",
             "miss fresh-hit");
    r.answer("Age beyond 31 bits", "Cache-Control: max-age=99999\nAge: -1\nETag: \"v1\"", "miss revalidate");
    r.row("a 304 with another Last-Modified",
          "> GET http://a.example/\n< 200\n< Cache-Control: max-age=1\n< ETag: \"v1\"\n"
          "< Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT\n@ 12:00:09\n> GET http://a.example/\n< 304\n"
          "< ETag: \"v1\"\n< Cache-Control: max-age=60\n< Last-Modified: Fri, 02 Jan 2026 00:00:00 GMT\n"
          "> GET http://a.example/\n< 200\n",
          "miss revalidate miss");
}

void addFirefoxRequestRows(const RealCacheRows& r) {
    r.request("a hard reload", "Cache-Control: no-cache\nPragma: no-cache", "miss miss");
    r.request("a script's condition", "Cache-Control: no-cache\nPragma: no-cache\nIf-None-Match: \"v1\"",
              "miss bypass");
    const char* const stale = "Cache-Control: max-age=1\nETag: \"v1\"";
    r.request("stale, younger than the request's max-age", "Cache-Control: max-age=100", "miss stale-hit", "",
              stale);
    r.request("stale, and older", "Cache-Control: max-age=2", "miss revalidate", "", stale);
    r.request("max-stale", "Cache-Control: max-stale", "miss stale-hit", "", stale);
    r.request("max-stale where Expires is past", "Cache-Control: max-stale", "miss revalidate",
              "firefox-expires-past",
              "Date: Mon, 05 Jan 2026 12:00:00 GMT\nExpires: Thu, 01 Jan 2026 00:00:00 GMT\nETag: \"v1\"");
    r.request("Authorization", "Authorization: Basic YTpi", "miss revalidate");
    r.row("Authorization on both",
          "> GET http://a.example/\n> Authorization: Basic YTpi\n< 200\n< Cache-Control: max-age=60\n"
          "> GET http://a.example/\n> Authorization: Basic YTpi\n< 200\n",
          "miss fresh-hit");
    r.row("HEAD has answers of its own",
          "> GET http://a.example/\n< 200\n< Cache-Control: max-age=60\n> HEAD http://a.example/\n< 200\n"
          "< Cache-Control: max-age=60\n> HEAD http://a.example/\n< 200\n> GET http://a.example/\n< 200\n",
          "miss miss fresh-hit fresh-hit");
}

void addFirefoxRows(RealCacheCases& cases) {
    const RealCacheRows r(cases, "firefox");
    addCommonBrowserRows(r, "firefox");
    addOwnConditionRows(r, "firefox");
    addVariantRows(r);
    addReplacingRows(r);
    addFirefoxLifetimeRows(r);
    addFirefoxRequestRows(r);
    r.row("what POST answers of another URL",
          "> POST http://a.example/\n< 200\n< Cache-Control: max-age=60\n< Content-Location: /b\n", "bypass",
          "post-not-storable");
    r.answer("404 with a lifetime", "Cache-Control: max-age=60", "miss miss", "firefox-status", 404);
    r.answer("410 with a lifetime", "Cache-Control: max-age=60", "miss fresh-hit", "", 410);
    r.answer("max-age beyond 32 bits", "Cache-Control: max-age=99999999999\nETag: \"v1\"", "miss revalidate",
             "firefox-large-number");
    r.answer("max-age within them", "Cache-Control: max-age=2147483648", "miss fresh-hit");
    r.answer("the last max-age counts", "Cache-Control: max-age=0, max-age=60", "miss fresh-hit",
             "firefox-last-max-age");
    r.answer("letters behind the number", "Cache-Control: max-age=60a", "miss fresh-hit", "firefox-number");
    r.answer("letters before it", "Cache-Control: max-age=a60\nETag: \"v1\"", "miss revalidate");
    r.answer("a blank before the equals sign", "Cache-Control: max-age =60", "miss fresh-hit",
             "firefox-blank");
    r.answer("Age with a parameter", "Cache-Control: max-age=60\nAge: 90;a=b\nETag: \"v1\"",
             "miss revalidate", "firefox-age");
    r.answer("Age that is a number", "Cache-Control: max-age=60\nAge: 30", "miss fresh-hit",
             "storable-max-age");
    r.request("no-cache", "Cache-Control: no-cache", "miss revalidate");
    r.request("Pragma is not heard", "Pragma: no-cache", "miss fresh-hit");
    r.request("max-age=1", "Cache-Control: max-age=1", "miss revalidate");
    r.request("immutable over plain HTTP", "Cache-Control: max-age=0", "miss revalidate", "",
              "Cache-Control: max-age=60, immutable\nETag: \"v1\"");
    r.row("immutable over TLS",
          "> GET https://a.example/\n< 200\n< Cache-Control: max-age=60, immutable\n< ETag: \"v1\"\n"
          "> GET https://a.example/\n> Cache-Control: max-age=0\n< 200\n",
          "miss fresh-hit");
    r.method("POST with an error", "> POST http://a.example/\n< 500", "miss bypass miss");
    r.method("Location", "> POST http://a.example/z\n< 201\n< Location: /", "miss bypass miss");
}

void addSafariRows(RealCacheCases& cases) {
    const RealCacheRows r(cases, "safari");
    addCommonBrowserRows(r, "safari");
    r.answer("404 with a lifetime", "Cache-Control: max-age=60", "miss fresh-hit", "", 404);
    r.answer("400 with a lifetime", "Cache-Control: max-age=60", "miss miss", "safari-status", 400);
    r.answer("a fraction", "Cache-Control: max-age=60.5", "miss fresh-hit", "safari-number");
    r.answer("a letter behind the number", "Cache-Control: max-age=60a\nETag: \"v1\"", "miss revalidate");
    r.answer("max-age in quotes", "Cache-Control: max-age=\"60\"", "miss fresh-hit");
    r.answer("a blank before the equals sign", "Cache-Control: max-age =60", "miss fresh-hit",
             "safari-blank");
    r.request("no-store is not heard", "Cache-Control: no-store", "miss fresh-hit");
    r.request("no-cache", "Cache-Control: no-cache", "miss revalidate");
    r.request("immutable", "Cache-Control: max-age=0", "miss revalidate", "",
              "Cache-Control: max-age=60, immutable\nETag: \"v1\"");
    r.method("POST with an error", "> POST http://a.example/\n< 500", "miss bypass miss");
    r.method("Location", "> POST http://a.example/z\n< 201\n< Location: /", "miss bypass fresh-hit");
}

} // namespace

void addBrowserCases(RealCacheCases& cases) {
    addChromeRows(cases);
    addFirefoxRows(cases);
    addSafariRows(cases);
}

} // namespace hci::test
