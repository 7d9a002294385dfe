#include "model/demo/demo_resources.h"

#include "model/demo/demo_handlers.h"

#include <algorithm>

namespace hci {

namespace {

using namespace demo;

// One line a field: path, title, story, findings of a GET and a revalidation, findings of the probes, size.
constexpr DemoResource table[] = {
    {"/good/etag", "A strong entity tag",
     "Sends a strong tag and answers 304 to it, with all that a 304 must say.", "304-good", "", 48213,
     goodEtag},
    {"/good/last-modified", "A modification date alone",
     "Sends Last-Modified and no tag: it works, with the precision of one second.",
     "304-good validator-only-last-modified", "", 21500, goodLastModified},
    {"/good/both", "Tag and date", "Sends both validators; the tag decides, as it should.", "304-good", "",
     96400, goodBoth},
    {"/good/gzip", "Content codings done right",
     "Plain and gzip variants with a tag each, and Vary on the 200 and on the 304.", "304-good", "", 120000,
     goodGzip},
    {"/good/weak", "A weak tag", "Sends a weak tag, which is enough for revalidation and not for ranges.",
     "304-good etag-weak", "", 18000, goodWeak},
    {"/good/gzip-always", "Stored compressed",
     "One variant, gzip for everybody, as object stores keep it: one tag is enough.", "304-good", "", 32000,
     alwaysGzip},
    {"/good/assets/app.3f9a2c41.js", "A fingerprinted script",
     "Its name changes with its content, so it is fresh for a year.",
     "304-good freshness-explicit immutable-candidate", "", 64000, goodAsset},
    {"/good/changes", "Content that changes",
     "New content and a new tag on every full answer: a 200 is right, and no validation can succeed.", "",
     "content-never-repeats", 9000, goodChanges},
    {"/good/redirect", "A redirect", "Sends on to /good/etag with 302.", "", "", 200, goodRedirect},

    {"/fault/no-validator", "No validator",
     "Neither ETag nor Last-Modified: when it is stale, all of it is sent again.", "validator-missing", "",
     30000, noValidator},
    {"/fault/tag-changes", "The tag changes on every answer",
     "The same bytes under another tag each time, as from a tag made of a time or a counter.",
     "etag-unstable", "", 52000, tagChanges},
    {"/fault/two-backends", "One tag a backend",
     "Two servers behind a balancer, each with its own tag (inode-size-time) for the same file.",
     "etag-unstable", "", 26000, twoBackends},
    {"/fault/tag-reused", "One tag for different contents", "The content changes and the strong tag stays.",
     "304-good", "etag-reused", 11000, tagReused},
    {"/fault/tag-unquoted", "A tag without quotes", "ETag: v1 is no entity tag.", "etag-syntax", "", 7000,
     tagUnquoted},
    {"/fault/ignores-if-none-match", "If-None-Match is ignored",
     "A handler written by hand that never looks at it.", "missed-304", "if-none-match-ignored", 75000,
     ignoresIfNoneMatch},
    {"/fault/ignores-if-modified-since", "If-Modified-Since is ignored",
     "Sends Last-Modified and never compares it.", "missed-304 validator-only-last-modified",
     "if-modified-since-ignored", 33000, ignoresIfModifiedSince},
    {"/fault/bare-304", "A 304 without Vary and Cache-Control",
     "The 200 has both, the 304 neither: what nginx and Apache do with compression on.", "304-missing-field",
     "", 40000, bare304},
    {"/fault/gzip-suffix", "The -gzip suffix",
     "Apache's default: the compressed answer's tag ends in -gzip, and sent back it never matches.",
     "etag-coding-suffix", "", 84000, gzipSuffix},
    {"/fault/shared-tag", "One strong tag for two codings",
     "Plain and gzip answers carry the same strong tag.", "", "etag-shared-across-codings", 60000, sharedTag},
    {"/fault/304-strong-tag", "A weak tag turns strong",
     "nginx with gzip: W/ on the 200, the strong tag on the 304.", "304-strength-differs etag-weak", "",
     45000, strongOn304},
    {"/fault/304-with-content", "A 304 with content", "Bytes follow the 304's empty line.", "",
     "304-with-content", 5000, contentAfter304},
    {"/fault/304-extra-fields", "A 304 with another Content-Type",
     "A cache takes the 304's fields over, and then shows JSON as HTML.", "304-extra-representation-field",
     "", 12000, extraOn304},
    {"/fault/304-other-tag", "A 304 with a tag that nobody sent", "Its tag selects no stored response.",
     "304-contradicts-stored", "", 14000, otherTagOn304},
    {"/fault/304-content-length", "A 304 with a wrong Content-Length",
     "It claims another length than the 200 has.", "304-content-length", "", 16000, lengthOn304},
    {"/fault/304-unasked", "A 304 that nobody asked for", "Even a plain GET is answered 304.",
     "304-unconditional", "", 8000, unasked304},
    {"/fault/304-always", "Any tag gets a 304", "Answers 304 to every If-None-Match, matching or not.",
     "304-good", "304-non-matching", 8500, always304},
    {"/fault/412-for-get", "412 where 304 belongs", "A matching If-None-Match on GET is answered 412.",
     "412-for-get", "", 6500, failed412},
    {"/fault/precedence", "The date wins over the tag",
     "Express 4 and nginx: a matching tag is not enough where If-Modified-Since says otherwise.", "304-good",
     "if-modified-since-overrides-tag", 37000, datePrecedence},
    {"/fault/date-overrides-mismatch", "304 although the tag does not match",
     "If-Modified-Since is looked at although If-None-Match is there.", "304-good", "304-precedence", 22000,
     dateOverridesMismatch},
    {"/fault/no-cache-request", "Reload defeats the tag",
     "Express: no-cache on the request turns the match into 200.", "304-good",
     "if-none-match-lost-to-no-cache", 28000, noCacheRequest},
    {"/fault/strong-comparison", "Weak tags do not match",
     "If-None-Match is compared byte for byte: no list, no W/, no *.", "304-good",
     "weak-comparison-failed if-none-match-list if-none-match-star if-none-match-lines", 15000,
     strongComparison},
    {"/fault/exact-date", "Dates only compared for equality",
     "A later If-Modified-Since gets 200, as from nginx.", "304-good validator-only-last-modified",
     "if-modified-since-exact-only", 19000, exactDate},
    {"/fault/tag-comma", "A tag that is cut at its comma",
     "The server splits If-None-Match at commas, and its own tag has one.", "missed-304",
     "own-tag-not-recognised", 15500, tagWithComma},
    {"/fault/condition-fails", "The conditional request fails",
     "The plain GET succeeds; the same request with the tag ends in 500.", "conditional-request-fails", "",
     15700, failingCondition},
    {"/fault/date-fraction", "A fraction of a second",
     "The file's time has a fraction that Last-Modified does not show: the exact date is too old.",
     "missed-304 validator-only-last-modified", "if-modified-since-ignored", 19500, dateFraction},
    {"/fault/date-future", "Last-Modified in the future", "The file's time is tomorrow's.",
     "last-modified-future", "", 10000, dateFuture},
    {"/fault/date-now", "Last-Modified is always now",
     "The time of answering, sent as the time of modification.", "last-modified-now", "", 13000, dateNow},
    {"/fault/date-syntax", "Last-Modified in ISO 8601", "2024-01-01T00:00:00Z is no HTTP-date.",
     "last-modified-syntax", "", 9500, dateSyntax},
    {"/fault/no-date", "No Date", "An origin with a clock must send Date.", "date-missing", "", 4000, noDate},
    {"/fault/heuristic", "No freshness information",
     "A cache may guess: a tenth of the age of Last-Modified.", "freshness-heuristic 304-good", "", 17000,
     heuristic},
    {"/fault/conflict", "Contradicting directives", "Cache-Control: no-store, max-age=3600.",
     "cache-control-conflict", "", 5500, conflict},
    {"/fault/misspelt", "A misspelt directive", "Cache-Control: max-age=60, must-revalidte.",
     "cache-control-unknown", "", 5600, misspelt},
    {"/fault/vary-missing", "Coded without Vary",
     "gzip for those who accept it and no Vary: a shared cache gives it to those who do not.",
     "vary-missing-accept-encoding", "vary-missing-accept-encoding", 70000, varyMissing},
    {"/fault/vary-replaced", "Vary replaced by the compressor",
     "The compressor writes its own Vary over the one that was there.", "", "vary-inconsistent", 34000,
     varyReplaced},
    {"/fault/vary-star", "Vary: *", "No stored response can be reused without asking.", "vary-star", "", 5800,
     varyStar},
    {"/fault/cookie-shared", "A cookie for everyone", "Set-Cookie on an answer that shared caches may store.",
     "set-cookie-shared", "", 6200, cookieShared},
    {"/fault/error-fresh", "A 404 that stays", "404 with a lifetime of a day.", "error-fresh", "", 600,
     errorFresh},
};

} // namespace

std::span<const DemoResource> demoResources() noexcept {
    return table;
}

std::string demoText(const DemoResource& resource) {
    std::string text;
    text.reserve(resource.bytes + 128);
    text.append(resource.title).append("\n\n").append(resource.story).append("\n");
    if (!resource.rules.empty())
        text.append("Findings: ").append(resource.rules).append("\n");
    if (!resource.probeRules.empty())
        text.append("Findings with probes: ").append(resource.probeRules).append("\n");
    for (int line = 1; text.size() < resource.bytes; ++line)
        text.append("\nLine ")
            .append(std::to_string(line))
            .append(" of the content of ")
            .append(resource.path);
    text.resize(std::max<std::size_t>(resource.bytes, 1));
    text.back() = '\n';
    return text;
}

DemoResponse demoIndex(const DemoRequest& request, std::int64_t now) {
    DemoRepresentation page;
    page.mediaType = "text/html; charset=utf-8";
    page.etag = "\"index-1\"";
    page.content = "<!doctype html>\n<html lang=\"en\"><title>HTTP Cache Inspector: demo origin</title>\n"
                   "<h1>The demo origin</h1>\n<p>One resource a behaviour or a fault.</p>\n<dl>\n";
    for (const DemoResource& resource : table) {
        page.content.append("<dt><a href=\"").append(resource.path).append("\">").append(resource.path);
        page.content.append("</a> ").append(resource.title).append("</dt>\n<dd>").append(resource.story);
        if (!resource.rules.empty())
            page.content.append(" <code>").append(resource.rules).append("</code>");
        if (!resource.probeRules.empty())
            page.content.append(" With probes: <code>").append(resource.probeRules).append("</code>");
        page.content.append("</dd>\n");
    }
    page.content += "</dl>\n</html>\n";
    return properAnswer(request, page, now);
}

} // namespace hci
