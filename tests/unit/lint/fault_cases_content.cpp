// Faults of contents and their sizes: texts that were removed, cut or replaced, and lengths of texts in JSON.

#include "tests/unit/lint/fault_cases.h"

namespace hci::test {

namespace {

/// Two loads with different tags, the second conditional, and what the recorder shows of their contents.
QByteArray twoTags(const char* first, const char* second, const char* creator = "WebInspector 537.36",
                   const char* fields = "") {
    const QByteArray one = QByteArray("ETag: \"v1\"\nCache-Control: max-age=0\n") + fields;
    const QByteArray other = QByteArray("ETag: \"v2\"\nCache-Control: max-age=0\n") + fields;
    return recordingOf({{.fields = one.constData(), .content = first},
                        {.at = "09:00:10.000",
                         .request = "If-None-Match: \"v1\"",
                         .fields = other.constData(),
                         .content = second}},
                       creator);
}

constexpr const char* unknown = "no etag-unstable\noutcome #1 undetermined\nmissed 0";
constexpr const char* same = "finding etag-unstable error\noutcome #1 missed-not-modified";

} // namespace

std::vector<FaultCase> contentFaults() {
    const char* redacted = "'size': 5000, 'text': '[application/javascript redacted]'";
    return {
        {"placeholder of the length of no content",
         twoTags(redacted, "'size': 5200, 'text': '[application/javascript redacted]'"), unknown},
        {"placeholder, and the sizes are the same", twoTags(redacted, redacted), unknown},
        {"placeholder whose length somebody wrote as the size",
         twoTags("'size': 10, 'text': '[redacted]'", "'size': 10, 'text': '[redacted]'"), unknown},
        {"placeholder without a size",
         twoTags("'size': -1, 'text': '<removed>'", "'size': -1, 'text': '<removed>'"), unknown},
        {"placeholder word", twoTags("'size': 0, 'text': 'REDACTED'", "'size': 0, 'text': 'REDACTED'"),
         unknown},
        {"text cut off", twoTags("'size': 900, 'text': '0123456789'", "'size': 900, 'text': '0123456789'"),
         unknown},
        {"text replaced by a longer one",
         twoTags("'size': 4, 'text': 'see the other file'", "'size': 4, 'text': 'see the other file'"),
         unknown},
        {"Firefox's text cut off",
         twoTags("'size': 900, 'text': 'abc'", "'size': 900, 'text': 'abc'", "Firefox 140.0"), unknown},
        {"Firebug's remark behind a cut text",
         twoTags("'size': 900, 'text': 'abc\\n\\n... (truncated)'",
                 "'size': 900, 'text': 'abc\\n\\n... (truncated)'", "Firebug 1.12"),
         unknown},
        {"base64 cut off",
         twoTags("'size': 900, 'encoding': 'base64', 'text': 'MDEyMzQ1Njc4OQ=='",
                 "'size': 900, 'encoding': 'base64', 'text': 'MDEyMzQ1Njc4OQ=='"),
         unknown},
        {"near: a JSON content that speaks of redacting",
         twoTags("'size': 24, 'text': '{\\\"a\\\": \\\"it was redacted\\\"}'",
                 "'size': 24, 'text': '{\\\"a\\\": \\\"it was redacted\\\"}'"),
         same},
        {"near: the text is the content",
         twoTags("'size': 10, 'text': '0123456789'", "'size': 10, 'text': '0123456789'"), same},
        {"near: escapes are no content",
         twoTags("'size': 7, 'text': 'a\\nb\\u00e9\\\"c'", "'size': 7, 'text': 'a\\nb\\u00e9\\\"c'"),
         "finding etag-unstable error\nsays etag-unstable all 7 bytes are the same"},
        {"near: the recorder counted characters",
         twoTags("'size': 3, 'text': 'a\u00e9b'", "'size': 3, 'text': 'a\u00e9b'"), same},
        {"near: another charset was on the wire",
         twoTags("'size': 7, 'text': '\u65e5\u672c\u8a9e!'", "'size': 7, 'text': '\u65e5\u672c\u8a9e!'"),
         same},
        {"near: UTF-16 was on the wire", twoTags("'size': 8, 'text': 'abc'", "'size': 8, 'text': 'abc'"),
         same},
        {"near: a byte order mark was taken off",
         twoTags("'size': 6, 'text': 'abc'", "'size': 6, 'text': 'abc'"), same},
        {"near: base64 with escaped slashes",
         twoTags("'size': 3, 'encoding': 'base64', 'text': 'a\\/8A'",
                 "'size': 3, 'encoding': 'base64', 'text': 'a\\/8A'"),
         "finding etag-unstable error\nsays etag-unstable all 3 bytes are the same"},
        {"near: old Chrome's base64 without its label",
         twoTags("'size': 10, 'text': 'MDEyMzQ1Njc4OQ=='", "'size': 10, 'text': 'MDEyMzQ1Njc4OQ=='"),
         "finding etag-unstable error\nsays etag-unstable all 10 bytes are the same"},
        {"near: the size is that of the coded content",
         twoTags("'size': 4, 'text': '0123456789'", "'size': 4, 'text': '0123456789'", "WebInspector 537.36",
                 "Content-Encoding: gzip\nContent-Length: 4"),
         "finding etag-unstable error\nsays etag-unstable all 10 bytes are the same"},
        {"near: no size at all, the text says it",
         twoTags("'size': 0, 'text': 'abc\\ndef'", "'size': 0, 'text': 'abc\\ndef'",
                 "WebKit Web Inspector 1.0"),
         "finding etag-unstable error\nsays etag-unstable all 7 bytes are the same"},
        {"bytes of base64",
         twoTags("'size': 10, 'encoding': 'base64', 'text': 'MDEyMzQ1Njc4OQ=='",
                 "'size': 10, 'encoding': 'base64', 'text': 'MDEyMzQ1Njc4OQ=='"),
         "says etag-unstable all 10 bytes are the same"},
        {"9110 8.6 the decoded content was counted as what came",
         recordingOf({{.fields = "Content-Encoding: gzip\nContent-Length: 864",
                       .content = "'size': 1639",
                       .sizes = "'headersSize': 200, 'bodySize': 1639"}}),
         "transferred #0 1064"},
        {"9110 8.6 it was counted in the sum as well",
         recordingOf({{.fields = "Content-Encoding: gzip\nContent-Length: 864",
                       .content = "'size': 1639",
                       .sizes = "'headersSize': 200, 'bodySize': 1639, '_transferSize': 1839"}}),
         "transferred #0 1064"},
        {"near: nothing was coded",
         recordingOf({{.fields = "Content-Length: 864",
                       .content = "'size': 1639",
                       .sizes = "'headersSize': 200, 'bodySize': 1639"}}),
         "transferred #0 1839"},
        {"near: 9112 6.3 Transfer-Encoding overrides Content-Length",
         recordingOf({{.fields = "Content-Encoding: gzip\nContent-Length: 864\nTransfer-Encoding: chunked",
                       .content = "'size': 1639",
                       .sizes = "'headersSize': 200, 'bodySize': 1639"}}),
         "transferred #0 1839"},
        {"near: another number than the content's was counted",
         recordingOf({{.fields = "Content-Encoding: gzip\nContent-Length: 864",
                       .content = "'size': 1639",
                       .sizes = "'headersSize': 200, 'bodySize': 900"}}),
         "transferred #0 1100"},
        {"bytes of a reused tag",
         recordingOf({{.fields = "ETag: \"v1\"\nCache-Control: max-age=0",
                       .content = "'size': 4, 'text': 'a\\nb\\n'"},
                      {.at = "09:00:10.000",
                       .fields = "ETag: \"v1\"\nCache-Control: max-age=0",
                       .content = "'size': 5, 'encoding': 'base64', 'text': 'YWJjZGU='"}}),
         "finding etag-reused error\nsays etag-reused of 4 bytes and 5 bytes"},
    };
}

} // namespace hci::test
