"""Each exchange is a single request by the servers' own logs, in every mode and for every kind of answer."""

import collections
import json
import pathlib
import re
import tempfile
import unittest

from program import run
from raw_server import RawServer, keep, say

OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nETag: \"a\"\r\n"
NOT_MODIFIED = b"HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\n\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
LENGTH = OK + b"Content-Length: 5\r\n\r\nhello"


def revalidated(plain, conditional=NOT_MODIFIED, how=keep):
    """The first answer for a plain request, the second for one with the tag."""
    return lambda connection, request: how(conditional if request.conditional else plain)(connection, request)


ANSWERS = {
    "length": revalidated(LENGTH),
    "chunked": revalidated(CHUNKED + b"5\r\nhello\r\n0\r\n\r\n"),
    "trailers": revalidated(CHUNKED + b"5;x=y\r\nhello\r\n0\r\nDigest: x\r\n\r\n"),
    "to the end of the connection": revalidated(OK + b"\r\nhello", how=say),
    "interim responses": revalidated(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" * 3 + LENGTH,
                                     b"HTTP/1.1 100 Continue\r\n\r\n" + NOT_MODIFIED),
    "bytes behind a 304": revalidated(LENGTH, NOT_MODIFIED + b"hello"),
    "an answer too many": revalidated(LENGTH + LENGTH, NOT_MODIFIED + NOT_MODIFIED),
    "304 to a plain request": keep(NOT_MODIFIED),
    "no answer": say(b""),
    "half a head": say(b"HTTP/1.1 200 OK\r\nETag: "),
    "no HTTP": say(b"hello, who is there?\r\n\r\n"),
    "too short": say(OK + b"Content-Length: 50\r\n\r\nhello"),
    "a broken chunk": say(CHUNKED + b"5\r\nhello\r\nzz\r\n"),
    "two lengths": say(OK + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!"),
    "length and chunked": revalidated(OK + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"),
    "HTTP/1.0": say(LENGTH.replace(b"1.1", b"1.0")),
    "bare line feeds": keep(LENGTH.replace(b"\r\n", b"\n")),
    "a folded line": revalidated(LENGTH.replace(b"\r\n\r\n", b"\r\nX: a\r\n b\r\n\r\n")),
    "an error": keep(b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n"),
    "a redirect": keep(b"HTTP/1.1 302 Found\r\nLocation: /length\r\nContent-Length: 0\r\n\r\n"),
    "another protocol": say(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"),
}
PATHS = {f"/{name.replace(' ', '-')}": answer for name, answer in ANSWERS.items()}


def asked(exchanges):
    """How often a report says that each path was requested. A request that failed before it was sent does not count."""
    return collections.Counter(exchange["url"].partition("//")[2].partition("/")[2] for exchange in exchanges)


class OneRequest(unittest.TestCase):
    """A logging server, and each way of sending requests to it."""

    def setUp(self):
        self.server = self.enterContext(RawServer(PATHS))
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.urls = [self.server.url + path for path in PATHS]

    def assert_logged(self, done):
        """The log has the requests of the report and those that the program says it sent once more: to the path whose
        server closes a reused connection before the first byte."""
        self.assertIn(done.status, (0, 1), done.errors)
        log = collections.Counter(request.target.removeprefix("/") for request in self.server.requests)
        again = re.search(r"sent once more, .*: (\d+)$", done.errors, re.MULTILINE)
        self.assertEqual(log, asked(done.report["exchanges"]) + collections.Counter({"no-answer": int(again[1]) if again else 0}))

    def test_inspect(self):
        """The GET, its redirect and the conditional request after it."""
        done = run("inspect", *self.urls, "--format", "json")
        self.assert_logged(done)
        self.assertGreater(len(done.report["exchanges"]), len(PATHS))

    def test_one_after_the_other(self):
        """Each answer by itself: no other request uses the host's connections."""
        for url in self.urls:
            with self.subTest(url=url.rpartition("/")[2]):
                self.server.requests.clear()
                done = run("inspect", url, "--format", "json")
                if done.output:
                    self.assert_logged(done)
                else:  # no answer at all
                    self.assertEqual(len(self.server.requests), 1)

    def test_also(self):
        """The same URLs again, at another address; without the path that may be retried."""
        urls = [url for url in self.urls if not url.endswith("/no-answer")]
        with RawServer(PATHS) as other:
            self.assert_logged(run("inspect", *urls, "--also", f"127.0.0.1:{other.port}", "--format", "json"))
            there = [request.target for request in other.requests]
            self.assertEqual(sorted(there), sorted([*PATHS.keys() - {"/no-answer"}, "/length"]))  # the redirect's target

    def test_page(self):
        """Each subresource is requested once, and again with its tag."""
        links = "".join(f'<script src="{path}"></script>' for path in PATHS)
        page = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(links)}\r\n\r\n{links}".encode()
        self.server.answers = PATHS | {"/": keep(page)}
        done = run("inspect", self.server.url + "/", "--page", "--format", "json")
        self.assert_logged(done)
        self.assertEqual(asked(done.report["exchanges"])["length"], 4)  # two of its own, and two as the redirect's target

    def test_probes(self):
        """A plain GET for each coding, each probe that was not left out, and a final GET of each variant probed."""
        for path in ("/length", "/chunked", "/bytes-behind-a-304", "/an-answer-too-many", "/no-answer", "/too-short"):
            with self.subTest(path=path):
                self.server.requests.clear()
                done = run("inspect", self.server.url + path, "--probes", "full", "--format", "json")
                if not done.output:
                    self.assertEqual(len(self.server.requests), 1)
                    continue
                sent = sum(row["verdict"] != "skipped" for target in done.report["probes"] for row in target["results"])
                gets = sum(len(target["variants"]) + len({row["coding"] for row in target["results"]})
                           for target in done.report["probes"])
                self.assertEqual(len(self.server.requests), len(done.report["exchanges"]) + gets + sent)

    def test_replay(self):
        """Each recorded request once, and answered ones again with their tags."""
        entries = [{"startedDateTime": "2026-01-05T12:00:00Z", "time": 1,
                    "request": {"method": "GET", "url": "https://www.example" + path, "httpVersion": "HTTP/1.1",
                                "headers": [{"name": "If-None-Match", "value": '"a"'}]},
                    "response": {"status": 304, "httpVersion": "HTTP/1.1", "headers": [{"name": "ETag", "value": '"a"'}],
                                 "bodySize": 0, "content": {"size": 0}}} for path in PATHS for _ in range(3)]
        recording = self.folder / "visit.har"
        recording.write_text(json.dumps({"log": {"version": "1.2", "creator": {"name": "test", "version": "1"},
                                                 "entries": entries}}), encoding="utf-8")
        for options in ((), ("--fresh-connections",)):
            with self.subTest(options=options):
                self.server.requests.clear()
                done = run("replay", recording, "--base-url", self.server.url, "--format", "json", *options)
                self.assert_logged(done)
                self.assertEqual(asked(done.report["exchanges"])["length"], 6)  # each once, and again with its tag


if __name__ == "__main__":
    unittest.main()
