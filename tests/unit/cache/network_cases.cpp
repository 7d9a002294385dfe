#include "tests/unit/cache/real_cache_cases.h"

namespace hci::test {

namespace {

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
    r.answer("Vary of cookies", "Cache-Control: s-maxage=60\nVary: Accept, Cookie", "miss miss",
             "vercel-vary-cookie");
    r.answer("Vary of something else", "Cache-Control: s-maxage=60\nVary: Accept-Encoding", "miss fresh-hit");
    r.answer("Vary of cookies, and no lifetime", "Cache-Control: max-age=60\nVary: Cookie", "miss miss",
             "vercel-no-s-maxage");
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

void addNetworkCases(RealCacheCases& cases) {
    addCloudflareRows(cases);
    addFastlyRows(cases);
    addCloudFrontRows(cases);
    addVercelRows(cases);
    addNetlifyRows(cases);
}

} // namespace hci::test
