#include "tests/unit/rule_cases.h"

#include <array>

namespace hci::test {

namespace {

constexpr std::array cases{
    RuleCase{"freshness-explicit", R"(
        GET
        GOOD)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=0
        = hello)"},
    RuleCase{"freshness-explicit", R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60, s-maxage=600
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-cache, max-age=60
        = hello)"},
    RuleCase{"freshness-heuristic", R"(
        GET
        200
        < Last-Modified: @-36000
        = hello)",
             R"(
        GET
        200
        < Last-Modified: @-36000
        < Cache-Control: no-cache
        = hello)"},
    RuleCase{"freshness-none", R"(
        GET
        200
        < ETag: "v1"
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=0
        = hello)"},
    RuleCase{"stale-on-arrival", R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60, s-maxage=600
        < Age: 90
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60, s-maxage=600
        < Age: 50
        = hello)"},
    RuleCase{"stale-served", R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60
        < Age: 90
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60, stale-while-revalidate=60
        < Age: 90
        = hello)"},
    RuleCase{"stale-served", R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60
        < Age: 90
        < X-Cache: HIT
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60
        < CDN-Cache-Control: max-age=120
        < Age: 90
        < X-Cache: HIT
        = hello)"},
    RuleCase{"stale-served", R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60, must-revalidate
        < Age: 90
        = hello)",
             R"(
        GET
        > Cache-Control: max-stale
        200
        < ETag: "v1"
        < Cache-Control: max-age=60, must-revalidate
        < Age: 90
        = hello)"},
    RuleCase{"no-cache-without-validator", R"(
        GET
        200
        < Cache-Control: no-cache
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-cache="Set-Cookie"
        = hello)"},
    RuleCase{"no-store-with-validator", R"(
        GET
        200
        < Cache-Control: no-store
        < ETag: "v1"
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-store
        = hello)"},
    RuleCase{"expires-differs", R"(
        GET
        200
        < Cache-Control: max-age=3600
        < Expires: @+60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=3600
        < Expires: @+3600
        = hello)"},
    RuleCase{"expires-differs", R"(
        GET
        200
        < Cache-Control: max-age=3600
        < Expires: @-60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=0
        < Expires: @-60
        = hello)"},
    RuleCase{"expires-invalid", R"(
        GET
        200
        < Expires: -1
        = hello)",
             R"(
        GET
        200
        < Expires: @-1
        = hello)"},
    RuleCase{"expires-invalid", R"(
        GET
        200
        < Expires: Tue, 05 Jan 2027 12:00:00 +0000
        = hello)",
             R"(
        GET
        200
        < Expires: Tue, 05 Jan 2027 12:00:00 GMT
        = hello)"},
    RuleCase{"expires-invalid", R"(
        GET
        200
        < Expires: soon
        < Cache-Control: max-age=60
        = hello)",
             R"(
        GET
        200
        < Expires: 0
        < Cache-Control: max-age=60
        = hello)"},
    RuleCase{"expires-without-date", R"(
        GET
        200
        = hello
        GET
        < 200 OK
        < Expires: @+60
        = hello)",
             R"(
        GET
        200
        = hello
        GET
        200
        < Expires: @+60
        = hello)"},
    RuleCase{"immutable-short", R"(
        GET
        200
        < Cache-Control: max-age=60, immutable
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=31536000, immutable
        = hello)"},
    RuleCase{"immutable-inert", R"(
        GET
        200
        < Cache-Control: immutable
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=31536000, immutable
        = hello)"},
    RuleCase{"immutable-inert", R"(
        > GET http://a.example/x
        200
        < Cache-Control: max-age=31536000, immutable
        = hello)",
             R"(
        > GET http://localhost:8080/x
        200
        < Cache-Control: max-age=31536000, immutable
        = hello)"},
    RuleCase{"immutable-candidate", R"(
        > GET https://a.example/app.3f2a9c1b.js
        < 200 OK
        < Date: @
        < Content-Type: text/javascript
        < Cache-Control: max-age=3600
        < ETag: "v1"
        = hello)",
             R"(
        > GET https://a.example/app.js
        < 200 OK
        < Date: @
        < Content-Type: text/javascript
        < Cache-Control: max-age=3600
        < ETag: "v1"
        = hello)"},
    RuleCase{"immutable-candidate", R"(
        > GET https://a.example/app.3f2a9c1b.js
        < 200 OK
        < Date: @
        < Content-Type: text/javascript
        < Last-Modified: @-3600
        = hello)",
             R"(
        > GET https://a.example/app.3f2a9c1b.js
        < 200 OK
        < Date: @
        < Content-Type: text/javascript
        < Last-Modified: @-3600
        < Cache-Control: no-cache
        = hello)"},
    RuleCase{"immutable-candidate", R"(
        > GET https://a.example/app.3f2a9c1b.js
        < 200 OK
        < Date: @
        < Content-Type: text/javascript
        < Cache-Control: max-age=31536000
        = hello)",
             R"(
        > GET https://a.example/app.3f2a9c1b.js
        < 200 OK
        < Date: @
        < Content-Type: text/javascript
        < Cache-Control: max-age=31536000, immutable
        = hello)"},
    RuleCase{"authorization-public", R"(
        GET
        > Authorization: Bearer x
        200
        < Cache-Control: public, max-age=60
        = hello)",
             R"(
        GET
        > Authorization: Bearer x
        200
        < Cache-Control: max-age=60
        = hello)"},
    RuleCase{"set-cookie-shared", R"(
        GET
        200
        < Cache-Control: max-age=60
        < Set-Cookie: id=1
        = hello)",
             R"(
        GET
        200
        < Cache-Control: private, max-age=60
        < Set-Cookie: id=1
        = hello)"},
    RuleCase{"set-cookie-shared", R"(
        GET
        200
        < Cache-Control: max-age=60
        < Set-Cookie: id=1
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=60, no-cache="Set-Cookie"
        < Set-Cookie: id=1
        = hello)"},
    RuleCase{"redirect-sticky", R"(
        GET
        < 301 Moved Permanently
        < Date: @
        < Location: /y)",
             R"(
        GET
        < 301 Moved Permanently
        < Date: @
        < Location: /y
        < Cache-Control: max-age=60)"},
    RuleCase{"error-fresh", R"(
        GET
        < 404 Not Found
        < Date: @
        < Cache-Control: max-age=3600)",
             R"(
        GET
        < 404 Not Found
        < Date: @
        < Cache-Control: max-age=300)"},
    RuleCase{"method-uncacheable", R"(
        > POST https://a.example/x
        200
        < Cache-Control: max-age=60
        = hello)",
             R"(
        > POST https://a.example/x
        200
        < Cache-Control: max-age=60
        < Content-Location: https://a.example/x
        = hello)"},
    RuleCase{"method-uncacheable", R"(
        > PUT https://a.example/x
        200
        < Cache-Control: max-age=60
        = hello)",
             R"(
        > PUT https://a.example/x
        200
        = hello)"},
    RuleCase{"status-uncacheable", R"(
        GET
        < 302 Found
        < Date: @
        < Location: /y)",
             R"(
        GET
        < 302 Found
        < Date: @
        < Location: /y
        < Cache-Control: max-age=60)"},
    RuleCase{"pragma", R"(
        GET
        200
        < Pragma: no-cache
        = hello)",
             R"(
        GET
        > Pragma: no-cache
        200
        = hello)"},
    RuleCase{"pragma", R"(
        GET
        200
        < Pragma: no-cache
        < Cache-Control: no-cache
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-cache
        = hello)"},
    RuleCase{"warning-field", R"(
        GET
        200
        < Warning: 110 - "stale"
        = hello)",
             R"(
        GET
        > Warning: 110 - "stale"
        200
        = hello)"},
    RuleCase{"date-missing", R"(
        GET
        200
        = hello
        GET
        < 200 OK
        < ETag: "v1"
        = hello)",
             R"(
        GET
        < 200 OK
        < ETag: "v1"
        = hello)"},
    RuleCase{"date-syntax", R"(
        GET
        < 200 OK
        < Date: now
        = hello)",
             R"(
        GET
        200
        = hello)"},
    RuleCase{"date-skew", R"(
        > GET https://one.example/
        200
        > GET https://two.example/
        200
        > GET https://three.example/
        200
        GET
        < 200 OK
        < Date: @+10
        = hello)",
             R"(
        > GET https://one.example/
        200
        > GET https://two.example/
        200
        > GET https://three.example/
        200
        GET
        < 200 OK
        < Date: @+4
        = hello)"},
    RuleCase{"date-skew", R"(
        > GET https://one.example/
        200
        > GET https://two.example/
        200
        > GET https://three.example/
        200
        GET
        < 200 OK
        < Date: @-60
        = hello)",
             R"(
        > GET https://one.example/
        < 200 OK
        < Date: @-60
        > GET https://two.example/
        < 200 OK
        < Date: @-60
        > GET https://three.example/
        < 200 OK
        < Date: @-60
        GET
        < 200 OK
        < Date: @-60
        = hello)"},
    RuleCase{"date-skew", R"(
        GET
        < 200 OK
        < Date: @-60
        = hello)",
             R"(
        GET
        < 200 OK
        < Date: @-60
        < Age: 60
        = hello)"},
    RuleCase{"age-invalid", R"(
        GET
        200
        < Age: -5
        = hello)",
             R"(
        GET
        200
        < Age: 0
        = hello)"},
    RuleCase{"clear-site-data", R"(
        GET
        200
        < Clear-Site-Data: "cache"
        = hello)",
             R"(
        GET
        200
        < Clear-Site-Data: "cookies"
        = hello)"},
    RuleCase{"cache-groups", R"(
        GET
        200
        < Cache-Groups: "a"
        = hello)",
             R"(
        GET
        > Cache-Groups: "a"
        200
        = hello)"},
    RuleCase{"no-vary-search", R"(
        GET
        200
        < No-Vary-Search: params
        = hello)",
             R"(
        GET
        > No-Vary-Search: params
        200
        = hello)"},
};

} // namespace

std::span<const RuleCase> freshnessCases() {
    return cases;
}

} // namespace hci::test
