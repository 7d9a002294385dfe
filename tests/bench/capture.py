#!/usr/bin/env python3
"""The cost of watching a browser, and the time until the report:

    tests/bench/capture.py PROGRAM [ROUNDS [BROWSER...]]

overhead      the load time of a page with 200 resources, each of which is validated, in a browser that `capture` watches,
              to the same browser started without being watched. In both the page itself measures its load and reloads
              itself: the median of all loads but the first two of each start.
report        the time from the end of the second visit of such a page, as the page reports it, to the end of the report of
              `capture --visits 2`: the median. Aim: 1 s. The browser ends later.

Each is measured in chromium-headless-shell and in firefox-esr, by default, ROUNDS (5) times by turns. Read a ratio, not a time. A
report later than its aim is a failure (exit status 1) only if it happens again.
"""

import contextlib
import http.server
import os
import pathlib
import queue
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "integration"))

from servers import Nginx, write  # noqa: E402 (found through the line above)

BROWSERS = ("chromium-headless-shell", "firefox-esr")
RESOURCES = 200
LOADS = 10
WARM = 2  # loads of each start that do not count, while the browser is starting
LIMIT_SECONDS = 300  # on a busy machine Firefox starts in minutes
REPORT_AIM_SECONDS = 1
RULES = "location / { add_header Cache-Control no-cache; }"
PAGE = """<!doctype html><link rel="icon" href="data:,">{resources}<script>
const load = Number(new URLSearchParams(location.search).get('load'));
addEventListener('load', async () => {{
  await fetch('{ends}', {{method: 'POST', mode: 'no-cors', body: String(performance.now())}});
  if (load > 1) location = '?load=' + (load - 1);
}});
</script>
"""
# In place of the browser: records its command line and profile.
RECORDER = """#!/bin/sh
printf '%s\\n' "$@" > {folder}/arguments
for argument; do
    case $argument in --user-data-dir=*) cp -r "${{argument#*=}}" {folder}/profile ;; esac
    [ "$before" = --profile ] && cp -r "$argument" {folder}/profile
    before=$argument
done
exit 1
"""


class Ends(http.server.BaseHTTPRequestHandler):
    """Hears of the end of each load."""

    protocol_version = "HTTP/1.1"

    def do_POST(self):  # noqa: N802 (the name is the library's)
        """The moment, and how long the load took by the page's own clock."""
        moment = time.monotonic()
        milliseconds = float(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(204)
        self.end_headers()
        self.server.ends.put((moment, milliseconds))

    def log_message(self, *_):
        """Nothing on standard error."""


class EndsServer(http.server.ThreadingHTTPServer):
    """Where the ends come to."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Ends)
        self.ends = queue.Queue()

    def handle_error(self, *_):
        """Ignores the connection of a browser that has been ended."""


class Page:
    """A served page for browsers, and the ends of its loads that it reports."""

    def __init__(self, folder):
        self._server = EndsServer()
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        names = []
        for number in range(RESOURCES // 2):
            write(folder / f"script-{number}.js", f"window.loaded = {number};\n" + "// filling\n" * 200)
            write(folder / f"image-{number}.svg", f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><!--{number}--></svg>')
            names += [f'<script src="script-{number}.js"></script>', f'<img src="image-{number}.svg">']
        ends = f"http://127.0.0.1:{self._server.server_address[1]}/"
        write(folder / "many.html", PAGE.format(resources="".join(names), ends=ends))

    def end(self):
        """The next end of a load: its moment, and the milliseconds that the load took."""
        return self._server.ends.get(timeout=LIMIT_SECONDS)


class Unwatched:
    """A browser as the program starts it, but for the switch that lets somebody watch."""

    def __init__(self, program, browser):
        self.browser = browser
        self._folder = tempfile.TemporaryDirectory(prefix="hci-bench-")
        folder = pathlib.Path(self._folder.name)
        recorder = folder / browser
        recorder.write_text(RECORDER.format(folder=folder), encoding="utf-8")
        recorder.chmod(0o755)
        subprocess.run([program, "capture", "http://127.0.0.1:1/", "--browser", recorder, "--headless"],
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        self._arguments = (folder / "arguments").read_text(encoding="utf-8").splitlines()
        self._profile = folder / "profile"

    def command(self, profile, url):
        """The command line that visits a URL."""
        words = [shutil.which(self.browser)]
        skip = False
        for word in self._arguments:
            if skip:
                skip = False
            elif word == "--remote-debugging-port":
                skip = True
            elif word == "--remote-debugging-pipe":
                words.append("--remote-debugging-port=0")  # the shell ends at once without one; no client uses it
            elif word == "--profile":
                words += [word, str(profile)]
                skip = True
            elif word.startswith("--user-data-dir="):
                words.append(f"--user-data-dir={profile}")
            elif word != "about:blank":
                words.append(word)
        return [*words, url]

    @contextlib.contextmanager
    def visiting(self, url):
        """The browser at this URL, for the length of a `with`."""
        with tempfile.TemporaryDirectory(prefix="hci-bench-", ignore_cleanup_errors=True) as name:
            profile = pathlib.Path(name) / "profile"
            shutil.copytree(self._profile, profile)
            with subprocess.Popen(self.command(profile, url), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                  stderr=subprocess.DEVNULL, start_new_session=True) as process:
                try:
                    yield
                finally:
                    os.killpg(process.pid, signal.SIGKILL)


@contextlib.contextmanager
def watched(program, browser, url, *arguments):
    """`capture` of this URL, for the length of a `with`, which ends it where it runs still."""
    with subprocess.Popen([str(word) for word in (program, "capture", url, "--browser", shutil.which(browser), "--headless", *arguments)],
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGINT)


def load_times(page, visiting):
    """Those of the loads that count, in milliseconds."""
    with visiting:
        return [page.end()[1] for _ in range(LOADS)][WARM:]


def bench_overhead(program, browser, page, url, rounds):
    """Watched and unwatched, by turns."""
    unwatched = Unwatched(program, browser)
    times = {"unwatched": [], "watched": []}
    for _ in range(rounds):
        times["unwatched"] += load_times(page, unwatched.visiting(f"{url}?load={LOADS}"))
        times["watched"] += load_times(page, watched(program, browser, f"{url}?load={LOADS}", "--visits", 1, "--until", LIMIT_SECONDS))
    ours, theirs = (statistics.median(times[name]) for name in ("watched", "unwatched"))
    print(f"overhead       {browser:24} watched {ours:6.0f} ms  unwatched {theirs:6.0f} ms  ratio {ours / theirs:5.2f}", flush=True)


def bench_report(program, browser, page, url, rounds):
    """From the end of the second visit to the report."""
    late = []
    for _ in range(rounds):
        with watched(program, browser, url, "--visits", 2, "--format", "json") as process:
            page.end()
            moment, _ = page.end()
            last = moment
            while os.read(process.stdout.fileno(), 1 << 16):
                last = time.monotonic()
            if process.wait(LIMIT_SECONDS) != 0:
                raise SystemExit(f"capture: exit status {process.returncode}")
            late.append(last - moment)
    median = statistics.median(late)
    print(f"report         {browser:24} {median:5.2f} s after the page's end ({min(late):.2f} to {max(late):.2f})  aim {REPORT_AIM_SECONDS}",
          flush=True)
    return median <= REPORT_AIM_SECONDS


def main():
    """Runs them all and says whether each aim was met."""
    program = pathlib.Path(sys.argv[1]).resolve()
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    browsers = sys.argv[3:] or BROWSERS
    with tempfile.TemporaryDirectory(prefix="hci-bench-") as name:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        page = Page(folder)
        with Nginx(folder, RULES) as nginx:
            url = f"{nginx.url}/many.html"
            met = []
            for browser in browsers:
                bench_overhead(program, browser, page, url, rounds)
                met.append(bench_report(program, browser, page, url, rounds))
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
