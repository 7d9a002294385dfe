"""`replay` on recordings of real servers: the requests, the comparison, and the exit status."""

import http.server
import json
import os
import pty
import signal
import socket
import subprocess
import threading
import unittest

from program import run
from raw_server import RawServer, say
from server_test import ServerTest
from servers import Express, Nginx, free_port, write

TAG = '"65920080-1770"'


def entry(url, fields=(), request=(), method="GET", status=200, content="", source=None):
    """One recorded exchange; `fields` are those of the response."""
    pairs = lambda named: [{"name": name, "value": value} for name, value in named]
    made = {"startedDateTime": "2026-01-05T12:00:00Z", "time": 1,
            "request": {"method": method, "url": url, "httpVersion": "HTTP/1.1", "headers": pairs(request)},
            "response": {"status": status, "httpVersion": "HTTP/1.1", "headers": pairs(fields), "bodySize": len(content),
                         "content": {"size": len(content), "text": content}}}
    return made | ({"_fromCache": source} if source else {})


class Replay(ServerTest):
    """Recordings of www.example, sent to servers on loopback."""

    def record(self, *entries, name="visit.har"):
        path = self.folder / name
        path.write_text(json.dumps({"log": {"version": "1.2", "creator": {"name": "test", "version": "1"},
                                            "entries": entries}}), encoding="utf-8")
        return path

    def replay(self, *arguments):
        """`replay … --format json`, which must succeed; the report."""
        done = run("replay", *arguments, "--format", "json")
        self.assertEqual((done.status, done.errors), (0, ""))
        return done.report

    def page(self):
        return (self.documents / "page.html").read_text(encoding="ascii")

    def test_what_was_200_and_is_304_now(self):
        server = self.start(Nginx(self.documents))
        path = self.record(
            entry("https://www.example/page.html", [("ETag", TAG)], [("If-None-Match", TAG)], content=self.page()),
            entry("https://www.example/style.css", [("ETag", '"old"'), ("Last-Modified", "Sun, 01 Jan 2023 00:00:00 GMT")], content="p"),
            entry("https://www.example/gone.html", [("ETag", '"g"')], content="gone"),
            entry("https://www.example/form", method="POST"),
            entry("https://www.example/page.html", source="memory"))
        report = self.replay(path, "--base-url", server.url)
        told = report["replay"]["summary"]
        self.assertEqual({key: told[key] for key in ("answered", "failed", "statusChanged", "notModified", "notModifiedNow")},
                         {"answered": 3, "failed": 0, "statusChanged": 1, "notModified": 2, "notModifiedNow": 1})
        page, style, gone = report["replay"]["rows"]
        self.assertEqual((page["statusBefore"], page["statusNow"], page["revalidationNow"], page["content"]), (200, 200, 304, "same"))
        self.assertFalse(page["etagChanged"])
        self.assertEqual((style["etagChanged"], style["lastModifiedChanged"], style["content"]), (True, True, "different"))
        self.assertEqual((style["bytesBefore"]["value"], style["bytesNow"]["value"]), (1, 2000))
        self.assertEqual((gone["statusBefore"], gone["statusNow"], gone["revalidationNow"]), (200, 404, None))
        self.assertEqual(report["summary"]["notModified"], 2)
        self.assertEqual({exchange["url"].rpartition("/")[0] for exchange in report["exchanges"]}, {server.url})

    def test_express_before_and_after_an_upgrade(self):
        before = self.start(Express(4, self.documents))
        har = self.folder / "before.har"
        self.assertEqual(run("inspect", f"{before.url}/json", f"{before.url}/static/page.html", "--format", "har", "--output", har).status, 0)
        after = self.start(Express(5, self.documents))
        told = self.replay(har, "--base-url", after.url)["replay"]["summary"]
        self.assertEqual((told["answered"], told["failed"], told["validatorsChanged"]), (4, 0, 0))
        self.assertEqual(told["notModified"], 4)

    def test_text(self):
        server = self.start(Nginx(self.documents))
        path = self.record(entry("https://www.example/page.html", [("ETag", TAG)], [("If-None-Match", TAG)]))
        done = run("replay", path, "--base-url", server.url)
        self.assertEqual((done.status, done.errors), (0, ""))
        lines = [line.split() for line in done.output.splitlines()]
        self.assertIn(["answered", "1"], lines)
        self.assertIn(["where", "the", "recording", "has", "a", "200", "1"], lines)

    def test_selection(self):
        server = self.start(Nginx(self.documents))
        path = self.record(entry("https://www.example/page.html"), entry("https://www.example/style.css"),
                           entry("https://static.example/style.css"))
        urls = lambda *options: [e["url"] for e in self.replay(path, "--base-url", server.url, *options)["exchanges"][::2]]
        self.assertEqual(urls("--select", "host:static.example"), [f"{server.url}/style.css"])
        self.assertEqual(urls("--select", "page"), [f"{server.url}/page.html"])
        for filter_, status, words in (("host:nowhere.example", 3, "no request"), ("larger-than:much", 2, "larger-than:much")):
            done = run("replay", path, "--base-url", server.url, "--select", filter_)
            self.assertEqual((done.status, done.output), (status, ""))
            self.assertIn(words, done.errors)

    def test_unusable_arguments(self):
        path = self.record(entry("https://www.example/"))
        for arguments in ([], [path, "--base-url", "staging"], [path, "--base-url", "ftp://a.example/"], [path, "--retry", "-1"]):
            self.assertEqual(run("replay", *arguments).status, 2)
        for missing in (self.folder / "none.har", self.record(name="empty.har")):
            self.assertEqual(run("replay", missing).status, 3)

    def test_no_server_answers(self):
        done = run("replay", self.record(entry(f"http://127.0.0.1:{free_port()}/")), "--format", "json")
        self.assertEqual((done.status, done.output), (3, ""))
        self.assertIn("refused", done.errors)

    def test_retry(self):
        def moody(connection, request):
            if server.requests.count(request) > 3:
                say(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")(connection, request)

        with RawServer({"/moody": moody, "/calm": say(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")}) as server:
            path = self.record(entry(f"{server.url}/moody"), entry(f"{server.url}/calm"))
            told = lambda *options: json.loads(run("replay", path, "--format", "json", *options).output)["replay"]["summary"]
            self.assertEqual(told()["failed"], 1)
            del server.requests[:]
            again = told("--retry", "3")
            self.assertEqual((again["failed"], again["answered"]), (0, 2))
            self.assertEqual(sum(request.target == "/calm" for request in server.requests), 1)

    def test_keep_alive(self):
        class Tagged(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                self.server.ports.append(self.client_address[1])
                known = self.headers["If-None-Match"] == '"a"'
                self.send_response(304 if known else 200)
                self.send_header("ETag", '"a"')
                if not known:
                    self.send_header("Content-Length", "2")
                self.end_headers()
                self.wfile.write(b"" if known else b"ok")

            def log_message(self, *_):
                pass

        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Tagged) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            path = self.record(*(entry(f"http://127.0.0.1:{server.server_port}/{number}") for number in range(30)))
            connections = {}
            for options in ((), ("--fresh-connections",)):
                server.ports = []
                self.assertEqual(self.replay(path, *options)["replay"]["summary"]["notModified"], 30)
                self.assertEqual(len(server.ports), 60)
                connections[options] = len(set(server.ports))
            server.shutdown()
        self.assertEqual(connections[("--fresh-connections",)], 60)
        self.assertLess(connections[()], 50)  # the client waits behind a server's first 304s

    def test_interrupt_writes_nothing(self):
        with socket.create_server(("127.0.0.1", 0)) as silent:
            path = self.record(*(entry(f"http://127.0.0.1:{silent.getsockname()[1]}/{number}") for number in range(100)))
            target = self.folder / "report.json"
            with subprocess.Popen([os.environ["HCI_PROGRAM"], "replay", path, "--output", target],
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
                silent.settimeout(20)
                with silent.accept()[0]:
                    process.send_signal(signal.SIGINT)
                    self.assertEqual(process.wait(20), 130)  # before the timeout of 30 s
                self.assertEqual(process.stdout.read(), b"")
            self.assertFalse(target.exists())

    def test_progress_is_for_a_terminal(self):
        server = self.start(Nginx(self.documents))
        path = self.record(*(entry(f"{server.url}/page.html?{number}") for number in range(50)))
        for quiet, shown in (([], True), (["--quiet"], False)):
            ours, theirs = pty.openpty()
            done = subprocess.run([os.environ["HCI_PROGRAM"], "replay", path, *quiet], stdout=subprocess.DEVNULL, stderr=theirs,
                                  timeout=60, check=False)
            os.write(theirs, b"END")
            said = b""
            while not said.endswith(b"END"):
                said += os.read(ours, 65536)
            os.close(ours)
            os.close(theirs)
            self.assertEqual(done.returncode, 0)
            self.assertEqual(b"replaying" in said, shown)
        self.assertEqual(run("replay", path).errors, "")

    def test_large_bodies_are_compared(self):
        write(self.documents / "large.bin", bytes(range(256)) * 20000)
        server = self.start(Nginx(self.documents))
        har = self.folder / "large.har"
        self.assertEqual(run("inspect", f"{server.url}/large.bin", "--format", "har", "--output", har).status, 0)
        (row, _) = self.replay(har)["replay"]["rows"]
        self.assertEqual((row["content"], row["bytesNow"]["value"]), ("same", 5120000))


if __name__ == "__main__":
    unittest.main()
