"""Things that the command line never does by itself: other methods, credentials for others, requests past a proxy."""

import json
import os
import pathlib
import re
import tempfile
import unittest
import unittest.mock

from program import inspect, run
from raw_server import Proxy, RawServer, SocksProxy, by_condition, keep, say

GOOD = by_condition(say(b'HTTP/1.1 200 OK\r\nETag: "1"\r\nContent-Length: 4\r\n\r\ngood'),
                    say(b'HTTP/1.1 304 Not Modified\r\nETag: "1"\r\n\r\n'))
SECRETS = ("Authorization: Bearer s3cr3t", "Cookie: sid=s3cr3t", "X-Api-Key: s3cr3t")


def to(url):
    """A redirect."""
    return say(f"HTTP/1.1 302 Found\r\nLocation: {url}\r\nContent-Length: 0\r\n\r\n".encode("ascii"))


def headers(*lines):
    """--header options."""
    return [word for line in lines for word in ("--header", line)]


class Methods(unittest.TestCase):
    """Sends only GET and HEAD."""

    def test_all_probes_are_safe(self):
        with RawServer({"/": GOOD}) as server:
            report = inspect(server.url + "/", "--probes", "full")
            self.assertGreater(len(server.requests), 30)
            self.assertEqual({request.method for request in server.requests}, {"GET", "HEAD"})
            self.assertEqual([r["probe"] for r in report["probes"][0]["results"] if r["probe"].startswith("unsafe")], [])

    def test_there_is_no_set_with_unsafe_ones(self):
        for name in ("unsafe", "all", "full,unsafe"):
            done = run("inspect", "http://127.0.0.1:1/", "--probes", name)
            self.assertEqual((done.status, done.output), (2, ""))

    def test_unsafe_probes_go_to_the_named_origin_alone(self):
        with RawServer({"/": GOOD}) as other, RawServer({"/": GOOD, "/away": to(f"{other.url}/")}) as server:
            done = run("inspect", f"{server.url}/", f"{server.url}/away", other.url, "--probes", "full", "--quiet",
                       "--format", "json", "--unsafe-probes", f"PUT {server.url}")
            self.assertEqual(done.status, 0, done.errors)
            sent = [request for request in server.requests if request.method == "PUT"]
            self.assertEqual(sorted(re.search(r"\r\n(If-[^\r]*)", request.fields)[1] for request in sent),
                             ['If-Match: "hci-no-such-tag"', 'If-None-Match: "1"', "If-None-Match: *"])
            self.assertEqual({request.method for request in other.requests}, {"GET", "HEAD"})
            self.assertEqual(done.errors.count("sending PUT"), 1)
            self.assertIn(f"sending PUT {server.url}/ with If-Match", done.errors)
            probed = [target for target in done.report["probes"] if target["url"] == f"{server.url}/"]
            unsafe = [r for r in probed[0]["results"] if r["probe"].startswith("unsafe")]
            self.assertEqual({(r["probe"], r["verdict"]) for r in unsafe},
                             {("unsafe-if-match", "fail"), ("unsafe-inm-star", "fail"), ("unsafe-inm-exact", "fail")})

    def test_unsafe_probes_want_a_consent_that_fits(self):
        with RawServer({"/": GOOD}) as server:
            url = f"{server.url}/"
            for options in (["--probes", "basic", "--unsafe-probes", f"PUT {url}"],
                            ["--unsafe-probes", f"PUT {url}"],
                            *(["--probes", "full", "--unsafe-probes", consent] for consent in
                              ("PUT", url, f"GET {url}", f"P(T {url}", "PUT https://127.0.0.1/", f"PUT {url[:-2]}"))):
                with self.subTest(options=options):
                    done = run("inspect", url, *options)
                    self.assertEqual((done.status, done.output), (2, ""))
                    self.assertIn("--unsafe-probes", done.errors)
            self.assertEqual(server.requests, [])

    def test_replay_leaves_other_methods_out(self):
        with RawServer({"/": GOOD}) as server, tempfile.TemporaryDirectory(prefix="hci-") as folder:
            path = pathlib.Path(folder) / "visit.har"
            entries = [{"startedDateTime": "2026-01-05T12:00:00Z",
                        "request": {"method": method, "url": f"{server.url}/", "headers": []},
                        "response": {"status": 200, "headers": [], "content": {}}}
                       for method in ("POST", "PUT", "DELETE", "PATCH", "GET", "OPTIONS")]
            path.write_text(json.dumps({"log": {"version": "1.2", "entries": entries}}), encoding="utf-8")
            self.assertEqual(run("replay", path).status, 0)
            self.assertEqual({request.method for request in server.requests}, {"GET"})


class Credentials(unittest.TestCase):
    """They are sent to the origin they were given for."""

    def test_a_redirect_takes_none_elsewhere(self):
        with RawServer({"/": GOOD}) as other, RawServer({"/here": to("/there"), "/there": to(f"{other.url}/")}) as server:
            inspect(f"{server.url}/here", "--probes", "basic", *headers(*SECRETS, "X-Plain: kept"))
            self.assertEqual(len(server.requests), 2)
            for request in server.requests:
                self.assertEqual(request.fields.count("s3cr3t"), 3)
            self.assertGreater(len(other.requests), 6)
            for request in other.requests:
                self.assertNotIn("s3cr3t", request.fields)
                self.assertTrue(request.has("X-Plain: kept"), request.fields)

    def test_they_are_in_no_report(self):
        with RawServer({"/": GOOD}) as server:
            for form in ("text", "json", "har"):
                done = run("inspect", f"{server.url}/", "--format", form, *headers(*SECRETS))
                self.assertEqual(done.status, 0)
                self.assertNotIn("s3cr3t", done.output)

    def test_replay_sends_recorded_ones_by_consent_and_to_their_origin(self):
        with RawServer({"/": GOOD}) as server, RawServer({"/": GOOD}) as staging, \
                tempfile.TemporaryDirectory(prefix="hci-") as folder:
            path = pathlib.Path(folder) / "visit.har"
            sent = [{"name": name, "value": value} for name, value in (line.split(": ") for line in SECRETS)]
            path.write_text(json.dumps({"log": {"version": "1.2", "entries": [{
                "startedDateTime": "2026-01-05T12:00:00Z",
                "request": {"method": "GET", "url": f"{server.url}/", "headers": sent},
                "response": {"status": 200, "headers": [], "content": {}}}]}}), encoding="utf-8")
            for options, expected in (([], set()), (["--send-cookies"], {"cookie"}),
                                      (["--send-credentials"], {"authorization", "x-api-key"}),
                                      (["--send-cookies", "--send-credentials", "--base-url", staging.url], set())):
                with self.subTest(options=options):
                    del server.requests[:], staging.requests[:]
                    self.assertEqual(run("replay", path, *options).status, 0)
                    requests = staging.requests if "--base-url" in options else server.requests
                    self.assertEqual(len(requests), 2)  # including the revalidation
                    for request in requests:
                        names = re.findall(r"\r\n([\w-]+): [^\r]*s3cr3t", request.fields)
                        self.assertEqual({name.lower() for name in names}, expected)


class Refused(unittest.TestCase):
    """Sends nothing that could smuggle a second request."""

    def test_line_breaks(self):
        with RawServer({"/": GOOD}) as server:
            for line in ("X: a\r\nY: b", "X: a\nY: b", "X: a\rY: b", "X\r\nY: b"):
                done = run("inspect", f"{server.url}/", "--header", line)
                self.assertEqual((done.status, done.output), (2, ""))
            self.assertEqual(server.requests, [])

    def test_a_client_certificate_that_is_none(self):
        with RawServer({"/": GOOD}) as server:
            for path in ("/nonexistent.pem", __file__):
                done = run("inspect", f"{server.url}/", "--client-certificate", path)
                self.assertEqual((done.status, done.output), (2, ""))
                self.assertIn(f"client certificate: {path}", done.errors)
            self.assertEqual(server.requests, [])

    def test_framing(self):
        with RawServer({"/": GOOD}) as server:
            for line in ("Transfer-Encoding: chunked", "Content-Length: 5"):
                done = run("inspect", f"{server.url}/", "--header", line)
                self.assertNotEqual(done.status, 0)
                self.assertNotEqual(done.errors, "")
            self.assertEqual(server.requests, [])

    def test_recorded_line_breaks(self):
        with RawServer({"/": GOOD}) as server, tempfile.TemporaryDirectory(prefix="hci-") as folder:
            path = pathlib.Path(folder) / "visit.har"
            path.write_text(json.dumps({"log": {"version": "1.2", "entries": [{
                "startedDateTime": "2026-01-05T12:00:00Z",
                "request": {"method": "GET", "url": f"{server.url}/", "headers": [{"name": "X", "value": "a\r\nEvil: b"},
                                                                                   {"name": "Y", "value": "c\0d"}]},
                "response": {"status": 200, "headers": [], "content": {}}}]}}), encoding="utf-8")
            run("replay", path)
            for request in server.requests:
                self.assertFalse(request.has("Evil: b"), request.fields)
                self.assertNotIn("\0", request.fields)


class Through(unittest.TestCase):
    """--proxy: every request goes through it."""

    def test_proxy(self):
        with RawServer({"/": GOOD}) as server, Proxy() as proxy:
            report = inspect(f"{server.url}/", "--probes", "full", "--proxy", proxy.url)
            self.assertEqual([r["outcome"] for r in report["revalidations"]], ["not-modified"])
            results = {r["probe"]: r for r in report["probes"][0]["results"] if r["coding"] == "identity"}
            self.assertEqual(results["inm-exact"]["verdict"], "pass")
            self.assertEqual(results["wire"]["verdict"], "pass", results["wire"]["text"])
            self.assertGreaterEqual(len(proxy.requests), len(server.requests))
            self.assertEqual({r.target for r in proxy.requests}, {f"{server.url}/"})  # RFC 9112 3.2.2: no tunnel

    def test_socks(self):
        """The proxy looks the name up; each request has its own connection, because the program cannot see whether a
        reused one is clean."""
        answers = {"/": by_condition(keep(b"HTTP/1.1 200 OK\r\nETag: \"a\"\r\nContent-Length: 2\r\n\r\nok"),
                                     keep(b"HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\n\r\n"))}
        with RawServer(answers) as server, SocksProxy() as proxy:
            report = inspect(f"http://a.example:{server.port}/", "--proxy", proxy.url)
            self.assertEqual([exchange["status"] for exchange in report["exchanges"]], [200, 304])
            self.assertEqual(proxy.requests, ["a.example", "a.example"])
            self.assertEqual(len(server.requests), 2)

    def test_a_proxy_that_is_not_there(self):
        with RawServer({"/": GOOD}) as server, Proxy() as gone:
            pass
        done = run("inspect", f"{server.url}/", "--proxy", gone.url)
        self.assertEqual((done.status, done.output), (3, ""))
        self.assertNotEqual(done.errors, "")

    def test_the_environment_is_not_asked(self):
        with RawServer({"/": GOOD}) as server:
            with unittest.mock.patch.dict(os.environ, {"http_proxy": "http://127.0.0.1:1"}):
                self.assertEqual(run("inspect", f"{server.url}/").status, 0)


if __name__ == "__main__":
    unittest.main()
