"""Many recordings: the paths that `analyze` accepts, `--per-recording`, and `summarise`; in parallel by GNU
parallel."""

import gzip
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

from program import run

PROGRAM = os.environ["HCI_PROGRAM"]


def entry(url, tag=None, again=False):
    """An answer of 5,000 bytes; `again`: requested with the tag, and still sent in full."""
    headers = [{"name": "Date", "value": "Mon, 05 Jan 2026 12:00:00 GMT"}, {"name": "Cache-Control", "value": "no-cache"}]
    headers += [{"name": "ETag", "value": tag}] if tag else []
    return {"startedDateTime": f"2026-01-05T12:00:{30 if again else 10}Z",
            "request": {"method": "GET", "url": url, "httpVersion": "HTTP/1.1",
                        "headers": [{"name": "If-None-Match", "value": tag}] if again else []},
            "response": {"status": 200, "httpVersion": "HTTP/1.1", "headersSize": 100, "bodySize": 5000, "headers": headers,
                         "content": {"size": 5000}}}


def recording(*entries):
    return json.dumps({"log": {"version": "1.2", "creator": {"name": "test", "version": "1"}, "entries": entries}})


class PipelinesTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory(prefix="hci-")))
        self.recordings = self.folder / "recordings"
        for number in range(6):
            url = f"http://host{number % 3}.example/{number}?token=s3cr3t-value"
            self.write(f"recordings/part{number % 2}/visit{number}.har", recording(entry(url, '"v1"'), entry(url, '"v1"', True)))

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def start(self, *arguments, given=b"", status=0):
        """Runs the program in the folder, with bytes on its standard input."""
        done = subprocess.run([PROGRAM, *map(str, arguments)], input=given, capture_output=True, cwd=self.folder, timeout=120, check=False)
        self.assertEqual(done.returncode, status, done.stderr.decode())
        return done

    def lines(self, *arguments, **options):
        output = self.start("analyze", "--per-recording", *arguments, **options).stdout.decode()
        return [json.loads(line) for line in output.splitlines()]

    def names(self, *arguments, **options):
        return [line["recording"] for line in self.lines(*arguments, **options)]


class Paths(PipelinesTest):
    def test_folders_patterns_and_lists(self):
        everything = [f"recordings/part{part}/visit{number}.har" for part in (0, 1) for number in range(part, 6, 2)]
        self.write("list", "\n".join(everything[2:4]) + "\n")
        listed = "".join(name + "\n" for name in everything[:2])
        for arguments, given, names in (
                (["recordings"], "", everything), (["recordings/**/*.har"], "", everything), (["recordings/*/visit?.har"], "", everything),
                (["@list"], "", everything[2:4]), (["-"], listed, everything[:2]), (["-"], listed.replace("\n", "\0"), everything[:2]),
                (["@list", "-"], listed, everything[2:4] + everything[:2])):
            with self.subTest(arguments=arguments):
                self.assertEqual(self.names(*arguments, given=given.encode()), names)

    def test_one_report_on_a_folder(self):
        report = json.loads(self.start("analyze", "recordings", "--format", "json").stdout)
        self.assertEqual((len(report["inputs"]), report["summary"]["exchanges"]), (6, 12))

    def test_names_that_are_no_text(self):
        (self.folder / "odd").mkdir()
        name = os.fsencode(self.folder / "odd") + b"/line\nbreak\xff.har"
        with open(name, "w", encoding="utf-8") as file:
            file.write(recording(entry("http://a.example/")))
        for arguments, given in ((["odd"], b""), (["-"], name + b"\0")):
            with self.subTest(arguments=arguments):
                self.assertEqual([line["summary"]["exchanges"] for line in self.lines(*arguments, given=given)], [1])

    def test_what_gives_no_recording(self):
        (self.folder / "empty").mkdir()
        for argument in ("empty", "none*.har", "@none", "none.har", "-"):
            with self.subTest(argument=argument):
                done = self.start("analyze", argument, status=3)
                self.assertEqual(done.stdout, b"")


class Unpacked(PipelinesTest):
    """What the recordings of a run unpack to has a bound together: 256 MiB and 200 times their sizes."""

    def setUp(self):
        super().setUp()
        padded = recording(entry("http://a.example/")).replace("{", "{" + " " * (60 << 20), 1)
        packed = gzip.compress(padded.encode(), 9)
        for number in range(7):
            side = self.folder / ("before" if number < 3 else "after")
            side.mkdir(exist_ok=True)
            (side / f"{number}.har.gz").write_bytes(packed)

    def test_per_recording(self):
        lines = self.lines("before", "after")
        self.assertEqual(["error" in line for line in lines], [False] * 5 + [True] * 2)
        self.assertEqual(["error" in line for line in self.lines("after")], [False] * 4, "another run")

    def test_both_sides_of_a_comparison(self):
        words = b"what is left for all files together"
        self.assertEqual(self.start("compare", "before", "after").stderr.count(words), 2)
        for command in (["analyze", "after"], ["compare", "before/0.har.gz", "after"]):
            with self.subTest(command=command):
                self.assertNotIn(words, self.start(*command).stderr)


class PerRecording(PipelinesTest):
    def test_members(self):
        line = self.lines("recordings/part0/visit0.har")[0]
        report = json.loads(self.start("analyze", "recordings/part0/visit0.har", "--format", "json").stdout)
        self.assertEqual((line["schemaVersion"], line["kind"], line["cacheModel"]), (1, "recording", "private"))
        for member, value in report["summary"].items():
            self.assertEqual(line["summary"][member], value, member)
        rules = {}
        for finding in report["findings"]:
            rules[finding["rule"]] = rules.get(finding["rule"], 0) + 1
        self.assertEqual({rule["rule"]: rule["findings"] for rule in line["rules"]}, rules)
        self.assertEqual([host["host"] for host in line["hosts"]], ["host0.example"])
        self.assertEqual(line["hosts"][0]["bytes"], report["resources"][0]["bytes"])
        self.assertEqual(line["worstResources"][0]["url"], report["resources"][0]["url"])
        self.assertNotIn("s3cr3t-value", json.dumps(line))

    def test_a_failure_is_one_object(self):
        self.write("recordings/a-broken.har", "hello")
        lines = self.lines("recordings")
        self.assertEqual(len(lines), 7)
        self.assertEqual(lines[0]["recording"], "recordings/a-broken.har")
        self.assertEqual(lines[0]["error"]["code"], "syntax")
        self.assertTrue(lines[0]["error"]["message"])
        self.assertNotIn("error", lines[1])

    def test_none_could_be_read(self):
        lines = self.lines("none.har", self.write("a.har", "hello"), status=3)
        self.assertEqual([line["error"]["code"] for line in lines], ["not-found", "syntax"])

    def test_fail_on(self):
        self.lines("recordings", "--fail-on", "warning", status=1)
        self.lines("recordings", "--fail-on", "warning", "--rules", "etag-syntax", status=0)

    def test_format_is_another_question(self):
        done = self.start("analyze", "recordings", "--per-recording", "--format", "json", status=2)
        self.assertIn(b"--format", done.stderr)

    def test_each_line_is_there_at_once(self):
        with subprocess.Popen([PROGRAM, "analyze", "--per-recording", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=self.folder) as process:
            for number in (0, 2):
                name = f"recordings/part0/visit{number}.har"
                process.stdin.write(name.encode() + b"\n")
                process.stdin.flush()
                self.assertEqual(json.loads(process.stdout.readline())["recording"], name)
            process.stdin.close()
            self.assertEqual(process.stdout.read(), b"")
        self.assertEqual(process.returncode, 0)

    def test_memory_does_not_grow(self):
        large = recording(*(entry(f"http://a.example/{i}", f'"{i}"') for i in range(4000)))
        peaks = []
        for copies in (2, 16):
            for number in range(copies):
                self.write(f"many{copies}/{number}.har", large)
            with subprocess.Popen([PROGRAM, "analyze", "--per-recording", f"many{copies}"], stdout=subprocess.DEVNULL, cwd=self.folder) as process:
                _, status, usage = os.wait4(process.pid, 0)
                process.returncode = os.waitstatus_to_exitcode(status)
            self.assertEqual(process.returncode, 0)
            peaks.append(usage.ru_maxrss)
        self.assertLess(peaks[1], 1.5 * peaks[0])

    def test_the_same_bytes_twice(self):
        first, second = (self.start("analyze", "--per-recording", "recordings").stdout for _ in range(2))
        self.assertEqual(first, second)
        for form in ("text", "json", "har"):
            first, second = (self.start("analyze", "recordings", "--format", form).stdout for _ in range(2))
            self.assertEqual(first, second, form)


class Summarise(PipelinesTest):
    def test_folds_of_folds(self):
        lines = self.start("analyze", "--per-recording", "recordings", "none.har").stdout.splitlines(keepends=True)
        whole = self.start("summarise", "-", "--format", "json", given=b"".join(lines)).stdout
        for cut in range(1, len(lines)):
            parts = [self.folder / f"part{number}.json" for number in (0, 1)]
            for part, given in zip(parts, (lines[:cut], lines[cut:])):
                self.start("summarise", "-", "--format", "json", "--output", part, given=b"".join(given))
            self.assertEqual(self.start("summarise", "--format", "json", *parts).stdout, whole)
            self.assertEqual(self.start("summarise", "--format", "json", *reversed(parts)).stdout, whole)
        report = json.loads(whole)
        self.assertEqual(report["recordings"], {"read": 6, "failed": 1})
        self.assertEqual(report["summary"]["exchanges"], 12)
        self.assertEqual([host["recordings"] for host in report["hosts"]], [2, 2, 2])
        self.assertEqual(report["failures"][0]["recording"], "none.har")

    def test_text(self):
        lines = self.start("analyze", "--per-recording", "recordings").stdout
        text = self.start("summarise", "-", given=lines).stdout.decode()
        self.assertIn("6 recordings", text)
        self.assertIn("host2.example", text)
        self.assertNotIn("s3cr3t-value", text)

    def test_lines_of_strangers(self):
        good = self.start("analyze", "--per-recording", "recordings/part0/visit0.har").stdout
        hostile = good.replace(b"host0.example", b"\\u001b[31mred\\u202e.example").replace(b'"recording":"', b'"recording":"\\u001b]0;x\\u0007')
        done = self.start("summarise", "-", given=b"nonsense\n{}\n" + hostile)
        self.assertEqual(len(done.stderr.splitlines()), 2)
        self.assertIn(b"standard input line 1", done.stderr)
        self.assertNotRegex(done.stdout, rb"[\x00-\x09\x0b-\x1f\x7f]")
        self.assertNotIn("\u202e".encode(), done.stdout)
        self.assertIn(rb"\x1b[31mred\u202e.example", done.stdout)

    def test_nothing_readable(self):
        for given in (b"", b"nonsense\n", b"\0" * 1000):
            with self.subTest(given=given[:10]):
                self.assertEqual(self.start("summarise", "-", given=given, status=3).stdout, b"")
        self.start("summarise", "none.ndjson", status=3)
        self.start("summarise", status=2)


class Engines(PipelinesTest):
    def test_gnu_parallel(self):
        """Two jobs at a time, one recording each: the summary of their lines equals that of one process."""
        found = subprocess.run(["find", "recordings", "-name", "*.har", "-print0"], capture_output=True, cwd=self.folder, check=True).stdout
        lines = subprocess.run(["parallel", "--will-cite", "-0", "-j2", "-n2", PROGRAM, "analyze", "--per-recording", "{}"], input=found,
                               capture_output=True, cwd=self.folder, env={**os.environ, "HOME": str(self.folder)}, timeout=240, check=True).stdout
        self.assertEqual(len(lines.splitlines()), 6)
        alone = self.start("analyze", "--per-recording", "recordings").stdout
        folded = [self.start("summarise", "-", "--format", "json", given=given).stdout for given in (lines, alone)]
        self.assertEqual(*folded)

    def test_one_path_a_line_as_sparks_pipe_gives_it(self):
        """RDD.pipe() writes a partition's elements to standard input, one per line, and reads lines of output."""
        paths = sorted(str(path) for path in self.recordings.rglob("*.har"))
        partitions = ["".join(path + "\n" for path in paths[start::2]).encode() for start in (0, 1)]
        lines = [self.start("analyze", "--per-recording", "-", given=given).stdout for given in partitions]
        self.assertEqual([len(part.splitlines()) for part in lines], [3, 3])


if __name__ == "__main__":
    unittest.main()
