"""mcp: the Model Context Protocol with the official client of npm, and with a client that breaks every rule."""

import contextlib
import json
import os
import pathlib
import select
import subprocess
import tempfile
import time
import unittest

import jsonschema

from program import LIMIT_SECONDS
from raw_server import RawServer, keep, say

CLIENT = pathlib.Path(__file__).parent / "mcp_client"
SECRET = "s3cr3t-value-1"
VERSION = "2025-06-18"


def entry(url, *fields, time="2026-01-05T12:00:00Z", request=(), status=200, size=5000):
    """One entry of a recording; `fields` are those of the response."""
    def pairs(fields):
        return [{"name": name, "value": value} for name, value in fields]
    return {"startedDateTime": time,
            "request": {"method": "GET", "url": url, "httpVersion": "HTTP/1.1",
                        "headers": pairs([("Cookie", f"sid={SECRET}"), *request])},
            "response": {"status": status, "httpVersion": "HTTP/1.1", "headersSize": 100, "bodySize": size,
                         "headers": pairs([("Date", "Mon, 05 Jan 2026 12:00:00 GMT"), *fields]),
                         "content": {"size": size, "mimeType": "text/plain", "text": "x" * size}}}


def recording(*entries):
    return json.dumps({"log": {"version": "1.2", "creator": {"name": "test", "version": "1"}, "entries": entries}})


def visit(*fields, minutes=2, url="http://a.example/x"):
    return recording(*(entry(url, ("ETag", '"v1"'), *fields, time=f"2026-01-05T12:0{i}:00Z") for i in range(minutes)))


class Server:
    """The program, driven by lines."""

    def __init__(self, folder):
        self.process = subprocess.Popen([os.environ["HCI_PROGRAM"], "mcp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, cwd=folder)
        self.received = b""

    def send(self, line):
        self.process.stdin.write((line if isinstance(line, bytes) else line.encode()) + b"\n")
        self.process.stdin.flush()

    def receive(self):
        while b"\n" not in self.received:
            ready, _, _ = select.select([self.process.stdout], [], [], LIMIT_SECONDS)
            piece = os.read(self.process.stdout.fileno(), 65536) if ready else b""
            if not piece:
                raise AssertionError("no answer")
            self.received += piece
        line, _, self.received = self.received.partition(b"\n")
        return json.loads(line)

    def ask(self, method, identifier=1, **params):
        self.send(json.dumps({"jsonrpc": "2.0", "id": identifier, "method": method, "params": params}))
        return self.receive()

    def initialize(self, version=VERSION):
        answer = self.ask("initialize", 0, protocolVersion=version, capabilities={}, clientInfo={"name": "test", "version": "1"})
        self.send(json.dumps({"jsonrpc": "2.0", "method": "notifications/initialized"}))
        return answer["result"]

    def call(self, name, **arguments):
        return self.ask("tools/call", name=name, arguments=arguments)["result"]

    def stop(self):
        """Ends it in any state."""
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            with contextlib.suppress(OSError):  # unsent bytes
                stream.close()

    def end(self):
        """Ends the input; returns exit status and standard error."""
        self.process.stdin.close()
        errors = self.process.stderr.read().decode()
        rest = self.process.stdout.read()
        status = self.process.wait(LIMIT_SECONDS)
        self.process.stdout.close()
        self.process.stderr.close()
        if self.received + rest:
            raise AssertionError(f"more on standard output: {(self.received + rest)[:200]}")
        return status, errors


class McpTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory(prefix="hci-")))
        self.server = Server(self.folder)
        self.addCleanup(self.server.stop)

    def write(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")

    def structured(self, name, **arguments):
        result = self.server.call(name, **arguments)
        self.assertFalse(result["isError"], result)
        self.assertEqual(json.loads(result["content"][0]["text"]), result["structuredContent"])
        return result["structuredContent"]


class Tools(McpTest):
    def setUp(self):
        super().setUp()
        self.server.initialize()

    def tearDown(self):
        self.assertEqual(self.server.end(), (0, ""))

    def test_schemas(self):
        tools = self.server.ask("tools/list")["result"]["tools"]
        self.assertEqual(len({tool["name"] for tool in tools}), 6)
        for tool in tools:
            jsonschema.Draft202012Validator.check_schema(tool["inputSchema"])
            self.assertRegex(tool["name"], r"^[a-z_]{1,64}$")

    def test_analyze(self):
        self.write("visit.har", visit(("Cache-Control", "max-age=3600")))
        found = self.structured("analyze_recording", recording="visit.har")
        self.assertEqual(found["summary"]["exchanges"], 2)
        self.assertGreater(found["summary"]["avoidableBytes"]["value"], 0)
        self.assertEqual(found["costliestResources"][0]["url"], "http://a.example/x")
        self.assertEqual(self.structured("analyze_recording", recording="visit.har"), found)

    def test_reads_a_changed_file_again(self):
        self.write("visit.har", visit(("Cache-Control", "max-age=3600")))
        self.assertEqual(self.structured("analyze_recording", recording="visit.har")["summary"]["exchanges"], 2)
        self.write("visit.har", visit(("Cache-Control", "max-age=3600"), minutes=3))
        self.assertEqual(self.structured("analyze_recording", recording="visit.har")["summary"]["exchanges"], 3)

    def test_explain(self):
        self.write("visit.har", visit(("Cache-Control", "max-age=3600"), url="http://a.example/x?token=" + SECRET))
        first = self.structured("explain_exchange", recording="visit.har", exchange=0)
        second = self.structured("explain_exchange", recording="visit.har", exchange=1)
        self.assertEqual((first["decision"], second["decision"]), ("miss", "fresh-hit"))
        self.assertTrue(all(reason["text"] for reason in second["reasons"]))
        self.assertIn(["Cookie", "sid=[secret 1]"], first["requestFields"])
        by_url = self.structured("explain_exchange", recording="visit.har", url=first["url"])
        self.assertEqual(by_url, first)
        beyond = self.server.call("explain_exchange", recording="visit.har", exchange=2)
        self.assertTrue(beyond["isError"])
        self.assertIn("2", beyond["content"][0]["text"])

    def test_findings_page_by_page(self):
        self.write("many.har", recording(*(entry(f"http://h{i}.example/x", ("ETag", "unquoted")) for i in range(30))))
        whole = self.structured("list_findings", recording="many.har", limit=100)
        pages, offset = [], 0
        while offset is not None:
            page = self.structured("list_findings", recording="many.har", limit=7, offset=offset)
            pages += page["findings"]
            offset = page["nextOffset"]
        self.assertEqual(len(pages), whole["count"])
        self.assertGreaterEqual(whole["count"], 30)
        self.assertEqual(pages[:len(whole["findings"])], whole["findings"])
        some = self.structured("list_findings", recording="many.har", url="h7.example", server="nginx")
        self.assertGreater(some["count"], 0)
        self.assertTrue(all("http://h7.example/x" in finding["urls"] for finding in some["findings"]))
        recipes = [finding["recipe"] for finding in some["findings"] if finding["recipe"]]
        self.assertIn("nginx", {recipe["for"] for recipe in recipes})
        beyond = self.structured("list_findings", recording="many.har", offset=100_000)
        self.assertEqual((beyond["findings"], beyond["nextOffset"]), ([], None))

    def test_simulate(self):
        self.write("visit.har", visit(("Cache-Control", "no-store"), url="http://a.example/x?token=" + SECRET))
        masked = self.structured("explain_exchange", recording="visit.har", exchange=0)["url"]
        self.assertNotIn(SECRET, masked)
        for target, subject in (("resource", masked), ("host", "A.example"), ("media-type", "text/plain")):
            effect = self.structured("simulate_cache_control", recording="visit.har", target=target, subject=subject,
                                     cacheControl="max-age=3600")
            self.assertEqual((effect["requestsBefore"], effect["requestsAfter"], effect["exchangesOfSubject"]), (2, 1, 2))
        tried = self.structured("simulate_cache_control", recording="visit.har", target="host", subject="a.example",
                                cacheControl="max-age=3600", cache="nginx", caches=["nginx", "varnish"])
        self.assertEqual((tried["cacheModel"], tried["requestsAfter"]), ("nginx", 1))
        self.assertEqual([(one["cache"], one["hitsAfter"]) for one in tried["caches"]], [("nginx", 1), ("varnish", 0)])  # Varnish passes requests with a cookie
        nothing = self.server.call("simulate_cache_control", recording="visit.har", subject="http://b.example/", cacheControl="no-store")
        self.assertTrue(nothing["isError"])

    def test_compare(self):
        self.write("before.har", visit(("Cache-Control", "max-age=ten")))
        self.write("after.har", visit(("Cache-Control", "max-age=10")))
        compared = self.server.call("compare_recordings", before="before.har", after="after.har")
        self.assertFalse(compared["isError"])
        self.assertGreater(compared["structuredContent"]["findings"]["fixed"], 0)
        self.assertIn("before.har", compared["content"][0]["text"])

    def test_inspect(self):
        answer = b"HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nSet-Cookie: sid=" + SECRET.encode() + b"\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi"
        with RawServer({"/x": say(answer)}) as origin:
            found = self.structured("inspect_url", urls=[origin.url + "/x"], probes="basic", headers=["Authorization: Bearer " + SECRET])
            self.assertEqual([one["status"] for one in found["exchanges"]], [200, 200])
            self.assertEqual(found["exchanges"][1]["outcome"], "missed-not-modified")
            explained = self.structured("explain_exchange", recording=found["recording"], exchange=1)
            self.assertEqual(explained["revalidates"], 0)
            self.assertLessEqual({request.method for request in origin.requests}, {"GET", "HEAD"})
        self.assertNotIn(SECRET, json.dumps([found, explained]))

    def test_inspect_sends_what_it_says_and_hands_on_no_content(self):
        """Only GET and HEAD, only to the named URL and without the user's credentials; an agent gets fields and sizes, no content."""
        answer = keep(b"HTTP/1.1 200 OK\r\nETag: \"a\"\r\nContent-Length: 21\r\n\r\nwords of the content!")
        with RawServer({"/": answer}) as origin, RawServer({"/": answer}) as elsewhere:
            away = say(f"HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nX: {elsewhere.url}\r\nContent-Length: 0\r\n\r\n".encode())
            origin.answers["/away"] = away
            found = [self.structured("inspect_url", urls=[origin.url + path], probes="basic") for path in ("/", "/away")]
            explained = self.structured("explain_exchange", recording=found[0]["recording"], exchange=0)
        self.assertLessEqual({request.method for request in origin.requests}, {"GET", "HEAD"})
        self.assertEqual([request for request in origin.requests if "\r\ncookie:" in request.fields.lower()
                          or "\r\nauthorization:" in request.fields.lower()], [])
        self.assertEqual(elsewhere.requests, [])
        self.assertNotIn("words of the content", json.dumps([found, explained]))
        self.assertNotIn("root:", json.dumps(found))
        self.assertIn("error", self.server.ask("tools/call", name="inspect_url", arguments={"urls": ["file:///etc/passwd"]}))

    def test_inspect_a_closed_port(self):
        found = self.structured("inspect_url", urls=["http://127.0.0.1:1/"])
        self.assertIn("refused", found["exchanges"][0]["failure"])

    def test_what_cannot_be_read(self):
        os.mkfifo(self.folder / "fifo")
        self.write("text.har", "no recording at all")
        for path in ("none.har", "fifo", ".", "/dev/zero", "text.har", "-", "inspection-1", "a\0b"):
            with self.subTest(path=path):
                self.assertTrue(self.server.call("analyze_recording", recording=path)["isError"])
                self.assertTrue(self.server.call("compare_recordings", before=path, after="text.har")["isError"])

    def test_answers_are_bounded_and_masked(self):
        """Values of a megabyte, thousands of findings, secrets in every field."""
        long = "y" * 1_000_000
        self.write("big.har", recording(*(
            entry(f"http://h{i}.example/{'p' * 5000}?token={SECRET}", ("ETag", long if i < 5 else "unquoted"), ("X-Long", long if i < 5 else ""),
                  *((f"X-{n}", SECRET * 20) for n in range(200)), size=10) for i in range(200))))
        for name, more in (("analyze_recording", {}), ("explain_exchange", {"exchange": 0}), ("list_findings", {"limit": 100})):
            with self.subTest(tool=name):
                answer = json.dumps(self.server.call(name, recording="big.har", **more))
                self.assertLess(len(answer), 500_000)
                self.assertNotIn(SECRET, answer)


class Wire(McpTest):
    def test_hostile_lines(self):
        """Each gets an error as its answer, and the server still works."""
        self.server.initialize()
        lines = [b"{", b"\xff\xfe", b"[" * 100_000, b'{"a":' * 100_000, b"5", b"null", b"[]", b'[{"jsonrpc":"2.0","id":1,"method":"ping"}]',
                 b"\x00", b'{"jsonrpc":"2.0","id":{},"method":"ping"}', b'{"jsonrpc":"2.0","id":1,"method":"no"}',
                 b'{"jsonrpc":"2.0","id":1,"method":"tools/call","params":[]}', b"x" * 5_000_000, b'"' + b"a" * 9_000_000 + b'"',
                 b'{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"\xed\xa0\x80"}}',
                 b'{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"\\ud800"}}']
        for line in lines:
            with self.subTest(line=line[:60]):
                self.server.send(line)
                self.assertIn("error", self.server.receive())
                self.assertEqual(self.server.ask("ping", 5), {"jsonrpc": "2.0", "id": 5, "result": {}})
        self.assertEqual(self.server.end(), (0, ""))

    def test_cancellation(self):
        """A hanging request is dropped as soon as the client cancels it, and the next one is answered."""
        with RawServer({"/": say(b"", 60)}) as silent:
            self.server.initialize()
            self.server.send(json.dumps({"jsonrpc": "2.0", "id": "slow", "method": "tools/call",
                                         "params": {"name": "inspect_url", "arguments": {"urls": [silent.url + "/"]}}}))
            self.assertEqual(self.server.ask("ping", 2)["id"], 2)
            begun = time.monotonic()
            self.server.send(json.dumps({"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": "slow"}}))
            self.write("visit.har", visit())
            self.assertFalse(self.server.call("analyze_recording", recording="visit.har")["isError"])
            self.assertLess(time.monotonic() - begun, 20)  # its timeout is 30 s
            self.assertEqual(self.server.end(), (0, ""))

    def test_progress(self):
        """Progress is reported if requested, before the answer."""
        self.write("visit.har", visit())
        self.server.initialize()
        self.server.send(json.dumps({"jsonrpc": "2.0", "id": 3, "method": "tools/call",
                                     "params": {"name": "analyze_recording", "arguments": {"recording": "visit.har"}, "_meta": {"progressToken": "t"}}}))
        told = []
        while "id" not in (line := self.server.receive()):
            self.assertEqual((line["method"], line["params"]["progressToken"]), ("notifications/progress", "t"))
            told.append(line["params"]["progress"])
        self.assertGreater(len(told), 0)
        self.assertEqual(told, sorted(set(told)))
        self.assertEqual(self.server.end(), (0, ""))

    def test_answers_before_it_ends(self):
        """Calls received before the input's end are answered."""
        self.write("visit.har", visit())
        lines = [{"id": 0, "method": "initialize", "params": {"protocolVersion": VERSION}},
                 {"id": 1, "method": "tools/call", "params": {"name": "analyze_recording", "arguments": {"recording": "visit.har"}}}]
        done = subprocess.run([os.environ["HCI_PROGRAM"], "mcp"], input="\n".join(json.dumps({"jsonrpc": "2.0", **line}) for line in lines),
                              capture_output=True, encoding="utf-8", timeout=LIMIT_SECONDS, check=False, cwd=self.folder)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual([json.loads(line)["id"] for line in done.stdout.splitlines()], [0, 1])

    def test_output_is_closed(self):
        self.server.process.stdout.close()
        self.server.send('{"jsonrpc":"2.0","id":1,"method":"ping"}')
        self.assertEqual(self.server.process.wait(LIMIT_SECONDS), 3)
        self.assertEqual(self.server.process.stderr.read(), b"")


class OfficialClient(McpTest):
    def test_session(self):
        """@modelcontextprotocol/sdk checks each message against the protocol's own schema."""
        if not (CLIENT / "node_modules").is_dir():
            self.fail(f"the client is not installed: npm ci --prefix {CLIENT}")
        self.write("before.har", visit(("Cache-Control", "max-age=ten")))
        self.write("after.har", visit(("Cache-Control", "max-age=10")))
        done = subprocess.run(["node", CLIENT / "session.mjs", os.environ["HCI_PROGRAM"], self.folder], capture_output=True,
                              encoding="utf-8", timeout=LIMIT_SECONDS, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        said = json.loads(done.stdout)
        self.assertEqual(said["server"]["name"], "http-cache-inspector")
        self.assertEqual(len(said["tools"]), 6)
        self.assertTrue(all(tool["annotations"]["readOnlyHint"] for tool in said["tools"]))
        self.assertEqual(said["analyze"]["structuredContent"]["summary"]["exchanges"], 2)
        self.assertTrue(said["missing"]["isError"])
        self.assertIn("-32601", said["prompts"])
        self.assertIn("-32602", said["unknown"])
        self.assertGreater(said["compare"]["structuredContent"]["findings"]["fixed"], 0)
        self.assertEqual(said["simulate"]["structuredContent"]["requestsBefore"], 2)


if __name__ == "__main__":
    unittest.main()
