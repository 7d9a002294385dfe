"""`inspect --all-addresses`: reports edges of one name that differ, and does not mention those that are the same."""

import html
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

import jsonschema

from raw_server import RawServer, keep

HERE = pathlib.Path(__file__).parent
SCHEMA = HERE.parents[1] / "resources" / "report.schema.json"
HOST = "edges.example"
ADDRESSES = ("127.0.0.1", "127.0.0.2", "::1")


def answer(content=b"hello", status=200, **fields):
    head = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items()).encode()
    return keep(b"HTTP/1.1 %d X\r\n%sContent-Length: %d\r\n\r\n%s" % (status, head, len(content), content))


class AddressesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="hci-")))
        cls.names = cls.folder / "named_addresses.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-o", cls.names, HERE / "named_addresses.c", "-ldl"], check=True, timeout=60)

    def edges(self, *answers):
        """A server at each address, with an answer by path, in order of the addresses."""
        servers = []
        for host, by_path in zip(ADDRESSES, answers):
            servers.append(self.enterContext(RawServer(by_path, host, servers[0].port if servers else 0)))
        self.url = f"http://{HOST}:{servers[0].port}"
        return servers

    def run_program(self, *arguments, addresses=ADDRESSES, status=0):
        done = subprocess.run([os.environ["HCI_PROGRAM"], *map(str, arguments)], capture_output=True, encoding="utf-8", timeout=120, check=False,
                              env={**os.environ, "LD_PRELOAD": str(self.names), "NAMED_HOST": HOST, "NAMED_ADDRESSES": ",".join(addresses)})
        self.assertEqual(done.returncode, status, done.stderr)
        return done

    def inspect(self, *options, paths=("/x",), addresses=ADDRESSES):
        done = self.run_program("inspect", *(self.url + path for path in paths), "--all-addresses", "--format", "json", *options,
                                addresses=addresses)
        report = json.loads(done.stdout)
        schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
        self.assertEqual([problem.message for problem in jsonschema.Draft202012Validator(schema).iter_errors(report)], [])
        return report["addresses"]

    def differences(self, *answers, paths=("/x",)):
        """By address, how its answer for one resource differs from the first address's."""
        self.edges(*({"/x": one} for one in answers))
        (row,) = self.inspect(paths=paths, addresses=ADDRESSES[:len(answers)])["resources"]
        self.assertEqual(row["address"], ADDRESSES[0])
        return {one["address"]: one["differs"] for one in row["answers"]}


class Differences(AddressesTest):
    def test_all_the_same(self):
        same = answer(ETag='"a"')
        self.assertEqual(self.differences(same, same, same), {"127.0.0.2": [], "::1": []})

    def test_each(self):
        plain = {"ETag": '"a"', "Last_Modified": "Mon, 05 Jan 2026 12:00:00 GMT", "Cache_Control": "max-age=60"}
        for title, there, found in (
                ("another tag for the same content", {**plain, "ETag": '"b"'}, ["etag"]),
                ("the same tag, weak", {**plain, "ETag": 'W/"a"'}, []),
                ("other content behind the same tag", {**plain, "content": b"HELLO"}, ["content"]),
                ("both", {**plain, "ETag": '"b"', "content": b"other"}, ["etag", "content"]),
                ("another date", {**plain, "Last_Modified": "Tue, 06 Jan 2026 12:00:00 GMT"}, ["last-modified"]),
                ("Age alone", {**plain, "Age": "30"}, ["age"]),
                ("another lifetime", {**plain, "Cache_Control": "no-store"}, ["caching"]),
                ("a Vary", {**plain, "Vary": "Cookie"}, ["caching"]),
                ("a field that decides nothing", {**plain, "X_Served_By": "edge-2"}, []),
                ("another status", {**plain, "status": 503}, ["status"])):
            with self.subTest(title):
                self.assertEqual(self.differences(answer(**plain), answer(**there)), {"127.0.0.2": found})

    def test_no_answer(self):
        self.edges({"/x": answer()})  # no server listens at the other addresses
        (row,) = self.inspect()["resources"]
        self.assertEqual({one["address"]: one["differs"] for one in row["answers"]}, {"127.0.0.2": ["no-answer"], "::1": ["no-answer"]})

    def test_words(self):
        self.edges({"/x": answer(ETag='"a"')}, {"/x": answer(ETag='"b"', Age="30")}, {"/x": answer(ETag='"a"')})
        sentence = 'the same content, but ETag `"b"`, here `"a"`: a client that moves between them downloads all of it again; Age `30`, here none'
        for form in ("text", "markdown", "markdown-short", "html"):
            with self.subTest(form):
                text = self.run_program("inspect", self.url + "/x", "--all-addresses", "--format", form).stdout
                if form == "html":
                    text = html.unescape(re.sub("<code class=\"quoted\">(.*?)</code>", r"`\1`", text))
                self.assertIn(sentence, " ".join(text.split()))
                self.assertIn("1 of 1 resource not the same at every address", " ".join(text.split()))
        lines = self.run_program("inspect", self.url + "/x", "--all-addresses", "--format", "ndjson").stdout.splitlines()
        (line,) = [found for found in map(json.loads, lines) if found["type"] == "addresses"]
        self.assertEqual(line["hosts"], [{"host": HOST, "addresses": list(ADDRESSES), "leftOut": 0}])


    def test_what_costs_bytes_is_a_finding(self):
        """Each difference that costs bytes, or leaves old content in caches, is in every format, and fails a build."""
        plain = {"ETag": '"a"', "Cache_Control": "max-age=60"}
        for there, rule, fails in (({**plain, "ETag": '"b"'}, "etag-differs-by-address", "warning"),
                                   ({**plain, "content": b"HELLO"}, "etag-reused-by-address", "error"),
                                   ({**plain, "Age": "30"}, None, None)):
            with self.subTest(rule):
                self.edges({"/x": answer(**plain)}, {"/x": answer(**there)})
                ask = ("inspect", self.url + "/x", "--all-addresses", "--rules", "etag-differs-by-address,etag-reused-by-address")
                for form in ("json", "ndjson", "sarif", "junit", "csv-findings", "html", "markdown", "text"):
                    said = self.run_program(*ask, "--format", form, addresses=ADDRESSES[:2]).stdout
                    (self.assertIn if rule else self.assertNotIn)(rule or "by-address", said, form)
                self.run_program(*ask, "--fail-on", "error", addresses=ADDRESSES[:2], status=int(fails == "error"))
                self.run_program(*ask, "--fail-on", "warning", addresses=ADDRESSES[:2], status=int(fails is not None))


class Asked(AddressesTest):
    def test_a_page_with_its_parts(self):
        page = answer(b"<img src=/a.png><img src=/gone.png>", Content_Type="text/html")
        servers = self.edges(*({"/": page, "/a.png": answer(ETag=f'"{i}"')} for i in range(3)))
        rows = self.inspect("--page", "--probes", "basic", paths=("/",))["resources"]
        self.assertEqual([(row["url"].removeprefix(self.url), len(row["answers"])) for row in rows], [("/", 2), ("/a.png", 2), ("/gone.png", 2)])
        for server in servers[1:]:
            self.assertEqual(sorted(request.target for request in server.requests), ["/", "/a.png", "/gone.png"], "each once")
            self.assertTrue(all(request.has(f"Host: {HOST}:{server.port}") for request in server.requests))

    def test_redirects_are_not_followed_there(self):
        servers = self.edges(*({"/x": answer(status=302, Location="/y"), "/y": answer()} for _ in range(2)))
        rows = self.inspect(addresses=ADDRESSES[:2])["resources"]
        self.assertEqual([row["url"].removeprefix(self.url) for row in rows], ["/x", "/y"])
        self.assertEqual(sorted(request.target for request in servers[1].requests), ["/x", "/y"], "both at once: either may come first")

    def test_secrets(self):
        self.edges(*({"/x": answer(Set_Cookie=f"sid=pl4ntQzXv9w{i}", Vary=f"pl4ntQzXv9w{i}")} for i in range(2)))
        done = self.run_program("inspect", f"{self.url}/x?token=t0kenQzXv9w", "--all-addresses", "--format", "json", addresses=ADDRESSES[:2])
        self.assertNotIn("t0kenQzXv9w", done.stdout + done.stderr)
        self.assertNotIn("sid=pl4nt", done.stdout)

    def test_one_address(self):
        self.edges({"/x": answer()})
        found = self.inspect(addresses=ADDRESSES[:1])
        self.assertEqual(found, {"hosts": [{"host": HOST, "addresses": ["127.0.0.1"], "leftOut": 0}], "resources": []})
        self.url = self.url.replace(HOST, "127.0.0.1")
        self.assertEqual(self.inspect(), {"hosts": [], "resources": []})

    def test_more_than_are_asked(self):
        self.edges({"/x": answer()})
        found = self.inspect(addresses=[f"127.0.0.{i}" for i in range(1, 20)])
        self.assertEqual((len(found["hosts"][0]["addresses"]), found["hosts"][0]["leftOut"]), (16, 3))
        self.assertEqual(len(found["resources"][0]["answers"]), 15)
        said = self.run_program("inspect", self.url + "/x", "--all-addresses", addresses=[f"127.0.0.{i}" for i in range(1, 20)]).stdout
        self.assertIn("(3 more not asked)", " ".join(said.split()))

    def test_not_with_an_address_of_ones_own(self):
        for other in (("--connect-to", "127.0.0.1:80"), ("--proxy", "http://127.0.0.1:80")):
            self.run_program("inspect", f"http://{HOST}/", "--all-addresses", *other, status=2)


if __name__ == "__main__":
    unittest.main()
