// Field values: lifetimes of 0, Age on what may not be stored, fields for CDNs, cache status words, streams.

#include "tests/unit/lint/fault_cases.h"

namespace hci::test {

namespace {

QByteArray answer(const char* fields, const char* type = "application/javascript", int status = 200) {
    return recordingOf({{.status = status, .fields = fields, .type = type}});
}

std::vector<FaultCase> lifetimes() {
    return {
        {"s-maxage=0 is no ban", answer("Cache-Control: max-age=600, s-maxage=0\nETag: \"x\""),
         "says freshness-explicit shared caches may store it and must validate"},
        {"max-age=0 is no ban", answer("Cache-Control: max-age=0, s-maxage=600\nETag: \"x\""),
         "says freshness-explicit private caches may store it and must validate"},
        {"Expires that is past is no ban",
         answer("Date: Mon, 10 Mar 2025 09:00:00 GMT\nExpires: Mon, 03 Mar 2025 09:00:00 GMT\n"
                "Cache-Control: s-maxage=600\nETag: \"x\""),
         "says freshness-explicit private caches may store it and must validate"},
        {"Expires: 0 is no ban", answer("Expires: 0\nCache-Control: s-maxage=600\nETag: \"x\""),
         "says freshness-explicit private caches may store it and must validate"},
        {"what Age used up for private caches alone",
         answer("Cache-Control: max-age=600, s-maxage=86400\nAge: 700\nETag: \"x\""),
         "says freshness-explicit of the 10 minutes that max-age gives private ones nothing was left"},
        {"what Age used up for shared caches alone",
         answer("Cache-Control: max-age=86400, s-maxage=600\nAge: 700\nETag: \"x\""),
         "says freshness-explicit of the 10 minutes that s-maxage gives shared ones nothing was left"},
        {"near: private is a ban", answer("Cache-Control: private, max-age=600\nETag: \"x\""),
         "says freshness-explicit shared caches may not store it"},
    };
}

std::vector<FaultCase> ages() {
    return {
        {"Age on no-store", answer("Cache-Control: no-store\nAge: 473636"),
         "finding age-on-unstorable warning\nsays age-on-unstorable says no-store"},
        {"Age on private", answer("Cache-Control: private, max-age=60\nAge: 30"),
         "finding age-on-unstorable warning\nsays age-on-unstorable says private"},
        {"Age on a redirect that says no-store",
         answer("Cache-Control: no-store\nAge: 9\nLocation: /y", "", 302),
         "finding age-on-unstorable warning"},
        {"a cache's own word on no-store", answer("Cache-Control: no-store\nX-Cache: HIT"),
         "finding age-on-unstorable warning\nsays age-on-unstorable a cache says `HIT`"},
        {"a cache's own word on private", answer("Cache-Control: private, max-age=60\nCF-Cache-Status: HIT"),
         "finding age-on-unstorable warning\nsays age-on-unstorable a shared cache says `HIT`"},
        {"one owner: what may not be stored is not also stale",
         answer("Cache-Control: private, max-age=0, must-revalidate\nAge: 30\nX-Cache: HIT"),
         "finding age-on-unstorable warning\nno stale-served"},
        {"near: a cache's own word on a miss", answer("Cache-Control: no-store\nX-Cache: MISS"),
         "no age-on-unstorable"},
        {"near: Age 0", answer("Cache-Control: no-store\nAge: 0"), "no age-on-unstorable"},
        {"near: Age on what is to be validated", answer("Cache-Control: no-cache\nAge: 30\nETag: \"x\""),
         "no age-on-unstorable"},
        {"near: private names fields alone",
         answer("Cache-Control: private=\"set-cookie\", max-age=60\nAge: 30"), "no age-on-unstorable"},
        {"near: the CDN was allowed to",
         answer("Cache-Control: no-store\nCDN-Cache-Control: max-age=600\nAge: 30"), "no age-on-unstorable"},
        {"near: what is understood may be stored",
         answer("Cache-Control: must-understand, no-store, max-age=60\nAge: 30"), "no age-on-unstorable"},
        {"no-store beside a field for CDNs",
         answer("Cache-Control: no-store\nCDN-Cache-Control: max-age=600\nETag: \"a\""),
         "says no-store-with-validator only CDNs may keep it", "cdn"},
        {"near: no-store beside a field for CDNs that says it too",
         answer("Cache-Control: no-store\nCDN-Cache-Control: no-store\nETag: \"a\""),
         "says no-store-with-validator no cache may keep it", "cdn"},
        {"near: no-store alone", answer("Cache-Control: no-store\nETag: \"a\""),
         "says no-store-with-validator no cache may keep it"},
    };
}

std::vector<FaultCase> cacheWords() {
    const char* shield = "says cdn-status a cache behind it answered from its store";
    const char* origin = "says cdn-status nothing stored was used; the origin answered";
    return {
        {"the edge had none, the shield had it",
         answer("X-Served-By: cache-iad, cache-fra\nX-Cache: HIT, MISS\nX-Cache-Hits: 3, 0"), shield},
        {"the same in lines",
         answer("X-Served-By: cache-iad\nX-Served-By: cache-fra\nX-Cache: HIT\nX-Cache: MISS"),
         "says cdn-status X-Cache `HIT, MISS`: the nearest cache had nothing to use; a cache behind it\n"
         "says cdn-status by way of cache-iad, cache-fra"},
        {"three caches in three lines", answer("X-Cache: MISS\nX-Cache: HIT\nX-Cache: MISS"), shield},
        {"Cache-Status in lines", answer("Cache-Status: shield; hit\nCache-Status: edge; fwd=miss"),
         "says cdn-status shield answered from its store"},
        {"numbers of Varnish in lines", answer("X-Varnish: 32770 3\nX-Varnish: 5"), shield},
        {"a list where nginx has a word", answer("X-Cache-Status: HIT, MISS"), shield},
        {"near: lines of which the last is the nearest", answer("X-Cache: MISS\nX-Cache: HIT"),
         "says cdn-status X-Cache `MISS, HIT`: answered from its store"},
        {"the same in Cache-Status", answer("Cache-Status: shield; hit, edge; fwd=miss"),
         "says cdn-status shield answered from its store"},
        {"Wikimedia's words", answer("X-Cache: cp3066 hit, cp3066 miss"), shield},
        {"near: both missed", answer("X-Cache: MISS, MISS"), origin},
        {"near: the edge had it", answer("X-Cache: MISS, HIT"), "says cdn-status answered from its store"},
        {"CloudFront's error may be the origin's", answer("X-Cache: Error from cloudfront", "text/html", 404),
         "says cdn-status passed on from the origin or made at the edge"},
        {"near: CloudFront's function made it", answer("X-Cache: LambdaGeneratedResponse from cloudfront"),
         "says cdn-status the answer was made at the edge"},
    };
}

std::vector<FaultCase> streams() {
    return {
        {"server-sent events", answer("Cache-Control: no-cache", "text/event-stream"),
         "no no-cache-without-validator\nno validator-missing\nverdict #0 first-load"},
        {"server-sent events without a policy",
         answer("Date: Mon, 10 Mar 2025 09:00:00 GMT", "text/event-stream"),
         "no validator-missing\nno freshness-none"},
        {"pictures that replace each other",
         answer("Cache-Control: no-cache", "multipart/x-mixed-replace; boundary=x"),
         "no no-cache-without-validator\nno validator-missing"},
        {"lines of JSON without an end", answer("Cache-Control: no-cache", "application/x-ndjson"),
         "no no-cache-without-validator"},
        {"near: lines of JSON with a length",
         answer("Cache-Control: no-cache\nContent-Length: 10", "application/x-ndjson"),
         "finding no-cache-without-validator warning"},
        {"a picture that counts visits", answer("Cache-Control: no-cache", "image/gif"),
         "no no-cache-without-validator\nno validator-missing"},
        {"a picture that counts visits, without a policy",
         answer("Date: Mon, 10 Mar 2025 09:00:00 GMT", "image/gif"),
         "no validator-missing\nno freshness-none"},
        {"near: a picture of some size",
         recordingOf({{.fields = "Cache-Control: no-cache",
                       .content = "'size': 5000",
                       .sizes = "'headersSize': 200, 'bodySize': 5000",
                       .type = "image/gif"}}),
         "finding no-cache-without-validator warning"},
        {"near: a text", answer("Cache-Control: no-cache", "text/plain"),
         "finding no-cache-without-validator warning"},
    };
}

} // namespace

std::vector<FaultCase> fieldFaults() {
    std::vector<FaultCase> all = lifetimes();
    for (const auto& more : {ages(), cacheWords(), streams()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace hci::test
