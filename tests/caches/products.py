"""The caches under test: each a real product on a free loopback port before an origin, with its defaults."""

import json
import pathlib
import re
import subprocess
import sys

from client import ProxyClient

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "integration"))

from servers import Server, ServerError  # noqa: E402

CONFIGURATIONS = HERE / "configurations"


class Cache(Server):
    """A cache before the origin on a port; `rules` go into its configuration."""

    package = ""
    version_arguments = ("-v",)
    START_SECONDS = 300

    def __init__(self, origin_port, rules=""):
        super().__init__(rules=rules)
        self.origin_port = origin_port

    def client(self, origin):
        """The client that plays dialogues through it."""
        return ProxyClient(origin, self.port)

    def configured(self, template, **values):
        """The configuration file, made from its template."""
        return self.configure(CONFIGURATIONS / template, template, ORIGIN_PORT=self.origin_port, **values)

    def _executable(self):
        try:
            return super()._executable()
        except ServerError:
            raise ServerError(f"{self.program} is not installed, of the Debian package {self.package}: "
                              "app/install tests/packages") from None

    def version(self):
        """The product's own version number."""
        done = subprocess.run([self._executable(), *self.version_arguments], capture_output=True, encoding="utf-8",
                              errors="replace", check=False, timeout=300)
        found = re.search(r"(\d+\.\d+(\.\d+)*)", done.stdout + done.stderr)
        return found[1] if found else "unknown"


class Nginx(Cache):
    """nginx with proxy_cache."""

    program = "nginx"
    package = "nginx"

    def command(self):
        return ["-e", self.work / "error.log", "-p", self.work, "-c", self.configured("nginx.conf")]


class Varnish(Cache):
    """Varnish with the built-in VCL."""

    program = "varnishd"
    package = "varnish"
    version_arguments = ("-V",)

    def command(self):
        return ["-F", "-n", self.work / "varnish", "-a", f"127.0.0.1:{self.port}", "-f", self.configured("varnish.vcl"),
                "-s", "malloc,64m"]


class Squid(Cache):
    """Squid as an accelerator, in memory."""

    program = "squid"
    package = "squid"

    def command(self):
        self.work.chmod(0o777)  # the server drops root's rights
        return ["-N", "-d", "1", "-f", self.configured("squid.conf")]


class Apache(Cache):
    """Apache httpd with mod_cache_disk."""

    program = "apache2"
    package = "apache2-bin"

    def command(self):
        (self.work / "cache").mkdir(exist_ok=True)
        (self.work / "cache").chmod(0o777)  # the server drops root's rights
        return ["-X", "-f", self.configured("apache.conf", MODULES="/usr/lib/apache2/modules")]


class Haproxy(Cache):
    """HAProxy with a cache section."""

    program = "haproxy"
    package = "haproxy"

    def command(self):
        return ["-db", "-f", self.configured("haproxy.cfg")]


class TrafficServer(Cache):
    """Apache Traffic Server in a folder of its own."""

    program = "traffic_server"
    package = "trafficserver"
    version_arguments = ("-V",)
    def command(self):
        folders = {name: self.work / name for name in ("etc", "run", "log", "cache")}
        for folder in folders.values():
            folder.mkdir(exist_ok=True)
        (folders["etc"] / "records.config").write_text(self.configured("records.config").read_text(encoding="utf-8"),
                                                       encoding="utf-8")
        (folders["etc"] / "remap.config").write_text(f"map / http://127.0.0.1:{self.origin_port}/\n", encoding="utf-8")
        (folders["etc"] / "storage.config").write_text(f"{folders['cache']} 64M\n", encoding="utf-8")
        (folders["etc"] / "ip_allow.yaml").write_text(
            "ip_allow:\n  - apply: in\n    ip_addrs: 127.0.0.1\n    action: allow\n    methods: ALL\n", encoding="utf-8")
        for name in ("plugin.config", "ssl_multicert.config", "hosting.config", "volume.config", "parent.config",
                     "cache.config"):
            (folders["etc"] / name).write_text("", encoding="utf-8")
        (self.work / "runroot.yaml").write_text(
            "prefix: .\nexec_prefix: .\nbindir: /usr/bin\nsbindir: /usr/bin\n"
            f"sysconfdir: {folders['etc']}\ndatadir: /usr/share/trafficserver\nincludedir: /usr/include\n"
            "libdir: /usr/lib/trafficserver\nlibexecdir: /usr/lib/trafficserver/modules\n"
            f"localstatedir: {self.work}\nruntimedir: {folders['run']}\nlogdir: {folders['log']}\n"
            f"cachedir: {folders['cache']}\n", encoding="utf-8")
        return [f"--run-root={self.work / 'runroot.yaml'}"]

    def _ready(self):
        """Its port opens before its cache is ready: until then it stores nothing."""
        told = self.work / "log" / "diags.log"
        return super()._ready() and told.exists() and "cache enabled" in told.read_text(encoding="utf-8", errors="replace")


class Node(Cache):
    """http-cache-semantics, used as its README says."""

    program = "node"
    package = "nodejs"
    environment = {"TZ": "UTC"}
    library = HERE / "node" / "node_modules" / "http-cache-semantics" / "package.json"

    def command(self):
        if not self.library.exists():
            raise ServerError("http-cache-semantics is not installed: npm ci --prefix tests/caches/node")
        return [HERE / "node" / "cache.js", str(self.port), str(self.origin_port)]

    def version(self):
        return json.loads(self.library.read_text(encoding="utf-8"))["version"]


PRODUCTS = {"nginx": Nginx, "varnish": Varnish, "squid": Squid, "apache": Apache, "haproxy": Haproxy,
            "node": Node, "trafficserver": TrafficServer}
