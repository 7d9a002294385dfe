"""The HTML report in a parser of HTML and in a browser: balanced, without anything that acts or loads, as wide as the
screen, in one file. Debian's headless Chromium opens it from the disk, over a listener that counts who comes."""

import base64
import contextlib
import hashlib
import html.parser
import json
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import threading
import unittest

from program import run
from raw_server import RawServer, keep

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "rect"}
ALLOWED = {"a", "article", "body", "caption", "code", "dd", "details", "div", "dl", "dt", "footer", "h1", "h2", "h3", "h4", "h5",
           "head", "header", "html", "li", "main", "meta", "nav", "ol", "p", "pre", "rect", "section", "small", "span", "strong",
           "style", "summary", "svg", "table", "tbody", "td", "th", "thead", "title", "tr", "ul"}
EVIL = ["<script>fetch('{base}/script')</script>", "\"><img src={base}/image onerror=fetch('{base}/error')>",
        "' onmouseover='fetch(`{base}/mouse`)", "</style><style>@import '{base}/import';", "]]><!-- --!><svg/onload=alert(1)>",
        "</title></details></svg><iframe src={base}/frame>", "javascript:fetch('{base}/url')", "\u202etxt.exe\u2066", "a\0b\x1b[31m\x9b",
        "\ud800 lone", "=cmd|' /C calc'!A0", "&#60;script&#62;", "<link rel=stylesheet href={base}/link>",
        "<meta http-equiv=refresh content='0;url={base}/refresh'>", "x" * (1 << 20)]
BROWSERS = ("chromium-headless-shell", "chromium")


class Balance(html.parser.HTMLParser):
    """Reads a document as HTML, not as XML: which elements there are, and whether each one that opens is closed."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.problems, self.links, self.ids, self.text = [], [], [], [], []
        self.feed(text)
        self.close()
        self.problems += [f"{name} stays open" for name in self.open]

    def handle_starttag(self, tag, attrs):
        if tag not in ALLOWED:
            self.problems.append(f"element {tag}")
        for name, value in attrs:
            if name.startswith("on") or name in ("src", "style", "srcset", "action", "formaction", "data", "background", "xlink:href"):
                self.problems.append(f"attribute {name}={value}")
            if name == "href":
                self.links.append(value)
            if name == "id":
                self.ids.append(value)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        if tag not in VOID:
            self.problems.append(f"{tag} closes itself")
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"{tag} closed out of turn")

    def handle_data(self, data):
        self.text.append(data)

    def handle_comment(self, data):
        self.problems.append(f"comment {data[:60]}")


class Listener:
    """Takes connections and counts them; answers nothing."""

    def __enter__(self):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.connections = 0
        self.thread = threading.Thread(target=self.accept, daemon=True)
        self.thread.start()
        return self

    def accept(self):
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self.socket.accept()
                self.connections += 1
                connection.close()

    def __exit__(self, *_):
        self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()
        self.thread.join()

    @property
    def base(self):
        return f"http://127.0.0.1:{self.socket.getsockname()[1]}"


def entry(second, url, request, response, status=200, text="hello"):
    """An entry of a recording; fields as lists of pairs."""
    def fields(pairs):
        return [{"name": name, "value": value} for name, value in pairs]

    return {"startedDateTime": f"2026-01-05T12:00:{second:02}.000Z", "time": 5,
            "request": {"method": "GET", "url": url, "httpVersion": "HTTP/1.1", "headers": fields(request)},
            "response": {"status": status, "statusText": "x", "httpVersion": "HTTP/1.1", "headersSize": 100, "bodySize": len(text),
                         "headers": fields(response), "content": {"size": len(text), "mimeType": "text/plain", "text": text}}}


def hostile(base):
    """A recording with every hostile text in every place that a report shows."""
    entries = []
    for number, pattern in enumerate(EVIL):
        evil = pattern.replace("{base}", base)
        url = f"http://a.example/{number}/{evil}"
        answer = [("Date", "Mon, 05 Jan 2026 12:00:00 GMT"), ("ETag", f'"{evil}"'), ("Cache-Control", f"max-age=60, {evil}"),
                  ("Vary", "Accept-Language"), ("Content-Location", evil), ("Server", evil), (f"X-{evil[:60]}", evil),
                  ("Last-Modified", evil), ("Content-Type", evil)]
        entries += [entry(0, url, [("Accept-Language", evil)], answer),
                    entry(30, url, [("Accept-Language", evil), ("If-None-Match", f'"{evil}"')], answer),
                    entry(40, url, [("Accept-Language", evil), ("If-None-Match", f'"{evil}"')],
                          [("ETag", f'"{evil}"'), ("Vary", evil), ("Server", evil)], 304, "")]
        entries.append(entry(50, url, [], [], 0, "") | {"_error": evil})
    return {"log": {"version": "1.2", "creator": {"name": "<script>alert(1)</script>", "version": "1"}, "entries": entries}}


def browser():
    """Debian's headless Chromium; a test machine without one fails."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not found:
        raise AssertionError("no headless Chromium: install tests/packages")
    return found


def browse(page, *options, limit=120):
    """Opens a file in the browser, with a profile of its own; its output, and its exit status."""
    with tempfile.TemporaryDirectory(prefix="hci-", ignore_cleanup_errors=True) as profile:
        done = subprocess.run(
            [browser(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
             "--enable-logging=stderr", "--log-level=0", f"--user-data-dir={profile}", *options, pathlib.Path(page).as_uri()],
            stdin=subprocess.DEVNULL, capture_output=True, timeout=limit, check=False)
    return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")


class HtmlReport(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="hci-")))
        cls.listener = cls.enterClassContext(Listener())
        cls.demo = cls.folder / "demo.html"
        cls.write(cls.demo, "inspect", "--demo", "--probes", "basic")
        recording = cls.folder / "hostile.har"
        recording.write_text(json.dumps(hostile(cls.listener.base)), encoding="utf-8")
        cls.evil = cls.folder / "hostile.html"
        cls.write(cls.evil, "analyze", recording)

    @staticmethod
    def write(path, *arguments):
        done = run(*arguments, "--format", "html", "--output", path)
        if done.status != 0:
            raise AssertionError(f"{arguments}: exit status {done.status}: {done.errors}")

    def test_parses_as_html(self):
        for path in (self.demo, self.evil):
            with self.subTest(path=path.name):
                text = path.read_text(encoding="utf-8")
                page = Balance(text)
                self.assertEqual(page.problems, [])
                self.assertEqual(len(page.ids), len(set(page.ids)), "an id stands once")
                for link in page.links:
                    self.assertRegex(link, r"^(#[a-z0-9-]+|https://www\.rfc-editor\.org/rfc/rfc\d+\.html(#section-[\d.]+)?)$")
                    if link.startswith("#"):
                        self.assertIn(link[1:], page.ids)

    def test_says_what_it_forbids(self):
        for path in (self.demo, self.evil):
            with self.subTest(path=path.name):
                text = path.read_text(encoding="utf-8")
                sheet = re.search(r"<style>(.*?)</style>", text, re.DOTALL)[1]
                digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
                self.assertIn(f"default-src 'none'; style-src 'sha256-{digest}'", text)

    def test_shows_the_demo(self):
        text = "".join(Balance(self.demo.read_text(encoding="utf-8")).text)
        for part in ("Summary", "Causes of waste", "Bytes by resource", "Exchanges in time", "Findings", "Revalidations", "Probes",
                     "Resources", "if-none-match-ignored", "/fault/tag-changes", "If-None-Match"):
            self.assertIn(part, text)

    def test_leaves_nothing_out_without_a_word(self):
        text = self.evil.read_text(encoding="utf-8")
        self.assertIn(" bytes left out]", text)
        self.assertIn("\\u202etxt.exe", text)
        self.assertLess(len(text), 8 << 20)

    def test_opens_offline_without_a_word_or_a_request(self):
        for path in (self.demo, self.evil):
            with self.subTest(path=path.name):
                status, dom, log = browse(path, "--dump-dom", "--virtual-time-budget=3000")
                self.assertEqual(status, 0, log)
                self.assertNotRegex(log, r"CONSOLE|Refused|violates")
                self.assertIn("</html>", dom)
                self.assertEqual(Balance(re.sub("<!DOCTYPE html>", "", dom)).problems, [])
        self.assertEqual(self.listener.connections, 0)

    def test_the_browser_tells_a_page_that_acts(self):
        """The previous test can find what it looks for."""
        page = self.folder / "acts.html"
        page.write_text("<!DOCTYPE html><meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">"
                        f"<img src='{self.listener.base}/x'><script>1</script>", encoding="utf-8")
        _, _, log = browse(page, "--dump-dom", "--virtual-time-budget=3000")
        self.assertRegex(log, r"CONSOLE|Refused|violates")

    def test_shows_what_an_inspection_has_beside(self):
        with RawServer({"/x": keep(b'HTTP/1.1 200 X\r\nETag: "a"\r\nContent-Length: 1\r\n\r\nx')}) as here, \
                RawServer({"/x": keep(b'HTTP/1.1 200 X\r\nETag: "<b>"\r\nContent-Length: 1\r\n\r\nx')}) as there:
            state, path = self.folder / "state", self.folder / "beside.html"
            inspect = ("inspect", f"{here.url}/x", "--state", state)
            self.write(path, *inspect)
            self.assertIn("Remembered from now on", self.shown(path))
            here.answers["/x"] = keep(b'HTTP/1.1 200 X\r\nETag: "</td>"\r\nContent-Length: 1\r\n\r\nx')
            self.write(path, *inspect, "--also", f"127.0.0.1:{there.port}")
        text = self.shown(path)
        for part in ("validators changed", 'The content is the same, and ETag was "a" and is "</td>"', f"Also asked at 127.0.0.1:{there.port}",
                     'the same content, but ETag "<b>", here "</td>": a client that moves between them downloads all of it again'):
            self.assertIn(part, text)

    def shown(self, path):
        page = Balance(path.read_text(encoding="utf-8"))
        self.assertEqual(page.problems, [])
        self.assertEqual([link for link in page.links if link.startswith("#") and link[1:] not in page.ids], [])
        return "".join(page.text)

    def test_prints(self):
        target = self.folder / "demo.pdf"
        status, _, log = browse(self.demo, f"--print-to-pdf={target}", "--no-pdf-header-footer")
        self.assertEqual(status, 0, log)
        text = subprocess.run(["pdftotext", "-layout", target, "-"], capture_output=True, encoding="utf-8", check=True).stdout
        self.assertIn("Causes of waste", text)
        self.assertIn("Stored", text, "what was closed is open on paper")


if __name__ == "__main__":
    unittest.main()
