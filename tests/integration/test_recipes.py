"""Each recipe proved: a real server with the fault shows the finding; with the recipe's own lines, cut from its file, it
does not. Where a recipe says that nothing is to be done, the server with what makes the fault elsewhere shows none.
Cloudflare is a stand-in that behaves and speaks as its documentation says."""

import unittest

from recipe_servers import (HERE, RECIPES, asked_before, balanced, balanced_by_caddy, behind_apache, behind_caddy,
                            behind_cloudflare, behind_nginx, lines, on_apache, on_caddy, on_express, on_nginx, on_varnish,
                            two_campaigns)
from recipe_test import FULL, PASS, PROVED, Proof, RecipeTest, Sound, add_tests
import test_policy_recipes as policy

GZIP = ("--header", "Accept-Encoding: gzip")
ORIGIN = ("--header", "Origin: https://other.example")
BASIC = ("--probes", "basic")
ASSET = "app.3f9a1c27.css"

# Apache's default before 2.4.
INODE_TAGS = "FileETag INode MTime Size\n"
BARE_TEXT = "app.get('/text', (request, response) => response.type('html').send('x'.repeat(4000)));"
IGNORES = HERE + """
app.get('/text', (request, response) => {
  response.set({ 'ETag': '"v1"', 'Cache-Control': 'max-age=60', 'Content-Type': 'text/html' });
  answer(request, response, 'x'.repeat(4000));
});"""
PLAIN_END = "const answer = (request, response, content) => response.end(content);"
# Compares a tag that an intermediary weakened with the strong one.
STRICT_END = """const answer = (request, response, content) => {
  response.set('ETag', 'W/"v1"');
  return request.get('If-None-Match') === '"v1"' ? response.status(304).end() : response.end(content);
};"""
BLIND_END = """const answer = (request, response, content) =>
  request.get('If-None-Match') === '*' ? response.status(304).end() : response.end(content);"""
AT_HANDLER = IGNORES.replace("/text", "/path/of/the/handler")
HANDLER = "/path/of/the/handler"
FAILING_END = "const answer = (request, response, content) => response.status(request.fresh ? 500 : 200).end(content);"
FORBIDDING_END = FAILING_END.replace("500", "412")
TAGGED = HERE + """
app.get('/text', (request, response) => {
  const content = 'x'.repeat(4000);
  response.type('html').set('ETag', tagOf(content)).send(content);
});"""
RANDOM_TAG = "const tagOf = () => `\"${Math.random()}\"`;"
ECHO = """app.use((request, response, next) => {
  response.set('Access-Control-Allow-Origin', request.get('Origin'));
  next();
});"""
ECHO_APACHE = """SetEnvIf Origin "(.+)" ORIGIN=$1
Header set Access-Control-Allow-Origin "%{ORIGIN}e" env=ORIGIN
"""
# The effect of "Header set" in httpd while it removed such fields from its 304 (its bug 51223).
OLD_APACHE_CORS = 'Header set Access-Control-Allow-Origin "*" "expr=%{REQUEST_STATUS} != 304"\n'
COOKIE = """app.use((request, response, next) => {
  response.set({ 'Set-Cookie': 'visit=1', 'Cache-Control': 'public, max-age=600' });
  next();
});"""
PUBLIC = """app.use((request, response, next) => {
  response.set('Cache-Control', 'public, max-age=600');
  next();
});"""
UNMARKED_GZIP = """
const page = require('node:zlib').gzipSync('x'.repeat(4000));
app.get('/coded', (request, response) => {
  response.set({ 'Content-Encoding': 'gzip', 'Content-Type': 'text/html', 'Cache-Control': 'max-age=60' }).end(page);
});"""
SHARED_TAG = """
const zlib = require('node:zlib');
app.get('/coded', (request, response) => {
  const coded = request.acceptsEncodings('gzip', 'identity') === 'gzip';
  response.set({ ETag: '"v1"', Vary: 'Accept-Encoding', 'Content-Type': 'text/html', 'Cache-Control': 'max-age=60' });
  if (coded) {
    response.set('Content-Encoding', 'gzip');
  }
  response.end(coded ? zlib.gzipSync('x'.repeat(4000)) : 'x'.repeat(4000));
});"""
LATE_POLICY = HERE + """
app.get('/text', (request, response) => {
  response.set('ETag', '"v1"');
  if (request.fresh) {
    return response.status(304).end();
  }
  return response.set('Cache-Control', 'max-age=60').type('html').end('x'.repeat(4000));
});"""
API = HERE + "app.get('/api/rows', (request, response) => response.json(Array.from({ length: 400 }, (_, row) => row)));"
UNTAGGED = "app.set('etag', false);" + HERE + BARE_TEXT
REPORT = "/api/report.json"
MILLISECONDS = """app.use((request, response, next) => {
  response.set('Cache-Control', 'public, max-age=2592000000');
  next();
});"""
LATE_CORS = HERE + """
app.get('/text', (request, response) => {
  response.set({ ETag: '"v1"', 'Cache-Control': 'no-cache' });
  if (request.fresh) {
    return response.status(304).end();
  }
  return response.set('Access-Control-Allow-Origin', '*').type('html').end('x'.repeat(4000));
});"""
TALKATIVE_304 = HERE + """
app.get('/text', (request, response) => {
  response.set({ ETag: '"v1"', 'Cache-Control': 'no-cache', 'Content-Type': 'text/html', 'Content-Encoding': 'identity' });
  return request.fresh ? response.status(304).end() : response.end('x'.repeat(4000));
});"""
KEPT_304 = """
app.get('/text', (request, response) => {
  response.set({ ETag: '"v1"', 'Cache-Control': 'max-age=600' });
  return request.fresh ? response.status(304).end() : response.type('html').end('x'.repeat(4000));
});"""
TO_LOGIN = HERE + """
app.get('/account', (request, response) => response.set('Cache-Control', 'max-age=600').redirect('/login'));"""
SHELL = HERE + """
app.get('/app.js', (request, response) =>
  response.set('Cache-Control', 'public, max-age=31536000').type('html').send('<!doctype html><title>App</title>'));"""
SCRIPT = "/app.js"
FORBIDS = """app.use((request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
});"""
KEEPS = HERE + "sub vcl_backend_response { set beresp.ttl = 60s; return (deliver); }\n"
KEEPS_ANYTHING = "CacheEnable socache /\nCacheSocache shmcb\nCacheStoreNoStore On\nCacheDefaultExpire 60\n"
KEEPS_COOKIES = ("proxy_cache answers; proxy_ignore_headers Set-Cookie; "
                 "add_header X-Cache-Status $upstream_cache_status;")
IGNORED = frozenset({"missed-304"})
VARNISH_304 = frozenset({"304-extra-representation-field"})  # its own 304 repeats Content-Type
DEFLATE = "AddOutputFilterByType DEFLATE text/html\n"

PROOFS = (
    Proof("cache-key", "Express", "cache-key-split", two_campaigns(on_express(HERE)),
          brings=frozenset({"revalidation-avoidable"})),  # two addresses, one resource
    Proof("cache-key", "nginx", "cache-key-split", two_campaigns(on_nginx())),
    Proof("cache-key", "Apache httpd", "cache-key-split", two_campaigns(on_apache())),
    Proof("cache-key", "Varnish", "cache-key-split", two_campaigns(on_varnish(on_nginx("expires 1m;")))),
    Proof("cache-key", "Caddy", "cache-key-split", two_campaigns(on_caddy())),

    Proof("missing-validators", "Express", "validator-missing", on_express(UNTAGGED, "/text")),
    Proof("missing-validators", "nginx", "validator-missing",
          on_nginx(around='etag off; add_header Last-Modified "";')),
    Proof("missing-validators", "Apache httpd", "validator-missing",
          on_apache("FileETag None\nHeader unset Last-Modified\n")),
    Proof("missing-validators", "nginx", "validator-only-last-modified", on_nginx(around="etag off;")),
    Proof("missing-validators", "Apache httpd", "validator-only-last-modified", on_apache("FileETag None\n")),
    Proof("missing-validators", "Varnish", "validator-missing",
          on_varnish(on_express(UNTAGGED, "/text")), brings=VARNISH_304),
    Proof("missing-validators", "Caddy", "validator-missing",
          on_caddy(f"route {{\n{HERE}\nrespond `{'x' * 600}`\n}}"), brings=frozenset({"freshness-heuristic"})),

    Proof("fields-lost-on-304", "Express", "304-missing-field vary",
          on_express("app.use(require('compression')());\n"), GZIP),
    Proof("fields-lost-on-304", "nginx", "304-missing-field vary", on_nginx(around="gzip on; gzip_vary on;"), GZIP),
    Proof("fields-lost-on-304", "Apache httpd", "304-missing-field vary",
          on_apache(DEFLATE + "DeflateAlterETag NoChange\n"), GZIP),
    Proof("fields-lost-on-304", "Varnish", "304-missing-field vary",
          on_varnish(on_nginx("gzip on; gzip_vary on; gzip_proxied any;"), PASS), GZIP),
    Proof("fields-lost-on-304", "Caddy", "304-missing-field vary", on_caddy("encode gzip"), GZIP),

    Proof("fields-lost-on-304", "Express", "304-missing-field cache-control", on_express(LATE_POLICY, "/text")),
    Proof("fields-lost-on-304", "nginx", "304-missing-field cache-control",
          behind_nginx(on_express(LATE_POLICY, "/text"))),
    Proof("fields-lost-on-304", "Apache httpd", "304-missing-field cache-control",
          behind_apache(on_express(LATE_POLICY, "/text"))),
    Proof("fields-lost-on-304", "Varnish", "304-missing-field cache-control",
          on_varnish(on_express(LATE_POLICY, "/text"), PASS)),
    Proof("fields-lost-on-304", "Caddy", "304-missing-field cache-control",
          behind_caddy(on_express(LATE_POLICY, "/text"))),

    Proof("gzip-suffix", "nginx", "304-strength-differs", on_nginx(around="gzip on;"), GZIP),
    Proof("gzip-suffix", "Apache httpd", "etag-coding-suffix", on_apache(DEFLATE), GZIP),
    Proof("gzip-suffix", "Caddy", "etag-coding-suffix", behind_caddy(on_apache(DEFLATE)), GZIP),

    Proof("if-none-match-ignored", "Express", "missed-304",
          on_express(IGNORES, "/text", instead=PLAIN_END)),
    Proof("if-none-match-ignored", "nginx", "missed-304",
          behind_nginx(on_express(IGNORES, "/text", instead=PLAIN_END))),
    Proof("if-none-match-ignored", "Apache httpd", "missed-304",
          asked_before(behind_apache(on_express(IGNORES, "/text", instead=PLAIN_END)))),
    Proof("if-none-match-ignored", "Cloudflare", "missed-304",
          behind_cloudflare(on_express(AT_HANDLER, HANDLER, instead=PLAIN_END))),

    Proof("failing-conditions", "Express", "conditional-request-fails",
          on_express(IGNORES, "/text", instead=FAILING_END)),
    Proof("failing-conditions", "nginx", "conditional-request-fails",
          behind_nginx(on_express(IGNORES, "/text", instead=FAILING_END))),
    Proof("failing-conditions", "Apache httpd", "conditional-request-fails",
          asked_before(behind_apache(on_express(IGNORES, "/text", instead=FAILING_END)))),
    Proof("failing-conditions", "Varnish", "conditional-request-fails",
          on_varnish(on_express(IGNORES, "/text", instead=FAILING_END), PASS),
          brings=VARNISH_304),
    Proof("failing-conditions", "Caddy", "conditional-request-fails",
          behind_caddy(on_express(IGNORES, "/text", instead=FAILING_END)), brings=IGNORED),
    Proof("failing-conditions", "Cloudflare", "conditional-request-fails",
          behind_cloudflare(on_express(AT_HANDLER, HANDLER, instead=FAILING_END))),

    Proof("if-none-match-ignored", "Express", "own-tag-not-recognised",
          on_express(IGNORES, "/text", instead=BLIND_END), FULL,
          brings=frozenset({"if-none-match-lost-to-no-cache"})),  # request.fresh honours the request's no-cache
    Proof("if-none-match-ignored", "nginx", "own-tag-not-recognised",
          behind_nginx(on_express(IGNORES, "/text", instead=BLIND_END)), FULL,
          brings=frozenset({"if-none-match-lines", "if-modified-since-overrides-tag"})),
    Proof("if-none-match-ignored", "Apache httpd", "own-tag-not-recognised",
          asked_before(behind_apache(on_express(IGNORES, "/text", instead=BLIND_END))), FULL,
          brings=frozenset({"if-none-match-lost-to-no-cache", "if-modified-since-overrides-tag"})),

    Proof("if-none-match-ignored", "Express", "weak-comparison-failed",
          on_express(IGNORES, "/text", instead=STRICT_END), FULL,
          brings=frozenset({"if-none-match-lost-to-no-cache"})),
    Proof("failing-conditions", "Express", "412-for-get", on_express(IGNORES, "/text", instead=FORBIDDING_END)),
    Proof("failing-conditions", "Caddy", "412-for-get",
          behind_caddy(on_express(IGNORES, "/text", instead=FORBIDDING_END)), brings=IGNORED),

    Proof("ims-with-inm", "Express", "if-modified-since-overrides-tag", on_express(version=4), FULL),
    Proof("ims-with-inm", "nginx", "if-modified-since-overrides-tag", on_nginx(), FULL),
    Proof("ims-with-inm", "Apache httpd", "if-modified-since-overrides-tag", on_apache(), FULL),
    Proof("ims-with-inm", "Caddy", "if-modified-since-overrides-tag", behind_caddy(on_express(version=4)), FULL),

    Proof("unstable-tags", "Express", "etag-unstable", on_express(TAGGED, "/text", instead=RANDOM_TAG)),
    Proof("unstable-tags", "nginx", "etag-unstable", balanced(INODE_TAGS, cure_at_edge=True)),
    Proof("unstable-tags", "Apache httpd", "etag-unstable", balanced(INODE_TAGS)),
    Proof("unstable-tags", "Varnish", "etag-unstable", on_varnish(balanced(INODE_TAGS), PASS)),
    Proof("unstable-tags", "Caddy", "etag-unstable", balanced_by_caddy(INODE_TAGS)),

    Proof("vary-accept-encoding", "Express", "vary-missing-accept-encoding",
          on_express(HERE + UNMARKED_GZIP, "/coded"), GZIP),
    Proof("vary-accept-encoding", "nginx", "vary-missing-accept-encoding",
          on_nginx(around="gzip on; expires 1m;"), GZIP),
    Proof("vary-accept-encoding", "Apache httpd", "vary-missing-accept-encoding",
          on_apache(DEFLATE + "Header unset Vary\nHeader set Cache-Control max-age=60\n"), GZIP),
    Proof("vary-accept-encoding", "Caddy", "vary-missing-accept-encoding",
          behind_caddy(on_express(UNMARKED_GZIP, "/coded")), GZIP),

    Proof("vary-origin", "Express", "vary-missing-origin", on_express(ECHO), ORIGIN),
    Proof("vary-origin", "nginx", "vary-missing-origin",
          on_nginx("add_header Access-Control-Allow-Origin $http_origin;"), ORIGIN),
    Proof("vary-origin", "Apache httpd", "vary-missing-origin", on_apache(ECHO_APACHE), ORIGIN),
    Proof("vary-origin", "Varnish", "vary-missing-origin", on_varnish(on_express(ECHO)), ORIGIN),
    Proof("vary-origin", "Caddy", "vary-missing-origin",
          on_caddy("header Access-Control-Allow-Origin {header.Origin}"), ORIGIN),

    Proof("weak-and-strong-tags", "Express", "etag-weak", on_express(HERE + BARE_TEXT, "/text")),
    Proof("weak-and-strong-tags", "nginx", "etag-weak", on_nginx(around="gzip on;"), GZIP),
    Proof("one-tag-for-codings", "Express", "etag-shared-across-codings", on_express(HERE + SHARED_TAG, "/coded"), BASIC),
    Proof("one-tag-for-codings", "nginx", "etag-shared-across-codings",
          behind_nginx(on_express(SHARED_TAG, "/coded")), BASIC),
    Proof("one-tag-for-codings", "Apache httpd", "etag-shared-across-codings",
          on_apache(DEFLATE + "DeflateAlterETag NoChange\n"), BASIC),
    Proof("one-tag-for-codings", "Varnish", "etag-shared-across-codings",
          on_varnish(on_express(SHARED_TAG, "/coded"), PASS), BASIC),
    Proof("one-tag-for-codings", "Caddy", "etag-shared-across-codings", on_caddy("encode gzip"), BASIC),

    Proof("sensible-cache-control", "Express", "freshness-none", on_express(HERE, "/json")),
    Proof("sensible-cache-control", "Express", "freshness-none", on_express(API, "/api/rows")),
    Proof("sensible-cache-control", "nginx", "freshness-heuristic", on_nginx()),
    Proof("sensible-cache-control", "nginx", "freshness-heuristic", on_nginx(path=REPORT)),
    Proof("sensible-cache-control", "nginx", "freshness-heuristic", on_nginx(path=f"/{ASSET}")),
    Proof("sensible-cache-control", "Apache httpd", "freshness-heuristic", on_apache(path=f"/{ASSET}")),
    Proof("sensible-cache-control", "Caddy", "freshness-heuristic", on_caddy(path=f"/{ASSET}")),
    Proof("sensible-cache-control", "Apache httpd", "freshness-heuristic", on_apache()),
    Proof("sensible-cache-control", "Apache httpd", "freshness-heuristic", on_apache(path=REPORT)),
    Proof("sensible-cache-control", "Varnish", "freshness-heuristic", on_varnish(on_apache())),
    Proof("sensible-cache-control", "Varnish", "freshness-heuristic", on_varnish(on_apache(path=REPORT))),
    Proof("sensible-cache-control", "Caddy", "freshness-heuristic", on_caddy()),
    Proof("sensible-cache-control", "Caddy", "freshness-heuristic", on_caddy(path=REPORT)),

    Proof("cdn-dynamic", "Cloudflare", "cdn-dynamic", behind_cloudflare(on_express(PUBLIC, "/json"))),

    Proof("fingerprinted-assets", "Express", "immutable-candidate", on_express(path=f"/static/{ASSET}")),
    Proof("fingerprinted-assets", "nginx", "immutable-candidate", on_nginx(path=f"/{ASSET}")),
    Proof("fingerprinted-assets", "Apache httpd", "immutable-candidate", on_apache(path=f"/{ASSET}")),
    Proof("fingerprinted-assets", "Varnish", "immutable-candidate", on_varnish(on_apache(path=f"/{ASSET}"))),
    Proof("fingerprinted-assets", "Caddy", "immutable-candidate", on_caddy(path=f"/{ASSET}")),

    Proof("set-cookie", "Express", "set-cookie-shared", on_express(HERE + COOKIE)),
    Proof("set-cookie", "nginx", "set-cookie-shared", behind_nginx(on_express(COOKIE))),
    Proof("set-cookie", "Apache httpd", "set-cookie-shared",
          on_apache('Header set Set-Cookie visit=1\nHeader set Cache-Control "public, max-age=600"\n')),
    Proof("set-cookie", "Varnish", "set-cookie-shared", on_varnish(on_express(COOKIE))),
    Proof("set-cookie", "Caddy", "set-cookie-shared", behind_caddy(on_express(COOKIE))),
    Proof("set-cookie", "nginx", "set-cookie-from-cache",
          asked_before(behind_nginx(on_express(COOKIE), KEEPS_COOKIES))),
    Proof("set-cookie", "Varnish", "set-cookie-from-cache", asked_before(on_varnish(on_express(COOKIE), KEEPS))),

    Proof("stored-although-forbidden", "Apache httpd", "age-on-unstorable",
          asked_before(behind_apache(on_express(FORBIDS), KEEPS_ANYTHING), pause=1.1)),
    Proof("stored-although-forbidden", "Varnish", "age-on-unstorable",
          asked_before(on_varnish(on_express(FORBIDS), KEEPS))),

    Proof("lifetime-in-seconds", "Express", "lifetime-in-milliseconds", on_express(MILLISECONDS)),
    Proof("lifetime-in-seconds", "nginx", "lifetime-in-milliseconds", behind_nginx(on_express(MILLISECONDS))),
    Proof("lifetime-in-seconds", "Apache httpd", "lifetime-in-milliseconds",
          on_apache("Header set Cache-Control max-age=2592000000\n")),
    Proof("lifetime-in-seconds", "Varnish", "lifetime-in-milliseconds", on_varnish(on_express(MILLISECONDS))),
    Proof("lifetime-in-seconds", "Caddy", "lifetime-in-milliseconds", behind_caddy(on_express(MILLISECONDS))),

    Proof("cors-on-304", "Express", "cors-lost-on-304", on_express(LATE_CORS, "/text"), ORIGIN),
    Proof("cors-on-304", "nginx", "cors-lost-on-304", behind_nginx(on_express(LATE_CORS, "/text")), ORIGIN),
    Proof("cors-on-304", "Apache httpd", "cors-lost-on-304",
          on_apache(OLD_APACHE_CORS), ORIGIN),
    Proof("cors-on-304", "Varnish", "cors-lost-on-304", on_varnish(on_express(LATE_CORS, "/text"), PASS), ORIGIN),
    Proof("cors-on-304", "Caddy", "cors-lost-on-304", behind_caddy(on_express(LATE_CORS, "/text")), ORIGIN),

    Proof("redirects-per-visitor", "Express", "login-redirect-stored", on_express(TO_LOGIN, "/account")),
    Proof("redirects-per-visitor", "nginx", "login-redirect-stored", behind_nginx(on_express(TO_LOGIN, "/account"))),
    Proof("redirects-per-visitor", "Apache httpd", "login-redirect-stored",
          behind_apache(on_express(TO_LOGIN, "/account"))),
    Proof("redirects-per-visitor", "Varnish", "login-redirect-stored", on_varnish(on_express(TO_LOGIN, "/account"))),

    Proof("missing-assets", "Express", "wrong-kind-stored", on_express(SHELL, SCRIPT)),
    Proof("missing-assets", "nginx", "wrong-kind-stored",
          on_nginx("location / { try_files $uri /shell.html; expires 1y; }", path=SCRIPT)),
    Proof("missing-assets", "Apache httpd", "wrong-kind-stored",
          on_apache("FallbackResource /shell.html\nHeader set Cache-Control max-age=31536000\n", path=SCRIPT)),
    Proof("missing-assets", "Varnish", "wrong-kind-stored", on_varnish(on_express(SHELL, SCRIPT))),
    Proof("missing-assets", "Caddy", "wrong-kind-stored",
          on_caddy(f"header Cache-Control max-age=31536000\nroute {{\n{HERE}\ntry_files {{path}} /shell.html\n}}", SCRIPT)),

    Proof("bare-304", "Express", "304-extra-representation-field", on_express(TALKATIVE_304, "/text")),
    Proof("no-304-from-store", "nginx", "304-unconditional",
          asked_before(behind_nginx(on_express(KEPT_304, "/text"), f"proxy_cache answers; {HERE}",
                                    instead="proxy_set_header If-None-Match $http_if_none_match;"),
                       'If-None-Match: "v1"\r\n')),

    Proof("set-cookie", "Cloudflare", "set-cookie-shared", behind_cloudflare(on_express(COOKIE))),
)

SUFFIX = frozenset({"etag-coding-suffix", "304-strength-differs"})
DATE_WINS = frozenset({"if-modified-since-overrides-tag"})

SOUND = (
    Sound("gzip-suffix", "Express", SUFFIX, on_express("app.use(require('compression')());"), GZIP),
    Sound("gzip-suffix", "Varnish", SUFFIX, on_varnish(on_apache(DEFLATE)), GZIP),
    Sound("gzip-suffix", "Caddy", SUFFIX, on_caddy("encode gzip"), GZIP),
    Sound("if-none-match-ignored", "Varnish", IGNORED,
          on_varnish(on_express(IGNORES, "/text", instead=PLAIN_END))),
    Sound("ims-with-inm", "Express", DATE_WINS, on_express(version=5), FULL),
    Sound("ims-with-inm", "Varnish", DATE_WINS, on_varnish(on_express(version=4)), FULL),
    Sound("ims-with-inm", "Varnish", DATE_WINS, on_varnish(on_express(version=4), PASS), FULL),
    Sound("ims-with-inm", "Caddy", DATE_WINS, on_caddy(), FULL),
    Sound("vary-accept-encoding", "Varnish", frozenset({"vary-missing-accept-encoding"}),
          on_varnish(on_nginx("expires 1m;"), "sub vcl_backend_response { set beresp.do_gzip = true; }"), GZIP),
    Sound("cdn-dynamic", "Varnish", frozenset({"cdn-dynamic"}), on_varnish(on_express(PUBLIC, "/json"))),
)

# Recipes without a proof or a sound server, and why.
ONE_CLIENT = "the requests of one client are alike: no server is asked twice in different ways"
OF_THE_APPLICATION = "the application's matter: what differs is in its content"
OF_THE_CACHE = "purging is an act and not a line of a configuration"
UNPROVED = {
    **{("vary-request-field", server): ONE_CLIENT for server in PROVED},
    **{("content-per-answer", server): OF_THE_APPLICATION for server in PROVED},
    **{("purge-after-change", server): OF_THE_CACHE for server in PROVED},
    **{("own-tag", server): "a tag is compared in code" for server in PROVED},
    **{("quoted-tags", server): OF_THE_APPLICATION for server in PROVED},
    ("weak-and-strong-tags", "Apache httpd"): "its own tags are strong",
    ("weak-and-strong-tags", "Varnish"): "the origin's tag is strong where it does not compress",
    ("weak-and-strong-tags", "Caddy"): "its own tags are strong",
    ("one-tag-for-codings", "Cloudflare"): "it weakens the tag of what it codes",
    ("stored-although-forbidden", "Express"): "it stores nothing",
    ("stored-although-forbidden", "nginx"): "a line is taken out",
    ("stored-although-forbidden", "Caddy"): "its standard build has no cache",
    ("stored-although-forbidden", "Cloudflare"): "a rule is taken out",
    **{("new-address", server): "a new name is an act and not a line of a configuration" for server in PROVED},
    **{("no-304-from-store", server): "the fault is one of a cache module's code" for server in PROVED if server != "nginx"},
    **{("bare-304", server): OF_THE_APPLICATION for server in PROVED if server != "Express"},
    ("lifetime-in-seconds", "Cloudflare"): "it passes the origin's policy on",
    ("cors-on-304", "Cloudflare"): "its 304 has the stored fields",
    ("redirects-per-visitor", "Caddy"): "its own redirects have no lifetime",
    ("redirects-per-visitor", "Cloudflare"): "the origin is mended",
    ("missing-assets", "Cloudflare"): "the origin is mended",
    ("if-none-match-ignored", "Caddy"): "its standard build has no cache that could compare the tag",
    ("cdn-dynamic", "Express"): "CF-Cache-Status is Cloudflare's word: an origin never says it",
    ("cdn-dynamic", "nginx"): "as Express",
    ("cdn-dynamic", "Apache httpd"): "as Express",
    ("cdn-dynamic", "Caddy"): "as Express",
    ("cache-key", "Cloudflare"): "the stand-in has no rules for its key",
    ("missing-validators", "Cloudflare"): "it makes no validators: the origin is mended",
    ("fields-lost-on-304", "Cloudflare"): "its 304 has the stored fields",
    ("fingerprinted-assets", "Cloudflare"): "it passes the origin's policy on",
    ("gzip-suffix", "Cloudflare"): "the mark is an Apache's behind it",
    ("ims-with-inm", "Cloudflare"): "from its store it asks the tag alone",
    ("sensible-cache-control", "Cloudflare"): "it passes the origin's policy on",
    ("unstable-tags", "Cloudflare"): "the servers behind it are mended",
    ("vary-accept-encoding", "Cloudflare"): "it keeps codings apart by itself",
    ("vary-origin", "Cloudflare"): "it does not look at Vary: Origin",
    ("weak-and-strong-tags", "Cloudflare"): "the origin chooses, by no-transform",
}


class Recipes(RecipeTest):
    """A test per proof and per sound server; made below."""

    def test_every_section_is_accounted_for(self):
        """A recipe's lines for a server have a proof; without lines the server is sound, or a reason is given."""
        proofs = {(proof.recipe, proof.server) for proof in PROOFS + policy.PROOFS}
        unproved = UNPROVED | policy.UNPROVED
        others = {(sound.recipe, sound.server) for sound in SOUND + policy.SOUND} | set(unproved)
        for path in RECIPES.glob("*.md"):
            for server in PROVED:
                with self.subTest(recipe=path.stem, server=server):
                    self.assertIn((path.stem, server), proofs if lines(path.stem, server) else others)
        self.assertEqual({key for key in unproved if lines(*key)}, set())


add_tests(Recipes, PROOFS + SOUND)

if __name__ == "__main__":
    unittest.main()
