"""The probes against every cell of servers/answers.md, on the real servers."""

import dataclasses
import itertools
import pathlib
import re
import unittest

from program import inspect, rules
from server_test import ServerTest
from servers import CONFIGURATIONS, Apache, Express, Nginx, Varnish

CACHE = "proxy_cache answers; proxy_cache_valid 200 1m;"
COMPRESSION = "app.use(require('compression')());"
DEFLATE = "AddOutputFilterByType DEFLATE text/html\n"
TABLE = CONFIGURATIONS / "answers.md"


@dataclasses.dataclass(frozen=True)
class Cell:
    """A server's answer to a probe, and the possible findings where RFC 9110 requires another one."""

    status: int
    findings: frozenset


def read_table(lines):
    """One table of the page, by column and probe; None is a probe that cannot be sent."""
    (_, *columns, _), _, *body = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    table = {column: {} for column in columns}
    for probe, *cells, findings in body:
        for column, cell in zip(columns, cells, strict=True):
            status, mark = re.fullmatch(r"(\d{3}|–)(†?)", cell).groups()
            table[column][probe] = None if status == "–" else Cell(int(status), frozenset(findings.split(", ") if mark else ()))
    return table


def read_tables(path: pathlib.Path):
    """All tables of a page, in order."""
    groups = itertools.groupby(path.read_text(encoding="utf-8").splitlines(), key=lambda line: line.startswith("|"))
    return [read_table(list(lines)) for is_table, lines in groups if is_table]


class ProbeTest(ServerTest):
    """Base of the tests of a column."""

    coding = "identity"
    table = {}

    @classmethod
    def findings(cls):
        """The findings that the table is about."""
        return {finding for column in cls.table.values() for cell in column.values() if cell for finding in cell.findings}

    def assert_column(self, column, url):
        """Statuses, verdicts and findings; the report's one target, for more."""
        report = inspect(url, "--probes", "full")
        (target,) = report["probes"]
        results = {result["probe"]: result for result in target["results"] if result["coding"] == self.coding}
        for probe, cell in self.table[column].items():
            with self.subTest(column=column, probe=probe):
                result = results[probe]
                self.assertEqual(result["status"], cell.status if cell else None, result["text"])
                allowed = ("skipped",) if not cell else ("fail", "tells") if cell.findings else ("pass", "tells", "skipped")
                self.assertIn(result["verdict"], allowed, result["text"])
        marked = [cell.findings for cell in self.table[column].values() if cell and cell.findings]
        came = rules(report) & self.findings()
        with self.subTest(column=column, probe="findings"):
            for findings in marked:
                self.assertTrue(findings & came, findings)
            self.assertLessEqual(came, frozenset().union(*marked))
        return target

    def assert_insights(self, target, *codes):
        """The summary of the results, gravest first, and the resulting verdict."""
        self.assertEqual(tuple(one["code"] for one in target["insights"]), codes)
        self.assertTrue(target["verdict"].startswith(target["insights"][0]["text"]))
        self.assertTrue(all(one["results"] or one["code"] in ("tag-shared", "vary-missing", "faultless")
                            for one in target["insights"]))


class Probes(ProbeTest):
    """A test for each column of the first table."""

    table = read_tables(TABLE)[0]

    def test_nginx(self):
        server = self.start(Nginx(self.documents))
        target = self.assert_column("nginx", f"{server.url}/page.html")
        self.assert_insights(target, "date-overrides-tag", "list-not-understood", "bad-dates-honoured", "exact-dates-only")

    def test_nginx_before(self):
        server = self.start(Nginx(self.documents, "if_modified_since before;"))
        self.assert_column("nginx, before", f"{server.url}/page.html")

    def test_nginx_off(self):
        server = self.start(Nginx(self.documents, "if_modified_since off;"))
        self.assert_column("nginx, off", f"{server.url}/page.html")

    def test_apache(self):
        server = self.start(Apache(self.documents))
        self.assert_column("Apache", f"{server.url}/page.html")

    def test_express(self):
        for version in (4, 5):
            with Express(version, self.documents) as server:
                self.assert_column(f"Express {version} static", f"{server.url}/static/page.html")
                self.assert_column(f"Express {version} json", f"{server.url}/json")

    def test_nginx_cache(self):
        origin = self.start(Express(5, self.documents))
        edge = self.start(Nginx(self.documents, f"location / {{ proxy_pass {origin.url}; {CACHE} }}"))
        self.assert_column("nginx cache", f"{edge.url}/json")

    def test_varnish(self):
        origin = self.start(Apache(self.documents))
        edge = self.start(Varnish(origin.port))
        self.assert_column("Varnish", f"{edge.url}/page.html")


class CodedProbes(ProbeTest):
    """A test for each column of the second table, with gzip."""

    coding = "gzip"
    table = read_tables(TABLE)[1]

    def assert_tags(self, target, identity, gzip):
        """The tags of the two variants."""
        self.assertEqual([variant["etag"] for variant in target["variants"][:2]], [identity, gzip])

    def test_nginx(self):
        server = self.start(Nginx(self.documents, "gzip on; gzip_vary on;"))
        target = self.assert_column("nginx gzip", f"{server.url}/page.html")
        self.assert_tags(target, '"65920080-1770"', 'W/"65920080-1770"')

    def apache(self, alter=""):
        """Apache with compression."""
        return self.start(Apache(self.documents, DEFLATE + alter))

    def test_apache_add_suffix(self):
        target = self.assert_column("Apache AddSuffix", f"{self.apache().url}/page.html")
        self.assert_tags(target, '"1770-60dd710212000"', '"1770-60dd710212000-gzip"')
        self.assert_insights(target, "coding-suffix", "date-overrides-tag", "bad-dates-honoured")

    def test_apache_no_change(self):
        server = self.apache("DeflateAlterETag NoChange\n")
        target = self.assert_column("Apache NoChange", f"{server.url}/page.html")
        self.assert_tags(target, '"1770-60dd710212000"', '"1770-60dd710212000"')
        self.assert_insights(target, "date-overrides-tag", "tag-shared", "bad-dates-honoured")

    def test_apache_remove(self):
        server = self.apache("DeflateAlterETag Remove\n")
        target = self.assert_column("Apache Remove", f"{server.url}/page.html")
        self.assert_tags(target, '"1770-60dd710212000"', None)
        self.assert_insights(target, "non-matching-304", "date-overrides-tag", "bad-dates-honoured")

    def test_express(self):
        for version, first in ((4, ("date-overrides-tag",)), (5, ())):
            with Express(version, self.documents, COMPRESSION) as server:
                target = self.assert_column(f"Express {version} gzip", f"{server.url}/static/page.html")
                self.assert_tags(target, *['W/"1770-18cc251f400"'] * 2)
                self.assert_insights(target, *first, "lost-to-no-cache", "range-first", "head-differs", "bad-dates-honoured")

    def test_varnish(self):
        edge = self.start(Varnish(self.apache().port))
        target = self.assert_column("Varnish gzip", f"{edge.url}/page.html")
        self.assert_tags(target, 'W/"1770-60dd710212000-gzip"', '"1770-60dd710212000-gzip"')
        self.assert_insights(target, "list-not-understood", "range-first")


if __name__ == "__main__":
    unittest.main()
