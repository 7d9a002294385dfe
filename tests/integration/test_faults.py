"""Faults of the machine and the network: a disk that is full, a folder that may not be written, a kill in the midst
of a write, a connection that is reset anywhere, a clock that jumps, and wrong sizes. Existing files stay whole, and
the fault is reported."""

import datetime
import gzip
import io
import json
import os
import pathlib
import random
import resource
import signal
import socket
import struct
import subprocess
import tempfile
import time
import unittest
import zipfile

from program import run
from raw_server import RawServer, by_condition, keep, say

HERE = pathlib.Path(__file__).parent
PROGRAM = os.environ["HCI_PROGRAM"]
NOBODY = 54321
KILLS = int(os.environ.get("HCI_KILLS", "25"))
BEFORE = "what stood there before\n"
FORMATS = ("text", "html", "markdown", "json", "ndjson", "csv-resources", "csv-findings", "csv-exchanges", "sarif", "junit", "har",
           "har-plain")
HEAD = b'HTTP/1.1 200 OK\r\nETag: "a"\r\nContent-Length: 4\r\n'
NOT_MODIFIED = b'HTTP/1.1 304 Not Modified\r\nETag: "a"\r\n\r\n'


def entry(number, url="http://a.example/", text="x"):
    """An exchange with a finding: the tag has no quotes."""
    return {"startedDateTime": "2026-01-05T12:00:00Z", "time": 1,
            "request": {"method": "GET", "url": f"{url}{number}", "httpVersion": "HTTP/1.1", "headers": []},
            "response": {"status": 200, "httpVersion": "HTTP/1.1", "bodySize": len(text),
                         "content": {"size": len(text), "mimeType": "text/plain", "text": text},
                         "headers": [{"name": "ETag", "value": f"tag-{number}"}, {"name": "Content-Type", "value": "text/plain"}]}}


def recording(*entries):
    return json.dumps({"log": {"version": "1.2", "creator": {"name": "test", "version": "1"}, "entries": entries}})


class FaultsTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory(prefix="hci-"))).resolve()
        self.file = self.write("visit.har", recording(*(entry(i) for i in range(60))))

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def call(self, *arguments, before=None, environment=None):
        """One run of the program; `before` is called in its process."""
        return subprocess.run([PROGRAM, *map(str, arguments)], stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8",
                              preexec_fn=before, env={**os.environ, **(environment or {})}, timeout=120, check=False)

    def assert_reported(self, done, words):
        """It ended with a sentence that has these words, not with a signal."""
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertRegex(done.stderr, words)


def full_disk(room):
    """For call(): limits the size of files to `room` bytes, as on a full disk."""
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    return limit


def somebody_else():
    """For call(): becomes a user who owns nothing here. Root may write everywhere."""
    if os.getuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)


class FullDisk(FaultsTest):
    """Each option that writes a file, on disks that fill up at several places."""

    def doors(self):
        """Options by the file that they write. `inspect` gets a running server."""
        old = self.write("old.json", run("analyze", self.file, "--format", "json").output)
        for name in FORMATS:
            yield f"report.{name}", ("analyze", self.file, "--format", name, "--output")
        yield "baseline", ("analyze", self.file, "--write-baseline")
        yield "lines", ("analyze", self.file, self.file, "--per-recording", "--output")
        yield "compared", ("compare", old, self.file, "--format", "json", "--output")
        yield "state", ("inspect", self.enterContext(RawServer({"/x": by_condition(
            keep(HEAD + b"\r\nabcd"), keep(NOT_MODIFIED))})).url + "/x", "--state")

    def test_what_was_there_stays(self):
        for name, arguments in self.doors():
            whole = self.folder / f"whole.{name}"
            self.assertEqual(self.call(*arguments, whole).returncode, 0, name)
            length = whole.stat().st_size
            for room in (0, 1, length // 2, length - 1):
                with self.subTest(name, room=room):
                    place = self.write(name, BEFORE if name not in ("state", "baseline") else whole.read_text(encoding="utf-8"))
                    stood = place.read_bytes()
                    done = self.call(*arguments, place, before=full_disk(room))
                    self.assert_reported(done, "File too large")
                    self.assertEqual(place.read_bytes(), stood)
                    self.assertEqual([path.name for path in self.folder.iterdir() if path.name.startswith(f"{name}.")], [])

    def test_a_temporary_folder_without_room(self):
        """A packed recording is unpacked in that folder, and large contents of answers are stored there."""
        packed = self.write("visit.har.gz", gzip.compress(recording(*(entry(i, text="y" * 9000) for i in range(60))).encode()))
        done = self.call("analyze", packed, before=full_disk(4096))
        self.assert_reported(done, "temporary file.*File too large")
        large = HEAD.replace(b" 4", b" 3000000") + b"\r\n" + b"z" * 3_000_000
        with RawServer({"/x": by_condition(keep(large), keep(NOT_MODIFIED))}) as server:
            done = self.call("inspect", server.url + "/x", "--format", "json", before=full_disk(1 << 20))
        self.assertEqual(done.returncode, 0, done.stderr)
        report = json.loads(done.stdout)
        self.assertEqual([(e["status"], e["bytes"]["responseBody"]["value"]) for e in report["exchanges"]], [(200, 3_000_000), (304, 0)])
        self.assertEqual(report["summary"]["notModified"], 1)


class ReadOnly(FaultsTest):
    def test_a_folder_of_others(self):
        self.folder.chmod(0o755)
        self.file.chmod(0o644)
        old = self.folder / "old"
        self.assertEqual(run("analyze", self.file, "--write-baseline", old).status, 0)
        before = old.read_bytes()
        old.chmod(0o644)
        server = self.enterContext(RawServer({"/x": by_condition(keep(HEAD + b"\r\nabcd"), keep(NOT_MODIFIED))}))
        for place in (self.folder / "new", old):
            for arguments in (("analyze", self.file, "--output"), ("analyze", self.file, "--write-baseline"),
                              ("inspect", server.url + "/x", "--format", "har", "--output")):
                with self.subTest(place=place.name, arguments=arguments):
                    self.assert_reported(self.call(*arguments, place, before=somebody_else), f"{place.name}: .*Permission denied")
        self.assert_reported(self.call("inspect", server.url + "/x", "--state", self.folder / "new", before=somebody_else), "Permission denied")
        self.assertEqual(old.read_bytes(), before)
        self.assertEqual({path.name for path in self.folder.iterdir()}, {"visit.har", "old"})

    def test_a_recording_that_may_not_be_read(self):
        self.folder.chmod(0o755)
        self.file.chmod(0o600)
        self.assert_reported(self.call("analyze", self.file, before=somebody_else), "visit.har.*Permission denied")


class Killed(FaultsTest):
    """A program that is killed while it writes, as often as HCI_KILLS says: the file is the whole old or the whole new one."""

    def test_at_any_moment(self):
        entries = [entry(i, text="t" * 200) for i in range(3000)]
        path = self.write("large.har", recording(*entries))
        target = self.folder / "report.json"
        seed = random.randrange(1 << 32)
        moments = random.Random(seed)
        command = [PROGRAM, "analyze", str(path), "--format", "json", "--output", str(target)]
        started = time.monotonic()
        subprocess.run(command, check=True, timeout=60)
        takes = time.monotonic() - started
        new = target.read_bytes()
        for number in range(KILLS):
            target.write_text(BEFORE, encoding="utf-8")
            with subprocess.Popen(command) as process:
                time.sleep(moments.uniform(0, takes * 1.2))  # any moment will do: each result is checked by itself
                process.kill()
            content = target.read_bytes()
            self.assertIn(content, (BEFORE.encode(), new), f"seed {seed}, kill {number}")


def reset(data):
    """Sends the bytes and resets the connection (RST), as a machine does that has forgotten it."""
    def answer(connection, _):
        connection.sendall(data)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.close()
    return answer


class NetworkGone(FaultsTest):
    """The connection is reset after each byte, of the first answer and of the conditional one."""

    WHOLE = HEAD + b"\r\nabcd"

    def inspect(self, *paths, server, status=0):
        done = self.call("inspect", *(server.url + path for path in paths), "--format", "json", "--timeout", "20")
        self.assertEqual(done.returncode, status, done.stderr)
        return json.loads(done.stdout)

    def test_the_first_answer(self):
        cuts = {f"/{length}": reset(self.WHOLE[:length]) for length in range(len(self.WHOLE))}
        with RawServer({**cuts, "/good": by_condition(keep(self.WHOLE), keep(NOT_MODIFIED))}) as server:
            report = self.inspect("/good", *cuts, server=server)
        by_path = {}
        for exchange in report["exchanges"]:
            by_path.setdefault(exchange["url"].removeprefix(server.url), exchange)
        self.assertEqual(report["summary"]["notModified"], 1)
        for path in cuts:
            exchange = by_path[path]
            self.assertIn(exchange["failure"]["code"], ("closed-early", "truncated"), exchange)

    def test_the_conditional_answer(self):
        cuts = {f"/{length}": by_condition(keep(self.WHOLE), reset(NOT_MODIFIED[:length])) for length in range(0, len(NOT_MODIFIED), 4)}
        with RawServer(cuts) as server:
            report = self.inspect(*cuts, server=server)
        self.assertEqual(report["summary"]["notModified"], 0)
        self.assertEqual({e["failure"]["code"] for e in report["exchanges"] if e["status"] != 200}, {"closed-early"})

    def test_a_replay_goes_on(self):
        answers = {"/bad": reset(self.WHOLE[:30]), "/good": by_condition(keep(self.WHOLE), keep(NOT_MODIFIED))}
        with RawServer(answers) as server:
            path = self.write("visits.har", recording(*(entry(page, server.url + "/") for page in ("bad", "good", "bad", "good"))))
            done = self.call("replay", path, "--format", "json", "--timeout", "20")
        self.assertEqual(done.returncode, 0, done.stderr)
        report = json.loads(done.stdout)
        self.assertGreater(report["summary"]["notModified"], 0)


class Clock(FaultsTest):
    """The day changes at every reading of the clock: exchanges stay in order, and waits end in time."""

    @classmethod
    def setUpClass(cls):
        folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="hci-")))
        cls.library = folder / "jumping_clock.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-o", cls.library, HERE / "jumping_clock.c", "-ldl"], check=True, timeout=60)

    def jumping(self, jumps, *arguments):
        return self.call(*arguments, environment={"LD_PRELOAD": str(self.library), "JUMPS": jumps})

    def test_revalidations_stay_such(self):
        answers = {f"/{number}": by_condition(keep(HEAD + b"\r\nabcd"), keep(NOT_MODIFIED)) for number in range(12)}
        for jumps in ("0,86400", "0,-86400", "0,-3600,7200,-86400,5"):
            with self.subTest(jumps), RawServer(answers) as server:
                done = self.jumping(jumps, "inspect", *(server.url + path for path in answers), "--format", "json")
                self.assertEqual(done.returncode, 0, done.stderr)
                report = json.loads(done.stdout)
                self.assertEqual(report["summary"]["notModified"], len(answers))
                times = [datetime.datetime.fromisoformat(row["startedAt"]) for row in report["exchanges"]]
                self.assertLess(max(times) - min(times), datetime.timedelta(minutes=5))

    def test_patience(self):
        for jumps in ("0,86400", "0,-86400"):
            with self.subTest(jumps), RawServer({"/x": say(b"", 3)}) as server:
                started = time.monotonic()
                done = self.jumping(jumps, "inspect", server.url + "/x", "--timeout", "1")
                self.assert_reported(done, "within")
                self.assertGreater(time.monotonic() - started, 0.9)


def lying_gzip(content, size):
    """A gzip stream with a wrong ISIZE (RFC 1952 2.3.1)."""
    return gzip.compress(content)[:-4] + struct.pack("<I", size)


class Lies(FaultsTest):
    """Wrong sizes: of messages, of packed contents and of archives."""

    TEXT = b"content " * 100

    def exchange(self, answer, *options):
        with RawServer({"/x": answer}) as server:
            done = self.call("inspect", server.url + "/x", "--format", "json", "--timeout", "20", *options)
        self.assertIn(done.returncode, (0, 3), done.stderr)
        return done, json.loads(done.stdout)["exchanges"][0] if done.stdout else None

    def answer(self, content, length, *fields):
        lines = b"".join(field + b"\r\n" for field in fields)
        return say(b'HTTP/1.1 200 OK\r\nETag: "a"\r\n' + lines + b"Content-Length: %d\r\n\r\n" % length + content)

    def test_more_than_comes(self):
        for length in (len(self.TEXT) + 1, 1 << 40, 10**18 - 1):
            with self.subTest(length):
                _, exchange = self.exchange(self.answer(self.TEXT, length))
                self.assertEqual(exchange["failure"]["code"], "truncated")
                self.assertEqual(exchange["bytes"]["responseBody"]["value"], len(self.TEXT))

    def test_less_than_comes(self):
        _, exchange = self.exchange(self.answer(self.TEXT, 8))
        self.assertEqual(exchange["bytes"]["responseBody"]["value"], 8)

    def test_packed_contents(self):
        for size in (0, 1, len(self.TEXT) + 1, (1 << 32) - 1):
            with self.subTest(size):
                content = lying_gzip(self.TEXT, size)
                done, exchange = self.exchange(self.answer(content, len(content), b"Content-Encoding: gzip"))
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertEqual(exchange["bytes"]["responseBody"]["value"], len(content))
                self.assertIn(exchange["bytes"]["decodedBody"]["value"], (None, len(self.TEXT)))

    def test_packed_recordings(self):
        text = recording(*(entry(i) for i in range(20))).encode()
        for size in (0, len(text) - 1, len(text) + 1, (1 << 32) - 1):
            with self.subTest(size):
                path = self.write("visit.har.gz", lying_gzip(text, size))
                done = self.call("analyze", path, "--format", "json")
                self.assertEqual(done.returncode, 0, done.stderr)
                report = json.loads(done.stdout)
                self.assertEqual(len(report["exchanges"]), 20)

    def archive(self, text):
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("visit.har", text)
        return held.getvalue()

    def test_archives(self):
        """The directory states a wrong size, packed or unpacked: reads what is there, and reports it."""
        text = recording(*(entry(i) for i in range(20)))
        good = self.archive(text)
        central = good.index(b"PK\1\2")
        for name, at in (("packed", 20), ("unpacked", 24)):
            for size in (0, 1, 100, 1 << 20, (1 << 32) - 2):
                with self.subTest(name, size=size):
                    path = self.write("visit.zip", good[:central + at] + struct.pack("<I", size) + good[central + at + 4:])
                    done = self.call("analyze", path, "--format", "json")
                    if done.returncode == 3:
                        self.assertRegex(done.stderr, r"visit\.zip")
                        continue
                    self.assertEqual(done.returncode, 0, done.stderr)
                    self.assertLessEqual(len(json.loads(done.stdout)["exchanges"]), 20)
                    self.assertRegex(done.stderr, "damaged|early")


if __name__ == "__main__":
    unittest.main()
