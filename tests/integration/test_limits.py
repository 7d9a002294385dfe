"""Out of memory, threads, descriptors or disk space: a sentence and exit status 3, never an abort."""

import json
import os
import pathlib
import resource
import subprocess
import tempfile
import unittest

PROGRAM = os.environ["HCI_PROGRAM"]
ENTRIES = 10_000
MEGABYTE = 1 << 20


def entry(number):
    return {"startedDateTime": "2026-01-05T12:00:00Z", "time": 1,
            "request": {"method": "GET", "url": f"http://a.example/{number}", "httpVersion": "HTTP/1.1", "headers": []},
            "response": {"status": 200, "httpVersion": "HTTP/1.1", "bodySize": 500, "content": {"size": 500, "text": "x" * 500},
                         "headers": [{"name": "ETag", "value": f'"{number}"'}, {"name": "X-Trace", "value": f"{number:0200}"}]}}


class Limits(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="hci-")))
        cls.large = cls.folder / "large.har"
        cls.large.write_text(json.dumps({"log": {"version": "1.2", "entries": [entry(i) for i in range(ENTRIES)]}}))
        cls.small = cls.folder / "small.har"
        cls.small.write_text(json.dumps({"log": {"version": "1.2", "entries": [entry(0)]}}))

    def run_with(self, limits, *arguments):
        """Exit status and errors under these limits; negative for a signal."""
        def limit():
            for what, most in limits.items():
                resource.setrlimit(what, (most, most))
        done = subprocess.run([PROGRAM, *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, preexec_fn=limit, timeout=120, check=False)
        return done.returncode, done.stderr.decode("utf-8")

    def assert_ended_with_a_sentence(self, status, errors):
        """Done, or a sentence."""
        if status == 0:
            return
        self.assertEqual(status, 3, errors)
        self.assertRegex(errors, r"(?m)^http-cache-inspector: .*$")  # Qt may have written a line before
        self.assertNotIn("terminate called", errors)

    def test_memory(self):
        """From a limit at which the program hardly starts to a sufficient one."""
        told = 0
        for megabytes in (*range(60, 100, 10), *range(100, 200, 20), *range(200, 420, 40)):
            for form in ("text", "json", "har"):
                with self.subTest(megabytes=megabytes, form=form):
                    status, errors = self.run_with({resource.RLIMIT_AS: megabytes * MEGABYTE}, "analyze", self.large,
                                                   "--format", form)
                    if status == 127:  # the loader had no room for the libraries: our code never ran
                        continue
                    self.assert_ended_with_a_sentence(status, errors)
                    told += status == 3
        self.assertGreater(told, 5)

    def test_data(self):
        for megabytes in (4, 8, 16, 32, 48, 64):
            with self.subTest(megabytes=megabytes):
                status, errors = self.run_with({resource.RLIMIT_DATA: megabytes * MEGABYTE}, "analyze", self.large)
                if status != 127:
                    self.assert_ended_with_a_sentence(status, errors)

    def test_descriptors(self):
        for count in (*range(3, 13), 16, 20, 23):
            for arguments in (["analyze", self.small], ["inspect", "--demo", "--timeout", "2"],  # a connection that is not accepted waits
                              ["replay", self.small]):
                with self.subTest(count=count, arguments=arguments):
                    status, errors = self.run_with({resource.RLIMIT_NOFILE: count}, *arguments)
                    if status == 127:
                        continue
                    self.assert_ended_with_a_sentence(status, errors)

    def test_descriptors_of_a_browser(self):
        """A browser that is there: neither a missing file nor an argument is the reason."""
        for count in range(6, 20):
            with self.subTest(count=count):
                status, errors = self.run_with({resource.RLIMIT_NOFILE: count}, "capture", "http://127.0.0.1:1/", "--browser", "/bin/true")
                if status == 127:
                    continue
                self.assert_ended_with_a_sentence(status, errors)
                self.assertNotIn("Invalid argument", errors)
                self.assertNotIn("No such file", errors)

    def test_threads(self):
        """A user who may have only one thread."""
        self.folder.chmod(0o755)
        for arguments in (["analyze", self.large], ["inspect", "--demo"]):
            with self.subTest(arguments=arguments):
                def limit():
                    resource.setrlimit(resource.RLIMIT_NPROC, (1, 1))
                    if os.getuid() == 0:  # root is exempt from the limit
                        os.setgid(54321)
                        os.setuid(54321)
                done = subprocess.run([PROGRAM, *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                      stderr=subprocess.PIPE, preexec_fn=limit, timeout=60, check=False)
                self.assert_ended_with_a_sentence(done.returncode, done.stderr.decode("utf-8"))


if __name__ == "__main__":
    unittest.main()
