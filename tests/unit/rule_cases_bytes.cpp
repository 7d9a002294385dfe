#include "tests/unit/rule_cases.h"

#include <array>

namespace hci::test {

namespace {

constexpr std::array cases{
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
        > GET https://a.example/app
        > Accept: text/html
        200
        < Cache-Control: max-age=60
        = page
        > GET https://a.example/app
        > Accept: text/html
        200
        < Cache-Control: max-age=60
        = page)",
             R"(
        # what is stored would have been the wrong thing: vary-incomplete
        > GET https://a.example/app
        > Accept: text/html
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: max-age=60
        = page
        > GET https://a.example/app
        > Accept: application/json
        < 200 OK
        < Date: @
        < Content-Type: application/json
        < Cache-Control: max-age=60
        = {"app": 1})"},
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
        200
        < ETag: "v1"
        < Cache-Control: max-age=60
        < X-Cache: HIT
        = hello!)",
             R"(
        # other content: it is good that somebody asked
        GET
        GOOD
        GET
        200
        < ETag: "v2"
        < Cache-Control: max-age=60
        < X-Cache: HIT
        = something else)"},
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
    RuleCase{"fresh-but-requested", R"(
        # the repeat view of WebPageTest's first run
        GET
        GOOD
        ! page page_1_0
        GET
        GOOD
        ! page page_1_1)",
             R"(
        # another run, which began with an empty cache
        GET
        GOOD
        ! page page_1_0
        GET
        GOOD
        ! page page_2_0)"},
    RuleCase{"fresh-but-requested", R"(
        # pages of one browser
        GET
        GOOD
        ! page page_1
        GET
        GOOD
        ! page page_2)",
             R"(
        # runs of Browsertime put into one recording
        GET
        GOOD
        ! page page_1
        GET
        GOOD
        ! page page_1-1)"},
    RuleCase{"redownloaded", R"(
        GET
        > Accept-Encoding: br
        200
        < ETag: "m1"
        < Content-Encoding: br
        < Cache-Control: max-age=600
        =#700
        @ 12:20:00
        GET
        > Accept-Encoding: br
        200
        < ETag: "m1"
        < Content-Encoding: br
        < Cache-Control: max-age=600
        =#700)",
             R"(
        # br is of no use to who asks for no coding
        GET
        > Accept-Encoding: br
        200
        < ETag: "m1"
        < Content-Encoding: br
        < Cache-Control: max-age=600
        =#700
        @ 12:20:00
        GET
        > Accept-Encoding: identity
        200
        < ETag: "m1"
        < Cache-Control: max-age=600
        =#700)"},
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
    RuleCase{"redownloaded", R"(
        GET
        GOOD
        @ 12:05:00
        GET
        > Cache-Control: no-cache
        GOOD)",
             R"(
        GET
        GOOD
        @ 12:05:00
        GET
        > Cache-Control: no-cache
        200
        < ETag: "v2"
        < Cache-Control: max-age=60
        = other!)"},
    RuleCase{"fresh-but-requested", R"(
        GET
        GOOD
        GET
        GOOD
        < X-Cache: MISS)",
             R"(
        GET
        GOOD
        @ 12:05:00
        GET
        GOOD
        < X-Cache: MISS)"},
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

std::span<const RuleCase> byteCases() {
    return cases;
}

} // namespace hci::test
