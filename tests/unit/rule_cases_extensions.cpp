#include "tests/unit/rule_cases.h"

#include <array>

namespace hci::test {

namespace {

constexpr std::array cases{
    RuleCase{"clear-site-data", R"(
        GET
        200
        < Clear-Site-Data: "cache"
        = hello)",
             R"(
        GET
        200
        < Clear-Site-Data: "cookies"
        = hello)"},
    RuleCase{"clear-site-data-syntax", R"(
        GET
        200
        < Clear-Site-Data: cache, "cookies"
        = hello)",
             R"(
        GET
        200
        < Clear-Site-Data: "cache", "cookies"
        = hello)"},
    RuleCase{"clear-site-data-syntax", R"(
        > GET http://a.example/x
        200
        < Clear-Site-Data: "*"
        = hello)",
             R"(
        GET
        200
        < Clear-Site-Data: "*"
        = hello)"},
    RuleCase{"cache-groups", R"(
        GET
        200
        < Cache-Groups: "a"
        = hello)",
             R"(
        GET
        > Cache-Groups: "a"
        200
        = hello)"},
    RuleCase{"cache-groups", R"(
        > POST https://a.example/y
        200
        < Cache-Group-Invalidation: "a")",
             R"(
        > POST https://a.example/y
        > Cache-Group-Invalidation: "a"
        200)"},
    RuleCase{"cache-groups", R"(
        GET
        200
        < Cache-Group-Invalidation: "a"
        = hello)",
             R"(
        GET
        200
        = hello)"},
    RuleCase{"no-vary-search", R"(
        GET
        200
        < No-Vary-Search: except=("a")
        = hello)",
             R"(
        GET
        200
        = hello)"},
    RuleCase{"no-vary-search", R"(
        GET
        200
        < No-Vary-Search: params
        = hello)",
             R"(
        GET
        200
        = hello)"},
    RuleCase{"use-as-dictionary-syntax", R"(
        GET
        200
        < Use-As-Dictionary: match="/a", &
        = hello)",
             R"(
        GET
        200
        < Use-As-Dictionary: match="/a", x
        = hello)"},
    RuleCase{"no-vary-search", R"(
        GET
        200
        < No-Vary-Search: params=("a")
        = hello)",
             R"(
        GET
        > No-Vary-Search: params=("a")
        200
        = hello)"},
    RuleCase{"use-as-dictionary-syntax", R"(
        GET
        200
        < Use-As-Dictionary: id="d"
        = hello)",
             R"(
        GET
        200
        < Use-As-Dictionary: match="/app/*.js", id="d"
        = hello)"},
    RuleCase{"use-as-dictionary-syntax", R"(
        GET
        200
        < Use-As-Dictionary: match="/app/(\\d+).js"
        = hello)",
             R"(
        GET
        200
        < Use-As-Dictionary: match="/app/:id.js"
        = hello)"},
    RuleCase{"use-as-dictionary-syntax", R"(
        GET
        200
        < Use-As-Dictionary: match="https://other.example/app/*"
        = hello)",
             R"(
        GET
        200
        < Use-As-Dictionary: match="https://a.example/app/*"
        = hello)"},
    RuleCase{"proxy-status-syntax", R"(
        GET
        200
        < Proxy-Status: cdn; error=
        = hello)",
             R"(
        GET
        200
        < Proxy-Status: cdn; error=destination_unavailable, "edge 1"; received-status=503
        = hello)"},
    RuleCase{"digest-contradicts", R"(
        GET
        200
        < ETag: "v1"
        < Repr-Digest: sha-256=:AAAA:
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Repr-Digest: sha-256=:BBBB:)",
             R"(
        GET
        200
        < ETag: "v1"
        < Repr-Digest: sha-256=:AAAA:
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Repr-Digest: md5=:BBBB:, sha-256=:AAAA:)"},
    RuleCase{"digest-contradicts", R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Repr-Digest: sha-256=:AAAA:)",
             R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Repr-Digest: sha-256=:LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=:)"},
    RuleCase{"hints-without-vary", R"(
        GET
        > Sec-CH-Width: 320
        200
        < Cache-Control: max-age=60
        = small
        GET
        > Sec-CH-Width: 1280
        200
        < Cache-Control: max-age=60
        = large one)",
             R"(
        GET
        > Sec-CH-Width: 320
        200
        < Cache-Control: max-age=60
        < Vary: Sec-CH-Width
        = small
        GET
        > Sec-CH-Width: 1280
        200
        < Cache-Control: max-age=60
        < Vary: Sec-CH-Width
        = large one)"},
    RuleCase{"hints-without-vary", R"(
        GET
        > Sec-Fetch-Dest: document
        200
        < Cache-Control: max-age=60
        = a page
        GET
        > Sec-Fetch-Dest: empty
        200
        < Cache-Control: max-age=60
        = data)",
             R"(
        GET
        > Sec-Fetch-Dest: document
        > Cookie: a=1
        200
        < Cache-Control: max-age=60
        = a page
        GET
        > Sec-Fetch-Dest: empty
        > Cookie: a=2
        200
        < Cache-Control: max-age=60
        = data)"},
    RuleCase{"hints-without-vary", R"(
        GET
        > Sec-Fetch-Dest: script
        200
        < Cache-Control: max-age=60
        = script
        GET
        > Sec-Fetch-Dest: serviceworker
        200
        < Cache-Control: max-age=60
        = worker)",
             R"(
        # the condition tells: it changed in the meantime
        GET
        > Sec-Fetch-Dest: serviceworker
        200
        < ETag: "w1"
        < Cache-Control: max-age=60
        = first
        @ 12:30:00
        GET
        > If-None-Match: "w1"
        200
        < ETag: "w2"
        < Cache-Control: max-age=60
        = second)"},
    RuleCase{"cache-key-split", R"(
        > GET https://a.example/x?utm_source=mail
        200
        < Cache-Control: max-age=600
        =#2000
        > GET https://a.example/x?utm_source=web
        200
        < Cache-Control: max-age=600
        =#2000)",
             R"(
        > GET https://a.example/x?page=1
        200
        < Cache-Control: max-age=600
        =#2000
        > GET https://a.example/x?page=2
        200
        < Cache-Control: max-age=600
        =#2000b)"},
    RuleCase{"cache-key-split", R"(
        > GET https://a.example/x?a=1&b=2
        200
        < Cache-Control: max-age=600
        =#2000
        > GET https://a.example/x?b=2&a=1
        200
        < Cache-Control: max-age=600
        =#2000)",
             R"(
        > GET https://a.example/x?a=1&b=2
        200
        < Cache-Control: no-store
        =#2000
        > GET https://a.example/x?b=2&a=1
        200
        < Cache-Control: no-store
        =#2000)"},
    // Stale before it is asked for again: nothing would have been answered.
    RuleCase{"cache-key-split", R"(
        @ 12:00:00
        > GET https://a.example/x?utm_source=mail
        200
        < Cache-Control: max-age=1
        =#2000
        @ 12:01:00
        > GET https://a.example/x?utm_source=web
        200
        < Cache-Control: max-age=1
        =#2000)",
             R"(
        @ 12:00:00
        > GET https://a.example/x?utm_source=mail
        200
        < Cache-Control: max-age=1
        < No-Vary-Search: params=("utm_source")
        =#2000
        @ 12:01:00
        > GET https://a.example/x?utm_source=web
        200
        < Cache-Control: max-age=1
        < No-Vary-Search: params=("utm_source")
        =#2000)"},
    RuleCase{"cache-key-split", R"(
        @ 12:00:00
        > GET https://a.example/x?a=1&b=2
        200
        < Cache-Control: max-age=1
        =#2000
        @ 12:01:00
        > GET https://a.example/x?b=2&a=1
        200
        < Cache-Control: max-age=1
        =#2000)",
             R"(
        @ 12:00:00
        > GET https://a.example/x?a=1&b=2
        200
        < Cache-Control: max-age=1
        =#2000
        @ 12:01:00
        > GET https://a.example/x?b=1&a=2
        200
        < Cache-Control: max-age=1
        =#2000b)"},
    // A tracking pixel is asked for so that somebody counts it.
    RuleCase{"cache-key-split", R"(
        > GET https://a.example/x?a=1
        200
        < Cache-Control: max-age=600
        =#101
        > GET https://a.example/x?a=2
        200
        < Cache-Control: max-age=600
        =#101)",
             R"(
        > GET https://a.example/x?a=1
        200
        < Cache-Control: max-age=600
        =#100
        > GET https://a.example/x?a=2
        200
        < Cache-Control: max-age=600
        =#100)"},
};

} // namespace

std::span<const RuleCase> extensionCases() {
    return cases;
}

} // namespace hci::test
