"""`inspect --state`: a run reports changes since the last one, and whether validators show them."""

import json
import os
import pathlib
import stat
import tempfile
import unittest
import zlib
from xml.etree import ElementTree

import jsonschema

from program import run
from raw_server import RawServer, keep

RESOURCES = pathlib.Path(__file__).parents[2] / "resources"
MONDAY, TUESDAY = "Mon, 05 Jan 2026 12:00:00 GMT", "Tue, 06 Jan 2026 12:00:00 GMT"


def schema(name):
    document = json.loads((RESOURCES / name).read_text(encoding="utf-8"))
    return jsonschema.Draft202012Validator(document, format_checker=jsonschema.FormatChecker())


class Anywhere:
    """One answer for every path."""

    def __init__(self, answer):
        self.answer = answer

    def get(self, *_):
        return self.answer


class StateTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory(prefix="hci-"))).resolve()
        self.file = self.folder / "state.json"
        self.pages = {}
        self.server = self.enterContext(RawServer(Anywhere(self.answer)))

    def answer(self, connection, request):
        status, fields, content = self.pages.get(request.target, (404, {}, b"none"))
        head = "".join(f"{name}: {value}\r\n" for name, value in fields.items()).encode("latin-1")
        return keep(b"HTTP/1.1 %d X\r\n%sContent-Length: %d\r\n\r\n%s" % (status, head, len(content), content))(connection, request)

    def page(self, content=b"hello", status=200, target="/x", **fields):
        self.pages[target] = (status, {name.replace("_", "-"): value for name, value in fields.items()}, content)

    def inspect(self, *options, status=0, targets=("/x",)):
        done = run("inspect", *(self.server.url + target for target in targets), "--state", self.file, *options)
        self.assertEqual(done.status, status, done.errors)
        return done

    def rows(self, *options, **more):
        report = self.inspect("--format", "json", *options, **more).report
        self.assertEqual([problem.message for problem in schema("report.schema.json").iter_errors(report)], [])
        self.assertEqual([problem.message for problem in schema("state.schema.json").iter_errors(self.remembered())], [])
        return report["state"]

    def row(self, *options, **more):
        (row,) = self.rows(*options, **more)["resources"]
        return row

    def remembered(self):
        return json.loads(self.file.read_text(encoding="utf-8"))


class Outcomes(StateTest):
    def assert_outcome(self, before, now, outcome, severity):
        self.file.unlink(missing_ok=True)
        self.page(**before)
        self.assertEqual(self.row()["outcome"], "new")
        self.page(**now)
        row = self.row()
        self.assertEqual((row["outcome"], row["severity"]), (outcome, severity), row)
        return row

    def test_each(self):
        tag, other, weak = {"ETag": '"a"'}, {"ETag": '"b"'}, {"ETag": 'W/"a"'}
        for title, before, now, outcome, severity in (
                ("the same", tag, tag, "unchanged", None),
                ("no validator, the same", {}, {}, "unchanged", None),
                ("another tag, same content", tag, other, "validators-changed", "warning"),
                ("the tag has gone", tag, {}, "validators-changed", "warning"),
                ("a tag has come", {}, tag, "validators-changed", "warning"),
                ("weak now: weakly equal (RFC 9110 8.8.3.2)", tag, weak, "unchanged", None),
                ("another date, same content", {"Last_Modified": MONDAY}, {"Last_Modified": TUESDAY}, "validators-changed", "warning"),
                ("the date in an obsolete form (5.6.7)", {"Last_Modified": MONDAY}, {"Last_Modified": "Mon Jan  5 12:00:00 2026"}, "unchanged", None),
                ("a date that is none", {"Last_Modified": "today"}, {"Last_Modified": "now"}, "validators-changed", "warning"),
                ("another date beside the same tag", {**tag, "Last_Modified": MONDAY}, {**tag, "Last_Modified": TUESDAY}, "validators-changed", "warning"),
                ("both", tag, {**other, "content": b"other"}, "changed", None),
                ("content without validators", {}, {"content": b"other"}, "changed", None),
                ("content behind the same tag", tag, {**tag, "content": b"other"}, "changed-unnoticed", "error"),
                ("content behind the same weak tag", weak, {**weak, "content": b"other"}, "changed-unnoticed", "info"),
                ("content behind the same date", {"Last_Modified": MONDAY}, {"Last_Modified": MONDAY, "content": b"other"}, "changed-unnoticed", "error"),
                ("same tag, another date", {**tag, "Last_Modified": MONDAY}, {**tag, "Last_Modified": TUESDAY, "content": b"other"}, "changed-unnoticed", "error"),
                ("another tag, same date", {**tag, "Last_Modified": MONDAY}, {**other, "Last_Modified": MONDAY, "content": b"other"}, "changed", None)):
            with self.subTest(title):
                self.assert_outcome(before, now, outcome, severity)

    def test_another_coding_is_the_same_content(self):
        packed = [zlib.compressobj(level, wbits=31) for level in (1, 9)]
        one, two = (packer.compress(b"hello " * 1000) + packer.flush() for packer in packed)
        self.assertNotEqual(one, two)
        self.assert_outcome({"content": one, "Content_Encoding": "gzip"}, {"content": two, "Content_Encoding": "gzip"}, "unchanged", None)

    def test_contents_that_are_too_long_to_keep(self):
        long = ("--max-body", "10")
        self.page(b"x" * 100_000, ETag='"a"')
        self.row(*long)
        self.page(b"x" * 99_999 + b"y", ETag='"a"')
        self.assertEqual(self.row(*long)["outcome"], "changed-unnoticed")
        self.assertEqual(self.row(*long)["outcome"], "unchanged")

    def test_answers_that_cannot_be_compared_leave_what_was(self):
        self.page(ETag='"a"')
        self.row()
        self.page(b"gone", status=404)
        row = self.row()
        self.assertEqual((row["outcome"], row["now"], row["before"]["etag"]), ("not-compared", None, '"a"'))
        self.page(ETag='"b"')
        self.assertEqual(self.row()["outcome"], "validators-changed")

    def test_a_tag_that_is_not_utf_8(self):
        self.page(ETag='"\xe4\xff"')
        self.row()
        self.assertEqual(self.row()["outcome"], "unchanged")


class Runs(StateTest):
    def test_fail_on(self):
        self.page(ETag='"a"', Cache_Control="max-age=60", Date=MONDAY)
        never = ("--rules", "etag-syntax")  # nothing else fails
        self.inspect("--fail-on", "warning", *never)
        self.inspect("--fail-on", "warning", *never)
        self.page(ETag='"b"', Cache_Control="max-age=60", Date=MONDAY)
        before = self.file.read_bytes()
        self.inspect("--fail-on", "error", *never)
        self.file.write_bytes(before)
        self.inspect("--fail-on", "warning", *never, status=1)
        self.inspect("--fail-on", "warning", *never)
        self.page(b"other", ETag='"b"', Cache_Control="max-age=60", Date=MONDAY)
        self.inspect("--fail-on", "error", *never, status=1)

    def test_reports_for_people(self):
        self.page(ETag='"a"')
        self.inspect()
        self.page(ETag='"b"')
        before = self.file.read_bytes()
        sentence = 'The content is the same, and ETag was `"a"` and is `"b"`: a client that revalidates with the old value downloads all of it again.'
        for form in ("text", "markdown", "markdown-short"):
            with self.subTest(form):
                self.file.write_bytes(before)
                text = " ".join(self.inspect("--format", form).output.split())
                self.assertIn(sentence, text)
                self.assertIn("1 resource: 1 validators changed", text)
        self.file.write_bytes(before)
        lines = [json.loads(line) for line in self.inspect("--format", "ndjson").output.splitlines()]
        self.assertEqual([line["counts"]["validators-changed"] for line in lines if line["type"] == "state"], [1])

    def test_reports_for_pipelines(self):
        self.page(ETag='"a"')
        self.inspect()
        before = self.file.read_bytes()
        for change, level in ((None, None), ('"b"', "warning")):
            with self.subTest(change):
                self.page(ETag=change or '"a"')
                self.file.write_bytes(before)
                run_, = json.loads(self.inspect("--format", "sarif").output)["runs"]
                told = [(result["ruleId"], result["level"], result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"])
                        for result in run_["results"] if result["ruleId"].startswith("since-last-run/")]
                self.assertEqual(told, [("since-last-run/validators-changed", level, self.server.url + "/x")] if level else [])
                self.file.write_bytes(before)
                root = ElementTree.fromstring(self.inspect("--format", "junit").output)
                suite, = [each for each in root if each.get("name").startswith("Since ")]
                failed = [each.get("type") for each in suite.iter("failure")]
                self.assertEqual(failed, ["validators-changed"] if level else [])
                self.assertEqual((suite.get("tests"), suite.get("failures")), ("1", str(len(failed))))
                self.assertEqual(sum(int(each.get("failures")) for each in root), int(root.get("failures")))
                self.assertEqual(sum(int(each.get("tests")) for each in root), int(root.get("tests")))

    def test_what_a_page_loads(self):
        self.page(b"<script src=/a.js></script><img src=/b.png>", target="/", Content_Type="text/html", ETag='"p"')
        for name in ("/a.js", "/b.png"):
            self.page(target=name, ETag='"a"')
        self.assertEqual(self.rows("--page", targets=("/",))["counts"]["new"], 3)
        self.page(target="/b.png", ETag='"b"')
        self.page(b"<img src=/b.png>", target="/", Content_Type="text/html", ETag='"q"')
        found = self.rows("--page", targets=("/",))
        self.assertEqual([(row["url"], row["outcome"]) for row in found["resources"]],
                         [(f"{self.server.url}/b.png", "validators-changed"), (f"{self.server.url}/", "changed")])
        self.assertEqual(found["notAsked"], 1)
        self.assertEqual(len(self.remembered()["resources"]), 3)

    def test_redirects_and_repeats_are_passed_over(self):
        self.page(status=302, target="/go", Location="/x")
        self.page(ETag='"a"')
        found = self.rows(targets=("/go", "/x", "/x#top"))
        self.assertEqual([row["url"] for row in found["resources"]], [f"{self.server.url}/x"])

    def test_secrets(self):
        for token in ("aaa111bbb", "ccc222ddd"):
            self.page(token.encode(), target=f"/x?token={token}")
        self.rows(targets=("/x?token=aaa111bbb",))
        self.assertEqual([row["url"] for row in self.remembered()["resources"]], [f"{self.server.url}/x?token="])
        done = self.inspect(targets=("/x?token=aaa111bbb", "/x?token=ccc222ddd"))
        self.assertIn("2 URLs differ in their secrets alone", done.errors)
        self.assertNotIn("aaa111bbb", self.file.read_text(encoding="utf-8") + done.output + done.errors)
        self.file.unlink()
        self.inspect("--include-secrets", targets=("/x?token=aaa111bbb", "/x?token=ccc222ddd"))
        self.assertEqual(len(self.remembered()["resources"]), 2)
        self.assertEqual(stat.S_IMODE(self.file.stat().st_mode), 0o600)

    def test_the_same_run_writes_the_same_but_for_times(self):
        self.page(ETag='"a"')
        found = []
        for _ in range(2):
            self.inspect()
            found.append({key: value for key, value in self.remembered()["resources"][0].items() if key != "seenAt"})
        self.assertEqual(found[0], found[1])


class Files(StateTest):
    def setUp(self):
        super().setUp()
        self.page(ETag='"a"')

    def test_broken_and_foreign(self):
        row = {"url": "http://a/", "seenAt": "2026-01-05T12:00:00.000Z", "status": 200, "etag": None, "lastModified": None,
               "contentHash": None, "coding": None}
        state = {"schemaVersion": 1, "kind": "inspection-state", "resources": [row]}
        for title, text, words in (
                ("empty", "", "no JSON, or not all of it"), ("half", json.dumps(state)[:60], "no JSON, or not all of it"),
                ("a report", '{"schemaVersion":1,"exchanges":[]}', "no state, as inspect --state makes it"),
                ("a list", "[]", "no state, as inspect --state makes it"),
                ("a baseline", '{"schemaVersion":1,"kind":"baseline","findings":[]}', "no state, as inspect --state makes it"),
                ("a later version", json.dumps({**state, "schemaVersion": 2}), "a state of version 2; this program has 1"),
                ("no rows", json.dumps({**state, "resources": 1}), "no state, as inspect --state makes it"),
                ("a row of another kind", json.dumps({**state, "resources": [row, 1]}), "resource 2 of the state"),
                ("a number for a tag", json.dumps({**state, "resources": [{**row, "etag": 5}]}), "resource 1 of the state"),
                ("no time", json.dumps({**state, "resources": [{**row, "seenAt": "today"}]}), "resource 1 of the state"),
                ("a URL twice", json.dumps({**state, "resources": [row, row]}), "resource 2 of the state"),
                ("brackets", "[" * 100_000, "no JSON, or not all of it")):
            with self.subTest(title):
                self.file.write_text(text, encoding="utf-8")
                done = self.inspect(status=2)
                self.assertIn(f"{self.file}: {words}", done.errors)
                self.assertEqual(done.output, "")
                self.assertEqual(self.file.read_text(encoding="utf-8"), text, "nothing is written over it")
        self.assertEqual(self.server.requests, [], "nothing was asked")

    def test_what_is_no_file(self):
        self.file.mkdir()
        self.inspect(status=2)
        self.file.rmdir()
        os.mkfifo(self.file)
        self.inspect(status=2)

    def test_cannot_be_written(self):
        self.file = self.folder / "none" / "state.json"
        self.assertIn("cannot be written", self.inspect(status=3).errors)

    def test_changes_of_an_unwritten_report_are_reported_again(self):
        self.inspect()
        self.page(ETag='"b"')
        self.inspect("--output", self.folder / "none" / "x.txt", status=3)
        self.assertEqual(self.row()["outcome"], "validators-changed")

    def test_no_answer_at_all(self):
        self.inspect()
        before = self.file.read_bytes()
        done = run("inspect", "http://127.0.0.1:1/x", "--state", self.file)
        self.assertEqual(done.status, 3)
        self.assertEqual(self.file.read_bytes(), before)


if __name__ == "__main__":
    unittest.main()
