#include "tests/unit/rule_cases.h"

#include <array>

namespace hci::test {

namespace {

/// What the fields and the content of an answer disprove by themselves.
constexpr std::array cases{
    // A 304 that was modified later than the stored response (RFC 9110 8.8.2, RFC 9111 4.3.4).
    RuleCase{"304-contradicts-stored", R"(
        # the strong tag decides; one of the two tells a lie all the same
        GET
        200
        < ETag: "v1"
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < Cache-Control: no-cache
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Last-Modified: Mon, 05 Jan 2026 11:00:00 GMT
        < Cache-Control: no-cache)",
             R"(
        # the copy on another machine is older
        GET
        200
        < ETag: "v1"
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < Cache-Control: no-cache
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Last-Modified: Mon, 05 Jan 2026 09:00:00 GMT
        < Cache-Control: no-cache)"},
    RuleCase{"304-contradicts-stored", R"(
        # a weak tag may stay where the content changes
        GET
        200
        < ETag: W/"v1"
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < Cache-Control: no-cache
        = hello
        GET
        > If-None-Match: W/"v1"
        304
        < ETag: W/"v1"
        < Last-Modified: Mon, 05 Jan 2026 11:00:00 GMT
        < Cache-Control: no-cache)",
             R"(
        GET
        200
        < ETag: W/"v1"
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < Cache-Control: no-cache
        = hello
        GET
        > If-None-Match: W/"v1"
        304
        < ETag: W/"v1"
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < Cache-Control: no-cache)"},
    RuleCase{"304-contradicts-stored", R"(
        # a client that asks with the time of reception (13.1.3)
        GET
        200
        < Last-Modified: @-7200
        < Cache-Control: no-cache
        = hello
        @ 12:30:00
        GET
        > If-Modified-Since: @-60
        304
        < Last-Modified: @-600
        < Cache-Control: no-cache)",
             R"(
        # Last-Modified is the time of each answer: last-modified-now owns it
        @ 12:00:00
        GET
        200
        < Last-Modified: @
        < Cache-Control: no-cache
        = hello
        @ 12:10:00
        GET
        200
        < Last-Modified: @
        < Cache-Control: no-cache
        = hello
        @ 12:20:00
        GET
        > If-Modified-Since: @-600
        304
        < Last-Modified: @-600
        < Cache-Control: no-cache)"},
    // If-Range as it was recorded (RFC 9110 13.1.5).
    RuleCase{"if-range-ignored", R"(
        GET
        > Range: bytes=100-199
        > If-Range: "m1"
        < 206 Partial Content
        < Date: @
        < Content-Range: bytes 100-199/1000
        < ETag: "m2"
        < Cache-Control: max-age=600
        =#100)",
             R"(
        GET
        > Range: bytes=100-199
        > If-Range: "m1"
        < 206 Partial Content
        < Date: @
        < Content-Range: bytes 100-199/1000
        < ETag: "m1"
        < Cache-Control: max-age=600
        =#100)"},
    RuleCase{"if-range-ignored", R"(
        # a date has to be exactly that of Last-Modified
        GET
        > Range: bytes=100-199
        > If-Range: Mon, 05 Jan 2026 10:00:00 GMT
        < 206 Partial Content
        < Date: @
        < Content-Range: bytes 100-199/1000
        < Last-Modified: Mon, 05 Jan 2026 09:00:00 GMT
        =#100)",
             R"(
        # the whole content is what is asked for
        GET
        > Range: bytes=100-199
        > If-Range: "m1"
        200
        < ETag: "m2"
        < Cache-Control: max-age=600
        =#1000)"},
    RuleCase{"if-range-weak", R"(
        GET
        > Range: bytes=100-199
        > If-Range: W/"m1"
        < 206 Partial Content
        < Date: @
        < Content-Range: bytes 100-199/1000
        < ETag: W/"m1"
        =#100)",
             R"(
        # the 206 does not say which version it is of
        GET
        > Range: bytes=100-199
        > If-Range: "m1"
        < 206 Partial Content
        < Date: @
        < Content-Range: bytes 100-199/1000
        =#100)"},
    // If-Match and If-Unmodified-Since as they were recorded (RFC 9110 13.1.1, 13.1.4).
    RuleCase{"if-match-ignored", R"(
        GET
        > If-Match: "z"
        200
        < ETag: "k"
        < Cache-Control: no-cache
        = hello)",
             R"(
        GET
        > If-Match: "z", "k"
        200
        < ETag: "k"
        < Cache-Control: no-cache
        = hello)"},
    RuleCase{"if-match-ignored", R"(
        # strong comparison
        GET
        > If-Match: W/"k"
        200
        < ETag: W/"k"
        < Cache-Control: no-cache
        = hello)",
             R"(
        # the tag of what the method left behind
        > PUT https://a.example/x
        > If-Match: "k"
        200
        < ETag: "l"
        = hello)"},
    RuleCase{"if-unmodified-since-ignored", R"(
        GET
        > If-Unmodified-Since: Mon, 05 Jan 2026 10:00:00 GMT
        200
        < Last-Modified: Mon, 05 Jan 2026 11:00:00 GMT
        < Cache-Control: no-cache
        = hello)",
             R"(
        # If-Match stands beside it (13.1.4)
        GET
        > If-Match: *
        > If-Unmodified-Since: Mon, 05 Jan 2026 10:00:00 GMT
        200
        < Last-Modified: Mon, 05 Jan 2026 11:00:00 GMT
        < Cache-Control: no-cache
        = hello)"},
    // What is praised has no error beside it.
    RuleCase{"304-good", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60)",
             R"(
        # the same tag, other content later: the 304 proved nothing
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60
        @ 13:00:00
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60
        = other content)"},
    RuleCase{"304-good", R"(
        # a warning on the resource is another matter
        GET
        200
        < ETag: "v1"
        < Vary: User-Agent
        < Cache-Control: max-age=60
        = hello
        @ 12:30:00
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Vary: User-Agent
        < Cache-Control: max-age=60)",
             R"(
        # no tag at all, by its grammar
        GET
        200
        < ETag: v1
        < Cache-Control: no-cache
        = hello
        GET
        > If-None-Match: v1
        304
        < ETag: v1
        < Cache-Control: no-cache)"},
    // A page under the Content-Type of what it stands in for.
    RuleCase{"wrong-kind-stored", R"(
        > GET https://a.example/js/vendor.js
        < 200 OK
        < Date: @
        < Content-Type: application/javascript; charset=utf-8
        < Cache-Control: public, max-age=31536000
        =  <!DOCTYPE html><html><body>502 Bad Gateway</body></html>)",
             R"(
        # comments of HTML may stand in scripts and style sheets
        > GET https://a.example/js/vendor.js
        < 200 OK
        < Date: @
        < Content-Type: application/javascript; charset=utf-8
        < Cache-Control: public, max-age=31536000
        = <!-- hidden from old browsers)"},
    RuleCase{"wrong-kind-stored", R"(
        > GET https://a.example/style?v=3
        < 200 OK
        < Date: @
        < Content-Type: text/css
        < Last-Modified: @-864000
        = <html><head><title>Maintenance</title></head></html>)",
             R"(
        # nobody keeps it
        > GET https://a.example/style?v=3
        < 200 OK
        < Date: @
        < Content-Type: text/css
        < Cache-Control: no-store
        = <html><head><title>Maintenance</title></head></html>)"},
    RuleCase{"wrong-kind-stored", R"(
        > GET https://a.example/
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: no-cache
        = <!doctype html><title>App</title>
        > GET https://a.example/js/lazy.4f1e2a7b.js
        < 200 OK
        < Date: @
        < Content-Type: text/javascript
        < Cache-Control: public, max-age=31536000, immutable
        = <!doctype html><title>App</title>)",
             R"(
        # a script that writes a page
        > GET https://a.example/js/lazy.4f1e2a7b.js
        < 200 OK
        < Date: @
        < Content-Type: text/javascript
        < Cache-Control: public, max-age=31536000, immutable
        = document.write("<!doctype html><title>App</title>"))"},
    RuleCase{"wrong-kind-stored", R"(
        > GET https://a.example/app.js
        > Sec-Fetch-Dest: script
        < 200 OK
        < Date: @
        < Cache-Control: max-age=600
        = <!doctype html><title>Not here</title>)",
             R"(
        # whatever it is, nobody asked for a file
        > GET https://a.example/app
        < 200 OK
        < Date: @
        < Cache-Control: max-age=600
        = <!doctype html><title>Not here</title>)"},
    RuleCase{"wrong-kind-stored", R"(
        > GET https://a.example/
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: no-cache
        = <!doctype html><title>App</title>
        > GET https://a.example/app.js
        < 200 OK
        < Date: @
        < Cache-Control: max-age=600
        = <!doctype html><title>App</title>)",
             R"(
        # the source of a page, sent as text
        > GET https://a.example/page.txt
        < 200 OK
        < Date: @
        < Content-Type: text/plain
        < Cache-Control: max-age=600
        = <!doctype html><title>App</title>)"},
    RuleCase{"wrong-kind-stored", R"(
        # data that is a page
        > GET https://a.example/api/items
        < 200 OK
        < Date: @
        < Content-Type: application/problem+json
        < Cache-Control: max-age=600
        = <body>Sign in</body>)",
             R"(
        > GET https://a.example/api/items
        < 200 OK
        < Date: @
        < Content-Type: application/json
        < Cache-Control: max-age=600
        = "<body>Sign in</body>")"},

    RuleCase{"set-cookie-from-cache", R"(
        # the cache behind the edge had kept it
        GET
        200
        < Cache-Control: public, max-age=43200
        < CF-Cache-Status: DYNAMIC
        < X-Proxy-Cache: HIT
        < Set-Cookie: session=eyJ1c2VyIjoiYWxpY2UifQ; HttpOnly
        = hello)",
             R"(
        # made at the edge for this very request (Fastly)
        GET
        200
        < Cache-Control: public, max-age=43200
        < X-Cache: HIT
        < X-Cache-Hits: 0
        < Set-Cookie: session=eyJ1c2VyIjoiYWxpY2UifQ; HttpOnly
        = hello)"},
};

} // namespace

std::span<const RuleCase> evidenceCases() {
    return cases;
}

} // namespace hci::test
