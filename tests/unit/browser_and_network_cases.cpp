#include "tests/unit/real_cache_cases.h"

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
    // The second 304 still answers the old tag: it was kept.
    r.row("a 304 with another type",
          "> GET http://a.example/\n< 200\n< Cache-Control: max-age=1\n< ETag: \"v1\"\n"
          "< Content-Type: text/a\n@ 12:00:09\n> GET http://a.example/\n< 304\n< ETag: \"v1\"\n"
          "< Content-Type: text/b\n< Cache-Control: max-age=60\n> GET http://a.example/\n< 200\n",
          "miss revalidate fresh-hit");
    r.method("POST", "> POST http://a.example/\n< 200", "miss bypass miss");
}

void addChromeRows(RealCacheCases& cases) {
    const RealCacheRows r(cases, "chrome");
    addCommonBrowserRows(r, "chrome");
    r.answer("404 is not guessed", "Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT", "miss revalidate",
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

void addFirefoxRows(RealCacheCases& cases) {
    const RealCacheRows r(cases, "firefox");
    addCommonBrowserRows(r, "firefox");
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

void addCloudflareRows(RealCacheCases& cases) {
    const RealCacheRows r(cases, "cloudflare");
    const auto file = [&r](const char* name, const char* path, const char* fields, const char* expected,
                           const char* reason = "") {
        const std::string get =
            std::string("> GET http://a.example/") + path + "\n< 200\n" + markedLines('<', fields);
        r.row(name, get + get, expected, reason);
    };
    file("a style sheet", "a.css", "Cache-Control: max-age=60", "miss fresh-hit", "storable-max-age");
    file("a style sheet with a query", "a.CSS?v=1.b", "Cache-Control: max-age=60", "miss fresh-hit");
    file("a page", "a", "Cache-Control: max-age=60", "miss miss", "cloudflare-extension");
    file("a folder with a dot", "a.css/", "Cache-Control: max-age=60", "miss miss", "cloudflare-extension");
    file("Set-Cookie", "a.css", "Cache-Control: max-age=60\nSet-Cookie: a=1", "miss miss",
         "cloudflare-set-cookie");
    file("no lifetime", "a.css", "X-A: 1", "miss fresh-hit", "cloudflare-default-ttl");
    file("Vary", "a.css", "Cache-Control: max-age=60\nVary: X-A", "miss fresh-hit", "cloudflare-vary");
    file("Vary by the coding", "a.css", "Cache-Control: max-age=60\nVary: Accept-Encoding", "miss fresh-hit",
         "storable-max-age");
    file("its own field first", "a.css",
         "Cache-Control: max-age=60\nCDN-Cache-Control: max-age=60\nCloudflare-CDN-Cache-Control: no-store",
         "miss miss", "no-store");
    r.row("405 without a lifetime",
          "> GET http://a.example/a.js\n< 405\n> GET http://a.example/a.js\n< 405\n", "miss miss",
          "cloudflare-status");
    r.row("no-cache and an unsafe request",
          "> GET http://a.example/a.js\n< 200\n< Cache-Control: max-age=60\n> POST http://a.example/a.js\n"
          "< 200\n> GET http://a.example/a.js\n> Cache-Control: no-cache\n< 200\n",
          "miss bypass fresh-hit");
}

void addFastlyRows(RealCacheCases& cases) {
    const RealCacheRows r(cases, "fastly");
    r.answer("max-age", "Cache-Control: max-age=60", "miss fresh-hit", "storable-max-age");
    r.answer("no-store", "Cache-Control: no-store, max-age=60", "miss fresh-hit", "fastly-no-store");
    r.answer("private", "Cache-Control: private, max-age=60", "miss miss", "private");
    r.answer("Set-Cookie", "Cache-Control: max-age=60\nSet-Cookie: a=1", "miss miss", "fastly-set-cookie");
    r.answer("500", "Cache-Control: max-age=60", "miss miss", "fastly-status", 500);
    r.answer("no lifetime", "Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT", "miss miss",
             "fastly-no-lifetime");
    r.answer("Vary of a star", "Cache-Control: max-age=60\nVary: *", "miss fresh-hit", "fastly-vary-star");
    r.answer("CDN-Cache-Control", "Cache-Control: max-age=60\nCDN-Cache-Control: no-store", "miss fresh-hit",
             "fastly-cdn-cache-control");
    r.row("a 304 with a lifetime and another field",
          "> GET http://a.example/\n< 200\n< Cache-Control: max-age=1\n< ETag: \"v1\"\n@ 12:00:09\n"
          "> GET http://a.example/\n< 304\n< ETag: \"v1\"\n< Cache-Control: max-age=60\n< X-A: 1\n"
          "> GET http://a.example/\n< 200\n",
          "miss revalidate fresh-hit");
    r.answer("Surrogate-Control", "Cache-Control: max-age=0\nSurrogate-Control: max-age=60",
             "miss fresh-hit");
    r.request("no-cache", "Cache-Control: no-cache", "miss fresh-hit");
    r.row("Authorization of the stored request",
          "> GET http://a.example/\n> Authorization: Basic YTpi\n< 200\n< Cache-Control: max-age=60\n",
          "miss", "fastly-authorization");
    r.row("HEAD first",
          "> HEAD http://a.example/\n< 200\n< Cache-Control: max-age=60\n> GET http://a.example/\n< 200\n",
          "miss fresh-hit", "fastly-head-as-get");
    r.method("POST", "> POST http://a.example/\n< 200", "miss bypass fresh-hit");
}

void addCloudFrontRows(RealCacheCases& cases) {
    const RealCacheRows r(cases, "cloudfront");
    r.answer("max-age", "Cache-Control: max-age=60", "miss fresh-hit", "storable-max-age");
    r.answer("no-store is kept for a second", "Cache-Control: no-store", "miss miss", "cloudfront-min-ttl");
    r.answer("no lifetime", "X-A: 1", "miss fresh-hit", "cloudfront-default-ttl");
    r.answer("a long one", "Cache-Control: max-age=99999999", "miss fresh-hit", "cloudfront-max-ttl");
    r.answer("an error", "X-A: 1", "miss fresh-hit", "cloudfront-error-ttl", 503);
    r.answer("an error that names a lifetime", "Cache-Control: max-age=60", "miss fresh-hit",
             "storable-max-age", 503);
    r.answer("Vary", "Cache-Control: max-age=60\nVary: X-A", "miss fresh-hit", "cloudfront-vary");
    r.answer("CDN-Cache-Control", "Cache-Control: max-age=60\nCDN-Cache-Control: no-store", "miss fresh-hit",
             "cloudfront-cdn-cache-control");
    r.row("Authorization of the stored request",
          "> GET http://a.example/\n> Authorization: Basic YTpi\n< 200\n< Cache-Control: max-age=60\n",
          "miss", "cloudfront-authorization");
    r.request("no-cache", "Cache-Control: no-cache", "miss fresh-hit");
    r.method("POST", "> POST http://a.example/\n< 200", "miss bypass fresh-hit");
}

void addVercelRows(RealCacheCases& cases) {
    const RealCacheRows r(cases, "vercel");
    r.answer("s-maxage", "Cache-Control: s-maxage=60", "miss fresh-hit", "storable-s-maxage");
    r.answer("max-age alone", "Cache-Control: max-age=60", "miss miss", "vercel-no-s-maxage");
    r.answer("max-age of its own field", "Vercel-CDN-Cache-Control: max-age=60", "miss fresh-hit");
    r.answer("405", "Cache-Control: s-maxage=60", "miss miss", "vercel-status", 405);
    r.answer("Set-Cookie", "Cache-Control: s-maxage=60\nSet-Cookie: a=1", "miss miss", "vercel-set-cookie");
    r.answer("no-cache", "Cache-Control: s-maxage=60, no-cache", "miss miss", "vercel-no-cache");
    r.request("Authorization", "Authorization: Basic YTpi", "miss bypass", "", "Cache-Control: s-maxage=60");
    r.request("Range", "Range: bytes=0-1", "miss bypass", "", "Cache-Control: s-maxage=60");
    r.row("POST",
          "> GET http://a.example/\n< 200\n< Cache-Control: s-maxage=60\n> POST http://a.example/\n< 200\n"
          "> GET http://a.example/\n< 200\n",
          "miss bypass fresh-hit");
}

void addNetlifyRows(RealCacheCases& cases) {
    const RealCacheRows r(cases, "netlify");
    r.answer("max-age", "Cache-Control: max-age=60", "miss fresh-hit", "storable-max-age");
    r.answer("no lifetime", "X-A: 1", "miss miss", "netlify-no-lifetime");
    r.answer("its own field first", "Netlify-CDN-Cache-Control: max-age=60\nCDN-Cache-Control: no-store",
             "miss fresh-hit");
    r.method("POST", "> POST http://a.example/\n< 200", "miss bypass fresh-hit");
}

} // namespace

void addBrowserCases(RealCacheCases& cases) {
    addChromeRows(cases);
    addFirefoxRows(cases);
    addSafariRows(cases);
}

void addNetworkCases(RealCacheCases& cases) {
    addCloudflareRows(cases);
    addFastlyRows(cases);
    addCloudFrontRows(cases);
    addVercelRows(cases);
    addNetlifyRows(cases);
}

} // namespace hci::test
