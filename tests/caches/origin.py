"""The origin behind the cache: answers as the dialogue's step says, and logs the requests that reach it."""

import asyncio
import dataclasses
import re
import time

from dialogues import moment

HOLD_SECONDS = 0.2  # how long a 304 waits for a client that may have its answer without it
PATH = re.compile(r"/[^/]*/(\d+)/")


@dataclasses.dataclass
class Asked:
    """A request that reached the origin, and its answer."""

    method: str
    fields: list
    status: int
    answer: list
    serial: int
    answered: float = 0.0  # when the answer was sent


@dataclasses.dataclass
class Attempt:
    """One step under way: the requests that reached the origin because of it."""

    step: object
    base: float
    dialogue: int  # by its seed
    asked: list = dataclasses.field(default_factory=list)
    answered: asyncio.Event = dataclasses.field(default_factory=asyncio.Event)


class Origin:
    """Listens on loopback. `attempts` has the current step of each dialogue, by (dialogue, step)."""

    def __init__(self):
        self.attempts = {}
        self.serial = 0
        self.port = 0
        self.pages = {}  # path -> coroutine function of the request's content, for requests outside dialogues
        self._server = None
        self._connections = set()

    async def __aenter__(self):
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, limit=1 << 20, backlog=1000)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_):
        self._server.close()
        open_connections = list(self._connections)
        for connection in open_connections:
            connection.cancel()
        await asyncio.gather(*open_connections, return_exceptions=True)

    @staticmethod
    def fields_of(attempt, now):
        """The fields of the step's answer at a moment."""
        return [(name, moment(value, now, attempt.base)) for name, value in attempt.step.answer.fields]

    async def _serve(self, reader, writer):
        connection = asyncio.current_task()
        self._connections.add(connection)
        try:
            while await self._exchange(reader, writer):
                pass
        except (asyncio.IncompleteReadError, asyncio.CancelledError, ConnectionError, asyncio.LimitOverrunError):
            pass
        finally:
            self._connections.discard(connection)
            writer.close()

    async def _exchange(self, reader, writer):
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        method, target, version = head[0].split(" ", 2)
        fields = [tuple(part.strip() for part in line.split(":", 1)) for line in head[1:] if ":" in line]
        values = {name.lower(): value for name, value in fields}
        content = await reader.readexactly(int(values.get("content-length", "0") or 0))
        status, answer, body = await self._answer(method, target, fields, values, content)
        keep = version == "HTTP/1.1" and values.get("connection", "").lower() != "close"
        lines = [f"HTTP/1.1 {status} Status"] + [f"{name}: {value}" for name, value in answer]
        if status not in (204, 304):
            lines.append(f"Content-Length: {len(body)}")
        if not keep:
            lines.append("Connection: close")
        bodiless = method == "HEAD" or status in (204, 304)
        writer.write("\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + (b"" if bodiless else body))
        await writer.drain()
        return keep

    async def _answer(self, method, target, fields, values, content):
        path = re.sub(r"^https?://[^/]*", "", target)
        if path in self.pages:
            return await self.pages[path](content)
        dialogue = PATH.match(path)
        key = (int(dialogue[1]), int(values.get("x-step", "0"))) if dialogue else None
        attempt = self.attempts.get(key)
        if attempt is None:
            return 404, [("Cache-Control", "no-store")], b"no such dialogue"
        answer = self.fields_of(attempt, time.time())
        self.serial += 1
        serial = self.serial
        not_modified = method in ("GET", "HEAD") and attempt.step.answer.status == 200 and condition_met(values, answer)
        status = 304 if not_modified else attempt.step.answer.status
        body = b"content of serial %d\n" % serial
        if not_modified:
            answer = not_modified_fields(answer, attempt.step.answer.not_modified)
        else:
            answer = [marked(pair, serial) for pair in answer] + [("X-Serial", str(serial))]
            if method == "GET":
                status, answer, part = part_of(values, status, answer, len(body))
                body = body[part]
        asked = Asked(method, fields, status, answer, serial, float("inf"))
        attempt.asked.append(asked)
        if not_modified:
            try:
                await asyncio.wait_for(attempt.answered.wait(), HOLD_SECONDS)
            except asyncio.TimeoutError:
                pass
            asked.answered = time.time()
        return status, answer, body


def marked(pair, serial):
    """A redirect's target URL shows which answer it came from."""
    name, value = pair
    return name, f"{value}?serial={serial}" if name == "Location" and value == "/elsewhere" else value


def condition_met(values, answer):
    """Whether the conditional request gets a 304 (RFC 9110 13.2.2)."""
    own = dict((name.lower(), value) for name, value in answer)
    wanted = values.get("if-none-match")
    if wanted is not None:
        tag = own.get("etag", "").removeprefix("W/")
        tags = [each.strip().removeprefix("W/") for each in wanted.split(",")]
        return wanted.strip() == "*" or (bool(tag) and tag in tags)
    since = values.get("if-modified-since")
    return since is not None and since == own.get("last-modified")


CONTENT_LENGTH = len("content of serial 1\n")  # in a recording; the numbers of long runs have more digits
ONE_RANGE = re.compile(r"bytes=(\d*)-(\d*)")


def part_of(values, status, answer, length):
    """Status, fields and slice of the content for a GET with these fields, from a whole answer (RFC 9110 14.2)."""
    wanted = ONE_RANGE.fullmatch(values.get("range", ""))
    own = dict((name.lower(), value) for name, value in answer)
    condition = values.get("if-range")
    holds = condition is None or condition in (own.get("etag"), own.get("last-modified"))
    first, last = (wanted[1], wanted[2]) if wanted else ("", "")
    reversed_range = first and last and int(first) > int(last)
    if status != 200 or not (first or last) or not holds or reversed_range:
        return status, answer, slice(None)
    begin = int(first) if first else max(0, length - int(last))
    end = min(length, int(last) + 1) if first and last else length
    if begin >= length:
        return 416, answer + [("Content-Range", f"bytes */{length}")], slice(0)
    return 206, answer + [("Content-Range", f"bytes {begin}-{end - 1}/{length}")], slice(begin, end)


def not_modified_fields(answer, kind):
    """The fields of the 304."""
    kept = [(name, value) for name, value in answer if name != "Content-Type"]
    if kind == "bare":
        return [pair for pair in kept if pair[0] == "Date"]
    if kind == "other-tag":
        return [(name, '"another"' if name == "ETag" else value) for name, value in kept]
    return kept
