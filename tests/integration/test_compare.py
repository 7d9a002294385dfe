"""compare in the real program: its output, its exit status, and its JSON against the schema."""

import copy
import functools
import json
import pathlib
import tempfile
import unittest

import jsonschema

from program import run

RESOURCES = pathlib.Path(__file__).parents[2] / "resources"
NEW = ("new", "new-on-new-resource", "not-tested-before")
FORMATS = ("text", "markdown", "json")
BASES = ("measured", "reported", "derived", "upper-bound", "unknown")


@functools.cache
def validator(name="compare.schema.json"):
    schema = json.loads((RESOURCES / name).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def entry(url, *fields, size=5000, text=None, status=200, cookie="sid=s3cr3t-value-1", time="2026-01-05T12:00:00Z"):
    """One entry of a recording; `fields` are those of the response."""
    content = {"size": size, "mimeType": "text/plain", "text": text if text is not None else "x" * size}
    return {"startedDateTime": time,
            "request": {"method": "GET", "url": url, "httpVersion": "HTTP/1.1", "headers": [{"name": "Cookie", "value": cookie}]},
            "response": {"status": status, "httpVersion": "HTTP/1.1", "headersSize": 100, "bodySize": size,
                         "headers": [{"name": name, "value": value} for name, value in (("Date", "Mon, 05 Jan 2026 12:00:00 GMT"), *fields)],
                         "content": content}}


def recording(*entries):
    return json.dumps({"log": {"version": "1.2", "creator": {"name": "test", "version": "1"}, "entries": entries}})


class CompareTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory(prefix="hci-")))

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def sides(self, before, after):
        return self.write("before.har", recording(*before)), self.write("after.har", recording(*after))

    def compared(self, *arguments, status=0):
        done = run("compare", *arguments, "--format", "json")
        self.assertEqual((done.status, done.errors), (status, ""))
        self.assert_sound(done.report)
        return done.report

    def assert_sound(self, report):
        problems = [f"{problem.json_path}: {problem.message[:300]}" for problem in validator().iter_errors(report)]
        self.assertEqual(problems, [])
        resources = report["resources"]
        self.assertEqual([resource["index"] for resource in resources], list(range(len(resources))))
        for side in ("before", "after"):
            there = [resource[side] for resource in resources if resource[side]]
            self.assertEqual(len(there), report[side]["resources"])
            self.assertEqual(sum(one["exchanges"] for one in there), report[side]["exchanges"])
        for finding in report["findings"]:
            self.assertTrue(all(index < len(resources) for index in finding["resources"]))
        for states in report["summary"]["findings"].values():
            self.assertEqual(set(states), {"error", "warning", "info"})
        for differences in [report["summary"][name] for name in ("total", "matched", "perExchange")] + [one["bytes"] for one in resources]:
            for each in differences.values():
                self.assert_difference(each)

    def assert_difference(self, each):
        bases = [each[side]["basis"] for side in ("before", "after")]
        self.assertEqual(each["difference"]["basis"], max(bases, key=BASES.index))
        if "unknown" not in bases:
            self.assertEqual(each["difference"]["value"], each["after"]["value"] - each["before"]["value"])


class Recordings(CompareTest):
    def test_fixed_new_and_remaining(self):
        before, after = self.sides(
            [entry("http://a.example/fixed"), entry("http://a.example/stays"), entry("http://a.example/breaks", ("ETag", '"v"'))],
            [entry("http://a.example/breaks"), entry("http://a.example/fixed", ("ETag", '"v"')), entry("http://a.example/stays")])
        report = self.compared(before, after)
        found = {finding["state"]: [report["resources"][index]["after"]["url"] for index in finding["resources"]]
                 for finding in report["findings"] if finding["rule"] == "validator-missing"}
        self.assertEqual(found, {"fixed": ["http://a.example/fixed"], "new": ["http://a.example/breaks"], "remaining": ["http://a.example/stays"]})
        text = run("compare", before, after).output
        first = text.splitlines()[:12]
        self.assertTrue(any(line.startswith("  It fixes ") and "new finding" in line for line in first), text)

    def test_against_itself(self):
        before, after = self.sides([entry("http://a.example/x")], [entry("http://a.example/x")])
        report = self.compared(before, after)
        self.assertEqual({finding["state"] for finding in report["findings"]}, {"remaining"})
        self.assertEqual((report["outcomes"], report["validators"], report["lifetimes"]), ([], [], []))
        self.assertEqual(run("compare", before, after, "--fail-on", "warning").status, 0)

    def test_fail_on_what_is_new(self):
        good, bad = [entry("http://a.example/x", ("ETag", '"v"'))], [entry("http://a.example/x", ("ETag", "unquoted"))]
        before, after = self.sides(good, bad)
        for arguments, status in (((before, after), 0), ((before, after, "--fail-on", "error"), 1), ((after, before, "--fail-on", "error"), 0),
                                  ((after, after, "--fail-on", "error"), 0), ((before, after, "--fail-on", "error", "--rules=-etag-syntax"), 0)):
            with self.subTest(arguments=arguments):
                self.assertEqual(run("compare", *arguments).status, status)

    def test_rules(self):
        before, after = self.sides([entry("http://a.example/x")], [entry("http://a.example/x", ("ETag", "unquoted"))])
        report = self.compared(before, after, "--rules", "etag-syntax")
        self.assertEqual([(finding["rule"], finding["state"]) for finding in report["findings"]], [("etag-syntax", "new")])

    def test_renamed_bundle(self):
        before, after = self.sides([entry("http://a.example/app.3f2a1c.js", ("ETag", '"1"'), size=9000)],
                                   [entry("http://a.example/app.9b8e7d.js", ("ETag", '"2"'), size=3000)])
        report = self.compared(before, after)
        self.assertEqual([resource["matchedBy"] for resource in report["resources"]], ["fingerprint"])
        self.assertEqual(report["resources"][0]["bytes"]["transferred"]["difference"]["value"], -6000)

    def test_validators_and_lifetimes(self):
        before, after = self.sides([entry("http://a.example/x", ("ETag", '"1"'), ("Cache-Control", "max-age=60"))],
                                   [entry("http://a.example/x", ("ETag", '"2"'), ("Cache-Control", "max-age=3600"))])
        report = self.compared(before, after)
        self.assertEqual([(change["field"], change["before"], change["after"], change["stillMatches"]) for change in report["validators"]],
                         [("ETag", '"1"', '"2"', False)])
        self.assertEqual([(change["before"]["seconds"], change["after"]["seconds"]) for change in report["lifetimes"]], [(60, 3600)])

    def test_one_empty_side(self):
        before, after = self.sides([], [entry("http://a.example/x")])
        for arguments in ((before, after), (after, before), (before, before)):
            for form in FORMATS:
                with self.subTest(arguments=arguments, form=form):
                    self.assertEqual(run("compare", *arguments, "--format", form).status, 0)
        self.assertEqual(len(self.compared(before, after)["resources"]), 1)

    def test_same_input_same_bytes(self):
        before, after = self.sides([entry(f"http://a.example/{i}") for i in range(40)], [entry(f"http://b.example/{i}") for i in range(40)])
        for form in FORMATS:
            with self.subTest(form=form):
                self.assertEqual(len({run("compare", before, after, "--format", form).output for _ in range(3)}), 1)

    def test_output(self):
        before, after = self.sides([entry("http://a.example/x")], [entry("http://a.example/x")])
        target = self.folder / "comparison.md"
        done = run("compare", before, after, "--format", "markdown", "--output", target)
        self.assertEqual((done.status, done.output, done.errors), (0, "", ""))
        self.assertTrue(target.read_text(encoding="utf-8").startswith("# HTTP Cache Inspector"))


class Reports(CompareTest):
    def report(self, path, *options):
        target = path.with_suffix(".json")
        self.assertEqual(run("analyze", path, "--format", "json", "--output", target, *options).status, 0)
        return target

    def test_a_report_says_what_its_recording_says(self):
        before, after = self.sides(
            [entry("http://a.example/x", ("ETag", '"1"')), entry("http://a.example/y")],
            [entry("http://a.example/y", ("ETag", '"2"')), entry("http://a.example/x", ("ETag", '"3"'))])
        keys = ("summary", "resources", "findings", "outcomes", "validators", "lifetimes")
        told = lambda *files: {key: value for key, value in self.compared(*files).items() if key in keys}
        recordings = told(before, after)
        self.assertNotEqual(recordings["findings"], [])
        for files in ((self.report(before), self.report(after)), (self.report(before), after), (before, self.report(after))):
            with self.subTest(files=files):
                self.assertEqual(told(*files), recordings)

    def test_members_in_another_order(self):
        before, after = self.sides([entry("http://a.example/x")], [entry("http://a.example/x", ("ETag", '"1"'))])
        report = self.report(before)
        expected = self.compared(report, after)
        report.write_text(json.dumps(json.loads(report.read_text(encoding="utf-8")), sort_keys=True, indent=2), encoding="utf-8")
        self.assertEqual(self.compared(report, after), expected)

    def test_cache_models(self):
        before, after = self.sides([entry("http://a.example/x")], [entry("http://a.example/x")])
        shared = self.report(before, "--cache", "shared")
        self.assertEqual(self.compared(shared, after)["cacheModel"], "shared")
        self.assertEqual(self.compared(before, after)["cacheModel"], "private")
        self.assertEqual(self.compared(before, after, "--cache", "cdn")["cacheModel"], "cdn")
        for arguments in ((shared, self.report(after)), (shared, after, "--cache", "private")):
            with self.subTest(arguments=arguments):
                done = run("compare", *arguments)
                self.assertEqual((done.status, done.output), (3, ""))
                self.assertIn("shared", done.errors)
                self.assertIn("private", done.errors)

    def test_older_report(self):
        before, after = self.sides([entry("http://a.example/x")], [entry("http://a.example/x")])
        path = self.report(before)
        old = json.loads(path.read_text(encoding="utf-8"))
        for exchange in old["exchanges"]:
            del exchange["contentHash"]
        for resource in old["resources"]:
            del resource["bytes"]["avoidable"]
        path.write_text(json.dumps(old), encoding="utf-8")
        report = self.compared(path, after)
        self.assertEqual(report["before"]["missing"], ["contentHash", "avoidable"])
        self.assertEqual(report["summary"]["total"]["avoidable"]["difference"], {"value": None, "basis": "unknown"})
        self.assertIn("member-missing", {note["code"] for note in report["notes"]})

    def test_what_cannot_be_read(self):
        good = self.sides([entry("http://a.example/x")], [])[0]
        whole = self.report(good).read_text(encoding="utf-8")
        broken = json.loads(whole)
        broken["findings"][0]["resources"] = [99]
        for name, text in (("none.har", None), ("empty.har", ""), ("text.txt", "hello"), ("cut.json", whole[:len(whole) // 2]),
                           ("newer.json", whole.replace('"schemaVersion":1', '"schemaVersion":2')), ("index.json", json.dumps(broken)),
                           ("alone.json", '{"schemaVersion": 1}'), ("deep.json", '{"schemaVersion":' + "[" * 5000)):
            path = self.folder / name if text is None else self.write(name, text)
            for arguments in ((path, good), (good, path)):
                with self.subTest(name=name, first=arguments[0] == path):
                    done = run("compare", *arguments)
                    self.assertEqual((done.status, done.output), (3, ""))
                    self.assertIn(name, done.errors)
                    self.assertEqual(len(done.errors.splitlines()), 1, done.errors)


class Strangers(CompareTest):
    def test_hostile_texts(self):
        url = "http://a.example/`|<script>alert(1)</script>@team\x1b[31m\u202e"
        tag = '"`|</td>\u202e[x](http://evil.example)"'
        before, after = self.sides([entry(url, ("ETag", tag))], [entry(url, ("ETag", "\x1b]0;x\x07")), entry("javascript:alert(1)"), entry("x" * 5000)])
        for form in FORMATS:
            with self.subTest(form=form):
                done = run("compare", before, after, "--format", form)
                self.assertEqual((done.status, done.errors), (0, ""))
                for character in "\x1b\x07\u202e":
                    self.assertNotIn(character, done.output)
        self.compared(before, after)

    def test_secrets(self):
        secret = "Zx81kQp0s3cr3t77"
        before, after = self.sides(
            [entry(f"http://a.example/x?access_token={secret}", ("Set-Cookie", f"sid={secret}"), cookie=f"sid={secret}")],
            [entry(f"http://a.example/x?access_token={secret}", ("X-Echo", secret), ("ETag", "unquoted"), cookie=f"sid={secret}")])
        masked, open_report = self.folder / "masked.json", self.folder / "open.json"
        self.assertEqual(run("analyze", before, "--format", "json", "--output", masked).status, 0)
        self.assertEqual(run("analyze", before, "--format", "json", "--include-secrets", "--output", open_report).status, 0)
        for first in (before, masked, open_report):
            for form in FORMATS:
                with self.subTest(first=first.name, form=form):
                    done = run("compare", first, after, "--format", form)
                    self.assertEqual(done.status, 0, done.errors)
                    self.assertNotIn(secret, done.output + done.errors)
        self.assertIn(secret, run("compare", before, after, "--format", "json", "--include-secrets").output)
        both = self.compared(before, after)["resources"]
        self.assertEqual(len(both), 1)
        self.assertEqual(both[0]["before"]["url"], both[0]["after"]["url"])


class Demo(CompareTest):
    def inspect(self, name):
        path = self.folder / name
        self.assertEqual(run("inspect", "--demo", "--format", "har", "--output", path).status, 0)
        return path

    def test_demo_twice(self):
        """Another port in each run: still the same site."""
        report = self.compared(self.inspect("one.har"), self.inspect("two.har"))
        self.assertGreater(report["summary"]["matchedOrigin"]["paths"], 20)
        self.assertTrue(all(resource["matchedBy"] == "url" for resource in report["resources"]))
        self.assertEqual({finding["state"] for finding in report["findings"]}, {"remaining"})

    def test_demo_without_one_fault(self):
        before = self.inspect("before.har")
        har = json.loads(before.read_text(encoding="utf-8"))
        mended = copy.deepcopy(har)
        mended["log"]["entries"] = [one for one in har["log"]["entries"] if "/fault/tag-changes" not in one["request"]["url"]]
        report = self.compared(before, self.write("after.har", json.dumps(mended)))
        gone = [finding for finding in report["findings"] if finding["state"] == "gone-with-resource"]
        self.assertTrue(gone)
        self.assertFalse([finding for finding in report["findings"] if finding["state"] in ("fixed", *NEW)])


class Usage(CompareTest):
    def test_help(self):
        done = run("compare", "--help")
        self.assertEqual(done.status, 0)
        self.assertIn("BEFORE AFTER", done.output)
        self.assertIn("compare BEFORE AFTER", run("--help").output)

    def test_unusable_arguments(self):
        for arguments, words in ((["compare"], "BEFORE"), (["compare", "x"], "AFTER"), (["compare", "x", "y", "--format", "har"], "--format"),
                                 (["compare", "x", "y", "--cache", "browser"], "--cache"), (["compare", "x", "y", "--rules", "none-such"], "none-such"),
                                 (["compare", "x", "y", "--fail-on", "info"], "--fail-on"), (["compare", "x", "y", "z"], "z")):
            with self.subTest(arguments=arguments):
                done = run(*arguments)
                self.assertEqual((done.status, done.output), (2, ""))
                self.assertIn(words, done.errors)


class Exchanges(CompareTest):
    """compare --exchange: any two exchanges."""

    def two(self, *arguments):
        done = run("compare", self.file, self.file, "--exchange", *arguments, "--format", "json")
        self.assertEqual((done.status, done.errors), (0, ""))
        problems = [f"{problem.json_path}: {problem.message[:300]}" for problem in validator("exchanges.schema.json").iter_errors(done.report)]
        self.assertEqual(problems, [])
        return done.report

    def setUp(self):
        super().setUp()
        self.file = self.write("visit.har", recording(
            entry("http://a.example/x", ("ETag", '"v1"'), ("Vary", "Accept, Cookie"), ("Age", "3"), text="one", size=3),
            entry("http://b.example/x", ("ETag", '"v2"'), ("Vary", "cookie,accept"), ("X-Edge", "`hit`"), text="one", size=3, cookie="sid=other-value-2"),
            entry("http://a.example/y", ("ETag", '"v1"'), ("Vary", "Accept, Cookie"), ("Age", "3"), text="two", size=3, status=404)))

    def test_fields(self):
        report = self.two(0, 1)
        rows = {row["name"]: row for row in report["response"]}
        self.assertEqual({name: row["change"] for name, row in rows.items()}, {"ETag": "updated", "Age": "missing", "X-Edge": "added"})
        self.assertEqual((rows["ETag"]["first"], rows["ETag"]["second"]), (['"v1"'], ['"v2"']))
        self.assertEqual([row["first"] for row in report["request"]], [["sid=[secret 1]"]])
        self.assertEqual([row["second"] for row in report["request"]], [["sid=[secret 2]"]])
        self.assertEqual((report["content"], report["same"], report["secretsMasked"]), ("same", False, 2))

    def test_same(self):
        self.assertTrue(self.two(1, 1)["same"])
        different = self.two(0, 2)
        self.assertEqual((different["content"], different["same"], different["response"]), ("different", False, []))

    def test_forms_for_people(self):
        text = run("compare", self.file, self.file, "--exchange", 0, 1)
        self.assertEqual((text.status, text.errors), (0, ""))
        self.assertIn("`hit`", text.output)
        self.assertTrue(all(len(line) <= 80 for line in text.output.splitlines()))
        markdown = run("compare", self.file, self.file, "--exchange", 0, 1, "--format", "markdown").output
        self.assertRegex(markdown, r"\A```text\n(.|\n)*\n```\n\Z")

    def test_no_such_exchange(self):
        for arguments, status in (((0, 3), 3), ((0, -1), 2), ((0, "x"), 2), ((0,), 2)):
            with self.subTest(arguments=arguments):
                done = run("compare", self.file, self.file, "--exchange", *arguments)
                self.assertEqual((done.status, done.output), (status, ""))
                self.assertNotEqual(done.errors, "")


if __name__ == "__main__":
    unittest.main()
