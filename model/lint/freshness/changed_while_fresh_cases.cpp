#include "model/lint/rule_file.h"

#include <array>

namespace hci::changed_while_fresh {

namespace {

constexpr std::array examples{
    RuleCase{"changed-while-fresh", R"(
        # the origin was not ready, and what it said is kept
        GET
        200
        < Content-Length: 0
        < Cache-Control: max-age=3600
        @ 12:01:00
        GET
        200
        < Cache-Control: max-age=3600
        = hello)",
             R"(
        # kept for no time
        GET
        200
        < Content-Length: 0
        < Cache-Control: max-age=0
        @ 12:01:00
        GET
        200
        < Cache-Control: max-age=3600
        = hello)"},
    RuleCase{"changed-while-fresh", R"(
        GET
        > Cookie: a=1
        200
        < Vary: Cookie
        < Cache-Control: max-age=3600
        = old
        @ 12:01:00
        GET
        > Cookie: a=1
        200
        < Vary: Cookie
        < Cache-Control: max-age=3600
        = new)",
             R"(
        # which cookies were sent, the recording does not show: two variants perhaps
        GET
        200
        < Vary: Cookie
        < Cache-Control: max-age=3600
        = old
        ! sanitised
        @ 12:01:00
        GET
        200
        < Vary: Cookie
        < Cache-Control: max-age=3600
        = new
        ! sanitised)"},
    RuleCase{"changed-while-fresh", R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=600
        = old
        @ 12:20:00
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=600
        @ 12:25:00
        GET
        200
        < ETag: "v2"
        < Cache-Control: max-age=600
        = new)",
             R"(
        # seconds after the 304, which was not true: 304-contradicted
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=600
        = old
        @ 12:20:00
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=600
        @ 12:20:05
        GET
        200
        < ETag: "v2"
        < Cache-Control: max-age=600
        = new)"},
    RuleCase{"changed-while-fresh", R"(
        # what was written took it out of use by its group (RFC 9875 2.2): told, and no more
        > GET https://a.example/a
        200
        < Cache-Control: max-age=600
        < Cache-Groups: "g"
        = old
        > POST https://a.example/b
        200
        < Cache-Group-Invalidation: "g"
        = done
        > GET https://a.example/a
        200
        < Cache-Control: max-age=600
        < Cache-Groups: "g"
        = new)",
             R"(
        > GET https://a.example/a
        200
        < Cache-Control: max-age=600
        < Cache-Groups: "g"
        = old
        > POST https://a.example/b
        200
        < Cache-Group-Invalidation: "g"
        = done
        > GET https://a.example/a
        200
        < Cache-Control: max-age=600
        < Cache-Groups: "g"
        = old)"},
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
        > Authorization: Bearer one
        200
        < Cache-Control: private, max-age=3600
        = old
        @ 12:10:00
        GET
        > Authorization: Bearer one
        200
        < Cache-Control: private, max-age=3600
        = new)",
             R"(
        # another user's
        GET
        > Authorization: Bearer one
        200
        < Cache-Control: private, max-age=3600
        = old
        @ 12:10:00
        GET
        > Authorization: Bearer two
        200
        < Cache-Control: private, max-age=3600
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
};

} // namespace

extern const std::span<const RuleCase> cases = examples;

} // namespace hci::changed_while_fresh
