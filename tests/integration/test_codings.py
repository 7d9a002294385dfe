"""The effect of compression on validators and on the 304, on servers that compress."""

import unittest

from program import changes, inspect, rules
from server_test import ServerTest
from servers import Apache, Express, Nginx, Varnish

GZIP = ("--header", "Accept-Encoding: gzip")
DEFLATE = "AddOutputFilterByType DEFLATE text/html\n"
COMPRESSION = "app.use(require('compression')());"


class Codings(ServerTest):
    """One inspection with Accept-Encoding: gzip a server."""

    def ask(self, server, path="/page.html"):
        """The report, its revalidation and the tags of the two answers."""
        report = inspect(self.start(server).url + path, *GZIP)
        tags = [exchange["etag"] for exchange in report["exchanges"]]
        return report, self.only_revalidation(report), tags

    def assert_lost(self, revalidation, *names):
        for name in names:
            row = changes(revalidation)[name]
            self.assertEqual((row["change"], row["requirement"], row["effect"]), ("missing", "must", "kept"), name)

    def test_nginx_weakens_the_tag_of_the_200_alone(self):
        report, revalidation, tags = self.ask(Nginx(self.documents, "gzip on; gzip_vary on;"))
        self.assertEqual(tags, ['W/"65920080-1770"', '"65920080-1770"'])
        self.assertEqual(revalidation["outcome"], "not-modified")
        self.assert_lost(revalidation, "vary")
        self.assertLessEqual({"304-missing-field", "304-strength-differs"}, rules(report))

    def test_apache_add_suffix(self):
        report, revalidation, tags = self.ask(Apache(self.documents, DEFLATE))
        self.assertEqual(tags, ['"1770-60dd710212000-gzip"'] * 2)
        self.assertEqual(revalidation["outcome"], "missed-not-modified")
        self.assertIn("etag-coding-suffix", rules(report))

    def test_apache_no_change(self):
        report, revalidation, tags = self.ask(Apache(self.documents, DEFLATE + "DeflateAlterETag NoChange\n"))
        self.assertEqual(tags, ['"1770-60dd710212000"'] * 2)
        self.assertEqual(revalidation["outcome"], "not-modified")
        self.assert_lost(revalidation, "vary")
        self.assertNotIn("304-strength-differs", rules(report))

    def test_apache_remove(self):
        report, revalidation, tags = self.ask(Apache(self.documents, DEFLATE + "DeflateAlterETag Remove\n"))
        self.assertEqual(tags[0], None)
        self.assertEqual(revalidation["preconditions"], ["If-Modified-Since"])
        self.assertEqual(revalidation["outcome"], "not-modified")
        self.assertIn("validator-only-last-modified", rules(report))

    def test_express_compression(self):
        for version in (4, 5):
            with self.subTest(version=version):
                report, revalidation, tags = self.ask(
                    Express(version, self.documents, COMPRESSION), "/static/page.html")
                self.assertEqual(tags, ['W/"1770-18cc251f400"'] * 2)
                self.assertEqual(revalidation["outcome"], "not-modified")
                self.assert_lost(revalidation, "vary")
                self.assertNotIn("etag-shared-across-codings", rules(report))

    def test_varnish_unpacks_for_those_without_gzip(self):
        edge = self.start(Varnish(self.start(Apache(self.documents, DEFLATE)).port))
        packed = inspect(f"{edge.url}/page.html", *GZIP)
        plain = inspect(f"{edge.url}/page.html", "--header", "Accept-Encoding: identity")
        self.assertEqual(packed["exchanges"][0]["etag"], '"1770-60dd710212000-gzip"')
        self.assertEqual(plain["exchanges"][0]["etag"], 'W/"1770-60dd710212000-gzip"')
        self.assertEqual(plain["exchanges"][0]["bytes"]["decodedBody"]["value"], 6000)
        for report in (packed, plain):
            self.assertEqual(self.only_revalidation(report)["outcome"], "not-modified")


if __name__ == "__main__":
    unittest.main()
