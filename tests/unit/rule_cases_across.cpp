#include "tests/unit/rule_cases.h"

#include <array>

namespace hci::test {

namespace {

constexpr std::array cases{
    // Changed while fresh (RFC 9111 4.2).
    RuleCase{"changed-while-fresh", R"(
        # the 304 gave the stored response a longer lifetime (RFC 9111 3.2)
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60
        = old
        @ 12:02:00
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=3600
        @ 12:10:00
        GET
        200
        < ETag: "v2"
        < Cache-Control: max-age=3600
        = new)",
             R"(
        # the 304 ended it
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=3600
        = old
        @ 12:02:00
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=0
        @ 12:10:00
        GET
        200
        < ETag: "v2"
        < Cache-Control: max-age=3600
        = new)"},
    RuleCase{"changed-while-fresh", R"(
        GET
        200
        < Cache-Control: max-age=3600
        = old
        @ 12:10:00
        GET
        200
        < Cache-Control: max-age=3600
        = new)",
             R"(
        # when its lifetime was over
        GET
        200
        < Cache-Control: max-age=3600
        = old
        @ 13:10:00
        GET
        200
        < Cache-Control: max-age=3600
        = new)"},
    RuleCase{"changed-while-fresh", R"(
        # a reload past the immutable copy (RFC 8246 2)
        GET
        200
        < Cache-Control: public, max-age=31536000, immutable
        = old
        @ 12:10:00
        GET
        > Cache-Control: no-cache
        200
        < Cache-Control: public, max-age=31536000, immutable
        = new)",
             R"(
        GET
        200
        < Cache-Control: public, max-age=31536000, immutable
        = old
        @ 12:10:00
        GET
        > Cache-Control: no-cache
        200
        < Cache-Control: public, max-age=31536000, immutable
        = old)"},
    RuleCase{"changed-while-fresh", R"(
        > GET https://a.example/sw.js
        > Service-Worker: script
        200
        < Cache-Control: max-age=86400
        = old
        @ 12:10:00
        > GET https://a.example/sw.js
        > Service-Worker: script
        200
        < Cache-Control: max-age=86400
        = new)",
             R"(
        # to be validated before each use: nobody keeps the old one
        > GET https://a.example/sw.js
        > Service-Worker: script
        200
        < Cache-Control: no-cache, max-age=86400
        = old
        @ 12:10:00
        > GET https://a.example/sw.js
        > Service-Worker: script
        200
        < Cache-Control: no-cache, max-age=86400
        = new)"},
    RuleCase{"changed-while-fresh", R"(
        GET
        200
        < Cache-Control: public, max-age=7200
        < Age: 600
        < X-Cache: HIT
        = old
        @ 12:10:00
        GET
        200
        < Cache-Control: public, max-age=7200
        < X-Cache: MISS
        = new)",
             R"(
        # Age has used it up
        GET
        200
        < Cache-Control: public, max-age=7200
        < Age: 7000
        < X-Cache: HIT
        = old
        @ 12:10:00
        GET
        200
        < Cache-Control: public, max-age=7200
        < X-Cache: MISS
        = new)"},
    RuleCase{"changed-while-fresh", R"(
        # a little left: known to whoever chose the lifetime
        GET
        200
        < Cache-Control: max-age=60
        = old
        @ 12:00:30
        GET
        200
        < Cache-Control: max-age=60
        = new)",
             R"(
        # a lifetime that is only guessed is no promise
        GET
        200
        < Last-Modified: @-8640000
        = old
        @ 12:00:30
        GET
        200
        < Last-Modified: @-1
        = new)"},
    RuleCase{"changed-while-fresh", R"(
        # the 304 has renewed the lifetime (RFC 9111 4.3.4)
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=3600
        = old
        @ 13:10:00
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=3600
        @ 13:30:00
        GET
        200
        < ETag: "v2"
        < Cache-Control: max-age=3600
        = new)",
             R"(
        # the later answer says that it is an older one
        GET
        200
        < ETag: "v2"
        < Cache-Control: max-age=3600
        = new
        @ 12:10:00
        GET
        < 200 OK
        < Date: @-900
        < Age: 900
        < Content-Type: text/plain
        < ETag: "v1"
        < Cache-Control: max-age=3600
        = old)"},

    // Older after newer (RFC 9111 4).
    RuleCase{"older-after-newer", R"(
        # without validators the content tells
        GET
        200
        < Cache-Control: max-age=60
        = old
        @ 12:01:00
        GET
        200
        < Cache-Control: max-age=60
        = new
        @ 12:01:30
        GET
        < 200 OK
        < Date: @-90
        < Content-Type: text/plain
        < Age: 90
        < Cache-Control: max-age=60
        = old)",
             R"(
        # it came back: the Date is new
        GET
        200
        < Cache-Control: max-age=60
        = old
        @ 12:01:00
        GET
        200
        < Cache-Control: max-age=60
        = new
        @ 12:01:30
        GET
        200
        < Cache-Control: max-age=60
        = old)"},
    RuleCase{"older-after-newer", R"(
        # a cache between kept its old copy when a reload went past it
        @ 12:00:00
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=1000
        = old
        @ 12:00:24
        GET
        > Cache-Control: no-cache
        200
        < ETag: "v2"
        < Cache-Control: max-age=1000
        = new
        @ 12:00:34
        GET
        < 200 OK
        < Date: @-34
        < Age: 34
        < Content-Type: text/plain
        < ETag: "v1"
        < Cache-Control: max-age=1000
        = old)",
             R"(
        # what was before came back: a new answer by its Date
        @ 12:00:00
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=1000
        = old
        @ 12:00:24
        GET
        > Cache-Control: no-cache
        200
        < ETag: "v2"
        < Cache-Control: max-age=1000
        = new
        @ 12:00:34
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=1000
        = old)"},
    RuleCase{"older-after-newer", R"(
        # no tags; two edges, of which one is behind
        GET
        200
        < Last-Modified: @-60
        = new
        @ 12:05:00
        GET
        < 200 OK
        < Date: @-600
        < Age: 600
        < Content-Type: text/plain
        < Last-Modified: @-9000
        = old)",
             R"(
        # two edges that hold the same
        GET
        200
        < Last-Modified: @-60
        = same
        @ 12:05:00
        GET
        < 200 OK
        < Date: @-600
        < Age: 600
        < Content-Type: text/plain
        < Last-Modified: @-9000
        = same)"},
    RuleCase{"older-after-newer", R"(
        # three versions, and the first once more
        @ 12:00:00
        GET
        200
        < ETag: "v1"
        = one
        @ 12:10:00
        GET
        200
        < ETag: "v2"
        = two
        @ 12:20:00
        GET
        200
        < ETag: "v3"
        = three
        @ 12:30:00
        GET
        < 200 OK
        < Date: @-1800
        < Age: 1800
        < Content-Type: text/plain
        < ETag: "v1"
        = one)",
             R"(
        # it was on its way when the newer one came
        @ 12:00:00
        GET
        200
        < ETag: "v1"
        = one
        @ 12:10:00
        GET
        200
        < ETag: "v2"
        ! delay 5000
        = two
        @ 12:10:01
        GET
        < 200 OK
        < Date: @-601
        < Age: 601
        < Content-Type: text/plain
        < ETag: "v1"
        = one)"},

};

} // namespace

std::span<const RuleCase> acrossCases() {
    return cases;
}

} // namespace hci::test
