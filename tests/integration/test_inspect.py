"""`inspect` on real servers: its report on success, and its messages on failure."""

import contextlib
import json
import os
import re
import signal
import socket
import subprocess
import unittest

import raw_server
from program import changes, inspect, rules, run
from server_test import ServerTest
from servers import Apache, Express, Nginx, free_port, write


class NotModified(ServerTest):
    """One resource, sent and revalidated."""

    def assert_saved(self, report, content):
        """The whole 200, fields and content, minus the whole 304."""
        revalidation = self.only_revalidation(report)
        self.assertEqual(revalidation["outcome"], "not-modified")
        self.assertEqual(revalidation["expectedStatus"], 304)
        full, answer = (report["exchanges"][revalidation[which]]["bytes"] for which in ("stored", "conditional"))
        self.assertEqual(full["responseBody"], {"value": content, "basis": "measured"})
        self.assertEqual(answer["responseBody"], {"value": 0, "basis": "measured"})
        saved = content + full["responseHeader"]["value"] - answer["responseHeader"]["value"]
        self.assertEqual(revalidation["bytesSaved"], {"value": saved, "basis": "measured", "scope": "message"})
        self.assertEqual(report["summary"]["savedBytes"], {"value": saved, "basis": "measured"})
        return revalidation

    def test_nginx(self):
        server = self.start(Nginx(self.documents))
        report = inspect(f"{server.url}/page.html")
        revalidation = self.assert_saved(report, 6000)
        self.assertEqual(revalidation["preconditions"], ["If-None-Match", "If-Modified-Since"])
        left_out = {name for name, row in changes(revalidation).items() if row["change"] == "missing"}
        self.assertEqual(left_out, {"content-type", "content-length", "accept-ranges"})
        self.assertNotIn("304-missing-field", rules(report))
        self.assertIn("304-good", rules(report))

    def test_nginx_gzip_leaves_vary_out_of_its_304(self):
        server = self.start(Nginx(self.documents, "gzip on; gzip_vary on;"))
        report = inspect(f"{server.url}/page.html", "--header", "Accept-Encoding: gzip")
        revalidation = self.only_revalidation(report)
        self.assertEqual(revalidation["outcome"], "not-modified")
        self.assertLess(revalidation["bytesSaved"]["value"], 6000)
        vary = changes(revalidation)["vary"]
        self.assertEqual((vary["change"], vary["requirement"], vary["effect"]), ("missing", "must", "kept"))
        missing = [f for f in report["findings"] if f["rule"] == "304-missing-field"]
        self.assertEqual([f["field"].lower() for f in missing], ["vary"])
        self.assertIn("304-strength-differs", rules(report))

    def test_apache(self):
        server = self.start(Apache(self.documents))
        self.assert_saved(inspect(f"{server.url}/page.html"), 6000)

    def test_apache_deflate_does_not_know_its_own_tag(self):
        server = self.start(Apache(self.documents, "AddOutputFilterByType DEFLATE text/html"))
        report = inspect(f"{server.url}/page.html", "--header", "Accept-Encoding: gzip")
        self.assertEqual(self.only_revalidation(report)["outcome"], "missed-not-modified")
        self.assertIn("etag-coding-suffix", rules(report))

    def test_express(self):
        for version in (4, 5):
            with self.subTest(version=version), Express(version, self.documents) as server:
                self.assert_saved(inspect(f"{server.url}/static/page.html"), 6000)

    def test_express_json_has_no_date_to_ask_with(self):
        server = self.start(Express(5, self.documents))
        revalidation = self.assert_saved(inspect(f"{server.url}/json"), 970)
        self.assertEqual(revalidation["preconditions"], ["If-None-Match"])

    def test_request_max_age_0_leaves_the_precondition_alone(self):
        server = self.start(Nginx(self.documents))
        report = inspect(f"{server.url}/page.html", "--header", "Cache-Control: max-age=0")
        self.assert_saved(report, 6000)

    def test_a_changed_file_is_modified(self):
        server = self.start(Nginx(self.documents, "location = /moving { add_header ETag '\"$request_id\"'; return 200 $request_id; }"))
        self.assertEqual(self.only_revalidation(inspect(f"{server.url}/moving"))["outcome"], "modified")

    def test_several_urls_are_several_resources(self):
        server = self.start(Nginx(self.documents))
        write(self.documents / "other.html", "<p>other</p>")
        report = inspect(f"{server.url}/page.html", f"{server.url}/other.html")
        self.assertEqual(report["summary"]["resources"], 2)
        self.assertEqual(report["summary"]["notModified"], 2)


class Demo(ServerTest):
    """The built-in demo origin."""

    def test_ignored_if_none_match_is_a_missed_304(self):
        report = inspect("--demo")
        (resource,) = (r for r in report["resources"] if r["url"].endswith("/fault/ignores-if-none-match"))
        (revalidation,) = (r for r in report["revalidations"] if r["conditional"] in resource["exchanges"])
        self.assertEqual(revalidation["outcome"], "missed-not-modified")
        self.assertEqual(resource["bytes"]["missed"], {"value": 75000, "basis": "measured"})
        fields = sum(report["exchanges"][index]["bytes"]["responseHeader"]["value"] for index in resource["exchanges"])
        self.assertEqual(resource["bytes"]["transferred"], {"value": 150000 + fields, "basis": "measured"})
        self.assertIn("missed-304", {f["rule"] for f in report["findings"] if resource["index"] in f["resources"]})

    def test_alone(self):
        with subprocess.Popen([os.environ["HCI_PROGRAM"], "demo"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              encoding="utf-8") as origin:
            self.addCleanup(origin.kill)
            url = re.search(r"http://127\.0\.0\.1:\d+", origin.stdout.readline())[0]
            self.assertEqual(self.only_revalidation(inspect(f"{url}/good/etag"))["outcome"], "not-modified")
            origin.send_signal(signal.SIGINT)
            self.assertIn(origin.wait(10), (0, 130))


class Failures(ServerTest):
    """No answer: a sentence on standard error, exit status 3, and nothing on standard output but a report."""

    def assert_fails(self, done, words):
        self.assertEqual(done.status, 3, done.errors)
        self.assertIn(words, done.errors.lower())
        self.assertNotIn("traceback", done.errors.lower())
        self.assertLess(len(done.errors.splitlines()), 6, done.errors)

    def certificate(self):
        key, certificate = self.folder / "key.pem", self.folder / "certificate.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
                        "-keyout", key, "-out", certificate], check=True, capture_output=True)
        return f"ssl_certificate {certificate}; ssl_certificate_key {key};"

    def test_refused_connection(self):
        self.assert_fails(run("inspect", f"http://127.0.0.1:{free_port()}/"), "refused")

    def test_wrong_certificate(self):
        port = free_port()
        self.start(Nginx(self.documents, f"listen 127.0.0.1:{port} ssl; {self.certificate()}"))
        self.assert_fails(run("inspect", f"https://127.0.0.1:{port}/page.html"), "certificate")
        revalidation = self.only_revalidation(inspect(f"https://127.0.0.1:{port}/page.html", "--insecure"))
        self.assertEqual(revalidation["outcome"], "not-modified")

    def test_tls_sessions_are_resumed(self):
        """The second connection to a server resumes the TLS session of the first (RFC 8446 2.2), as the server
        reports."""
        port = free_port()
        tell = "add_header X-Resumed $ssl_session_reused; keepalive_timeout 0; ssl_session_cache shared:here:1m;"
        for version in ("TLSv1.2", "TLSv1.3"):
            with self.subTest(version=version):
                nginx = self.start(Nginx(self.documents, f"listen 127.0.0.1:{port} ssl; ssl_protocols {version}; {tell} {self.certificate()}"))
                done = run("inspect", f"https://127.0.0.1:{port}/page.html", "--insecure", "--format", "har")
                self.assertEqual(done.status, 0, done.errors)
                told = [field["value"] for entry in json.loads(done.output)["log"]["entries"]
                        for field in entry["response"]["headers"] if field["name"] == "X-Resumed"]
                self.assertEqual(told, [".", "r"])
                nginx.stop()

    def test_timeout(self):
        with socket.create_server(("127.0.0.1", 0)) as silent:
            done = run("inspect", f"http://127.0.0.1:{silent.getsockname()[1]}/", "--timeout", "1", limit=25)  # its default is 30 s
            self.assert_fails(done, "time")

    def test_one_of_two_answers_is_enough(self):
        server = self.start(Nginx(self.documents))
        report = inspect(f"{server.url}/page.html", f"http://127.0.0.1:{free_port()}/")
        self.assertEqual(report["summary"]["notModified"], 1)
        self.assertIn("failed", {exchange["source"] for exchange in report["exchanges"]})

    def test_unreadable_input(self):
        self.assert_fails(run("analyze", self.folder / "none.har"), "none.har")
        broken = self.folder / "broken.har"
        broken.write_text("this is no recording", encoding="ascii")
        self.assert_fails(run("analyze", broken), "broken.har")

    def test_unusable_arguments(self):
        for arguments in (["inspect"], ["inspect", "http://127.0.0.1/", "--no-such-option"],
                          ["inspect", "http://127.0.0.1/", "--format", "none"], ["analyze"]):
            with self.subTest(arguments=arguments):
                done = run(*arguments)
                self.assertEqual(done.status, 2)
                self.assertNotEqual(done.errors, "")
                self.assertEqual(done.output, "")

    def test_fail_on_error(self):
        server = self.start(Nginx(self.documents, "gzip on; gzip_vary on;"))
        arguments = ["inspect", f"{server.url}/page.html", "--header", "Accept-Encoding: gzip", "--fail-on", "error"]
        self.assertEqual(run(*arguments).status, 1)
        self.assertEqual(run(*arguments, "--rules", "304-good").status, 0)

    def test_output_is_written_whole_or_not_at_all(self):
        server = self.start(Nginx(self.documents))
        target = self.folder / "report.json"
        done = run("inspect", f"{server.url}/page.html", "--format", "json", "--output", target)
        self.assertEqual((done.status, done.output), (0, ""))
        self.assertTrue(target.read_text(encoding="utf-8").startswith("{"))
        nowhere = run("inspect", f"{server.url}/page.html", "--output", self.folder / "no-folder" / "report")
        self.assertNotEqual(nowhere.status, 0)
        self.assertIn("no-folder", nowhere.errors)

    def test_interrupt_writes_nothing(self):
        with contextlib.ExitStack() as stack:
            silent = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
            target = self.folder / "report.json"
            process = stack.enter_context(subprocess.Popen(
                [os.environ["HCI_PROGRAM"], "inspect", f"http://127.0.0.1:{silent.getsockname()[1]}/", "--output", target],
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE))
            stack.callback(process.kill)
            silent.settimeout(20)
            stack.enter_context(silent.accept()[0])  # the request is on its way
            process.send_signal(signal.SIGINT)
            self.assertEqual(process.wait(10), 130)
            self.assertFalse(target.exists())


class Page(unittest.TestCase):
    """--page: the page's subresources, requested with the page's fields."""

    def test_page(self):
        def answer(media_type, body):
            body = body.encode()
            return raw_server.say(f"HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\nETag: \"v\"\r\nContent-Length: {len(body)}\r\n"
                                  "Connection: close\r\n\r\n".encode() + body)
        with raw_server.RawServer({"/font.woff2": answer("font/woff2", "x")}) as other:
            page = (f'<!doctype html><link rel=stylesheet href=/s.css><script src="/a.js?x=1&amp;y=2"></script>'
                    f'<img src=i.png srcset="i.png 1x, i2.png 2x"><!-- <img src=no.png> --><a href=/no.html>x</a>'
                    f'<link rel=preload as=font href="{other.url}/font.woff2"><script src="file:///etc/passwd"></script>')
            with raw_server.RawServer({
                    "/dir/": answer("text/html", page), "/s.css": answer("text/css", "@import 't.css'; a{background:url(bg.png)}"),
                    "/t.css": answer("text/css", "b{background:url(deep.png)}"), "/a.js": answer("text/javascript", "1"),
                    "/dir/i.png": answer("image/png", "1"), "/dir/i2.png": answer("image/png", "2"),
                    "/bg.png": answer("image/png", "3")}) as origin:
                report = inspect(origin.url + "/dir/", "--page", "--header", "Authorization: Bearer s3cr3t-value-1")
                asked = [request.target for request in origin.requests]
                self.assertEqual(set(asked), {"/dir/", "/s.css", "/a.js?x=1&y=2", "/dir/i.png", "/dir/i2.png", "/bg.png", "/t.css"})
                self.assertEqual(asked.count("/dir/i.png"), 2)  # once, and again with its tag
                self.assertTrue(all(request.has("Authorization: Bearer s3cr3t-value-1") for request in origin.requests))
                self.assertEqual([request.target for request in other.requests], ["/font.woff2"] * 2)
                self.assertFalse(any("s3cr3t" in request.fields for request in other.requests))
                self.assertEqual(len(report["exchanges"]), len(origin.requests) + len(other.requests))
                self.assertEqual(report["exchanges"][0]["url"], origin.url + "/dir/")


class Also(unittest.TestCase):
    """--also: compares an edge's answers with its origin's."""

    def setUp(self):
        def answer(*fields, body=b"hello"):
            head = "".join(f"{field}\r\n" for field in fields)
            return raw_server.say(f"HTTP/1.1 200 OK\r\n{head}Content-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode() + body)
        self.edge = self.enterContext(raw_server.RawServer({"/x": answer('ETag: "v1"', "Age: 7", "Set-Cookie: sid=s3cr3t-value-1")}))
        self.origin = self.enterContext(raw_server.RawServer({"/x": answer('ETag: "v1"', "Set-Cookie: sid=s3cr3t-value-2")}))
        self.there = f"127.0.0.1:{self.origin.port}"

    def test_report(self):
        report = inspect(self.edge.url + "/x", "--also", self.there)
        self.assertEqual(report["also"]["connectTo"], self.there)
        [found] = report["also"]["exchanges"]
        self.assertEqual({row["name"]: row["change"] for row in found["response"]}, {"Age": "missing", "Set-Cookie": "updated"})
        self.assertEqual(found["content"], "same")
        self.assertNotIn("s3cr3t", str(report))
        self.assertEqual([(request.method, request.conditional) for request in self.origin.requests], [("GET", False)])
        self.assertTrue(self.origin.requests[0].has(f"Host: 127.0.0.1:{self.edge.port}"))
        self.assertEqual(len(report["exchanges"]), len(self.edge.requests))

    def test_text(self):
        done = run("inspect", self.edge.url + "/x", "--also", self.there)
        self.assertEqual(done.status, 0)
        self.assertIn(f"Also asked at {self.there}", done.output)
        self.assertNotIn("s3cr3t", done.output)

    def test_markdown(self):
        for form in ("markdown", "markdown-short"):
            with self.subTest(form):
                done = run("inspect", self.edge.url + "/x", "--also", self.there, "--format", form)
                self.assertEqual(done.status, 0)
                self.assertIn(f"### Also asked at `{self.there}`", done.output)
                line, = [each for each in done.output.splitlines() if each.startswith(f"- `{self.edge.url}/x`: ")]
                self.assertRegex(line, "Age|the same")
                self.assertNotIn("s3cr3t", done.output)

    def test_unusable(self):
        done = run("inspect", self.edge.url + "/x", "--also", "nowhere")
        self.assertEqual((done.status, done.output), (2, ""))


if __name__ == "__main__":
    unittest.main()
