#include "model/lint/rule_file.h"

#include <array>

namespace hci::vary_incomplete {

namespace {

constexpr std::array examples{
    RuleCase{"vary-incomplete", R"(
        # a fragment of the page, as htmx asks for it
        GET
        > Accept: text/html
        200
        < Cache-Control: max-age=300
        = <html>page</html>
        GET
        > Accept: */*
        > HX-Current-URL: https://a.example/
        > HX-Target: list
        > HX-Request: true
        200
        < Cache-Control: max-age=300
        = <li>part</li>)",
             R"(
        # HX-Request is named, and the others say where the part goes
        GET
        > Accept: text/html
        200
        < Cache-Control: max-age=300
        < Vary: HX-Request
        = <html>page</html>
        GET
        > Accept: */*
        > HX-Current-URL: https://a.example/
        > HX-Target: list
        > HX-Request: true
        200
        < Cache-Control: max-age=300
        < Vary: HX-Request
        = <li>part</li>)"},
    RuleCase{"vary-incomplete", R"(
        # another media type: the fields chose it, several as they are
        GET
        > Accept: text/html
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: max-age=300
        = <html>page</html>
        GET
        > Accept: */*
        > RSC: 1
        > Next-Router-State-Tree: x
        > Next-Url: /
        > Api-Version: 2
        > Device: phone
        < 200 OK
        < Date: @
        < Content-Type: text/x-component
        < Cache-Control: max-age=300
        = 0:["part"])",
             R"(
        # two different requests
        GET
        > Accept: text/html
        200
        < Cache-Control: max-age=300
        = <html>page</html>
        GET
        > Accept: */*
        > RSC: 1
        > Next-Router-State-Tree: x
        > Api-Version: 2
        > Device: phone
        200
        < Cache-Control: max-age=300
        = 0:["part"])"},
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
        # one cookie alone differs, which the answer before has not set
        GET
        > Accept-Encoding: gzip
        > Cookie: theme=dark; _ga=GA1.2; n=7
        200
        < Cache-Control: max-age=600
        < Last-Modified: @-3600
        = dark page
        GET
        > Accept-Encoding: gzip
        > Cookie: theme=light; _ga=GA1.3; n=8
        200
        < Cache-Control: max-age=600
        < Last-Modified: @-3601
        = light page)",
             R"(
        GET
        > Accept-Encoding: gzip
        > Cookie: ticket=a
        200
        < Set-Cookie: ticket=b; Path=/
        < Cache-Control: max-age=600
        = first page
        GET
        > Accept-Encoding: gzip
        > Cookie: ticket=b
        200
        < Set-Cookie: ticket=c; Path=/
        < Cache-Control: max-age=600
        = other page)"},
    RuleCase{"vary-incomplete", R"(
        # a redirect that the language chose
        GET
        > Accept-Language: de
        < 302 Found
        < Date: @
        < Location: /de/
        < Cache-Control: max-age=600
        GET
        > Accept-Language: fr
        < 302 Found
        < Date: @
        < Location: /fr/
        < Cache-Control: max-age=600)",
             R"(
        # no cache repeats it (RFC 9110 15.4.3)
        GET
        > Accept-Language: de
        < 302 Found
        < Date: @
        < Location: /de/
        GET
        > Accept-Language: fr
        < 302 Found
        < Date: @
        < Location: /fr/)"},
    RuleCase{"vary-incomplete", R"(
        GET
        > Accept-Encoding: gzip
        < 302 Found
        < Date: @
        < Location: /welcome
        < Cache-Control: max-age=600
        GET
        > Accept-Encoding: gzip
        > Cookie: member=1
        200
        < Cache-Control: max-age=600
        = hello)",
             R"(
        # the query alone differs: a token for one answer
        GET
        > Accept-Encoding: gzip
        < 302 Found
        < Date: @
        < Location: /welcome?state=a
        < Cache-Control: max-age=600
        GET
        > Accept-Encoding: gzip
        > Cookie: member=1
        < 302 Found
        < Date: @
        < Location: /welcome?state=b
        < Cache-Control: max-age=600)"},
    RuleCase{"vary-incomplete", R"(
        # the user is another one: Vary need not say that (RFC 9110 12.5.5)
        GET
        > Authorization: Bearer one
        > Accept-Language: de
        200
        < Cache-Control: private, max-age=600
        = Guten Tag
        GET
        > Authorization: Bearer two
        > Accept-Language: en
        200
        < Cache-Control: private, max-age=600
        = Good morning)",
             R"(
        GET
        > Authorization: Bearer one
        200
        < Cache-Control: private, max-age=600
        = alice
        GET
        > Authorization: Bearer two
        200
        < Cache-Control: private, max-age=600
        = bobby)"},
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

extern const std::span<const RuleCase> cases = examples;

} // namespace hci::vary_incomplete
