"""Exports checked by validators of others: html-validate, markdownlint and Microsoft's SARIF Multitool, from npm
(tests/integration/format_validators). Each is shown a broken file as well: one that accepts everything proves nothing. Variants of a URL
may have the same heading, and lines are as long as their sentences."""

import collections
import json
import pathlib
import subprocess
import tempfile
import unittest

from program import run
from raw_server import RawServer, keep
from test_formats import hostile_recording

VALIDATORS = pathlib.Path(__file__).parent / "format_validators"
# Locations that Multitool misses and a recording does not have: a line of a source file, and the program's
# home page.
WANTED_OF_SARIF = {"SARIF2017", "SARIF2005"}


class Validators(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="hci-")))
        recordings = {"demo": cls.folder / "demo.har", "hostile": cls.folder / "hostile.har"}
        done = run("inspect", "--demo", "--probes", "full", "--format", "har", "--output", recordings["demo"])
        assert done.status == 0, done.errors
        recordings["hostile"].write_text(json.dumps(hostile_recording()), encoding="utf-8")
        for name, recording in recordings.items():
            for form, suffix in (("html", "html"), ("markdown", "md"), ("markdown-short", "short.md"), ("sarif", "sarif")):
                done = run("analyze", recording, "--caches", "private,nginx,squid", "--what-if", "max-age=60", "--format", form,
                           "--output", cls.folder / f"{name}.{suffix}")
                assert done.status == 0, done.errors

    def tool(self, name, *arguments):
        done = subprocess.run(["node", VALIDATORS / "node_modules" / name, *map(str, arguments)], capture_output=True, encoding="utf-8",
                              cwd=self.folder, timeout=300, check=False)
        return done.returncode, done.stdout + done.stderr

    def exports(self, *suffixes):
        return [f"{name}.{suffix}" for name in ("demo", "hostile") for suffix in suffixes]

    # --- HTML ---

    def html(self, *files):
        return self.tool("html-validate/bin/html-validate.mjs", "--preset", "standard", *files)

    def test_html(self):
        self.inspect_twice("beside.html")
        status, said = self.html(*self.exports("html"), "beside.html")
        self.assertEqual(status, 0, said[:3000])
        (self.folder / "broken.html").write_text("<!DOCTYPE html><html><body><p><div></p><img></body></html>", encoding="utf-8")
        self.assertEqual(self.html("broken.html")[0], 1)

    def inspect_twice(self, name):
        """A report with an inspection's extras: another address, and the remembered state."""
        answer = 'HTTP/1.1 200 X\r\nETag: "{}"\r\nContent-Length: 1\r\n\r\nx'
        with RawServer({"/x": keep(answer.format("<a&b>").encode())}) as here, RawServer({"/x": keep(answer.format("b").encode())}) as there:
            for _ in range(2):
                done = run("inspect", f"{here.url}/x", "--state", self.folder / "state", "--also", f"127.0.0.1:{there.port}",
                           "--format", "html", "--output", self.folder / name)
                self.assertEqual(done.status, 0, done.errors)
                here.answers["/x"] = keep(answer.format("c").encode())

    # --- Markdown ---

    def markdown(self, *files):
        return self.tool("markdownlint-cli2/markdownlint-cli2-bin.mjs", "--config", VALIDATORS / ".markdownlint.json", *files)

    def test_markdown(self):
        status, said = self.markdown(*self.exports("md", "short.md"))
        self.assertEqual(status, 0, said[:3000])
        (self.folder / "broken.md").write_text("## A\n#### B\n", encoding="utf-8")
        status, said = self.markdown("broken.md")
        self.assertEqual(status, 1)
        self.assertIn("MD001", said)

    # --- SARIF ---

    def sarif(self, file):
        """How many results each of Multitool's rules gives for the file."""
        found = self.folder / "found.sarif"
        found.unlink(missing_ok=True)
        status, said = self.tool("@microsoft/sarif-multitool/bin.js", "validate", file, "--output", found)
        self.assertEqual(status, 0, said[-2000:])
        (log,) = json.loads(found.read_text(encoding="utf-8-sig"))["runs"]
        return collections.Counter(result["ruleId"] for result in log.get("results", []))

    def test_sarif(self):
        for file in self.exports("sarif"):
            with self.subTest(file):
                self.assertLessEqual(set(self.sarif(file)), WANTED_OF_SARIF)
        broken = json.loads((self.folder / "demo.sarif").read_text(encoding="utf-8"))
        broken["runs"][0]["results"][0]["message"] = {}
        (self.folder / "broken.sarif").write_text(json.dumps(broken), encoding="utf-8")
        self.assertTrue(any(rule.startswith("JSON") for rule in self.sarif("broken.sarif")))


if __name__ == "__main__":
    unittest.main()
