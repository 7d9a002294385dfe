"""An edge before an origin: which of them answered, and how the edge changes the origin's answers."""

import time
import unittest

from program import inspect, rules, run
from server_test import ServerTest
from servers import Apache, Cloudflare, Express, Nginx, Varnish

CACHE = """
proxy_cache answers;
proxy_cache_valid 200 1m;
add_header X-Cache-Status $upstream_cache_status;"""

# Routes with endings that Cloudflare stores, each named after its behaviour.
ROUTES = """
let visits = 0;
const answer = (path, fields) => app.get(path, (request, response) => {
  visits += 1;
  response.set({ 'Content-Type': 'text/css', ...fields(visits) }).send('p{margin:0}'.repeat(100));
});
answer('/long.css', () => ({ 'Cache-Control': 'max-age=60', ETag: '"v1"' }));
answer('/short.css', () => ({ 'Cache-Control': 'max-age=1', ETag: '"v1"' }));
answer('/new.css', (visit) => ({ 'Cache-Control': 'max-age=1', ETag: `"v${visit}"` }));
answer('/cookie.css', () => ({ 'Cache-Control': 'max-age=60', ETag: '"v1"', 'Set-Cookie': 'a=1' }));
"""

TEXT = """
app.get('/text', (request, response) => {
  response.set({ 'Cache-Control': 'max-age=60POLICY', ETag: '"v1"' }).type('html').end('<p>Hello</p>'.repeat(100));
});"""


class Edge(ServerTest):
    """The same resource through the edge and, with --connect-to, from the origin."""

    def setUp(self):
        super().setUp()
        self.origin = self.start(Express(5, self.documents))

    def who_answered(self, report):
        """The messages of the findings about who answered."""
        return [finding["message"] for finding in report["findings"] if finding["rule"] == "cdn-status"]

    def assert_edge_and_origin(self, edge, field):
        url = f"{edge.url}/json"
        inspect(url)  # fills the cache
        told = self.who_answered(inspect(url))
        self.assertEqual(len(told), 1, told)
        self.assertTrue(told[0].startswith(field) and told[0].endswith("answered from its store"), told)
        origin = f"127.0.0.1:{self.origin.port}"
        self.assertEqual(self.who_answered(inspect(url, "--connect-to", origin)), [])

    def test_nginx_proxy_cache(self):
        location = f"location / {{ proxy_pass {self.origin.url}; {CACHE} }}"
        self.assert_edge_and_origin(self.start(Nginx(self.documents, location)), "X-Cache-Status")

    def test_varnish(self):
        self.assert_edge_and_origin(self.start(Varnish(self.origin.port)), "X-Varnish")


class EdgeProbes(ServerTest):
    """The probes through the edge, and past it: each fault is attributed to its cause."""

    def results(self, url, *options):
        """Status and verdict of each probe without a coding, and the codes of their summary."""
        (target,) = inspect(url, "--probes", "full", *options)["probes"]
        results = {r["probe"]: (r["status"], r["verdict"]) for r in target["results"] if r["coding"] == "identity"}
        return results, {one["code"] for one in target["insights"]}

    def assert_apart(self, edge, origin, path, apart, edge_codes, origin_codes):
        """`apart` are probes with the edge's and the origin's answers; for the rest both answer the same."""
        url = edge.url + path
        inspect(url)  # fills the cache
        through, through_codes = self.results(url)
        past, past_codes = self.results(url, "--connect-to", f"127.0.0.1:{origin.port}")
        direct, _ = self.results(origin.url + path)
        self.assertEqual(past, direct)  # only the address differs
        self.assertEqual({probe: (through[probe], past[probe]) for probe in through if through[probe] != past[probe]}, apart)
        self.assertEqual((through_codes, past_codes), (edge_codes, origin_codes))

    def test_nginx_proxy_cache_before_express(self):
        origin = self.start(Express(5, self.documents))
        edge = self.start(Nginx(self.documents, f"location / {{ proxy_pass {origin.url}; {CACHE} }}"))
        self.assert_apart(edge, origin, "/json", {
            "inm-lines": ((400, "fail"), (304, "pass")), "inm-no-cache": ((304, "pass"), (200, "fail")),
            "inm-exact-ims-old": ((200, "fail"), (304, "pass")), "inm-exact-ims-exact": ((200, "fail"), (304, "pass")),
            "if-match": ((412, "pass"), (200, "fail"))},
            {"date-overrides-tag", "list-not-understood"}, {"lost-to-no-cache", "condition-ignored"})

    def test_varnish_before_apache(self):
        origin = self.start(Apache(self.documents))
        edge = self.start(Varnish(origin.port))
        self.assert_apart(edge, origin, "/page.html", {
            "inm-list": ((200, "fail"), (304, "pass")), "inm-star": ((200, "fail"), (304, "pass")),
            "inm-lines": ((200, "fail"), (304, "pass")), "inm-exact-ims-old": ((304, "pass"), (200, "fail")),
            "ims-zone": ((200, "pass"), (304, "fail")), "if-match": ((200, "tells"), (412, "pass")),
            "if-unmodified-since": ((200, "tells"), (412, "pass"))},
            {"list-not-understood"}, {"date-overrides-tag", "bad-dates-honoured"})


class NoTransform(ServerTest):
    """An edge that changes the content, seen from two recordings: through it and, with --connect-to, past it."""

    def compared(self, policy):
        """The rules that fire over both recordings."""
        origin = self.start(Express(5, self.documents, TEXT.replace("POLICY", policy)))
        changes = "sub_filter Hello Goodbye; sub_filter_once off; sub_filter_last_modified on;"
        location = f"location / {{ proxy_pass {origin.url}; {changes} }}"
        url = f"{self.start(Nginx(self.documents, location)).url}/text"
        recordings = []
        for name, options in (("edge", ()), ("origin", ("--connect-to", f"127.0.0.1:{origin.port}"))):
            recordings.append(self.folder / f"{name}.har")
            done = run("inspect", url, *options, "--format", "har", "--output", recordings[-1])
            self.assertEqual(done.status, 0, done.errors)
        done = run("analyze", *recordings, "--format", "json")
        self.assertEqual(done.status, 0, done.errors)
        return rules(done.report)

    def test_violated(self):
        self.assertIn("no-transform-violated", self.compared(", no-transform"))

    def test_allowed(self):
        self.assertNotIn("no-transform-violated", self.compared(""))


class CloudflareWords(ServerTest):
    """Each value of CF-Cache-Status that a single visitor can cause, from the stand-in."""

    def setUp(self):
        super().setUp()
        self.origin = self.start(Express(5, self.documents, ROUTES))
        self.edge = self.start(Cloudflare(self.origin.port))

    def assert_says(self, path, word, words):
        """A GET is answered with that word, and the finding says so in these words."""
        report = inspect(f"{self.edge.url}{path}")
        told = {tuple(finding["exchanges"])[0]: finding["message"] for finding in report["findings"]
                if finding["rule"] == "cdn-status"}
        self.assertEqual(told.get(0), f"CF-Cache-Status `{word}`: {words}")

    def test_dynamic(self):
        self.assert_says("/json", "DYNAMIC", "it is not of a kind that is stored by default; the origin answered")

    def test_miss_and_hit(self):
        self.assert_says("/long.css", "MISS", "nothing stored was used; the origin answered")
        self.assert_says("/long.css", "HIT", "answered from its store")

    def test_bypass(self):
        self.assert_says("/cookie.css", "BYPASS", "the origin forbids storing it (private, no-store, max-age=0, "
                                                  "Set-Cookie), or a rule does; the origin answered")

    def test_revalidated_expired_and_stale(self):
        for path in ("/short.css", "/new.css"):
            inspect(f"{self.edge.url}{path}")
        time.sleep(1.1)
        self.assert_says("/short.css", "REVALIDATED",
                         "what was stored was stale, and the origin said that it is unchanged")
        self.assert_says("/new.css", "EXPIRED", "what was stored was stale; the origin answered")
        self.origin.stop()
        time.sleep(1.1)
        self.assert_says("/short.css", "STALE",
                         "answered from its store although that was stale: the origin did not answer")


if __name__ == "__main__":
    unittest.main()
