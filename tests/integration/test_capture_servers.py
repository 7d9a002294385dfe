"""Real browsers before nginx, and before nginx in front of Express: captures agree with nginx's log."""

import collections
import json
import shutil
import unittest
from urllib.parse import urlsplit

from program import run
from server_test import ServerTest
from servers import Express, Nginx, write

BROWSERS = ("chromium-headless-shell", "firefox-esr")
PAGE = """<!doctype html><link rel="icon" href="data:,"><link rel="stylesheet" href="style.css">
<script src="script.js"></script><img src="picture.svg">
"""
FILES = {"page.html": PAGE, "style.css": "p { color: red }\n" * 40, "script.js": "// nothing\n" * 40,
         "picture.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>\n'}
LOG_FORMAT = "log_format asked '$request_method $uri $status $http_if_none_match';"
LOG = "access_log asked.log asked;"


def told(report):
    """Method, path and status of each exchange that the network answered."""
    return collections.Counter((row["method"], urlsplit(row["url"]).path, row["status"]) for row in report["exchanges"]
                               if row["source"] == "network")


def asked(nginx):
    """The same of nginx's log, and its lines."""
    lines = (nginx.work / "asked.log").read_text(encoding="utf-8").splitlines()
    words = [line.split(" ", 3) for line in lines]
    return collections.Counter((method, path, int(status)) for method, path, status, _ in words), words


class Capture(ServerTest):
    def setUp(self):
        super().setUp()
        for name, content in FILES.items():
            write(self.documents / name, content)

    def assert_reported(self, nginx, path, browser):
        program = shutil.which(browser)
        self.assertIsNotNone(program, f"{browser} is not installed: app/install tests/packages")
        done = run("capture", f"{nginx.url}{path}page.html", "--visits", 2, "--browser", program, "--headless", "--format", "json",
                   limit=240)
        self.assertEqual(done.status, 0, done.errors)
        came, words = asked(nginx)
        self.assertEqual(told(json.loads(done.output)), came)
        # Firefox may request one twice in a visit: ahead of the page's need, and with it.
        for name in FILES:
            self.assertGreaterEqual(min(came["GET", path + name, 200], came["GET", path + name, 304]), 1, name)
        self.assertEqual([status for _, _, status, tag in words if tag != "-"],
                         [status for _, _, status, _ in words if status == "304"], "each with a tag, and no other")

    def test_nginx(self):
        for browser in BROWSERS:
            with self.subTest(browser), Nginx(self.documents, f"{LOG} location / {{ add_header Cache-Control no-cache; }}",
                                              LOG_FORMAT) as nginx:
                self.assert_reported(nginx, "/", browser)

    def test_nginx_before_express(self):
        for browser in BROWSERS:
            with self.subTest(browser), Express(5, self.documents) as express, \
                    Nginx(self.documents, f"{LOG} location / {{ proxy_pass {express.url}; }}", LOG_FORMAT) as nginx:
                self.assert_reported(nginx, "/static/", browser)


if __name__ == "__main__":
    unittest.main()
