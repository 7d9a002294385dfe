// Holds as many exchanges against http-cache-semantics as cache_simulation_bench against the simulation: node
// semantics.js COUNT. Prints the processor time of an exchange in nanoseconds.
"use strict";

const path = require("path");
const CachePolicy = require(path.join(__dirname, "../caches/node/node_modules/http-cache-semantics"));

const policies = ["max-age=600", "public, max-age=31536000, immutable", "no-cache", "no-store",
                  "max-age=5, stale-while-revalidate=30", "private, max-age=60", "s-maxage=300, max-age=10",
                  "max-age=1, must-revalidate"];
const start = 1767614400000;
const count = Number(process.argv[2]);
const urls = Math.floor(count / 8);

function exchange(i) {
    const url = Number(BigInt(i) * 2654435761n % BigInt(urls));
    const request = {method: i % 97 === 0 ? "POST" : "GET", url: `/assets/file-${url}.js`, headers: {
        host: "a.example", accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "accept-encoding": i % 7 === 0 ? "gzip" : "gzip, deflate, br", "accept-language": "en-US,en;q=0.5",
        cookie: `session=${i % 1000}`}};
    if (i % 3 === 0)
        request.headers["if-none-match"] = `"v${url}"`;
    if (i % 11 === 0)
        request.headers["cache-control"] = "max-age=0";
    const response = {status: i % 3 === 0 ? 304 : 200, headers: {
        date: new Date(start + i * 50).toUTCString(), "content-type": "text/javascript; charset=utf-8",
        "cache-control": policies[url % policies.length], etag: `"v${url}"`, vary: "Accept-Encoding",
        "last-modified": new Date((1700000000 + url) * 1000).toUTCString(), "content-length": String(1000 + url % 5000)}};
    return {request, response, at: start + i * 50};
}

const exchanges = Array.from({length: count}, (_, i) => exchange(i));
const stored = new Map();
const before = process.cpuUsage();
let hits = 0;
for (const {request, response, at} of exchanges) {
    Date.now = () => at; // its only clock
    const policy = stored.get(request.url);
    if (policy && policy.satisfiesWithoutRevalidation(request)) {
        hits += 1;
        continue;
    }
    const next = policy ? policy.revalidatedPolicy(request, response).policy : new CachePolicy(request, response);
    if (next.storable())
        stored.set(request.url, next);
}
const used = process.cpuUsage(before);
console.log(((used.user + used.system) * 1000 / count).toFixed(0), hits);
