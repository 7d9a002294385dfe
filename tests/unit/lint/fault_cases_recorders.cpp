// Peculiarities of recorders: hits that look like transfers, 304s shown as 200, fields left out, values
// split, times of the export, negative sizes.

#include "tests/unit/lint/fault_cases.h"

namespace hci::test {

namespace {

constexpr const char* firefox = "Firefox 140.0.1/Firefox 140.0.1";
constexpr const char* zeros =
    "'blocked': 0, 'dns': 0, 'connect': 0, 'ssl': 0, 'send': 0, 'wait': 0, 'receive': 0";

QByteArray firefoxLoads(const Entry& second) {
    return recordingOf({{.fields = "Date: Mon, 10 Mar 2025 09:00:00 GMT\nCache-Control: max-age=3600\n"
                                   "ETag: \"a1\"\nContent-Length: 10",
                         .sizes = "'headersSize': 200, 'bodySize': 210"},
                        second},
                       firefox);
}

constexpr const char* storedFields = "Date: Mon, 10 Mar 2025 09:00:00 GMT\nCache-Control: max-age=3600\n"
                                     "ETag: \"a1\"\nContent-Length: 10";
constexpr const char* hit = "source #1 disk-cache\ntransferred #1 0\nverdict #1 cache-hit\n"
                            "no date-skew\nno fresh-but-requested";

QByteArray prefetch(const char* sizes, const char* content, const char* tag = "\"fd91\"",
                    const char* sent = "If-None-Match: \"fd91\"") {
    const QByteArray fields = QByteArray("Cache-Control: private, max-age=1800\nContent-Encoding: gzip\n"
                                         "Last-Modified: Sun, 09 Mar 2025 09:00:00 GMT\nETag: ") +
                              tag;
    return recordingOf({{.fields = "Cache-Control: private, max-age=1800\nContent-Encoding: gzip\n"
                                   "Last-Modified: Sun, 09 Mar 2025 09:00:00 GMT\nETag: \"fd91\"",
                         .content = "'size': 15000",
                         .sizes = "'headersSize': -1, 'bodySize': -1, '_transferSize': 6200"},
                        {.at = "10:06:40.000",
                         .request = sent,
                         .fields = fields.constData(),
                         .content = content,
                         .sizes = sizes}});
}

constexpr const char* notMissed = "no missed-304\noutcome #1 not-modified\nmissed 0";

std::vector<FaultCase> hitFaults() {
    return {
        {"Firefox's hit with zeros",
         firefoxLoads({.at = "09:00:40.000",
                       .fields = storedFields,
                       .content = "'size': 0",
                       .sizes = "'headersSize': 0, 'bodySize': 1109667",
                       .times = zeros,
                       .extra = "'time': 0"}),
         hit},
        {"Firefox's hit without times",
         firefoxLoads({.at = "09:00:40.000",
                       .fields = storedFields,
                       .sizes = "'headersSize': 0, 'bodySize': 0",
                       .times = "",
                       .extra = "'time': 0"}),
         hit},
        {"Firefox's hit of a redirect",
         firefoxLoads({.at = "09:00:40.000",
                       .status = 301,
                       .fields = "Date: Mon, 10 Mar 2025 08:00:00 GMT\nLocation: /y",
                       .sizes = "'headersSize': 0, 'bodySize': 0",
                       .times = zeros,
                       .extra = "'time': 0"}),
         "source #1 disk-cache\ntransferred #1 0"},
        {"Firefox's hit of what a CDN had, older than the request with its Age",
         firefoxLoads({.at = "09:00:40.000",
                       .fields = "Date: Mon, 10 Mar 2025 08:00:00 GMT\nAge: 60\nCache-Control: max-age=99999",
                       .sizes = "'headersSize': 300, 'bodySize': 310",
                       .times = zeros,
                       .extra = "'time': 0"}),
         "source #1 disk-cache\ntransferred #1 0"},
        {"a hit of a browser made of Firefox",
         recordingOf({{.fields = storedFields, .sizes = "'headersSize': 200, 'bodySize': 210"},
                      {.at = "09:00:40.000",
                       .fields = storedFields,
                       .content = "'size': 0",
                       .sizes = "'headersSize': 0, 'bodySize': 1109667",
                       .times = zeros,
                       .extra = "'time': 0"}},
                     "LibreWolf 140.0.1/LibreWolf 140.0.1"),
         hit},
        {"near: Firefox waited for it",
         firefoxLoads(
             {.at = "10:30:00.000",
              .fields = "Date: Mon, 10 Mar 2025 10:30:00 GMT\nCache-Control: max-age=3600\nETag: \"a2\"",
              .sizes = "'headersSize': 0, 'bodySize': 10"}),
         "source #1 network"},
        {"near: a server on the same machine, in no time",
         firefoxLoads(
             {.at = "10:30:00.000",
              .fields = "Date: Mon, 10 Mar 2025 10:30:00 GMT\nCache-Control: max-age=3600\nETag: \"a2\"",
              .sizes = "'headersSize': 200, 'bodySize': 210",
              .times = zeros,
              .extra = "'time': 0"}),
         "source #1 network\ntransferred #1 210"},
        {"a hit's request is not shown whole",
         recordingOf({{.request = "Accept-Encoding: gzip, br\nUser-Agent: Chrome/131",
                       .fields = "Cache-Control: max-age=3600\nVary: Accept-Encoding, Origin\nETag: \"a\""},
                      {.at = "09:00:10.000",
                       .request = "User-Agent: Chrome/131",
                       .fields = "Cache-Control: max-age=3600\nVary: Accept-Encoding, Origin\nETag: \"a\"",
                       .sizes = "'headersSize': -1, 'bodySize': 0, '_transferSize': 0",
                       .extra = "'time': 1, '_fromCache': 'memory'"}}),
         "decision #1 fresh-hit\nresources 1\nverdict #1 cache-hit"},
        {"a service worker's answer, whose request is not shown whole",
         recordingOf({{.request = "Accept-Encoding: gzip, br\nUser-Agent: Chrome/131",
                       .fields = "Cache-Control: max-age=3600\nVary: Accept-Encoding\nETag: \"a\""},
                      {.at = "09:00:10.000",
                       .request = "User-Agent: Chrome/131",
                       .fields = "Cache-Control: max-age=3600\nVary: Accept-Encoding\nETag: \"a\"",
                       .sizes = "'headersSize': -1, 'bodySize': 0, '_transferSize': 0",
                       .extra = "'time': 1, '_fetchedViaServiceWorker': true"}}),
         "decision #1 fresh-hit\nresources 1"},
        {"a hit comes before any whole request",
         recordingOf({{.fields = "Cache-Control: max-age=3600\nVary: Accept-Encoding, Cookie\nETag: \"a\"",
                       .sizes = "'headersSize': -1, 'bodySize': 0, '_transferSize': 0",
                       .extra = "'time': 1, '_fromCache': 'disk'"},
                      {.at = "09:00:10.000",
                       .request = "Accept-Encoding: gzip\nCookie: a=b",
                       .fields = "Cache-Control: max-age=3600\nVary: Accept-Encoding, Cookie\nETag: \"a\""}}),
         "decision #1 fresh-hit\nresources 1"},
        {"of two variants, the one that was used last",
         recordingOf({{.request = "Accept-Encoding: gzip",
                       .fields = "Cache-Control: max-age=3600\nVary: Accept-Encoding\nETag: \"a\""},
                      {.at = "09:00:05.000",
                       .request = "Accept-Encoding: br",
                       .fields = "Cache-Control: max-age=3600\nVary: Accept-Encoding\nETag: \"b\""},
                      {.at = "09:00:10.000",
                       .fields = "Cache-Control: max-age=3600\nVary: Accept-Encoding\nETag: \"b\"",
                       .sizes = "'headersSize': -1, 'bodySize': 0, '_transferSize': 0",
                       .extra = "'time': 1, '_fromCache': 'memory'"}}),
         "decision #2 fresh-hit\nresources 2"},
        {"near: what a hit does show must agree",
         recordingOf({{.request = "Accept-Encoding: gzip\nOrigin: https://one.example",
                       .fields = "Cache-Control: max-age=3600\nVary: Accept-Encoding, Origin\nETag: \"a\""},
                      {.at = "09:00:10.000",
                       .request = "Origin: https://two.example",
                       .fields = "Cache-Control: max-age=3600\nVary: Accept-Encoding, Origin\nETag: \"a\"",
                       .sizes = "'headersSize': -1, 'bodySize': 0, '_transferSize': 0",
                       .extra = "'time': 1, '_fromCache': 'memory'"}}),
         "resources 2"},
        {"near: a transfer's request is shown whole",
         recordingOf({{.request = "Accept-Encoding: gzip",
                       .fields = "Cache-Control: max-age=3600\nVary: Accept-Encoding\nETag: \"a\""},
                      {.at = "09:00:10.000",
                       .fields = "Cache-Control: max-age=3600\nVary: Accept-Encoding\nETag: \"b\""}}),
         "decision #1 revalidate\nresources 2"},
    };
}

std::vector<FaultCase> shownAs200Faults() {
    return {
        {"a 304 shown as 200",
         prefetch("'headersSize': -1, 'bodySize': -1, '_transferSize': 22", "'size': 0"), notMissed},
        {"a 304 shown as 200, with what the cache had",
         prefetch("'headersSize': -1, 'bodySize': -1, '_transferSize': 300", "'size': 15000"), notMissed},
        {"a 304 shown as 200 to If-Modified-Since",
         prefetch("'headersSize': -1, 'bodySize': -1, '_transferSize': 22", "'size': 0", "\"fd91\"",
                  "If-Modified-Since: Sun, 09 Mar 2025 09:00:00 GMT"),
         notMissed},
        {"a 304 shown as 200 behind a hit",
         recordingOf({{.fields = "Cache-Control: max-age=0\nETag: \"a\"\nContent-Length: 10",
                       .sizes = "'headersSize': -1, 'bodySize': 0, '_transferSize': 0",
                       .extra = "'time': 1, '_fromCache': 'disk'"},
                      {.at = "09:00:10.000",
                       .request = "If-None-Match: \"a\"",
                       .fields = "Cache-Control: max-age=0\nETag: \"a\"",
                       .sizes = "'headersSize': -1, 'bodySize': -1, '_transferSize': 8"}}),
         notMissed},
        {"a 304 shown as 200, of a response that was stored before the recording",
         recordingOf({{.request = "If-None-Match: \"fd91\"",
                       .fields = "Cache-Control: max-age=1800\nContent-Encoding: gzip\nETag: \"fd91\"",
                       .content = "'size': 0",
                       .sizes = "'headersSize': -1, 'bodySize': -1, '_transferSize': 22"}}),
         "no missed-304\noutcome #0 undetermined\nmissed 0"},
        {"near: the whole content, of a response that was stored before the recording",
         recordingOf({{.request = "If-None-Match: \"fd91\"",
                       .fields = "Cache-Control: max-age=1800\nETag: \"fd91\""}}),
         "finding missed-304 error\noutcome #0 missed-not-modified"},
        {"near: enough came for the content",
         prefetch("'headersSize': -1, 'bodySize': -1, '_transferSize': 6190", "'size': 15000"),
         "finding missed-304 error\noutcome #1 missed-not-modified"},
        {"near: little came, of another tag",
         prefetch("'headersSize': -1, 'bodySize': -1, '_transferSize': 300", "'size': 15", "\"other\""),
         "outcome #1 undetermined\nno missed-304"},
    };
}

std::vector<FaultCase> timeFaults() {
    const auto queued = [](const char* times, const char* time) {
        return recordingOf(
            {{.fields = "Date: Mon, 10 Mar 2025 09:01:00 GMT\nCache-Control: max-age=30\nETag: \"x\"",
              .times = times,
              .extra = time},
             {.at = "09:01:05.000",
              .fields = "Date: Mon, 10 Mar 2025 09:01:05 GMT\nCache-Control: max-age=30\nETag: \"x\""}});
    };
    const auto exported = [](const char* creator, const char* first, const char* second) {
        return recordingOf(
            {{.at = first,
              .fields = "Date: Mon, 10 Mar 2025 07:00:00 GMT\nCache-Control: max-age=60\nETag: \"v\""},
             {.at = second,
              .fields = "Date: Mon, 10 Mar 2025 07:00:30 GMT\nCache-Control: max-age=60\nETag: \"v\""}},
            creator);
    };
    const char* late = "age #1 30\ndecision #1 fresh-hit\nno redownloaded\nwarning times-of-export";
    return {
        {"a request that stood in line",
         queued("'blocked': 60000, 'send': 0, 'wait': 20, 'receive': 0", "'time': 60020"),
         "age #1 5\ndecision #1 fresh-hit"},
        {"a request that waited for its connection",
         queued("'blocked': 10000, 'dns': 20000, 'connect': 30000, 'ssl': 25000, 'send': 0, 'wait': 20, "
                "'receive': 0",
                "'time': 60020"),
         "age #1 5\ndecision #1 fresh-hit"},
        {"ssl beside connect, as Firefox has it",
         queued("'blocked': 10000, 'dns': 10000, 'connect': 15000, 'ssl': 25000, 'send': 0, 'wait': 20, "
                "'receive': 0",
                "'time': 60020"),
         "age #1 5\ndecision #1 fresh-hit"},
        {"near: the server took its time",
         queued("'blocked': 0, 'send': 0, 'wait': 60020, 'receive': 0", "'time': 60020"),
         "age #1 65\ndecision #1 revalidate"},
        {"Insomnia's times of the export",
         exported("Insomnia REST Client 11.2.0", "09:00:00.000", "09:00:00.000"), late},
        {"another recorder's times of the export", exported("API-Client 1.0", "09:00:00.000", "09:00:00.000"),
         late},
        {"times of an export that took some milliseconds",
         exported("API-Client 1.0", "09:00:00.000", "09:00:00.007"), late},
        {"near: a page's requests, answered by a cache that sends no Age",
         exported("Firebug 2.0", "09:00:00.000", "09:00:00.421"), "no-warning times-of-export"},
        {"near: requests at their own times", exported("API-Client 1.0", "07:00:00.000", "07:00:30.000"),
         "age #1 30\ndecision #1 fresh-hit\nno-warning times-of-export"},
        {"near: a clock that is wrong, in a session that went on",
         exported("API-Client 1.0", "09:00:00.000", "09:00:30.000"), "no-warning times-of-export"},
    };
}

std::vector<FaultCase> valueFaults() {
    constexpr const char* playwright = "Playwright 1.60.0/firefox 150.0";
    return {
        {"Playwright's pieces of dates",
         recordingOf(
             {{.fields = "last-modified: Fri\nlast-modified: 07 Mar 2025 11:05:50 GMT\netag: \"a\"\n"
                         "expires: Mon\nexpires: 10 Mar 2025 09:10:00 GMT\ndate: Mon\n"
                         "date: 10 Mar 2025 09:00:00 GMT\nx-timer: S1.2\nx-timer: VS0\nx-timer: VE1"}},
             playwright),
         "no last-modified-syntax\nno date-syntax\nno expires-invalid\n"
         "field #0 date Mon, 10 Mar 2025 09:00:00 GMT\nfield #0 x-timer S1.2, VS0, VE1"},
        {"Playwright's pieces of a tag and of Vary",
         recordingOf(
             {{.fields = "etag: \"a\netag: b\"\nvary: Origin\nvary: Cookie\ncache-control: max-age=60"}},
             playwright),
         "no etag-repeated\nfield #0 etag \"a, b\"\nfield #0 vary Origin, Cookie"},
        {"Playwright's pieces of a tag with two commas",
         recordingOf({{.fields = "etag: \"a\netag: b\netag: c\"\ndate: Mon\ndate: 10 Mar 2025 09:00:00 GMT\n"
                                 "cache-control: max-age=60"}},
                     playwright),
         "no etag-repeated\nfield #0 etag \"a, b, c\""},
        {"Playwright's pieces of a cookie",
         recordingOf(
             {{.fields = "set-cookie: a=1; expires=Fri\nset-cookie: 07 Mar 2025 11:05:50 GMT; path=/\n"
                         "set-cookie: b=2\netag: \"a\"\ncache-control: max-age=60"}},
             playwright),
         "field #0 set-cookie a=1; expires=Fri, 07 Mar 2025 11:05:50 GMT; path=/"},
        {"any recorder's pieces of a date",
         recordingOf({{.fields = "Date: Mon\nDate: 10 Mar 2025 09:00:00 GMT\nCache-Control: max-age=60"}}),
         "no date-syntax\nfield #0 date Mon, 10 Mar 2025 09:00:00 GMT"},
        {"dates that were joined",
         recordingOf({{.fields = "Date: Mon, 10 Mar 2025 09:00:00 GMT, Mon, 10 Mar 2025 09:00:00 GMT\n"
                                 "Cache-Control: max-age=60"}}),
         "no date-syntax\nfield #0 date Mon, 10 Mar 2025 09:00:00 GMT"},
        {"near: a date that is none", recordingOf({{.fields = "Date: Mon\nCache-Control: max-age=60"}}),
         "finding date-syntax error"},
        {"near: two tags of the server",
         recordingOf({{.fields = "ETag: \"a\"\nETag: \"b\"\nCache-Control: max-age=60"}}),
         "finding etag-repeated error"},
        {"a WebSocket without a size",
         recordingOf({{.status = 101,
                       .fields = "Upgrade: websocket\nConnection: upgrade",
                       .content = "'size': 0",
                       .sizes = "'headersSize': 163, 'bodySize': -163, '_transferSize': 0",
                       .url = "wss://www.example.org/ws",
                       .type = "x-unknown"}}),
         "no-warning size-impossible\nno validator-missing\ntransferred #0 0"},
        {"near: a size that nothing explains",
         recordingOf({{.fields = "ETag: \"a\"", .sizes = "'headersSize': 163, 'bodySize': -7"}}),
         "warning size-impossible"},
    };
}

} // namespace

std::vector<FaultCase> recorderFaults() {
    std::vector<FaultCase> all = hitFaults();
    for (const auto& more : {shownAs200Faults(), timeFaults(), valueFaults()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace hci::test
