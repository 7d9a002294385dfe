"""The settings file, silenced rules, budgets and baselines; and the commands in the examples for pipelines."""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

import yaml

PROGRAM = pathlib.Path(os.environ["HCI_PROGRAM"]).resolve()
EXAMPLES = pathlib.Path(__file__).parents[2] / "resources" / "ci"
NAME = ".http-cache-inspector.toml"


def recording(*urls, tag="unquoted"):
    """Answers whose entity tag lacks its quotes: an error of the rule etag-syntax. Each is requested twice while it is
    fresh."""
    entry = lambda url, second: {
        "startedDateTime": f"2026-01-05T12:00:{second}Z", "request": {"method": "GET", "url": url, "httpVersion": "HTTP/1.1", "headers": []},
        "response": {"status": 200, "httpVersion": "HTTP/1.1", "headersSize": 100, "bodySize": 5000, "content": {"size": 5000},
                     "headers": [{"name": "Date", "value": "Mon, 05 Jan 2026 12:00:00 GMT"}, {"name": "ETag", "value": tag},
                                 {"name": "Cache-Control", "value": "max-age=3600"}]}}
    return json.dumps({"log": {"version": "1.2", "creator": {"name": "test", "version": "1"},
                               "entries": [entry(url, second) for second in (10, 20) for url in urls]}})


class SettingsTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory(prefix="hci-"))).resolve()
        (self.folder / ".git").mkdir()
        self.write("a.har", recording("http://a.example/x"))

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def analyze(self, *arguments, status=0, inside="."):
        done = subprocess.run([PROGRAM, "analyze", *map(str, arguments)], capture_output=True, cwd=self.folder / inside, encoding="utf-8",
                              timeout=120, check=False)
        self.assertEqual(done.returncode, status, done.stderr)
        return done

    def rules(self, *arguments, **options):
        report = json.loads(self.analyze(*arguments, "--format", "json", **options).stdout)
        return {finding["rule"] for finding in report["findings"]}


class Settings(SettingsTest):
    def test_is_found_from_below(self):
        self.write(NAME, 'fail-on = "error"\ncache = "shared"\n')
        (self.folder / "deep" / "er").mkdir(parents=True)
        report = json.loads(self.analyze("../../a.har", "--format", "json", inside="deep/er", status=1).stdout)
        self.assertEqual(report["cacheModel"], "shared")

    def test_not_above_a_work_tree(self):
        self.write(NAME, 'fail-on = "error"\n')
        (self.folder / "inner" / ".git").mkdir(parents=True)
        self.analyze("../a.har", inside="inner", status=0)

    @unittest.skipUnless(os.geteuid() == 0, "nobody else can give a file away")
    def test_not_another_users(self):
        settings = self.write(NAME, 'fail-on = "error"\n')
        self.analyze("a.har", status=1)
        os.chown(settings, 65534, 65534)
        self.assertIn("belongs to another user, and is not read", self.analyze("a.har").stderr)

    def test_the_command_line_wins(self):
        self.write(NAME, 'fail-on = "error"\ncache = "shared"\n')
        self.analyze("a.har", "--fail-on", "never", status=0)
        self.analyze("a.har", "--no-settings", status=0)
        report = json.loads(self.analyze("a.har", "--cache", "private", "--format", "json", status=1).stdout)
        self.assertEqual(report["cacheModel"], "private")
        other = self.write("other.toml", "")
        self.analyze("a.har", "--settings", other, status=0)

    def test_mistakes(self):
        for text, words in (("\nchache = 'cdn'", "line 2, column 1: there is no key 'chache'"), ("cache = ", "line 1, column"),
                            ("# " + "x" * (1 << 20), "too long"), ("fail-on = '\x1b[31m'", "line 1")):
            with self.subTest(text=text[:20]):
                self.write(NAME, text)
                done = self.analyze("a.har", status=2)
                self.assertEqual(done.stdout, "")
                self.assertIn(words, done.stderr)
                self.assertIn(NAME, done.stderr)
                self.assertNotIn("\x1b", done.stderr)
        (self.folder / NAME).unlink()
        self.analyze("a.har", "--settings", "none.toml", status=2)
        self.analyze("a.har", "--settings", "a.toml", "--no-settings", status=2)

    def test_silence(self):
        self.write("b.har", recording("http://a.example/x", "http://b.example/y"))
        self.write(NAME, '[[silence]]\nrules = ["etag-syntax"]\nurls = ["http://a.example/*"]\n')
        done = self.analyze("a.har", "--fail-on", "error")
        self.assertIn("1 finding silenced", done.stderr)
        self.assertNotIn("etag-syntax", self.rules("a.har"))
        self.assertIn("etag-syntax", self.rules("b.har"))
        self.write(NAME, '[[silence]]\nrules = ["etag-syntax"]\n')
        self.assertNotIn("etag-syntax", self.rules("b.har"))
        self.assertEqual(self.rules("b.har", "--rules", "etag-syntax"), {"etag-syntax"})

    def test_budgets(self):
        for text, words in (("avoidable-bytes = 5000", "over budget: avoidable bytes, "), ("findings = { etag-syntax = 0 }", "over budget: 1 finding of etag-syntax"),
                            ("missed-bytes = 0\navoidable-bytes = 10_000\nfindings = { etag-syntax = 1 }", None)):
            with self.subTest(text=text):
                self.write(NAME, "[budgets]\n" + text)
                done = self.analyze("a.har", status=1 if words else 0)
                self.assertIn(words or "", done.stderr)
                done = self.analyze("a.har", "--per-recording", status=1 if words else 0)
                self.assertIn("a.har: " + words if words else "", done.stderr)


class Baselines(SettingsTest):
    def test_old_findings_fail_nothing(self):
        self.write("new.har", recording("http://a.example/x", "http://a.example/new"))
        self.analyze("a.har", "--fail-on", "error", status=1)
        self.analyze("a.har", "--fail-on", "error", "--write-baseline", "baseline.json")
        done = self.analyze("a.har", "--fail-on", "error", "--baseline", "baseline.json")
        self.assertIn("not shown: in the baseline", done.stderr)
        self.analyze("new.har", "--fail-on", "error", "--baseline", "baseline.json", status=1)
        line = json.loads(self.analyze("a.har", "--per-recording", "--baseline", "baseline.json").stdout)
        self.assertGreater(line["summary"]["inBaseline"], 0)

    def test_named_by_the_settings(self):
        self.write("conf.toml", 'fail-on = "error"\nbaseline = "old.json"\n')
        self.analyze("a.har", "--settings", "conf.toml", status=2)
        self.analyze("a.har", "--settings", "conf.toml", "--write-baseline", "old.json")
        self.analyze("a.har", "--settings", "conf.toml")

    def test_the_same_bytes_twice(self):
        for name in ("one.json", "two.json"):
            self.analyze("a.har", "--write-baseline", name)
        self.assertEqual((self.folder / "one.json").read_bytes(), (self.folder / "two.json").read_bytes())

    def test_unusable(self):
        for text in ("", "{}", "[]", '{"schemaVersion":1,"kind":"baseline","findings":1}'):
            with self.subTest(text=text):
                self.write("bad.json", text)
                self.assertIn("bad.json", self.analyze("a.har", "--baseline", "bad.json", status=2).stderr)
        self.assertIn("none", self.analyze("a.har", "--write-baseline", "none/x.json", status=3).stderr)
        self.analyze("a.har", "--per-recording", "--write-baseline", "x.json", status=2)


class SecretNames(SettingsTest):
    """No output shows what the user calls a secret, by the settings file or an option."""

    PLANT = "pl4ntQzXv9w"
    NAMES = ("X-Customer-Id", "kunde")

    def setUp(self):
        super().setUp()
        har = json.loads(recording(f"http://a.example/x?kunde={self.PLANT}"))
        for entry in har["log"]["entries"]:
            entry["request"]["headers"] = [{"name": "X-Customer-Id", "value": self.PLANT}]
            entry["response"]["content"].update(mimeType="application/json", text=json.dumps({"kunde": self.PLANT}))
        self.write("b.har", json.dumps(har))

    def call(self, *arguments, status=0, typed=""):
        done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, cwd=self.folder, encoding="utf-8", input=typed,
                              timeout=120, check=False)
        self.assertEqual(done.returncode, status, done.stderr)
        return done.stdout + done.stderr

    def doors(self, *options):
        """The output of the commands that read recordings, and of errors in arguments."""
        names = next(line for line in self.call("analyze", "--help").splitlines() if "--format" in line)
        self.assertIn("FORMAT", names)
        for text in ("text", "html", "markdown", "markdown-short", "json", "ndjson", "csv", "csv-findings", "csv-exchanges", "csv-caches",
                     "sarif", "junit", "har", "har-plain"):
            yield text, self.call("analyze", "b.har", "--format", text, *options)
        yield "per recording", self.call("analyze", "b.har", "--per-recording", *options)
        yield "compare", self.call("compare", "b.har", "b.har", "--format", "json", *options)
        yield "two exchanges", self.call("compare", "b.har", "b.har", "--exchange", "0", "1", "--format", "json", *options)
        yield "a refused URL", self.call("inspect", f"ftp://a.example/?kunde={self.PLANT}", *options, status=2)
        yield "a refused option", self.call("analyze", "b.har", f"--no=?kunde={self.PLANT}", *options, status=2)
        yield "no file", self.call("analyze", f"none?kunde={self.PLANT}", *options, status=3)
        asked = {"jsonrpc": "2.0", "id": 1, "method": "tools/call",
                 "params": {"name": "explain_exchange", "arguments": {"recording": "b.har", "exchange": 0}}}
        hello = {"jsonrpc": "2.0", "id": 0, "method": "initialize",
                 "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}}
        ready = {"jsonrpc": "2.0", "method": "notifications/initialized"}
        yield "agents", self.call("mcp", *options, typed="".join(json.dumps(line) + "\n" for line in (hello, ready, asked)))

    def test_every_door(self):
        by_option = [word for name in self.NAMES for word in ("--secret-name", name)]
        self.write("own.toml", f"secret-names = {json.dumps(list(self.NAMES))}\n")
        for options in (by_option, ("--settings", "own.toml"), ("--no-settings", *by_option)):
            for door, text in self.doors(*options):
                with self.subTest(door=door, options=options):
                    self.assertNotIn(self.PLANT, text)
        for door, text in self.doors():
            with self.subTest(door=door, options="none"):
                if door not in ("csv-caches", "junit", "markdown", "markdown-short", "text", "sarif"):
                    self.assertIn(self.PLANT, text, "the door shows what is called no secret")

    def test_the_nearest_file_and_options_add_up(self):
        self.write(NAME, 'secret-names = ["X-Customer-Id"]\n')
        plain = self.call("analyze", "b.har", "--format", "har")
        self.assertNotIn(self.PLANT, plain, "known by the field, and masked wherever it stands")
        self.write(NAME, 'secret-names = ["other"]\n')
        self.assertIn(self.PLANT, self.call("analyze", "b.har", "--format", "har"))
        self.assertNotIn(self.PLANT, self.call("analyze", "b.har", "--format", "har", "--secret-name", "x_customer_id"))
        self.assertIn(self.PLANT, self.call("analyze", "b.har", "--format", "har", "--secret-name", "kunde", "--include-secrets"))

    def test_equal_secrets_have_one_number(self):
        report = json.loads(self.call("analyze", "b.har", "--format", "json", "--secret-name", "kunde", "--secret-name", "X-Customer-Id"))
        self.assertEqual(report["secretsMasked"], 1)
        self.assertEqual({row["url"] for row in report["exchanges"]}, {"http://a.example/x?kunde=[secret 1]"})

    def test_mistakes(self):
        for name, words in (("ETag", "caches read 'ETag', which is never masked"), ("X-*", "wants the name of a field"), ("", "text of 1 to")):
            with self.subTest(name=name):
                self.assertIn(words if name else "NAME missing", self.call("analyze", "b.har", f"--secret-name={name}", status=2))
                self.write("bad.toml", f"secret-names = [{json.dumps(name)}]\n")
                self.assertIn("bad.toml: line 1", self.call("analyze", "b.har", "--settings", "bad.toml", status=2))


class Examples(SettingsTest):
    """The commands of resources/ci, except the program's installation and the host's checkout."""

    def run_example(self, commands, passes):
        path = f"{PROGRAM.parent}:{os.environ['PATH']}"
        done = subprocess.run(["bash", "-e", "-c", "\n".join(commands)], cwd=self.folder, env={**os.environ, "PATH": path},
                              capture_output=True, encoding="utf-8", timeout=120, check=False)
        self.assertEqual(done.returncode, 0 if passes else 1, done.stderr)
        self.assertEqual(json.loads((self.folder / "report.json").read_text(encoding="utf-8"))["schemaVersion"], 1)
        self.assertIn("1 recording", (self.folder / "summary.txt").read_text(encoding="utf-8"))

    def commands(self):
        steps = yaml.safe_load((EXAMPLES / "github-actions.yml").read_text(encoding="utf-8"))["jobs"]["caching"]["steps"]
        github = [step["run"] for step in steps if "run" in step and step["name"] != "install"]
        gitlab = yaml.safe_load((EXAMPLES / "gitlab-ci.yml").read_text(encoding="utf-8"))["caching"]["script"]
        return {"github": github, "gitlab": gitlab}

    def test_commands(self):
        for host, commands in self.commands().items():
            for tag, passes in (("unquoted", False), ('"quoted"', True)):
                with self.subTest(host=host, passes=passes):
                    self.assertTrue(any("http-cache-inspector" in command for command in commands))
                    self.write("recordings/visit.har", recording("http://a.example/x", tag=tag))
                    self.run_example(commands, passes)


if __name__ == "__main__":
    unittest.main()
