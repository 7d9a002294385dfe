// Several answers together: after hits, of repeated loads, with tags that recur, of 304s alone.

#include "tests/unit/lint/fault_cases.h"

namespace hci::test {

namespace {

/// A hit of Chrome's disk cache with these fields, and the network's answer ten seconds later.
QByteArray behindHit(const char* stored, const Entry& next) {
    return recordingOf({{.fields = stored,
                         .sizes = "'headersSize': -1, 'bodySize': 0, '_transferSize': 0",
                         .extra = "'time': 1, '_fromCache': 'disk'"},
                        next});
}

/// Loads ten seconds apart with these tags; each request names the tag before.
QByteArray takingTurns(const char* first, const char* second, const char* third) {
    const auto fields = [](const char* tag) -> QByteArray {
        return QByteArray("Cache-Control: max-age=0\nETag: ") + tag;
    };
    const auto sent = [](const char* tag) -> QByteArray { return QByteArray("If-None-Match: ") + tag; };
    const QByteArray f1 = fields(first);
    const QByteArray f2 = fields(second);
    const QByteArray f3 = fields(third);
    const QByteArray s1 = sent(first);
    const QByteArray s2 = sent(second);
    return recordingOf({{.fields = f1.constData()},
                        {.at = "09:00:10.000", .request = s1.constData(), .fields = f2.constData()},
                        {.at = "09:00:20.000", .request = s2.constData(), .fields = f3.constData()}});
}

QByteArray reloads(const char* policy, const char* asked, const char* third = "0123456789") {
    const QByteArray fields = QByteArray("ETag: \"a\"\nCache-Control: ") + policy;
    const QByteArray content = QByteArray("'size': 10, 'text': '") + third + "'";
    return recordingOf({{.request = asked, .fields = fields.constData()},
                        {.at = "09:00:10.000", .request = asked, .fields = fields.constData()},
                        {.at = "09:00:20.000",
                         .request = asked,
                         .fields = fields.constData(),
                         .content = content.constData()}});
}

QByteArray lone304(const char* sent, const char* fields = "Date: Mon, 10 Mar 2025 09:00:00 GMT") {
    return recordingOf({{.request = sent,
                         .status = 304,
                         .fields = fields,
                         .content = "'size': 7801",
                         .sizes = "'headersSize': 200, 'bodySize': 0, '_transferSize': 179"}});
}

std::vector<FaultCase> hitHistory() {
    const char* stored =
        "Cache-Control: max-age=0\nETag: \"v1\"\nLast-Modified: Mon, 03 Mar 2025 09:00:00 GMT";
    return {
        {"another tag behind a hit",
         behindHit("Cache-Control: max-age=0\nETag: \"v1\"",
                   {.at = "09:00:10.000",
                    .request = "If-None-Match: \"v1\"",
                    .fields = "Cache-Control: max-age=0\nETag: \"v2\""}),
         "finding etag-unstable error\noutcome #1 missed-not-modified\nverdict #1 tag-changes"},
        {"other content under the tag of a hit",
         behindHit(stored,
                   {.at = "09:00:10.000", .fields = stored, .content = "'size': 10, 'text': 'abcdefghij'"}),
         "finding etag-reused error"},
        {"the same again behind a hit", behindHit(stored, {.at = "09:00:10.000", .fields = stored}),
         "finding redownloaded warning"},
        {"a 304 without fields behind a hit",
         behindHit("Cache-Control: no-cache\nETag: \"v1\"\nVary: Origin",
                   {.at = "09:00:10.000",
                    .request = "If-None-Match: \"v1\"",
                    .status = 304,
                    .fields = "Date: Mon, 10 Mar 2025 09:00:10 GMT",
                    .content = "'size': 10",
                    .sizes = "'headersSize': 150, 'bodySize': 0, '_transferSize': 150"}),
         "count 304-missing-field 3\nfinding 304-missing-field error"},
        {"gone behind a hit that is still fresh",
         behindHit("Date: Mon, 10 Mar 2025 09:00:00 GMT\nCache-Control: max-age=3600\nETag: \"v1\"",
                   {.at = "09:00:10.000", .status = 410, .fields = "Date: Mon, 10 Mar 2025 09:00:10 GMT"}),
         "finding gone-still-stored info"},
        {"changed while a hit was fresh",
         behindHit(
             "Date: Mon, 10 Mar 2025 08:50:00 GMT\nCache-Control: max-age=36000\nETag: \"v1\"",
             {.at = "09:00:10.000",
              .request = "Cache-Control: no-cache",
              .fields = "Date: Mon, 10 Mar 2025 09:00:10 GMT\nCache-Control: max-age=36000\nETag: \"v2\"",
              .content = "'size': 10, 'text': 'abcdefghij'"}),
         "finding changed-while-fresh warning\n"
         "says changed-while-fresh 10 minutes 10 seconds into a lifetime of 10 hours"},
        {"near: a hit that is no longer fresh",
         behindHit("Date: Mon, 10 Mar 2025 08:50:00 GMT\nCache-Control: max-age=300\nETag: \"v1\"",
                   {.at = "09:00:10.000",
                    .fields = "Date: Mon, 10 Mar 2025 09:00:10 GMT\nCache-Control: max-age=300\nETag: \"v2\"",
                    .content = "'size': 10, 'text': 'abcdefghij'"}),
         "no changed-while-fresh"},
        {"older than a hit",
         behindHit("Date: Mon, 10 Mar 2025 08:59:00 GMT\nCache-Control: max-age=60\nETag: \"v2\"\n"
                   "Last-Modified: Mon, 10 Mar 2025 08:50:00 GMT",
                   {.at = "09:00:10.000",
                    .fields = "Date: Mon, 10 Mar 2025 08:45:00 GMT\nAge: 910\nCache-Control: max-age=60\n"
                              "ETag: \"v1\"\nLast-Modified: Mon, 10 Mar 2025 08:00:00 GMT",
                    .content = "'size': 10, 'text': 'abcdefghij'"}),
         "finding older-after-newer warning\nsays older-after-newer so is its Last-Modified"},
        {"near: a hit is older than what came before",
         recordingOf(
             {{.fields = "Date: Mon, 10 Mar 2025 09:00:00 GMT\nCache-Control: max-age=60\nETag: \"v2\"\n"
                         "Last-Modified: Mon, 10 Mar 2025 08:50:00 GMT"},
              {.at = "09:00:10.000",
               .fields = "Date: Mon, 10 Mar 2025 08:59:50 GMT\nCache-Control: max-age=60\nETag: \"v1\"\n"
                         "Last-Modified: Mon, 10 Mar 2025 08:00:00 GMT",
               .content = "'size': 10, 'text': 'abcdefghij'",
               .sizes = "'headersSize': -1, 'bodySize': 0, '_transferSize': 0",
               .extra = "'time': 1, '_fromCache': 'memory'"}}),
         "no older-after-newer"},
        {"a 304 of length 0 behind a hit",
         behindHit(stored, {.at = "09:00:10.000",
                            .request = "If-None-Match: \"v1\"",
                            .status = 304,
                            .fields = "Cache-Control: max-age=0\nETag: \"v1\"\nContent-Length: 0",
                            .content = "'size': 10",
                            .sizes = "'headersSize': 150, 'bodySize': 0, '_transferSize': 150"}),
         "finding 304-content-length error\nsays 304-content-length `0`, the 200's content has 10 bytes"},
        {"near: a 304 of length 0, and how long the coded content is, nobody knows",
         behindHit("Cache-Control: max-age=0\nETag: \"v1\"\nContent-Encoding: gzip",
                   {.at = "09:00:10.000",
                    .request = "If-None-Match: \"v1\"",
                    .status = 304,
                    .fields = "Cache-Control: max-age=0\nETag: \"v1\"\nContent-Length: 0",
                    .content = "'size': 10",
                    .sizes = "'headersSize': 150, 'bodySize': 0, '_transferSize': 150"}),
         "no 304-content-length"},
        {"near: a whole 304 behind a hit",
         behindHit("Cache-Control: no-cache\nETag: \"v1\"",
                   {.at = "09:00:10.000",
                    .request = "If-None-Match: \"v1\"",
                    .status = 304,
                    .fields = "Cache-Control: no-cache\nETag: \"v1\"",
                    .content = "'size': 10",
                    .sizes = "'headersSize': 150, 'bodySize': 0, '_transferSize': 150"}),
         "no 304-missing-field\nfinding 304-good good"},
        {"near: a hit says nothing of the server by itself",
         recordingOf({{.fields = "Cache-Control: max-age=0\nETag: v1",
                       .sizes = "'headersSize': -1, 'bodySize': 0, '_transferSize': 0",
                       .extra = "'time': 1, '_fromCache': 'disk'"}}),
         "no etag-syntax\nno validator-missing\nverdict #0 cache-hit"},
        {"near: another tag of other content behind a hit",
         behindHit("Cache-Control: max-age=0\nETag: \"v1\"",
                   {.at = "09:00:10.000",
                    .request = "If-None-Match: \"v1\"",
                    .fields = "Cache-Control: max-age=0\nETag: \"v2\"",
                    .content = "'size': 10, 'text': 'abcdefghij'"}),
         "no etag-unstable\noutcome #1 modified"},
    };
}

std::vector<FaultCase> tagHistory() {
    return {
        {"tags that take turns", takingTurns("\"a-1\"", "\"b-1\"", "\"a-1\""),
         "count etag-unstable 1\nbytes etag-unstable 20\nsays etag-unstable a few tags take turns"},
        {"near: tags that never come back", takingTurns("\"5f3a\"", "\"77c2\"", "\"9b01\""),
         "count etag-unstable 1\nsays etag-unstable it is made anew for each answer"},
        {"a tag that stays and changes once", takingTurns("\"5f3a\"", "\"5f3a\"", "\"9b01\""),
         "count etag-unstable 1\nsays etag-unstable what changed it, its form does not tell"},
        {"two tags alone",
         recordingOf({{.fields = "Cache-Control: max-age=0\nETag: \"5f3a\""},
                      {.at = "09:00:10.000", .fields = "Cache-Control: max-age=0\nETag: \"77c2\""}}),
         "count etag-unstable 1\nsays etag-unstable what changed it, its form does not tell"},
        {"near: two tags whose form tells",
         recordingOf(
             {{.fields = "Cache-Control: max-age=0\nETag: \"1a2b-3e8-5f0a1\""},
              {.at = "09:00:10.000", .fields = "Cache-Control: max-age=0\nETag: \"9f2b-3e8-5f0a1\""}}),
         "count etag-unstable 1\nsays etag-unstable only the file's inode differs"},
        {"near: one tag, and every time the whole content", takingTurns("\"a\"", "\"a\"", "\"a\""),
         "no etag-unstable\nfinding missed-304 error"},
    };
}

std::vector<FaultCase> repeatedLoads() {
    const char* noCache = "Cache-Control: no-cache\nPragma: no-cache";
    return {
        {"loads past the cache", reloads("max-age=0", noCache),
         "verdict #2 redownloaded\nfinding redownloaded info\nbytes redownloaded 20\n"
         "says redownloaded a 304 would have saved them"},
        {"loads past the cache, asked for by Pragma alone", reloads("max-age=0", "Pragma: no-cache"),
         "verdict #2 redownloaded\nfinding redownloaded info"},
        {"loads past the cache of what is fresh", reloads("max-age=600", noCache),
         "verdict #2 redownloaded\nfinding fresh-but-requested info\nno redownloaded"},
        {"loads that nobody asked for anew", reloads("max-age=0", ""),
         "verdict #2 redownloaded\nfinding redownloaded warning"},
        {"loads past the cache whose contents nobody recorded",
         recordingOf({{.request = noCache,
                       .fields = "ETag: \"a\"\nCache-Control: max-age=0",
                       .content = "'size': 10"},
                      {.at = "09:00:10.000",
                       .request = noCache,
                       .fields = "ETag: \"a\"\nCache-Control: max-age=0",
                       .content = "'size': 10"}}),
         "verdict #1 redownloaded\nfinding redownloaded info\nbytes redownloaded 10"},
        {"near: a weak tag does not name contents that nobody recorded",
         recordingOf({{.request = noCache,
                       .fields = "ETag: W/\"a\"\nCache-Control: max-age=0",
                       .content = "'size': 10"},
                      {.at = "09:00:10.000",
                       .request = noCache,
                       .fields = "ETag: W/\"a\"\nCache-Control: max-age=0",
                       .content = "'size': 10"}}),
         "no redownloaded"},
        {"near: one load past the cache",
         recordingOf({{.request = noCache, .fields = "ETag: \"a\"\nCache-Control: max-age=0"}}),
         "verdict #0 first-load\nno redownloaded"},
        {"near: what may not be stored is no download of the same", reloads("no-store", noCache),
         "verdict #2 not-stored\nno redownloaded"},
        {"near: the content changed",
         recordingOf({{.fields = "ETag: \"a\"\nCache-Control: max-age=0"},
                      {.at = "09:00:10.000",
                       .fields = "ETag: \"b\"\nCache-Control: max-age=0",
                       .content = "'size': 10, 'text': 'abcdefghij'"}}),
         "verdict #1 modified\nno redownloaded"},
    };
}

std::vector<FaultCase> lone304s() {
    return {
        {"a lone 304 without the tag that was sent", lone304("If-None-Match: W/\"44b-x\""),
         "finding 304-missing-field error\nsays 304-missing-field `W/\"44b-x\"`"},
        {"a lone 304 without the tag, a date sent beside it",
         lone304("If-None-Match: \"x\"\nIf-Modified-Since: Mon, 03 Mar 2025 09:00:00 GMT"),
         "finding 304-missing-field error\ncount 304-missing-field 1"},
        {"near: a lone 304 with its tag", lone304("If-None-Match: \"x\"", "ETag: \"x\""),
         "no 304-missing-field"},
        {"near: a lone 304 to a list", lone304("If-None-Match: \"x\", \"y\""), "no 304-missing-field"},
        {"near: a lone 304 to a star", lone304("If-None-Match: *"), "no 304-missing-field"},
        {"near: a lone 304 to a date", lone304("If-Modified-Since: Mon, 03 Mar 2025 09:00:00 GMT"),
         "no 304-missing-field"},
        {"near: what was sent is no tag", lone304("If-None-Match: abc"), "no 304-missing-field"},
    };
}

/// A load of each of two resources, and two 304s of each, 10 and 20 seconds later.
QByteArray revalidatedTwice() {
    const char* tagged = "Date: Mon, 10 Mar 2025 09:00:00 GMT\nETag: \"a\"\nCache-Control: max-age=0";
    const auto entry = [tagged](const char* at, const char* url, int status) {
        Entry result{.at = at, .status = status, .fields = tagged, .url = url};
        if (status == 304) {
            result.request = "If-None-Match: \"a\"";
            result.content = "'size': 0";
            result.sizes = "'headersSize': 200, 'bodySize': 0";
        }
        return result;
    };
    const char* one = "https://www.example.org/1.js";
    const char* two = "https://www.example.org/2.js";
    return recordingOf({entry("09:00:00.000", one, 200), entry("09:00:00.000", two, 200),
                        entry("09:00:10.000", one, 304), entry("09:00:10.000", two, 304),
                        entry("09:00:20.000", one, 304), entry("09:00:20.000", two, 304)});
}

std::vector<FaultCase> costsOfSeveral() {
    const auto answer = [](const char* at, const char* fields, const char* content) {
        return Entry{.at = at, .fields = fields, .content = content};
    };
    const char* one =
        "'size': 69, 'text': 's3Kd9f0a is this visit, and then the rest of it, which stays as it is'";
    const char* two =
        "'size': 69, 'text': 'Lq0vT7xz is this visit, and then the rest of it, which stays as it is'";
    const char* three =
        "'size': 69, 'text': 'Bn5mW1yr is this visit, and then the rest of it, which stays as it is'";
    return {
        {"a finding of two resources counts and adds up the requests of both", revalidatedTwice(),
         "count revalidation-avoidable 1\nsays revalidation-avoidable unchanged over 4 revalidations, which "
         "cost 800 bytes: a lifetime over 20 seconds"},
        {"each answer that was another one is named with what it cost",
         recordingOf({answer("09:00:00.000", "ETag: \"1\"", one), answer("09:00:01.000", "ETag: \"2\"", two),
                      answer("09:00:02.000", "ETag: \"3\"", three)}),
         "bytes content-never-repeats 20"},
    };
}

} // namespace

std::vector<FaultCase> historyFaults() {
    std::vector<FaultCase> all = hitHistory();
    for (const auto& more : {tagHistory(), repeatedLoads(), lone304s(), costsOfSeveral()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace hci::test
