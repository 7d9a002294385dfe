#include "tests/unit/rule_cases.h"

#include <array>

namespace hci::test {

namespace {

constexpr std::array cases{
    RuleCase{"freshness-heuristic", R"(
        # s-maxage is for shared caches alone
        GET
        200
        < Last-Modified: @-864000
        < Cache-Control: s-maxage=60
        = hello)",
             R"(
        GET
        200
        < Last-Modified: @-864000
        < Cache-Control: s-maxage=60, max-age=0
        = hello)"},
    RuleCase{"freshness-none", R"(
        GET
        200
        < ETag: "v1"
        = hello)",
             R"(
        # shared caches are given one: freshness-explicit says so
        GET
        200
        < ETag: "v1"
        < Cache-Control: s-maxage=60
        = hello)"},
    RuleCase{"freshness-explicit", R"(
        GET
        200
        < Cache-Control: max-age=60, max-age=60
        = hello)",
             R"(
        # which of the two counts, nobody knows (RFC 9111 4.2.1)
        GET
        200
        < Cache-Control: max-age=60, max-age=6000
        = hello)"},
    RuleCase{"freshness-explicit", R"(
        GET
        200
        < Vary: Accept
        < Cache-Control: max-age=60
        = hello)",
             R"(
        # no request matches (RFC 9110 12.5.5)
        GET
        200
        < Vary: *
        < Cache-Control: max-age=60
        = hello)"},
    RuleCase{"freshness-explicit", R"(
        GET
        200
        < Cache-Control: max-age=60
        = hello)",
             R"(
        # it cannot be read as it stands (RFC 9111 5.2.2.1)
        GET
        200
        < Cache-Control: max-age="60"
        = hello)"},
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
    RuleCase{"freshness-explicit", R"(
        GET
        200
        < Cache-Control: max-age=60
        < Age: 59
        = hello)",
             R"(
        # used up on the way: stale-on-arrival
        GET
        < 200 OK
        < Date: @-60
        < Cache-Control: max-age=60
        < Age: 60
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
        # must-revalidate takes stale-if-error its effect (RFC 9111 4.2.4)
        GET
        200
        < Date: @-900
        < Age: 900
        < Cache-Control: max-age=600, must-revalidate, stale-if-error=86400
        = hello)",
             R"(
        GET
        200
        < Date: @-900
        < Age: 900
        < Cache-Control: max-age=600, stale-if-error=86400
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
    RuleCase{"no-store-with-validator", R"(
        GET
        200
        < Cache-Control: no-store
        < CDN-Cache-Control: max-age=600
        < ETag: "v1"
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-store
        < CDN-Cache-Control: max-age=600
        = hello)"},
    RuleCase{"freshness-explicit", R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60, s-maxage=0
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=0, s-maxage=0
        = hello)"},
    RuleCase{"freshness-explicit", R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=0, s-maxage=600
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-store, s-maxage=600
        = hello)"},
    RuleCase{"freshness-explicit", R"(
        # Age used up what shared caches were given, and not what private ones were
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=86400, s-maxage=600
        < Age: 700
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=600, s-maxage=600
        < Age: 700
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
    RuleCase{"expires-invalid", R"(
        GET
        200
        < Expires: Thu, 1 Jan 1990 12:00:00 GMT
        = hello)",
             R"(
        # nothing that is not stored expires
        GET
        200
        < Expires: Thu, 1 Jan 1990 12:00:00 GMT
        < Cache-Control: no-store
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
};

} // namespace

std::span<const RuleCase> freshnessCases() {
    return cases;
}

} // namespace hci::test
