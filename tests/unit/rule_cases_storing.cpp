#include "tests/unit/rule_cases.h"

#include <array>

namespace hci::test {

namespace {

constexpr std::array cases{
    RuleCase{"authorization-public", R"(
        GET
        > Authorization: Bearer x
        200
        < Cache-Control: public, max-age=60
        = hello)",
             R"(
        GET
        > Authorization: Bearer x
        200
        < Cache-Control: max-age=60
        = hello)"},
    RuleCase{"set-cookie-shared", R"(
        GET
        200
        < Cache-Control: max-age=3600
        < Set-Cookie: __cf_bm=1
        < Set-Cookie: sid=abc
        = hello)",
             R"(
        # the edge sets its own anew on each answer
        GET
        200
        < Cache-Control: max-age=3600
        < Set-Cookie: __cf_bm=1
        = hello)"},
    RuleCase{"set-cookie-shared", R"(
        GET
        200
        < Cache-Control: max-age=60
        < Set-Cookie: id=1
        = hello)",
             R"(
        GET
        200
        < Cache-Control: private, max-age=60
        < Set-Cookie: id=1
        = hello)"},
    RuleCase{"set-cookie-shared", R"(
        GET
        200
        < Cache-Control: max-age=60
        < Set-Cookie: id=1
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=60, no-cache="Set-Cookie"
        < Set-Cookie: id=1
        = hello)"},
    RuleCase{"redirect-sticky", R"(
        GET
        < 301 Moved Permanently
        < Date: @
        < Location: /y)",
             R"(
        GET
        < 301 Moved Permanently
        < Date: @
        < Location: /y
        < Cache-Control: max-age=60)"},
    RuleCase{"error-fresh", R"(
        GET
        < 404 Not Found
        < Date: @
        < Cache-Control: max-age=3600)",
             R"(
        GET
        < 404 Not Found
        < Date: @
        < Cache-Control: max-age=300)"},
    RuleCase{"method-uncacheable", R"(
        > POST https://a.example/x
        200
        < Cache-Control: max-age=60
        = hello)",
             R"(
        > POST https://a.example/x
        200
        < Cache-Control: max-age=60
        < Content-Location: https://a.example/x
        = hello)"},
    RuleCase{"method-uncacheable", R"(
        > PUT https://a.example/x
        200
        < Cache-Control: max-age=60
        = hello)",
             R"(
        > PUT https://a.example/x
        200
        = hello)"},
    RuleCase{"status-uncacheable", R"(
        GET
        < 302 Found
        < Date: @
        < Location: /y)",
             R"(
        GET
        < 302 Found
        < Date: @
        < Location: /y
        < Cache-Control: max-age=60)"},
    RuleCase{"pragma", R"(
        GET
        200
        < Pragma: no-cache
        = hello)",
             R"(
        GET
        > Pragma: no-cache
        200
        = hello)"},
    RuleCase{"pragma", R"(
        GET
        200
        < Pragma: no-cache
        < Cache-Control: no-cache
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-cache
        = hello)"},
    RuleCase{"warning-field", R"(
        GET
        200
        < Warning: 110 - "stale"
        = hello)",
             R"(
        GET
        > Warning: 110 - "stale"
        200
        = hello)"},
    RuleCase{"date-missing", R"(
        GET
        200
        = hello
        GET
        < 200 OK
        < ETag: "v1"
        = hello)",
             R"(
        GET
        < 200 OK
        < ETag: "v1"
        = hello)"},
    RuleCase{"date-syntax", R"(
        GET
        < 200 OK
        < Date: now
        = hello)",
             R"(
        GET
        200
        = hello)"},
    RuleCase{"date-skew", R"(
        CLOCK
        GET
        < 200 OK
        < Date: @+10
        = hello)",
             R"(
        CLOCK
        GET
        < 200 OK
        < Date: @+4
        = hello)"},
    RuleCase{"date-skew", R"(
        CLOCK
        GET
        < 200 OK
        < Date: @-60
        = hello)",
             R"(
        > GET https://one.example/
        < 200 OK
        < Date: @-60
        > GET https://two.example/
        < 200 OK
        < Date: @-60
        > GET https://three.example/
        < 200 OK
        < Date: @-60
        GET
        < 200 OK
        < Date: @-60
        = hello)"},
    RuleCase{"date-skew", R"(
        GET
        < 200 OK
        < Date: @-60
        = hello)",
             R"(
        GET
        < 200 OK
        < Date: @-60
        < Age: 60
        = hello)"},
    RuleCase{"date-skew", R"(
        CLOCK
        GET
        < 200 OK
        < Date: @-60
        < Age: 20
        = hello)",
             R"(
        CLOCK
        GET
        < 200 OK
        < Date: @-60
        < Age: 58
        = hello)"},
    RuleCase{"date-skew", R"(
        GET
        < 200 OK
        < Date: @-60
        < Age: 20
        = hello)",
             R"(
        GET
        < 200 OK
        < Date: @-60
        < Age: 60
        = hello)"},
    RuleCase{"age-invalid", R"(
        GET
        200
        < Age: 10, 20
        < Cache-Control: max-age=60
        = hello)",
             R"(
        GET
        200
        < Age: 10
        < Cache-Control: max-age=60
        = hello)"},
    RuleCase{"age-invalid", R"(
        GET
        200
        < Age: -5
        = hello)",
             R"(
        GET
        200
        < Age: 0
        = hello)"},
    RuleCase{"age-on-unstorable", R"(
        GET
        200
        < Cache-Control: no-store
        < X-Cache: HIT
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-store
        < X-Cache: MISS
        = hello)"},
    RuleCase{"age-on-unstorable", R"(
        GET
        200
        < Cache-Control: private, max-age=60
        < X-Cache: HIT
        = hello)",
             R"(
        GET
        200
        < Cache-Control: private, max-age=60
        < X-Cache: MISS
        = hello)"},
    RuleCase{"age-on-unstorable", R"(
        GET
        200
        < Cache-Control: no-store
        < Age: 30
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-store
        < Age: 0
        = hello)"},
    RuleCase{"age-on-unstorable", R"(
        GET
        200
        < Cache-Control: private, max-age=60
        < Age: 30
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-cache
        < Age: 30
        < ETag: "a"
        = hello)"},
};

} // namespace

std::span<const RuleCase> storingCases() {
    return cases;
}

} // namespace hci::test
