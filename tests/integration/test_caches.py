"""`--caches`: every export compares each resource in several caches, and all exports agree."""

import csv
import io
import json
import pathlib
import tempfile
import unittest

import jsonschema

from program import run

SCHEMA = pathlib.Path(__file__).parents[2] / "resources" / "report.schema.json"
COOKIE = "s3cr3t-v4lue"


def entry(second, path, response, status=200, request=()):
    fields = lambda pairs: [{"name": name, "value": value} for name, value in pairs]
    return {"startedDateTime": f"2026-01-05T12:00:{second:02}.000Z", "time": 5,
            "request": {"method": "GET", "url": f"http://a.example{path}", "httpVersion": "HTTP/1.1", "headers": fields(request)},
            "response": {"status": status, "httpVersion": "HTTP/1.1", "headers": fields(response), "headersSize": 100, "bodySize": 1,
                         "content": {"size": 1, "text": "x"}}}


RECORDING = {"log": {"version": "1.2", "creator": {"name": "test", "version": "1"}, "entries": [
    entry(0, "/same", [("Cache-Control", "no-store")]),
    entry(1, "/cookie", [("Cache-Control", "max-age=600"), ("Set-Cookie", f"sid={COOKIE}"), ("ETag", '"1"')]),
    entry(3, "/page", [("Cache-Control", "max-age=600"), ("CF-Cache-Status", "HIT")]),
    entry(4, "/page?2", [("Cache-Control", "max-age=600"), ("CF-Cache-Status", "MISS")]),
    entry(2, "/plain|x", [("Cache-Control", "max-age=600, immutable"), ("ETag", '"1"')]),
]}}


class Caches(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.recording = pathlib.Path(cls.folder.name, "r.har")
        cls.recording.write_text(json.dumps(RECORDING), encoding="utf-8")
        cls.report = json.loads(cls.export("json", "all"))

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @classmethod
    def export(cls, form, caches, *more):
        path = pathlib.Path(cls.folder.name, f"out.{form}")
        done = run("analyze", cls.recording, "--format", form, *(["--caches", caches] if caches else []), "--output", path, *more)
        assert done.status == 0, done.errors
        text = path.read_bytes().decode("utf-8")
        assert COOKIE not in text
        return text

    def answers(self, path):
        number = next(r["index"] for r in self.report["resources"] if r["url"].endswith(path))
        row = next(r for r in self.report["cacheComparison"]["resources"] if r["resource"] == number)
        return {answer["cache"]: answer for answer in row["answers"]}

    def test_json(self):
        validator = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
        self.assertEqual([problem.message[:300] for problem in validator.iter_errors(self.report)], [])
        cookie = self.answers("/cookie")
        self.assertEqual(cookie["shared"]["stored"], 1)
        self.assertEqual(cookie["shared"]["differences"], [])
        self.assertIsNone(cookie["nginx"]["stored"])
        self.assertEqual(cookie["nginx"]["reason"]["code"], "nginx-set-cookie")
        self.assertIn("stored", cookie["nginx"]["differences"])
        same = self.answers("/same")
        self.assertEqual({name for name, answer in same.items() if answer["stored"] is not None}, {"cloudfront"})
        self.assertIsNone(same["private"]["conditional"])
        plain = self.answers("/plain|x")
        self.assertEqual(plain["private"]["conditional"], {"decision": "fresh-hit", "inBackground": False, "notModified": True})
        heads = {cache["name"]: cache for cache in self.report["cacheComparison"]["caches"]}
        self.assertEqual((heads["shared"]["stored"], heads["nginx"]["stored"]), (4, 3))

    def test_an_edge_that_says_otherwise(self):
        said = {path: {name: answer["edgeSaysOtherwise"] for name, answer in self.answers(path).items() if "edgeSaysOtherwise" in answer}
                for path in ("/page", "/page?2")}
        self.assertEqual(said, {"/page": {"cloudflare": "CF-Cache-Status: HIT"}, "/page?2": {}})
        self.assertIn("yet the answer says CF-Cache-Status: HIT", self.export("html", "cloudflare"))

    def test_without_the_option_nothing_is_said(self):
        self.assertNotIn("cacheComparison", json.loads(self.export("json", None)))
        for form in ("text", "markdown", "html"):
            self.assertNotIn("Traffic Server", self.export(form, None))

    def test_ndjson_has_the_same_objects(self):
        lines = [json.loads(line) for line in self.export("ndjson", "all").splitlines()]
        of = lambda kind: [{k: v for k, v in line.items() if k != "type"} for line in lines if line["type"] == kind]
        comparison = self.report["cacheComparison"]
        self.assertEqual(of("comparedResource"), comparison["resources"])
        self.assertEqual(of("cacheComparison"), [{k: v for k, v in comparison.items() if k != "resources"}])

    def test_csv_has_the_same_answers(self):
        for caches in ("all", None):
            rows = list(csv.DictReader(io.StringIO(self.export("csv-caches", caches), newline="")))
            expected = [(str(row["resource"]), answer["cache"], str(answer["stored"] is not None).lower(),
                         "" if answer["freshnessLifetime"] is None else str(answer["freshnessLifetime"]),
                         answer["get"]["decision"], answer["reload"]["decision"],
                         answer["conditional"]["decision"] if answer["conditional"] else "", answer["reason"]["code"])
                        for row in self.report["cacheComparison"]["resources"] for answer in row["answers"]]
            self.assertEqual([(row["resource"], row["cache"], row["stored"], row["freshness_lifetime"], row["get"], row["reload"],
                               row["conditional"], row["reason"]) for row in rows], expected)

    def test_reports_for_people(self):
        for form in ("text", "markdown", "html"):
            with self.subTest(form):
                said = self.export(form, "nginx,varnish")
                self.assertIn("≠", said)
                self.assertIn("nginx does not cache: Set-Cookie", said)
                self.assertIn("RFC 9111, shared", said)
                self.assertNotIn("Squid", said)
                said = said.partition("asked again at")[2]
                self.assertLess(said.index("/cookie"), said.index("/same"))
        short = self.export("markdown-short", "nginx")
        self.assertIn("| nginx | 3 | 3 | 0 | 0 |", short)

    def test_configuration_counts(self):
        file = pathlib.Path(self.folder.name, "caches.toml")
        file.write_text("[nginx]\nproxy_cache_valid_any = 77\n", encoding="utf-8")
        report = json.loads(self.export("json", "nginx", "--cache-config", file))
        self.assertEqual([cache["name"] for cache in report["cacheComparison"]["caches"]], ["shared", "nginx"])

    def finding(self, report, rule):
        return next(finding for finding in report["findings"] if finding["rule"] == rule)

    def test_findings_say_for_which_caches_they_hold(self):
        rows = {row["cache"]: row for row in self.finding(self.report, "set-cookie-shared")["caches"]}
        self.assertNotIn("chrome", rows)
        self.assertEqual((rows["squid"]["holds"], rows["squid"]["reason"]), (1, None))
        self.assertEqual((rows["nginx"]["holds"], rows["nginx"]["reason"]["code"]), (0, "nginx-set-cookie"))
        self.assertEqual(self.finding(self.report, "cdn-status")["caches"], [])
        for form in ("text", "markdown", "html", "ndjson"):
            with self.subTest(form):
                self.assertIn("nginx does not cache: Set-Cookie", self.export(form, None, "--cache", "nginx"))
        self.assertNotIn("caches", self.finding(json.loads(self.export("json", None)), "set-cookie-shared"))

    def test_what_if(self):
        for subject, requests, hits in (((), 5, [0, 0]), (("--what-if-for", "http://a.example/page"), 1, [0, 0])):
            report = json.loads(self.export("json", "nginx", "--what-if", "no-cache", *subject))
            self.assertEqual([problem.message[:300] for problem in jsonschema.Draft202012Validator(
                json.loads(SCHEMA.read_text(encoding="utf-8"))).iter_errors(report)], [])
            tried = report["whatIf"]
            self.assertEqual((tried["requests"], [row["hitsAfter"] for row in tried["caches"]]), (requests, hits))
            self.assertEqual([row["cache"] for row in tried["caches"]], ["shared", "nginx"])
        for form in ("text", "markdown", "markdown-short", "html"):
            with self.subTest(form):
                said = self.export(form, None, "--what-if", "max-age=9")
                self.assertIn("What if Cache-Control were", said)
        self.assertIn('{"type":"whatIf","cacheControl":"max-age=9"', self.export("ndjson", None, "--what-if", "max-age=9"))
        self.assertNotIn("whatIf", self.report)
        done = run("analyze", self.recording, "--what-if", "no-store", "--what-if-for", "other.example")
        self.assertIn("no request is of that URL, host or media type", done.errors)
        self.assertEqual(run("analyze", self.recording, "--what-if-for", "a.example").status, 2)

    def test_lists_are_checked(self):
        for text, said in (("ngin", "there is no cache 'ngin'"), (",", "wants all, or names")):
            done = run("analyze", self.recording, "--caches", text)
            self.assertEqual(done.status, 2)
            self.assertIn(said, done.errors)


if __name__ == "__main__":
    unittest.main()
