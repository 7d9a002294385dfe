#include "tests/unit/rule_cases.h"

#include <array>

namespace hci::test {

namespace {

constexpr std::array cases{
    // Content that never repeats (RFC 9110 8.8.1).
    RuleCase{"content-never-repeats", R"(
        # minutes apart, and what differs is a token by its form
        GET
        200
        < ETag: "t1"
        = <html><body>0123456789012345678901234567890123456789</body><i t="9f3a7c1e"></i></html>
        @ 12:02:00
        GET
        200
        < ETag: "t2"
        = <html><body>0123456789012345678901234567890123456789</body><i t="b60d2e48"></i></html>
        @ 12:04:00
        GET
        200
        < ETag: "t3"
        = <html><body>0123456789012345678901234567890123456789</body><i t="1c8f5a03"></i></html>)",
             R"(
        # minutes apart, and what differs is a word
        GET
        200
        < ETag: "t1"
        = <html><body>0123456789012345678901234567890123456789</body><i t="tomatoes"></i></html>
        @ 12:02:00
        GET
        200
        < ETag: "t2"
        = <html><body>0123456789012345678901234567890123456789</body><i t="cucumber"></i></html>
        @ 12:04:00
        GET
        200
        < ETag: "t3"
        = <html><body>0123456789012345678901234567890123456789</body><i t="zucchini"></i></html>)"},
    RuleCase{"content-never-repeats", R"(
        GET
        200
        < ETag: W/"a1"
        = <head><title>A page of some length</title><meta name="csrf-token" content="s3Kd9f0a"></head>
        GET
        200
        < ETag: W/"b2"
        = <head><title>A page of some length</title><meta name="csrf-token" content="Lq0vT7xz"></head>
        GET
        200
        < ETag: W/"c3"
        = <head><title>A page of some length</title><meta name="csrf-token" content="Bn5mW1yr"></head>)",
             R"(
        # one came back: a validation could have succeeded
        GET
        200
        < ETag: W/"a1"
        = <head><title>A page of some length</title><meta name="csrf-token" content="s3Kd9f0a"></head>
        GET
        200
        < ETag: W/"b2"
        = <head><title>A page of some length</title><meta name="csrf-token" content="Lq0vT7xz"></head>
        GET
        200
        < ETag: W/"a1"
        = <head><title>A page of some length</title><meta name="csrf-token" content="s3Kd9f0a"></head>)"},
    RuleCase{"content-never-repeats", R"(
        # the time comes first
        GET
        200
        < ETag: "a1"
        = 1 o'clock and then the rest of it, which stays as it is
        GET
        > If-None-Match: "a1"
        200
        < ETag: "b2"
        = 2 o'clock and then the rest of it, which stays as it is
        GET
        > If-None-Match: "b2"
        200
        < ETag: "c3"
        = 3 o'clock and then the rest of it, which stays as it is)",
             R"(
        # other content altogether: an author was at work
        GET
        200
        < ETag: "a1"
        = the first edition of it
        GET
        > If-None-Match: "a1"
        200
        < ETag: "b2"
        = and now for something else)"},
    RuleCase{"content-never-repeats", R"(
        GET
        200
        < ETag: "a1"
        = <script nonce="AAAAAAAA">one();two();three();four();five();six();seven();eight()</script>
        @ 12:00:03
        GET
        > If-None-Match: "a1"
        200
        < ETag: "b2"
        = <script nonce="BBBBBBBB">one();two();three();four();five();six();seven();eight()</script>
        GET
        > If-None-Match: "b2"
        200
        < ETag: "c3"
        = <script nonce="CCCCCCCC">one();two();three();four();five();six();seven();eight()</script>)",
             R"(
        # hours between
        GET
        200
        < ETag: "a1"
        = <script nonce="AAAAAAAA">one();two();three();four();five();six();seven();eight()</script>
        @ 18:00:00
        GET
        > If-None-Match: "a1"
        200
        < ETag: "b2"
        = <script nonce="BBBBBBBB">one();two();three();four();five();six();seven();eight()</script>
        @ 23:00:00
        GET
        > If-None-Match: "b2"
        200
        < ETag: "c3"
        = <script nonce="CCCCCCCC">one();two();three();four();five();six();seven();eight()</script>)"},

    // Vary leaves a field out (RFC 9110 12.5.5, RFC 9111 4.1).
    RuleCase{"vary-incomplete", R"(
        GET
        > Accept-Encoding: gzip
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: private, max-age=300
        = <p>page</p>
        GET
        > Accept-Encoding: gzip
        > X-Inertia: true
        < 200 OK
        < Date: @
        < Content-Type: application/json
        < Cache-Control: private, max-age=300
        = {"component":"page"})",
             R"(
        GET
        > Accept-Encoding: gzip
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: private, max-age=300
        < Vary: X-Inertia
        = <p>page</p>
        GET
        > Accept-Encoding: gzip
        > X-Inertia: true
        < 200 OK
        < Date: @
        < Content-Type: application/json
        < Cache-Control: private, max-age=300
        < Vary: X-Inertia
        = {"component":"page"})"},
    RuleCase{"vary-incomplete", R"(
        # the validator cannot tell the two apart
        GET
        > Accept-Encoding: gzip
        > X-Region: EU
        200
        < Last-Modified: @-3600
        < Expires: -1
        = euros
        @ 12:01:00
        GET
        > Accept-Encoding: gzip
        > X-Region: US
        200
        < Last-Modified: @-3660
        < Expires: -1
        = dollars)",
             R"(
        # nothing of it may be used again
        GET
        > Accept-Encoding: gzip
        > X-Region: EU
        200
        < Cache-Control: no-store
        = euros
        @ 12:01:00
        GET
        > Accept-Encoding: gzip
        > X-Region: US
        200
        < Cache-Control: no-store
        = dollars)"},
    RuleCase{"vary-incomplete", R"(
        GET
        > Accept-Encoding: gzip
        > Accept-Language: de
        200
        < Cache-Control: public, max-age=600
        = Guten Tag
        GET
        > Accept-Encoding: gzip
        > Accept-Language: en
        200
        < Cache-Control: public, max-age=600
        = Good morning)",
             R"(
        # the same request gets other content as well: not the language
        GET
        > Accept-Encoding: gzip
        > Accept-Language: de
        200
        < Cache-Control: public, max-age=600
        = Guten Tag
        GET
        > Accept-Encoding: gzip
        > Accept-Language: de
        200
        < Cache-Control: public, max-age=600
        = Guten Abend
        GET
        > Accept-Encoding: gzip
        > Accept-Language: en
        200
        < Cache-Control: public, max-age=600
        = Good morning)"},
    RuleCase{"vary-incomplete", R"(
        GET
        > Accept-Encoding: gzip
        200
        < Cache-Control: public, max-age=600
        = for everybody
        GET
        > Accept-Encoding: gzip
        > Cookie: beta=1
        200
        < Cache-Control: public, max-age=600
        = for testers)",
             R"(
        # cookies change with each request: that alone is no evidence
        GET
        > Accept-Encoding: gzip
        > Cookie: visit=1
        200
        < Cache-Control: public, max-age=600
        = for everybody
        GET
        > Accept-Encoding: gzip
        > Cookie: visit=2
        200
        < Cache-Control: public, max-age=600
        = for testers)"},
    RuleCase{"vary-incomplete", R"(
        # X-Request-Id is another one with each request
        GET
        > Accept-Encoding: gzip
        > Accept: text/html
        > X-Request-Id: 1
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: max-age=600
        = <p>page</p>
        GET
        > Accept-Encoding: gzip
        > Accept: application/json
        > X-Request-Id: 2
        < 200 OK
        < Date: @
        < Content-Type: application/json
        < Cache-Control: max-age=600
        = {})",
             R"(
        GET
        > Accept-Encoding: gzip
        > X-Request-Id: 1
        200
        < Cache-Control: max-age=600
        = one
        GET
        > Accept-Encoding: gzip
        > X-Request-Id: 2
        200
        < Cache-Control: max-age=600
        = two)"},
};

} // namespace

std::span<const RuleCase> differenceCases() {
    return cases;
}

} // namespace hci::test
