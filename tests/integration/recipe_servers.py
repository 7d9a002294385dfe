"""Servers with a fault, and with a recipe's lines in the place where they go.

Each function here gives one of (test, stack, cure) → the URL to inspect: it starts what it needs for the length of the
stack, with a recipe's lines or, where `cure` is "", with the fault alone."""

import pathlib
import re
import shutil
import socket
import time

from servers import Apache, Caddy, Cloudflare, Express, Nginx, Varnish

RECIPES = pathlib.Path(__file__).resolve().parents[2] / "resources" / "recipes"
HERE = "@RECIPE@"  # the place of the recipe's lines in a fault's configuration; else its end


def lines(recipe, server):
    """A recipe's lines for a server, without the text around them."""
    text = (RECIPES / f"{recipe}.md").read_text(encoding="utf-8")
    section = re.search(rf"^## {re.escape(server)}$(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    return "\n".join(re.findall(r"^```\w+\n(.*?)^```$", section[1], re.MULTILINE | re.DOTALL)) if section else ""


def applied(fault, cure):
    """A fault's configuration with a recipe's lines in it."""
    return fault.replace(HERE, f"\n{cure}\n") if HERE in fault else f"{fault}\n{cure}"


def two_campaigns(start):
    """The same page at two addresses that differ in a parameter without effect on the content."""

    def start_and_add(test, stack, cure):
        url = start(test, stack, cure)
        return [f"{url}?utm_source={source}" for source in ("mail", "web")]

    return start_and_add


def twice(start):
    """The same address twice, as for a returning visitor."""
    return lambda test, stack, cure: [start(test, stack, cure)] * 2


def on_nginx(fault="", around="", path="/page.html"):
    """nginx with a fault in its server block or around it."""
    return lambda test, stack, cure: stack.enter_context(
        Nginx(test.documents, applied(fault, cure), around)).url + path


def on_apache(fault="", path="/page.html"):
    """Apache with a fault."""
    return lambda test, stack, cure: stack.enter_context(Apache(test.documents, applied(fault, cure))).url + path


def on_caddy(fault="", path="/page.html"):
    """Caddy with a fault."""
    return lambda test, stack, cure: stack.enter_context(Caddy(test.documents, applied(fault, cure))).url + path


def on_express(fault="", path="/static/page.html", version=5, instead=""):
    """Express with a fault before its usual routes; `instead` takes the recipe's place without one."""
    return lambda test, stack, cure: stack.enter_context(
        Express(version, test.documents, applied(fault, cure or instead))).url + path


def on_varnish(origin, vcl=""):
    """Varnish before a faulty origin, itself set up by one of the functions here."""

    def start(test, stack, cure):
        url = origin(test, stack, "")
        port, path = re.fullmatch(r"http://127\.0\.0\.1:(\d+)(/.*)", url).groups()
        return stack.enter_context(Varnish(int(port), applied(vcl, cure))).url + path

    return start


def behind_apache(origin, fault=""):
    """Apache as a proxy before an origin, with a fault of its own."""

    def start(test, stack, cure):
        base, path = re.fullmatch(r"(http://[^/]+)(/.*)", origin(test, stack, "")).groups()
        return stack.enter_context(Apache(test.documents, f"ProxyPass / {base}/\n{applied(fault, cure)}")).url + path

    return start


def asked_before(start, fields="", pause=0):
    """The same, asked once to the end of its connection, with these field lines: Apache's cache may give the whole content
    out before it has stored it (19 of 3,000 times where processes are held up), so that a revalidation at once would come
    too early. `pause`: seconds until the Age of what is stored has grown."""

    def start_and_ask(test, stack, cure):
        url = start(test, stack, cure)
        port, path = re.fullmatch(r"http://127\.0\.0\.1:(\d+)(/.*)", url).groups()
        with socket.create_connection(("127.0.0.1", int(port)), timeout=10) as connection:
            connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{fields}Connection: close\r\n\r\n".encode())
            while connection.recv(65536):
                pass
        time.sleep(pause)
        return url

    return start_and_ask


def behind_nginx(origin, fault="", around="", instead=""):
    """nginx as a proxy before an origin; the fault's lines go into its one location, `instead` in place of the
    recipe."""

    def start(test, stack, cure):
        base, path = re.fullmatch(r"(http://[^/]+)(/.*)", origin(test, stack, "")).groups()
        location = f"location / {{ proxy_pass {base}; {applied(fault, cure or instead)} }}"
        return stack.enter_context(Nginx(test.documents, location, around)).url + path

    return start


def behind_caddy(origin, fault=""):
    """Caddy as a proxy before an origin."""

    def start(test, stack, cure):
        base, path = re.fullmatch(r"(http://[^/]+)(/.*)", origin(test, stack, "")).groups()
        return stack.enter_context(Caddy(test.documents, f"{applied(fault, cure)}\nreverse_proxy {base}")).url + path

    return start


def behind_cloudflare(origin):
    """The stand-in for Cloudflare before an origin; the cure is a cache rule."""

    def start(test, stack, cure):
        port, path = re.fullmatch(r"http://127\.0\.0\.1:(\d+)(/.*)", origin(test, stack, "")).groups()
        return stack.enter_context(Cloudflare(int(port), cure)).url + path

    return start


def two_apaches(test, stack, rules):
    """Two Apaches with the same files and modification times."""
    copy = test.folder / "copy"
    if not copy.exists():
        shutil.copytree(test.documents, copy)
    return [stack.enter_context(Apache(documents, rules)) for documents in (test.documents, copy)]


def balanced(fault, cure_at_edge=False):
    """Two Apaches, asked in turn through nginx."""

    def start(test, stack, cure):
        at_edge, at_origin = (cure, "") if cure_at_edge else ("", cure)
        servers = two_apaches(test, stack, applied(fault, at_origin))
        backends = "".join(f"server 127.0.0.1:{server.port};" for server in servers)
        around = f"upstream backends {{ {at_edge} {backends} }}"
        edge = Nginx(test.documents, "location / { proxy_pass http://backends; }", around)
        return stack.enter_context(edge).url + "/page.html"

    return start


def balanced_by_caddy(fault):
    """Two Apaches, asked in turn through Caddy, where the cure is."""

    def start(test, stack, cure):
        backends = " ".join(f"127.0.0.1:{server.port}" for server in two_apaches(test, stack, fault))
        policy = cure or "lb_policy round_robin"
        edge = Caddy(test.documents, f"reverse_proxy {backends} {{\n{policy}\n}}")
        return stack.enter_context(edge).url + "/page.html"

    return start
