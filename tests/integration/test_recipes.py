"""Each recipe for Express, nginx, Apache and Varnish, proved: a real server with the fault shows the finding; with the
recipe's own lines, cut from its file, it does not. Cloudflare's is held against a stand-in."""

import contextlib
import dataclasses
import gzip
import json
import pathlib
import re
import shutil
import unittest
from collections.abc import Callable

from program import inspect, rules
from server_test import ServerTest
from servers import Apache, Express, Nginx, Varnish, write

RECIPES = pathlib.Path(__file__).resolve().parents[2] / "resources" / "recipes"
HERE = "@RECIPE@"  # where in a fault's configuration the recipe's lines go; else at its end
GZIP = ("--header", "Accept-Encoding: gzip")
PROVED = ("Express", "nginx", "Apache httpd", "Varnish")


def lines(recipe, server):
    """The lines that a recipe has for a server, without the text around them."""
    text = (RECIPES / f"{recipe}.md").read_text(encoding="utf-8")
    section = re.search(rf"^## {re.escape(server)}$(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    return "\n".join(re.findall(r"^```\w+\n(.*?)^```$", section[1], re.MULTILINE | re.DOTALL)) if section else ""


def applied(fault, cure):
    """A fault's configuration with a recipe's lines in it."""
    return fault.replace(HERE, f"\n{cure}\n") if HERE in fault else f"{fault}\n{cure}"


@dataclasses.dataclass(frozen=True)
class Proof:
    """A fault, the finding that it shows, and how to set the server up with a recipe's lines (or without, as "")."""

    recipe: str
    server: str
    rule: str
    start: Callable  # (test, stack, cure) → the URL to inspect
    options: tuple = ()
    brings: frozenset = frozenset()  # findings of the server that the recipe only makes visible


def on_nginx(fault="", around="", path="/page.html"):
    """nginx with a fault in its server block or around it."""
    return lambda test, stack, cure: stack.enter_context(
        Nginx(test.documents, applied(fault, cure), around)).url + path


def on_apache(fault="", path="/page.html"):
    """Apache with a fault."""
    return lambda test, stack, cure: stack.enter_context(Apache(test.documents, applied(fault, cure))).url + path


def on_express(fault="", path="/static/page.html", version=5, instead=""):
    """Express with a fault before its usual routes; `instead` stands there where the recipe does not."""
    return lambda test, stack, cure: stack.enter_context(
        Express(version, test.documents, applied(fault, cure or instead))).url + path


def on_varnish(origin, vcl=""):
    """Varnish before a faulty origin, itself set up by one of the functions here."""

    def start(test, stack, cure):
        url = origin(test, stack, "")
        port, path = re.fullmatch(r"http://127\.0\.0\.1:(\d+)(/.*)", url).groups()
        return stack.enter_context(Varnish(int(port), applied(vcl, cure))).url + path

    return start


def behind_apache(origin):
    """Apache as a proxy before an origin."""

    def start(test, stack, cure):
        base, path = re.fullmatch(r"(http://[^/]+)(/.*)", origin(test, stack, "")).groups()
        return stack.enter_context(Apache(test.documents, f"ProxyPass / {base}/\n{cure}")).url + path

    return start


def behind_nginx(origin, fault="", around=""):
    """nginx as a proxy before an origin; the fault's lines go into its one location."""

    def start(test, stack, cure):
        base, path = re.fullmatch(r"(http://[^/]+)(/.*)", origin(test, stack, "")).groups()
        location = f"location / {{ proxy_pass {base}; {applied(fault, cure)} }}"
        return stack.enter_context(Nginx(test.documents, location, around)).url + path

    return start


def behind_cloudflare(origin):
    """A stand-in for Cloudflare: stores what a cache rule makes eligible and says so in CF-Cache-Status, in the words
    that its documentation gives; everything else is DYNAMIC. Knows rules of the form starts_with(path, prefix)."""

    def start(test, stack, cure):
        base, path = re.fullmatch(r"(http://[^/]+)(/.*)", origin(test, stack, "")).groups()
        locations = f"location / {{ proxy_pass {base}; add_header CF-Cache-Status DYNAMIC; }}"
        if cure:
            rule = json.loads(cure)
            test.assertTrue(rule["action"] == "set_cache_settings" and rule["action_parameters"]["cache"])
            prefix = re.fullmatch(r'starts_with\(http\.request\.uri\.path, "(.*)"\)', rule["expression"])[1]
            locations += f"""location {prefix} {{ proxy_pass {base}; proxy_cache answers;
                add_header CF-Cache-Status $upstream_cache_status; }}"""
        return stack.enter_context(Nginx(test.documents, locations)).url + path

    return start


def balanced(fault, cure_at_edge=False):
    """Two Apaches with the same files of the same time, asked in turn through nginx."""

    def start(test, stack, cure):
        copy = test.folder / "copy"
        if not copy.exists():
            shutil.copytree(test.documents, copy)
        at_edge, at_origin = (cure, "") if cure_at_edge else ("", cure)
        servers = [stack.enter_context(Apache(documents, applied(fault, at_origin)))
                   for documents in (test.documents, copy)]
        backends = "".join(f"server 127.0.0.1:{server.port};" for server in servers)
        around = f"upstream backends {{ {at_edge} {backends} }}"
        edge = Nginx(test.documents, "location / { proxy_pass http://backends; }", around)
        return stack.enter_context(edge).url + "/page.html"

    return start


# What Apache did by default before 2.4.
INODE_TAGS = "FileETag INode MTime Size\n"
PASS = "sub vcl_recv { return (pass); }\n"
BARE_TEXT = "app.get('/text', (request, response) => response.type('html').send('x'.repeat(4000)));"
IGNORES = HERE + """
app.get('/text', (request, response) => {
  response.set({ 'ETag': '"v1"', 'Cache-Control': 'max-age=60', 'Content-Type': 'text/html' });
  answer(request, response, 'x'.repeat(4000));
});"""
PLAIN_END = "const answer = (request, response, content) => response.end(content);"
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
ORIGIN = ("--header", "Origin: https://other.example")

VARNISH_304 = frozenset({"304-extra-representation-field"})  # its own 304 repeats Content-Type
DEFLATE = "AddOutputFilterByType DEFLATE text/html\n"
FULL = ("--probes", "full")
BASIC = ("--probes", "basic")
ASSET = "app.3f9a1c27.css"

PROOFS = (
    Proof("missing-validators", "Express", "validator-missing",
          on_express("app.set('etag', false);" + HERE + BARE_TEXT, "/text")),
    Proof("missing-validators", "nginx", "validator-missing",
          on_nginx(around='etag off; add_header Last-Modified "";')),
    Proof("missing-validators", "Apache httpd", "validator-missing",
          on_apache("FileETag None\nHeader unset Last-Modified\n")),
    Proof("missing-validators", "Varnish", "validator-missing",
          on_varnish(on_express("app.set('etag', false);" + BARE_TEXT, "/text")), brings=VARNISH_304),

    Proof("fields-lost-on-304", "Express", "304-missing-field",
          on_express("app.use(require('compression')());\n"), GZIP),
    Proof("fields-lost-on-304", "nginx", "304-missing-field", on_nginx(around="gzip on; gzip_vary on;"), GZIP),
    Proof("fields-lost-on-304", "Apache httpd", "304-missing-field",
          on_apache(DEFLATE + "DeflateAlterETag NoChange\n"), GZIP),
    Proof("fields-lost-on-304", "Varnish", "304-missing-field",
          on_varnish(on_nginx("gzip on; gzip_vary on; gzip_proxied any;"), PASS), GZIP),

    Proof("gzip-suffix", "nginx", "304-strength-differs", on_nginx(around="gzip on;"), GZIP),
    Proof("gzip-suffix", "Apache httpd", "etag-coding-suffix", on_apache(DEFLATE), GZIP),

    Proof("if-none-match-ignored", "Express", "missed-304",
          on_express(IGNORES, "/text", instead=PLAIN_END)),
    Proof("if-none-match-ignored", "nginx", "missed-304",
          behind_nginx(on_express(IGNORES, "/text", instead=PLAIN_END))),
    Proof("if-none-match-ignored", "Apache httpd", "missed-304",
          behind_apache(on_express(IGNORES, "/text", instead=PLAIN_END))),

    Proof("ims-with-inm", "Express", "if-modified-since-overrides-tag", on_express(version=4), FULL),
    Proof("ims-with-inm", "nginx", "if-modified-since-overrides-tag", on_nginx(), FULL),
    Proof("ims-with-inm", "Apache httpd", "if-modified-since-overrides-tag", on_apache(), FULL),

    Proof("unstable-tags", "Express", "etag-unstable", on_express(TAGGED, "/text", instead=RANDOM_TAG)),
    Proof("unstable-tags", "nginx", "etag-unstable", balanced(INODE_TAGS, cure_at_edge=True)),
    Proof("unstable-tags", "Apache httpd", "etag-unstable", balanced(INODE_TAGS)),
    Proof("unstable-tags", "Varnish", "etag-unstable", on_varnish(balanced(INODE_TAGS), PASS)),

    Proof("vary-accept-encoding", "Express", "vary-missing-accept-encoding",
          on_express(HERE + UNMARKED_GZIP, "/coded"), GZIP),
    Proof("vary-accept-encoding", "nginx", "vary-missing-accept-encoding",
          on_nginx(around="gzip on; expires 1m;"), GZIP),
    Proof("vary-accept-encoding", "Apache httpd", "vary-missing-accept-encoding",
          on_apache(DEFLATE + "Header unset Vary\nHeader set Cache-Control max-age=60\n"), GZIP),

    Proof("vary-origin", "Express", "vary-missing-origin", on_express(ECHO), ORIGIN),
    Proof("vary-origin", "nginx", "vary-missing-origin",
          on_nginx("add_header Access-Control-Allow-Origin $http_origin;"), ORIGIN),
    Proof("vary-origin", "Apache httpd", "vary-missing-origin", on_apache(ECHO_APACHE), ORIGIN),
    Proof("vary-origin", "Varnish", "vary-missing-origin", on_varnish(on_express(ECHO)), ORIGIN),

    Proof("weak-and-strong-tags", "Express", "etag-weak", on_express(HERE + BARE_TEXT, "/text")),
    Proof("weak-and-strong-tags", "nginx", "etag-weak", on_nginx(around="gzip on;"), GZIP),
    Proof("weak-and-strong-tags", "Apache httpd", "etag-shared-across-codings",
          on_apache(DEFLATE + "DeflateAlterETag NoChange\n"), BASIC),
    Proof("weak-and-strong-tags", "Varnish", "etag-shared-across-codings",
          on_varnish(on_express(SHARED_TAG, "/coded"), PASS), BASIC),

    Proof("sensible-cache-control", "Express", "freshness-none", on_express(HERE, "/json")),
    Proof("sensible-cache-control", "nginx", "freshness-heuristic", on_nginx()),
    Proof("sensible-cache-control", "Apache httpd", "freshness-heuristic", on_apache()),
    Proof("sensible-cache-control", "Varnish", "freshness-heuristic", on_varnish(on_apache())),

    Proof("cdn-dynamic", "Cloudflare", "cdn-dynamic", behind_cloudflare(on_express(PUBLIC, "/json"))),

    Proof("fingerprinted-assets", "Express", "immutable-candidate", on_express(path=f"/static/{ASSET}")),
    Proof("fingerprinted-assets", "nginx", "immutable-candidate", on_nginx(path=f"/{ASSET}")),
    Proof("fingerprinted-assets", "Apache httpd", "immutable-candidate", on_apache(path=f"/{ASSET}")),
    Proof("fingerprinted-assets", "Varnish", "immutable-candidate", on_varnish(on_apache(path=f"/{ASSET}"))),

    Proof("set-cookie", "Express", "set-cookie-shared", on_express(HERE + COOKIE)),
    Proof("set-cookie", "nginx", "set-cookie-shared", behind_nginx(on_express(COOKIE))),
    Proof("set-cookie", "Apache httpd", "set-cookie-shared",
          on_apache('Header set Set-Cookie visit=1\nHeader set Cache-Control "public, max-age=600"\n')),
    Proof("set-cookie", "Varnish", "set-cookie-shared", on_varnish(on_express(COOKIE))),
)


class Recipes(ServerTest):
    """A test a proof; made below."""

    def setUp(self):
        super().setUp()
        page = (self.documents / "page.html").read_bytes()
        write(self.documents / "page.html.gz", gzip.compress(page, mtime=0))

    def findings(self, proof, cure):
        """The rules that fire, by severity, with a recipe's lines or without."""
        with contextlib.ExitStack() as stack:
            report = inspect(proof.start(self, stack, cure), *proof.options)
        self.assertEqual({exchange["source"] for exchange in report["exchanges"]}, {"network"})
        return {finding["rule"]: finding["severity"] for finding in report["findings"]}

    def prove(self, proof):
        """The finding is there without the recipe and gone with it, and the recipe brings no other fault."""
        cure = lines(proof.recipe, proof.server)
        self.assertNotEqual(cure, "", "the recipe has no lines")
        before = self.findings(proof, "")
        after = self.findings(proof, cure)
        self.assertIn(proof.rule, before)
        self.assertNotIn(proof.rule, after)
        faults = {rule for rule, severity in after.items() if severity in ("error", "warning")}
        self.assertEqual(faults - set(before) - proof.brings, set())

    def test_every_recipe_is_proved(self):
        """A file's section with lines for one of the four servers has a proof."""
        written = {(path.stem, server) for path in RECIPES.glob("*.md") for server in PROVED
                   if lines(path.stem, server)}
        self.assertEqual(written - {(proof.recipe, proof.server) for proof in PROOFS}, set())


def add_tests():
    """Gives each proof a test of its own, named after recipe and server."""
    for proof in PROOFS:
        name = f"test_{proof.recipe}_{proof.server}".replace("-", "_").replace(" ", "_").lower()
        setattr(Recipes, name, lambda self, proof=proof: self.prove(proof))


add_tests()

if __name__ == "__main__":
    unittest.main()
