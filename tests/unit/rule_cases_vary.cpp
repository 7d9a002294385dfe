#include "tests/unit/rule_cases.h"

#include <array>

namespace hci::test {

namespace {

constexpr std::array cases{
    RuleCase{"vary-missing-accept-encoding", R"(
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        = hello)",
             R"(
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        < Vary: accept-encoding
        = hello)"},
    RuleCase{"vary-missing-accept-encoding", R"(
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        = hello
        GET
        > Accept-Encoding: identity
        200
        = hello!)",
             R"(
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        < Cache-Control: private
        = hello)"},
    RuleCase{"vary-missing-origin", R"(
        GET
        > Origin: https://b.example
        200
        < Access-Control-Allow-Origin: https://b.example
        = hello)",
             R"(
        GET
        > Origin: https://b.example
        200
        < Access-Control-Allow-Origin: *
        = hello)"},
    RuleCase{"vary-missing-origin", R"(
        GET
        > Origin: https://b.example
        200
        < Access-Control-Allow-Origin: https://b.example
        = hello)",
             R"(
        GET
        > Origin: https://b.example
        200
        < Access-Control-Allow-Origin: https://b.example
        = hello
        GET
        200
        < Access-Control-Allow-Origin: https://b.example
        = hello)"},
    RuleCase{"vary-missing-dictionary", R"(
        GET
        200
        < Content-Encoding: dcb
        < Vary: Accept-Encoding
        = hello)",
             R"(
        GET
        200
        < Content-Encoding: dcb
        < Vary: Accept-Encoding, Available-Dictionary
        = hello)"},
    RuleCase{"vary-inconsistent", R"(
        GET
        200
        < Vary: Accept-Encoding, Origin
        = hello
        GET
        200
        < Vary: Accept-Encoding, Cookie
        = hello)",
             R"(
        # what no cache keeps need not agree
        GET
        200
        < Vary: Accept-Encoding, Origin
        = hello
        GET
        200
        < Vary: Accept-Encoding, Cookie
        < Cache-Control: no-store
        = hello)"},
    RuleCase{"vary-inconsistent", R"(
        GET
        200
        < Vary: Accept-Encoding
        = hello
        GET
        200
        < Vary: Accept-Encoding, Cookie
        = hello)",
             R"(
        GET
        200
        < Vary: Accept-Encoding, Cookie
        = hello
        GET
        200
        < Vary: cookie,accept-encoding
        = hello)"},
    RuleCase{"vary-inconsistent", R"(
        GET
        200
        < Vary: Accept-Encoding
        = hello
        GET
        200
        = hello)",
             R"(
        GET
        200
        < Vary: Accept-Encoding
        = hello
        GET
        < 404 Not Found
        < Date: @)"},
    RuleCase{"vary-star", R"(
        GET
        200
        < Vary: *
        = hello)",
             R"(
        GET
        200
        < Vary: *
        < Cache-Control: no-store
        = hello)"},
    RuleCase{"vary-inconsistent", R"(
        # the lost members are named, and Accept-Encoding is another rule's
        GET
        > Accept-Encoding: identity
        200
        < Vary: Cookie, Origin
        = hello
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        < Vary: Accept-Encoding
        = hello)",
             R"(
        GET
        > Accept-Encoding: identity
        200
        < Vary: Cookie, Origin
        = hello
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        < Vary: Origin
        < Vary: Accept-Encoding, Cookie
        = hello)"},
    RuleCase{"vary-missing-accept-encoding", R"(
        # the classic: the coded answer says it and the plain one does not
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        < Vary: Accept-Encoding
        = hello
        GET
        > Accept-Encoding: identity
        200
        < Vary: Cookie
        = hello!)",
             R"(
        # equal requests brought both: the request does not choose
        GET
        > Accept-Encoding: gzip
        200
        = hello!
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        = hello)"},
    RuleCase{"vary-missing-accept-encoding", R"(
        GET
        > Accept-Encoding: br, gzip;q=0.5
        200
        < Content-Encoding: gzip
        = hello)",
             R"(
        # an object store that keeps compressed bytes sends them to everybody
        GET
        > Accept-Encoding: identity, gzip;q=0
        200
        < Content-Encoding: gzip
        = hello)"},
    RuleCase{"vary-missing-accept-encoding", R"(
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        < Vary: Accept-Encoding
        = hello
        GET
        > Accept-Encoding: identity
        200
        = hello!)",
             R"(
        # for one browser alone, which asks in one way
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        < Cache-Control: private
        = hello
        GET
        > Accept-Encoding: identity
        200
        < Cache-Control: private
        = hello!)"},
    RuleCase{"vary-user-agent", R"(
        GET
        200
        < Vary: User-Agent
        = hello)",
             R"(
        GET
        200
        < Vary: User-Agent
        < Cache-Control: private
        = hello)"},
    RuleCase{"vary-user-agent", R"(
        GET
        200
        < Vary: User-Agent
        < Cache-Control: no-cache
        < ETag: "v1"
        = hello)",
             R"(
        # never used again: the variants do not matter
        GET
        200
        < Vary: User-Agent
        < Cache-Control: no-cache
        = hello)"},
    RuleCase{"vary-cookie", R"(
        GET
        200
        < Vary: Accept-Encoding, Cookie
        = hello)",
             R"(
        GET
        200
        < Vary: Accept-Encoding
        = hello)"},
    RuleCase{"vary-many", R"(
        GET
        200
        < Vary: Accept, Accept-Encoding, Accept-Language, Origin
        = hello)",
             R"(
        GET
        200
        < Vary: Accept, Accept-Encoding, Accept-Language
        = hello)"},
};

} // namespace

std::span<const RuleCase> varyCases() {
    return cases;
}

} // namespace hci::test
