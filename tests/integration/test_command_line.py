"""The command line without any server but the program's own: exit statuses, destinations of results, error messages."""

import json
import os
import pathlib
import re
import resource
import shutil
import signal
import stat
import subprocess
import tempfile
import time
import unittest
import urllib.request

from program import run


def entry(url, status=200, fields=(), size=5):
    """One entry of a recording; `fields` are those of the response."""
    return {"startedDateTime": "2026-01-05T12:00:00Z",
            "request": {"method": "GET", "url": url, "httpVersion": "HTTP/1.1", "headers": [{"name": "Cookie", "value": "sid=s3cr3t-value"}]},
            "response": {"status": status, "httpVersion": "HTTP/1.1", "headersSize": 100, "bodySize": size,
                         "headers": [{"name": name, "value": value} for name, value in fields],
                         "content": {"size": size}}}


def recording(*entries):
    return json.dumps({"log": {"version": "1.2", "creator": {"name": "test", "version": "1"}, "entries": entries}})


class CommandLineTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory(prefix="hci-")))

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def recording(self, name="visit.har"):
        return self.write(name, recording(entry("http://a.example/x", fields=[("ETag", "unquoted")])))


class Usage(CommandLineTest):
    def test_help_is_no_error(self):
        for arguments in (["--help"], ["analyze", "--help"], ["inspect", "--help"], ["demo", "--help"]):
            with self.subTest(arguments=arguments):
                done = run(*arguments)
                self.assertEqual((done.status, done.errors), (0, ""))
                self.assertIn("Usage: http-cache-inspector", done.output)

    def test_version(self):
        done = run("--version")
        self.assertEqual(done.status, 0)
        self.assertRegex(done.output, r"^HTTP Cache Inspector \d+\.\d+\.\d+$")

    def test_a_window_that_is_not_installed(self):
        alone = shutil.copy(os.environ["HCI_PROGRAM"], self.folder)
        done = subprocess.run([alone], capture_output=True, encoding="utf-8", timeout=60, check=False)
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("the window is not installed", done.stderr)

    def test_unusable_arguments(self):
        url = "http://127.0.0.1:1/"
        for arguments, words in (
                (["analyze"], "PATH"), (["analyze", "x.har", "--format", "xml"], "--format"),
                (["analyze", "x.har", "--cache", "browser"], "--cache"), (["analyze", "x.har", "--rules", "no-such-rule"], "no-such-rule"),
                (["analyze", "x.har", "--fail-on", "info"], "--fail-on"), (["analyze", "x.har", "--nonsense"], "--nonsense"),
                (["inspect"], "URL"), (["inspect", url, "--demo"], "--demo"), (["inspect", "example.org"], "example.org"),
                (["inspect", "ftp://a.example/"], "ftp://"), (["inspect", url, "--header", "no colon"], "wants 'Name: value'"),
                (["inspect", url, "--header", "a b: c"], "wants 'Name: value'"), (["inspect", url, "--header", "A: b\nC: d"], "--header"),
                (["inspect", url, "--timeout", "soon"], "--timeout"), (["inspect", url, "--timeout", "-1"], "--timeout"),
                (["inspect", url, "--connect-to", "nowhere"], "nowhere"), (["demo", "--port", "65536"], "--port"),
                (["--nonsense"], "--nonsense")):
            with self.subTest(arguments=arguments):
                done = run(*arguments)
                self.assertEqual((done.status, done.output), (2, ""))
                self.assertIn(words, done.errors)

    def test_an_empty_name_of_a_file(self):
        """As of a script's variable that is not set; an option that was left out is another thing."""
        path = self.recording()
        for command in (["analyze", path, "--output"], ["analyze", path, "--baseline"], ["analyze", path, "--write-baseline"],
                        ["analyze", path, "--settings"], ["analyze", path, "--cache-config"], ["compare", path, path, "--output"],
                        ["inspect", "http://127.0.0.1:1/", "--state"], ["inspect", "http://127.0.0.1:1/", "--client-certificate"],
                        ["summarise", path, "--output"], ["mcp", "--settings"], ["--cache-config"]):
            with self.subTest(command=command):
                done = run(*command, "")
                self.assertEqual((done.status, done.output), (2, ""))
                self.assertIn(f"{command[-1]}: wants the name of a file, not an empty one", done.errors)
        self.assertEqual(run("analyze", path, "--output", self.folder / "report.txt").status, 0)

    def test_a_repeatable_option_takes_one_value(self):
        # The URL after the field is not a second field.
        done = run("inspect", "--header", "A: b", "http://127.0.0.1:1/")
        self.assertEqual(done.status, 3)
        self.assertIn("127.0.0.1:1", done.errors)


class Analyze(CommandLineTest):
    def test_nothing_readable(self):
        folder = self.folder / "folder.har"
        folder.mkdir()
        for path in (self.folder / "none.har", folder, self.write("empty.har", ""), self.write("text.har", "hello")):
            with self.subTest(path=path.name):
                done = run("analyze", path)
                self.assertEqual((done.status, done.output), (3, ""))
                self.assertIn(path.name, done.errors)
                self.assertEqual(len(done.errors.splitlines()), 1, done.errors)

    def test_one_readable_of_two_is_enough(self):
        done = run("analyze", self.folder / "none.har", self.recording(), "--format", "json")
        self.assertEqual(done.status, 0)
        self.assertIn("none.har", done.errors)
        self.assertEqual([part["exchanges"] for part in done.report["inputs"]], [1])

    def test_into_a_file(self):
        path = self.recording()
        report = run("analyze", path).output.encode()
        target = self.folder / "report.txt"
        for before, mode, after in ((b"", "wb", report), (b"above\n", "ab", b"above\n" + report), (b"in the midst", "r+b", report)):
            target.write_bytes(before)
            with self.subTest(mode), target.open(mode) as output:
                subprocess.run([os.environ["HCI_PROGRAM"], "analyze", path], stdout=output, timeout=60, check=True)
                self.assertEqual(target.read_bytes(), after)

    def test_several_recordings_are_one_session(self):
        report = run("analyze", self.recording("a.har"), self.recording("b.har"), "--format", "json").report
        self.assertEqual([exchange["input"] for exchange in report["exchanges"]], [0, 1])
        self.assertEqual([exchange["entry"] for exchange in report["exchanges"]], [0, 0])
        self.assertEqual(report["summary"]["resources"], 1)

    def test_pairs_across_recordings(self):
        fields = [("ETag", '"v1"'), ("Date", "Mon, 05 Jan 2026 12:00:00 GMT")]
        first = self.write("first.har", recording(entry("http://a.example/x", fields=fields, size=5000)))
        reloads = [entry("http://a.example/x", 304, fields), entry("http://a.example/orphan", 304, [("ETag", '"o7"')])]
        for again, tag in zip(reloads, ('"v1"', '"o7"')):
            again["startedDateTime"] = "2026-01-05T12:10:00Z"
            again["request"]["headers"].append({"name": "If-None-Match", "value": tag})
            again["response"]["bodySize"] = 0
        second = self.write("second.har", recording(*reloads))
        for files, stored, conditional, orphan in (((first, second), 0, 1, 2), ((second, first), 2, 0, 1)):
            report = run("analyze", *files, "--format", "json").report
            pairs = {pair["conditional"]: pair for pair in report["revalidations"]}
            self.assertEqual((pairs[conditional]["stored"], pairs[conditional]["outcome"]), (stored, "not-modified"))
            self.assertEqual(pairs[conditional]["bytesSaved"]["value"], 5000)
            self.assertEqual((pairs[orphan]["stored"], pairs[orphan]["outcome"]), (None, "no-stored-response"))
            self.assertEqual(report["exchanges"][orphan]["etag"], '"o7"')

    def test_summary_in_words(self):
        whole = recording(entry("http://a.example/x"), entry("http://a.example/y"))
        path = self.write("cut.har", whole[:-60])
        words = f"2 entries read, 1 incomplete, file ends early at byte {len(whole) - 60:,}"
        self.assertIn(words, " ".join(run("analyze", path).output.split()))
        self.assertEqual(run("analyze", path, "--format", "json").report["inputs"][0]["summary"], words)

    def test_a_real_cache_is_named_in_every_report(self):
        """Decisions of nginx are not reported as those of a shared cache, nor vice versa."""
        path = self.write("a.har", recording(entry("https://a.example/")))
        for form in ("text", "html", "markdown"):
            for cache, words in (("nginx", "nginx would do"), ("shared", "shared cache would do")):
                with self.subTest(form=form, cache=cache):
                    done = run("analyze", path, "--cache", cache, "--format", form)
                    self.assertEqual(done.status, 0, done.errors)
                    self.assertIn(words, done.output)
                    self.assertNotIn("nginx cache", done.output)
                    self.assertEqual("shared cache" in done.output, cache == "shared")

    def test_fail_on(self):
        path = self.recording()
        for severity, rules, status in (("never", None, 0), ("error", None, 1), ("warning", None, 1),
                                        ("error", "etag-syntax", 1), ("warning", "-etag-syntax,-date-missing", None),
                                        ("error", "validator-missing", 0)):
            with self.subTest(severity=severity, rules=rules):
                done = run("analyze", path, "--fail-on", severity, *(["--rules", rules] if rules else []))
                if status is not None:
                    self.assertEqual(done.status, status)
                self.assertEqual(done.errors, "")

    def test_rules(self):
        path = self.recording()
        rules = lambda *options: {finding["rule"] for finding in run("analyze", path, "--format", "json", *options).report["findings"]}
        self.assertIn("etag-syntax", rules())
        self.assertEqual(rules("--rules", "etag-syntax"), {"etag-syntax"})
        self.assertEqual(rules() - rules("--rules=-etag-syntax"), {"etag-syntax"})
        self.assertEqual(rules("--rules", "etag-syntax,-etag-syntax"), set())

    def test_secrets(self):
        path = self.recording()
        for form in ("text", "json"):
            with self.subTest(form=form):
                self.assertNotIn("s3cr3t-value", run("analyze", path, "--format", form).output)

    def test_no_progress_where_there_is_no_terminal(self):
        self.assertEqual(run("analyze", self.recording()).errors, "")


class WrittenFiles(CommandLineTest):
    """No run replaces what it reads, or writes two results to one file."""

    def refused(self, *command, words="is the same file as", **options):
        before = {path: path.read_bytes() for path in self.folder.rglob("*") if path.is_file()}
        done = run(*command, **options)
        self.assertEqual((done.status, done.output), (2, ""), command)
        self.assertIn(words, done.errors)
        self.assertEqual(len(done.errors.splitlines()), 1, done.errors)
        self.assertEqual({path: path.read_bytes() for path in self.folder.rglob("*") if path.is_file()}, before)

    def test_a_recording(self):
        path = self.recording()
        link, other, beside = (self.folder / name for name in ("link.har", "other-name", "beside.har"))
        link.symlink_to(path)
        other.hardlink_to(path)
        listed = self.write("list", f"{path}\n")
        lines = self.write("lines", "{}\n")
        for command in (["analyze", path], ["analyze", path, "--per-recording"], ["analyze", link], ["analyze", self.folder],
                        ["analyze", f"{self.folder}/v*.har"], ["analyze", f"@{listed}"], ["replay", path], ["compare", path, beside],
                        ["compare", beside, path], ["summarise", path]):
            for output in (path, link, other, f"{self.folder}/./{path.name}"):
                with self.subTest(command=command, output=output):
                    self.refused(*command, "--output", output)
        self.refused("analyze", path, "--write-baseline", link)
        self.refused("analyze", f"@{listed}", "--output", listed)
        self.refused("summarise", lines, "--output", lines)
        self.assertEqual(run("analyze", path, "--output", beside).status, 0)
        self.assertEqual(run("analyze", path, "--output", beside).status, 0, "an earlier report is no input")
        self.refused("analyze", self.folder, "--output", beside)

    def test_a_body_in_a_file_of_its_own(self):
        entry = {"startedDateTime": "2026-01-05T00:00:00Z", "request": {"method": "GET", "url": "http://a.example/"},
                 "response": {"status": 200, "content": {"mimeType": "text/plain", "_file": "body.txt"}}}
        path = self.write("attached.har", json.dumps({"log": {"entries": [entry]}}))
        body, other = self.write("body.txt", "the body"), self.write("other.txt", "no body")
        link = self.folder / "link"
        link.hardlink_to(body)
        beside = self.recording("beside.har")
        for command in (["analyze", path], ["analyze", beside, path], ["analyze", path, "--per-recording"],
                        ["replay", path], ["compare", path, beside], ["compare", beside, path],
                        ["compare", beside, path, "--exchange", "0", "0"]):
            for output in (body, link):
                with self.subTest(command=command, output=output):
                    self.refused(*command, "--output", output)
        body.unlink()
        self.assertEqual(run("analyze", beside, "--write-baseline", body).status, 0)
        self.refused("analyze", path, "--write-baseline", body)
        self.assertEqual(run("analyze", path, "--output", other).status, 0, "another file of the folder")

    def test_a_baseline_replaces_baselines_alone(self):
        path, other = self.recording(), self.recording("other.har")
        for file in (other, self.write("notes", "x"), self.write("list.json", "{}")):
            with self.subTest(file=file):
                self.refused("analyze", path, "--write-baseline", file, words="is no baseline")
        baseline = self.write("baseline.json", "")
        for _ in range(2):
            self.assertEqual(run("analyze", path, "--write-baseline", baseline).status, 0)

    def test_a_list_that_is_read_once(self):
        """Standard input and FIFOs cannot be read before the run: it looks at each path as it comes."""
        path, first = self.recording(), self.recording("first.har")
        lines, report = self.write("lines", "{}\n"), self.write("report", "the one before")
        link, fifo = self.folder / "link", self.folder / "fifo"
        link.hardlink_to(path)
        os.mkfifo(fifo)
        listed = f"{first}\n{path}\n"
        for command in (["analyze", "-"], ["analyze", "--per-recording", "-"], ["analyze", "@/dev/stdin"], ["replay", "-"],
                        ["analyze", first, "-"], ["compare", "-", first], ["compare", first, "-"],
                        ["compare", first, "-", "--exchange", "0", "0"]):
            for output in (path, link):
                for given in (listed, f"{self.folder}/v*.har\n", listed.replace("\n", "\0")):
                    with self.subTest(command=command, output=output, given=given):
                        self.refused(*command, "--output", output, given=given)
        self.refused("analyze", "-", "--write-baseline", link, "--output", report, given=listed, words="is no baseline")
        for command in (["analyze", "-"], ["analyze", "--per-recording", "-"]):
            done = run(*command, "--output", report, given=listed)
            self.assertEqual((done.status, done.errors), (0, ""), "an earlier report is no input")
        writer = subprocess.Popen(["sh", "-c", 'printf %s "$1" > "$2"', "sh", listed, fifo])
        self.refused("analyze", f"@{fifo}", "--output", link)
        self.assertEqual(writer.wait(60), 0)
        for command, source in ((["analyze", "-"], self.write("list", listed)), (["summarise", "-"], lines)):
            with self.subTest(command=command), source.open() as given:
                self.refused(*command, "--output", source, given=given)

    def test_names_that_look_like_lists(self):
        """summarise takes each name as it is, compare that of a report."""
        lines = self.write("@lines", "{}\n")
        path = self.recording()
        report = self.folder / "@report.json"
        self.assertEqual(run("analyze", path, "--format", "json", "--output", report).status, 0)
        self.refused("summarise", lines.name, "--output", lines, folder=self.folder)
        self.refused("compare", report.name, path, "--output", report, folder=self.folder)
        self.write("list", f"{path}\n")
        self.write("@list", "the report before")
        self.assertEqual(run("analyze", "@list", "--output", "@list", folder=self.folder).status, 0, "another file")

    def test_files_of_options(self):
        path = self.recording()
        url = "http://127.0.0.1:1/"
        file = self.write("file", "")
        for option in ("--baseline", "--settings", "--cache-config", "--write-baseline"):
            with self.subTest(option=option):
                self.refused("analyze", path, "--output", file, option, file)
        for option in ("--settings", "--cache-config"):
            self.refused("analyze", path, "--write-baseline", file, option, file)
        for option in ("--output", "--write-baseline", "--settings", "--client-certificate"):
            with self.subTest(option=option):
                self.refused("inspect", url, "--state", file, option, file)
        self.refused("capture", url, "--output", file, "--cache-config", file)

    def test_files_that_are_not_there_yet(self):
        path = self.recording()
        new = self.folder / "new"
        link = self.folder / "link"
        link.symlink_to("new")
        (self.folder / "folder").symlink_to(".")
        for other in (new, link, self.folder / "folder" / "new", f"{self.folder}//new"):
            with self.subTest(other=other):
                self.refused("analyze", path, "--output", new, "--write-baseline", other)
                self.refused("analyze", path, "--write-baseline", new, "--output", other)
        self.assertFalse(new.exists())
        self.assertEqual(run("analyze", path, "--output", new, "--write-baseline", self.folder / "new2").status, 0)

    def test_settings_that_are_found(self):
        path = self.recording()
        self.write(".http-cache-inspector.toml", 'baseline = "known.json"\n')
        self.assertEqual(run("analyze", path, "--no-settings", "--write-baseline", self.folder / "known.json").status, 0)
        for options, words in ((["--output", "known.json"], "known.json is an input"),
                               (["--output", ".http-cache-inspector.toml"], "is an input"),
                               (["--write-baseline", ".http-cache-inspector.toml"], "holds the settings")):
            with self.subTest(options=options):
                done = subprocess.run([os.environ["HCI_PROGRAM"], "analyze", path, *options], cwd=self.folder, capture_output=True,
                                      encoding="utf-8", timeout=60, check=False)
                self.assertEqual((done.returncode, done.stdout), (2, ""), done.stderr)
                self.assertIn(words, done.stderr)
        done = subprocess.run([os.environ["HCI_PROGRAM"], "analyze", path, "--write-baseline", "known.json"], cwd=self.folder,
                              capture_output=True, encoding="utf-8", timeout=60, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_what_is_updated_in_place(self):
        path = self.recording()
        baseline = self.folder / "baseline.json"
        self.assertEqual(run("analyze", path, "--write-baseline", baseline).status, 0)
        self.assertEqual(run("analyze", path, "--baseline", baseline, "--write-baseline", baseline).status, 0)
        self.assertEqual(run("analyze", path, "--output", "/dev/null", "--write-baseline", "/dev/null").status, 0)
        with (self.folder / "both").open("wb") as output:
            done = subprocess.run([os.environ["HCI_PROGRAM"], "analyze", path, "--output", "/dev/stdout", "--write-baseline", "/dev/stdout"],
                                  stdout=output, stderr=subprocess.PIPE, timeout=60, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        with path.open("ab") as output:
            done = subprocess.run([os.environ["HCI_PROGRAM"], "analyze", path, "--output", "/dev/stdout"], stdout=output,
                                  stderr=subprocess.PIPE, timeout=60, check=False)
        self.assertEqual(done.returncode, 2, done.stderr)


class Output(CommandLineTest):
    def test_to_a_file(self):
        target = self.folder / "report.json"
        done = run("analyze", self.recording(), "--format", "json", "--output", target)
        self.assertEqual((done.status, done.output, done.errors), (0, "", ""))
        self.assertEqual(json.loads(target.read_text(encoding="utf-8"))["schemaVersion"], 1)

    def test_a_file_with_secrets_is_its_owners(self):
        for options, mode in (((), 0o644), (("--include-secrets",), 0o600)):
            target = self.folder / f"report{len(options)}.json"
            before = os.umask(0o022)
            try:
                run("analyze", self.recording(), "--format", "json", "--output", target, *options)
            finally:
                os.umask(before)
            self.assertEqual(stat.S_IMODE(target.stat().st_mode), mode)

    def test_is_the_same_on_standard_output(self):
        target = self.folder / "report.txt"
        path = self.recording()
        run("analyze", path, "--output", target)
        self.assertEqual(run("analyze", path).output, target.read_text(encoding="utf-8"))

    def test_folder_that_is_not_there(self):
        done = run("analyze", self.recording(), "--output", self.folder / "none" / "report.txt")
        self.assertEqual(done.status, 3)
        self.assertIn("none", done.errors)

    def test_full_disk_leaves_what_was_there(self):
        target = self.write("report.json", "the one before")
        limit = lambda: (signal.signal(signal.SIGXFSZ, signal.SIG_DFL), resource.setrlimit(resource.RLIMIT_FSIZE, (512, 512)))
        done = subprocess.run([os.environ["HCI_PROGRAM"], "analyze", self.recording(), "--format", "json", "--output", target],
                              capture_output=True, encoding="utf-8", preexec_fn=limit, check=False)
        self.assertEqual(done.returncode, 3)
        self.assertIn("report.json", done.stderr)
        self.assertEqual(target.read_text(encoding="utf-8"), "the one before")
        self.assertEqual({path.name for path in self.folder.iterdir()}, {"report.json", "visit.har"})

    def test_standard_output_that_is_full(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([os.environ["HCI_PROGRAM"], "analyze", self.recording()], stdout=full, stderr=subprocess.PIPE,
                                  encoding="utf-8", check=False)
        self.assertEqual(done.returncode, 3)
        self.assertIn("standard output", done.stderr)


class Interrupt(CommandLineTest):
    def interrupt(self, *arguments, after):
        process = subprocess.Popen([os.environ["HCI_PROGRAM"], *map(str, arguments)], stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, encoding="utf-8")
        try:
            after(process)
            process.send_signal(signal.SIGINT)
            status = process.wait(30)
            return status, process.stdout.read()
        finally:
            process.kill()
            process.communicate()

    def until(self, process, ready):
        """Waits until the process has come so far, or ended: never for a fixed time, which a busy machine may
        exceed."""
        folder = pathlib.Path("/proc", str(process.pid))
        while process.poll() is None and not ready(folder):
            time.sleep(0.001)

    def test_at_any_moment(self):
        entries = [entry(f"http://a.example/{i}", fields=[("ETag", f'"{i}"'), ("Cache-Control", "max-age=60")]) for i in range(60000)]
        path = self.write("large.har", recording(*entries))
        interrupted = 0
        catches = lambda folder: int(re.search(r"SigCgt:\s*(\w+)", (folder / "status").read_text())[1], 16) & 1 << signal.SIGINT - 1
        has_read = lambda folder, share: int(re.search(r"rchar: (\d+)", (folder / "io").read_text())[1]) > share * path.stat().st_size
        for moment in (0, 0.1, 0.5, 0.99):
            target = self.folder / f"report-{moment}.json"
            with self.subTest(moment):
                ready = lambda folder, moment=moment: catches(folder) and has_read(folder, moment)
                status, output = self.interrupt("analyze", path, "--format", "json", "--output", target,
                                                after=lambda process, ready=ready: self.until(process, ready))
                self.assertIn((status, output), ((130, ""), (0, "")))
                self.assertEqual(target.exists(), status == 0)
                interrupted += status == 130
        self.assertGreater(interrupted, 0)
        self.assertEqual([path.name for path in self.folder.iterdir() if "report" in path.name and path.suffix != ".json"], [])

    def test_a_file_behind_standard_output_is_as_before(self):
        entries = [entry(f"http://a.example/{i}", fields=[("ETag", f'"{i}"')]) for i in range(120000)]
        path = self.write("large.har", recording(*entries))
        report = self.folder / "report.json"
        for kept, mode in ((b"", "wb"), (b"what stood there\n", "ab")):
            report.write_bytes(kept)
            with self.subTest(mode), report.open(mode) as output:
                process = subprocess.Popen([os.environ["HCI_PROGRAM"], "analyze", path, "--format", "json"], stdout=output)
                while process.poll() is None and report.stat().st_size == len(kept):
                    time.sleep(0.001)
                self.assertGreater(report.stat().st_size, len(kept), "it writes without a copy")
                process.send_signal(signal.SIGINT)
                self.assertEqual((process.wait(60), report.read_bytes()), (130, kept))

    def test_demo_runs_until_then(self):
        seen = {}

        def ask(process):
            seen["url"] = process.stdout.readline().strip()
            with urllib.request.urlopen(seen["url"] + "good/etag") as answer:
                seen["etag"] = answer.headers["ETag"]

        status, output = self.interrupt("demo", after=ask)
        self.assertEqual(status, 130)
        self.assertRegex(seen["url"], r"^http://127\.0\.0\.1:\d+/$")
        self.assertRegex(seen["etag"], r'^"[^"]+"$')
        self.assertGreaterEqual(len(re.findall(r"^http://\S+  \S", output, re.MULTILINE)), 8)


class Demo(CommandLineTest):
    def test_inspects_itself(self):
        done = run("inspect", "--demo", "--format", "json")
        self.assertEqual((done.status, done.errors), (0, ""))
        outcomes = {exchange["url"].partition("/fault/")[2]: revalidation["outcome"] for revalidation in done.report["revalidations"]
                    for exchange in [done.report["exchanges"][revalidation["conditional"]]]}
        self.assertEqual(outcomes["ignores-if-none-match"], "missed-not-modified")
        self.assertEqual(outcomes["bare-304"], "not-modified")

    def test_taken_port(self):
        process = subprocess.Popen([os.environ["HCI_PROGRAM"], "demo"], stdout=subprocess.PIPE, encoding="utf-8")
        try:
            port = process.stdout.readline().strip().rstrip("/").rpartition(":")[2]
            done = run("demo", "--port", port)
            self.assertEqual((done.status, done.output), (3, ""))
            self.assertIn(port, done.errors)
        finally:
            process.terminate()
            process.communicate()


if __name__ == "__main__":
    unittest.main()
