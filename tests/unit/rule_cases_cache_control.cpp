#include "tests/unit/rule_cases.h"

#include <array>

namespace hci::test {

namespace {

constexpr std::array cases{
    RuleCase{"cache-control-syntax", R"(
        GET
        200
        < Cache-Control: max-age
        = hello)",
             R"(
        GET
        200
        < Cache-Control: MAX-AGE=0
        = hello)"},
    RuleCase{"cache-control-syntax", R"(
        GET
        200
        < Cache-Control: max-age="60"
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-cache="Set-Cookie"
        = hello)"},
    RuleCase{"cache-control-syntax", R"(
        GET
        200
        < Cache-Control: max-age=-1
        = hello)",
             R"(
        GET
        200
        < Cache-Control: foo=-1
        = hello)"},
    RuleCase{"cache-control-syntax", R"(
        GET
        200
        < Cache-Control: no-store=1
        = hello)",
             R"(
        GET
        200
        < Cache-Control: private="X"
        = hello)"},
    RuleCase{"cache-control-syntax", R"(
        GET
        200
        < Cache-Control: no-cache=Set-Cookie
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-cache
        = hello)"},
    RuleCase{"cache-control-syntax", R"(
        GET
        200
        < Cache-Control: foo="bar
        = hello)",
             R"(
        GET
        200
        < Cache-Control: foo="bar"
        = hello)"},
    RuleCase{"cache-control-unknown", R"(
        GET
        200
        < Cache-Control: maxage=60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: post-check=0, pre-check=0
        = hello)"},
    RuleCase{"cache-control-unknown", R"(
        GET
        200
        < Cache-Control: max-age:60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: x="a:b"
        = hello)"},
    RuleCase{"cache-control-unknown", R"(
        GET
        200
        < Cache-Control: max-age=60; public
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=60, public
        = hello)"},
    RuleCase{"cache-control-duplicate", R"(
        # RFC 9111 4.2.1 names Expires too
        GET
        200
        < ETag: "v1"
        < Expires: @+3600
        < Expires: 0
        = hello)",
             R"(
        # max-age overrides both (5.3)
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60
        < Expires: @+3600
        < Expires: 0
        = hello)"},
    RuleCase{"cache-control-duplicate", R"(
        GET
        200
        < Cache-Control: max-age=60
        < Cache-Control: max-age=600
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=60
        < Cache-Control: max-age=60
        = hello)"},
    RuleCase{"cache-control-conflict", R"(
        GET
        200
        < Cache-Control: no-store, max-age=60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: must-understand, no-store, max-age=60
        = hello)"},
    RuleCase{"cache-control-conflict", R"(
        GET
        200
        < Cache-Control: private, public, max-age=60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: private="X-Me", public, max-age=60
        = hello)"},
    RuleCase{"cache-control-conflict", R"(
        GET
        200
        < Cache-Control: private, s-maxage=60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: private, s-maxage=0, max-age=60
        = hello)"},
    RuleCase{"cache-control-conflict", R"(
        GET
        200
        < Cache-Control: no-cache, immutable, max-age=60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-cache="Set-Cookie", immutable, max-age=60
        = hello)"},
    RuleCase{"cache-control-conflict", R"(
        GET
        200
        < Cache-Control: no-cache, max-age=60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-cache, max-age=0
        = hello)"},
    RuleCase{"cache-control-request-directive", R"(
        GET
        200
        < Cache-Control: max-age=60, max-stale=5
        = hello)",
             R"(
        GET
        > Cache-Control: max-stale=5
        200
        < Cache-Control: max-age=60
        = hello)"},
    RuleCase{"must-understand-alone", R"(
        GET
        200
        < Cache-Control: must-understand, max-age=60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: must-understand, no-store
        = hello)"},
    RuleCase{"stale-directive-inoperative", R"(
        GET
        200
        < Cache-Control: max-age=60, stale-while-revalidate=60, must-revalidate
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=60, stale-while-revalidate=60
        = hello)"},
    RuleCase{"stale-directive-inoperative", R"(
        GET
        200
        < Cache-Control: s-maxage=60, stale-if-error=60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=60, stale-if-error=60
        = hello)"},
    RuleCase{"stale-while-revalidate", R"(
        GET
        200
        < Cache-Control: max-age=60, stale-while-revalidate=60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=60, stale-while-revalidate=0
        = hello)"},
    RuleCase{"stale-if-error", R"(
        GET
        200
        < Cache-Control: max-age=60, stale-if-error=60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=60, stale-if-error=60, no-cache
        = hello)"},
    RuleCase{"public-unnecessary", R"(
        GET
        200
        < Cache-Control: public, max-age=60
        = hello)",
             R"(
        GET
        > Authorization: Basic x
        200
        < Cache-Control: public, max-age=60
        = hello)"},
    RuleCase{"public-unnecessary", R"(
        GET
        200
        < Cache-Control: public
        = hello)",
             R"(
        GET
        < 302 Found
        < Date: @
        < Cache-Control: public
        < Location: /y)"},
};

} // namespace

std::span<const RuleCase> cacheControlCases() {
    return cases;
}

} // namespace hci::test
