"""Where `cmake --install` puts each file, and whether the tool for each accepts it."""

import gzip
import os
import pathlib
import re
import struct
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as xml

PROGRAM = pathlib.Path(os.environ["HCI_PROGRAM"]).resolve()
BUILD = PROGRAM.parents[1]
SOURCE = pathlib.Path(__file__).parents[2]
NAME = "http-cache-inspector"
METAINFO = "share/metainfo/io.github.http_cache_inspector.http_cache_inspector.metainfo.xml"
HAS_WINDOW = PROGRAM.with_name(NAME + "-window").exists()
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)

EVERYWHERE = {
    f"bin/{NAME}", f"share/man/man1/{NAME}.1.gz", f"share/bash-completion/completions/{NAME}",
    f"share/zsh/site-functions/_{NAME}", f"share/fish/vendor_completions.d/{NAME}.fish",
    *(f"share/doc/{NAME}/{name}" for name in (
        "README.md", "resources/screenshot.png", "resources/overview.png", "resources/watch.png", "resources/report.png",
        "resources/report.schema.json",
        "resources/compare.schema.json", "resources/exchanges.schema.json", "resources/state.schema.json", "resources/ci/github-actions.yml",
        "resources/ci/gitlab-ci.yml"))}
OF_THE_WINDOW = {
    f"bin/{NAME}-window", f"share/applications/{NAME}.desktop", METAINFO, f"share/mime/packages/{NAME}.xml",
    f"share/icons/hicolor/scalable/apps/{NAME}.svg",
    *(f"share/icons/hicolor/{size}x{size}/apps/{NAME}.png" for size in SIZES)}


def tool(*arguments, **environment):
    """A tool's standard output; the tool must succeed without complaints."""
    done = subprocess.run(list(map(str, arguments)), capture_output=True, encoding="utf-8", timeout=120, check=False,
                          env={**os.environ, "LC_ALL": "C.UTF-8", **environment})
    if done.returncode != 0 or done.stderr:
        raise AssertionError(f"{arguments[0]}: {done.stdout}{done.stderr}")
    return done.stdout


def version():
    """The version that CMakeLists.txt gives the project."""
    return re.search(r"^project\(\S+ VERSION (\S+) ", (SOURCE / "CMakeLists.txt").read_text(), re.MULTILINE)[1]


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = cls.enterClassContext(tempfile.TemporaryDirectory(prefix="hci-"))
        cls.prefix = pathlib.Path(folder)
        tool("cmake", "--install", BUILD, "--prefix", cls.prefix)

    def desktop_entry(self):
        text = (self.prefix / f"share/applications/{NAME}.desktop").read_text()
        return dict(line.split("=", 1) for line in text.partition("\n\n")[0].splitlines() if "=" in line)

    def test_all_is_there_and_nothing_else(self):
        found = {str(path.relative_to(self.prefix)) for path in self.prefix.rglob("*") if not path.is_dir()}
        self.assertEqual(found, EVERYWHERE | (OF_THE_WINDOW if HAS_WINDOW else set()))

    def test_readme_names_no_file_that_is_missing(self):
        folder = self.prefix / f"share/doc/{NAME}"
        named = set(re.findall(r"resources/[\w./-]+\.(?:png|json)", (folder / "README.md").read_text()))
        self.assertTrue(named)
        for name in named:
            self.assertTrue((folder / name).exists(), name)

    def test_program_runs_from_there(self):
        self.assertEqual(tool(self.prefix / "bin" / NAME, "--version").strip(), f"HTTP Cache Inspector {version()}")
        if HAS_WINDOW:
            told = tool(self.prefix / "bin" / f"{NAME}-window", "--version")
            self.assertEqual(told.strip(), f"HTTP Cache Inspector {version()}")

    def test_man_page(self):
        page = self.prefix / f"share/man/man1/{NAME}.1.gz"
        with gzip.open(page, "rt", encoding="utf-8") as text:
            self.assertIn(f'"HTTP Cache Inspector {version()}"', text.readline())
        self.assertEqual(page.read_bytes()[4:8], b"\0\0\0\0", "the time is in it")
        shown = tool("man", "--warnings", "-l", page, MANWIDTH="120")
        self.assertIn("EXIT STATUS", shown)

    @unittest.skipUnless(HAS_WINDOW, "a build without the window has none")
    def test_desktop_entry(self):
        self.assertEqual(tool("desktop-file-validate", self.prefix / f"share/applications/{NAME}.desktop"), "")
        entry = self.desktop_entry()
        self.assertTrue((self.prefix / "bin" / entry["Exec"].split()[0]).exists())
        self.assertTrue((self.prefix / f"share/icons/hicolor/scalable/apps/{entry['Icon']}.svg").exists())

    @unittest.skipUnless(HAS_WINDOW, "a build without the window has none")
    def test_metainfo(self):
        tool("appstreamcli", "validate", "--pedantic", "--no-net", self.prefix / METAINFO)
        root = xml.parse(self.prefix / METAINFO).getroot()
        self.assertEqual(root.findtext("id"), pathlib.Path(METAINFO).name.removesuffix(".metainfo.xml"))
        self.assertEqual(root.find("releases/release").get("version"), version(), "the newest release notes")
        self.assertTrue((self.prefix / "share/applications" / root.findtext("launchable")).exists())
        for binary in root.iter("binary"):
            self.assertTrue((self.prefix / "bin" / binary.text).exists())
        self.assertIn(root.findtext("provides/mediatype") + ";", self.desktop_entry()["MimeType"])
        self.assertEqual(root.findtext("summary"), self.desktop_entry()["Comment"])

    @unittest.skipUnless(HAS_WINDOW, "a build without the window has none")
    def test_recordings_have_a_type(self):
        tool("update-mime-database", self.prefix / "share/mime", XDG_DATA_DIRS=str(self.prefix / "share"))
        globs = (self.prefix / "share/mime/globs2").read_text()
        for kind in self.desktop_entry()["MimeType"].strip(";").split(";"):
            self.assertRegex(globs, rf"(?m)^\d+:{re.escape(kind)}:\*\.har$")

    @unittest.skipUnless(HAS_WINDOW, "a build without the window has none")
    def test_icons_have_the_size_that_they_say(self):
        for size in SIZES:
            picture = (self.prefix / f"share/icons/hicolor/{size}x{size}/apps/{NAME}.png").read_bytes()
            self.assertEqual(picture[:8], b"\x89PNG\r\n\x1a\n")
            self.assertEqual(struct.unpack(">II", picture[16:24]), (size, size))
            self.assertGreater(len(set(picture)), 100, "an empty picture")

    def test_reports_have_the_version(self):
        with tempfile.TemporaryDirectory(prefix="hci-") as folder:
            recording = pathlib.Path(folder, "x.har")
            recording.write_text('{"log": {"version": "1.2", "creator": {"name": "x", "version": "1"}, "entries": []}}')
            told = {kind: tool(self.prefix / "bin" / NAME, "analyze", recording, "--format", kind)
                    for kind in ("json", "sarif", "har", "text", "html", "ndjson")}
        for kind, text in told.items():
            with self.subTest(kind):
                name = "HTTP Cache Inspector"
                quoted = rf'"name":\s*"[^"]*",\s*"version":\s*"{re.escape(version())}"'
                self.assertRegex(text, rf"{name} {re.escape(version())}|{quoted}")


if __name__ == "__main__":
    unittest.main()
