"""An independent reader parses every export and finds what the JSON report says."""

import csv
import functools
import html.parser
import io
import json
import pathlib
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree

import jsonschema

from program import run

SCHEMAS = pathlib.Path(__file__).parent / "schemas"
SECRET = "s3cr3t-v4lue"
HOSTILE = ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "![x](http://evil.example/x.png)",
           "[x](javascript:alert(1))", "@somebody", "=cmd|' /C calc'!A0", "+1+1", "-1-1", "@SUM(1)", "\t=1+1", "\r=1+1",
           "`` ` ```", "a|b|c", "]]>", "&lt;b&gt;&amp;", "\u001b]0;owned\u0007", "\u202eevil\u202c", "\u0000", "\ufffe", "\ud800",
           "{0} {1}", "# heading", "<!-- -->", "www.evil.example", "\\", "\u2028line", "</details><h1>x", "\"quoted\", 'twice'",
           "::error::x", "a " * 60 + "::set-output name=a::b", "##[error]x", "##vso[task.setvariable variable=a]b",
           "##teamcity[message text='x']", "x;=cmd|' /C calc'!A0", "x; +1"]


def entry(url, status=200, request=(), response=(), time="2026-01-05T12:00:00.000Z", text="x", media_type="text/plain"):
    """One entry of a HAR."""
    fields = lambda pairs: [{"name": name, "value": value} for name, value in pairs]
    return {"startedDateTime": time, "time": 5,
            "request": {"method": "GET", "url": url, "httpVersion": "HTTP/1.1", "headers": fields(request)},
            "response": {"status": status, "statusText": "", "httpVersion": "HTTP/1.1", "headers": fields(response),
                         "headersSize": 100, "bodySize": len(text), "content": {"size": len(text), "mimeType": media_type, "text": text}}}


def hostile_recording():
    """Each hostile value as URL, field value, validator, media type and content, loaded and loaded again; and a secret."""
    entries = []
    for number, value in enumerate(HOSTILE):
        url = f"http://a{number % 3}.example/{value}?token={SECRET}"
        date = ("Date", "Mon, 05 Jan 2026 12:00:00 GMT")
        entries.append(entry(url, request=[("X-Kind", value), ("Cookie", f"sid={SECRET}")], media_type=value, text=value, response=[
            date, ("ETag", value), ("Cache-Control", f"max-age=60, {value}"), ("Vary", "X-Kind"), ("Expires", value)]))
        entries.append(entry(url, 304, request=[("X-Kind", value), ("If-None-Match", value)], text="",
                             time="2026-01-05T12:05:00.000Z", response=[date, ("ETag", f'"other {value}"')]))
    return {"log": {"version": "1.2", "creator": {"name": "<b>x</b>", "version": "1"}, "entries": entries}}


class ActiveContent(html.parser.HTMLParser):
    """Collects everything in a page that would load, run or navigate, except links to RFCs."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        allowed = {"h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "code", "pre", "strong", "em", "a", "br", "hr", "details", "summary",
                   "table", "thead", "tbody", "tr", "th", "td"}
        links = [value for name, value in attrs if name not in ("class", "align")]
        if tag not in allowed or any(not link.startswith("https://www.rfc-editor.org/rfc/rfc") for link in links):
            self.found.append((tag, attrs))


class Formats(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.hostile = pathlib.Path(cls.folder.name, "hos <b>tile %20.har")
        cls.hostile.write_text(json.dumps(hostile_recording()), encoding="utf-8")
        cls.demo = pathlib.Path(cls.folder.name, "demo.har")
        done = run("inspect", "--demo", "--format", "har", "--output", cls.demo)
        assert done.status == 0, done.errors
        cls.recordings = (cls.demo, cls.hostile)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @functools.cache
    def export(self, recording, form):
        """The exact bytes that the program writes: standard output would lose its line ends here."""
        path = pathlib.Path(self.folder.name, f"{recording.name}.{form}")
        done = run("analyze", recording, "--format", form, "--output", path)
        self.assertEqual(done.status, 0, done.errors)
        text = path.read_bytes().decode("utf-8")
        self.assertNotIn(SECRET, text)
        return text

    def report(self, recording):
        return json.loads(self.export(recording, "json"))

    # --- CSV ---

    def table(self, recording, form):
        text = self.export(recording, form)
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        self.assertTrue(text.endswith("\r\n"))
        self.assertEqual({len(row) for row in rows}, {len(rows[0])})
        self.assertEqual(len(set(rows[0])), len(rows[0]))
        for row in rows:
            for cell in row:
                self.assertNotRegex(cell, r"(^|;\s*)[=+\-@\t\r\n]")
                self.assertFalse(any(ord(c) < 0x20 or c in "\u202e\u2028" for c in cell), cell)
        return [dict(zip(rows[0], row)) for row in rows[1:]]

    def test_tables_say_what_the_report_says(self):
        for recording in self.recordings:
            with self.subTest(recording.name):
                report = self.report(recording)
                number = lambda count: "" if count["value"] is None or count["basis"] == "unknown" else str(count["value"])
                resources = self.table(recording, "csv")
                self.assertEqual(resources, self.table(recording, "csv-resources"))
                self.assertEqual([(row["verdict"], row["transferred_bytes"], row["missed_basis"]) for row in resources],
                                 [(resource["verdict"]["code"], number(resource["bytes"]["transferred"]), resource["bytes"]["missed"]["basis"])
                                  for resource in report["resources"]])
                findings = self.table(recording, "csv-findings")
                self.assertEqual([(row["rule"], row["severity"], row["fingerprint"]) for row in findings],
                                 [(finding["rule"], finding["severity"], finding["fingerprint"]) for finding in report["findings"]])
                exchanges = self.table(recording, "csv-exchanges")
                self.assertEqual([(row["decision"], row["status"], row["resource"]) for row in exchanges],
                                 [(exchange["cache"]["decision"], str(exchange["status"] or ""), str(exchange["resource"]))
                                  for exchange in report["exchanges"]])

    # --- NDJSON ---

    def test_lines_are_the_reports_objects(self):
        for recording in self.recordings:
            with self.subTest(recording.name):
                report = self.report(recording)
                lines = [json.loads(line) for line in self.export(recording, "ndjson").removesuffix("\n").split("\n")]
                of = lambda kind: [{k: v for k, v in line.items() if k != "type"} for line in lines if line["type"] == kind]
                for kind in ("exchange", "resource", "revalidation", "finding"):
                    self.assertEqual(of(kind), report[f"{kind}s"])
                self.assertEqual(lines[0]["type"], "session")
                self.assertEqual(of("session"), [{k: report[k] for k in ("schemaVersion", "generator", "inputs", "cacheModel", "secretsMasked", "summary")}])
                self.assertLessEqual({line["type"] for line in lines}, {"session", "exchange", "resource", "revalidation", "finding"})

    # --- SARIF ---

    def test_sarif(self):
        schema = json.loads((SCHEMAS / "sarif_essentials.json").read_text(encoding="utf-8"))
        for recording in self.recordings:
            with self.subTest(recording.name):
                sarif = json.loads(self.export(recording, "sarif"))
                problems = [f"{problem.json_path}: {problem.message[:300]}"
                            for problem in jsonschema.Draft202012Validator(schema).iter_errors(sarif)]
                self.assertEqual(problems, [])
                run_, = sarif["runs"]
                rules = run_["tool"]["driver"]["rules"]
                report = self.report(recording)
                self.assertEqual([result["ruleId"] for result in run_["results"]], [finding["rule"] for finding in report["findings"]])
                for result in run_["results"]:
                    self.assertEqual(rules[result["ruleIndex"]]["id"], result["ruleId"])
                    for location in result["locations"]:
                        artifact = location["physicalLocation"]["artifactLocation"]
                        self.assertEqual(run_["artifacts"][artifact["index"]]["location"]["uri"], artifact["uri"])
                    self.assertNotRegex(result["message"]["text"], r"(?<!\\)\]\(")
                again = json.loads(run("analyze", recording, "--format", "sarif").output)
                prints = lambda log: [result["partialFingerprints"] for result in log["runs"][0]["results"]]
                self.assertEqual(prints(again), prints(sarif))

    # --- JUnit ---

    def test_junit(self):
        for recording in self.recordings:
            with self.subTest(recording.name):
                text = self.export(recording, "junit")
                done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", SCHEMAS / "junit.xsd", "-"], input=text,
                                      capture_output=True, encoding="utf-8", check=False)
                self.assertEqual(done.returncode, 0, done.stderr)
                root = xml.etree.ElementTree.fromstring(text)
                suites = root.findall("testsuite")
                report = self.report(recording)
                self.assertEqual(int(root.get("tests")), len(report["resources"]))
                self.assertEqual(len(root.findall("*/testcase")), len(report["resources"]))
                for suite in [root, *suites]:
                    self.assertEqual(int(suite.get("tests")), len(suite.findall(".//testcase")))
                    self.assertEqual(int(suite.get("failures")), len(suite.findall(".//failure")))
                bad = {index for finding in report["findings"] if finding["severity"] in ("error", "warning") for index in finding["resources"]}
                self.assertEqual(int(root.get("failures")), len(bad))
                said = "".join(root.itertext())
                for finding in report["findings"]:
                    self.assertIn(finding["rule"], said)

    # --- HAR ---

    def test_a_har_with_findings_is_the_same_recording(self):
        for recording in self.recordings:
            with self.subTest(recording.name):
                har = json.loads(self.export(recording, "har"))
                plain = json.loads(self.export(recording, "har-plain"))
                for one, other, exchange in zip(har["log"]["entries"], plain["log"]["entries"], self.report(recording)["exchanges"], strict=True):
                    found = one.pop("_httpCacheInspector")
                    self.assertEqual(found["cache"], exchange["cache"])
                    self.assertEqual(set(found), {"outcome", "cache", "verdict", "findings"})
                    self.assertEqual(one, other)
                self.assertEqual(har, plain)
                again = pathlib.Path(self.folder.name, "again.har")
                again.write_text(self.export(recording, "har"), encoding="utf-8")
                self.assertEqual(self.same(self.report(recording)), self.same(json.loads(run("analyze", again, "--format", "json").output)))

    @staticmethod
    def same(report):
        """The parts that must not change when a recording is written and read again; masked URLs keep their places."""
        return [[(e["status"], e["etag"], e["source"], e["bytes"], e["cache"]["decision"]) for e in report["exchanges"]],
                [(f["rule"], f["severity"], f["exchanges"]) for f in report["findings"]]]

    # --- Markdown ---

    def assert_harmless(self, text):
        done = subprocess.run(["cmark-gfm", "--unsafe", "-e", "table", "-e", "autolink", "-e", "strikethrough"], input=text, capture_output=True, encoding="utf-8", check=True)
        page = ActiveContent()
        page.feed(done.stdout)
        self.assertEqual(page.found, [])

    def test_markdown_is_a_text(self):
        for recording in self.recordings:
            for form in ("markdown", "markdown-short"):
                with self.subTest(recording.name, form=form):
                    text = self.export(recording, form)
                    self.assert_harmless(text)
                    outside = "".join(text.split("`")[::2]) if "``" not in text else ""
                    self.assertNotIn("@", outside)
                    for row in text.splitlines():
                        if row.startswith("| "):
                            self.assertIn(row.count("|"), {5, 7})
        self.assertLessEqual(self.export(self.demo, "markdown-short").count("\n"), 60)
        for finding in self.report(self.demo)["findings"]:
            self.assertIn(f"`{finding['rule']}`", self.export(self.demo, "markdown"))

    # --- all of them ---

    def test_no_format_lets_a_terminal_act(self):
        forms = run("analyze", "--help").output.split("--format FORMAT:{")[1].split("}")[0].split(",")
        self.assertIn("sarif", forms)
        for form in set(forms) - {"pdf"}:  # it is no text; test_pdf reads it
            with self.subTest(form):
                text = self.export(self.hostile, form)
                self.assertFalse(any(ord(c) < 0x20 and c not in "\r\n" or c in "\u202e\u2028\ufffe\x7f" for c in text))
                # Commands in a build's log: GitHub Actions recognises one behind whitespace, others anywhere.
                self.assertNotRegex(text, r"(?m)^\s*::|##[\w-]*\[")


if __name__ == "__main__":
    unittest.main()
