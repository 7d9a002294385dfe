"""The probes against every cell of servers/answers.md, on the servers themselves."""

import dataclasses
import pathlib
import re
import unittest

from program import inspect, rules
from server_test import ServerTest
from servers import CONFIGURATIONS, Apache, Express, Nginx, Varnish

CACHE = "proxy_cache answers; proxy_cache_valid 200 1m;"
TABLE = CONFIGURATIONS / "answers.md"


@dataclasses.dataclass(frozen=True)
class Cell:
    """What a server answers to a probe, and the finding where that is not what RFC 9110 asks for."""

    status: int
    finding: str | None


def read_table(path: pathlib.Path):
    """The table by column and probe."""
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")]
            for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    (_, *columns, _), _, *body = rows
    table = {column: {} for column in columns}
    for probe, *cells, finding in body:
        for column, cell in zip(columns, cells, strict=True):
            status, mark = re.fullmatch(r"(\d{3})(†?)", cell).groups()
            table[column][probe] = Cell(int(status), finding if mark else None)
    return table


class Probes(ServerTest):
    """A test a column: statuses, verdicts and findings."""

    table = read_table(TABLE)
    probe_findings = {cell.finding for column in table.values() for cell in column.values()} - {None}

    def assert_column(self, column, url):
        report = inspect(url, "--probes", "full")
        (target,) = report["probes"]
        results = {result["probe"]: result for result in target["results"] if result["coding"] == "identity"}
        for probe, cell in self.table[column].items():
            with self.subTest(column=column, probe=probe):
                self.assertEqual(results[probe]["status"], cell.status)
                self.assertIn(results[probe]["verdict"], ("fail", "tells") if cell.finding else ("pass", "tells"))
        expected = {cell.finding for cell in self.table[column].values()} - {None}
        self.assertEqual(rules(report) & self.probe_findings, expected, column)

    def test_nginx(self):
        server = self.start(Nginx(self.documents))
        self.assert_column("nginx", f"{server.url}/page.html")

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


if __name__ == "__main__":
    unittest.main()
