// Faults that one answer of a URL shows about another: after a write, beside HEAD, for another request,
// broken off silently, coded with a dictionary. In the formats of recorders.

#include "tests/unit/lint/fault_cases.h"

namespace hci::test {

namespace {

constexpr const char* fresh = "Date: Mon, 10 Mar 2025 09:00:00 GMT\nETag: \"v1\"\nCache-Control: max-age=600";

/// A GET, a write with that status ten seconds later, and then an apparent cache hit.
QByteArray hitAfter(const char* method, int status, const Entry& hit,
                    const char* creator = "WebInspector 537.36") {
    return recordingOf({{.fields = fresh},
                        {.at = "09:00:10.000",
                         .status = status,
                         .fields = "Date: Mon, 10 Mar 2025 09:00:10 GMT",
                         .content = "'size': 0",
                         .method = method},
                        hit},
                       creator);
}

std::vector<FaultCase> afterWrites() {
    const Entry chrome{.at = "09:00:20.000",
                       .fields = fresh,
                       .sizes = "'headersSize': -1, 'bodySize': 0, '_transferSize': 0",
                       .extra = "'time': 1, '_fromCache': 'disk'"};
    const Entry firefox{.at = "09:00:20.000",
                        .fields = fresh,
                        .sizes = "'headersSize': 0, 'bodySize': 0",
                        .times = "",
                        .extra = "'time': 0"};
    return {
        {"9111 4.4 Chrome's disk cache after a PUT", hitAfter("PUT", 204, chrome),
         "finding used-after-write error\nsays used-after-write PUT to this URL was answered 204"},
        {"9111 4.4 Firefox's cache after a DELETE", hitAfter("DELETE", 200, firefox, "Firefox 140.0"),
         "finding used-after-write error"},
        {"near: 9111 4.4 an error invalidates nothing", hitAfter("PUT", 412, chrome), "no used-after-write"},
        {"near: 9111 4.4 OPTIONS is safe", hitAfter("OPTIONS", 204, chrome), "no used-after-write"},
    };
}

std::vector<FaultCase> brokenOff() {
    const char* sized = "ETag: \"v1\"\nCache-Control: max-age=600\nContent-Length: 100";
    const auto twice = [](const char* fields, const char* sizes) {
        return recordingOf(
            {{.fields = fields, .sizes = sizes}, {.at = "09:00:10.000", .fields = fields, .sizes = sizes}});
    };
    return {
        {"9111 3.3 fewer bytes than Content-Length, without a word",
         twice(sized, "'headersSize': 200, 'bodySize': 10"), "decision #1 miss\nno fresh-but-requested"},
        {"9111 3.3 fewer bytes by the transfer alone",
         twice(sized, "'headersSize': -1, 'bodySize': -1, '_transferSize': 60"),
         "decision #1 miss\nno fresh-but-requested"},
        {"near: the transfer was whole, and the text is shorter",
         twice(sized, "'headersSize': 200, 'bodySize': 100, '_transferSize': 300"),
         "decision #1 fresh-hit\nfinding fresh-but-requested info"},
    };
}

/// A 200 and a 304 with one more field each.
QByteArray typedPair(const char* stored, const char* received) {
    const QByteArray tag = "ETag: \"1\"\nCache-Control: no-cache\n";
    const QByteArray one = tag + stored;
    const QByteArray other = tag + received;
    return recordingOf({{.fields = one.constData()},
                        {.at = "09:00:10.000",
                         .request = "If-None-Match: \"1\"",
                         .status = 304,
                         .fields = other.constData(),
                         .content = "'size': 0",
                         .sizes = "'headersSize': 100, 'bodySize': 0"}});
}

std::vector<FaultCase> forOtherRequests() {
    const char* varies = "ETag: \"v1\"\nCache-Control: no-cache\nVary: Accept-Language, Accept-Encoding";
    const auto pair = [varies](const char* request, const char* fieldsOf304) {
        return recordingOf({{.request = "Accept-Language: de\nAccept-Encoding: br", .fields = varies},
                            {.at = "09:00:10.000",
                             .request = request,
                             .status = 304,
                             .fields = fieldsOf304,
                             .content = "'size': 0",
                             .sizes = "'headersSize': 100, 'bodySize': 0"}});
    };
    return {
        {"9111 4.1 a 304 to the tag of another variant",
         pair("Accept-Language: fr\nAccept-Encoding: br\nIf-None-Match: \"v1\"", varies), "no 304-good"},
        {"near: 9111 4.1 the same in another spelling",
         pair("Accept-Language:  DE\nAccept-Encoding: br\nIf-None-Match: \"v1\"", varies),
         "finding 304-good good"},
        {"15.4.5 a member of Vary is lost, and the verdict says so",
         pair("Accept-Language: de\nAccept-Encoding: br\nIf-None-Match: \"v1\"",
              "ETag: \"v1\"\nCache-Control: no-cache\nVary: Accept-Encoding"),
         "finding 304-missing-field error\nverdict #1 not-modified-incomplete\nno 304-good"},
        {"15.4.5 a 304 that costs more than the whole 200",
         recordingOf({{.fields = "ETag: \"1\"\nCache-Control: no-cache",
                       .sizes = "'headersSize': 60, 'bodySize': 10"},
                      {.at = "09:00:10.000",
                       .request = "If-None-Match: \"1\"",
                       .status = 304,
                       .fields = "ETag: \"1\"\nCache-Control: no-cache",
                       .content = "'size': 0",
                       .sizes = "'headersSize': 300, 'bodySize': 0"}}),
         "says 304-larger-than-content the content it spares has 10 bytes"},
        {"8.8.1 a weak tag stays over other content, and its 304 was true",
         recordingOf({{.fields = "ETag: W/\"1\"\nCache-Control: no-cache"},
                      {.at = "09:00:10.000",
                       .request = "If-None-Match: W/\"1\"",
                       .status = 304,
                       .fields = "ETag: W/\"1\"\nCache-Control: no-cache",
                       .content = "'size': 0",
                       .sizes = "'headersSize': 100, 'bodySize': 0"},
                      {.at = "09:00:12.000",
                       .fields = "ETag: W/\"1\"\nCache-Control: no-cache",
                       .content = "'size': 10, 'text': 'abcdefghij'"}}),
         "finding etag-weak-reused info\nverdict #1 not-modified"},
        {"near: 8.8.1 a strong tag stays, and its 304 was not",
         recordingOf({{.fields = "ETag: \"1\"\nCache-Control: no-cache"},
                      {.at = "09:00:10.000",
                       .request = "If-None-Match: \"1\"",
                       .status = 304,
                       .fields = "ETag: \"1\"\nCache-Control: no-cache",
                       .content = "'size': 0",
                       .sizes = "'headersSize': 100, 'bodySize': 0"},
                      {.at = "09:00:12.000",
                       .fields = "ETag: \"1\"\nCache-Control: no-cache",
                       .content = "'size': 10, 'text': 'abcdefghij'"}}),
         "finding etag-reused error\nverdict #1 contradicted"},
        {"8.3.1 a media type in another spelling is the same",
         typedPair("Content-Type: text/html; charset=UTF-8", "Content-Type: text/html;charset=utf-8"),
         "says 304-extra-representation-field which it should leave out"},
        {"near: 8.3.1 another media type", typedPair("Content-Type: text/html", "Content-Type: text/plain"),
         "says 304-extra-representation-field the content no longer fits it"},
        {"12.5.5 one cookie alone differs",
         recordingOf({{.request = "Cookie: theme=dark; _ga=1.2", .fields = fresh},
                      {.at = "09:00:05.000",
                       .request = "Cookie: theme=light; _ga=1.3",
                       .fields = fresh,
                       .content = "'size': 10, 'text': 'abcdefghij'"}}),
         "finding vary-incomplete warning\nsays vary-incomplete Cookie (theme)\nno etag-reused"},
        {"near: 12.5.5 two cookies differ",
         recordingOf({{.request = "Cookie: theme=dark; seen=a", .fields = fresh},
                      {.at = "09:00:05.000",
                       .request = "Cookie: theme=light; seen=b",
                       .fields = fresh,
                       .content = "'size': 10, 'text': 'abcdefghij'"}}),
         "no vary-incomplete\nfinding etag-reused error"},
    };
}

std::vector<FaultCase> reloads() {
    const char* noCache = "Cache-Control: no-cache\nPragma: no-cache";
    const char* worker = "'time': 5, '_fetchedViaServiceWorker': true";
    const char* nothing = "'headersSize': -1, 'bodySize': -1, '_transferSize': 0";
    return {
        {"9111 5.2.1.4 a reload of what is fresh costs its content",
         recordingOf({{.fields = fresh}, {.at = "09:00:10.000", .request = noCache, .fields = fresh}}),
         "bytes fresh-but-requested 10\nverdict #1 redownloaded"},
        {"near: 9111 5.2.2.4 the response itself asks for validation",
         recordingOf({{.fields = "Last-Modified: Mon, 03 Mar 2025 09:00:00 GMT\nCache-Control: no-cache"},
                      {.at = "09:00:10.000",
                       .request = noCache,
                       .fields = "Last-Modified: Mon, 03 Mar 2025 09:00:00 GMT\nCache-Control: no-cache"}}),
         "no fresh-but-requested"},
        {"9111 4 a service worker's answer is no request",
         recordingOf(
             {{.fields = fresh}, {.at = "09:00:10.000", .fields = fresh, .sizes = nothing, .extra = worker}}),
         "verdict #1 cache-hit"},
        {"a machine that compresses, and one that does not",
         recordingOf({{.request = "Accept-Encoding: gzip",
                       .fields = "ETag: W/\"a\"\nCache-Control: max-age=5\nContent-Encoding: gzip"},
                      {.at = "09:00:10.000",
                       .request = "Accept-Encoding: gzip",
                       .fields = "ETag: W/\"a\"\nCache-Control: max-age=5"}}),
         "verdict #1 redownloaded\nfinding redownloaded warning"},
        {"near: gzip is of no use to who asks for none",
         recordingOf({{.request = "Accept-Encoding: gzip",
                       .fields = "ETag: W/\"a\"\nCache-Control: max-age=5\nContent-Encoding: gzip"},
                      {.at = "09:00:10.000",
                       .request = "Accept-Encoding: identity",
                       .fields = "ETag: W/\"a\"\nCache-Control: max-age=5"}}),
         "verdict #1 first-load\nno redownloaded"},
    };
}

std::vector<FaultCase> besideHead() {
    const auto pair = [](const char* ofHead) {
        return recordingOf({{.fields = "ETag: \"g\"\nContent-Length: 10"},
                            {.at = "09:00:01.000",
                             .fields = ofHead,
                             .content = "'size': 0",
                             .sizes = "'headersSize': 200, 'bodySize': 0",
                             .method = "HEAD"}});
    };
    return {
        {"9.3.2 a HEAD one second later with another tag", pair("ETag: \"h\"\nContent-Length: 12"),
         "finding head-differs info\nsays head-differs it changed between, or\nfinding head-content-length "
         "info"},
        {"8.6 one strong tag and two lengths", pair("ETag: \"g\"\nContent-Length: 0"),
         "finding head-content-length error\nno head-differs"},
        {"near: 9.3.2 HEAD may leave fields out", pair("Server: x"),
         "no head-differs\nno head-content-length"},
    };
}

std::vector<FaultCase> dictionaryCoded() {
    const char* coded = "Vary: Accept-Encoding, Available-Dictionary\nETag: \"2\"\nContent-Encoding: dcz";
    const char* dcb = "Vary: Accept-Encoding, Available-Dictionary\nETag: \"2\"\nContent-Encoding: dcb";
    const char* content = "'size': 74, 'encoding': 'base64', 'text': "
                          "'XipNGCAAAABIBG7i4r3tFQ65hsHetRSH8Risd0+IAjkrlT2yJzKetii1L/"
                          "1kkQKlAABoYW5kIG9uY2UgbW9yZQEAgWGlgF15B1o='";
    const char* dictionary =
        "'size': 900, 'text': 'The quick brown fox jumps over the lazy dog. The quick brown fox jumps over "
        "the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy "
        "dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The "
        "quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick "
        "brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox "
        "jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps "
        "over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the "
        "lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. "
        "The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick "
        "brown fox jumps over the lazy dog. '";
    return {
        {"9842 5 a dictionary that the recording does not have",
         recordingOf({{.fields = coded, .content = content, .sizes = "'headersSize': 200, 'bodySize': 74"}},
                     "mitmproxy 10.1.1"),
         "finding dictionary-coded info\nsays dictionary-coded that the recording does not have"},
        {"near: 9842 5 the dictionary is there",
         recordingOf({{.fields = "Use-As-Dictionary: match=\"/*\"\nETag: \"1\"\nCache-Control: max-age=600",
                       .content = dictionary,
                       .sizes = "'headersSize': 200, 'bodySize': 900",
                       .url = "https://www.example.org/dictionary"},
                      {.at = "09:00:05.000",
                       .fields = coded,
                       .content = content,
                       .sizes = "'headersSize': 200, 'bodySize': 74"}},
                     "mitmproxy 10.1.1"),
         "no dictionary-coded"},
        {"9842 4 Brotli with a dictionary",
         recordingOf(
             {{.fields = dcb,
               .content = "'size': 52, 'encoding': 'base64', 'text': "
                          "'/0RDQkgEbuLive0VDrmGwd61FIfxGKx3T4gCOSuVPbInMp62MDEyMzQ1Njc4OWFiY2RlZg=='",
               .sizes = "'headersSize': 200, 'bodySize': 52"}},
             "mitmproxy 10.1.1"),
         "finding dictionary-coded info\nsays dictionary-coded the Brotli library here takes no dictionary"},
        {"near: 9842 4 what the browser made of it", recordingOf({{.fields = dcb}}), "no dictionary-coded"},
    };
}

/// A load with these members, fresh for five seconds.
Entry ofRun(const char* at, const char* extra) {
    return {.at = at, .fields = "ETag: \"v1\"\nCache-Control: max-age=5", .extra = extra};
}

/// Two loads ten seconds apart, fresh for ten minutes, each with a User-Agent.
std::vector<FaultCase> clientsOfOneRecording() {
    const auto twice = [](const char* one, const char* other, const char* creator) {
        return recordingOf(
            {{.request = one, .fields = fresh}, {.at = "09:00:10.000", .request = other, .fields = fresh}},
            creator);
    };
    const char* phone = "User-Agent: Phone/1";
    const char* desktop = "User-Agent: Desktop/1";
    return {
        {"9111 1 two clients behind Charles have a cache each", twice(phone, desktop, "Charles Proxy 4.6"),
         "decision #1 miss\nno fresh-but-requested\nno redownloaded\nverdict #1 first-load"},
        {"9111 1 the same behind Proxyman", twice(phone, desktop, "Proxyman Proxyman 4.9"),
         "decision #1 miss\nno fresh-but-requested"},
        {"9111 4 what one of them stored stays its own when another one comes between",
         recordingOf({{.request = phone, .fields = fresh},
                      {.at = "09:00:10.000", .request = desktop, .fields = fresh},
                      {.at = "09:00:20.000", .request = phone, .fields = fresh}},
                     "Charles Proxy 4.6"),
         "decision #1 miss\ndecision #2 fresh-hit"},
        {"9111 4 runs of a measured page that take turns",
         recordingOf({ofRun("09:00:00.000", "'time': 20, 'pageref': 'page_1_0'"),
                      ofRun("09:00:10.000", "'time': 20, 'pageref': 'page_2_0'"),
                      ofRun("09:00:20.000", "'time': 20, 'pageref': 'page_1_1'"),
                      ofRun("09:00:23.000", "'time': 20, 'pageref': 'page_2_1'")},
                     "WebPageTest 2.19"),
         "decision #1 miss\ndecision #2 revalidate\ndecision #3 revalidate"},
        {"near: one client behind Charles", twice(phone, phone, "Charles Proxy 4.6"),
         "decision #1 fresh-hit\nfinding fresh-but-requested info"},
        {"near: who names no User-Agent may be the same", twice(phone, "", "Charles Proxy 4.6"),
         "decision #1 fresh-hit"},
        {"near: two clients share a cache behind the proxy", twice(phone, desktop, "Charles Proxy 4.6"),
         "decision #1 fresh-hit", "shared"},
        {"near: one browser that calls itself a phone for once", twice(phone, desktop, "WebInspector 537.36"),
         "decision #1 fresh-hit"},
    };
}

/// A load that is fresh for ten minutes, an answer of the same origin ten seconds later, and the load again.
QByteArray loadedAround(const char* fields, const char* url) {
    return recordingOf({{.fields = fresh},
                        {.at = "09:00:10.000", .fields = fields, .url = url},
                        {.at = "09:00:20.000", .fields = fresh}});
}

std::vector<FaultCase> clearedSites() {
    const char* logout = "https://www.example.org/logout";
    return {
        {"Clear-Site-Data takes what is stored", loadedAround("Clear-Site-Data: \"cache\"", logout),
         "decision #2 miss\nno fresh-but-requested\nfinding clear-site-data info"},
        {"Clear-Site-Data from this very machine",
         recordingOf({{.fields = fresh, .url = "http://localhost:8080/app.js"},
                      {.at = "09:00:10.000",
                       .fields = "Clear-Site-Data: \"cache\"",
                       .url = "http://localhost:8080/logout"},
                      {.at = "09:00:20.000", .fields = fresh, .url = "http://localhost:8080/app.js"}}),
         "decision #2 miss\nfinding clear-site-data info"},
        {"Clear-Site-Data: all of it", loadedAround("Clear-Site-Data: \"*\"", logout), "decision #2 miss"},
        {"near: cookies alone", loadedAround("Clear-Site-Data: \"cookies\"", logout),
         "decision #2 fresh-hit\nfinding fresh-but-requested info"},
        {"near: unquoted it is void", loadedAround("Clear-Site-Data: cache", logout),
         "decision #2 fresh-hit\nfinding clear-site-data-syntax warning"},
        {"near: another origin", loadedAround("Clear-Site-Data: \"cache\"", "https://example.org/logout"),
         "decision #2 fresh-hit"},
        {"near: a shared cache does not know it", loadedAround("Clear-Site-Data: \"cache\"", logout),
         "decision #2 fresh-hit", "shared"},
    };
}

/// A load that ended in this way after 400 of 1,000 bytes, and the load again.
QByteArray cancelled(const char* sizes, const char* extra) {
    const char* thousand =
        "Date: Mon, 10 Mar 2025 09:00:00 GMT\nETag: \"v1\"\nCache-Control: max-age=600\nContent-Length: 1000";
    return recordingOf({{.fields = thousand, .content = "'size': 400", .sizes = sizes, .extra = extra},
                        {.at = "09:00:10.000",
                         .fields = thousand,
                         .content = "'size': 1000",
                         .sizes = "'headersSize': 200, 'bodySize': 1000, '_transferSize': 1200"}});
}

std::vector<FaultCase> cancelledLoads() {
    const char* part = "'headersSize': 200, 'bodySize': 400, '_transferSize': 600";
    const char* whole = "'headersSize': 200, 'bodySize': 1000, '_transferSize': 1200";
    const char* aborted = "'time': 20, '_error': 'net::ERR_ABORTED'";
    return {
        {"9111 3.3 what the client cancelled is not whole", cancelled(part, aborted),
         "decision #1 miss\nno fresh-but-requested\nno redownloaded"},
        {"9111 3.3 nobody counted what came of it",
         cancelled("'headersSize': 200, 'bodySize': 0", "'time': 20, '_error': 'NS_BINDING_ABORTED'"),
         "decision #1 miss"},
        {"near: all of it had come", cancelled(whole, aborted), "decision #1 fresh-hit"},
    };
}

std::vector<FaultCase> hiddenContents() {
    const auto pair = [](const char* one, const char* other) {
        const Entry first{
            .fields = one, .content = "'size': 760", .sizes = "'headersSize': 200, 'bodySize': 760"};
        const Entry second{.at = "09:01:00.000",
                           .fields = other,
                           .content = "'size': 900",
                           .sizes = "'headersSize': 200, 'bodySize': 900"};
        return recordingOf({first, second});
    };
    return {
        {"8.8.1 one tag and two lengths are two contents",
         pair("ETag: \"1\"\nContent-Length: 760", "ETag: \"1\"\nContent-Length: 900"),
         "no redownloaded\nverdict #1 modified"},
        {"8246 2 it changed, as its length tells",
         pair("Cache-Control: max-age=3600, immutable\nETag: \"1\"\nContent-Length: 760",
              "Cache-Control: max-age=3600, immutable\nETag: \"2\"\nContent-Length: 900"),
         "verdict #1 modified\nno fresh-but-requested"},
        {"01 a word in place of the content, and the size is the word's",
         recordingOf(
             {{.fields = "ETag: \"1\"\nContent-Length: 5000", .content = "'size': 10, 'text': 'xxxxxxxxxx'"},
              {.at = "09:00:10.000",
               .request = "If-None-Match: \"1\"",
               .fields = "ETag: \"2\"\nContent-Length: 5000",
               .content = "'size': 10, 'text': 'xxxxxxxxxx'"}}),
         "no etag-unstable\noutcome #1 undetermined"},
        {"01 the same, and the recorder alone counted what came",
         recordingOf({{.fields = "ETag: \"1\"",
                       .content = "'size': 10, 'text': 'xxxxxxxxxx'",
                       .sizes = "'headersSize': 200, 'bodySize': 5000"},
                      {.at = "09:00:10.000",
                       .request = "If-None-Match: \"1\"",
                       .fields = "ETag: \"2\"",
                       .content = "'size': 10, 'text': 'xxxxxxxxxx'",
                       .sizes = "'headersSize': 200, 'bodySize': 5000"}}),
         "no etag-unstable\noutcome #1 undetermined"},
        {"near: the content is that short",
         recordingOf({{.fields = "ETag: \"1\"\nContent-Length: 10"},
                      {.at = "09:00:10.000",
                       .request = "If-None-Match: \"1\"",
                       .fields = "ETag: \"2\"\nContent-Length: 10"}}),
         "finding etag-unstable error\noutcome #1 missed-not-modified"},
        {"near: coded content has many lengths",
         pair("ETag: \"1\"\nContent-Encoding: gzip\nContent-Length: 760",
              "ETag: \"1\"\nContent-Encoding: gzip\nContent-Length: 900"),
         "finding redownloaded warning"},
    };
}

} // namespace

std::vector<FaultCase> siblingFaults() {
    std::vector<FaultCase> all = afterWrites();
    for (const auto& more : {brokenOff(), forOtherRequests(), reloads(), besideHead(), dictionaryCoded(),
                             clientsOfOneRecording(), clearedSites(), cancelledLoads(), hiddenContents()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace hci::test
