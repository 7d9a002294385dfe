#include "model/lint/rule_file.h"

#include <array>

namespace hci::edge_misses {

namespace {

constexpr std::array examples{
    RuleCase{"edge-lost", R"(
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: HIT
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)",
             R"(
        # another location
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: HIT
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-AMS)"},
    RuleCase{"edge-lost", R"(
        > GET https://a.example/x
        GOOD
        < X-Cache: Hit from cloudfront
        < X-Amz-Cf-Pop: FRA56-P1
        @ 12:00:10
        > GET https://a.example/x
        GOOD
        < X-Cache: Miss from cloudfront
        < X-Amz-Cf-Pop: FRA56-P1)",
             R"(
        # its lifetime is over
        > GET https://a.example/x
        GOOD
        < X-Cache: Hit from cloudfront
        < X-Amz-Cf-Pop: FRA56-P1
        @ 12:02:00
        > GET https://a.example/x
        GOOD
        < X-Cache: Miss from cloudfront
        < X-Amz-Cf-Pop: FRA56-P1)"},
    RuleCase{"edge-lost", R"(
        # a page of the same cookie
        > GET https://a.example/x.css
        > Cookie: a=1
        GOOD
        < CF-Cache-Status: HIT
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        > Cookie: a=1
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)",
             R"(
        # the request differs
        > GET https://a.example/x.css
        > Cookie: a=1
        GOOD
        < CF-Cache-Status: HIT
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        > Cookie: a=2
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)"},
    RuleCase{"edge-lost", R"(
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: HIT
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)",
             R"(
        # a reload
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: HIT
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        > Cache-Control: no-cache
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)"},
    RuleCase{"edge-lost", R"(
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: HIT
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)",
             R"(
        # the content changed: a purge is what should have happened
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: HIT
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        200
        < ETag: "v2"
        < Cache-Control: max-age=60
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA
        = hello)"},
    RuleCase{"edge-misses-again", R"(
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)",
             R"(
        # another location
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-AMS)"},
    RuleCase{"edge-misses-again", R"(
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)",
             R"(
        # its lifetime is over
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000000-FRA
        @ 12:01:00
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)"},
    RuleCase{"edge-misses-again", R"(
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)",
             R"(
        # a reload
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        > Cache-Control: no-cache
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)"},
    RuleCase{"edge-misses-again", R"(
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)",
             R"(
        # other content: it may have been purged for that
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        200
        < ETag: "v2"
        < Cache-Control: max-age=60
        = hello, you
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)"},
    RuleCase{"edge-misses-again", R"(
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)",
             R"(
        # something was written, which may have purged it
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:05
        > POST https://a.example/edit
        200
        @ 12:00:10
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)"},
    RuleCase{"edge-misses-again", R"(
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)",
             R"(
        # it may not store it
        > GET https://a.example/x.css
        200
        < ETag: "v1"
        < Cache-Control: private, max-age=60
        = hello
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        200
        < ETag: "v1"
        < Cache-Control: private, max-age=60
        = hello
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)"},
    RuleCase{"edge-misses-again", R"(
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)",
             R"(
        # it says itself that it did not store the first
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: DYNAMIC
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)"},
    RuleCase{"edge-misses-again", R"(
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: EXPIRED
        < CF-Ray: 8d1f00000001-FRA)",
             R"(
        # its own lifetime is over, too
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000000-FRA
        @ 12:01:00
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: EXPIRED
        < CF-Ray: 8d1f00000001-FRA)"},
    RuleCase{"edge-misses-again", R"(
        # the third request gets it
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA
        @ 12:00:20
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: HIT
        < CF-Ray: 8d1f00000002-FRA)",
             R"(
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: HIT
        < CF-Ray: 8d1f00000001-FRA
        @ 12:00:20
        > GET https://a.example/x.css
        GOOD
        < CF-Cache-Status: HIT
        < CF-Ray: 8d1f00000002-FRA)"},
    RuleCase{"edge-misses-again", R"(
        > GET https://a.example/x.css
        > Cookie: a=1
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        > Cookie: a=1
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)",
             R"(
        # cookies that differ may be part of the key
        > GET https://a.example/x.css
        > Cookie: a=1
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css
        > Cookie: a=2
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)"},
    RuleCase{"edge-misses-again", R"(
        > GET https://a.example/x.css?v=1
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css?v=1
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)",
             R"(
        # another URL
        > GET https://a.example/x.css?v=1
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000000-FRA
        @ 12:00:10
        > GET https://a.example/x.css?v=2
        GOOD
        < CF-Cache-Status: MISS
        < CF-Ray: 8d1f00000001-FRA)"},
    RuleCase{"edge-misses-again", R"(
        GET
        GOOD
        < X-Cache: Miss from cloudfront
        < X-Amz-Cf-Pop: FRA56-P1
        < Set-Cookie: a=1
        @ 12:00:10
        GET
        GOOD
        < X-Cache: Miss from cloudfront
        < X-Amz-Cf-Pop: FRA56-P1
        < Set-Cookie: a=1)",
             R"(
        GET
        GOOD
        < X-Cache: Miss from cloudfront
        < X-Amz-Cf-Pop: FRA56-P1
        < Set-Cookie: a=1
        @ 12:00:10
        GET
        GOOD
        < X-Cache: Miss from cloudfront
        < X-Amz-Cf-Pop: AMS1-P1
        < Set-Cookie: a=1)"},
    RuleCase{"edge-misses-again", R"(
        GET
        > X-A: 1
        GOOD
        < X-Cache: Miss from cloudfront
        < X-Amz-Cf-Pop: FRA56-P1
        < Vary: X-A
        @ 12:00:10
        GET
        > X-A: 1
        GOOD
        < X-Cache: Miss from cloudfront
        < X-Amz-Cf-Pop: FRA56-P1
        < Vary: X-A)",
             R"(
        # another variant
        GET
        > X-A: 1
        GOOD
        < X-Cache: Miss from cloudfront
        < X-Amz-Cf-Pop: FRA56-P1
        < Vary: X-A
        @ 12:00:10
        GET
        > X-A: 2
        GOOD
        < X-Cache: Miss from cloudfront
        < X-Amz-Cf-Pop: FRA56-P1
        < Vary: X-A)"},
    RuleCase{"edge-misses-again", R"(
        GET
        GOOD
        < X-Cache: MISS
        @ 12:00:10
        GET
        GOOD
        < X-Cache: MISS)",
             R"(
        # nobody says how long it may be used
        GET
        200
        < Last-Modified: @-864000
        < X-Cache: MISS
        = hello
        @ 12:00:10
        GET
        200
        < Last-Modified: @-864000
        < X-Cache: MISS
        = hello)"},
};

} // namespace

extern const std::span<const RuleCase> cases = examples;

} // namespace hci::edge_misses
