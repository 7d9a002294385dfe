"""A real browser under the window's orders: after each, the watch reports what the origin's own log says, and all else
is a hit. Each load of the page ends with a request for /done, for which the test waits."""

import collections
import json
import os
import shutil
import subprocess
import threading
import time
import unittest
from urllib.parse import urlsplit

from browser_leftovers import leftovers
from watched_origin import TAG, WatchedOrigin

LIMIT_SECONDS = 180
PAGE = """<!doctype html><title>orders</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/fresh.css">
<script src="/validated.js"></script><img src="/validated.png"><img src="/fresh.png">
<script>
const data = fetch('/data.json').then(answer => answer.text());
const done = () => fetch('/done?' + location.pathname, {method: 'POST'});
addEventListener('load', () => data.then(done));
addEventListener('pageshow', event => { if (event.persisted) done(); });
</script>
"""
AWAY = """<!doctype html><title>away</title><link rel="icon" href="data:,">
<script>addEventListener('load', () => setTimeout(() => history.back()))</script>
"""
VALIDATED = {"/", "/validated.js", "/validated.png", "/data.json"}
FRESH = {"/fresh.css", "/fresh.png"}


def path_of(url):
    """The path of a URL, with its query."""
    parts = urlsplit(url)
    return parts.path + ("?" + parts.query if parts.query else "")


def is_end(url):
    """Whether the request marks the end of a load."""
    return urlsplit(url).path == "/done"


class Watch:
    """A watch of a browser, which takes orders, and everything that it has reported."""

    def __init__(self, browser, origin):
        self.origin = origin
        self.told = []
        self._changed = threading.Condition()
        self.complaints = ""
        self._process = subprocess.Popen([os.environ["HCI_WATCH_ORDERS"], shutil.which(browser), f"{origin.base}/"],
                                         stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
        self._readers = [threading.Thread(target=self._read), threading.Thread(target=self._read_complaints)]
        for reader in self._readers:
            reader.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.stdin.close()
        if self._process.wait(timeout=LIMIT_SECONDS) != 0:
            raise AssertionError(f"watch_orders: exit status {self._process.returncode}")
        for reader in self._readers:
            reader.join()

    def _read(self):
        for line in self._process.stdout:
            with self._changed:
                self.told.append(json.loads(line))
                self._changed.notify_all()
        self._process.stdout.close()

    def _read_complaints(self):
        self.complaints = self._process.stderr.read()
        self._process.stderr.close()

    def order(self, line):
        """Gives an order."""
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def all(self, event):
        """The reports of this kind."""
        with self._changed:
            return [one for one in self.told if one["event"] == event]

    def wait(self, what, condition):
        """Waits until the reports meet a condition."""
        with self._changed:
            if not self._changed.wait_for(lambda: condition(self.told), LIMIT_SECONDS):
                raise AssertionError(f"{what} did not come; the last: {self.told[-5:]}")

    def load(self, line):
        """Loads the page by an order, and waits until its end is reported."""
        def ends(told):
            return sum(one["event"] == "exchange" and path_of(one["url"]) == "/done?/" for one in told)

        number = 1 + ends(self.told)
        if line:
            self.order(line)
        self.wait(line, lambda told: ends(told) >= number)

    def load_unseen(self, path):
        """The same for a page that is not reported: waits until the origin has answered its end."""
        number = 1 + self.ends()
        self.order(f"visit {self.origin.base}{path}")
        deadline = time.monotonic() + LIMIT_SECONDS
        while self.ends() < number:
            if time.monotonic() > deadline:
                raise AssertionError(f"{path} did not come")
            time.sleep(0.05)

    def ends(self):
        """How many loads have ended by the origin's log."""
        return sum(is_end(one.path) for one in self.origin.log)


def steer(watch):
    """Gives the orders one by one; returns the name of each load, in the order of the origin's log."""
    visit = f"visit {watch.origin.base}/"
    watch.load(None)
    orders = {"reload": ["reload"], "hard reload": ["hard-reload"], "returning": ["visit-again"], "cache off": ["cache-off", visit],
              "cache on": ["cache-on", visit], "cleared": ["clear-cache", visit], "refilled": [visit], "marked": ["mark deployed", visit]}
    if not watch.all("ready")[0]["canClearCache"]:
        del orders["cleared"]
    for lines in orders.values():
        for line in lines[:-1]:
            watch.order(line)
        watch.load(lines[-1])
    watch.order("pause")
    watch.load_unseen("/quiet")
    watch.load_unseen("/quieter")  # by now, all reports about the page before have been read
    watch.order("resume")
    watch.load(visit)
    watch.load(f"{visit}away")
    return ["first", *orders, "quiet", "quieter", "resumed", "back"]


def parts_of(log, names):
    """The log, split after each end of a load, without the browser's own requests."""
    parts = {name: [] for name in names}
    left = iter(names)
    name = next(left)
    for one in log:
        if one.path == "/favicon.ico":
            continue
        parts[name].append(one)
        if is_end(one.path):
            name = next(left, name)
    return parts


def told_of(exchanges, pages, names):
    """The reports by load: each is a visit with its pages. Answers read after a pause for a page of the pause have no
    page."""
    visit_of = {page["id"]: page["visit"] for page in pages} | {"": None}
    visits = sorted({visit_of[one["page"]] for one in exchanges} - {None})
    if len(visits) != len(names):
        raise AssertionError(f"{len(names)} loads, and visits {visits}")
    return {name: [one for one in exchanges if visit_of[one["page"]] == visit] for name, visit in zip(names, visits)}


class Orders:
    """The orders to one browser, given once for all of these tests; a subclass for each browser."""

    browser = None
    notes = []

    @classmethod
    def setUpClass(cls):
        with WatchedOrigin() as origin:
            for path, page in (("/", PAGE), ("/quiet", PAGE), ("/quieter", PAGE), ("/away", AWAY)):
                origin.table[path] = ("text/html", page, {"Cache-Control": "no-cache", "ETag": TAG})
            origin.table["/done"] = ("text/plain", "", {"Cache-Control": "no-store"})
            with Watch(cls.browser, origin) as watch:
                names = steer(watch)
                watch.order("stop")
                watch.wait("ended", lambda told: told[-1]["event"] == "ended")
                cls.left = leftovers()
            cls.log = parts_of(origin.log, names)
        cls.watch = watch
        cls.exchanges = watch.all("exchange")
        cls.pages = watch.all("page")
        cls.told = told_of(cls.exchanges, cls.pages, [name for name in names if not name.startswith("quiet")])

    def statuses(self, load):
        """By path the origin's status in this load; paths that were not requested are missing."""
        return {one.path: one.status for one in self.log[load] if not is_end(one.path)}

    def sources(self, load, path):
        """The reported sources of the answers for a path in this load."""
        return {one["source"] for one in self.told[load] if path_of(one["url"]) == path}

    def test_is_what_the_log_says(self):
        """Method, path, status and caching fields of every request received, and of no others."""
        names = ("if-none-match", "if-modified-since", "cache-control", "pragma")

        def row(method, path, status, fields):
            return (method, path, status, *(fields.get(name) for name in names))

        came = collections.Counter(row(one.method, one.path, one.status, one.fields)
                                   for name, part in self.log.items() if not name.startswith("quiet") for one in part)
        network = [one for one in self.exchanges if one["source"] == "network" and path_of(one["url"]) != "/favicon.ico"]
        told = collections.Counter(row(one["method"], path_of(one["url"]), one["status"],
                                       {name.lower(): value for name, value in one["sent"]}) for one in network)
        behind = {one for one in told - came if one[1] == "/done?/quieter"}  # requested in the pause, read after it
        self.assertEqual(sorted(map(str, (came - told).elements())), [], "in the log alone")
        self.assertEqual(sorted(map(str, set(told - came) - behind)), [], "told alone")

    def test_first(self):
        self.assertEqual(self.statuses("first"), dict.fromkeys(VALIDATED | FRESH, 200))

    def test_reload(self):
        """Validates stale responses; a browser may validate fresh ones as well."""
        statuses = self.statuses("reload")
        self.assertEqual({path: statuses.get(path) for path in VALIDATED}, dict.fromkeys(VALIDATED, 304))
        self.assertEqual(set(statuses.values()), {304})

    def bypassing(self, load):
        """Everything is transferred anew, and no cache on the way may answer from its store (RFC 9111 5.2.1.4)."""
        self.assertEqual(self.statuses(load), dict.fromkeys(VALIDATED | FRESH, 200))
        for one in self.log[load]:
            if not is_end(one.path):
                self.assertEqual((one.fields.get("if-none-match"), one.fields.get("cache-control"), one.fields.get("pragma")),
                                 (None, "no-cache", "no-cache"), one.path)

    def test_hard_reload(self):
        self.bypassing("hard reload")

    def test_cache_off(self):
        self.bypassing("cache off")

    def returning(self, load):
        """Stale responses are validated, and fresh ones never reach the origin: hits, all of them reported."""
        self.assertEqual(self.statuses(load), dict.fromkeys(VALIDATED, 304))
        for path in FRESH:
            self.assertLessEqual(self.sources(load, path), {"memory-cache", "disk-cache"}, path)

    def test_returning(self):
        for load in ("returning", "cache on", "refilled", "marked", "resumed"):
            with self.subTest(load=load):
                self.returning(load)

    def test_pause(self):
        """The page of the pause was loaded, and none of it is kept."""
        self.assertIn("/quiet", self.statuses("quiet"))
        self.assertEqual([one["url"] for one in self.exchanges + self.pages if path_of(one["url"]) == "/quiet"], [])

    def test_mark(self):
        """Exchanges after the mark carry its words, and none before."""
        loads = list(self.told)
        for load in loads:
            pages = {one["page"] for one in self.told[load]}
            self.assertEqual({page.endswith(" deployed") for page in pages}, {loads.index(load) >= loads.index("marked")}, load)

    def test_visits(self):
        """Each load is a visit, except the way back; loads of the pause have none."""
        marks = {"reload": "reload", "hard reload": "hard-reload"}
        loads = [load for load in self.told if load != "back"]
        visits = [next(page for page in self.pages if page["id"] == self.told[load][0]["page"]) for load in loads]
        self.assertEqual([visit["mark"] for visit in visits], [marks.get(load, "visit") for load in loads])
        numbers = [visit["visit"] for visit in visits]
        self.assertEqual(numbers, sorted(set(numbers)))
        for visit in visits:
            self.assertGreaterEqual(visit["loadMilliseconds"], 0)

    def test_back(self):
        """The page returns as it was left: the origin sees only requests that the page makes then."""
        self.assertEqual(self.statuses("back"), {"/away": 200})

    def test_ends(self):
        """With the browser and its profile gone, and no error."""
        self.assertEqual(self.watch.complaints, "")
        self.assertEqual([one["how"] for one in self.watch.all("ended")], ["stopped"])
        self.assertEqual(self.left, [])
        notes = [one["sentence"] for one in self.watch.all("note") if "sandbox" not in one["sentence"]]
        self.assertEqual(notes, self.notes)
        self.assertEqual(self.watch.all("unknown"), [])


class Chromium(Orders, unittest.TestCase):
    browser = "chromium-headless-shell"

    def test_both_sides_of_a_304(self):
        shown = {(one["status"], one["shown"]) for one in self.exchanges if path_of(one["url"]) == "/data.json"}
        self.assertIn((304, 200), shown)

    def test_cleared(self):
        """The browser has no validators, and gives caches on the way no directives."""
        self.assertEqual(self.statuses("cleared"), dict.fromkeys(VALIDATED | FRESH, 200))
        self.assertEqual({one.fields.get("if-none-match") for one in self.log["cleared"]}, {None})
        self.assertEqual({one.fields.get("cache-control") for one in self.log["cleared"]}, {None})


class Firefox(Orders, unittest.TestCase):
    browser = "firefox-esr"
    notes = ["Firefox does not report requests of shared workers and service workers"]


if __name__ == "__main__":
    unittest.main()
