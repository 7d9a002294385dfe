"""The recipes about what an answer says of its use and its version, proved as the others are (test_recipes.py): lifetimes,
redirects and errors, Vary, dates and tags that do not follow the content, ranges."""

import unittest

from recipe_servers import (HERE, asked_before, behind_apache, behind_caddy, behind_nginx, on_apache, on_caddy, on_express,
                            on_nginx, on_varnish, twice)
from recipe_test import FULL, PASS, PROVED, Proof, RecipeTest, Sound, add_tests

YEAR = "public, max-age=31536000"
USER = ("--header", "Authorization: Bearer 1")


def said(fields, before=HERE):
    """Express with a page that has these fields (in JavaScript)."""
    return before + f"""
app.get('/text', (request, response) => response.set({{ {fields} }}).type('html').send('x'.repeat(4000)));"""


def changed(fields, before=HERE, last="", blind=False):
    """Express with a page that changes at its second answer, by `second`; `blind`: that one ignores conditions."""
    return before + f"""
let answers = 0;
app.get('/text', (request, response) => {{
  const second = ++answers > 1;
  const content = (second ? 'y' : 'x').repeat(4000);
  response.set({{ {fields} }});{last}
  response.type('html')[{'second ? "end" : "send"' if blind else '"send"'}](content);
}});"""


ERROR = HERE + f"""
app.get('/gone', (request, response) => response.status(404).set('Cache-Control', '{YEAR}').type('html').send('Not here'));"""
MOVED = HERE + "app.get('/old/page', (request, response) => response.redirect(301, '/static/page.html'));"
ASKED = said("'Cache-Control': 'public, max-age=0'")
CHANGED = changed("'Cache-Control': 'public, max-age=3600'", before="", last=HERE)
DATES = "'Last-Modified': second ? 'Tue, 02 Jan 2024 00:00:00 GMT' : 'Mon, 01 Jan 2024 00:00:00 GMT'"
ONE_TAG = changed(f"'Cache-Control': 'no-cache', ETag: tagOf(content), {DATES}", blind=True)
SAME_TAG = "const tagOf = () => '\"v1\"';"
ONE_TAG_ALWAYS = ONE_TAG.replace(HERE, SAME_TAG)
IN_FUTURE = said("'Cache-Control': 'no-cache', ETag: '\"v1\"', 'Last-Modified': 'Thu, 01 Jan 2099 00:00:00 GMT'")
ONE_DATE = changed("'Cache-Control': 'no-cache', 'Last-Modified': 'Tue, 01 Jan 1980 00:00:00 GMT'")
DATE_IS_NOW = HERE + """
app.get('/text', (request, response) => {
  const now = new Date().toUTCString();
  response.set({ Date: now, 'Last-Modified': now, 'Cache-Control': 'no-cache' }).type('html').send('x'.repeat(4000));
});"""
NO_DATE = HERE + """
app.get('/text', (request, response) => {
  response.sendDate = false;
  response.set('Cache-Control', 'no-cache').type('html').send('x'.repeat(4000));
});"""
OLD_DATE = said("'Cache-Control': 'no-cache', Date: 'Mon, 01 Jan 2001 00:00:00 GMT'")
PER_VISITOR = said(f"'Cache-Control': '{YEAR}', Vary: 'Accept-Encoding, Cookie'")
FOR_NOBODY = said(f"'Cache-Control': '{YEAR}', Vary: '*'", before="")
PER_BROWSER = said(f"'Cache-Control': '{YEAR}', Vary: 'User-Agent'")
FOR_USER = said("'Cache-Control': 'public, max-age=600'")
TWO_LINES = said("'Cache-Control': ['max-age=60', 'max-age=600']")
CONFLICT = said("'Cache-Control': 'no-cache, max-age=600'")
PLAIN = said("'Cache-Control': 'no-cache'")
# Answers parts and ignores If-Range and If-None-Match.
PARTS = HERE + """
app.get('/part', (request, response) => {
  const content = '0123456789'.repeat(400);
  const part = /^bytes=(\\d+)-(\\d*)$/.exec(request.get('Range') ?? '');
  response.set({ ETag: '"v1"', 'Cache-Control': 'no-cache' }).type('html');
  if (!part) {
    return response.send(content);
  }
  const end = Math.min(part[2] === '' ? 3999 : Number(part[2]), 3999);
  response.status(206).set('Content-Range', `bytes ${part[1]}-${end}/4000`).end(content.slice(Number(part[1]), end + 1));
});"""
DICTIONARY = HERE + """
app.get('/coded', (request, response) => {
  const head = Buffer.from('ff444342', 'hex');
  response.set({ 'Content-Encoding': 'dcb', 'Cache-Control': 'max-age=60', ETag: '"v1"', 'Content-Type': 'text/html' });
  response.end(Buffer.concat([head, Buffer.alloc(4000, 7)]));
});"""
SHORT_HERE = said("'Cache-Control': 'public, max-age=1, s-maxage=600'", before="")
SHORT = said("'Cache-Control': 'public, max-age=1'")
FAILS_LATER = """
let answers = 0;
app.get('/text', (request, response) => {
  if (++answers > 1) {
    return response.status(503).set('Cache-Control', 'no-store').end();
  }
  response.set({ 'Cache-Control': 'public, max-age=1', ETag: '"v1"' }).type('html').send('x'.repeat(4000));
});"""
STORES = "CacheEnable socache /\nCacheSocache shmcb\n"


def everywhere(recipe, rule, fault, path="/text", options=(), vcl="", leave_out=(), around=lambda start: start):
    """The proofs for a fault of an application, fixed in itself or in the server in front of it."""
    bare = fault.replace(HERE, "")
    starts = {"Express": on_express(fault, path), "nginx": behind_nginx(on_express(bare, path)),
              "Apache httpd": behind_apache(on_express(bare, path)),
              "Varnish": on_varnish(on_express(bare, path), vcl), "Caddy": behind_caddy(on_express(bare, path))}
    return tuple(Proof(recipe, server, rule, around(start), options) for server, start in starts.items()
                 if server not in leave_out)


PROOFS = (
    *everywhere("errors-kept-short", "error-fresh", ERROR, "/gone", leave_out=("Caddy",)),
    Proof("errors-kept-short", "Apache httpd", "error-fresh",
          on_apache(f'Header always set Cache-Control "{YEAR}"\n', "/gone.css")),
    Proof("errors-kept-short", "Caddy", "error-fresh", on_caddy(f'header Cache-Control "{YEAR}"', "/gone.css")),

    Proof("redirects-kept-short", "Express", "redirect-sticky", on_express(MOVED, "/old/page")),
    Proof("redirects-kept-short", "nginx", "redirect-sticky",
          on_nginx(f"location /old/ {{ return 301 /page.html; {HERE} }}", path="/old/page")),
    Proof("redirects-kept-short", "Apache httpd", "redirect-sticky",
          on_apache("RewriteEngine On\nRewriteRule ^/old/page$ /page.html [R=301]\n", "/old/page")),
    Proof("redirects-kept-short", "Varnish", "redirect-sticky", on_varnish(on_express(MOVED, "/old/page"))),
    Proof("redirects-kept-short", "Caddy", "redirect-sticky",
          on_caddy("redir /old/page /page.html permanent", "/old/page")),

    Proof("longer-lifetime", "Express", "revalidation-avoidable", twice(on_express())),
    *everywhere("longer-lifetime", "revalidation-avoidable", ASKED, leave_out=("Express",), around=twice),
    Proof("longer-lifetime", "Varnish", "stale-on-arrival",
          asked_before(on_varnish(on_express(SHORT_HERE, "/text")), pause=1.1)),

    *everywhere("lifetime-outlives-content", "changed-while-fresh", CHANGED, vcl=PASS),

    Proof("tag-per-content", "Express", "etag-reused", on_express(ONE_TAG, "/text", instead=SAME_TAG)),
    *everywhere("tag-per-content", "etag-reused", ONE_TAG_ALWAYS, leave_out=("Express", "Varnish")),
    Proof("tag-per-content", "Varnish", "etag-reused",  # it answers 304 if the backend's tag equals the request's
          twice(on_varnish(on_express(ONE_TAG_ALWAYS, "/text"), PASS))),

    *everywhere("untrue-dates", "last-modified-future", IN_FUTURE, vcl=PASS),
    Proof("untrue-dates", "Express", "last-modified-unchanged", on_express(ONE_DATE, "/text")),
    Proof("untrue-dates", "Express", "last-modified-now", on_express(DATE_IS_NOW, "/text")),

    Proof("date-of-the-answer", "Express", "date-missing", on_express(NO_DATE, "/text")),
    *everywhere("date-of-the-answer", "date-skew", OLD_DATE, vcl=PASS, leave_out=("nginx",)),

    *everywhere("vary-less", "vary-cookie", PER_VISITOR),
    Proof("vary-less", "Express", "vary-user-agent", on_express(PER_BROWSER, "/text")),
    Proof("vary-less", "Varnish", "vary-star", on_varnish(on_express(FOR_NOBODY, "/text"))),

    *everywhere("answers-to-credentials", "authorization-public", FOR_USER, options=USER),

    *everywhere("one-cache-control", "cache-control-duplicate", TWO_LINES),
    Proof("one-cache-control", "Express", "cache-control-conflict", on_express(CONFLICT, "/text")),
    Proof("one-cache-control", "nginx", "cache-control-duplicate",
          behind_nginx(on_express(FOR_USER.replace(HERE, ""), "/text"), instead="add_header Cache-Control max-age=3600;")),
    Proof("one-cache-control", "Apache httpd", "cache-control-duplicate",
          behind_apache(on_express(FOR_USER.replace(HERE, ""), "/text"), "Header add Cache-Control max-age=3600\n")),

    *everywhere("no-cache-on-requests", "if-none-match-lost-to-no-cache", PLAIN, options=FULL, leave_out=("Varnish",)),

    *everywhere("whole-or-right-ranges", "if-range-ignored", PARTS, "/part", FULL, HERE + PASS),
    Proof("whole-or-right-ranges", "Express", "range-before-precondition", on_express(PARTS, "/part"), FULL),

    *everywhere("vary-dictionary", "vary-missing-dictionary", DICTIONARY, "/coded"),

    Proof("stale-only-where-allowed", "Varnish", "stale-served",
          asked_before(on_varnish(on_express(SHORT, "/text")), pause=2.1)),
)

SOUND = (
    Sound("date-of-the-answer", "nginx", frozenset({"date-skew"}), behind_nginx(on_express(OLD_DATE, "/text"))),
    Sound("no-cache-on-requests", "Varnish", frozenset({"if-none-match-lost-to-no-cache"}),
          on_varnish(on_express(PLAIN, "/text"), PASS), FULL),
    Sound("stale-only-where-allowed", "Apache httpd", frozenset({"stale-served"}),
          asked_before(behind_apache(on_express(FAILS_LATER, "/text"), STORES), pause=2.1)),
)

# Recipes without a proof, and why.
UNPROVED = {
    **{("no-transform", server): "it takes an edge and its origin under one name" for server in PROVED},
    **{(recipe, "Cloudflare"): "the origin is mended, or a setting is" for recipe in (
        "errors-kept-short", "redirects-kept-short", "longer-lifetime", "lifetime-outlives-content", "tag-per-content",
        "untrue-dates", "date-of-the-answer", "vary-less", "answers-to-credentials", "one-cache-control", "no-cache-on-requests",
        "whole-or-right-ranges", "vary-dictionary", "stale-only-where-allowed")},
    ("stale-only-where-allowed", "Express"): "it stores nothing",
    ("stale-only-where-allowed", "nginx"): "it sends no Age, so that nobody sees the fault",
    ("stale-only-where-allowed", "Caddy"): "its standard build has no cache",
}


class PolicyRecipes(RecipeTest):
    """A test per proof and per sound server; made below."""


add_tests(PolicyRecipes, PROOFS + SOUND)

if __name__ == "__main__":
    unittest.main()
