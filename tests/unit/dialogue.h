#pragma once

#include "model/exchange/session.h"

#include <string_view>

namespace hci::test {

/// Builds a session from a text that reads like an HTTP dialogue, one exchange after the other:
///
///     @ 12:00:05            time on 2026-01-05 (UTC); default: one second after the exchange before
///     > GET http://a.example/x h2
///     > Accept-Encoding: gzip
///     - {"a": 1}            the request's content
///     < 200 OK              no status line: no response; "< failed" a failed exchange, "< failed: words"
///                           with what the transport says
///     < ETag: "v1"
///     < Date: @             the exchange's own time; "@-10" ten seconds before, "@+10" after
///     = hello               content; its size is counted as measured. "=#6000" 6,000 bytes of filler,
///                           "=#6000b" the same number of other bytes
///     ~ ETag: "v1"          a field of the trailer section
///     ! memory-cache        source: memory-cache, disk-cache, service-worker, unknown; "delay 1500": the
///                           response's fields came after so many ms; "request-incomplete", "sanitised",
///                           "fields-unavailable", "cut": as ExchangeFlag; "bytes-follow": StaleOnConnection;
///                           "no-sizes": the recorder counted no bytes; "refused words": the client did
///                           not hand the answer on; "server 192.0.2.1": the address that answered;
///                           "page page_1": the recorder's page; "request-header 1896": the recorder counted
///                           that many bytes of request line and fields
///
/// Empty lines and lines that start with # are skipped. A fault in the text aborts the test.
[[nodiscard]] SessionPtr dialogue(std::string_view text);

/// 2026-01-05T00:00:00Z plus a time of day, in milliseconds.
[[nodiscard]] Milliseconds at(int hour, int minute, int second = 0, int ms = 0);

} // namespace hci::test
