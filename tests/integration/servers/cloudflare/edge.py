"""A stand-in for Cloudflare before one origin: stores what its documentation says is stored, and says in
CF-Cache-Status which of the documented answers it gives: HIT, MISS, EXPIRED, REVALIDATED, STALE, BYPASS, DYNAMIC.

    edge.py PORT ORIGIN_PORT [CACHE_RULE_JSON]

By default eligible by the path's ending alone; a cache rule makes a prefix eligible, and may override the origin's
lifetime, which takes Set-Cookie off what is stored. UPDATING and NONE/UNKNOWN do not occur: it waits for the origin and makes no answers of its own."""

import dataclasses
import email.message
import http.client
import http.server
import json
import re
import sys
import time

ENDINGS = {"css", "js", "svg", "png", "jpg", "gif", "webp", "ico", "woff2", "pdf", "zip"}
FORBIDDEN = re.compile(r"\b(private|no-store|no-cache)\b|\bmax-age=0\b")
VALIDATORS = (("ETag", "If-None-Match"), ("Last-Modified", "If-Modified-Since"))
HOP_BY_HOP = {"connection", "keep-alive", "transfer-encoding", "date", "server", "content-length"}


@dataclasses.dataclass
class Stored:
    """A stored response."""

    status: int
    fields: email.message.Message
    content: bytes
    since: float
    lifetime: int

    @property
    def age(self):
        """Seconds since it was stored or validated."""
        return int(time.time() - self.since)


@dataclasses.dataclass(frozen=True)
class Rule:
    """A cache rule: the prefix that it makes eligible, and the lifetime that it sets (None: the origin's)."""

    prefix: str
    lifetime: int | None

    @staticmethod
    def read(text):
        """A rule as the API takes it; its expression must be starts_with(http.request.uri.path, "…")."""
        rule = json.loads(text)
        parameters = rule["action_parameters"]
        if rule["action"] != "set_cache_settings" or parameters["cache"] is not True:
            raise ValueError("the rule makes nothing eligible")
        prefix = re.fullmatch(r'starts_with\(http\.request\.uri\.path, "(.*)"\)', rule["expression"])[1]
        edge = parameters.get("edge_ttl", {"mode": "respect_origin"})
        return Rule(prefix, edge["default"] if edge["mode"] == "override_origin" else None)


class Edge(http.server.BaseHTTPRequestHandler):
    """Answers one request, from the store or by asking the origin."""

    protocol_version = "HTTP/1.1"
    origin_port = 0
    rule = None
    store = {}

    def do_GET(self):
        """Eligible requests use the store, all others bypass it."""
        matched = self.rule is not None and self.path.startswith(self.rule.prefix)
        if not matched and self.path.rpartition(".")[2] not in ENDINGS:
            self.answer("DYNAMIC", *self.ask(self.headers))
            return
        stored = self.store.get(self.path)
        if stored and stored.age < stored.lifetime:
            self.answer_stored("HIT", stored)
        elif stored:
            self.validate(stored, matched)
        else:
            self.fetch("MISS", matched)

    def do_HEAD(self):
        """As GET, without content."""
        self.do_GET()

    def validate(self, stored, matched):
        """Revalidates a stale stored response at the origin."""
        asked = {name: stored.fields[field] for field, name in VALIDATORS if field in stored.fields}
        try:
            status, fields, content = self.ask(asked)
        except OSError:
            self.answer_stored("STALE", stored)
            return
        if status == 304:
            stored.since = time.time()
            self.answer_stored("REVALIDATED", stored)
        elif status >= 500:
            self.answer_stored("STALE", stored)
        else:
            self.keep("EXPIRED", matched, status, fields, content)

    def fetch(self, word, matched):
        """Asks the origin without conditions: the answer may be stored."""
        unconditional = {name: value for name, value in self.headers.items() if not name.lower().startswith("if-")}
        self.keep(word, matched, *self.ask(unconditional))

    def keep(self, word, matched, status, fields, content):
        """Stores an answer where it may be stored, and gives it out."""
        overridden = self.rule.lifetime if matched and self.rule else None
        if overridden is not None:
            del fields["Set-Cookie"]
        elif "Set-Cookie" in fields or FORBIDDEN.search(fields.get("Cache-Control", "")):
            self.answer("BYPASS", status, fields, content)
            return
        named = re.search(r"\b(?:s-maxage|max-age)=(\d+)", fields.get("Cache-Control", ""))
        lifetime = overridden if overridden is not None else int(named[1]) if named else 7200
        stored = Stored(status, fields, content, time.time(), lifetime)
        self.store[self.path] = stored
        self.answer_stored(word, stored)

    def ask(self, fields):
        """The origin's answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.origin_port, timeout=10)
        try:
            connection.request("GET", self.path, headers=dict(fields) | {"Connection": "close"})
            response = connection.getresponse()
            return response.status, response.msg, response.read()
        finally:
            connection.close()

    def answer_stored(self, word, stored):
        """The stored response, or 304 if the request has its tag."""
        tags = self.headers.get("If-None-Match", "")
        known = stored.fields.get("ETag", "").removeprefix("W/")
        unchanged = known and known in tags
        if stored.age > 0:
            del stored.fields["Age"]
            stored.fields["Age"] = str(stored.age)
        self.answer(word, 304 if unchanged else stored.status, stored.fields, b"" if unchanged else stored.content)

    def answer(self, word, status, fields, content):
        """Sends an answer with CF-Cache-Status."""
        self.send_response(status)
        for name, value in fields.items():
            if name.lower() not in HOP_BY_HOP and not (status == 304 and name.lower() == "content-type"):
                self.send_header(name, value)
        self.send_header("CF-Cache-Status", word)
        if status != 304:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, *_):
        """Says nothing."""


def main(port, origin_port, rule=""):
    """Serves until it is ended."""
    Edge.origin_port = int(origin_port)
    Edge.rule = Rule.read(rule) if rule else None
    http.server.ThreadingHTTPServer(("127.0.0.1", int(port)), Edge).serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
