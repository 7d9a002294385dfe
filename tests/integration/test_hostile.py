"""A server that breaks the rules, with the command line: the program ends, keeps answers apart, names the fault, and
continues with the next resource."""

import dataclasses
import json
import pathlib
import resource
import tempfile
import time
import unittest
import zlib

from program import run
from raw_server import RawServer, by_condition, drip, say

HEAD = b'HTTP/1.1 200 OK\r\nETag: "evil"\r\n'
WHOLE = HEAD + b"Content-Length: 4\r\n\r\nevil"
NOT_MODIFIED = b'HTTP/1.1 304 Not Modified\r\nETag: "evil"\r\n'
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
HINTS = b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
MANY = b"".join(b"X-%d: v\r\n" % number for number in range(200))
LONG = b"X-Long: " + b"x" * 200 * 1024 + b"\r\n"
FAKE = b'HTTP/1.1 200 OK\r\nETag: "evil"\r\nContent-Length: 4\r\n\r\nfake'
GOOD = by_condition(say(b'HTTP/1.1 200 OK\r\nETag: "good"\r\nContent-Length: 4\r\n\r\ngood'),
                    say(b'HTTP/1.1 304 Not Modified\r\nETag: "good"\r\n\r\n'))


def bomb():
    """A gzip stream of 4 GiB of zeros in 4 MiB: one block of a MiB, repeated."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    return b"\x1f\x8b\x08\0\0\0\0\0\x02\xff" + block * 4096 + b"\x03\0" + bytes(8)


def late(connection, _):
    """A 304, and a fake answer a moment later."""
    connection.sendall(NOT_MODIFIED + b"\r\n")
    time.sleep(0.02)
    connection.sendall(FAKE)
    time.sleep(0.5)


@dataclasses.dataclass(frozen=True)
class Case:
    """The answer for a resource, and the words by which the report or standard error names the fault."""

    answer: object
    words: str
    answered: bool = True

    @property
    def patience(self):
        """Seconds: few for endless answers; else more than any answer takes, even on a busy machine."""
        return 0.5 if self.words == "within" else 30


def lines(extra, conditional_extra=None):
    """An answer with these lines in its field section, also in the 304."""
    more = extra if conditional_extra is None else conditional_extra
    return by_condition(say(HEAD + extra + b"Content-Length: 4\r\n\r\nevil"), say(NOT_MODIFIED + more + b"\r\n"))


CASES = {
    "304 with content at once": Case(by_condition(say(WHOLE), say(NOT_MODIFIED + b"\r\n" + FAKE)), "bytes follow the 304"),
    "304 with content late": Case(by_condition(say(WHOLE), late), "bytes follow the 304"),
    "304 unasked": Case(say(NOT_MODIFIED + b"\r\n"), "unconditional-304"),
    "Content-Length twice": Case(say(HEAD + b"Content-Length: 2\r\nContent-Length: 5\r\n\r\nevils"), "Content-Length", False),
    "bad chunk at once": Case(say(CHUNKED + b"zz\r\nevil\r\n"), "chunk", False),
    "bad chunk later": Case(say(CHUNKED + b"4\r\nevil\r\nzz\r\nevil\r\n"), "chunk", False),
    "103 first": Case(by_condition(say(HINTS + WHOLE), say(HINTS + NOT_MODIFIED + b"\r\n")), ""),
    "malformed field line": Case(lines(b"no colon here\r\n"), "malformed"),
    "200 lines": Case(lines(MANY), ""),
    "200 KiB of fields": Case(lines(LONG), ""),
    "drip": Case(drip(HEAD + b"\r\n", b"x", 0.05), "within"),
    "endless body": Case(drip(HEAD + b"\r\n", b"x" * 65536, 0), "within"),
    "redirect loop": Case(say(b"HTTP/1.1 302 Found\r\nLocation: /evil\r\nContent-Length: 0\r\n\r\n"), "circle", False),
    "decompression bomb": Case(lambda connection, request: say(
        HEAD + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(bomb()) + bomb())(connection, request), ""),
    "no status line": Case(say(b"SSH-2.0-OpenSSH_9.2\r\n"), "status line", False),
    "silence": Case(say(b"", 3), "within", False),
}


class Hostile(unittest.TestCase):
    """`inspect` and `replay` on each case, beside a good resource of the same server."""

    def assert_kept_apart(self, report):
        """Each answer belongs to its own request."""
        for exchange in report["exchanges"]:
            if exchange["etag"] is not None:
                self.assertEqual(exchange["etag"], '"good"' if exchange["url"].endswith("/good") else '"evil"')

    def assert_good(self, report):
        """The good resource was requested and revalidated as usual."""
        index = next(r["index"] for r in report["resources"] if r["url"].endswith("/good"))
        outcomes = [r["outcome"] for r in report["revalidations"] if report["exchanges"][r["conditional"]]["resource"] == index]
        self.assertEqual(outcomes, ["not-modified"])

    def test_inspect(self):
        for name, case in CASES.items():
            with self.subTest(case=name), RawServer({"/evil": case.answer, "/good": GOOD}) as server:
                done = run("inspect", f"{server.url}/evil", f"{server.url}/good", "--probes", "full", "--format", "json",
                           "--timeout", case.patience, "--max-body", 1 << 20, limit=100)
                self.assertEqual(done.status, 0, done.errors)
                self.assert_kept_apart(done.report)
                self.assert_good(done.report)
                told = done.errors + json.dumps([done.report[part] for part in ("findings", "probes", "exchanges", "revalidations")])
                self.assertIn(case.words, told)
                (good,) = (t for t in done.report["probes"] if t["url"].endswith("/good"))
                self.assertEqual({r["verdict"] for r in good["results"] if r["probe"] in ("inm-exact", "wire", "head-inm")},
                                 {"pass"})
                self.assertEqual(any(t["url"].endswith("/evil") for t in done.report["probes"]), case.answered)

    def test_alone_it_is_an_answer_or_none(self):
        for name, case in CASES.items():
            with self.subTest(case=name), RawServer({"/evil": case.answer}) as server:
                done = run("inspect", f"{server.url}/evil", "--timeout", case.patience, limit=25)
                self.assertEqual(done.status, 0 if case.answered else 3, done.errors)
                self.assertEqual(done.output == "", not case.answered)

    def test_replay(self):
        for name, case in CASES.items():
            with self.subTest(case=name), RawServer({"/evil": case.answer, "/good": GOOD}) as server, \
                    tempfile.TemporaryDirectory(prefix="hci-") as folder:
                path = pathlib.Path(folder) / "visit.har"
                path.write_text(json.dumps({"log": {"version": "1.2", "creator": {"name": "test", "version": "1"}, "entries": [
                    {"startedDateTime": "2026-01-05T12:00:00Z", "request": {"method": "GET", "url": server.url + page, "headers": []},
                     "response": {"status": 200, "headers": [], "content": {}}} for page in ("/evil", "/good")]}}), encoding="utf-8")
                done = run("replay", path, "--format", "json", "--timeout", case.patience, limit=30)
                self.assertEqual(done.status, 0, done.errors)
                self.assert_kept_apart(done.report)
                self.assert_good(done.report)

    def test_a_bomb_costs_no_memory(self):
        with RawServer({"/evil": CASES["decompression bomb"].answer}) as server:
            done = run("inspect", f"{server.url}/evil", "--format", "json")
            self.assertEqual(done.status, 0, done.errors)
            self.assertIsNone(done.report["exchanges"][0]["bytes"]["decodedBody"]["value"])
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        self.assertLess(peak, 600, "MiB resident")

    def test_closed_at_every_byte(self):
        cuts = {f"/{length}": say(WHOLE[:length]) for length in range(len(WHOLE) + 1)}
        with RawServer(cuts) as server:
            done = run("inspect", *(server.url + path for path in cuts), "--format", "json", "--timeout", "5")
        self.assertEqual(done.status, 0)
        whole = {e["url"] for e in done.report["exchanges"] if e["status"] == 200 and e["source"] == "network"
                 and e["bytes"]["responseBody"]["value"] == 4}
        self.assertEqual(whole, {f"{server.url}/{len(WHOLE)}"})


if __name__ == "__main__":
    unittest.main()
