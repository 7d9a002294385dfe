#include "tests/unit/rule_cases.h"

#include <array>

namespace hci::test {

namespace {

constexpr std::array cases{
    RuleCase{"validator-missing", R"(
        GET
        200
        < Cache-Control: max-age=60
        = hello
        @ 12:30:00
        GET
        200
        < Cache-Control: max-age=60
        = hello)",
             R"(
        # the Date did for a validator (RFC 9110 13.1.3)
        @ 12:00:00
        GET
        200
        < Cache-Control: max-age=60
        = hello
        @ 12:30:00
        GET
        > If-Modified-Since: Mon, 05 Jan 2026 12:00:00 GMT
        304
        < Cache-Control: max-age=60)"},
    RuleCase{"validator-missing", R"(
        GET
        200
        < Cache-Control: max-age=60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-store
        = hello)"},
    RuleCase{"validator-only-last-modified", R"(
        GET
        200
        < Last-Modified: @-3600
        = hello)",
             R"(
        GET
        200
        < Last-Modified: @-3600
        < ETag: "v1"
        = hello)"},
    RuleCase{"etag-syntax", R"(
        GET
        200
        < ETag: v1
        = hello)",
             R"(
        GET
        200
        < ETag: ""
        = hello)"},
    RuleCase{"etag-syntax", R"(
        GET
        200
        < ETag: w/"v1"
        = hello)",
             R"(
        GET
        200
        < ETag: W/"v1"
        = hello)"},
    RuleCase{"etag-syntax", R"(
        GET
        200
        < ETag: "a"b"
        = hello)",
             R"(
        GET
        200
        < ETag: "a/b"
        = hello)"},
    RuleCase{"etag-syntax", R"(
        GET
        200
        < ETag: v"1"
        = hello)",
             R"(
        GET
        200
        < ETag: W/""
        = hello)"},
    RuleCase{"etag-unstable", R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        200
        < ETag: "v2"
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
    RuleCase{"last-modified-weak", R"(
        GET
        < 200 OK
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello)",
             R"(
        GET
        < 200 OK
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < ETag: "v1"
        = hello)"},
    RuleCase{"last-modified-unchanged", R"(
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < ETag: "v1"
        = hello
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < ETag: "v2"
        = other)",
             R"(
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < ETag: "v1"
        = hello
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < ETag: "v1"
        = other)"},
    RuleCase{"etag-repeated", R"(
        GET
        200
        < ETag: "v1"
        < ETag: "v2"
        = hello)",
             R"(
        GET
        200
        < ETag: "v1,v2"
        = hello)"},
    RuleCase{"etag-repeated", R"(
        GET
        200
        < ETag: "v1", "v2"
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        = hello)"},
    RuleCase{"etag-weak", R"(
        GET
        200
        < ETag: W/"v1"
        = hello)",
             R"(
        GET
        200
        < ETag: "W/v1"
        = hello)"},
    RuleCase{"etag-unstable", R"(
        GET
        200
        < ETag: "v1"
        < Last-Modified: @-3600
        = hello
        GET
        > If-None-Match: "v1"
        200
        < ETag: "v2"
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        > If-None-Match: "v1"
        200
        < ETag: "v2"
        = other)"},
    RuleCase{"etag-unstable", R"(
        GET
        200
        < ETag: "v1"
        < Last-Modified: @-3600
        = hello
        GET
        200
        < ETag: "v2"
        < Last-Modified: @-60
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        200
        < ETag: "v2"
        < Content-Language: fr
        = hello)"},
    RuleCase{"etag-reused", R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        200
        < ETag: "v1"
        = other)",
             R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        200
        < ETag: "v1"
        = other
        ! cut)"},
    RuleCase{"etag-weak-reused", R"(
        GET
        200
        < ETag: W/"v1"
        = hello
        GET
        200
        < ETag: W/"v1"
        = other)",
             R"(
        GET
        200
        < ETag: W/"v1"
        = hello
        GET
        200
        < ETag: W/"v1"
        = hello)"},
    RuleCase{"etag-shared-across-codings", R"(
        GET
        200
        < ETag: "v1"
        < Content-Encoding: br
        = brotli
        GET
        200
        < ETag: "v1"
        < Content-Encoding: gzip
        = gzipped)",
             R"(
        # two names of one coding (RFC 9110 8.4.1.3)
        GET
        200
        < ETag: "v1"
        < Content-Encoding: x-gzip
        = compressed
        GET
        200
        < ETag: "v1"
        < Content-Encoding: GZIP
        = gzipped)"},
    RuleCase{"last-modified-unchanged", R"(
        > GET https://a.example/x
        > Sec-CH-UA-Mobile: ?0
        200
        < Last-Modified: Mon, 05 Jan 2026 09:00:00 GMT
        = wide
        > GET https://a.example/x
        > Sec-CH-UA-Mobile: ?0
        200
        < Last-Modified: Mon, 05 Jan 2026 09:00:00 GMT
        = narrow)",
             R"(
        # told as hints-without-vary
        > GET https://a.example/x
        > Sec-CH-UA-Mobile: ?0
        200
        < Cache-Control: max-age=60
        < Last-Modified: Mon, 05 Jan 2026 09:00:00 GMT
        = wide
        > GET https://a.example/x
        > Sec-CH-UA-Mobile: ?1
        200
        < Cache-Control: max-age=60
        < Last-Modified: Mon, 05 Jan 2026 09:00:00 GMT
        = narrow)"},
    RuleCase{"etag-shared-across-codings", R"(
        # to equal requests too
        GET
        > Accept-Encoding: gzip
        200
        < ETag: "v1"
        = hello
        GET
        > Accept-Encoding: gzip
        200
        < ETag: "v1"
        < Content-Encoding: gzip
        = compressed)",
             R"(
        # the same bytes, called otherwise (8.8.1)
        GET
        > Accept-Encoding: gzip
        200
        < ETag: "v1"
        = compressed
        GET
        > Accept-Encoding: gzip
        200
        < ETag: "v1"
        < Content-Encoding: gzip
        = compressed)"},
    RuleCase{"content-encoding-changed", R"(
        GET
        > Accept-Encoding: gzip
        200
        < ETag: "v1"
        = compressed
        GET
        > Accept-Encoding: gzip
        200
        < ETag: "v1"
        < Content-Encoding: gzip
        = compressed)",
             R"(
        GET
        > Accept-Encoding: gzip
        200
        < ETag: "v1"
        = compressed
        GET
        > Accept-Encoding: gzip
        200
        < ETag: "v2"
        < Content-Encoding: gzip
        = compressed)"},
    RuleCase{"etag-repeated", R"(
        # what a client joined and a cache then sends back
        GET
        200
        < ETag: W/"a", "b"
        = hello)",
             R"(
        # one tag with a comma in it
        GET
        200
        < ETag: "a, b"
        = hello)"},
    RuleCase{"etag-shared-across-codings", R"(
        GET
        > Accept-Encoding: gzip
        200
        < ETag: "v1"
        < Content-Encoding: gzip
        < Vary: Accept-Encoding
        = compressed
        GET
        > Accept-Encoding: identity
        200
        < ETag: "v1"
        < Vary: Accept-Encoding
        = hello)",
             R"(
        GET
        > Accept-Encoding: gzip
        200
        < ETag: W/"v1"
        < Content-Encoding: gzip
        < Vary: Accept-Encoding
        = compressed
        GET
        > Accept-Encoding: identity
        200
        < ETag: W/"v1"
        < Vary: Accept-Encoding
        = hello)"},
    RuleCase{"etag-coding-suffix", R"(
        GET
        200
        < ETag: "v1-gzip"
        < Content-Encoding: gzip
        < Vary: Accept-Encoding
        = hello
        GET
        > If-None-Match: "v1-gzip"
        200
        < ETag: "v1-gzip"
        < Content-Encoding: gzip
        < Vary: Accept-Encoding
        = hello)",
             R"(
        GET
        200
        < ETag: "v1-gzip"
        < Content-Encoding: gzip
        < Vary: Accept-Encoding
        = hello
        GET
        > If-None-Match: "v1-gzip"
        304
        < ETag: "v1-gzip"
        < Vary: Accept-Encoding)"},
    RuleCase{"last-modified-syntax", R"(
        GET
        200
        < Last-Modified: yesterday
        = hello)",
             R"(
        GET
        200
        < Last-Modified: @-3600
        = hello)"},
    RuleCase{"date-obsolete-format", R"(
        GET
        200
        < Last-Modified: Sunday, 06-Nov-94 08:49:37 GMT
        = hello)",
             R"(
        GET
        200
        < Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT
        = hello)"},
    RuleCase{"date-obsolete-format", R"(
        GET
        200
        < Expires: Sun Nov  6 08:49:37 1994
        = hello)",
             R"(
        GET
        200
        < Expires: 0
        = hello)"},
    RuleCase{"last-modified-future", R"(
        GET
        200
        < Last-Modified: @+60
        = hello)",
             R"(
        GET
        200
        < Last-Modified: @
        = hello)"},
    RuleCase{"last-modified-weak", R"(
        GET
        200
        < Last-Modified: @
        = hello)",
             R"(
        GET
        200
        < Last-Modified: @-1
        = hello)"},
    RuleCase{"last-modified-now", R"(
        GET
        200
        < Last-Modified: @
        = hello
        GET
        200
        < Last-Modified: @
        = hello)",
             R"(
        GET
        200
        < Last-Modified: @
        = hello
        GET
        200
        < Last-Modified: @-1
        = hello)"},
    RuleCase{"last-modified-unchanged", R"(
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = other)",
             R"(
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello)"},
    RuleCase{"last-modified-unchanged", R"(
        # the date that builds give each file
        GET
        200
        < Last-Modified: Thu, 01 Jan 1970 00:00:01 GMT
        = hello
        GET
        200
        < Last-Modified: Thu, 01 Jan 1970 00:00:01 GMT
        = other)",
             R"(
        GET
        200
        < Last-Modified: Thu, 01 Jan 1970 00:00:01 GMT
        = hello
        GET
        200
        < Last-Modified: Thu, 01 Jan 1970 00:00:01 GMT
        = hello)"},
    RuleCase{"etag-unstable", R"(
        # each of two servers has its own date as well
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < ETag: "0x8D75"
        = hello
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:07:00 GMT
        < ETag: "0x8D76"
        = hello
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < ETag: "0x8D75"
        = hello)",
             R"(
        # one server, one tag
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < ETag: "0x8D75"
        = hello
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < ETag: "0x8D75"
        = hello)"},
    RuleCase{"etag-in-trailer", R"(
        GET
        200
        = hello
        ~ ETag: "v1")",
             R"(
        GET
        200
        < ETag: "v1"
        = hello)"},
};

} // namespace

std::span<const RuleCase> validatorCases() {
    return cases;
}

} // namespace hci::test
