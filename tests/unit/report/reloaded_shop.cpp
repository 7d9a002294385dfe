#include "tests/unit/report/reloaded_shop.h"

#include "tests/unit/dialogue.h"

namespace hci::test {

SessionPtr reloadedShop() {
    return dialogue(R"(
        @ 12:00:00
        > GET https://shop.example/style.css
        > Accept-Encoding: gzip
        < 200 OK
        < Date: @
        < ETag: "s1"
        < Vary: Accept-Encoding
        < Cache-Control: max-age=60
        =#6000
        > GET https://shop.example/data.json
        < 200 OK
        < Date: @
        < ETag: "d1"
        < Cache-Control: no-cache
        =#400
        @ 12:05:00
        > GET https://shop.example/style.css
        > Accept-Encoding: gzip
        > If-None-Match: "s1"
        < 304 Not Modified
        < Date: @
        < ETag: "s1"
        < Cache-Control: max-age=60
        > GET https://shop.example/data.json
        > If-None-Match: "d1"
        < 200 OK
        < Date: @
        < ETag: "d1"
        < Cache-Control: no-cache
        =#400
    )");
}

SessionPtr visitedShop() {
    return dialogue(R"(
        @ 12:00:00
        > GET https://shop.example/?session=s3cr3t-token
        > Cookie: sid=s3cr3t-token
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < ETag: "p1"
        < Last-Modified: @-3600
        < Cache-Control: no-cache
        < Set-Cookie: sid=s3cr3t-token; Path=/
        < Set-Cookie: lang=german; Path=/
        =#6000
        > GET https://shop.example/logo.svg#top h2
        > Accept-Encoding: gzip
        < 200 OK
        < Date: @
        < Vary: Accept-Encoding
        < ETag: W/"l1"
        < Cache-Control: max-age=0
        =#900
        > GET https://shop.example/app.js
        < 200 OK
        < Date: @
        < Cache-Control: max-age=600
        =#100
        @ 12:05:00
        > GET https://shop.example/?session=s3cr3t-token
        > Cookie: sid=s3cr3t-token
        > If-None-Match: "p1"
        > If-Modified-Since: @-3903
        < 304 Not Modified
        < Date: @
        < ETag: "p1"
        < Cache-Control: no-cache
        > GET https://shop.example/logo.svg h2
        > Accept-Encoding: gzip
        > If-None-Match: W/"l1"
        < 304 Not Modified
        < Date: @
        < ETag: W/"l1"
        < Cache-Control: max-age=0
        > GET https://shop.example/app.js
        < 200 OK
        < Date: @
        < Cache-Control: max-age=600
        =#100
        > GET https://shop.example/gone
        < failed: no way to ?session=s3cr3t-token
    )");
}

} // namespace hci::test
