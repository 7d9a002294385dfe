"""Servers that write endlessly or stall, senseless option values, files that wait: the program ends by itself with a
sentence, in little memory, and Ctrl-C works meanwhile."""

import os
import pathlib
import signal
import socket
import ssl
import subprocess
import tempfile
import threading
import time
import unittest

from program import run
from raw_server import RawServer, say

OK = b"HTTP/1.1 200 OK\r\nETag: \"v1\"\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
PEAK_MIB = 150
"""Of the whole program, libraries included; 40 on an ordinary answer."""

# Each with the exit status: 0 if status and fields arrived before the endless part.
ENDLESS = {
    "status line": (b"HTTP/1.1 200 ", b"a" * 65536, 3),
    "field line": (OK + b"X: ", b"a" * 65536, 3),
    "field lines": (OK, b"X-A: bcd\r\n" * 6000, 3),
    "chunk extension": (CHUNKED + b"5;", b"a" * 65536, 0),
    "trailers": (CHUNKED + b"5\r\nhello\r\n0\r\n", b"X-T: abc\r\n" * 6000, 0),
    "empty lines": (b"\r\n", b"\r\n" * 30000, 3),
    "interim responses": (b"", b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" * 1000, 3),
}


def frame(kind, flags, stream, payload=b""):
    return len(payload).to_bytes(3, "big") + bytes([kind, flags]) + stream.to_bytes(4, "big") + payload


def field(name, value):
    return b"\0" + bytes([len(name)]) + name + bytes([len(value)]) + value


STATUS = field(b":status", b"200")
HINTS = frame(1, 4, 1, field(b":status", b"103") + field(b"link", b"</a>"))
ENDLESS_HTTP2 = {
    "interim responses": (b"", HINTS * 1000, 3),
    "CONTINUATION": (frame(1, 0, 1, STATUS), frame(9, 0, 1, field(b"x-a", b"a" * 100) * 100) * 6, 3),
    "PING": (b"", frame(6, 0, 0, b"12345678") * 1000, 3),
    "SETTINGS": (b"", frame(4, 0, 0) * 1000, 3),
    "DATA without content": (frame(1, 4, 1, STATUS), frame(0, 0, 1) * 1000, 0),
    "trailers": (frame(1, 4, 1, STATUS) + frame(0, 0, 1, b"hi"), frame(1, 4, 1, field(b"x-t", b"y")) * 1000, 3),
}


def endless(first, again):
    """An answer with this beginning, and this part repeated as long as the client reads."""
    def answer(connection, _):
        connection.sendall(first)
        while True:
            connection.sendall(again)
    return answer


class Http2Server:
    """Speaks HTTP/2 over TLS on a free loopback port: SETTINGS, and after a request the bytes of `answer`."""

    def __init__(self, certificate, first, again):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        context.set_alpn_protocols(["h2"])
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._context = context
        self._answer = (first, again)
        self.url = f"https://127.0.0.1:{self._listener.getsockname()[1]}/"

    def __enter__(self):
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(self, *_):
        self._listener.close()

    def _serve(self):
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection):
        try:
            with self._context.wrap_socket(connection, server_side=True) as stream:
                heard = b""
                while len(heard) < 100:  # preface, SETTINGS, request
                    heard += stream.recv(65536)
                stream.sendall(frame(4, 0, 0) + self._answer[0])
                while self._answer[1]:
                    stream.sendall(self._answer[1])
        except OSError:
            pass  # the client may close at any time


def measured(*arguments, limit=60):
    """The program's status, standard error, seconds and peak of memory in MiB."""
    started = time.monotonic()
    process = subprocess.Popen([os.environ["HCI_PROGRAM"], *map(str, arguments)], stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8")
    killer = threading.Timer(limit, process.kill)
    killer.start()
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    killer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    return process.returncode, errors, time.monotonic() - started, usage.ru_maxrss // 1024


class NetworkBounds(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="hci-")))
        cls.certificate = cls.folder / "server.pem"
        subprocess.run(["openssl", "req", "-x509", "-nodes", "-subj", "/CN=127.0.0.1", "-newkey", "rsa:2048", "-days", "2",
                        "-keyout", cls.folder / "key.pem", "-out", cls.folder / "cert.pem"], check=True, capture_output=True)
        cls.certificate.write_bytes((cls.folder / "cert.pem").read_bytes() + (cls.folder / "key.pem").read_bytes())

    def assert_ended(self, expected, status, errors, seconds, mebibytes):
        self.assertEqual(status, expected, errors)
        self.assertIn("http-cache-inspector: ", errors)
        self.assertNotIn("within 40000 ms", errors)
        self.assertLess(seconds, 35)
        self.assertLess(mebibytes, PEAK_MIB)

    def test_endless_answers(self):
        for name, (first, again, status) in ENDLESS.items():
            with self.subTest(name), RawServer({"/": endless(first, again)}) as server:
                self.assert_ended(status, *measured("inspect", f"{server.url}/", "--timeout", 40, "--max-body", 1 << 20))

    def test_endless_http2(self):
        for name, (first, again, status) in ENDLESS_HTTP2.items():
            with self.subTest(name), Http2Server(self.certificate, first, again) as server:
                self.assert_ended(status, *measured("inspect", server.url, "--http2", "--insecure", "--timeout", 40))

    def test_http2_is_read(self):
        whole = frame(1, 4, 1, STATUS + field(b"etag", b'"v1"')) + frame(0, 1, 1, b"hello")
        with Http2Server(self.certificate, whole, b"") as server:
            done = run("inspect", server.url, "--http2", "--insecure", "--format", "json")
        self.assertEqual(done.status, 0, done.errors)
        self.assertEqual({(e["status"], e["etag"]) for e in done.report["exchanges"]}, {(200, '"v1"')})

    def test_only_interim(self):
        for answer, words in ((b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n", "101"),
                              (b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\nzzzz", "101"),
                              (b"HTTP/1.1 100 Continue\r\n\r\n", "interim"), (b"HTTP/1.1 103 Early Hints\r\nA: b\r\n\r\n" * 3, "interim")):
            with self.subTest(answer), RawServer({"/": say(answer)}) as server:
                done = run("inspect", f"{server.url}/", "--timeout", 5)
                self.assertEqual((done.status, done.output), (3, ""))
                self.assertIn(words, done.errors)

    def test_numbers(self):
        url = "http://127.0.0.1:1/"
        values = ["nan", "inf", "-inf", "-1", "-0", "+1", "0x10", "1e400", "", " ", "1 ", " 1", "1s", "1,5", "1e", "\u0661"]
        for command, option, more in ((["inspect", url], "--timeout", ["0", "0.0001", "86401", "1e9"]),
                                      (["replay", "x.har"], "--timeout", ["0", "86401"]),
                                      (["inspect", url], "--max-body", ["1.5", "1e3", str(1 << 64)]),
                                      (["replay", "x.har"], "--max-body", ["1.5"]),
                                      (["replay", "x.har"], "--retry", ["101", "1.5"]),
                                      (["demo"], "--port", ["65536", "1.5", "1e3", str(1 << 32)])):
            for value in values + more:
                for words in ([option, value], [f"{option}={value}"]):
                    with self.subTest(words):
                        done = run(*command, *words, limit=20)
                        self.assertEqual((done.status, done.output), (2, ""), done.errors)
                        self.assertIn(option, done.errors)

    def test_numbers_that_are_none_but_ours(self):
        for words in (["--timeout", "0.5"], ["--timeout", "010"], ["--timeout", "1e1"], ["--max-body", "0"], ["--max-body", "010"]):
            with self.subTest(words):
                self.assertEqual(run("inspect", "http://127.0.0.1:1/", *words).status, 3)  # no server listens there

    def test_certificates_that_wait(self):
        fifo = self.folder / "fifo"
        os.mkfifo(fifo)
        long = self.folder / "long.pem"
        long.write_bytes(b"x" * (1 << 21))
        for path, words in ((fifo, "FIFO"), (self.folder, "folder"), ("/dev/zero", "device"), ("/dev/ptmx", "device"),
                            (long, "long"), (self.folder / "none", "No such file")):
            with self.subTest(path):
                done = run("inspect", "http://127.0.0.1:1/", "--client-certificate", path, limit=20)
                self.assertEqual((done.status, done.output), (2, ""))
                self.assertIn(words, done.errors)

    def interrupted(self, url, reached, *options):
        """Ctrl-C once the gate is open; the status, and the seconds until the end."""
        process = subprocess.Popen([os.environ["HCI_PROGRAM"], "inspect", url, "--timeout", "600", *options],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            self.assertTrue(reached.wait(60))
            time.sleep(0.1)
            asked = time.monotonic()
            process.send_signal(signal.SIGINT)
            return process.wait(30), time.monotonic() - asked
        finally:
            process.kill()
            process.wait()

    def test_ctrl_c_ends_it(self):
        for name, first in {"answer": b"", "fields": OK, "content": OK + b"Content-Length: 9\r\n\r\nhalf", "chunks": CHUNKED + b"5;x"}.items():
            reached = threading.Event()

            def stall(connection, _, first=first, reached=reached):
                connection.sendall(first)
                reached.set()
                connection.recv(1)

            with self.subTest(name), RawServer({"/": stall}) as server:
                status, seconds = self.interrupted(f"{server.url}/", reached)
                self.assertEqual(status, 130)
                self.assertLess(seconds, 2)  # 0.05 on a quiet machine

    def test_ctrl_c_ends_it_amid_frames(self):
        endless_content = (frame(1, 4, 1, STATUS), frame(0, 0, 1, b"x" * 16000) * 4)
        with Http2Server(self.certificate, *endless_content) as server:
            reached = threading.Event()  # only the timeout opens it
            threading.Timer(1, reached.set).start()
            status, seconds = self.interrupted(server.url, reached, "--http2", "--insecure", "--max-body", "1000")
            self.assertEqual(status, 130)
            self.assertLess(seconds, 2)


if __name__ == "__main__":
    unittest.main()
