"""Real servers for the integration tests: each on a free loopback port, in a folder of its own under a temporary one,
always ended, even if the test is killed. A server that is not installed is an error, never a skip."""

import ctypes
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
CONFIGURATIONS = HERE / "servers"
STOP_SECONDS = 5
PAGE_TIME = 1704067200  # 2024-01-01T00:00:00Z
PR_SET_PDEATHSIG = 1


class ServerError(Exception):
    """The server could not be started; gives the reason, with the end of its log."""


def free_port():
    """A loopback port without a listener at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def make_documents(folder):
    """Fills a document root: page.html of 6,000 bytes and the like, all last modified at PAGE_TIME."""
    folder.mkdir(mode=0o755)
    line = "<p>The quick brown fox jumps over the lazy dog, again.</p>\n"
    page = (line * 120)[:6000]
    contents = {"page.html": page, "style.css": "p { margin: 0 1em }\n" * 100, "app.3f9a1c27.css": "p{margin:0}" * 300,
                "shell.html": "<!doctype html><title>App</title>\n" + page, "api/report.json": '{"rows": [' + "1, " * 400 + "1]}"}
    (folder / "api").mkdir(mode=0o755)
    for name, content in contents.items():
        write(folder / name, content)
    return folder


def write(path, content):
    """Writes a document, text or bytes, and sets the modification time that the tests rely on."""
    path.write_bytes(content.encode("ascii") if isinstance(content, str) else content)
    path.chmod(0o644)
    os.utime(path, (PAGE_TIME, PAGE_TIME))


def _die_with_parent():
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


class Server:
    """One server process. Subclasses make its configuration and command line; use as a context."""

    program = ""
    environment = {}
    START_SECONDS = 60  # until it listens, on a busy machine

    def __init__(self, documents=None, rules=""):
        self.documents = documents
        self.rules = rules
        self.port = 0
        self._process = None
        self._folder = None

    @property
    def url(self):
        """The origin, without a path."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def work(self):
        """The server's own folder."""
        return pathlib.Path(self._folder.name)

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="hci-")
        try:
            self.work.chmod(0o755)  # servers drop root's rights
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self._stop()
        self._folder.cleanup()

    def stop(self):
        """Ends it before the context does."""
        self._stop()

    def command(self):
        """The command line; self.port and self.work are set."""
        raise NotImplementedError

    def configure(self, template, name, **values):
        """Fills @NAME@ in a configuration template and puts it into the work folder."""
        text = (CONFIGURATIONS / template).read_text(encoding="utf-8")
        values = {"PORT": self.port, "WORK": self.work, "DOCUMENTS": self.documents, "RULES": self.rules} | values
        for key, value in values.items():
            text = text.replace(f"@{key}@", str(value))
        path = self.work / name
        path.write_text(text, encoding="utf-8")
        path.chmod(0o644)
        return path

    def log(self):
        """The end of the server's log."""
        text = "".join(p.read_text(errors="replace") for p in sorted(self.work.glob("*.log")))
        return text[-2000:]

    def _executable(self):
        path = shutil.which(self.program, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
        if not path:
            raise ServerError(f"{self.program} is not installed: app/install tests/packages")
        return path

    def _start(self):
        for _ in range(3):  # another program may take the port before the start
            self.port = free_port()
            command = [self._executable(), *self.command()]
            with open(self.work / "output.log", "wb") as output:
                self._process = subprocess.Popen(
                    command, cwd=self.work, stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                    env=os.environ | self.environment, start_new_session=True, preexec_fn=_die_with_parent)
            if self._wait_until_ready():
                return
            self._stop()
        raise ServerError(f"{self.program} did not start: {self.log()}")

    def _wait_until_ready(self):
        deadline = time.monotonic() + self.START_SECONDS
        while time.monotonic() < deadline and self._process.poll() is None:
            if self._ready():
                return True
            time.sleep(0.02)
        return False

    def _ready(self):
        with socket.socket() as connection:
            connection.settimeout(1)
            return connection.connect_ex(("127.0.0.1", self.port)) == 0

    def _stop(self):
        if self._process is None:
            return
        for how, patience in ((signal.SIGTERM, STOP_SECONDS), (signal.SIGKILL, None)):
            try:
                os.killpg(self._process.pid, how)
                self._process.wait(patience)
            except (ProcessLookupError, subprocess.TimeoutExpired):
                continue
        self._process.wait()
        self._process = None


class Nginx(Server):
    """nginx; `rules` go into its server block, `outer_rules` around it."""

    program = "nginx"

    def __init__(self, documents, rules="", outer_rules=""):
        super().__init__(documents, rules)
        self.outer_rules = outer_rules

    def command(self):
        configuration = self.configure("nginx/server.conf", "nginx.conf", OUTER_RULES=self.outer_rules)
        return ["-e", self.work / "error.log", "-p", self.work, "-c", configuration]


class Apache(Server):
    """Apache httpd with the usual modules; `rules` go to the end of its configuration."""

    program = "apache2"

    def command(self):
        configuration = self.configure("apache/server.conf", "apache.conf", MODULES="/usr/lib/apache2/modules")
        return ["-X", "-f", configuration]


class EdgeServer(Server):
    """An edge before the server on another port of this machine."""

    def __init__(self, origin_port, rules=""):
        super().__init__(rules=rules)
        self.origin_port = origin_port


class Varnish(EdgeServer):
    """Varnish; `rules` are VCL subroutines."""

    program = "varnishd"

    def command(self):
        vcl = self.configure("varnish/edge.vcl", "edge.vcl", ORIGIN_PORT=self.origin_port)
        return ["-F", "-n", self.work / "varnish", "-a", f"127.0.0.1:{self.port}", "-f", vcl, "-s", "malloc,16m"]


class Caddy(Server):
    """Caddy serving files; `rules` go before its file server."""

    program = "caddy"

    @property
    def environment(self):
        """Its own folders in place of the user's."""
        return {"HOME": str(self.work), "XDG_DATA_HOME": str(self.work), "XDG_CONFIG_HOME": str(self.work)}

    def command(self):
        configuration = self.configure("caddy/Caddyfile", "Caddyfile")
        return ["run", "--config", configuration, "--adapter", "caddyfile"]


class Cloudflare(EdgeServer):
    """A stand-in for Cloudflare; `rules` is a cache rule in JSON."""

    program = "python3"

    def command(self):
        program = CONFIGURATIONS / "cloudflare" / "edge.py"
        return ["-B", program, str(self.port), str(self.origin_port), self.rules]


class Express(Server):
    """Express 4 or 5; `rules` is the body of a JavaScript function of (app, express), run before the usual routes."""

    program = "node"
    environment = {"NODE_PATH": str(CONFIGURATIONS / "express" / "node_modules")}

    def __init__(self, version, documents, rules=""):
        super().__init__(documents, rules)
        self.version = version

    def command(self):
        folder = CONFIGURATIONS / "express"
        if not (folder / "node_modules").is_dir():
            raise ServerError(f"Express is not installed: npm ci --prefix {folder}")
        arguments = [folder / "server.js", f"express{self.version}", self.documents]
        if self.rules:
            module = self.work / "rules.js"
            module.write_text(f"module.exports = (app, express) => {{\n{self.rules}\n}};\n", encoding="utf-8")
            arguments.append(module)
        return arguments

    def _ready(self):
        said = (self.work / "output.log").read_text(encoding="utf-8")
        if not said.endswith("\n"):
            return False
        self.port = int(said)
        return super()._ready()
