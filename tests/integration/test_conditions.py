"""Servers that mishandle conditions or content codings, each in one way, and servers that do not: the probes together
name the one cause, and report no other error or warning."""

import calendar
import dataclasses
import email.utils
import gzip
import time
import unittest

from program import inspect, rules, run
from raw_server import RawServer

BODY = b"a line of some page that is long enough to be packed\n" * 100
PACKED = gzip.compress(BODY, mtime=0)
MODIFIED = 1778000000
SEVERE = ("error", "warning")


def http_date(seconds):
    """IMF-fixdate."""
    return email.utils.formatdate(seconds, usegmt=True)


@dataclasses.dataclass(frozen=True)
class Asked:
    """The fields of a request."""

    method: str
    fields: dict

    @property
    def tags(self):
        """If-None-Match, whole; None without one."""
        return self.fields.get("if-none-match")

    @property
    def packed(self):
        """Whether gzip is accepted."""
        return "gzip" in self.fields.get("accept-encoding", "")

    @property
    def since(self):
        """If-Modified-Since in seconds, if it is an HTTP-date."""
        value = self.fields.get("if-modified-since", "")
        for form in ("%a, %d %b %Y %H:%M:%S GMT", "%A, %d-%b-%y %H:%M:%S GMT", "%a %b %d %H:%M:%S %Y"):
            try:
                return calendar.timegm(time.strptime(value, form))
            except ValueError:
                continue
        return None

    def lists(self, tag):
        """A list of tags, parsed as RFC 9110 13.1.2 says."""
        given = [one.strip().removeprefix("W/") for one in (self.tags or "").split(",")]
        return "*" in given or tag.removeprefix("W/") in given


def parsed(request):
    """The request with lines of one name joined."""
    fields = {}
    for line in request.fields.strip("\r\n").split("\r\n"):
        name, _, value = line.partition(":")
        name = name.strip().lower()
        fields[name] = f"{fields[name]}, {value.strip()}" if name in fields else value.strip()
    return Asked(request.method, fields)


def origin(decide):
    """`decide` gives (status, fields, content) for a request, or None to close without an answer."""
    def answer(connection, request):
        decided = decide(parsed(request))
        if decided is None:
            return
        status, fields, content = decided
        content = b"" if status == 304 else content
        lines = [f"HTTP/1.1 {status} Whatever", f"Date: {http_date(time.time())}", "Connection: close",
                 *(f"{name}: {value}" for name, value in fields)]
        if status != 304:
            lines.append(f"Content-Length: {len(content)}")
        connection.sendall("\r\n".join(lines).encode() + b"\r\n\r\n" + (b"" if request.method == "HEAD" else content))
    return answer


KEPT = ("Cache-Control", "public, max-age=60")


def tagged(tag, matches):
    """A server with one tag and its own idea of a match."""
    return lambda asked: (304 if matches(asked) else 200, [KEPT, ("ETag", tag)], BODY)


def coded(packed, tag=None, vary=None):
    """A gzip answer where `packed` says so; `tag` and `vary` are functions of the coding."""
    def decide(asked):
        gz = packed(asked)
        mine = tag(gz) if tag else '"v1-gz"' if gz else '"v1"'
        fields = [KEPT, ("ETag", mine)]
        fields += [("Vary", value) for value in (vary(gz) if vary else ("Accept-Encoding",))]
        if asked.tags is not None and asked.lists(mine):
            return 304, fields, b""
        return 200, fields + [("Content-Encoding", "gzip")] * gz, PACKED if gz else BODY
    return decide


def dated(matches, tag=None):
    """A server with a date and its own idea of a match."""
    fields = [KEPT, ("Last-Modified", http_date(MODIFIED))] + ([("ETag", tag)] if tag else [])
    return lambda asked: (304 if matches(asked) else 200, fields, BODY)


class Sticky:
    """An intermediary stores the first 304 for everybody."""

    def __init__(self):
        self.stuck = False

    def __call__(self, asked):
        self.stuck = self.stuck or asked.tags == '"v1"'
        return 304 if self.stuck else 200, [KEPT, ("ETag", '"v1"')], BODY


def other_head(asked):
    """Other code answers HEAD than GET."""
    if asked.tags is not None and asked.lists('"v1"'):
        return 304, [KEPT, ("ETag", '"v1"')], b""
    if asked.method == "HEAD":
        return 200, [KEPT, ("ETag", '"of-head"')], b"short"
    return 200, [KEPT, ("ETag", '"v1"')], BODY


class Page:
    """The same page, with a token of its own each time."""

    def __init__(self):
        self.count = 0

    def __call__(self, asked):
        self.count += 1
        if asked.tags == "*":
            return 304, [("ETag", f'W/"{self.count}"')], b""
        token = f"{self.count:064x}".encode()
        return 200, [("Cache-Control", "no-cache"), ("ETag", f'W/"{self.count}"')], b'<meta content="' + token + b'">\n' + BODY


def failing(status):
    """A match ends in an error; None: in no answer."""
    def decide(asked):
        if asked.tags is None or not asked.lists('"v1"'):
            return 200, [KEPT, ("ETag", '"v1"')], BODY
        return None if status is None else (status, [("Content-Type", "text/html")], b"<h2>error</h2>")
    return decide


def by_date(asked):
    """Dates alone, compared as 13.1.3 says."""
    return asked.tags is None and asked.since is not None and asked.since >= MODIFIED


CLEAN = {
    "a strong tag": tagged('"v1"', lambda asked: asked.tags is not None and asked.lists('"v1"')),
    "a weak tag everywhere": coded(lambda asked: asked.packed, lambda _: 'W/"v1"'),
    "dates alone": dated(by_date),
    "no validator and no condition": lambda asked: (200, [("Cache-Control", "no-store")], BODY),
    "always packed, one strong tag": coded(lambda _: True, lambda _: '"v1"', lambda _: ()),
    "always packed, Vary": coded(lambda _: True, lambda _: '"v1"'),
    "a tag for each coding": coded(lambda asked: asked.packed),
    "behind a CDN": lambda asked: (304 if asked.tags is not None and asked.lists('"v1"') else 200,
                                   [KEPT, ("ETag", '"v1"'), ("Age", "7"), ("X-Cache", "HIT")], BODY),
    "two Vary lines": coded(lambda asked: asked.packed, None, lambda _: ("Origin", "Accept-Encoding")),
}


def text_compared(tag):
    """The tag is found only without W/."""
    return tagged(tag, lambda asked: asked.tags in ('"v1"', "*"))


FAULTS = {
    "weak tag, compared with the strong one":
        (text_compared('W/"v1"'), {"weak-comparison-failed"}, "without the W/"),
    "a tag cut at its comma":
        (tagged('"v1,en"', lambda asked: "*" in (asked.tags or "") or '"v1,en"' in (asked.tags or "").split(",")),
         {"own-tag-not-recognised"}, "comma"),
    "a tag compared without quotes":
        (tagged('"v1"', lambda asked: asked.tags == "v1"), {"own-tag-not-recognised"}, "without its quotes"),
    "nothing is looked at":
        (tagged('"v1"', lambda _: False), {"if-none-match-ignored"}, "no other condition"),
    "a match ends in 500": (failing(500), {"conditional-request-fails"}, "500"),
    "a match is forbidden": (failing(403), {"conditional-request-fails"}, "403"),
    "a match is not answered": (failing(None), {"conditional-request-fails"}, "no answer"),
    "a sticky 304": (Sticky(), {"304-unconditional"}, "gives it to everybody"),
    "304 to every plain GET":
        (lambda asked: (304, [KEPT, ("ETag", '"v1"')], b""), {"304-unconditional"}, "no precondition"),
    "a fraction of a second":
        (dated(lambda asked: asked.tags is None and asked.since is not None and asked.since > MODIFIED + 0.5),
         {"if-modified-since-ignored"}, "fraction of a second"),
    "a date beside a tag that does not match":
        (dated(lambda asked: by_date(Asked("GET", {k: v for k, v in asked.fields.items() if k != "if-none-match"}))
               or (asked.tags is not None and asked.lists('"v1"')), '"v1"'), {"304-precedence"}, "date was let win"),
    "a token in each page":
        (Page(), {"content-never-repeats"}, "behind"),
    "HEAD of another code path":
        (other_head, {"head-differs", "head-content-length"}, "HEAD says"),
    "two tags": (lambda asked: (200, [KEPT, ("ETag", 'W/"a"'), ("ETag", '"b"')], BODY), {"etag-repeated"}, ""),
    "a tag without quotes":
        (tagged("v1", lambda asked: asked.tags == "*"), {"etag-syntax"}, ""),
    "one strong tag on two codings":
        (coded(lambda asked: asked.packed, lambda _: '"v1"'), {"etag-shared-across-codings"}, "gzip"),
    "Vary on the packed answer alone":
        (coded(lambda asked: asked.packed, None, lambda gz: ("Accept-Encoding",) if gz else ()),
         {"vary-missing-accept-encoding"}, "the gzip answer names"),
    "Vary replaced by the packer":
        (coded(lambda asked: asked.packed, None, lambda gz: ("Accept-Encoding",) if gz else ("Accept-Encoding, Origin",)),
         {"vary-inconsistent"}, "does not name Origin"),
}

ALLOWED = {"if-match-ignored", "if-unmodified-since-ignored", "vary-cookie"}
"""Beside the point here: 412 for a GET is what few servers give, and reading loses nothing by it."""


class Conditions(unittest.TestCase):
    """Each origin with every probe."""

    def assert_report(self, decide, wanted, words):
        with RawServer({"/x": origin(decide)}) as server:
            report = inspect(f"{server.url}/x", "--probes", "full", "--cache", "shared")
            text = run("inspect", f"{server.url}/x", "--probes", "full", "--cache", "shared").output
        severe = {finding["rule"] for finding in report["findings"] if finding["severity"] in SEVERE} - ALLOWED
        detail = "\n".join(f"{finding['severity']} {finding['rule']}: {finding['message']}" for finding in report["findings"])
        self.assertEqual(wanted, severe, detail)
        said = " ".join(finding["message"] for finding in report["findings"] if finding["rule"] in wanted)
        self.assertIn(words, said)
        self.assertNotIn("always sends", text)
        return report

    def test_clean(self):
        for name, decide in CLEAN.items():
            with self.subTest(name):
                self.assert_report(decide, set(), "")

    def test_faults(self):
        for name, (decide, wanted, words) in FAULTS.items():
            with self.subTest(name):
                self.assert_report(decide, wanted, words)

    def test_no_praise_of_a_sticky_304(self):
        with RawServer({"/x": origin(Sticky())}) as server:
            report = inspect(f"{server.url}/x", "--probes", "full")
        self.assertNotIn("304-good", rules(report))
        (target,) = report["probes"]
        self.assertEqual([one["code"] for one in target["insights"]], ["plain-304"])
        self.assertEqual({result["verdict"] for result in target["results"]}, {"fail", "skipped"})


if __name__ == "__main__":
    unittest.main()
