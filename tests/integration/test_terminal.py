"""Terminal output, and destinations of results: no text from outside controls the terminal, and only regular files are
replaced."""

import contextlib
import fcntl
import json
import os
import pathlib
import pty
import re
import resource
import select
import signal
import stat
import struct
import subprocess
import tempfile
import termios
import threading
import time
import unicodedata
import unittest

from program import run
from raw_server import RawServer, say

PROGRAM = os.environ["HCI_PROGRAM"]
# OSC 52 writes the clipboard of many terminals; then colour, C1, direction, zero width, a tag, a line separator.
HOSTILE = "\x1b]52;c;cHduZWQ=\x07\x1b[31m\x9b31m\x7f\u202e\u2066\u200b\U000e0041\u2028\ufeff"


def recording(url="http://a.example/x", fields=(), title="a page", creator="test"):
    return {"log": {"version": "1.2", "creator": {"name": creator, "version": "1"},
                    "pages": [{"id": "p", "title": title, "startedDateTime": "2026-01-05T12:00:00Z", "pageTimings": {}}],
                    "entries": [{
                        "startedDateTime": "2026-01-05T12:00:00Z", "pageref": "p",
                        "request": {"method": "GET", "url": url, "httpVersion": "HTTP/1.1", "headers": []},
                        "response": {"status": 200, "httpVersion": "HTTP/1.1", "bodySize": 5, "content": {"size": 5},
                                     "headers": [{"name": name, "value": value} for name, value in fields]}}]}}


class Folder(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory(prefix="hci-")))

    def write(self, name, har):
        path = self.folder / name
        path.write_text(json.dumps(har), encoding="utf-8")
        return path

    def visit(self):
        return self.write("visit.har", recording())


class Disarmed(Folder):
    """Standard error and every report."""

    def assert_harmless(self, text):
        bad = {hex(ord(c)) for c in text if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
        self.assertEqual(bad, set(), text)

    def raw(self, *arguments):
        """The program's two outputs: bytes, decoded only if they are valid UTF-8."""
        done = subprocess.run([PROGRAM, *arguments], stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
        return done.stdout.decode("utf-8"), done.stderr.decode("utf-8")

    def test_arguments(self):
        for arguments in (["--" + HOSTILE], ["analyze", "x", HOSTILE + "x", "--format", HOSTILE], ["inspect", HOSTILE],
                          ["analyze", "x", "--rules", HOSTILE], ["analyze", HOSTILE], ["analyze", "x", "--" + HOSTILE],
                          ["inspect", "http://a.example/", "--header", HOSTILE],
                          ["inspect", "http://a.example/", "--proxy", HOSTILE],
                          ["inspect", "http://a.example/", "--connect-to", HOSTILE],
                          ["inspect", "http://a.example/", "--timeout", HOSTILE],
                          ["inspect", "http://a.example/", "--client-certificate", HOSTILE],
                          ["inspect", "http://a.example/", "--probes", "full", "--unsafe-probes", HOSTILE],
                          ["replay", "x", "--select", "is:" + HOSTILE], ["replay", "x", "--base-url", HOSTILE],
                          ["demo", "--port", HOSTILE], ["inspect", "\n\n" + HOSTILE]):
            with self.subTest(arguments=arguments):
                output, errors = self.raw(*arguments)
                self.assert_harmless(errors)
                self.assertEqual(output, "")
                if "--header" not in arguments:  # may be a credential, which no error quotes
                    self.assertIn("\\x1b", errors)

    def test_arguments_that_are_no_utf8(self):
        for arguments in ([b"--\xff\x9b"], [b"analyze", b"\xff\x9b.har"], [b"inspect", b"\xff\x9b"]):
            with self.subTest(arguments=arguments):
                self.assert_harmless(self.raw(*arguments)[1])

    def test_answers(self):
        for answer in (f"HTTP/1.1 200 OK\r\nContent-Length: 5{HOSTILE}\r\n\r\nhello", f"HTTP/1.1 2{HOSTILE}\r\n\r\n",
                       f"HTTP/1.1 302 Found\r\nLocation: http://{HOSTILE}/\r\nContent-Length: 0\r\n\r\n",
                       f"HTTP/1.1 302 Found\r\nLocation: foo:{HOSTILE}\r\nContent-Length: 0\r\n\r\n",
                       f"HTTP/1.1 200 OK\r\nContent-Encoding: {HOSTILE}\r\nETag: {HOSTILE}\r\nContent-Length: 5\r\n\r\nhello",
                       f"HTTP/1.1 200 OK\r\nTransfer-Encoding: {HOSTILE}\r\n\r\nhello",
                       f"HTTP/1.1 200 {HOSTILE}\r\nTransfer-Encoding: chunked\r\n\r\n{HOSTILE}\r\n"):
            with RawServer({"/": say(answer.encode("utf-8"))}) as server:
                for form in ("text", "json", "har"):
                    with self.subTest(answer=answer, form=form):
                        for written in self.raw("inspect", server.url + "/", "--format", form, "--timeout", "5"):
                            self.assert_harmless(written)

    def test_recordings(self):
        path = self.write(f"{HOSTILE}.har", recording("http://127.0.0.1:1/" + HOSTILE, [("ETag", HOSTILE), (HOSTILE, "x")],
                                                      HOSTILE, HOSTILE))
        output, errors = self.raw("replay", path)
        self.assert_harmless(errors)
        self.assertIn("\\x1b]52", errors)
        for form in ("text", "json", "har"):
            output, errors = self.raw("analyze", path, "--format", form)
            self.assert_harmless(output)
            self.assertEqual(errors, "")
        self.assertEqual(json.loads(output)["log"]["entries"][0]["response"]["headers"][0]["value"], HOSTILE)

    def test_progress(self):
        """Standard error is a terminal: it gets only the program's own controls."""
        path = self.write(f"{HOSTILE * 20}.har"[:80], recording())
        ours, theirs = pty.openpty()
        with subprocess.Popen([PROGRAM, "analyze", path], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=theirs):
            os.close(theirs)
            shown = b""
            with contextlib.suppress(OSError):  # the end of the terminal
                while piece := os.read(ours, 4096):
                    shown += piece
        os.close(ours)
        self.assertIn(b"reading", shown)
        self.assert_harmless(shown.decode("utf-8").replace("\r", "").replace("\x1b[K", ""))

    def on_terminal(self, columns, *arguments, **environment):
        """The output for a terminal of that width."""
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        surroundings = {key: value for key, value in os.environ.items() if key != "NO_COLOR"} | {"TERM": "xterm"} | environment
        with subprocess.Popen([PROGRAM, *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=theirs, stderr=subprocess.DEVNULL,
                              env=surroundings):
            os.close(theirs)
            shown = b""
            with contextlib.suppress(OSError):  # the end of the terminal
                while piece := os.read(ours, 4096):
                    shown += piece
        os.close(ours)
        return shown.decode("utf-8").replace("\r\n", "\n")

    def test_width_and_colour(self):
        visit = self.visit()
        plain = run("analyze", visit, "--quiet").output
        self.assertNotIn("\x1b", plain)
        self.assertGreater(max(map(len, plain.splitlines())), 60)
        narrow = self.on_terminal(60, "analyze", visit, "--color", "never")
        self.assertNotIn("\x1b", narrow)
        self.assertTrue(all(len(line) <= 60 or line.startswith(" " * 10) for line in narrow.splitlines()))
        coloured = self.on_terminal(80, "analyze", visit)
        self.assertIn("\x1b[1mSummary\x1b[0m", coloured)
        self.assertEqual(re.sub("\x1b\\[[0-9]+m", "", coloured), plain)
        for surroundings in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
            with self.subTest(surroundings=surroundings):
                self.assertEqual(self.on_terminal(80, "analyze", visit, **surroundings), plain)
        self.assertEqual(self.on_terminal(80, "analyze", visit, NO_COLOR=""), coloured)  # an empty value means unset
        self.assertEqual(self.on_terminal(80, "analyze", visit, "--color", "always", NO_COLOR="1"), coloured)
        self.assertEqual(run("analyze", visit, "--color", "always").output, coloured)

    def test_qt_keeps_quiet(self):
        visit = self.visit()
        for surroundings in ({"LC_ALL": "C"}, {"LC_ALL": "en_US.ISO-8859-1"}, {"XDG_RUNTIME_DIR": "/nonexistent"}):
            with self.subTest(surroundings=surroundings):
                done = subprocess.run([PROGRAM, "analyze", visit], capture_output=True, env={**os.environ, **surroundings},
                                      timeout=60, check=False)
                self.assertEqual((done.returncode, done.stderr), (0, b""))


class Written(Folder):
    """--output"""

    def analyze(self, output, *options):
        return run("analyze", self.visit(), "--format", "json", "--output", output, *options)

    def assert_written(self, path):
        self.assertEqual(json.loads(path.read_text(encoding="utf-8"))["summary"]["exchanges"], 1)

    def test_a_link_stays_a_link(self):
        file, link, far = self.folder / "file", self.folder / "link", self.folder / "far"
        file.write_text("before")
        file.chmod(0o640)
        link.symlink_to("file")
        far.symlink_to(link)
        self.assertEqual(self.analyze(far).status, 0)
        self.assertTrue(link.is_symlink() and far.is_symlink())
        self.assert_written(file)
        self.assertEqual(stat.S_IMODE(file.stat().st_mode), 0o640)
        self.assertEqual(sorted(os.listdir(self.folder)), ["far", "file", "link", "visit.har"])

    def test_a_link_to_nothing_makes_its_target(self):
        link = self.folder / "link"
        link.symlink_to("new")
        self.assertEqual(self.analyze(link).status, 0)
        self.assertTrue(link.is_symlink())
        self.assert_written(self.folder / "new")

    def test_links_in_a_circle(self):
        (self.folder / "a").symlink_to("b")
        (self.folder / "b").symlink_to("a")
        done = self.analyze(self.folder / "a")
        self.assertEqual((done.status, "symbolic links" in done.errors), (3, True), done.errors)

    def test_two_names_of_a_file(self):
        file, other = self.folder / "file", self.folder / "other"
        file.write_text("x" * 100_000)
        os.link(file, other)
        self.assertEqual(self.analyze(file).status, 0)
        self.assert_written(other)
        self.assertEqual(file.stat().st_ino, other.stat().st_ino)

    @unittest.skipUnless(os.getuid() == 0, "an owner is given away by root alone")
    def test_the_owner_stays(self):
        file = self.folder / "file"
        file.write_text("before")
        os.chown(file, 12345, 23456)
        file.chmod(0o604)
        self.assertEqual(self.analyze(file).status, 0)
        self.assert_written(file)
        now = file.stat()
        self.assertEqual((now.st_uid, now.st_gid, stat.S_IMODE(now.st_mode)), (12345, 23456, 0o604))

    def test_a_folder(self):
        done = self.analyze(self.folder)
        self.assertEqual((done.status, "Is a directory" in done.errors), (3, True), done.errors)

    def test_a_folder_that_is_not_there(self):
        for path in (self.folder / "no" / "x", self.folder / "visit.har" / "x"):
            done = self.analyze(path)
            self.assertEqual((done.status, "cannot be written" in done.errors), (3, True), done.errors)

    def test_the_null_device(self):
        self.assertEqual(self.analyze("/dev/null").status, 0)
        self.assertTrue(stat.S_ISCHR(os.stat("/dev/null").st_mode))

    def test_a_full_disk(self):
        link = self.folder / "full"
        link.symlink_to("/dev/full")
        for path in ("/dev/full", link):
            done = self.analyze(path)
            self.assertEqual(done.status, 3)
            self.assertIn("No space left on device", done.errors)
        self.assertTrue(stat.S_ISCHR(os.stat("/dev/full").st_mode))
        with open("/dev/full", "wb") as full:
            for arguments in (["analyze", self.visit()], ["--help"], ["analyze", self.visit(), "--output", "/dev/stdout"]):
                done = subprocess.run([PROGRAM, *arguments], stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
                self.assertEqual((done.returncode, b"No space left" in done.stderr), (3, True), done.stderr)

    def test_a_file_that_may_not_grow(self):
        visit, file = self.visit(), self.folder / "file"
        file.write_text("before")

        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
        done = subprocess.run([PROGRAM, "analyze", visit, "--output", file], stderr=subprocess.PIPE, preexec_fn=limit,
                              timeout=60, check=False)
        self.assertEqual((done.returncode, b"File too large" in done.stderr), (3, True), done.stderr)
        self.assertEqual(file.read_text(), "before")
        self.assertEqual(sorted(os.listdir(self.folder)), ["file", "visit.har"])

    def test_descriptors(self):
        """Text of other programs before and after it stays."""
        visit, file = self.visit(), self.folder / "file"
        for path in ("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"):
            for mode in (">", ">>"):
                with self.subTest(path=path, mode=mode):
                    file.unlink(missing_ok=True)
                    subprocess.run(["sh", "-c", f"(echo first; \"$0\" analyze \"$1\" --output {path}; echo last) {mode} \"$2\"",
                                    PROGRAM, visit, file], check=True, timeout=60)
                    lines = file.read_text(encoding="utf-8").splitlines()
                    self.assertEqual((lines[0], lines[-1]), ("first", "last"))
                    self.assertIn("Summary", lines)
        done = subprocess.run(["sh", "-c", "\"$0\" analyze \"$1\" --output /dev/fd/7 7>&1 >/dev/null | cat", PROGRAM, visit],
                              stdout=subprocess.PIPE, check=True, timeout=60)
        self.assertIn(b"Summary", done.stdout)

    def test_standard_output_that_is_closed(self):
        for redirection in (">&-", ">&- 2>&-", "<&- >&- 2>&-"):
            done = subprocess.run(["sh", "-c", f"\"$0\" analyze \"$1\" {redirection}", PROGRAM, self.visit()],
                                  stderr=subprocess.PIPE, timeout=60, check=False)
            self.assertEqual(done.returncode, 3)
        file = self.folder / "file"
        subprocess.run(["sh", "-c", "\"$0\" analyze \"$1\" no-such-file --format json --output \"$2\" <&- >&- 2>&-", PROGRAM,
                        self.visit(), file], timeout=60, check=True)
        self.assert_written(file)

    def test_a_reader_that_has_gone(self):
        """Like `head`: ends without a message or a signal."""
        large = self.write("large.har", {"log": {"version": "1.2", "entries": recording()["log"]["entries"] * 3000}})
        for form in ("text", "json", "har"):
            for output in ([], ["--output", "/dev/stdout"]):
                with subprocess.Popen([PROGRAM, "analyze", large, "--format", form, *output], stdout=subprocess.PIPE,
                                      stderr=subprocess.PIPE) as program:
                    program.stdout.read(10)
                    program.stdout.close()
                    errors = program.stderr.read()
                    self.assertEqual((program.wait(60), errors), (3, b""))

    def test_a_fifo(self):
        fifo = self.folder / "fifo"
        os.mkfifo(fifo)
        read = []
        reader = threading.Thread(target=lambda: read.append(fifo.read_text(encoding="utf-8")))
        reader.start()
        self.assertEqual(self.analyze(fifo).status, 0)
        reader.join(60)
        self.assertEqual(json.loads(read[0])["summary"]["exchanges"], 1)
        self.assertTrue(stat.S_ISFIFO(fifo.stat().st_mode))

    def test_a_fifo_without_a_reader(self):
        fifo = self.folder / "fifo"
        os.mkfifo(fifo)
        with subprocess.Popen([PROGRAM, "analyze", self.visit(), "--output", fifo], stderr=subprocess.PIPE) as program:
            self.assert_waits(program, lambda wait: "nanosleep" in wait)
            program.send_signal(signal.SIGINT)
            self.assertEqual(program.wait(60), 130)
        self.assertTrue(stat.S_ISFIFO(fifo.stat().st_mode))

    def test_lists_without_a_writer(self):
        """Ctrl-C works while a list, or lines, are read from a FIFO without a writer, which may still open it."""
        fifo = self.folder / "fifo"
        os.mkfifo(fifo)
        for arguments in (["analyze", f"@{fifo}"], ["summarise", fifo]):
            with self.subTest(arguments[0]):
                with subprocess.Popen([PROGRAM, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as program:
                    self.assert_waits(program, lambda wait: "poll" in wait)
                    program.send_signal(signal.SIGINT)
                    self.assertEqual(program.wait(60), 130)
        visit = self.visit()
        with subprocess.Popen([PROGRAM, "analyze", f"@{fifo}", "--format", "json"], stdout=subprocess.PIPE) as program:
            self.assert_waits(program, lambda wait: "poll" in wait)
            fifo.write_text(f"{visit}\n", encoding="utf-8")
            self.assertEqual(json.loads(program.stdout.read())["summary"]["exchanges"], 1)
            self.assertEqual(program.wait(60), 0)

    def test_a_full_pipe(self):
        large = self.write("large.har", {"log": {"version": "1.2", "entries": recording()["log"]["entries"] * 3000}})
        ours, theirs = os.pipe()
        with subprocess.Popen([PROGRAM, "analyze", large], stdout=theirs, stderr=subprocess.PIPE) as program:
            os.close(theirs)
            select.select([ours], [], [], 60)  # output has arrived
            program.send_signal(signal.SIGINT)
            self.assertEqual(program.wait(60), 130)
        os.close(ours)

    def assert_waits(self, program, waits):
        """Waits until the program's main thread blocks in that system call."""
        names = {35: "nanosleep", 230: "clock_nanosleep", 115: "clock_nanosleep", 7: "poll", 271: "ppoll", 73: "ppoll"}
        for _ in range(1000):
            call = pathlib.Path(f"/proc/{program.pid}/syscall").read_text(encoding="ascii").split()[0]
            if call.isdigit() and waits(names.get(int(call), "")):
                return
            time.sleep(0.02)
        self.fail("the program does not wait")

    def test_no_temporary_folder(self):
        done = subprocess.run([PROGRAM, "analyze", self.visit()], capture_output=True, timeout=60, check=False,
                              env={**os.environ, "TMPDIR": "/nonexistent"})
        self.assertEqual((done.returncode, done.stdout), (3, b""))
        self.assertIn(b"temporary", done.stderr)


if __name__ == "__main__":
    unittest.main()
