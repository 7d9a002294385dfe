"""The report as PDF: poppler reads its text, a hostile recording acts nowhere, no secret appears, and the same input
gives the same bytes. A build without the window says why it has no PDF."""

import difflib
import json
import os
import pathlib
import re
import resource
import subprocess
import tempfile
import unittest

from program import run
from test_formats import SECRET, entry, hostile_recording

GOLDEN = pathlib.Path(__file__).parent.parent / "data" / "golden"
WINDOW = pathlib.Path(os.environ["HCI_PROGRAM"]).with_name("http-cache-inspector-window")


def told(*command, cwd=None):
    return subprocess.run(list(map(str, command)), capture_output=True, encoding="utf-8", timeout=120, check=True, cwd=cwd).stdout


def without_page_lines(text):
    """The text by pdftotext without the head and the foot of each page."""
    lines = [line.strip() for page in text.split("\f") for line in page.splitlines()]
    around = re.compile(r"Page \d+ of \d+|HTTP Cache Inspector( [\d.]+ Cache report on .*)?")
    return "".join(f"{line}\n" for line in lines if line and not around.fullmatch(line))


def shop(count):
    """Many resources, each loaded twice with another tag for the same content."""
    return {"log": {"version": "1.2", "creator": {"name": "x", "version": "1"}, "entries": [
        entry(f"http://shop.example/{i}/a-path-that-is-not-short/file-{i}.js", time=f"2026-01-05T12:{minute:02}:00.000Z", text="x" * 3000,
              response=[("Date", "Mon, 05 Jan 2026 12:00:00 GMT"), ("ETag", f'"{i}-{minute}"'), ("Cache-Control", "no-cache")])
        for minute in (0, 5) for i in range(count)]}}


class Pdf(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="hci-")))
        for name, recording in (("hos <b>tile %20", hostile_recording()), ("shop", shop(300))):
            cls.folder.joinpath(f"{name}.har").write_text(json.dumps(recording), encoding="utf-8")

    def write(self, name, *options, status=0):
        path = self.folder / f"{name}.pdf"
        done = run("analyze", self.folder / f"{name}.har", "--format", "pdf", "--output", path, *options)
        self.assertEqual(done.status, status, done.errors)
        return path

    def text(self, path, *options):
        return told("pdftotext", "-layout", *options, path, "-")

    def test_has_the_sections_and_page_numbers(self):
        path = self.folder / "demo.pdf"
        done = run("inspect", "--demo", "--probes", "basic", "--format", "pdf", "--output", path)
        self.assertEqual(done.status, 0, done.errors)
        text = self.text(path)
        for part in ("HTTP Cache Inspector", "Cache report on", "Summary", "Causes of waste", "Bytes by resource", "Exchanges in time",
                     "Findings", "Revalidations", "Probes", "Resources", "if-none-match-ignored", "/fault/tag-changes", "What was analysed"):
            self.assertIn(part, text)
        pages = int(re.search(r"Pages:\s+(\d+)", told("pdfinfo", path))[1])
        self.assertGreater(pages, 3)
        for page in (1, pages):
            found = self.text(path, "-f", page, "-l", page)
            self.assertIn(f"Page {page} of {pages}", found)
            # In drawing order: with a layout, the cut part of a row from the page before would appear too.
            drawn = told("pdftotext", "-raw", "-f", str(page), "-l", str(page), path, "-")
            self.assertRegex(drawn, r"HTTP Cache Inspector \d")
            self.assertIn("Cache report on ", drawn)
        for font in told("pdffonts", path).splitlines()[2:]:
            self.assertRegex(font, r" yes +(yes|no) +yes +\d+ +\d+$", "embedded, and with the code points of its letters")

    def test_golden(self):
        """The whole text of the report on the golden files' recording, in order. Fonts decide where lines and pages
        break, so blanks and the lines around each page are left out."""
        path = self.folder / "golden.pdf"
        told(os.environ["HCI_PROGRAM"], "analyze", "reload-har-plain.har", "--format", "pdf", "--output", path, cwd=GOLDEN)
        text = without_page_lines(told("pdftotext", "-raw", path, "-"))
        golden = GOLDEN / "reload-pdf.txt"
        expected = golden.read_text(encoding="utf-8") if golden.exists() else ""
        if "".join(text.split()) != "".join(expected.split()):
            actual = pathlib.Path("reload-pdf.txt.actual").absolute()
            actual.write_text(text, encoding="utf-8")
            difference = "\n".join(difflib.unified_diff(expected.splitlines(), text.splitlines(), lineterm=""))
            self.fail(f"{difference}\nwhere this is meant: cp {actual} {golden}")

    def test_names_the_recording(self):
        text = self.text(self.write("shop"))
        self.assertIn("Cache report on shop.har", text)
        self.assertIn("300 resources", text)
        self.assertRegex(text, r"200 more resources not shown here")
        self.assertLess(int(re.search(r"Pages:\s+(\d+)", told("pdfinfo", self.folder / "shop.pdf"))[1]), 60)

    def test_nothing_acts_and_no_secret_is_in_it(self):
        path = self.write("hos <b>tile %20")
        text = self.text(path)
        self.assertNotIn(SECRET, text)
        self.assertIn("[secret 1]", text)
        self.assertIn("<script>alert(1)</script>", re.sub(r"\s+", "", text))
        for character in "\u001b\u0007\u202e\u202c\u0000\u2028":
            self.assertNotIn(character, text)
        self.assertIn("\\u202e", text)
        raw = path.read_bytes()
        self.assertNotRegex(raw, rb"/Link|/(URI|JavaScript|JS|Launch|OpenAction|EmbeddedFile|AcroForm)\s*[(<\[\d]")
        self.assertEqual(told("pdfimages", "-list", path).count("\n"), 2, "no picture but the drawn bars")
        self.assertIn(SECRET, self.text(self.write("hos <b>tile %20", "--include-secrets")))

    def test_the_same_input_gives_the_same_bytes(self):
        first = self.write("shop").read_bytes()
        self.assertEqual(self.write("shop").read_bytes(), first)

    def test_needs_a_file(self):
        done = run("analyze", self.folder / "shop.har", "--format", "pdf")
        self.assertEqual((done.status, done.output), (2, ""))
        self.assertIn("--output", done.errors)

    def test_is_written_whole_or_not_at_all(self):
        done = run("analyze", self.folder / "shop.har", "--format", "pdf", "--output", self.folder / "none" / "x.pdf")
        self.assertNotEqual(done.status, 0)
        self.assertFalse(self.folder.joinpath("none").exists())

    def test_a_report_that_is_cut_off_is_no_pdf(self):
        done = subprocess.run([WINDOW, "--set-pages"], input=b"<!DOCTYPE html><html><body><p>x", capture_output=True, timeout=60, check=False,
                              env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
        self.assertEqual((done.returncode, done.stdout), (1, b""))


class WithoutDescriptors(unittest.TestCase):
    def test_says_why(self):
        """The window's program is there, so its absence is not the reason."""
        told_why = 0
        with tempfile.TemporaryDirectory(prefix="hci-") as folder:
            recording = pathlib.Path(folder, "shop.har")
            recording.write_text(json.dumps(shop(1)), encoding="utf-8")
            for count in range(8, 16):
                with self.subTest(count=count):
                    done = subprocess.run([os.environ["HCI_PROGRAM"], "analyze", recording, "--format", "pdf", "--output",
                                           recording.with_suffix(".pdf")], stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8",
                                          preexec_fn=lambda most=count: resource.setrlimit(resource.RLIMIT_NOFILE, (most, most)),
                                          timeout=60, check=False)
                    self.assertNotIn("No such file", done.stderr)
                    told_why += "the program does not start" in done.stderr
        self.assertGreater(told_why, 0)


class WithoutWindow(unittest.TestCase):
    def test_says_why(self):
        """A program whose window is not installed, or that was built without one."""
        with tempfile.TemporaryDirectory(prefix="hci-") as folder:
            program = pathlib.Path(folder, "http-cache-inspector")
            program.write_bytes(pathlib.Path(os.environ["HCI_PROGRAM"]).read_bytes())
            program.chmod(0o755)
            recording = pathlib.Path(folder, "shop.har")
            recording.write_text(json.dumps(shop(1)), encoding="utf-8")
            done = subprocess.run([program, "analyze", recording, "--format", "pdf", "--output", recording.with_suffix(".pdf")],
                                  capture_output=True, encoding="utf-8", timeout=60, check=False)
            self.assertEqual(done.returncode, 2, done.stderr)
            self.assertIn("--format html", done.stderr)
            self.assertFalse(recording.with_suffix(".pdf").exists())


if __name__ == "__main__":
    unittest.main()
