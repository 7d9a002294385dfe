"""An origin for browsers to visit: a page with a resource for each way in which a browser's cache answers. It logs
every request with its answer; exchanges that are not in the log are therefore the browser's hits."""

import dataclasses
import http.server
import threading
import time

TAG = '"v1"'
SCRIPT = "window.loaded = (window.loaded || 0) + 1;\n"
PIXEL = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cf50"
                      "0f00030101008f6b8b0f0000000049454e44ae426082")
PAGE = """<!doctype html><title>watched</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/fresh.css"><link rel="prefetch" href="/next.html">
<script src="/validated.js"></script><script src="/moved.js"></script><script src="/missing.js"></script>
<img src="/validated.png"><img src="/fresh.png"><iframe src="/frame.html"></iframe>
<script>
addEventListener('load', async () => {
  const get = (path, more) => fetch(path, more).then(answer => answer.text()).catch(() => '');
  await get('/data.json');
  await get('/swr.json');
  localStorage.visits = 1 + Number(localStorage.visits || 0);
  await get('/by-mode.json', {headers: {'X-Mode': localStorage.visits}});
  await get('/cut.json');
  await get('/moved-twice.json');
  await get('/post', {method: 'POST', body: 'a=1&b=2'});
  new Image().src = '/fresh.png';
  document.title = 'done';
});
</script>
"""
PREFETCHING = """<!doctype html><link rel="icon" href="data:,"><link rel="prefetch" href="/next.html">
<script>setTimeout(() => location = '/next.html', 700)</script>
"""
WORKER = """<!doctype html><link rel="icon" href="data:,"><script>
navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready).then(async () => {
  if (!navigator.serviceWorker.controller)
    await new Promise(done => navigator.serviceWorker.addEventListener('controllerchange', done));
  await fetch('/kept'); await fetch('/from-worker');
});
</script>
"""
SERVICE_WORKER = """
addEventListener('install', event => event.waitUntil(caches.open('v1').then(cache => cache.add('/kept')).then(() => skipWaiting())));
addEventListener('activate', event => event.waitUntil(clients.claim()));
addEventListener('fetch', event => event.respondWith(caches.match(event.request).then(found => found || fetch(event.request))));
"""

# A worker of the page alone, and one that pages share: the watch reports the requests of both.
WORKERS = """<!doctype html><link rel="icon" href="data:,"><script>
const own = new Worker('/own.js');
own.onmessage = () => {
  const shared = new SharedWorker('/shared.js');
  shared.port.onmessage = () => fetch('/end-of-workers');
};
</script>"""
OWN_WORKER = "importScripts('/imported.js'); fetch('/from-own').then(answer => answer.text()).then(() => postMessage(''));"
SHARED_WORKER = "onconnect = event => fetch('/from-shared').then(answer => answer.text()).then(() => event.ports[0].postMessage(''));"


@dataclasses.dataclass(frozen=True)
class Logged:
    """A request as received, and the status sent."""

    method: str
    path: str
    fields: dict
    status: int


def answers():
    """By path: content type, content, and further fields. Those with a tag are validated."""
    text = "text/plain"
    return {
        "/": ("text/html", PAGE, {"Cache-Control": "no-cache", "ETag": TAG}),
        "/frame.html": ("text/html", "<!doctype html><p>frame", {"Cache-Control": "max-age=3600"}),
        "/next.html": ("text/html", "<!doctype html><title>next</title><p>next", {"Cache-Control": "max-age=600"}),
        "/fresh.css": ("text/css", "p { color: red }\n", {"Cache-Control": "max-age=3600", "ETag": TAG}),
        "/validated.js": ("text/javascript", SCRIPT * 40, {"Cache-Control": "no-cache", "ETag": TAG, "X-Visit": "count"}),
        "/validated.png": ("image/png", PIXEL, {"Cache-Control": "no-cache", "ETag": TAG}),
        "/fresh.png": ("image/png", PIXEL, {"Cache-Control": "max-age=3600", "ETag": TAG}),
        "/data.json": ("application/json", "[1, 2, 3]" * 100, {"Cache-Control": "no-cache", "ETag": TAG, "X-Visit": "count"}),
        "/swr.json": ("application/json", "[4]", {"Cache-Control": "max-age=0, stale-while-revalidate=600", "ETag": TAG}),
        "/by-mode.json": ("application/json", "[5]", {"Cache-Control": "max-age=3600", "Vary": "X-Mode"}),
        "/moved.js": (text, "", {"Location": "/validated.js", "Cache-Control": "no-cache"}),
        "/moved-twice.json": (text, "", {"Location": "/moved-once.json", "Cache-Control": "no-cache"}),
        "/moved-once.json": (text, "", {"Location": "/data.json", "Cache-Control": "max-age=3600"}),
        "/prefetching": ("text/html", PREFETCHING, {"Cache-Control": "no-cache"}),
        "/worker": ("text/html", WORKER, {"Cache-Control": "no-cache"}),
        "/worker.js": ("text/javascript", SERVICE_WORKER, {"Cache-Control": "no-cache"}),
        "/from-worker": (text, "from the network", {"Cache-Control": "no-store"}),
        "/workers": ("text/html", WORKERS, {"Cache-Control": "no-cache"}),
        "/own.js": ("text/javascript", OWN_WORKER, {"Cache-Control": "no-cache", "ETag": TAG}),
        "/imported.js": ("text/javascript", "self.imported = 1;\n", {"Cache-Control": "no-cache", "ETag": TAG}),
        "/from-own": (text, "for one page", {"Cache-Control": "no-cache", "ETag": TAG}),
        "/shared.js": ("text/javascript", SHARED_WORKER, {"Cache-Control": "no-cache", "ETag": TAG}),
        "/from-shared": (text, "for several", {"Cache-Control": "no-cache", "ETag": TAG}),
        "/end-of-workers": (text, "", {"Cache-Control": "no-store"}),
        "/kept": (text, "kept by the worker", {"Cache-Control": "no-store"}),
        "/endless": ("text/html", "<!doctype html><p>endless<script>fetch('/stream')</script>", {"Cache-Control": "no-cache"}),
        "/large": ("text/html", "<!doctype html><script>fetch('/large.txt').then(a => a.text())</script>", {"Cache-Control": "no-cache"}),
        "/large.txt": (text, "x" * 200_000, {"Cache-Control": "no-cache"}),
        "/post": ("application/json", "{}", {"Cache-Control": "no-store"}),
    }


class Handler(http.server.BaseHTTPRequestHandler):
    """One connection; answers and writes the log."""

    protocol_version = "HTTP/1.1"

    def respond(self):
        """Answers by the table."""
        origin = self.server.watched
        path = self.path.partition("?")[0]
        length = int(self.headers.get("Content-Length", 0))
        self.rfile.read(length)
        if path == "/cut.json":
            origin.note(self, 200)
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n[1,")
            self.close_connection = True
            return
        if path == "/stream":
            origin.note(self, 200)
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n")
            for _ in range(600):
                try:
                    self.wfile.write(b"2\r\nab\r\n")
                    self.wfile.flush()
                except OSError:
                    break
                time.sleep(0.1)
            self.close_connection = True
            return
        known = origin.table.get(path)
        if known is None:
            self.send(404, "text/plain", b"no such thing\n", {"Cache-Control": "no-store"})
            return
        kind, content, fields = known
        fields = {name: str(origin.count()) if value == "count" else value for name, value in fields.items()}
        if "Location" in fields:
            self.send(302, kind, b"", fields)
        elif "ETag" in fields and self.headers.get("If-None-Match") == fields["ETag"]:
            self.send(304, None, b"", fields)
        else:
            self.send(200, kind, content if isinstance(content, bytes) else content.encode(), fields)

    do_GET = do_POST = respond

    def send(self, status, kind, content, fields):
        """One answer, as in the table."""
        self.server.watched.note(self, status)
        self.send_response(status)
        if kind:
            self.send_header("Content-Type", kind)
        for name, value in fields.items():
            self.send_header(name, value)
        if status != 304:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        """Nothing on standard error."""


class WatchedOrigin:
    """The origin, for the length of a `with`."""

    def __init__(self, table=None):
        self.table = table or answers()
        self.log = []
        self._counted = 0
        self._lock = threading.Lock()
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.watched = self
        self.base = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self):
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()

    def note(self, handler, status):
        """Logs a request."""
        fields = {name.lower(): value for name, value in handler.headers.items()}
        with self._lock:
            self.log.append(Logged(handler.command, handler.path, fields, status))

    def count(self):
        """A number that no two answers share."""
        with self._lock:
            self._counted += 1
            return self._counted
