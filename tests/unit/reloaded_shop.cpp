#include "tests/unit/reloaded_shop.h"

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

} // namespace hci::test
