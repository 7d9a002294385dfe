#include "tests/unit/rule_cases.h"

#include <array>

namespace hci::test {

namespace {

constexpr std::array cases{
    RuleCase{"missed-304", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        GOOD)",
             R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        200
        < ETag: "v2"
        = other)"},
    RuleCase{"missed-304", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        > Cache-Control: no-cache
        GOOD)",
             R"(
        GET
        GOOD
        GET
        > Cache-Control: no-cache
        GOOD)"},
    RuleCase{"missed-304", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        > If-Modified-Since: Mon, 05 Jan 2026 01:00:00 GMT
        GOOD)",
             R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        > If-None-Match: "v1"
        200
        < ETag: "v2"
        = hello)"},
    RuleCase{"missed-304", R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        > If-None-Match: "v1"
        200
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        > If-None-Match: "v1"
        200
        = other)"},
    RuleCase{"missed-304", R"(
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello
        GET
        > If-Modified-Since: Mon, 05 Jan 2026 10:00:00 GMT
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello)",
             R"(
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello
        GET
        > If-Modified-Since: Mon, 05 Jan 2026 10:00:00 GMT
        200
        < Last-Modified: Mon, 05 Jan 2026 11:00:00 GMT
        = other)"},
    RuleCase{"missed-304", R"(
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello
        GET
        > If-Modified-Since: Mon, 05 Jan 2026 10:00:00 GMT
        200
        < Last-Modified: Mon, 05 Jan 2026 11:00:00 GMT
        = hello)",
             R"(
        GET
        200
        < Last-Modified: @
        = hello
        GET
        > If-Modified-Since: Mon, 05 Jan 2026 12:00:00 GMT
        200
        < Last-Modified: @
        = hello)"},
    RuleCase{"412-without-precondition", R"(
        GET
        > Accept: */*
        < 412 Precondition Failed
        < Date: @)",
             R"(
        GET
        > Accept: */*
        > If-Match: "v1"
        < 412 Precondition Failed
        < Date: @)"},
    RuleCase{"412-for-get", R"(
        GET
        > If-None-Match: "v1"
        < 412 Precondition Failed
        < Date: @)",
             R"(
        GET
        > If-None-Match: "v1"
        > If-Match: "v2"
        < 412 Precondition Failed
        < Date: @)"},
    RuleCase{"gone-still-stored", R"(
        GET
        GOOD
        GET
        < 404 Not Found
        < Date: @)",
             R"(
        GET
        GOOD
        @ 12:02:00
        GET
        < 404 Not Found
        < Date: @)"},
};

} // namespace

std::span<const RuleCase> conditionalCases() {
    return cases;
}

} // namespace hci::test
