"""Checks every JSON report against resources/report.schema.json by a real validator, and for what a schema cannot
express: indexes are valid, and the bytes add up."""

import contextlib
import functools
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

import jsonschema

from program import run

SCHEMA = pathlib.Path(__file__).parents[2] / "resources" / "report.schema.json"
PARTS = ("needed", "revalidation", "missed", "avoidable")
RECORDING = {"log": {"version": "1.2", "creator": {"name": "test", "version": "1"}, "entries": [
    {"startedDateTime": "2026-01-05T12:00:00Z",
     "request": {"method": "GET", "url": "http://a.example/x", "httpVersion": "HTTP/1.1", "headers": []},
     "response": {"status": 200, "httpVersion": "HTTP/1.1", "headersSize": 120, "bodySize": 5,
                  "headers": [{"name": "ETag", "value": "\"a\""}], "content": {"size": 5, "text": "hello"}}},
    {"startedDateTime": "nonsense", "request": {"method": "GET", "url": "http://a.example/x", "headers": "none"}},
    {"this": "is no entry"},
]}}


@functools.cache
def validator():
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def recordings():
    """The recordings outside the project, in the folder that HAR_CORPUS names."""
    folder = os.environ.get("HAR_CORPUS")
    return sorted(path for path in pathlib.Path(folder).rglob("*") if path.is_file() and path.suffix != ".tsv") if folder else []


@contextlib.contextmanager
def demo():
    """The demo origin; gives its URL."""
    with subprocess.Popen([os.environ["HCI_PROGRAM"], "demo"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          encoding="utf-8") as origin:
        try:
            yield re.search(r"http://127\.0\.0\.1:\d+", origin.stdout.readline())[0]
        finally:
            origin.kill()


class ReportSchema(unittest.TestCase):
    def assert_sound(self, report):
        problems = [f"{problem.json_path}: {problem.message[:300]}" for problem in validator().iter_errors(report)]
        self.assertEqual(problems, [])
        self.assert_indexes_hold(report)
        self.assert_bytes_add_up(report)

    def assert_indexes_hold(self, report):
        exchanges, resources = report["exchanges"], report["resources"]
        self.assertEqual([exchange["index"] for exchange in exchanges], list(range(len(exchanges))))
        self.assertEqual(report["summary"]["exchanges"], len(exchanges))
        self.assertEqual(sum(part["exchanges"] for part in report["inputs"]), len(exchanges))
        for resource in resources:
            for index in resource["exchanges"]:
                self.assertEqual(exchanges[index]["resource"], resource["index"])
        self.assertEqual(sum(len(resource["exchanges"]) for resource in resources), len(exchanges))
        self.assertEqual(sum(report["summary"]["decisions"].values()), len(exchanges))
        for finding in report["findings"]:
            self.assertTrue(all(index < len(exchanges) for index in finding["exchanges"]))
            self.assertTrue(all(index < len(resources) for index in finding["resources"]))

    def assert_bytes_add_up(self, report):
        for resource in report["resources"]:
            values = {name: count["value"] for name, count in resource["bytes"].items()}
            if None not in values.values():
                self.assertEqual(values["transferred"], sum(values[part] for part in PARTS))

    def test_demo_in_every_cache_model(self):
        for model in ("private", "shared", "cdn"):
            with self.subTest(model=model):
                done = run("inspect", "--demo", "--format", "json", "--cache", model)
                self.assertEqual(done.status, 0, done.errors)
                self.assertEqual(done.report["cacheModel"], model)
                self.assert_sound(done.report)

    def test_failures(self):
        with demo() as url:
            done = run("inspect", f"{url}/good/both", "http://127.0.0.1:1/x?token=s3cr3t99", "--format", "json")
        self.assertEqual(done.status, 0, done.errors)
        self.assert_sound(done.report)
        failures = [exchange.get("failure") for exchange in done.report["exchanges"]]
        self.assertEqual(failures[:2], [None, None])
        self.assertEqual(failures[2]["code"], "refused")
        self.assertTrue(failures[2]["text"].startswith("connection refused"), failures[2]["text"])

    def test_probes(self):
        done = run("inspect", "--demo", "--probes", "full", "--format", "json")
        self.assertEqual(done.status, 0, done.errors)
        self.assert_sound(done.report)
        self.assertGreater(len(done.report["probes"]), 20)
        for target in done.report["probes"]:
            for insight in target["insights"]:
                self.assertTrue(all(place < len(target["results"]) for place in insight["results"]))

    def test_replay(self):
        with demo() as url, tempfile.TemporaryDirectory(prefix="hci-") as folder:
            path = pathlib.Path(folder) / "visit.har"
            self.assertEqual(run("inspect", f"{url}/good/both", f"{url}/fault/tag-changes", "--format", "har", "--output", path).status, 0)
            done = run("replay", path, "--format", "json")
        self.assertEqual(done.status, 0, done.errors)
        self.assert_sound(done.report)
        self.assertEqual(done.report["replay"]["summary"]["answered"], 4)

    def test_recording_with_nonsense_in_it(self):
        with tempfile.NamedTemporaryFile("w", suffix=".har", encoding="utf-8") as file:
            json.dump(RECORDING, file)
            file.flush()
            done = run("analyze", file.name, "--format", "json")
        self.assertEqual(done.status, 0, done.errors)
        self.assert_sound(done.report)
        self.assertEqual(len(done.report["exchanges"]), 3)
        self.assertEqual(done.report["exchanges"][0]["etag"], '"a"')
        self.assertEqual({warning["exchange"] for warning in done.report["inputs"][0]["warnings"]}, {1, 2})

    def test_schema_refuses_what_is_no_report(self):
        with tempfile.NamedTemporaryFile("w", suffix=".har", encoding="utf-8") as file:
            json.dump(RECORDING, file)
            file.flush()
            report = run("analyze", file.name, "--format", "json").report
        report["exchanges"][0]["bytes"]["responseBody"] = {"value": 5, "basis": "unknown"}
        self.assertFalse(validator().is_valid(report))

    def test_recordings_of_every_recorder(self):
        for path in recordings():
            with self.subTest(path=path.name):
                done = run("analyze", path, "--format", "json")
                self.assertIn(done.status, (0, 3), done.errors)
                if done.status == 0:
                    self.assert_sound(done.report)


if __name__ == "__main__":
    unittest.main()
