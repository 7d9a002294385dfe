"""Browsers as the caches under test: a page of the origin makes the requests of dialogues by fetch()."""

import asyncio
import itertools
import json
import os
import signal
import time

from client import Client
from products import HERE, Cache, ServerError

PAGE = (HERE / "page.html").read_bytes()
UNSTORED = [("Cache-Control", "no-store")]
POLL_SECONDS = 20  # how long the page waits for its next command


def without(fields, names):
    """The fields that have none of these lower-case names."""
    return [pair for pair in fields if pair[0].lower() not in names]


def stores(steps):
    """Whether a response for the dialogue's URL may be stored after these steps."""
    stored = False
    for step in steps:
        if step.method == "GET":
            stored = "no-store" not in (step.answer.value("Cache-Control") or "").lower()
        elif step.method not in ("HEAD", "OPTIONS"):
            stored = False
    return stored


class PageClient(Client):
    """Gives requests to a page in a browser, which asks for them.

    Dialogues are played without what a browser refuses or a recording does not show:
    - the fields that Fetch 2.2.2 forbids; a cookie is there from the answer on that has set it;
    - the cache modes no-store, force-cache and only-if-cached. Every other dialogue asks by no-cache and by reload in
      place of the field that this mode sends;
    - a script's own condition before anything is stored, or beside a Cache-Control of its own: a recording shows the
      same where the browser's cache asks.
    """

    TOGETHER = 16
    LATE = 2.0
    ANSWER_SECONDS = 90
    UNHURRIED = 60
    SETTLE = 0.15
    REFUSED = {"cookie", "accept-encoding", "content-length"}
    CONDITIONS = {"if-none-match", "if-modified-since"}
    POLICY = {"cache-control", "pragma"}
    MODES = {"max-age=0": "no-cache", "no-cache": "reload"}  # Fetch 4.6 (HTTP-network-or-cache fetch)

    def __init__(self, origin, browser):
        super().__init__(origin)
        self.browser = browser
        self._orders = asyncio.Queue()
        self._numbers = itertools.count(1)
        self._waiting = {}
        self._opened = asyncio.Event()
        origin.pages["/"] = self._page
        origin.pages["/next"] = self._next

    def order(self, folder, attempt, number, place):
        order = super().order(folder, attempt, number, place)
        left_out = set(self.REFUSED)
        earlier = [self.origin.attempts[number, i] for i in range(place)]
        if not stores([each.step for each in earlier]):
            left_out |= self.CONDITIONS
        elif self._conditional(order.recorded):
            left_out |= self.POLICY
        order.recorded, order.fields = without(order.recorded, left_out), without(order.fields, left_out)
        control = next((value for name, value in order.recorded if name == "Cache-Control"), None)
        if attempt.dialogue % 2 == 0 and control in self.MODES:
            order.mode = self.MODES[control]
            order.fields = without(order.fields, {"cache-control"})
        if any(name == "Set-Cookie" for each in earlier for asked in each.asked for name, _ in asked.answer):
            order.recorded.append(("Cookie", "id=1"))
        return order

    def _conditional(self, fields):
        return any(name.lower() in self.CONDITIONS for name, _ in fields)

    def recorded(self, order, asked):
        """A browser adds Cache-Control and Pragma to scripts' requests with a cache mode, or with a condition."""
        if not asked or (order.mode == "default" and not self._conditional(order.recorded)):
            return order.recorded
        return without(order.recorded, self.POLICY) + [pair for pair in asked[0].fields if pair[0].lower() in self.POLICY]

    async def play(self, dialogues):
        try:
            await asyncio.wait_for(self._opened.wait(), self.browser.START_SECONDS)
        except asyncio.TimeoutError:
            raise ServerError(f"{self.browser.program} opens no page: {self.browser.log()}") from None
        return await super().play(dialogues)

    async def request(self, order):
        if self.browser.ended():
            raise ServerError(f"{self.browser.program} has ended: {self.browser.log()}")
        number = next(self._numbers)
        answered = self._waiting[number] = asyncio.get_running_loop().create_future()
        read = order.method in ("GET", "HEAD")
        self._orders.put_nowait({"number": number, "method": order.method, "target": order.target,
                                 "fields": order.fields, "mode": order.mode, "follow": read,
                                 "content": "content" if order.method in ("POST", "PUT", "PATCH") else None})
        return await answered

    async def _page(self, _):
        return 200, UNSTORED + [("Content-Type", "text/html; charset=utf-8")], PAGE

    async def _next(self, content):
        """Takes the page's result, and returns its next command; null if none comes."""
        self._opened.set()
        if done := json.loads(content):
            answered = self._waiting.pop(done["number"], None)  # the page may report it twice
            if answered and not answered.done():
                answered.set_result((done["status"], done["serial"]))
        try:
            order = await asyncio.wait_for(self._orders.get(), POLL_SECONDS)
        except asyncio.TimeoutError:
            order = None
        return 200, UNSTORED + [("Content-Type", "application/json")], json.dumps(order).encode()


class Browser(Cache):
    """A browser without a window, in a profile of its own, on the page of the origin."""

    START_SECONDS = 600
    version_arguments = ("--version",)

    @property
    def page(self):
        """The URL that it opens."""
        return f"http://127.0.0.1:{self.origin_port}/"

    @property
    def environment(self):
        """Its own folders in place of the user's."""
        return {"HOME": str(self.work), "XDG_CACHE_HOME": str(self.work), "XDG_CONFIG_HOME": str(self.work)}

    def client(self, origin):
        return PageClient(origin, self)

    def ended(self):
        """Whether it has ended by itself."""
        return self._process.poll() is not None

    def _ready(self):
        return True

    def _stop(self):
        """Kills its whole process group at once, so that none writes to its folder any more; what it would save is
        deleted anyway."""
        if self._process is None:
            return
        group = self._process.pid
        deadline = time.monotonic() + 5
        try:
            os.killpg(group, signal.SIGKILL)
            self._process.wait()
            while time.monotonic() < deadline:
                os.killpg(group, signal.SIGKILL)
                time.sleep(0.02)
        except ProcessLookupError:
            pass
        self._process.wait()
        self._process = None


class Chrome(Browser):
    """Chromium."""

    program = "/usr/lib/chromium/chromium-headless-shell"  # the command is a script, and killing it would leave the browser
    package = "chromium-headless-shell"

    def command(self):
        arguments = [f"--user-data-dir={self.work / 'profile'}", "--headless", "--remote-debugging-port=0", "--no-first-run",
                     "--disable-background-networking", "--disable-breakpad", "--disable-component-update",
                     "--disable-crash-reporter", "--disable-sync", "--no-pings",
                     "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
        if os.geteuid() == 0:
            arguments.append("--no-sandbox")
        return arguments + [self.page]


class Firefox(Browser):
    """Firefox ESR."""

    program = "firefox-esr"
    package = "firefox-esr"
    # No traffic of its own, and no race between cache and network with a random winner.
    PREFERENCES = {
        "app.normandy.enabled": False, "app.update.disabledForTesting": True, "browser.aboutwelcome.enabled": False,
        "browser.newtabpage.enabled": False, "browser.safebrowsing.downloads.remote.enabled": False,
        "browser.safebrowsing.malware.enabled": False, "browser.safebrowsing.phishing.enabled": False,
        "browser.safebrowsing.update.enabled": False, "browser.search.update": False,
        "browser.shell.checkDefaultBrowser": False, "browser.startup.page": 0,
        "datareporting.healthreport.uploadEnabled": False, "datareporting.policy.dataSubmissionEnabled": False,
        "dom.push.connection.enabled": False, "extensions.getAddons.cache.enabled": False,
        "extensions.update.enabled": False, "network.captive-portal-service.enabled": False,
        "network.connectivity-service.enabled": False, "services.settings.server": "data:,#none",
        "toolkit.telemetry.server": "", "toolkit.telemetry.unified": False, "network.http.rcwn.enabled": False}

    def command(self):
        profile = self.work / "profile"
        profile.mkdir(exist_ok=True)
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in self.PREFERENCES.items()]
        (profile / "user.js").write_text("".join(lines), encoding="utf-8")
        return ["--headless", "--no-remote", "--new-instance", "--profile", profile, self.page]


BROWSERS = {"chrome": Chrome, "firefox": Firefox}
