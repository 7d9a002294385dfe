"""An edge before an origin: who answered, and what the one makes of the other."""

import unittest

from program import inspect
from server_test import ServerTest
from servers import Express, Nginx, Varnish

CACHE = """
proxy_cache answers;
proxy_cache_valid 200 1m;
add_header X-Cache-Status $upstream_cache_status;"""


class Edge(ServerTest):
    """The same resource through the edge and, with --connect-to, from the origin."""

    def setUp(self):
        super().setUp()
        self.origin = self.start(Express(5, self.documents))

    def who_answered(self, report):
        """The messages of the findings that tell who answered."""
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


if __name__ == "__main__":
    unittest.main()
