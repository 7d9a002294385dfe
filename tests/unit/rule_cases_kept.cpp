#include "tests/unit/rule_cases.h"

#include <array>

namespace hci::test {

namespace {

constexpr std::array cases{
    // A 304 and a full answer that contradicts it (RFC 9110 13.1.2, 15.4.5).
    RuleCase{"304-contradicted", R"(
        GET
        200
        < ETag: W/"a1"
        < Cache-Control: no-cache
        = last script
        @ 12:01:00
        GET
        > If-None-Match: W/"a1"
        304
        @ 12:01:08
        GET
        > Cache-Control: no-cache
        200
        < ETag: W/"b2"
        < Cache-Control: no-cache
        = first script)",
             R"(
        # it was modified in between, it says
        GET
        200
        < ETag: W/"a1"
        < Cache-Control: no-cache
        = last script
        @ 12:01:00
        GET
        > If-None-Match: W/"a1"
        304
        @ 12:01:08
        GET
        > Cache-Control: no-cache
        200
        < ETag: W/"b2"
        < Last-Modified: @-3
        < Cache-Control: no-cache
        = first script)"},
    RuleCase{"304-contradicted", R"(
        GET
        200
        < Last-Modified: @-3600
        < Cache-Control: no-cache
        = old
        @ 12:01:00
        GET
        > If-Modified-Since: @-3660
        304
        @ 12:01:10
        GET
        200
        < Last-Modified: @-900
        < Cache-Control: no-cache
        = new)",
             R"(
        # the server itself found the change
        GET
        200
        < ETag: "a1"
        < Cache-Control: no-cache
        = old
        @ 12:01:00
        GET
        > If-None-Match: "a1"
        304
        < ETag: "a1"
        < Cache-Control: no-cache
        @ 12:01:10
        GET
        > If-None-Match: "a1"
        200
        < ETag: "b2"
        < Cache-Control: no-cache
        = new)"},
    RuleCase{"304-contradicted", R"(
        # the second of two 304s
        GET
        200
        < ETag: "a1"
        < Cache-Control: no-cache
        = old
        @ 12:01:00
        GET
        > If-None-Match: "a1"
        304
        < ETag: "a1"
        < Cache-Control: no-cache
        @ 12:02:00
        GET
        > If-None-Match: "a1"
        304
        < ETag: "a1"
        < Cache-Control: no-cache
        @ 12:02:05
        GET
        > Cache-Control: no-cache
        200
        < ETag: "b2"
        < Cache-Control: no-cache
        = new)",
             R"(
        # minutes later much can have happened
        GET
        200
        < ETag: "a1"
        < Cache-Control: no-cache
        = old
        @ 12:01:00
        GET
        > If-None-Match: "a1"
        304
        < ETag: "a1"
        < Cache-Control: no-cache
        @ 12:09:00
        GET
        > Cache-Control: no-cache
        200
        < ETag: "b2"
        < Cache-Control: no-cache
        = new)"},

    // CORS on a 304 (RFC 9110 15.4.5, Fetch).
    RuleCase{"cors-lost-on-304", R"(
        GET
        > Origin: https://app.example
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        < Access-Control-Allow-Origin: https://app.example
        < Vary: Origin
        = hello
        GET
        > Origin: https://app.example
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: no-cache
        < Vary: Origin)",
             R"(
        # no CORS request
        GET
        > Origin: https://app.example
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        < Access-Control-Allow-Origin: https://app.example
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: no-cache)"},
    RuleCase{"cors-lost-on-304", R"(
        GET
        > Origin: https://app.example
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        < Access-Control-Allow-Origin: *
        = hello
        GET
        > Origin: https://app.example
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: no-cache
        ! refused net::ERR_FAILED)",
             R"(
        GET
        > Origin: https://app.example
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        < Access-Control-Allow-Origin: *
        = hello
        GET
        > Origin: https://app.example
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Access-Control-Allow-Origin: *
        < Cache-Control: no-cache)"},
    RuleCase{"cors-lost-on-304", R"(
        GET
        > Origin: https://one.example
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        < Access-Control-Allow-Origin: https://one.example
        = hello
        GET
        > Origin: https://two.example
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: no-cache)",
             R"(
        # the 304 brings the new value
        GET
        > Origin: https://one.example
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        < Access-Control-Allow-Origin: https://one.example
        = hello
        GET
        > Origin: https://two.example
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Access-Control-Allow-Origin: https://two.example
        < Cache-Control: no-cache)"},

    // A page at a file's address.
    RuleCase{"wrong-kind-stored", R"(
        > GET https://a.example/
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: no-cache
        = <!doctype html><title>App</title>
        > GET https://a.example/js/main.8c1f2e7a.js
        < 200 OK
        < Date: @
        < Content-Type: text/html; charset=utf-8
        < Cache-Control: public, max-age=31536000, immutable
        = <!doctype html><title>App</title>)",
             R"(
        # a script is a script under any name
        > GET https://a.example/js/main.8c1f2e7a.js
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: public, max-age=31536000, immutable
        = start();)"},
    RuleCase{"wrong-kind-stored", R"(
        > GET https://a.example/theme.css
        > Accept: text/css,*/*;q=0.1
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: max-age=600
        = <html><body>Not here</body></html>)",
             R"(
        # somebody reads about it
        > GET https://a.example/wiki/theme.css
        > Accept: text/html,application/xhtml+xml
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: max-age=600
        = <html><body>About a file</body></html>)"},
    RuleCase{"wrong-kind-stored", R"(
        # no extension, but a style sheet was asked for
        > GET https://a.example/theme
        > Sec-Fetch-Dest: style
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: max-age=600
        = <!-- nothing -->)",
             R"(
        # nobody keeps it
        > GET https://a.example/theme
        > Sec-Fetch-Dest: style
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: no-store
        = <!-- nothing -->)"},
    RuleCase{"wrong-kind-stored", R"(
        # by guess, for a tenth of ten days; what came was not recorded
        > GET https://a.example/font.woff2
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Last-Modified: @-864000)",
             R"(
        # a picture that counts visits
        > GET https://a.example/pixel.gif
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: max-age=600)"},
    RuleCase{"wrong-kind-stored", R"(
        > GET https://a.example/app.js.map
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: max-age=600
        = <!DOCTYPE HTML><p>Home
        > GET https://a.example/logo.svg
        > Sec-Fetch-Dest: image
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: max-age=600
        = <!DOCTYPE HTML><p>Home)",
             R"(
        # 404 tells caches that it is not there
        > GET https://a.example/logo.svg
        > Sec-Fetch-Dest: image
        < 404 Not Found
        < Date: @
        < Content-Type: text/html
        < Cache-Control: max-age=600
        = <!DOCTYPE HTML><p>Home)"},

    // Redirects that depend on the visitor.
    RuleCase{"login-redirect-stored", R"(
        GET
        < 302 Found
        < Date: @
        < Location: /login?next=/x
        < Cache-Control: max-age=600)",
             R"(
        GET
        < 302 Found
        < Date: @
        < Location: /login?next=/x
        < Cache-Control: no-store)"},
    RuleCase{"login-redirect-stored", R"(
        GET
        < 307 Temporary Redirect
        < Date: @
        < Location: https://sso.example/start
        < Expires: @+3600)",
             R"(
        # the page of somebody's blog
        GET
        < 307 Temporary Redirect
        < Date: @
        < Location: https://authors.example/start?from=login
        < Expires: @+3600)"},
    RuleCase{"login-redirect-stored", R"(
        GET
        < 302 Found
        < Date: @
        < Location: /home
        < Set-Cookie: sid=1
        < Cache-Control: private, max-age=60)",
             R"(
        # without a lifetime it is not stored (RFC 9110 15.4.3)
        GET
        < 302 Found
        < Date: @
        < Location: /sign-in
        < Set-Cookie: sid=1)"},

    // Cookies out of a cache (RFC 9111 7.3).
    RuleCase{"set-cookie-from-cache", R"(
        GET
        200
        < Cache-Control: max-age=3600
        < Age: 60
        < Set-Cookie: sid=abc; Path=/
        = hello)",
             R"(
        # somebody took the cookie out of the recording, with its name
        GET
        200
        < Cache-Control: max-age=3600
        < Age: 60
        < Set-Cookie: xxxxxxxxxxxx
        = hello)"},
    RuleCase{"login-redirect-stored", R"(
        # permanent, and stays so when the visitor has logged in
        > GET https://a.example/app
        < 301 Moved Permanently
        < Cache-Control: max-age=86400
        < Location: /login)",
             R"(
        # the login page itself has moved
        > GET http://a.example/login
        < 301 Moved Permanently
        < Cache-Control: max-age=86400
        < Location: https://a.example/login)"},
    RuleCase{"lifetime-in-milliseconds", R"(
        GET
        200
        < Cache-Control: max-age=0
        < CDN-Cache-Control: max-age=604800000
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=0
        < CDN-Cache-Control: max-age=604800
        = hello)"},
    RuleCase{"wrong-kind-stored", R"(
        > GET https://a.example/de.json
        < 200 OK
        < Content-Type: text/html
        < Cache-Control: max-age=600
        = <!doctype html><html></html>)",
             R"(
        > GET https://a.example/de.json
        < 200 OK
        < Content-Type: application/json
        < Cache-Control: max-age=600
        = {})"},
    RuleCase{"set-cookie-from-cache", R"(
        GET
        200
        < Cache-Control: public, max-age=43200
        < Age: 1800
        < Set-Cookie: session=eyJ1c2VyIjoiYWxpY2UifQ; HttpOnly
        = hello)",
             R"(
        # the origin answered this very request
        GET
        200
        < Cache-Control: public, max-age=43200
        < Age: 0
        < X-Cache: MISS
        < Set-Cookie: session=eyJ1c2VyIjoiYWxpY2UifQ; HttpOnly
        = hello)"},
    RuleCase{"set-cookie-from-cache", R"(
        GET
        200
        < Cache-Control: public, max-age=43200
        < X-Cache-Status: HIT
        < Set-Cookie: session=1; HttpOnly
        = hello)",
             R"(
        # the edge's own cookie, new for each client
        GET
        200
        < Cache-Control: public, max-age=43200
        < CF-Cache-Status: HIT
        < Set-Cookie: __cf_bm=abc; HttpOnly
        = hello)"},
    RuleCase{"set-cookie-from-cache", R"(
        # the edge's cookie first, then the visitor's
        GET
        200
        < Cache-Control: public, max-age=43200
        < X-Cache: Hit from cloudfront
        < Set-Cookie: AWSALB=abc
        < Set-Cookie: PHPSESSID=1
        = hello)",
             R"(
        # it takes the cookie away from everybody
        GET
        200
        < Cache-Control: public, max-age=43200
        < X-Cache: Hit from cloudfront
        < Set-Cookie: PHPSESSID=; Max-Age=0
        = hello)"},

    // Milliseconds for seconds (RFC 9111 1.2.2).
    RuleCase{"lifetime-in-milliseconds", R"(
        GET
        200
        < Cache-Control: public, max-age=2592000000
        = hello)",
             R"(
        # ten years, as nginx says "max"
        GET
        200
        < Cache-Control: public, max-age=315360000
        = hello)"},
    RuleCase{"lifetime-in-milliseconds", R"(
        GET
        200
        < Cache-Control: s-maxage=31536000000
        = hello)",
             R"(
        # a hundred years: long, and meant so
        GET
        200
        < Cache-Control: s-maxage=3153600000
        = hello)"},
    RuleCase{"lifetime-in-milliseconds", R"(
        GET
        200
        < Cache-Control: max-age=31536
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=31600
        = hello)"},
};

} // namespace

std::span<const RuleCase> keptCases() {
    return cases;
}

} // namespace hci::test
