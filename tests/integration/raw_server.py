"""Servers of our own, for behaviour that no real one has: an origin that answers byte for byte as a test says, and a
proxy."""

import dataclasses
import select
import socket
import socketserver
import threading
import time

CLIENT_SECONDS = 30


@dataclasses.dataclass(frozen=True)
class Request:
    """A request as received."""

    method: str
    target: str
    fields: str
    """The field section, with its line endings."""

    @property
    def conditional(self):
        """Whether it carries a precondition that a 304 answers."""
        return "\r\nif-none-match:" in self.fields.lower() or "\r\nif-modified-since:" in self.fields.lower()

    def has(self, line):
        """Whether the section has this line."""
        return f"\r\n{line}\r\n" in self.fields


class _Threads(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 64


class _Threads6(_Threads):
    address_family = socket.AF_INET6


class _Served:
    """A server on a free loopback port for the length of a `with`, unless a port is given; `requests` are those
    received."""

    def __init__(self, host="127.0.0.1", port=0):
        self.requests = []
        owner = self

        class Handler(socketserver.BaseRequestHandler):
            def handle(self):
                self.request.settimeout(CLIENT_SECONDS)
                try:
                    owner.talk(self.request)
                except OSError:
                    pass  # the client may close at any time

        self._server = (_Threads6 if ":" in host else _Threads)((host, port), Handler)
        self.port = self._server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}"

    def __enter__(self):
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()

    def talk(self, connection):
        """One connection to its end."""
        kept = True
        while kept and (head := read_head(connection)):
            self.requests.append(head)
            kept = self.serve(connection, head)

    def serve(self, connection, request):
        """Answers one request; the connection is closed afterwards unless this returns True."""
        raise NotImplementedError


def read_head(connection):
    """The request's head; None if the client closes first."""
    data = b""
    while b"\r\n\r\n" not in data:
        more = connection.recv(65536)
        if not more:
            return None
        data += more
    line, _, fields = data.partition(b"\r\n\r\n")[0].decode("latin-1").partition("\r\n")
    method, target, _ = line.split(" ", 2)
    return Request(method, target, f"\r\n{fields}\r\n")


class RawServer(_Served):
    """`answers` are functions of (connection, request) by path; other paths get 404."""

    def __init__(self, answers, *place):
        super().__init__(*place)
        self.answers = answers

    def serve(self, connection, request):
        path = request.target.partition("?")[0]
        answer = self.answers.get(path, say(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
        return answer(connection, request)


def keep(data):
    """Sends the bytes, and takes further requests on the connection."""
    def answer(connection, _):
        connection.sendall(data)
        return True
    return answer


def say(data, then=0.0):
    """Sends the bytes, and keeps the connection open `then` seconds longer."""
    def answer(connection, _):
        connection.sendall(data)
        time.sleep(then)
    return answer


def drip(head, piece, seconds):
    """Sends the head, and then the piece repeatedly, with a pause in between."""
    def answer(connection, _):
        connection.sendall(head)
        while True:
            connection.sendall(piece)
            time.sleep(seconds)
    return answer


def by_condition(plain, conditional):
    """One answer for plain requests, another for conditional ones."""
    return lambda connection, request: (conditional if request.conditional else plain)(connection, request)


class Proxy(_Served):
    """A forward proxy that also opens tunnels (RFC 9110 9.3.6)."""

    def serve(self, connection, request):
        if request.method == "CONNECT":
            host, _, port = request.target.rpartition(":")
        else:
            host, _, port = request.target.removeprefix("http://").partition("/")[0].partition(":")
        with socket.create_connection((host, int(port or 80)), timeout=CLIENT_SECONDS) as origin:
            if request.method == "CONNECT":
                connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            else:
                path = "/" + request.target.removeprefix("http://").partition("/")[2]
                origin.sendall(f"{request.method} {path} HTTP/1.1{request.fields}\r\n".encode("latin-1"))
            pass_on(connection, origin)


class SocksProxy(_Served):
    """A SOCKS proxy of version 5 without authentication (RFC 1928); `requests` are the requested hosts."""

    def __init__(self):
        super().__init__()
        self.url = self.url.replace("http:", "socks5:")

    def open(self, connection):
        """Reads the greeting and the request; gives the host and the port."""
        _, methods = exactly(connection, 2)
        exactly(connection, methods)
        connection.sendall(b"\5\0")
        kind = exactly(connection, 4)[3]
        if kind == 3:
            host = exactly(connection, exactly(connection, 1)[0]).decode("ascii")
        else:
            host = socket.inet_ntop(socket.AF_INET if kind == 1 else socket.AF_INET6, exactly(connection, 4 if kind == 1 else 16))
        return host, int.from_bytes(exactly(connection, 2), "big")

    def talk(self, connection):
        host, port = self.open(connection)
        self.requests.append(host)
        with socket.create_connection(("127.0.0.1", port), timeout=CLIENT_SECONDS) as origin:
            connection.sendall(b"\5\0\0\1\0\0\0\0\0\0")
            pass_on(connection, origin)


def exactly(connection, count):
    """Reads exactly that many bytes."""
    data = b""
    while len(data) < count:
        more = connection.recv(count - len(data))
        if not more:
            raise OSError("closed")
        data += more
    return data


def pass_on(one, other):
    """Copies bytes both ways, until a side closes."""
    while True:
        ready, _, _ = select.select([one, other], [], [], CLIENT_SECONDS)
        for source in ready:
            data = source.recv(65536)
            if not data:
                return
            (other if source is one else one).sendall(data)
        if not ready:
            return
