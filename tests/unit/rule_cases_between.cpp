#include "tests/unit/rule_cases.h"

#include <array>

namespace hci::test {

namespace {

constexpr std::array cases{
    RuleCase{"vary-missing-accept-encoding", R"(
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        = hello)",
             R"(
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        < Vary: accept-encoding
        = hello)"},
    RuleCase{"vary-missing-accept-encoding", R"(
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        = hello
        GET
        > Accept-Encoding: identity
        200
        = hello!)",
             R"(
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        < Cache-Control: private
        = hello)"},
    RuleCase{"vary-missing-origin", R"(
        GET
        > Origin: https://b.example
        200
        < Access-Control-Allow-Origin: https://b.example
        = hello)",
             R"(
        GET
        > Origin: https://b.example
        200
        < Access-Control-Allow-Origin: *
        = hello)"},
    RuleCase{"vary-missing-origin", R"(
        GET
        > Origin: https://b.example
        200
        < Access-Control-Allow-Origin: https://b.example
        = hello)",
             R"(
        GET
        > Origin: https://b.example
        200
        < Access-Control-Allow-Origin: https://b.example
        = hello
        GET
        200
        < Access-Control-Allow-Origin: https://b.example
        = hello)"},
    RuleCase{"vary-missing-dictionary", R"(
        GET
        200
        < Content-Encoding: dcb
        < Vary: Accept-Encoding
        = hello)",
             R"(
        GET
        200
        < Content-Encoding: dcb
        < Vary: Accept-Encoding, Available-Dictionary
        = hello)"},
    RuleCase{"vary-inconsistent", R"(
        GET
        200
        < Vary: Accept-Encoding
        = hello
        GET
        200
        < Vary: Accept-Encoding, Cookie
        = hello)",
             R"(
        GET
        200
        < Vary: Accept-Encoding, Cookie
        = hello
        GET
        200
        < Vary: cookie,accept-encoding
        = hello)"},
    RuleCase{"vary-inconsistent", R"(
        GET
        200
        < Vary: Accept-Encoding
        = hello
        GET
        200
        = hello)",
             R"(
        GET
        200
        < Vary: Accept-Encoding
        = hello
        GET
        < 404 Not Found
        < Date: @)"},
    RuleCase{"vary-star", R"(
        GET
        200
        < Vary: *
        = hello)",
             R"(
        GET
        200
        < Vary: *
        < Cache-Control: no-store
        = hello)"},
    RuleCase{"vary-user-agent", R"(
        GET
        200
        < Vary: User-Agent
        = hello)",
             R"(
        GET
        200
        < Vary: User-Agent
        < Cache-Control: private
        = hello)"},
    RuleCase{"vary-cookie", R"(
        GET
        200
        < Vary: Accept-Encoding, Cookie
        = hello)",
             R"(
        GET
        200
        < Vary: Accept-Encoding
        = hello)"},
    RuleCase{"vary-many", R"(
        GET
        200
        < Vary: Accept, Accept-Encoding, Accept-Language, Origin
        = hello)",
             R"(
        GET
        200
        < Vary: Accept, Accept-Encoding, Accept-Language
        = hello)"},
    RuleCase{"cdn-status", R"(
        GET
        200
        < CF-Cache-Status: HIT
        = hello)",
             R"(
        GET
        200
        < CF-Cache-Status: something
        = hello)"},
    RuleCase{"cdn-status", R"(
        GET
        200
        < X-Served-By: cache-lhr1, cache-fra2
        = hello)",
             R"(
        GET
        > X-Served-By: cache-lhr1
        200
        = hello)"},
    RuleCase{"cdn-dynamic", R"(
        GET
        200
        < CF-Cache-Status: DYNAMIC
        < Cache-Control: max-age=60
        = hello)",
             R"(
        GET
        200
        < CF-Cache-Status: DYNAMIC
        < Cache-Control: private, max-age=60
        = hello)"},
    RuleCase{"cdn-weakened-etag", R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        200
        < ETag: W/"v1"
        < CF-Cache-Status: HIT
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        200
        < ETag: W/"v1"
        = hello)"},
    RuleCase{"no-transform-violated", R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-transform
        = hello, world
        GET
        200
        < ETag: W/"v1"
        < Cache-Control: no-transform
        < CF-Cache-Status: MISS
        = hello,world)",
             R"(
        GET
        200
        < ETag: "v1"
        = hello, world
        GET
        200
        < ETag: W/"v1"
        < CF-Cache-Status: MISS
        = hello,world)"},
    RuleCase{"cdn-cache-control", R"(
        GET
        200
        < CDN-Cache-Control: max-age=600
        = hello)",
             R"(
        GET
        200
        < CDN-Cache-Control: max-age=abc"
        = hello)"},
    RuleCase{"cdn-cache-control", R"(
        GET
        200
        < CDN-Cache-Control: no-store
        = hello)",
             R"(
        GET
        200
        < Surrogate-Control: no-store
        = hello)"},
    RuleCase{"cdn-cache-control", R"(
        GET
        200
        < CDN-Cache-Control: must-revalidate
        = hello)",
             R"(
        GET
        200
        < CDN-Cache-Control: max-age="60"
        = hello)"},
    RuleCase{"targeted-field-syntax", R"(
        GET
        200
        < CDN-Cache-Control:
        = hello)",
             R"(
        GET
        200
        = hello)"},
    RuleCase{"targeted-field-syntax", R"(
        GET
        200
        < CDN-Cache-Control: max-age=600,
        = hello)",
             R"(
        GET
        200
        < CDN-Cache-Control: max-age=600
        = hello)"},
    RuleCase{"targeted-field-syntax", R"(
        GET
        200
        < CDN-Cache-Control: max-age="600"
        = hello)",
             R"(
        GET
        200
        < CDN-Cache-Control: no-cache="Set-Cookie"
        = hello)"},
    RuleCase{"cache-status-syntax", R"(
        GET
        200
        < Cache-Status: Example; hit=maybe=
        = hello)",
             R"(
        GET
        200
        < Cache-Status: "Example CDN"; hit
        = hello)"},
    RuleCase{"cache-status-syntax", R"(
        GET
        200
        < Cache-Status: Example; hit; fwd=miss
        = hello)",
             R"(
        GET
        200
        < Cache-Status: Example; fwd=miss
        = hello)"},
    RuleCase{"cache-status-syntax", R"(
        GET
        200
        < Cache-Status: 7; hit
        = hello)",
             R"(
        GET
        200
        < Cache-Status: Example; fwd=stale; fwd-status=304; ttl=60; stored
        = hello)"},
    RuleCase{"revalidation-avoidable", R"(
        @ 12:00:00
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=0
        = hello
        @ 12:00:00
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=0
        @ 12:00:00
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=0)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=0
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=0
        GET
        > If-None-Match: "v1"
        200
        < ETag: "v2"
        < Cache-Control: max-age=0
        = other
        GET
        > If-None-Match: "v2"
        304
        < ETag: "v2"
        < Cache-Control: max-age=0)"},
    RuleCase{"revalidation-avoidable", R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=0
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=0
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=0)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: no-cache
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: no-cache)"},
    RuleCase{"fresh-but-requested", R"(
        GET
        GOOD
        GET
        GOOD)",
             R"(
        GET
        GOOD
        @ 12:05:00
        GET
        GOOD)"},
    RuleCase{"fresh-but-requested", R"(
        GET
        GOOD
        GET
        > Cache-Control: max-age=0
        GOOD)",
             R"(
        GET
        > Referer: https://one.example/
        GOOD
        GET
        > Referer: https://two.example/
        GOOD)"},
    RuleCase{"redownloaded", R"(
        GET
        GOOD
        @ 12:05:00
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60
        = hello!)",
             R"(
        GET
        GOOD
        @ 12:05:00
        GET
        200
        < ETag: "v2"
        < Cache-Control: max-age=60
        = other!)"},
    RuleCase{"304-larger-than-content", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60)",
             R"(
        GET
        200
        < ETag: "v1"
        =#6000
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1")"},
};

} // namespace

std::span<const RuleCase> betweenCases() {
    return cases;
}

} // namespace hci::test
