#include "tests/unit/rule_cases.h"

#include <array>

namespace hci::test {

namespace {

constexpr std::array cases{
    RuleCase{"304-good", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60)",
             R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < Cache-Control: max-age=60)"},
    RuleCase{"304-good", R"(
        GET
        GOOD
        ! no-sizes
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60
        ! no-sizes)",
             R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        GOOD)"},
    RuleCase{"304-missing-field", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1")",
             R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=10)"},
    RuleCase{"304-missing-field", R"(
        GET
        200
        < ETag: "v1"
        < Vary: Accept-Encoding
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1")",
             R"(
        GET
        200
        < ETag: "v1"
        < Content-Language: en
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1")"},
    RuleCase{"304-missing-field", R"(
        # 15.4.5: a member of Vary is lost
        GET
        > Accept-Encoding: gzip
        200
        < ETag: "v1"
        < Content-Encoding: gzip
        < Vary: Accept-Language
        < Vary: Accept-Encoding
        = hello
        GET
        > Accept-Encoding: gzip
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Vary: accept-language)",
             R"(
        GET
        > Accept-Encoding: gzip
        200
        < ETag: "v1"
        < Content-Encoding: gzip
        < Vary: Accept-Language
        < Vary: Accept-Encoding
        = hello
        GET
        > Accept-Encoding: gzip
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Vary: Origin, accept-encoding, accept-language)"},
    RuleCase{"304-missing-field", R"(
        GET
        200
        < ETag: "v1"
        < Vary: *
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Vary: Origin)",
             R"(
        GET
        200
        < ETag: "v1"
        < Vary: Origin
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Vary: *)"},
    RuleCase{"conditional-request-fails", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        < 500 Internal Server Error
        < Date: @
        GET
        GOOD)",
             R"(
        # the server was down
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        < 500 Internal Server Error
        < Date: @
        GET
        < 500 Internal Server Error
        < Date: @)"},
    RuleCase{"conditional-request-fails", R"(
        GET
        200
        < Last-Modified: @-3600
        = hello
        GET
        > If-Modified-Since: @-3601
        < 400 Bad Request
        < Date: @
        GET
        200
        < Last-Modified: @-3602
        = hello)",
             R"(
        # it stumbled once: a condition can be answered
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        < 500 Internal Server Error
        < Date: @
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60
        GET
        GOOD)"},
    RuleCase{"conditional-request-fails", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        < 403 Forbidden
        < Date: @
        GET
        GOOD)",
             R"(
        # asked for
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        > If-Match: "v0"
        < 412 Precondition Failed
        < Date: @
        GET
        GOOD)"},
    RuleCase{"304-extra-representation-field", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60
        < Content-Type: text/plain)",
             R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60
        < Last-Modified: @-3601)"},
    RuleCase{"304-extra-representation-field", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60
        < Content-Type: text/html)",
             R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60
        < Accept-Ranges: bytes)"},
    RuleCase{"304-contradicts-stored", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v2"
        < Cache-Control: max-age=60)",
             R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: W/"v1"
        < Cache-Control: max-age=60)"},
    RuleCase{"304-contradicts-stored", R"(
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello
        GET
        > If-Modified-Since: Mon, 05 Jan 2026 10:00:00 GMT
        304
        < Last-Modified: Mon, 05 Jan 2026 11:00:00 GMT)",
             R"(
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello
        GET
        > If-Modified-Since: Mon, 05 Jan 2026 10:00:00 GMT
        304
        < Last-Modified: Mon, 05 Jan 2026 09:00:00 GMT)"},
    RuleCase{"304-strength-differs", R"(
        GET
        200
        < ETag: W/"v1"
        = hello
        GET
        > If-None-Match: W/"v1"
        304
        < ETag: "v1")",
             R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: W/"v1")"},
    RuleCase{"304-content-length", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60
        < Content-Length: 0)",
             R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60
        < Content-Length: 6)"},
    RuleCase{"304-with-content", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60
        ! bytes-follow)",
             R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60)"},
    RuleCase{"304-unconditional", R"(
        GET
        > Accept: */*
        304
        < ETag: "v1")",
             R"(
        GET
        > Accept: */*
        > If-None-Match: "v1"
        304
        < ETag: "v1")"},
    RuleCase{"304-unconditional", R"(
        GET
        304
        < ETag: "v1"
        ! request-incomplete)",
             R"(
        GET
        > If-Modified-Since: Mon, 05 Jan 2026 10:00:00 GMT
        304
        < ETag: "v1")"},
    RuleCase{"304-unconditional", R"(
        # the request was longer than what is shown: a precondition may have been left out
        GET
        > Host: a.example
        304
        ! request-header 1896)",
             R"(
        GET
        > Host: a.example
        > If-None-Match: "v1"
        304
        ! request-header 1896)"},
    RuleCase{"304-unsafe-method", R"(
        > POST https://a.example/x
        > If-None-Match: "v1"
        304
        < ETag: "v1")",
             R"(
        > HEAD https://a.example/x
        > If-None-Match: "v1"
        304
        < ETag: "v1")"},
    RuleCase{"304-over-non-2xx", R"(
        GET
        < 404 Not Found
        < Date: @
        GET
        > If-Modified-Since: Mon, 05 Jan 2026 10:00:00 GMT
        304)",
             R"(
        GET
        GOOD
        GET
        < 404 Not Found
        < Date: @
        GET
        > If-Modified-Since: Mon, 05 Jan 2026 11:00:00 GMT
        304)"},
    RuleCase{"304-non-matching", R"(
        GET
        200
        < ETag: "v2"
        = hello
        GET
        > If-None-Match: "v1"
        304)",
             R"(
        GET
        200
        < ETag: "v2"
        = hello
        GET
        > If-None-Match: "v1", W/"v2"
        304)"},
    RuleCase{"304-precedence", R"(
        GET
        200
        < ETag: "v2"
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello
        GET
        > If-None-Match: "v1"
        > If-Modified-Since: Mon, 05 Jan 2026 10:00:00 GMT
        304
        < ETag: "v2")",
             R"(
        GET
        200
        < ETag: "v2"
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello
        GET
        > If-None-Match: "v2"
        > If-Modified-Since: Mon, 05 Jan 2026 10:00:00 GMT
        304
        < ETag: "v2")"},
    RuleCase{"304-updates-policy", R"(
        GET
        200
        < ETag: "v1"
        < Content-Security-Policy: script-src 'nonce-1'
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Content-Security-Policy: script-src 'nonce-2')",
             R"(
        GET
        200
        < ETag: "v1"
        < Content-Security-Policy: script-src 'self'
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Content-Security-Policy: script-src 'self')"},
    RuleCase{"304-updates-policy", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Set-Cookie: a=b)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: private, max-age=60
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: private, max-age=60
        < Set-Cookie: a=b)"},
    RuleCase{"304-updates-policy", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Access-Control-Allow-Origin: *)",
             R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < X-Request-Id: 7)"},
};

} // namespace

std::span<const RuleCase> notModifiedCases() {
    return cases;
}

} // namespace hci::test
