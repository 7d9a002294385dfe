#include "tests/unit/rule_cases.h"

#include <array>

namespace hci::test {

namespace {

constexpr std::array cases{
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
    RuleCase{"cdn-status", R"(
        GET
        200
        < X-Cache: Hit from cloudfront
        < X-Amz-Cf-Pop: FRA56-C1
        = hello)",
             R"(
        # a place alone says nothing of who answered
        GET
        200
        < X-Amz-Cf-Pop: FRA56-C1
        = hello)"},
    RuleCase{"cdn-status", R"(
        GET
        200
        < X-Cache: MISS, HIT
        < X-Served-By: cache-lhr7324-LHR, cache-fra19155-FRA
        = hello)",
             R"(
        GET
        200
        < X-Cache: perhaps
        = hello)"},
    // A word of each of two caches, and an answer made at the edge (Fastly's redirect to TLS).
    RuleCase{"cdn-status", R"(
        GET
        200
        < CF-Cache-Status: DYNAMIC
        < X-Proxy-Cache: HIT
        = hello)",
             R"(
        GET
        200
        < X-Proxy-Cache: on
        = hello)"},
    RuleCase{"cdn-status", R"(
        > GET http://a.example/x
        < 301 Moved Permanently
        < Date: @
        < Location: https://a.example/x
        < X-Cache: HIT
        < X-Cache-Hits: 0)",
             R"(
        > GET http://a.example/x
        < 301 Moved Permanently
        < Date: @
        < Location: https://a.example/x
        < X-Cache-Hits: some)"},
    RuleCase{"cdn-status", R"(
        GET
        200
        < x-vercel-cache: STALE
        = hello)",
             R"(
        GET
        200
        < Server-Timing: edge; dur=1
        = hello)"},
    RuleCase{"cdn-dynamic", R"(
        # a cache behind it had it
        GET
        200
        < CF-Cache-Status: DYNAMIC
        < X-Cache: HIT
        < Cache-Control: max-age=60
        = hello)",
             R"(
        GET
        200
        < CF-Cache-Status: MISS
        < X-Cache: HIT
        < Cache-Control: max-age=60
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
    RuleCase{"cdn-weakened-etag", R"(
        GET
        > Accept-Encoding: identity
        200
        < ETag: "v1"
        < Last-Modified: @-3600
        = hello
        @ 12:00:00
        GET
        > Accept-Encoding: gzip
        200
        < Last-Modified: @-3600
        < Content-Encoding: gzip
        < CF-Cache-Status: HIT
        = coded)",
             R"(
        # the same coding: nothing was recoded between
        GET
        200
        < ETag: "v1"
        < Last-Modified: @-3600
        = hello
        @ 12:00:00
        GET
        200
        < Last-Modified: @-3600
        < CF-Cache-Status: HIT
        = hello)"},
    RuleCase{"cdn-weakened-etag", R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        200
        < ETag: W/"v1"
        < X-Cache: MISS
        = hello)",
             R"(
        # the same edge passes the strong tag on: it is the origin that weakens
        GET
        200
        < ETag: "v1"
        < X-Cache: HIT
        = hello
        GET
        200
        < ETag: W/"v1"
        < X-Cache: MISS
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
    RuleCase{"no-transform-violated", R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-transform
        = hello, world
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-transform
        = hello,world
        ! server 192.0.2.1)",
             R"(
        # one server, which reuses its tag: that is etag-reused
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-transform
        = hello, world
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-transform
        = hello,world)"},
    RuleCase{"no-transform-violated", R"(
        # coded in spite of it
        GET
        > Accept-Encoding: gzip
        200
        < ETag: "v1"
        < Cache-Control: no-transform
        = hello, world
        ! server 192.0.2.1
        GET
        > Accept-Encoding: gzip
        200
        < ETag: W/"v1"
        < Cache-Control: no-transform
        < Content-Encoding: gzip
        = coded
        ! server 192.0.2.2)",
             R"(
        # two versions
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-transform
        = hello, world
        ! server 192.0.2.1
        GET
        200
        < ETag: "v2"
        < Cache-Control: no-transform
        = hello,world
        ! server 192.0.2.2)"},
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
        < X-CDN-Cache-Control: no-store
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
};

} // namespace

std::span<const RuleCase> betweenCases() {
    return cases;
}

} // namespace hci::test
